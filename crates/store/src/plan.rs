//! Which rows an edit changes. The rules of a document are held here.

use std::collections::{BTreeMap, BTreeSet};

use alf_engine::Status;
use rusqlite::Connection;

use crate::dataset::DatasetRow;
use crate::edit::{Children, Conflict, Edit, NewScenario};
use crate::error::StoreError;
use crate::name::name_key;
use crate::note::NoteRow;
use crate::record::{ChangeRecord, DatasetText, NoteRecord, Place, ScenarioRecord};
use crate::row::{Fault, Row, RowChange};
use crate::scenario::ScenarioRow;
use crate::value::ValueRow;

/// The scenarios as they stand, and the changes planned so far.
pub(crate) struct Plan<'a> {
    connection: &'a Connection,
    /// As they will be.
    scenarios: BTreeMap<String, ScenarioRow>,
    /// Ids of those that this edit makes, or puts an imported one in the place of.
    made: BTreeSet<String>,
    changes: Vec<RowChange>,
}

impl<'a> Plan<'a> {
    /// The rows that an edit changes.
    pub(crate) fn of(connection: &'a Connection, edit: &Edit) -> Result<Vec<RowChange>, Fault> {
        let rows = ScenarioRow::all(connection)?;
        let scenarios = rows.into_iter().map(|row| (row.id.clone(), row)).collect();
        let mut plan = Self { connection, scenarios, made: BTreeSet::new(), changes: Vec::new() };
        plan.edit(edit)?;
        Ok(plan.changes)
    }

    fn edit(&mut self, edit: &Edit) -> Result<(), Fault> {
        match edit {
            Edit::Create(new) => self.create(new),
            Edit::Rename { scenario, name } => {
                self.check_name(name, scenario)?;
                self.alter(scenario, |row| name.trim().clone_into(&mut row.name))
            }
            Edit::Note { scenario, note } => self.alter(scenario, |row| row.note.clone_from(note)),
            Edit::Tags { scenario, tags } => self.alter(scenario, |row| row.tags.clone_from(tags)),
            Edit::Private { scenario, private } => self.alter(scenario, |row| row.private = *private),
            Edit::Archive { scenario, archived } => self.alter(scenario, |row| row.archived = *archived),
            Edit::Move { scenario, parent } => self.move_to(scenario, parent.as_deref()),
            Edit::Delete { scenario, children } => self.delete(scenario, *children),
            Edit::Set { scenario, changes } => self.set(scenario, changes),
            Edit::Unset { scenario, places } => self.unset(scenario, places),
            Edit::Import { scenarios, conflict } => self.import(scenarios, *conflict),
            Edit::ReplaceDataset(dataset) => self.replace_dataset(dataset),
            Edit::WriteNote(note) => self.write_note(note),
            Edit::RemoveNote { id } => self.remove_note(id),
        }
    }

    fn row(&self, id: &str) -> Result<&ScenarioRow, StoreError> {
        self.scenarios.get(id).ok_or_else(|| StoreError::UnknownScenario { id: id.to_owned() })
    }

    /// A name that says something and that no other scenario has.
    fn check_name(&self, name: &str, of: &str) -> Result<(), StoreError> {
        let key = name_key(name);
        if key.is_empty() {
            return Err(StoreError::NameEmpty);
        }
        match self.named(&key, of) {
            Some(row) => Err(StoreError::NameTaken { name: row.name.clone(), by: row.id.clone() }),
            None => Ok(()),
        }
    }

    fn named(&self, key: &str, but: &str) -> Option<&ScenarioRow> {
        self.scenarios.values().find(|row| row.id != but && name_key(&row.name) == key)
    }

    fn create(&mut self, new: &NewScenario) -> Result<(), Fault> {
        self.check_name(&new.name, "")?;
        if self.scenarios.contains_key(&new.id) {
            return Err(StoreError::IdTaken { id: new.id.clone() }.into());
        }
        if let Some(parent) = &new.parent {
            self.row(parent)?;
        }
        let record = ScenarioRecord {
            id: new.id.clone(),
            name: new.name.trim().to_owned(),
            parent: new.parent.clone(),
            dataset: DatasetRow::only(self.connection)?.id,
            note: String::new(),
            source: None,
            tags: Vec::new(),
            private: false,
            archived: false,
            changes: Vec::new(),
        };
        self.add(&record);
        Ok(())
    }

    /// A new scenario with its values, last in the order.
    fn add(&mut self, record: &ScenarioRecord) {
        let place = self.scenarios.values().map(|row| row.place + 1).max().unwrap_or_default();
        let row = ScenarioRow::of(record, place);
        self.scenarios.insert(row.id.clone(), row.clone());
        self.made.insert(row.id.clone());
        self.changes.push(RowChange::made(Row::Scenario(row)));
        for (change, place) in record.changes.iter().zip(0..) {
            let value = ValueRow { scenario: record.id.clone(), change: change.clone(), place };
            self.changes.push(RowChange::made(Row::Value(value)));
        }
    }

    fn alter(&mut self, id: &str, change: impl FnOnce(&mut ScenarioRow)) -> Result<(), Fault> {
        let before = self.row(id)?.clone();
        let mut after = before.clone();
        change(&mut after);
        self.scenarios.insert(after.id.clone(), after.clone());
        self.changes.extend(RowChange::changed(Row::Scenario(before), Row::Scenario(after)));
        Ok(())
    }

    fn move_to(&mut self, id: &str, parent: Option<&str>) -> Result<(), Fault> {
        let mut above = parent.map(str::to_owned);
        let mut seen = BTreeSet::new();
        while let Some(ancestor) = above {
            if ancestor == id || !seen.insert(ancestor.clone()) {
                return Err(StoreError::ParentCycle { scenario: id.to_owned() }.into());
            }
            above = self.row(&ancestor)?.parent.clone();
        }
        self.alter(id, |row| row.parent = parent.map(str::to_owned))
    }

    fn children(&self, id: &str) -> Vec<ScenarioRow> {
        self.scenarios.values().filter(|row| row.parent.as_deref() == Some(id)).cloned().collect()
    }

    fn delete(&mut self, id: &str, with: Children) -> Result<(), Fault> {
        let row = self.row(id)?.clone();
        let children = self.children(id);
        if with == Children::Refuse && !children.is_empty() {
            let children = children.into_iter().map(|child| child.name).collect();
            return Err(StoreError::HasChildren { scenario: id.to_owned(), children }.into());
        }
        for child in children {
            if with == Children::Delete {
                self.delete(&child.id, with)?;
            } else {
                self.alter(&child.id, |child| child.parent.clone_from(&row.parent))?;
            }
        }
        let values = ValueRow::of_scenario(self.connection, id)?;
        self.changes.extend(values.into_iter().map(|value| RowChange::gone(Row::Value(value))));
        self.changes.push(RowChange::gone(Row::Scenario(row)));
        self.scenarios.remove(id);
        Ok(())
    }

    fn set(&mut self, id: &str, changes: &[ChangeRecord]) -> Result<(), Fault> {
        self.row(id)?;
        check_places(id, changes.iter().map(|change| Place::from(&change.entry)))?;
        let own = ValueRow::of_scenario(self.connection, id)?;
        let mut last = own.iter().map(|value| value.place + 1).max().unwrap_or_default();
        for change in changes {
            check_note(change)?;
            let place = Place::from(&change.entry);
            let before = own.iter().find(|value| value.of() == place);
            let at = before.map_or(last, |value| value.place);
            let after = Row::Value(ValueRow { scenario: id.to_owned(), change: change.clone(), place: at });
            match before {
                Some(before) => {
                    self.changes.extend(RowChange::changed(Row::Value(before.clone()), after));
                }
                None => {
                    last += 1;
                    self.changes.push(RowChange::made(after));
                }
            }
        }
        Ok(())
    }

    fn unset(&mut self, id: &str, places: &[Place]) -> Result<(), Fault> {
        self.row(id)?;
        check_places(id, places.iter().cloned())?;
        let own = ValueRow::of_scenario(self.connection, id)?;
        for place in places {
            let found = own.iter().find(|value| value.of() == *place);
            let unknown = || StoreError::UnknownValue { scenario: id.to_owned(), key: place.key.clone() };
            let value = found.ok_or_else(unknown)?.clone();
            self.changes.push(RowChange::gone(Row::Value(value)));
        }
        Ok(())
    }

    fn import(&mut self, scenarios: &[ScenarioRecord], conflict: Conflict) -> Result<(), Fault> {
        let mut renamed: BTreeMap<String, String> = BTreeMap::new();
        for scenario in scenarios {
            check_places(&scenario.id, scenario.changes.iter().map(|change| Place::from(&change.entry)))?;
            let mut record = scenario.clone();
            record.parent = record.parent.map(|parent| renamed.get(&parent).cloned().unwrap_or(parent));
            let taken = self.scenarios.get(&record.id).or_else(|| self.named(&name_key(&record.name), ""));
            match (taken.cloned(), conflict) {
                (None, _) => {}
                (Some(own), Conflict::Keep) => {
                    renamed.insert(record.id, own.id);
                    continue;
                }
                // Two of the imported ones cannot both take one place.
                (Some(own), Conflict::Replace) if self.made.contains(&own.id) => {
                    return Err(StoreError::NameTaken { name: record.name, by: own.id }.into());
                }
                (Some(own), Conflict::Replace) => {
                    renamed.insert(record.id.clone(), own.id.clone());
                    record.id = own.id;
                    self.made.insert(record.id.clone());
                    self.replace(&record)?;
                    continue;
                }
                (Some(_), Conflict::Both) => {
                    let (id, name) = self.free(&record);
                    renamed.insert(record.id, id.clone());
                    (record.id, record.name) = (id, name);
                }
            }
            self.check_name(&record.name, "")?;
            if let Some(parent) = &record.parent {
                self.row(parent)?;
            }
            self.add(&record);
        }
        Ok(())
    }

    /// The imported values and name in place of the document's own.
    fn replace(&mut self, record: &ScenarioRecord) -> Result<(), Fault> {
        self.check_name(&record.name, &record.id)?;
        self.move_to(&record.id, record.parent.as_deref())?;
        // One row, one change: the move is part of what follows.
        let moved = self
            .changes
            .pop_if(|change| matches!(&change.after, Some(Row::Scenario(row)) if row.id == record.id));
        let now = self.row(&record.id)?.clone();
        let before = match moved.and_then(|change| change.before) {
            Some(Row::Scenario(before)) => before,
            _ => now.clone(),
        };
        let mut after = ScenarioRow::of(record, now.place);
        (after.private, after.archived, after.tags) = (now.private, now.archived, now.tags);
        self.scenarios.insert(after.id.clone(), after.clone());
        self.changes.extend(RowChange::changed(Row::Scenario(before), Row::Scenario(after)));
        let own = ValueRow::of_scenario(self.connection, &record.id)?;
        let mut values: Vec<RowChange> = Vec::new();
        for (change, place) in record.changes.iter().zip(0..) {
            let after = ValueRow { scenario: record.id.clone(), change: change.clone(), place };
            match own.iter().find(|value| value.of() == after.of()) {
                Some(before) => {
                    values.extend(RowChange::changed(Row::Value(before.clone()), Row::Value(after)));
                }
                None => values.push(RowChange::made(Row::Value(after))),
            }
        }
        let stays = |value: &ValueRow| record.changes.iter().any(|c| Place::from(&c.entry) == value.of());
        values.extend(own.into_iter().filter(|v| !stays(v)).map(|v| RowChange::gone(Row::Value(v))));
        self.changes.extend(values);
        Ok(())
    }

    /// An id and a name with the first number that makes both free.
    fn free(&self, record: &ScenarioRecord) -> (String, String) {
        let numbered = |n: usize| (format!("{}-{n}", record.id), format!("{} ({n})", record.name));
        let free = |(id, name): &(String, String)| {
            !self.scenarios.contains_key(id) && self.named(&name_key(name), "").is_none()
        };
        (2..).map(numbered).find(free).unwrap_or_else(|| numbered(0))
    }

    fn replace_dataset(&mut self, dataset: &DatasetText) -> Result<(), Fault> {
        let before = DatasetRow::only(self.connection)?;
        let row = |text: &DatasetText| Row::Dataset(DatasetRow::from(text.clone()));
        if before.id == dataset.id {
            self.changes.extend(RowChange::changed(row(&before), row(dataset)));
            return Ok(());
        }
        self.changes.push(RowChange::gone(row(&before)));
        self.changes.push(RowChange::made(row(dataset)));
        let ids: Vec<String> = self.scenarios.keys().cloned().collect();
        for id in ids {
            self.alter(&id, |scenario| scenario.dataset.clone_from(&dataset.id))?;
        }
        Ok(())
    }

    fn write_note(&mut self, note: &NoteRecord) -> Result<(), Fault> {
        let notes = NoteRow::all(self.connection)?;
        match notes.iter().find(|row| row.id == note.id) {
            Some(before) => {
                let after = NoteRow::of(note, before.place);
                self.changes.extend(RowChange::changed(Row::Note(before.clone()), Row::Note(after)));
            }
            None => {
                let place = notes.iter().map(|row| row.place + 1).max().unwrap_or_default();
                self.changes.push(RowChange::made(Row::Note(NoteRow::of(note, place))));
            }
        }
        Ok(())
    }

    fn remove_note(&mut self, id: &str) -> Result<(), Fault> {
        let note = NoteRow::find(self.connection, id)?;
        self.changes.extend(note.map(|note| RowChange::gone(Row::Note(note))));
        Ok(())
    }
}

/// What somebody assumes has to say why.
fn check_note(change: &ChangeRecord) -> Result<(), StoreError> {
    let ChangeRecord { entry, .. } = change;
    if entry.status == Status::Assumed && entry.note.trim().is_empty() {
        return Err(StoreError::NoteMissing { key: entry.key.clone() });
    }
    Ok(())
}

/// A scenario has one value for each parameter, index and year.
fn check_places(scenario: &str, places: impl Iterator<Item = Place>) -> Result<(), StoreError> {
    let mut seen = BTreeSet::new();
    for place in places {
        if !seen.insert(place.clone()) {
            return Err(StoreError::ValueTwice { scenario: scenario.to_owned(), place: Box::new(place) });
        }
    }
    Ok(())
}

/// Ids of the scenarios whose row or values some changes touch.
pub(crate) fn touched(changes: &[RowChange]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for row in changes.iter().filter_map(|change| change.after.as_ref().or(change.before.as_ref())) {
        let id = match row {
            Row::Scenario(row) => &row.id,
            Row::Value(row) => &row.scenario,
            Row::Dataset(_) | Row::Note(_) => continue,
        };
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}
