//! The desk: what is edited is saved, undone, pinned and shared.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

use std::fs;
use std::path::PathBuf;

use alf_app::Desk;
use alf_app::wire::{
    Children, Code, Draft, Edit, EntryEdit, EntryPlace, EntryValue, ImportChoice, ViewRequest, WorkspaceView,
};

struct Table {
    _folder: tempfile::TempDir,
    path: PathBuf,
    desk: Desk,
}

fn table() -> Table {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Förhandling på Öland.alf");
    let desk = Desk::create(&path).expect("a new document");
    Table { _folder: folder, path, desk }
}

impl Table {
    fn reopened(self) -> Self {
        let Self { _folder, path, desk } = self;
        drop(desk);
        let desk = Desk::open(&path).expect("the document opens again");
        Self { _folder, path, desk }
    }

    fn branch(&self, name: &str) -> String {
        let edit = Edit::Create { name: name.into(), parent: Some("promemorian".into()) };
        self.desk.edit(&edit).expect("a branch").scenario.expect("its id")
    }

    fn cost(&self, scenario: &str, year: i32) -> String {
        let session = self.desk.session();
        let outcome = session.outcome(scenario).expect("an outcome");
        let year = outcome.years.iter().find(|figures| figures.year.0 == year).expect("the year");
        year.state_cost.known().expect("known").normalize().to_string()
    }
}

fn rate(scenario: &str, value: &str) -> Draft {
    Draft::RateStep { scenario: scenario.into(), year: 2026, value: value.into() }
}

fn housing(value: &str, status: &str, note: &str) -> EntryEdit {
    EntryEdit {
        through: None,
        place: EntryPlace {
            key: "housing.payer".into(),
            programme: None,
            region: Some("10".into()),
            indicator: None,
            from: Some(2027),
        },
        value: EntryValue::Text(value.into()),
        status: status.into(),
        source: None,
        note: note.into(),
        private: false,
    }
}

fn names(workspace: &WorkspaceView) -> Vec<&str> {
    workspace.scenarios.iter().map(|scenario| scenario.name.as_str()).collect()
}

#[test]
fn what_is_kept_is_there_after_a_restart_and_undone_after_it() {
    let table = table();
    let own = table.branch("Vårt förslag");
    let inherited = table.cost(&own, 2026);
    assert_eq!(
        inherited,
        table.cost("promemorian", 2026),
        "a branch without values pays what its parent pays"
    );
    let edit = Edit::Keep { drafts: vec![rate(&own, "20000")], note: "prövas i dag".into() };
    let kept = table.desk.edit(&edit).expect("the tried value is kept");
    assert_eq!((kept.label.code.as_str(), kept.label.value.as_str()), ("set", "20000"));
    let raised = table.cost(&own, 2026);
    assert_ne!(raised, inherited, "the step is dearer");

    let table = table.reopened();
    assert_eq!(table.cost(&own, 2026), raised, "the kept value is read again");
    let undone = table.desk.undo().expect("undo after a restart");
    assert_eq!((undone.label.parameter.as_str(), undone.label.place.as_str()), ("rate.steps", "2026"));
    assert_eq!(table.cost(&own, 2026), inherited);
    table.desk.redo().expect("redo");
    assert_eq!(table.cost(&own, 2026), raised);
    table.desk.undo().expect("undo");
    table.desk.undo().expect("undo the branch");
    let gone = table.desk.workspace().expect("a workspace");
    assert!(!names(&gone).contains(&"Vårt förslag"), "the branch is gone with its operation");
    assert_eq!(table.desk.undo().expect_err("nothing is left").code, Code::NothingToUndo);
}

#[test]
fn a_look_after_an_edit_shows_what_the_same_draft_showed() {
    let table = table();
    let own = table.branch("Prov");
    let settings = table.desk.workspace().expect("a workspace").settings;
    let size = alf_app::wire::PixelSize { width: 800, height: 300 };
    let mut request = ViewRequest::opening(settings, size);
    (request.focus, request.pinned) = (own.clone(), vec![own.clone()]);
    request.drafts = vec![
        rate(&own, "15000"),
        Draft::Entry { scenario: own.clone(), entry: housing("state", "assumed", "krav") },
    ];
    let drafted = table.desk.session().view(&request).expect("a look with drafts");
    let keep = Edit::Keep { drafts: std::mem::take(&mut request.drafts), note: "krav".into() };
    table.desk.edit(&keep).expect("the drafts are kept");
    let kept = table.desk.session().view(&request).expect("a look");
    assert_eq!(kept.table.rows, drafted.table.rows, "kept values pay what they paid when tried");
    assert_eq!(kept.bridge.steps, drafted.bridge.steps);
}

#[test]
fn refused_edits_change_nothing() {
    let table = table();
    let own = table.branch("Åtgärd");
    let before = table.desk.workspace().expect("a workspace");
    let set = |entry| Edit::Set { scenario: own.clone(), entries: vec![entry] };
    let refused = |edit: &Edit| table.desk.edit(edit).expect_err("refused").code;
    let taken = Edit::Create { name: "ÅTGÄRD ".into(), parent: None };
    assert_eq!(refused(&taken), Code::NameTaken, "names differ by more than case");
    assert_eq!(refused(&set(housing("state", "assumed", " "))), Code::NoteMissing);
    assert_eq!(refused(&set(housing("staten", "proposed", ""))), Code::WrongValue);
    let weight = EntryEdit {
        through: None,
        place: EntryPlace {
            key: "reinforcement.weight".into(),
            programme: None,
            region: None,
            indicator: Some("students".into()),
            from: Some(2026),
        },
        ..housing("0.9", "proposed", "")
    };
    assert_eq!(
        refused(&set(weight)),
        Code::WrongSum,
        "weights that no longer sum to 1 are refused as a whole"
    );
    let onto = Edit::Move { scenario: "promemorian".into(), parent: Some(own.clone()) };
    assert_eq!(refused(&onto), Code::ParentCycle);
    let delete = Edit::Delete { scenario: "promemorian".into(), children: Children::Refuse };
    assert_eq!(refused(&delete), Code::HasChildren);
    // Everything in the example stands on it.
    let all = Edit::Delete { scenario: "dagens-avtal".into(), children: Children::Delete };
    assert_eq!(refused(&all), Code::LastScenario, "a document is never left without scenarios");
    assert_eq!(table.desk.workspace().expect("a workspace"), before, "nothing has changed");
}

#[test]
fn a_deleted_parent_leaves_its_children_as_asked() {
    let table = table();
    let own = table.branch("Barn");
    let delete = |children| Edit::Delete { scenario: "promemorian".into(), children };
    table.desk.edit(&delete(Children::ToParent)).expect("children move up");
    let info = table.desk.workspace().expect("a workspace");
    let child = info.scenarios.iter().find(|scenario| scenario.id == own).expect("the child is there");
    assert_eq!(child.parent.as_deref(), Some("dagens-avtal"));
    assert_eq!(table.cost(&own, 2026), table.cost("dagens-avtal", 2026));
    table.desk.undo().expect("undo");
    table.desk.edit(&delete(Children::Delete)).expect("children go with it");
    let gone = table.desk.workspace().expect("a workspace");
    assert!(!gone.scenarios.iter().any(|scenario| scenario.id == own));
    table.desk.undo().expect("undo");
    assert_eq!(table.cost(&own, 2026), table.cost("promemorian", 2026), "all of it is back");
}

#[test]
fn a_snapshot_gives_the_same_kronor_or_says_what_changed() {
    let table = table();
    let own = table.branch("Snart");
    let taken = table.desk.take_snapshot("Före mötet", &own, "dagens-avtal").expect("a snapshot");
    let table = table.reopened();
    assert!(table.desk.snapshot(&taken.id).expect("it is kept").same);
    let keep = Edit::Keep { drafts: vec![rate(&own, "12345")], note: "nytt bud".into() };
    table.desk.edit(&keep).expect("an edit");
    let after = table.desk.snapshot(&taken.id).expect("it is kept");
    assert!(!after.same);
    assert!(after.changed.contains(&"scenario".to_owned()), "{:?}", after.changed);
    assert!(after.changed.iter().any(|what| what.starts_with("scenario 2026 01 education_state")));
    assert!(!after.changed.iter().any(|what| what.starts_with("base ")), "the base pays what it paid");
    drop(table.desk);
    let report = alf_app::desk::verify(&table.path).expect("a report");
    assert_eq!((report.snapshots, report.faults), (1, Vec::new()));
}

#[test]
fn a_shared_copy_is_a_document_without_what_is_private() {
    let table = table();
    let own = table.branch("Hemligt");
    let below = Edit::Create { name: "Under hemligt".into(), parent: Some(own.clone()) };
    let below = table.desk.edit(&below).expect("a branch").scenario.expect("its id");
    table.desk.edit(&Edit::Private { scenario: own.clone(), private: true }).expect("private");
    let mut secret = housing("state", "private", "913577");
    secret.private = true;
    let open = table.branch("Öppet");
    table.desk.edit(&Edit::Set { scenario: open.clone(), entries: vec![secret] }).expect("a private value");
    let copy = table.path.with_file_name("Kopia.alf");
    let shared = table.desk.share(&copy).expect("a copy");
    assert_eq!(shared.private, ["Hemligt"]);
    assert_eq!(shared.orphaned, ["Under hemligt"]);
    assert_eq!(shared.thinned, ["Öppet"]);
    let other = Desk::open(&copy).expect("the copy opens");
    let workspace = other.workspace().expect("a workspace");
    assert!(!workspace.scenarios.iter().any(|scenario| [&own, &below].contains(&&scenario.id)));
    let bytes = fs::read(&copy).expect("the copy's bytes");
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(!holds("913577") && !holds("Hemligt") && !holds("hemligt"), "no private byte is in the copy");
    let public = |desk: &Desk| desk.session().outcome("promemorian").expect("an outcome").rounded.clone();
    assert_eq!(public(&other), public(&table.desk), "what is shared pays the same");
}

#[test]
fn an_exported_scenario_holds_nothing_private_unless_that_is_chosen() {
    let table = table();
    let own = table.branch("Öppet");
    let mut secret = housing("state", "private", "913577");
    secret.private = true;
    table.desk.edit(&Edit::Set { scenario: own.clone(), entries: vec![secret] }).expect("a private value");
    let keep = Edit::Keep { drafts: vec![rate(&own, "9999")], note: "prov".into() };
    table.desk.edit(&keep).expect("an open value");
    let file = table.path.with_file_name("öppet.json");
    let text = || fs::read_to_string(&file).expect("a file");
    assert_eq!(table.desk.export((&own, false), &file).expect("a file"), 1, "it says what is left out");
    assert!(!text().contains("913577") && text().contains("9999"), "only the private value is left out");
    assert_eq!(table.desk.export((&own, true), &file).expect("a file"), 0);
    assert!(text().contains("913577") && text().contains("9999"), "by choice all of it is written");
    fs::remove_file(&file).expect("removed");

    table.desk.edit(&Edit::Private { scenario: own.clone(), private: true }).expect("private");
    let refused = table.desk.export((&own, false), &file).expect_err("the scenario is private itself");
    assert_eq!((refused.code, refused.params["found"].as_str()), (Code::PrivateValue, "Öppet"));
    assert!(!file.exists(), "nothing is written");
    table.desk.export((&own, true), &file).expect("by choice");
}

#[test]
fn exported_scenarios_come_back_the_same_and_imports_are_undone() {
    let table = table();
    let own = table.branch("Resan");
    let keep = Edit::Keep { drafts: vec![rate(&own, "9999")], note: "prov".into() };
    table.desk.edit(&keep).expect("an edit");
    let file = table.path.with_file_name("resan.json");
    table.desk.export((&own, false), &file).expect("a file");
    let preview = table.desk.preview_import(std::slice::from_ref(&file)).expect("a preview");
    assert!(preview.scenarios[0].same, "what was exported is what is there");
    let cost = table.cost(&own, 2027);
    let before = table.desk.workspace().expect("a workspace").scenarios;

    let both = table.desk.import(std::slice::from_ref(&file), ImportChoice::Both).expect("an import");
    let twin = both.scenario.expect("its id");
    assert_ne!(twin, own);
    assert_eq!(table.cost(&twin, 2027), cost);
    table.desk.undo().expect("undo the import");
    assert_eq!(table.desk.workspace().expect("a workspace").scenarios, before);

    table.desk.edit(&Edit::Delete { scenario: own.clone(), children: Children::Refuse }).expect("deleted");
    table.desk.import(&[file], ImportChoice::Keep).expect("an import");
    assert_eq!(table.cost(&own, 2027), cost, "it is back under its own id");
}

#[test]
fn the_second_to_open_a_document_reads_only_and_learns_who_has_it() {
    let table = table();
    let second = Desk::open(&table.path).expect("it opens for reading");
    let document = second.workspace().expect("a workspace").document.expect("a document");
    assert_eq!(document.access, alf_app::wire::DocumentAccess::Held);
    assert!(document.held_by.is_some(), "the first one is named");
    let edit = Edit::Create { name: "Nej".into(), parent: None };
    assert_eq!(second.edit(&edit).expect_err("it is read only").code, Code::DocumentReadOnly);
}

#[test]
fn what_is_looked_at_is_kept_for_a_page_that_asks_again_and_for_the_next_start() {
    let table = table();
    let mut settings = table.desk.workspace().expect("a workspace").settings;
    settings.pinned.retain(|id| id != "region-stockholm");
    settings.year = 2030;
    table.desk.keep_settings(&settings).expect("kept");
    assert_eq!(table.desk.workspace().expect("a workspace").settings, settings, "the open document knows");

    let gone = table.branch("Försvinner");
    settings.pinned.push(gone.clone());
    table.desk.keep_settings(&settings).expect("kept");
    table.desk.undo().expect("the branch is gone");
    settings.pinned.retain(|id| *id != gone);
    assert_eq!(table.desk.workspace().expect("a workspace").settings, settings, "what is gone is not shown");

    let table = table.reopened();
    assert_eq!(
        table.desk.workspace().expect("a workspace").settings,
        settings,
        "the reopened document knows"
    );
}
