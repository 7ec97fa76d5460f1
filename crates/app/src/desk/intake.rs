//! Values from a table, and another data set: each comes in as one operation.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use alf_engine::file::{DataSetFile, EntryFile, ValueFile};
use alf_store::{DatasetText, Entry, Label, Place};

use super::{Desk, refused};
use crate::intake::{self, Table};
use crate::library::{Library, parse, read};
use crate::session::Session;
use crate::wire::{
    DatasetChange, DatasetPreview, Edit, Edited, EntryPlace, Failure, IntakePreview, IntakeWanted,
};

/// Code of the operation that another data set is.
pub(super) const DATASET: &str = "dataset";

impl Desk {
    /// What a table would bring into a scenario; nothing is changed.
    ///
    /// # Errors
    /// A scenario that is not there, or a table in which no column holds values. What is wrong with a single row
    /// stands in the row.
    pub fn preview_values(&self, table: &Table, wanted: &IntakeWanted) -> Result<IntakePreview, Failure> {
        intake::preview(&self.session(), table, wanted)
    }

    /// Brings the values of a table into a scenario: one operation, all of them or none.
    ///
    /// # Errors
    /// As [`Desk::preview_values`], the first row with a problem, or with an alarm that is not accepted.
    pub fn import_values(&self, table: &Table, wanted: &IntakeWanted) -> Result<Edited, Failure> {
        let preview = self.preview_values(table, wanted)?;
        let entries = intake::changes(&preview, wanted)?;
        self.edit(&Edit::Set { scenario: wanted.scenario.clone(), entries })
    }

    /// What another data set would change; nothing is changed.
    ///
    /// # Errors
    /// A file that is no data set, or what is wrong in it.
    pub fn preview_dataset(&self, path: &Path) -> Result<DatasetPreview, Failure> {
        let (text, file) = dataset_file(path)?;
        Library::of_dataset(path.display().to_string(), &text)?;
        let present = self.state().dataset_text()?;
        let present: DataSetFile = parse("dataset", &present)?;
        Ok(compared(path, &present, &file))
    }

    /// Puts another data set in the place of the document's: one operation. Its scenarios stand on it from then on.
    ///
    /// # Errors
    /// As [`Desk::preview_dataset`], or a scenario that could be computed and cannot on that data set.
    pub fn import_dataset(&self, path: &Path) -> Result<Edited, Failure> {
        let (text, file) = dataset_file(path)?;
        let mut state = self.state();
        let now = super::now();
        state.back_up(&now);
        let mut content = state.document()?.read().map_err(refused)?;
        content.dataset = DatasetText::new(&file.id, text);
        for scenario in &mut content.scenarios {
            scenario.dataset.clone_from(&file.id);
        }
        let session = Session::of_content(&content, &path.display().to_string())?;
        still_computed(&state.session, &session)?;
        let label = Label { code: DATASET.to_owned(), value: file.title, count: 1, ..Label::default() };
        let entry = Entry { label: &label, gesture: None, now: &now };
        let edit = alf_store::Edit::ReplaceDataset(content.dataset);
        let done = state.document_mut()?.commit_if(&edit, entry, &mut |_| true).map_err(refused)?;
        state.session = Arc::new(state.read()?);
        state.saved_at = Some(now);
        state.edited(&done, None)
    }
}

fn dataset_file(path: &Path) -> Result<(String, DataSetFile), Failure> {
    let text = read(path)?;
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    let file = parse(&path.display().to_string(), &text)?;
    Ok((text, file))
}

/// Refuses a session in which a scenario that had an outcome has none.
fn still_computed(before: &Session, after: &Session) -> Result<(), Failure> {
    for scenario in after.library.scenarios() {
        if before.outcome(&scenario.id).is_ok() {
            after.outcome(&scenario.id)?;
        }
    }
    Ok(())
}

fn compared(path: &Path, present: &DataSetFile, file: &DataSetFile) -> DatasetPreview {
    let by_place = |file: &DataSetFile| -> BTreeMap<Place, ValueFile> {
        file.parameters.iter().map(|entry: &EntryFile| (Place::from(entry), entry.value.clone())).collect()
    };
    let (before, after) = (by_place(present), by_place(file));
    let mut preview = DatasetPreview {
        path: path.display().to_string(),
        id: file.id.clone(),
        title: file.title.clone(),
        same: 0,
        added: 0,
        removed: 0,
        changed: 0,
        changes: Vec::new(),
    };
    let places: std::collections::BTreeSet<&Place> = before.keys().chain(after.keys()).collect();
    for place in places {
        let (own, new) = (before.get(place), after.get(place));
        match (own, new) {
            (Some(own), Some(new)) if own == new => {
                preview.same += 1;
                continue;
            }
            (Some(_), Some(_)) => preview.changed += 1,
            (None, _) => preview.added += 1,
            (_, None) => preview.removed += 1,
        }
        let (before, after) = (own.and_then(told), new.and_then(told));
        preview.changes.push(DatasetChange { place: wire(place), before, after });
    }
    preview
}

fn wire(place: &Place) -> EntryPlace {
    let Place { key, programme, region, indicator, from } = place.clone();
    EntryPlace { key, programme, region, indicator, from }
}

/// A value in a line; for rate steps their values by year.
fn told(value: &ValueFile) -> Option<String> {
    match value {
        ValueFile::Text(text) => Some(text.clone()),
        ValueFile::Unknown => None,
        ValueFile::Steps(steps) => {
            let step = |step: &alf_engine::file::StepFile| {
                let value = told(&step.value).unwrap_or_else(|| "?".to_owned());
                format!("{} {} {value} {}", step.year, step.kind, step.phase.join("/"))
            };
            Some(steps.iter().map(step).collect::<Vec<_>>().join("; "))
        }
    }
}
