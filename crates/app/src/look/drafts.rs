//! Values being tried out: they live in a copy of the model and nowhere else.

use alf_engine::file::{EntryFile, ScenarioFile, StepFile, ValueFile};
use alf_engine::value::{Step, Value};
use alf_engine::{Key, Model, Num, ScenarioId, Status, Year};
use alf_store::Place;

use crate::session::Session;
use crate::wire::{Code, Draft, Failure};

/// The model with the drafts in it; none: there are no drafts.
pub(crate) fn apply(session: &Session, drafts: &[Draft]) -> Result<Option<Model>, Failure> {
    if drafts.is_empty() {
        return Ok(None);
    }
    Ok(Some(entries(session, drafts)?.0))
}

/// The model with the drafts in it, and the entries they come to, each with its scenario; a later one of the same
/// place stands for an earlier one.
pub(crate) fn entries(
    session: &Session,
    drafts: &[Draft],
) -> Result<(Model, Vec<(String, EntryFile)>), Failure> {
    let mut model = session.model.clone();
    let mut entries: Vec<(String, EntryFile)> = Vec::new();
    for draft in drafts {
        let scenario = scenario_of(draft);
        let entry = entry(session, &model, draft)?;
        let file = with_entry(&model, scenario, &entry).map_err(|error| session.library.explain(error))?;
        model.replace(&file).map_err(|error| session.library.explain(error))?;
        entries.retain(|(owner, known)| owner != scenario || !same_place(known, &entry));
        entries.push((scenario.to_owned(), entry));
    }
    Ok((model, entries))
}

/// The scenario that a draft is tried in.
pub(crate) fn scenario_of(draft: &Draft) -> &str {
    match draft {
        Draft::RateStep { scenario, .. } | Draft::Entry { scenario, .. } => scenario,
    }
}

fn entry(session: &Session, model: &Model, draft: &Draft) -> Result<EntryFile, Failure> {
    match draft {
        Draft::Entry { entry, .. } => Ok(crate::desk::entry_file(entry)?),
        Draft::RateStep { scenario, year, value } => {
            with_rate_step(model, scenario, (*year, value)).map_err(|refusal| match refusal {
                Refusal::Model(error) => session.library.explain(error),
                Refusal::NoStep => crate::failure::with(
                    Code::MissingParameter,
                    [
                        ("file", scenario.clone()),
                        ("parameter", Key::RateSteps.name().into()),
                        ("index", String::new()),
                        ("year", year.to_string()),
                    ],
                ),
            })
        }
    }
}

fn same_place(a: &EntryFile, b: &EntryFile) -> bool {
    Place::from(a) == Place::from(b)
}

/// The scenario's file with an entry in the place of its own of the same key, index and year.
pub(crate) fn with_entry(
    model: &Model,
    id: &str,
    entry: &EntryFile,
) -> Result<ScenarioFile, alf_engine::ModelError> {
    let mut file = model.scenario(&ScenarioId::new(id))?.file.clone();
    match file.changes.iter_mut().find(|own| same_place(own, entry)) {
        Some(own) => *own = entry.clone(),
        None => file.changes.push(entry.clone()),
    }
    Ok(file)
}

/// Whether a draft changes a scenario or one of its ancestors.
pub(crate) fn reaches(session: &Session, drafts: &[Draft], id: &str) -> Result<bool, Failure> {
    if drafts.is_empty() {
        return Ok(false);
    }
    let line = session.model.line(&ScenarioId::new(id)).map_err(|error| session.library.explain(error))?;
    let changed = |draft: &Draft| line.iter().any(|ancestor| ancestor.id.as_str() == scenario_of(draft));
    Ok(drafts.iter().any(changed))
}

enum Refusal {
    Model(alf_engine::ModelError),
    NoStep,
}

impl From<alf_engine::ModelError> for Refusal {
    fn from(error: alf_engine::ModelError) -> Self {
        Self::Model(error)
    }
}

/// The scenario's rate steps with that of a year changed; its list is its own where it was inherited.
fn with_rate_step(model: &Model, id: &str, (year, value): (i32, &str)) -> Result<EntryFile, Refusal> {
    let id = ScenarioId::new(id);
    let chain = model.chain(&id)?;
    let found = chain.effective(Key::RateSteps, alf_engine::layer::Index::All, Year(year));
    let Some((entry, Value::Steps(steps))) = found.map(|found| (found.entry, &found.entry.value)) else {
        return Err(Refusal::NoStep);
    };
    let mut list: Vec<StepFile> = steps.iter().map(step_file).collect();
    let step = list.iter_mut().find(|step| step.year == year).ok_or(Refusal::NoStep)?;
    step.value = ValueFile::Text(value.to_owned());
    Ok(EntryFile {
        key: Key::RateSteps.name().to_owned(),
        programme: None,
        region: None,
        indicator: None,
        from: entry.from.map(|year| year.0),
        value: ValueFile::Steps(list),
        status: Status::Assumed,
        source: None,
        note: String::new(),
    })
}

fn step_file(step: &Step) -> StepFile {
    let real = step.price_year != step.year || step.kind == alf_engine::value::StepKind::SetReal;
    StepFile {
        year: step.year.0,
        kind: step.kind.name().to_owned(),
        value: match step.value {
            Num::Known(value) => ValueFile::Text(value.to_string()),
            Num::Unknown | Num::TooLarge => ValueFile::Unknown,
        },
        phase: step.phase.iter().filter_map(|share| share.known()).map(|share| share.to_string()).collect(),
        price_year: real.then_some(step.price_year.0),
    }
}
