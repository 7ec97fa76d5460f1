//! Whatever the page sends, the program answers or refuses: no argument ends it. Each field is sound most of the time, so
//! that a request gets past the first look, and hostile now and then.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use std::sync::LazyLock;

use alf_app::library::Library;
use alf_app::wire::{
    ContributionPick, DrawAsk, Edit, Materiality, PanelRequest, TimelineAsk, TracePick, ViewRequest,
};
use alf_app::{Desk, Folder, Session};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

static SESSION: LazyLock<Session> = LazyLock::new(|| Session::example().expect("the example opens"));

/// A document as it lies on the disk.
static DOCUMENT: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("document.alf");
    drop(Desk::create(&path).expect("a document is made"));
    std::fs::read(&path).expect("the document can be read")
});

/// What nobody means: empty, long, another script, control characters, paths, commands, numbers beyond every bound.
const HOSTILE: [&str; 14] = [
    "",
    " ",
    "\u{0}\u{7}\n\r\t",
    "../../../../etc/passwd",
    "'; drop table scenario; --",
    "<script>alert(1)</script>",
    "\u{202e}eksempel\u{200f}",
    "79228162514264337593543950336",
    "-79228162514264337593543950335",
    "0.00000000000000000000000000000000001",
    "1e999",
    "NaN",
    "∞",
    "0,5",
];

/// One of the sound words, or now and then a hostile one or a very long one.
fn word(sound: &'static [&'static str]) -> BoxedStrategy<Value> {
    let long = (1_usize..2_000).prop_map(|length| json!("å9".repeat(length)));
    prop_oneof![
        12 => prop::sample::select(sound).prop_map(|word| json!(word)),
        2 => prop::sample::select(&HOSTILE[..]).prop_map(|word| json!(word)),
        1 => long,
    ]
    .boxed()
}

fn maybe(strategy: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![3 => strategy, 1 => Just(Value::Null)].boxed()
}

fn scenario() -> BoxedStrategy<Value> {
    word(&["dagens-avtal", "promemorian", "region-stockholm", "region-blekinge", "kohort", "decentraliserad"])
}

fn region() -> BoxedStrategy<Value> {
    word(&["01", "03", "10", "25", "00"])
}

fn year() -> BoxedStrategy<Value> {
    prop_oneof![
        6 => (2021_i32..2036).prop_map(|year| json!(year)),
        1 => any::<i32>().prop_map(|year| json!(year)),
    ]
    .boxed()
}

fn amount() -> BoxedStrategy<Value> {
    let decimals = (any::<i64>(), 0_usize..20)
        .prop_map(|(whole, zeros)| json!(format!("{whole}.{}1", "0".repeat(zeros))));
    prop_oneof![3 => word(&["0", "1", "10000", "-25000", "0.5", "0.01"]), 1 => decimals].boxed()
}

fn size() -> BoxedStrategy<Value> {
    let side = || prop_oneof![6 => 1_u32..2_000, 1 => Just(0_u32), 1 => prop::sample::select(&[20_000_u32, u32::MAX][..])];
    (side(), side()).prop_map(|(width, height)| json!({ "width": width, "height": height })).boxed()
}

fn entry() -> BoxedStrategy<Value> {
    let key = word(&[
        "rate.base",
        "rate.steps",
        "students.basis",
        "placement.share",
        "inclusion.mode",
        "reinforcement.weight",
        "frame.cap",
        "guarantee.loss_limit",
        "limits.reference",
        "housing.payer",
        "index.rate",
    ]);
    let place = (key, maybe(word(&["KI", "LU"])), maybe(region()), maybe(word(&["students", "highly_cited"])), maybe(year()))
        .prop_map(|(key, programme, region, indicator, from)| {
            json!({ "key": key, "programme": programme, "region": region, "indicator": indicator, "from": from })
        });
    let step = (year(), word(&["add", "percent", "set", "set_real"]), maybe(amount()), prop::collection::vec(amount(), 0..4), maybe(year()))
        .prop_map(|(year, kind, value, phase, price_year)| match price_year {
            Value::Null => json!({ "year": year, "kind": kind, "value": value, "phase": phase }),
            price_year => json!({ "year": year, "kind": kind, "value": value, "phase": phase, "price_year": price_year }),
        });
    let value = prop_oneof![
        4 => amount(),
        2 => word(&["agreed", "actual", "cohort", "direct", "via", "none", "neutral", "root", "state"]),
        2 => prop::collection::vec(step, 0..4).prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    let status = word(&["assumed", "proposed", "unknown", "decided", "private"]);
    (place, value, status, maybe(word(&["D0", "D1"])), word(&["", "räkneenhet"]), any::<bool>())
        .prop_map(|(place, value, status, source, note, private)| {
            json!({ "place": place, "value": value, "status": status, "source": source, "note": note, "private": private })
        })
        .boxed()
}

fn draft() -> BoxedStrategy<Value> {
    let step = (scenario(), year(), amount())
        .prop_map(|(scenario, year, value)| json!({ "kind": "rate_step", "scenario": scenario, "year": year, "value": value }));
    let entry = (scenario(), entry())
        .prop_map(|(scenario, entry)| json!({ "kind": "entry", "scenario": scenario, "entry": entry }));
    prop_oneof![step, entry].boxed()
}

fn drafts() -> BoxedStrategy<Value> {
    prop::collection::vec(draft(), 0..3).prop_map(Value::from).boxed()
}

/// One of a closed set of words: Tauri lets no other through.
fn one(words: &'static [&'static str]) -> BoxedStrategy<Value> {
    prop::sample::select(words).prop_map(|word| json!(word)).boxed()
}

fn measure() -> BoxedStrategy<Value> {
    one(&["received", "net", "state", "per-student", "per-inhabitant", "rate", "coverage"])
}

fn view() -> BoxedStrategy<Value> {
    let pinned = prop::collection::vec(scenario(), 0..10);
    let whose = (scenario(), pinned, scenario(), year(), region(), drafts());
    let how =
        (measure(), one(&["kr", "tkr", "mnkr"]), one(&["light", "dark"]), one(&["sv", "en"]), size(), size());
    (whose, how)
        .prop_map(|((base, pinned, focus, year, region, drafts), (measure, unit, theme, language, timeline, bridge))| {
            json!({ "base": base, "pinned": pinned, "focus": focus, "year": year, "measure": measure, "unit": unit,
                "region": region, "drafts": drafts, "theme": theme, "language": language,
                "timeline": timeline, "bridge": bridge })
        })
        .boxed()
}

fn panel() -> BoxedStrategy<Value> {
    (
        scenario(),
        scenario(),
        year(),
        region(),
        measure(),
        one(&["kr", "tkr", "mnkr"]),
        one(&["sv", "en"]),
        drafts(),
    )
        .prop_map(|(base, scenario, year, region, measure, unit, language, drafts)| {
            json!({ "base": base, "scenario": scenario, "year": year, "region": region, "measure": measure,
                "unit": unit, "language": language, "drafts": drafts })
        })
        .boxed()
}

fn edit() -> BoxedStrategy<Value> {
    let name = || word(&["Nytt förslag", "Variant", "Dagens avtal"]);
    prop_oneof![
        (name(), maybe(scenario()))
            .prop_map(|(name, parent)| json!({ "kind": "create", "name": name, "parent": parent })),
        (scenario(), name())
            .prop_map(|(scenario, name)| json!({ "kind": "rename", "scenario": scenario, "name": name })),
        (scenario(), name())
            .prop_map(|(scenario, note)| json!({ "kind": "note", "scenario": scenario, "note": note })),
        (scenario(), prop::collection::vec(name(), 0..4))
            .prop_map(|(scenario, tags)| json!({ "kind": "tags", "scenario": scenario, "tags": tags })),
        (scenario(), any::<bool>()).prop_map(
            |(scenario, private)| json!({ "kind": "private", "scenario": scenario, "private": private })
        ),
        (scenario(), maybe(scenario()))
            .prop_map(|(scenario, parent)| json!({ "kind": "move", "scenario": scenario, "parent": parent })),
        (scenario(), one(&["refuse", "to_parent", "delete"])).prop_map(
            |(scenario, children)| json!({ "kind": "delete", "scenario": scenario, "children": children })
        ),
        (scenario(), prop::collection::vec(entry(), 0..3)).prop_map(
            |(scenario, entries)| json!({ "kind": "set", "scenario": scenario, "entries": entries })
        ),
        (drafts(), name())
            .prop_map(|(drafts, note)| json!({ "kind": "keep", "drafts": drafts, "note": note })),
    ]
    .boxed()
}

/// As Tauri reads an argument.
fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("the request has the right shape, so that the program sees it")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_look_is_answered_or_refused(view in view()) {
        drop(SESSION.view(&read::<ViewRequest>(view)));
    }

    #[test]
    fn a_panel_is_answered_or_refused(
        panel in panel(), size in size(), difference: bool, depth: u8, component in maybe(word(&["education_state"])),
        from in maybe(word(&["0", "0.1"])), group in word(&["price", "limits", "together"]), kronor in amount(),
        percent in amount(),
    ) {
        let request: PanelRequest = read(panel);
        drop(SESSION.clauses_panel(&request));
        drop(SESSION.difference_panel(&request));
        drop(SESSION.flow_panel(&request));
        drop(SESSION.inclusion_panel(&request));
        drop(SESSION.key_panel(&request));
        drop(SESSION.parties_panel(&request));
        drop(SESSION.reconciliation_panel(&request));
        drop(SESSION.sources_panel(&request));
        let ask: DrawAsk = read(json!({ "size": size, "theme": "light", "difference": difference }));
        drop(SESSION.map_panel(&request, &ask, difference));
        drop(SESSION.regions_panel(&request, &ask));
        drop(SESSION.streams_panel(&request, &ask));
        for figure in ["rate", "students", "region", "state"] {
            let ask: TimelineAsk = read(json!({
                "size": size, "theme": "light", "figure": figure, "pinned": [&request.scenario],
            }));
            drop(SESSION.timeline_panel(&request, &ask));
        }
        let pick: TracePick = read(json!({ "component": component, "depth": depth, "from": from }));
        drop(SESSION.trace_panel(&request, &pick));
        for mode in ["shared", "alone", "order"] {
            let pick: ContributionPick = read(json!({
                "group": group, "mode": mode, "order": [&group], "depth": depth, "from": from,
            }));
            drop(SESSION.contribution_panel(&request, &pick));
        }
        let material: Materiality = read(json!({ "kronor": kronor, "percent": percent }));
        drop(SESSION.winners_panel(&request, &material));
    }

    #[test]
    fn edits_are_made_or_refused_and_the_document_stays_sound(edits in prop::collection::vec(edit(), 1..8)) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("fientligt.alf");
        let desk = Desk::create(&path).expect("a document is made");
        for edit in edits.into_iter().map(read::<Edit>) {
            drop(desk.edit(&edit));
        }
        let before = desk.workspace().expect("the document can be shown");
        while desk.undo().is_ok() {}
        prop_assert!(!before.scenarios.is_empty(), "there is always a scenario to look at");
        drop(desk);
        let opened = Desk::open(&path).expect("the document opens again");
        prop_assert!(opened.workspace().is_ok(), "and shows what it holds");
    }

    #[test]
    fn a_mangled_file_is_read_or_refused(
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), kept in 0.5_f64..1.2,
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let mangled = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            // Some files end early, as after a disk that was full.
            bytes.truncate((bytes.len() as f64 * kept) as usize);
            for (at, byte) in &hits {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            bytes
        };
        let put = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, mangled(bytes)).expect("the folder takes a file");
            path
        };
        let (_, scenario) = alf_app::assets::SCENARIOS[3];
        let desk = Desk::example().expect("the example opens");
        drop(desk.preview_import(&[put("scenario.json", scenario.as_bytes())]));
        drop(Library::open(Some(&put("dataset.json", alf_app::assets::DATASET.as_bytes()))));
        let document = put("document.alf", &DOCUMENT);
        let start = Folder::new(folder.path().join("own")).start(Some(&document)).expect("the program always starts");
        prop_assert!(start.desk.workspace().is_ok(), "and shows the document, a rescued copy, or the example");
    }
}
