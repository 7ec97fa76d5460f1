//! Documents to try things on.

use std::path::Path;

use alf_engine::Status;
use alf_engine::file::{EntryFile, ScenarioFile, ValueFile};
use alf_store::{
    ChangeRecord, Content, DatasetText, Document, Done, Edit, Label, NewScenario, ScenarioRecord,
    SnapshotContent, StoreError, Timestamp,
};

/// The scenario that the tests edit.
pub(crate) const EDITED: &str = "promemorian";

pub(crate) fn dataset() -> DatasetText {
    DatasetText::new("rakneexempel-2026", include_str!("../../../../assets/data/dataset.json"))
}

pub(crate) fn file(name: &str) -> ScenarioFile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/data/scenarios").join(name);
    serde_json::from_slice(&std::fs::read(path).expect("the example is there"))
        .expect("the example is a scenario")
}

/// The data set of the example and a family of scenarios.
pub(crate) fn example() -> Content {
    let names = ["dagens-avtal.json", "promemorian.json", "region-blekinge.json", "region-stockholm.json"];
    let scenarios = names.map(|name| ScenarioRecord::from(&file(name))).to_vec();
    Content { dataset: dataset(), scenarios, ..Content::default() }
}

pub(crate) fn made(path: &Path) -> Document {
    Document::create(path, &example()).expect("a document can be made")
}

pub(crate) fn opened(path: &Path) -> Document {
    Document::open(path).expect("the document opens").document
}

pub(crate) fn now() -> Timestamp {
    Timestamp::new("2026-11-23T09:30:00Z")
}

pub(crate) fn commit(document: &mut Document, edit: &Edit) -> Result<Done, StoreError> {
    document.commit(edit, &Label::default(), &now())
}

pub(crate) fn create(id: &str, name: &str, parent: Option<&str>) -> Edit {
    Edit::Create(NewScenario { id: id.into(), name: name.into(), parent: parent.map(str::to_owned) })
}

/// What a snapshot pins, with a number for its figures.
pub(crate) fn pinned(figure: u64, private: bool) -> SnapshotContent {
    SnapshotContent {
        scenario: EDITED.into(),
        base: "dagens-avtal".into(),
        files: Vec::new(),
        dataset: String::new(),
        dataset_sha256: String::new(),
        program: String::new(),
        rules: String::new(),
        figures: serde_json::value::to_raw_value(&figure.to_string()).expect("a figure"),
        private,
    }
}

/// Names of the files in a folder.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let listed = std::fs::read_dir(folder).expect("the folder can be read");
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> = listed.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A rate of so many kronor from a year on.
pub(crate) fn rate(year: i32, kronor: &str) -> ChangeRecord {
    ChangeRecord::new(EntryFile {
        key: "rate.base".to_owned(),
        programme: None,
        region: None,
        indicator: None,
        from: Some(year),
        value: ValueFile::Text(kronor.to_owned()),
        status: Status::Proposed,
        source: None,
        note: String::new(),
    })
}

pub(crate) fn set(scenario: &str, value: ChangeRecord) -> Edit {
    Edit::Set { scenario: scenario.to_owned(), changes: vec![value] }
}

/// The number that stands for a year in the edited scenario; 0 where none does.
pub(crate) fn number(document: &Document, year: i32) -> u64 {
    let content = document.read().expect("the content can be read");
    let record = content.scenarios.iter().find(|record| record.id == EDITED).expect("the scenario is there");
    let found = record.changes.iter().find(|change| *change == &rate(year, &amount(change)));
    found.map_or(0, |change| amount(change).parse().expect("the tests set whole kronor"))
}

fn amount(change: &ChangeRecord) -> String {
    match &change.entry.value {
        ValueFile::Text(text) => text.clone(),
        _ => String::new(),
    }
}
