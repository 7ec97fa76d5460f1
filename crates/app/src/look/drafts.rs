//! Values being tried out: they live in a copy of the model and nowhere else.

use std::sync::Arc;

use alf_engine::file::{EntryFile, ScenarioFile, StepFile, ValueFile};
use alf_engine::value::{Step, Value};
use alf_engine::{Key, Model, Num, Outcome, ScenarioId, Status, Year};
use alf_store::{ChangeRecord, Place};

use crate::session::Session;
use crate::wire::{Code, Draft, EntryEdit, Failure};

use super::span::{self, Origin, Written};

/// The model with the drafts in it; none: there are no drafts.
pub(crate) fn apply(session: &Session, drafts: &[Draft]) -> Result<Option<Model>, Failure> {
    if drafts.is_empty() {
        return Ok(None);
    }
    Ok(Some(entries(session, drafts)?.0))
}

/// The scenarios with the drafts in them; what no draft reaches is as it is saved.
pub(crate) struct Drafted<'a> {
    session: &'a Session,
    drafts: &'a [Draft],
    model: Option<Model>,
}

impl<'a> Drafted<'a> {
    /// # Errors
    /// A draft that the model refuses.
    pub(crate) fn new(session: &'a Session, drafts: &'a [Draft]) -> Result<Self, Failure> {
        Ok(Self { session, drafts, model: apply(session, drafts)? })
    }

    pub(crate) fn model(&self) -> &Model {
        self.model.as_ref().unwrap_or(&self.session.model)
    }

    /// # Errors
    /// A scenario that does not exist or cannot be computed.
    pub(crate) fn outcome(&self, id: &str) -> Result<Arc<Outcome>, Failure> {
        if !reaches(self.session, self.drafts, id)? {
            return self.session.outcome(id);
        }
        let outcome = self.model().simulate(&ScenarioId::new(id));
        outcome.map(Arc::new).map_err(|error| self.session.library.explain(error))
    }
}

/// An entry that a draft comes to.
pub(crate) struct Tried {
    /// Scenario it is tried in.
    pub(crate) scenario: String,
    /// What to write.
    pub(crate) change: ChangeRecord,
    /// It says again what held before, in the year after the draft's last.
    pub(crate) repeats: bool,
}

/// The model with the drafts in it, and the entries they come to; a later one of the same place stands for an
/// earlier one.
pub(crate) fn entries(session: &Session, drafts: &[Draft]) -> Result<(Model, Vec<Tried>), Failure> {
    let mut model = session.model.clone();
    let mut entries: Vec<Tried> = Vec::new();
    for draft in drafts {
        let tried = match draft {
            Draft::Entry { scenario, entry } => spread(session, &model, (scenario, entry))?,
            Draft::RateStep { scenario, year, value } => {
                let change = ChangeRecord::new(rate_step(session, &model, (scenario, *year, value))?);
                vec![Tried { scenario: scenario.clone(), change, repeats: false }]
            }
        };
        for tried in tried {
            let explain = |error| session.library.explain(error);
            let file = with_entry(&model, &tried.scenario, &tried.change.entry).map_err(explain)?;
            model.replace(&file).map_err(explain)?;
            let same = |known: &Tried| {
                known.scenario == tried.scenario && same_place(&known.change.entry, &tried.change.entry)
            };
            entries.retain(|known| !same(known));
            entries.push(tried);
        }
    }
    Ok((model, entries))
}

/// What is written for a value of the page: more than one entry where it has a last year.
pub(crate) fn spread(
    session: &Session,
    model: &Model,
    (scenario, edit): (&str, &EntryEdit),
) -> Result<Vec<Tried>, Failure> {
    let ChangeRecord { entry, private } = crate::desk::change(edit)?;
    let tried = |entry, private, repeats| Tried {
        scenario: scenario.to_owned(),
        change: ChangeRecord { entry, private },
        repeats,
    };
    let Some(through) = edit.through.filter(|_| entry.key != Key::RateSteps.name()) else {
        return Ok(vec![tried(entry, private, false)]);
    };
    if entry.from.is_none_or(|from| through < from) {
        let params = [
            ("parameter", entry.key.clone()),
            ("place", "through".into()),
            ("found", through.to_string()),
            ("file", scenario.to_owned()),
        ];
        return Err(crate::failure::with(Code::WrongValue, params));
    }
    let written = span::over(model, scenario, (&entry, through));
    let written = written.map_err(|error| session.library.explain(error))?;
    let hidden = |id: &ScenarioId| session.library.is_private(id.as_str());
    Ok(written
        .into_iter()
        .map(|Written { entry, origin }| match origin {
            Origin::Asked => tried(entry, private, false),
            Origin::Again(holder) => {
                let private = holder.as_ref().is_some_and(hidden) || entry.status == Status::Private;
                tried(entry, private, true)
            }
        })
        .collect())
}

/// The scenario that a draft is tried in.
pub(crate) fn scenario_of(draft: &Draft) -> &str {
    match draft {
        Draft::RateStep { scenario, .. } | Draft::Entry { scenario, .. } => scenario,
    }
}

fn rate_step(
    session: &Session,
    model: &Model,
    (scenario, year, value): (&str, i32, &str),
) -> Result<EntryFile, Failure> {
    with_rate_step(model, scenario, (year, value)).map_err(|refusal| match refusal {
        Refusal::Model(error) => session.library.explain(error),
        Refusal::NoStep => crate::failure::with(
            Code::MissingParameter,
            [
                ("file", scenario.to_owned()),
                ("parameter", Key::RateSteps.name().into()),
                ("index", String::new()),
                ("year", year.to_string()),
            ],
        ),
    })
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
    put(&mut file, entry.clone());
    Ok(file)
}

/// Puts an entry into a scenario's file, in the place of its own of the same key, index and year.
pub(crate) fn put(file: &mut ScenarioFile, entry: EntryFile) {
    match file.changes.iter_mut().find(|own| same_place(own, &entry)) {
        Some(own) => *own = entry,
        None => file.changes.push(entry),
    }
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
