//! What the page asks for, as an edit of the document with its label.

use alf_engine::file::{EntryFile, StepFile, ValueFile};
use alf_engine::{Key, ScenarioId, Status};
use alf_store::{ChangeRecord, Label, NewScenario, NoteRecord, Place};

use super::notes;
use crate::failure::with;
use crate::look::drafts;
use crate::session::Session;
use crate::wire::{Children, Code, Draft, Edit, EntryEdit, EntryPlace, EntryValue, Failure};

/// An edit of the document, what it is called, and the scenario to look at then.
pub(super) struct Planned {
    pub(super) edit: alf_store::Edit,
    pub(super) label: Label,
    pub(super) scenario: Option<String>,
}

/// How the document is to be edited.
#[expect(clippy::too_many_lines, reason = "one arm per edit: the match is the table")]
pub(super) fn plan((session, notes): (&Session, &[NoteRecord]), edit: &Edit) -> Result<Planned, Failure> {
    let planned = |edit, label: Label, scenario: &str| {
        let scenario = Some(scenario.to_owned());
        Ok(Planned { edit, label, scenario })
    };
    let label = |code: &str, scenario: &str, value: &str| Label {
        code: code.to_owned(),
        scenario: session.library.name(scenario).to_owned(),
        value: value.to_owned(),
        count: 1,
        ..Label::default()
    };
    match edit {
        Edit::Create { name, parent } => {
            let id = free_id(session, name);
            let label = Label { scenario: name.trim().to_owned(), ..label("create", "", "") };
            let new = NewScenario { id: id.clone(), name: name.clone(), parent: parent.clone() };
            planned(alf_store::Edit::Create(new), label, &id)
        }
        Edit::Rename { scenario, name } => {
            let label = label("rename", scenario, name.trim());
            let (scenario, name) = (scenario.clone(), name.clone());
            planned(alf_store::Edit::Rename { scenario: scenario.clone(), name }, label, &scenario)
        }
        Edit::Note { scenario, note } => {
            let edit = alf_store::Edit::Note { scenario: scenario.clone(), note: note.clone() };
            planned(edit, label("note", scenario, ""), scenario)
        }
        Edit::WriteNote { id, scenario, text, private } => {
            let note = notes::record((id.as_deref(), scenario.as_deref()), text, *private)?;
            let on = scenario.as_deref().unwrap_or_default();
            let label = label("write_note", on, &notes::begins(text));
            Ok(Planned { edit: alf_store::Edit::WriteNote(note), label, scenario: None })
        }
        Edit::RemoveNote { id } => {
            let edit = alf_store::Edit::RemoveNote { id: id.clone() };
            let of = notes.iter().find(|note| note.id == *id);
            let (on, text) = of.map_or(("", ""), |note| (note.scenario.as_str(), note.text.as_str()));
            Ok(Planned { edit, label: label("remove_note", on, &notes::begins(text)), scenario: None })
        }
        Edit::Tags { scenario, tags } => {
            let edit = alf_store::Edit::Tags { scenario: scenario.clone(), tags: tags.clone() };
            planned(edit, label("tags", scenario, &tags.join(", ")), scenario)
        }
        Edit::Private { scenario, private } => {
            let edit = alf_store::Edit::Private { scenario: scenario.clone(), private: *private };
            planned(edit, label(if *private { "private" } else { "open" }, scenario, ""), scenario)
        }
        Edit::Archive { scenario, archived } => {
            let edit = alf_store::Edit::Archive { scenario: scenario.clone(), archived: *archived };
            planned(edit, label(if *archived { "archive" } else { "unarchive" }, scenario, ""), scenario)
        }
        Edit::Move { scenario, parent } => {
            let to = parent.as_deref().map_or("", |parent| session.library.name(parent));
            let label = label("move", scenario, to);
            let edit = alf_store::Edit::Move { scenario: scenario.clone(), parent: parent.clone() };
            planned(edit, label, scenario)
        }
        Edit::Delete { scenario, children } => {
            if leaves_nothing(session, scenario, *children)? {
                return Err(with(Code::LastScenario, [("found", session.library.name(scenario).to_owned())]));
            }
            let children = match children {
                Children::Refuse => alf_store::Children::Refuse,
                Children::ToParent => alf_store::Children::ToParent,
                Children::Delete => alf_store::Children::Delete,
            };
            let edit = alf_store::Edit::Delete { scenario: scenario.clone(), children };
            Ok(Planned { edit, label: label("delete", scenario, ""), scenario: None })
        }
        Edit::Set { scenario, entries } => {
            let drafts: Vec<Draft> = entries
                .iter()
                .map(|entry| Draft::Entry { scenario: scenario.clone(), entry: entry.clone() })
                .collect();
            let changes = drafts::entries(session, &drafts)?.1.into_iter().map(|tried| tried.change);
            let mut planned = set(session, scenario, changes.collect())?;
            if let [entry] = entries.as_slice() {
                name(&mut planned.label, entry)?;
            }
            Ok(planned)
        }
        Edit::Unset { scenario, places } => {
            let places: Vec<Place> = places.iter().map(Place::from).collect();
            let (parameter, at) = match places.as_slice() {
                [only] => (only.key.clone(), place_text(only)),
                _ => Default::default(),
            };
            let count = places.len();
            let label = Label { parameter, place: at, count, ..label("unset", scenario, "") };
            planned(alf_store::Edit::Unset { scenario: scenario.clone(), places }, label, scenario)
        }
        Edit::Keep { drafts, note } => {
            let Some(scenario) = drafts.first().map(drafts::scenario_of) else {
                return Err(with(Code::UnknownScenario, [("found", String::new())]));
            };
            let scenario = scenario.to_owned();
            let mut changes = Vec::new();
            for tried in drafts::entries(session, drafts)?.1 {
                if tried.scenario != scenario {
                    continue;
                }
                let mut change = tried.change;
                if !tried.repeats {
                    change.entry.status = Status::Assumed;
                    note.trim().clone_into(&mut change.entry.note);
                }
                changes.push(change);
            }
            let mut planned = set(session, &scenario, changes)?;
            match drafts.as_slice() {
                [Draft::RateStep { year, value, .. }] => {
                    (planned.label.place, planned.label.value) = (year.to_string(), value.clone());
                    planned.label.unit = step_unit(&planned.edit, *year).to_owned();
                }
                [Draft::Entry { entry, .. }] => name(&mut planned.label, entry)?,
                _ => {}
            }
            Ok(planned)
        }
    }
}

/// Whether a document would be left without scenarios: the window always looks at one.
fn leaves_nothing(session: &Session, scenario: &str, children: Children) -> Result<bool, Failure> {
    for other in session.library.scenarios() {
        let id = ScenarioId::new(&other.id);
        let line = session.model.line(&id).map_err(|error| session.library.explain(error))?;
        let below = children == Children::Delete && line.iter().any(|parent| parent.id.as_str() == scenario);
        if other.id != scenario && !below {
            return Ok(false);
        }
    }
    Ok(true)
}

fn set(session: &Session, scenario: &str, changes: Vec<ChangeRecord>) -> Result<Planned, Failure> {
    let mut label = Label {
        code: "set".to_owned(),
        scenario: session.library.name(scenario).to_owned(),
        count: changes.len(),
        ..Label::default()
    };
    if let [only] = changes.as_slice() {
        label.parameter.clone_from(&only.entry.key);
        label.place = place_text(&Place::from(&only.entry));
        (label.value, label.place) = told(&only.entry, label.place);
        label.unit = last_unit(&only.entry).to_owned();
    }
    let edit = alf_store::Edit::Set { scenario: scenario.to_owned(), changes };
    Ok(Planned { edit, label, scenario: Some(scenario.to_owned()) })
}

/// A value in a few letters; for a list of steps the last of them and its year.
fn told(entry: &EntryFile, place: String) -> (String, String) {
    match &entry.value {
        ValueFile::Text(text) => (text.clone(), place),
        ValueFile::Unknown => (String::new(), place),
        ValueFile::Steps(steps) => match steps.as_slice() {
            [.., last] if entry.key == Key::RateSteps.name() => match &last.value {
                ValueFile::Text(text) => (text.clone(), last.year.to_string()),
                ValueFile::Unknown | ValueFile::Steps(_) => (String::new(), last.year.to_string()),
            },
            _ => (String::new(), place),
        },
    }
}

/// The unit of a list's last step, which the parameter does not tell; empty for other values.
fn last_unit(entry: &EntryFile) -> &'static str {
    match &entry.value {
        ValueFile::Steps(steps) if entry.key == Key::RateSteps.name() => {
            steps.last().map_or("", unit_of_step)
        }
        _ => "",
    }
}

/// The unit of the step of a year that an edit sets.
fn step_unit(edit: &alf_store::Edit, year: i32) -> &'static str {
    let alf_store::Edit::Set { changes, .. } = edit else { return "" };
    let steps = changes.iter().filter_map(|change| match &change.entry.value {
        ValueFile::Steps(steps) => Some(steps),
        ValueFile::Text(_) | ValueFile::Unknown => None,
    });
    steps.flatten().find(|step| step.year == year).map_or("", unit_of_step)
}

fn unit_of_step(step: &StepFile) -> &'static str {
    if step.kind == "percent" { "share" } else { "kr" }
}

fn place_text(place: &Place) -> String {
    let named = [&place.programme, &place.region, &place.indicator].into_iter().flatten().cloned();
    let from = place.from.map(|year| year.to_string());
    named.chain(from).collect::<Vec<_>>().join(" ")
}

impl From<&EntryPlace> for Place {
    fn from(place: &EntryPlace) -> Self {
        let EntryPlace { key, programme, region, indicator, from } = place.clone();
        Self { key, programme, region, indicator, from }
    }
}

/// Names an operation after the one value that it sets, however many entries that takes.
fn name(label: &mut Label, edit: &EntryEdit) -> Result<(), Failure> {
    let entry = entry_file(edit)?;
    label.parameter.clone_from(&entry.key);
    let (value, place) = told(&entry, place_text(&Place::from(&entry)));
    label.value = value;
    last_unit(&entry).clone_into(&mut label.unit);
    label.place = match edit.through {
        Some(through) if edit.place.from != Some(through) => format!("{place}\u{2013}{through}"),
        _ => place,
    };
    Ok(())
}

/// A value of the page as a document holds it.
pub(crate) fn change(edit: &EntryEdit) -> Result<ChangeRecord, Failure> {
    let entry = entry_file(edit)?;
    let private = edit.private || entry.status == Status::Private;
    Ok(ChangeRecord { entry, private })
}

/// A value of the page as it stands in a file.
pub(crate) fn entry_file(edit: &EntryEdit) -> Result<EntryFile, Failure> {
    let EntryPlace { key, programme, region, indicator, from } = edit.place.clone();
    let status: Result<Status, _> = serde_json::from_value(serde_json::Value::from(edit.status.clone()));
    let status = status.map_err(|_| {
        let params = [("parameter", key.clone()), ("place", "status".into()), ("found", edit.status.clone())];
        with(Code::WrongValue, params)
    })?;
    let value = match &edit.value {
        EntryValue::Text(text) => ValueFile::Text(text.clone()),
        EntryValue::Unknown(()) => ValueFile::Unknown,
        EntryValue::Steps(steps) => {
            let step = |step: &crate::wire::StepEntry| StepFile {
                year: step.year,
                kind: step.kind.clone(),
                value: step.value.clone().map_or(ValueFile::Unknown, ValueFile::Text),
                phase: step.phase.clone(),
                price_year: step.price_year,
            };
            ValueFile::Steps(steps.iter().map(step).collect())
        }
    };
    let (source, note) = (edit.source.clone(), edit.note.clone());
    Ok(EntryFile { key, programme, region, indicator, from, value, status, source, note })
}

/// An id made from a name, with a number where it is taken.
fn free_id(session: &Session, name: &str) -> String {
    let plain = |letter: char| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        letter if letter.is_ascii_alphanumeric() => letter,
        _ => '-',
    };
    let letters: String = name.to_lowercase().chars().map(plain).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let stem = if words.is_empty() { "scenario".to_owned() } else { words.join("-") };
    let free = |id: &String| session.library.scenario(id).is_none();
    let numbered = (2..).map(|n: u32| format!("{stem}-{n}"));
    std::iter::once(stem.clone()).chain(numbered).find(free).unwrap_or(stem)
}
