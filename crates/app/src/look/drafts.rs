//! Values being tried out: they live in a copy of the model and nowhere else.

use alf_engine::file::{EntryFile, ScenarioFile, StepFile, ValueFile};
use alf_engine::value::{Step, Value};
use alf_engine::{Key, Model, Num, ScenarioId, Status, Year};

use crate::session::Session;
use crate::wire::{Code, Draft, Failure};

/// The model with the drafts in it; none: there are no drafts.
pub(crate) fn apply(session: &Session, drafts: &[Draft]) -> Result<Option<Model>, Failure> {
    if drafts.is_empty() {
        return Ok(None);
    }
    let mut model = session.model.clone();
    for draft in drafts {
        let Draft::RateStep { scenario, year, value } = draft;
        let file = with_rate_step(&model, scenario, (*year, value)).map_err(|failure| match failure {
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
        })?;
        model.replace(&file).map_err(|error| session.library.explain(error))?;
    }
    Ok(Some(model))
}

/// Whether a draft changes a scenario or one of its ancestors.
pub(crate) fn reaches(session: &Session, drafts: &[Draft], id: &str) -> Result<bool, Failure> {
    if drafts.is_empty() {
        return Ok(false);
    }
    let line = session.model.line(&ScenarioId::new(id)).map_err(|error| session.library.explain(error))?;
    let changed = |draft: &Draft| {
        let Draft::RateStep { scenario, .. } = draft;
        line.iter().any(|ancestor| ancestor.id.as_str() == scenario)
    };
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

/// The scenario's file with the step of that year changed, its list made its own where it was inherited.
fn with_rate_step(model: &Model, id: &str, (year, value): (i32, &str)) -> Result<ScenarioFile, Refusal> {
    let id = ScenarioId::new(id);
    let chain = model.chain(&id)?;
    let found = chain.effective(Key::RateSteps, alf_engine::layer::Index::All, Year(year));
    let Some((from, Value::Steps(steps))) = found.map(|found| (found.entry.from, &found.entry.value)) else {
        return Err(Refusal::NoStep);
    };
    let mut list: Vec<StepFile> = steps.iter().map(step_file).collect();
    let step = list.iter_mut().find(|step| step.year == year).ok_or(Refusal::NoStep)?;
    step.value = ValueFile::Text(value.to_owned());
    let mut file = model.scenario(&id)?.file.clone();
    let from = from.map(|year| year.0);
    let own = |entry: &&mut EntryFile| entry.key == Key::RateSteps.name() && entry.from == from;
    match file.changes.iter_mut().find(own) {
        Some(entry) => entry.value = ValueFile::Steps(list),
        None => file.changes.push(EntryFile {
            key: Key::RateSteps.name().to_owned(),
            programme: None,
            region: None,
            indicator: None,
            from,
            value: ValueFile::Steps(list),
            status: Status::Assumed,
            source: None,
            note: String::new(),
        }),
    }
    Ok(file)
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
