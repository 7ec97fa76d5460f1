//! Documents to try things on.

use std::path::Path;

use alf_engine::Status;
use alf_engine::file::{EntryFile, ScenarioFile, ValueFile};
use alf_store::{
    ChangeRecord, Content, DatasetText, Document, Done, Edit, Entry, Label, ScenarioRecord, StoreError,
    Timestamp,
};

pub(crate) fn now() -> Timestamp {
    Timestamp::new("2026-11-23T09:30:00Z")
}

pub(crate) fn dataset() -> DatasetText {
    DatasetText::new("rakneexempel-2026", include_str!("../../../../assets/data/dataset.json"))
}

fn file(name: &str) -> ScenarioFile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/data/scenarios").join(name);
    serde_json::from_slice(&std::fs::read(path).expect("the example is there")).expect("a scenario")
}

/// The data set of the example and a family of scenarios.
pub(crate) fn example() -> Content {
    let names = ["dagens-avtal.json", "promemorian.json", "region-blekinge.json", "region-stockholm.json"];
    let scenarios = names.map(|name| ScenarioRecord::from(&file(name))).into();
    Content { dataset: dataset(), scenarios, ..Content::default() }
}

pub(crate) fn made(path: &Path) -> Document {
    Document::create(path, &example()).expect("a document can be made")
}

pub(crate) fn opened(path: &Path) -> Document {
    Document::open(path).expect("the document opens").document
}

pub(crate) fn commit(document: &mut Document, edit: &Edit) -> Result<Done, StoreError> {
    document.commit(edit, &Label { code: "edit".to_owned(), ..Label::default() }, &now())
}

/// As one movement of the hand.
pub(crate) fn drag(document: &mut Document, edit: &Edit, gesture: &str) -> Result<Done, StoreError> {
    let label = Label { code: "drag".to_owned(), ..Label::default() };
    let entry = Entry { label: &label, gesture: Some(gesture), now: &now() };
    document.commit_if(edit, entry, &mut |_| true)
}

/// A rate of so many kronor from a year on, in a scenario.
pub(crate) fn set(scenario: &str, year: i32, kronor: &str) -> Edit {
    Edit::Set { scenario: scenario.to_owned(), changes: vec![rate(year, kronor)] }
}

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

/// What a rate of a scenario's own is from a year on.
pub(crate) fn rate_of(document: &Document, scenario: &str, year: i32) -> Option<String> {
    let content = document.read().expect("the content can be read");
    let record = content.scenarios.into_iter().find(|record| record.id == scenario)?;
    let own = |change: &ChangeRecord| change.entry.key == "rate.base" && change.entry.from == Some(year);
    match record.changes.into_iter().find(own)?.entry.value {
        ValueFile::Text(text) => Some(text),
        ValueFile::Unknown | ValueFile::Steps(_) => None,
    }
}
