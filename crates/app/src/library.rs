//! The data set and scenario files at hand, and the model of those a use case needs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use alf_engine::dataset::DataSet;
use alf_engine::file::{DataSetFile, EntryFile, ScenarioFile};
use alf_engine::{Model, ModelError, ScenarioId, Status};
use alf_store::ScenarioRecord;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::assets;
use crate::failure::{self, Names};
use crate::wire::{Code, Failure};

/// Files by origin: a file's path, or the name of a built-in one.
#[derive(Debug, Clone)]
pub struct Library {
    dataset: Arc<DataSet>,
    dataset_file: String,
    sha256: String,
    scenarios: BTreeMap<String, Arc<Held>>,
    /// Ids in the order they came, which is the order they are listed in.
    order: Vec<String>,
}

#[derive(Debug, Clone)]
struct Held {
    file: ScenarioFile,
    origin: String,
    /// Whether it is marked private in its document.
    private: bool,
    /// Positions of its private values.
    secret: Vec<usize>,
}

impl Library {
    /// The built-in example.
    ///
    /// # Errors
    /// None in a program whose tests pass: the example is part of it.
    pub fn example() -> Result<Self, Failure> {
        Self::open(None)
    }

    /// A data set file with the built-in scenarios; none: the built-in data set.
    ///
    /// # Errors
    /// What is wrong with the file, and where.
    pub fn open(dataset: Option<&Path>) -> Result<Self, Failure> {
        let (name, text) = match dataset {
            Some(path) => (path.display().to_string(), read(path)?),
            None => ("dataset.json".to_owned(), assets::DATASET.to_owned()),
        };
        let mut library = Self::of_dataset(name, &text)?;
        library.hold_builtin()?;
        Ok(library)
    }

    /// What a document holds, without holding the document.
    ///
    /// # Errors
    /// A file that is no document, or what is wrong in it.
    pub fn of_document(path: &Path) -> Result<Self, Failure> {
        let content = crate::desk::look(path)?;
        let file = path.display().to_string();
        let mut library = Self::of_dataset(file.clone(), &content.dataset.text)?;
        for record in &content.scenarios {
            library.hold_record(record, file.clone());
        }
        Ok(library)
    }

    fn hold_builtin(&mut self) -> Result<(), Failure> {
        for (id, text) in assets::SCENARIOS {
            let file = parse(&format!("{id}.json"), text)?;
            self.hold(file, format!("{id}.json"));
        }
        Ok(())
    }

    /// The same data set with the built-in scenarios on it, whatever has become of them here.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub fn with_builtin_scenarios(&self) -> Result<Self, Failure> {
        let mut library = self.clone();
        (library.scenarios, library.order) = (BTreeMap::new(), Vec::new());
        library.hold_builtin()?;
        for held in library.scenarios.values_mut() {
            let mut file = held.file.clone();
            file.dataset = self.dataset.id.to_string();
            *held = Arc::new(Held { file, origin: held.origin.clone(), private: false, secret: Vec::new() });
        }
        Ok(library)
    }

    /// A data set and no scenarios.
    ///
    /// # Errors
    /// What is wrong with the data set, and where.
    pub(crate) fn of_dataset(name: String, text: &str) -> Result<Self, Failure> {
        let file: DataSetFile = parse(&name, text)?;
        let names = Names { dataset: &name, scenarios: &BTreeMap::new() };
        let dataset = Arc::new(DataSet::new(&file).map_err(|error| failure::of(error, &names))?);
        let sha256 = sha256(text.as_bytes());
        Ok(Self { dataset, dataset_file: name, sha256, scenarios: BTreeMap::new(), order: Vec::new() })
    }

    /// Takes a scenario away.
    pub(crate) fn drop_scenario(&mut self, id: &str) {
        self.scenarios.remove(id);
        self.order.retain(|held| held != id);
    }

    /// Holds a scenario, in the place of one with its id.
    pub(crate) fn hold(&mut self, file: ScenarioFile, origin: String) {
        let secret = |(at, entry): (usize, &EntryFile)| (entry.status == Status::Private).then_some(at);
        let secret = file.changes.iter().enumerate().filter_map(secret).collect();
        self.put(Held { file, origin, private: false, secret });
    }

    /// Holds a scenario of a document, in the place of one with its id.
    pub(crate) fn hold_record(&mut self, record: &ScenarioRecord, origin: String) {
        let secret = record.changes.iter().enumerate().filter(|(_, change)| change.is_private());
        let secret = secret.map(|(at, _)| at).collect();
        self.put(Held { file: record.file(), origin, private: record.private, secret });
    }

    fn put(&mut self, held: Held) {
        let id = held.file.id.clone();
        if !self.scenarios.contains_key(&id) {
            self.order.push(id.clone());
        }
        self.scenarios.insert(id, Arc::new(held));
    }

    /// Whether a scenario or one of its values is marked private in its document.
    pub(crate) fn is_private(&self, id: &str) -> bool {
        self.scenarios.get(id).is_some_and(|held| held.private || !held.secret.is_empty())
    }

    /// The first parameter of a scenario whose value is private.
    pub(crate) fn private_parameter(&self, id: &str) -> Option<&str> {
        let held = self.scenarios.get(id)?;
        let first = held.secret.first()?;
        held.file.changes.get(*first).map(|change| change.key.as_str())
    }

    /// A scenario without its private values, and how many they are.
    ///
    /// # Errors
    /// An id that no scenario has, or a scenario that is private itself.
    pub(crate) fn open_scenario(&self, id: &str) -> Result<(ScenarioFile, usize), Failure> {
        let unknown = || failure::with(Code::UnknownScenario, [("found", id.to_owned())]);
        let held = self.scenarios.get(id).ok_or_else(unknown)?;
        if held.private {
            let params = [("found", held.file.name.clone()), ("kind", "scenario".into())];
            return Err(failure::with(Code::PrivateValue, params));
        }
        let mut file = held.file.clone();
        let mut at = 0..;
        file.changes.retain(|_| at.next().is_some_and(|at| !held.secret.contains(&at)));
        Ok((file, held.secret.len()))
    }

    /// Adds every `.json` file of a folder; a file goes before a built-in scenario of the same id.
    ///
    /// # Errors
    /// An unreadable folder or file, a file that is no scenario, or two files with the same id.
    pub fn add_folder(&mut self, folder: &Path) -> Result<(), Failure> {
        let listed = fs::read_dir(folder).map_err(|error| failure::unreadable(folder, &error))?;
        let mut paths: Vec<PathBuf> = Vec::new();
        for entry in listed {
            paths.push(entry.map_err(|error| failure::unreadable(folder, &error))?.path());
        }
        paths.retain(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")));
        paths.sort();
        let mut added: BTreeMap<String, String> = BTreeMap::new();
        for path in paths {
            let origin = path.display().to_string();
            let file: ScenarioFile = parse(&origin, &read(&path)?)?;
            if let Some(first) = added.insert(file.id.clone(), origin.clone()) {
                let params = [("file", origin), ("place", "id".into()), ("found", file.id), ("first", first)];
                return Err(failure::with(Code::DuplicateScenario, params));
            }
            self.hold(file, origin);
        }
        Ok(())
    }

    /// The id of a scenario that is held, given by id or by its whole name.
    ///
    /// # Errors
    /// An id or name that no scenario has.
    pub fn find_held(&self, scenario: &str) -> Result<String, Failure> {
        if self.scenarios.contains_key(scenario) {
            return Ok(scenario.to_owned());
        }
        let named = self.scenarios().find(|held| held.name == scenario);
        named.map(|held| held.id.clone()).ok_or_else(|| {
            let params = [("found", scenario.to_owned()), ("expected", self.order.join(", "))];
            failure::with(Code::UnknownScenario, params)
        })
    }

    /// The id of a scenario given by id, by its whole name, or by the path of a file, which is then added.
    ///
    /// # Errors
    /// An unreadable file, one that is no scenario, or an id that no scenario has.
    pub fn find(&mut self, scenario: &str) -> Result<String, Failure> {
        let unknown = match self.find_held(scenario) {
            Ok(id) => return Ok(id),
            Err(unknown) => unknown,
        };
        let path = Path::new(scenario);
        let looks_like_path = scenario.contains(['/', '\\', '.']);
        if !looks_like_path && !path.exists() {
            return Err(unknown);
        }
        let file: ScenarioFile = parse(scenario, &read(path)?)?;
        let id = file.id.clone();
        self.hold(file, scenario.to_owned());
        Ok(id)
    }

    /// The model of some scenarios and their ancestors.
    ///
    /// # Errors
    /// What is wrong with one of them, with file and place.
    pub fn model(&self, ids: &[&str]) -> Result<Model, Failure> {
        let mut model = Model::new(Arc::clone(&self.dataset));
        let mut waiting: Vec<&str> = ids.to_vec();
        let mut added: Vec<&str> = Vec::new();
        while let Some(id) = waiting.pop() {
            let Some(held) = self.scenarios.get(id) else { continue };
            if added.contains(&id) {
                continue;
            }
            model.add(&held.file).map_err(|error| self.explain(error))?;
            added.push(id);
            waiting.extend(held.file.parent.as_deref());
        }
        for id in ids {
            model.line(&ScenarioId::new(*id)).map_err(|error| self.explain(error))?;
        }
        Ok(model)
    }

    /// An engine error as it crosses the wire, with the file it concerns.
    #[must_use]
    pub fn explain(&self, error: ModelError) -> Failure {
        let scenarios = self.scenarios.iter().map(|(id, held)| (id.as_str(), held.origin.as_str())).collect();
        let mut failure = failure::of(error, &Names { dataset: &self.dataset_file, scenarios: &scenarios });
        let params = &mut failure.params;
        if let Some(id) = params.get_mut("scenario") {
            *id = self.name(id).to_owned();
        }
        if failure.code == Code::UnknownScenario && !params.contains_key("expected") {
            params.insert("expected".into(), self.order.join(", "));
        }
        failure
    }

    /// The file that the data set came from.
    #[must_use]
    pub(crate) fn dataset_file(&self) -> &str {
        &self.dataset_file
    }

    /// The data set.
    #[must_use]
    pub fn dataset(&self) -> &DataSet {
        &self.dataset
    }

    /// SHA-256 of the data set file, hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The scenario files in the order they are listed.
    pub fn scenarios(&self) -> impl Iterator<Item = &ScenarioFile> {
        self.order.iter().filter_map(|id| self.scenarios.get(id)).map(|held| &held.file)
    }

    /// The file of a scenario.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&ScenarioFile> {
        self.scenarios.get(id).map(|held| &held.file)
    }

    /// The first scenario without a parent: what budgets and placement plans stand beside unless told otherwise.
    ///
    /// # Errors
    /// A library without one.
    pub(crate) fn root(&self) -> Result<String, Failure> {
        let found = self.scenarios().find(|scenario| scenario.parent.is_none());
        let none = || failure::with(Code::UnknownScenario, [("found", String::new())]);
        found.map(|scenario| scenario.id.clone()).ok_or_else(none)
    }

    /// Name of a scenario, or its id where it is not held.
    #[must_use]
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.scenarios.get(id).map_or(id, |held| held.file.name.as_str())
    }
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| failure::unreadable(path, &error))
}

/// Reads JSON into its shape; errors tell the place in the file. A byte order mark is no part of the text.
pub(crate) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Failure> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_str(text);
    let parsed = serde_path_to_error::deserialize(&mut reader);
    let value = parsed.map_err(|error| failure::json(file, &error.path().to_string(), error.inner()))?;
    reader.end().map_err(|error| failure::json(file, "", &error))?;
    Ok(value)
}
