//! One look of the window: table, timeline, bridge and control for a request, drafts applied.

mod control;
pub(crate) mod drafts;
pub(crate) mod drawings;
mod span;

use std::sync::Arc;

use alf_engine::bridge::BridgeMeasure;
use alf_engine::{Model, Outcome, ScenarioId, Year};

use crate::compare::{self, Look};
use crate::panel::Dress;
use crate::session::Session;
use crate::simulate::warning;
use crate::wire::{Column, Failure, Missing, Notice, View, ViewRequest};

/// A column's scenario and what it pays.
pub(crate) struct Shown {
    pub(crate) id: String,
    pub(crate) outcome: Arc<Outcome>,
    pub(crate) draft: bool,
}

/// Everything a look is built from.
pub(crate) struct Scene<'a> {
    pub(crate) session: &'a Session,
    pub(crate) request: &'a ViewRequest,
    /// The saved model, or one with the drafts in it.
    pub(crate) model: &'a Model,
    /// Base first.
    pub(crate) shown: Vec<Shown>,
    /// Position of the year.
    pub(crate) year: usize,
    pub(crate) dress: Dress,
}

impl Session {
    /// Answers one look.
    ///
    /// # Errors
    /// An id or year that does not exist, a draft that the model refuses, or a drawing that cannot be made.
    pub fn view(&self, request: &ViewRequest) -> Result<View, Failure> {
        let explain = |error| self.library.explain(error);
        let drafted = drafts::apply(self, &request.drafts)?;
        let model = drafted.as_ref().unwrap_or(&self.model);
        let year = model.dataset.year_at(Year(request.year)).map_err(explain)?;
        let region = model.dataset.region_at(&request.region).map_err(explain)?;
        let shown = self.shown(request, model)?;
        let scene = Scene { session: self, request, model, shown, year, dress: Dress::Page };
        let outcomes: Vec<&Outcome> = scene.shown.iter().map(|shown| shown.outcome.as_ref()).collect();
        let look = Look::new(&self.library, model, request.wanted())?;
        let table = compare::table(model, &outcomes, scene.columns(), look).map_err(explain)?;
        let (base, focus) = (ScenarioId::new(&request.base), ScenarioId::new(&request.focus));
        let bridge =
            model.bridge_through(&base, &focus, BridgeMeasure::Net, Year(request.year)).map_err(explain)?;
        let walked = drawings::Walked::of(&scene, &bridge, region);
        Ok(View {
            table,
            timeline: drawings::dressed(drawings::timeline(&scene)?),
            bridge: drawings::bridge(&scene, &walked)?,
            control: control::control(&scene),
            notices: scene.notices(),
            missing: scene.missing(),
        })
    }

    /// Outcomes of base and pinned scenarios, each once; those a draft reaches are computed anew.
    pub(crate) fn shown(&self, request: &ViewRequest, model: &Model) -> Result<Vec<Shown>, Failure> {
        let mut ids = vec![&request.base];
        for id in &request.pinned {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let shown = |id: &String| {
            let draft = drafts::reaches(self, &request.drafts, id)?;
            let outcome = if draft {
                let outcome = model.simulate(&ScenarioId::new(id));
                Arc::new(outcome.map_err(|error| self.library.explain(error))?)
            } else {
                self.outcome(id)?
            };
            Ok(Shown { id: id.clone(), outcome, draft })
        };
        ids.into_iter().map(shown).collect()
    }
}

impl Scene<'_> {
    fn columns(&self) -> Vec<Column> {
        let column = |(at, shown): (usize, &Shown)| Column {
            scenario: shown.id.clone(),
            name: self.session.library.name(&shown.id).to_owned(),
            base: at == 0,
            draft: shown.draft,
        };
        self.shown.iter().enumerate().map(column).collect()
    }

    fn notices(&self) -> Vec<Notice> {
        let mut notices = Vec::new();
        for shown in &self.shown {
            for told in shown.outcome.warnings() {
                let told = warning(told);
                notices.push(Notice {
                    scenario: shown.id.clone(),
                    code: told.code.to_owned(),
                    year: told.year,
                    detail: told.component.unwrap_or_default().to_owned(),
                    amount: told.amount,
                });
            }
        }
        notices
    }

    /// Unknown inputs by scenario, key and index, with all their years.
    fn missing(&self) -> Vec<Missing> {
        let mut found: Vec<Missing> = Vec::new();
        for shown in &self.shown {
            for input in &shown.outcome.missing {
                let year = input.year.map(|year| year.0);
                let same = |other: &&mut Missing| {
                    other.scenario == shown.id && other.parameter == input.key && other.index == input.index
                };
                match found.iter_mut().find(same) {
                    Some(known) => known.years.extend(year),
                    None => found.push(Missing {
                        scenario: shown.id.clone(),
                        parameter: input.key.to_owned(),
                        index: input.index.clone(),
                        years: year.into_iter().collect(),
                        note: input.note.clone(),
                    }),
                }
            }
        }
        found
    }
}
