//! What is computed from: the library, its model, and the outcomes computed so far. It never changes; an edit makes
//! a new one that takes over what still holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use alf_engine::{Model, Outcome, ScenarioId};
use alf_store::{Content, Place, ScenarioRecord, Touched};
use serde::Deserialize;

use crate::assets;
use crate::compare::{short_name, step_years};
use crate::library::{Library, parse};
use crate::reconcile;
use crate::wire::{
    BridgeMode, DatasetInfo, Failure, Measure, ReconciliationCount, RegionInfo, ScenarioInfo, Unit,
    ViewSettings, WorkspaceView,
};

/// Scenarios and data set at one moment.
pub struct Session {
    pub(crate) library: Library,
    pub(crate) model: Model,
    pub(crate) opening: Opening,
    /// What the document knows of a scenario beside its file.
    marks: BTreeMap<String, Marks>,
    settings: Option<ViewSettings>,
    outcomes: Mutex<BTreeMap<String, Arc<Outcome>>>,
    /// SHA-256 of what figures come from, by scenario and base.
    hashes: Mutex<BTreeMap<(String, String), String>>,
    reconciliation: Arc<OnceLock<ReconciliationCount>>,
}

/// What a document knows of a scenario beside its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Marks {
    pub(crate) tags: Vec<String>,
    pub(crate) private: bool,
    pub(crate) archived: bool,
    /// Values that are left out of shared copies.
    pub(crate) private_values: BTreeSet<Place>,
}

impl From<&ScenarioRecord> for Marks {
    fn from(record: &ScenarioRecord) -> Self {
        let private = record.changes.iter().filter(|change| change.is_private());
        Self {
            tags: record.tags.clone(),
            private: record.private,
            archived: record.archived,
            private_values: private.map(|change| Place::from(&change.entry)).collect(),
        }
    }
}

impl Session {
    /// Opens the built-in example.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub fn example() -> Result<Self, Failure> {
        Self::of(Library::example()?, BTreeMap::new(), None)
    }

    /// Opens what a library holds.
    ///
    /// # Errors
    /// What is wrong with a scenario, and where.
    pub fn of_library(library: Library) -> Result<Self, Failure> {
        Self::of(library, BTreeMap::new(), None)
    }

    /// What a document holds, opened on its settings.
    ///
    /// # Errors
    /// What is wrong with the data set or a scenario, and where.
    pub(crate) fn of_content(content: &Content, file: &str) -> Result<Self, Failure> {
        let mut library = Library::of_dataset(file.to_owned(), &content.dataset.text)?;
        let mut marks = BTreeMap::new();
        for record in &content.scenarios {
            library.hold_record(record, file.to_owned());
            marks.insert(record.id.clone(), Marks::from(record));
        }
        let settings = content.settings.get(SETTINGS).and_then(|text| parse("settings", text).ok());
        Self::of(library, marks, settings)
    }

    fn of(
        library: Library,
        marks: BTreeMap<String, Marks>,
        settings: Option<ViewSettings>,
    ) -> Result<Self, Failure> {
        let ids: Vec<&str> = library.scenarios().map(|scenario| scenario.id.as_str()).collect();
        let model = library.model(&ids)?;
        let opening = parse("opening.json", assets::OPENING)?;
        let (outcomes, reconciliation) = (Mutex::default(), Arc::default());
        Ok(Self {
            library,
            model,
            opening,
            marks,
            settings,
            outcomes,
            hashes: Mutex::default(),
            reconciliation,
        })
    }

    /// The same with some scenarios as they have become. What stands on none of them keeps its outcome.
    ///
    /// # Errors
    /// A scenario that the model refuses, or one of those or their descendants that could be computed and no
    /// longer can.
    pub(crate) fn with(&self, touched: &Touched) -> Result<Self, Failure> {
        let mut next = Self {
            library: self.library.clone(),
            model: self.model.clone(),
            opening: self.opening.clone(),
            marks: self.marks.clone(),
            settings: self.settings.clone(),
            outcomes: Mutex::default(),
            hashes: Mutex::default(),
            reconciliation: Arc::clone(&self.reconciliation),
        };
        for id in &touched.gone {
            next.library.drop_scenario(id);
            next.model.remove(&ScenarioId::new(id));
            next.marks.remove(id);
        }
        let origin = self.library.dataset_file().to_owned();
        for record in &touched.present {
            let file = record.file();
            next.library.hold_record(record, origin.clone());
            next.model.replace(&file).map_err(|error| next.library.explain(error))?;
            next.marks.insert(record.id.clone(), Marks::from(record));
        }
        let changed: BTreeSet<&str> = touched.present.iter().map(|record| record.id.as_str()).collect();
        next.check(self, &changed)?;
        Ok(next)
    }

    /// Computes what stands on changed scenarios; what does not keeps its outcome.
    fn check(&self, before: &Self, changed: &BTreeSet<&str>) -> Result<(), Failure> {
        let ids: Vec<String> = self.library.scenarios().map(|scenario| scenario.id.clone()).collect();
        for id in ids {
            let line = self.model.line(&ScenarioId::new(&id)).map_err(|error| self.library.explain(error))?;
            if line.iter().any(|ancestor| changed.contains(ancestor.id.as_str())) {
                let worked = before.outcome(&id).is_ok() || before.library.scenario(&id).is_none();
                if let (Err(failure), true) = (self.outcome(&id), worked) {
                    return Err(failure);
                }
            } else if let Some(outcome) = before.held(&id) {
                self.hold(&id, outcome);
            }
        }
        Ok(())
    }

    /// Whether all that could be computed still can in a model with a changed scenario.
    pub(crate) fn judge(&self, changed: &Model, scenario: &ScenarioId) -> Result<(), Failure> {
        let explain = |error| self.library.explain(error);
        for held in self.library.scenarios() {
            let id = ScenarioId::new(&held.id);
            let stands_on =
                changed.line(&id).map_err(explain)?.iter().any(|ancestor| ancestor.id == *scenario);
            if stands_on && self.outcome(id.as_str()).is_ok() {
                changed.simulate(&id).map_err(explain)?;
            }
        }
        Ok(())
    }

    /// Whether a value of a scenario is left out of shared copies.
    pub(crate) fn is_private_value(&self, id: &str, place: &Place) -> bool {
        self.marks.get(id).is_some_and(|marks| marks.private_values.contains(place))
    }

    /// Whether a scenario or any of its values is private.
    pub(crate) fn holds_private(&self, id: &str) -> bool {
        self.marks.get(id).is_some_and(|marks| marks.private || !marks.private_values.is_empty())
    }

    fn held(&self, id: &str) -> Option<Arc<Outcome>> {
        let outcomes = self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.get(id).cloned()
    }

    fn hold(&self, id: &str, outcome: Arc<Outcome>) {
        let mut outcomes = self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.insert(id.to_owned(), outcome);
    }

    /// The outcome of a scenario as it is saved, computed once.
    ///
    /// # Errors
    /// What is wrong with the scenario.
    pub fn outcome(&self, id: &str) -> Result<Arc<Outcome>, Failure> {
        if let Some(outcome) = self.held(id) {
            return Ok(outcome);
        }
        let outcome =
            self.model.simulate(&ScenarioId::new(id)).map_err(|error| self.library.explain(error))?;
        let outcome = Arc::new(outcome);
        self.hold(id, Arc::clone(&outcome));
        Ok(outcome)
    }

    /// The hash of what a scenario's figures beside a base's come from, made once: every drawing of a file names it.
    pub(crate) fn hash(
        &self,
        (scenario, base): (&str, &str),
        make: impl FnOnce() -> Result<String, Failure>,
    ) -> Result<String, Failure> {
        let hashes = || self.hashes.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (scenario.to_owned(), base.to_owned());
        let held = hashes().get(&key).cloned();
        held.map_or_else(
            || {
                let made = make()?;
                hashes().insert(key, made.clone());
                Ok(made)
            },
            Ok,
        )
    }

    /// How the data set stands against the published figures; computed once for a data set.
    fn reconciliation(&self) -> ReconciliationCount {
        let count = || {
            let found =
                self.library.with_builtin_scenarios().and_then(|library| reconcile::reconcile(&library));
            found.map(|found| found.count()).unwrap_or_default()
        };
        *self.reconciliation.get_or_init(count)
    }

    /// Computes what a window that opens asks for first. What cannot be computed is told when it is asked for.
    pub fn look_ahead(&self) {
        self.reconciliation();
        let ViewSettings { base, pinned, .. } = self.settings();
        for id in pinned.iter().chain([&base]) {
            drop(self.outcome(id));
        }
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
            reconciliation: self.reconciliation(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            document: None,
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
            let marks = self.marks.get(&scenario.id).cloned().unwrap_or_default();
            tree.push(ScenarioInfo {
                id: scenario.id.clone(),
                name: scenario.name.clone(),
                parent: scenario.parent.clone(),
                depth,
                note: scenario.note.clone(),
                tags: marks.tags,
                private: marks.private,
                archived: marks.archived,
                values: scenario.changes.len(),
                private_values: marks.private_values.len(),
            });
            self.branch(Some(&scenario.id), depth + 1, tree);
        }
    }

    /// What is opened on: as it was left, without scenarios that are gone.
    pub(crate) fn settings(&self) -> ViewSettings {
        self.settled(self.settings.clone().unwrap_or_else(|| self.opening_settings()))
    }

    /// Settings with nothing in them that is not there to look at.
    pub(crate) fn settled(&self, mut settings: ViewSettings) -> ViewSettings {
        let known = |id: &String| self.library.scenario(id).is_some();
        let first =
            || self.library.scenarios().next().map(|scenario| scenario.id.clone()).unwrap_or_default();
        if !known(&settings.base) {
            settings.base = first();
        }
        settings.pinned.retain(known);
        if !known(&settings.focus) {
            settings.focus = settings.pinned.last().unwrap_or(&settings.base).clone();
        }
        let dataset = self.library.dataset();
        if dataset.region_at(&settings.region).is_err() {
            settings.region =
                dataset.regions.first().map(|region| region.code.to_string()).unwrap_or_default();
        }
        let span = dataset.first_year.0..=dataset.last_year.0;
        settings.through.take_if(|last| *last <= settings.year || !span.contains(last));
        settings.price.take_if(|year| !span.contains(year));
        settings.own.take_if(|code| dataset.region_at(code).is_err());
        settings.year = settings.year.clamp(dataset.first_year.0, dataset.last_year.0);
        settings
    }

    /// What the example opens on, in the year the longer programme is full.
    fn opening_settings(&self) -> ViewSettings {
        let year = step_years(&self.model).last().copied().unwrap_or_default();
        ViewSettings {
            base: self.opening.base.clone(),
            pinned: self.opening.pinned.clone(),
            focus: self.opening.focus.clone(),
            year: self.library.dataset().first_year.after(year).0,
            through: None,
            measure: Measure::Received,
            component: None,
            price: None,
            unit: Unit::Mnkr,
            region: self.opening.region.clone(),
            own: Some(self.opening.region.clone()),
            mode: BridgeMode::Shared,
            order: Vec::new(),
        }
    }
}

/// Name of the setting that holds what the window shows.
pub(crate) const SETTINGS: &str = "view";

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
