//! What an open window holds: the library, its model, and the outcomes it has computed.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use alf_engine::{Model, Outcome, ScenarioId};
use serde::Deserialize;

use crate::assets;
use crate::compare::{short_name, step_years};
use crate::library::{Library, parse};
use crate::reconcile;
use crate::wire::{
    DatasetInfo, Failure, Measure, RegionInfo, ScenarioInfo, Unit, ViewSettings, WorkspaceView,
};

/// An open document.
pub struct Session {
    pub(crate) library: Library,
    pub(crate) model: Model,
    pub(crate) opening: Opening,
    outcomes: Mutex<BTreeMap<String, Arc<Outcome>>>,
}

impl Session {
    /// Opens the built-in example.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub fn example() -> Result<Self, Failure> {
        let library = Library::example()?;
        let ids: Vec<&str> = library.scenarios().map(|scenario| scenario.id.as_str()).collect();
        let model = library.model(&ids)?;
        let opening = parse("opening.json", assets::OPENING)?;
        Ok(Self { library, model, opening, outcomes: Mutex::default() })
    }

    /// The outcome of a scenario as it is saved, computed once.
    ///
    /// # Errors
    /// What is wrong with the scenario.
    pub fn outcome(&self, id: &str) -> Result<Arc<Outcome>, Failure> {
        let held = |session: &Self| {
            let outcomes = session.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
            outcomes.get(id).cloned()
        };
        if let Some(outcome) = held(self) {
            return Ok(outcome);
        }
        let outcome =
            self.model.simulate(&ScenarioId::new(id)).map_err(|error| self.library.explain(error))?;
        let outcome = Arc::new(outcome);
        let mut outcomes = self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.insert(id.to_owned(), Arc::clone(&outcome));
        Ok(outcome)
    }

    /// What the window needs once, when it opens.
    ///
    /// # Errors
    /// What is wrong with the example.
    pub fn workspace(&self) -> Result<WorkspaceView, Failure> {
        let dataset = self.library.dataset();
        let region = |region: &alf_engine::dataset::Region| RegionInfo {
            code: region.code.to_string(),
            name: region.file.name.clone(),
            short_name: short_name(&region.file.name),
            host: region.host,
        };
        Ok(WorkspaceView {
            title: title(&dataset.title),
            dataset: DatasetInfo {
                id: dataset.id.to_string(),
                title: dataset.title.clone(),
                note: dataset.note.clone(),
                sha256: self.library.sha256().to_owned(),
            },
            years: dataset.years().map(|year| year.0).collect(),
            scenarios: self.tree(),
            regions: dataset.regions.iter().map(region).collect(),
            settings: self.settings(),
            reconciliation: reconcile::reconcile(&self.library)?.count(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Scenarios with parents before children, siblings in the order of the library.
    fn tree(&self) -> Vec<ScenarioInfo> {
        let mut tree = Vec::new();
        self.branch(None, 0, &mut tree);
        tree
    }

    fn branch(&self, parent: Option<&str>, depth: usize, tree: &mut Vec<ScenarioInfo>) {
        for scenario in self.library.scenarios().filter(|scenario| scenario.parent.as_deref() == parent) {
            tree.push(ScenarioInfo {
                id: scenario.id.clone(),
                name: scenario.name.clone(),
                parent: scenario.parent.clone(),
                depth,
                note: scenario.note.clone(),
            });
            self.branch(Some(&scenario.id), depth + 1, tree);
        }
    }

    /// What the example opens on, in the year the longer programme is full.
    fn settings(&self) -> ViewSettings {
        let year = step_years(&self.model).last().copied().unwrap_or_default();
        ViewSettings {
            base: self.opening.base.clone(),
            pinned: self.opening.pinned.clone(),
            focus: self.opening.focus.clone(),
            year: self.library.dataset().first_year.after(year).0,
            measure: Measure::Received,
            unit: Unit::Mnkr,
            region: self.opening.region.clone(),
        }
    }
}

/// What a document opens on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opening {
    #[serde(rename = "format")]
    _format: String,
    base: String,
    pinned: Vec<String>,
    focus: String,
    region: String,
    pub(crate) timeline: Span,
}

/// First and last year of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Span {
    pub(crate) first_year: i32,
    pub(crate) last_year: i32,
}

/// The part of a data set's title before its explanation.
fn title(title: &str) -> String {
    title.split(':').next().unwrap_or(title).trim().to_owned()
}
