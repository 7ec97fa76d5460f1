//! Out of a document and back gives the same kronor, whatever was edited.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

use std::collections::BTreeMap;

use alf_app::Desk;
use alf_app::wire::{Children, Draft, Edit, EntryEdit, EntryPlace, EntryValue, ImportChoice};
use proptest::prelude::*;

/// A value that the model takes: the rate step of 2026, or who pays for housing in a region from a year on.
fn draft() -> impl Strategy<Value = Draft> {
    let scenario = String::new;
    let payer = prop_oneof![Just("state"), Just("region")];
    let region = prop_oneof![Just("01"), Just("10"), Just("12"), Just("14")];
    let housing = (region, 2026..2031_i32, payer).prop_map(move |(region, from, payer)| Draft::Entry {
        scenario: scenario(),
        entry: EntryEdit {
            through: None,
            place: EntryPlace {
                key: "housing.payer".into(),
                programme: None,
                region: Some(region.into()),
                indicator: None,
                from: Some(from),
            },
            value: EntryValue::Text(payer.into()),
            status: "assumed".into(),
            source: None,
            note: "prövas å ä ö".into(),
            private: false,
        },
    });
    let step = (0..60_000_u32).prop_map(move |kronor| Draft::RateStep {
        scenario: scenario(),
        year: 2026,
        value: kronor.to_string(),
    });
    prop_oneof![step, housing]
}

fn of(draft: &Draft, own: &str) -> Draft {
    let mut draft = draft.clone();
    match &mut draft {
        Draft::RateStep { scenario, .. } | Draft::Entry { scenario, .. } => own.clone_into(scenario),
    }
    draft
}

/// Everything that every scenario comes to, in whole kronor.
fn outcomes(desk: &Desk) -> BTreeMap<String, String> {
    let scenarios = desk.workspace().expect("a workspace").scenarios;
    let session = desk.session();
    let outcome = |id: &str| format!("{:?}", session.outcome(id).expect("an outcome").rounded);
    scenarios.into_iter().map(|scenario| (scenario.id.clone(), outcome(&scenario.id))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exported_shared_imported_and_undone_the_kronor_are_the_same(
        drafts in proptest::collection::vec(draft(), 1..6),
        private in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Desk::create(&folder.path().join("Förhandling på Öland.alf")).expect("a new document");
        let branch = |name: &str| {
            let edit = Edit::Create { name: name.into(), parent: Some("promemorian".into()) };
            desk.edit(&edit).expect("a branch").scenario.expect("its id")
        };
        let (own, other) = (branch("Eget"), branch("Annat"));
        desk.edit(&Edit::Private { scenario: other.clone(), private }).expect("an edit");
        for draft in &drafts {
            let drafts = vec![of(draft, &own)];
            desk.edit(&Edit::Keep { drafts, note: "prövas".into() }).expect("it is kept");
        }
        let before = outcomes(&desk);
        let workspace = desk.workspace().expect("a workspace").scenarios;

        let copy = folder.path().join("Delad kopia.alf");
        desk.share(&copy).expect("a shared copy");
        let mut expected = before.clone();
        if private {
            expected.remove(&other);
        }
        prop_assert_eq!(outcomes(&Desk::open(&copy).expect("it opens")), expected, "shared: the same kronor");

        let file = folder.path().join("eget.json");
        desk.export((&own, false), &file).expect("a file");
        let both = desk.import(std::slice::from_ref(&file), ImportChoice::Both).expect("an import");
        let twin = both.scenario.expect("its id");
        prop_assert_eq!(&outcomes(&desk)[&twin], &before[&own], "imported beside: the same kronor");
        desk.undo().expect("the import is undone");
        prop_assert_eq!(&outcomes(&desk), &before, "undone: the same kronor");
        prop_assert_eq!(&desk.workspace().expect("a workspace").scenarios, &workspace, "and the same scenarios");

        let delete = Edit::Delete { scenario: own.clone(), children: Children::Refuse };
        desk.edit(&delete).expect("it is deleted");
        desk.import(&[file], ImportChoice::Keep).expect("it comes back from its file");
        prop_assert_eq!(&outcomes(&desk), &before, "from its file: the same kronor");
    }
}
