//! Where documents lie by default, which were open lately, and what a new one holds.

use std::fs;
use std::path::{Path, PathBuf};

use alf_store::{Content, DatasetText, Document, ScenarioRecord};
use serde::{Deserialize, Serialize};

use super::{Desk, refused, refused_at};
use crate::assets;
use crate::failure;
use crate::library::{Library, parse};
use crate::session::Session;
use crate::wire::{Code, Failure};

/// The folder of the program's own files: the first document, its backups, and the list of recent ones.
#[derive(Debug, Clone)]
pub struct Folder {
    pub(super) path: PathBuf,
}

/// How the program started.
pub struct Start {
    /// The open document, or the example where none could be opened.
    pub desk: Desk,
    /// Why the document that was meant is not the one that is open.
    pub problem: Option<Failure>,
}

/// How many recent documents are kept in mind.
const RECENT: usize = 10;

#[derive(Debug, Default, Serialize, Deserialize)]
struct Recent {
    paths: Vec<PathBuf>,
}

impl Folder {
    /// The program's folder.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The document a new user starts on.
    #[must_use]
    pub fn first_document(&self) -> PathBuf {
        self.path.join("Räkneexempel.alf")
    }

    /// The folder of the backups.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// The documents that were open lately, latest first; those that are gone are left out.
    #[must_use]
    pub fn recent(&self) -> Vec<PathBuf> {
        let text = fs::read_to_string(self.list()).unwrap_or_default();
        let recent: Recent = serde_json::from_str(&text).unwrap_or_default();
        recent.paths.into_iter().filter(|path| path.exists()).collect()
    }

    fn list(&self) -> PathBuf {
        self.path.join("recent.json")
    }

    /// Puts a document first among the recent ones. That it cannot be remembered is no reason not to work.
    pub fn remember(&self, document: &Path) {
        let mut paths = self.recent();
        paths.retain(|path| path != document);
        paths.insert(0, document.to_owned());
        paths.truncate(RECENT);
        let written =
            serde_json::to_string_pretty(&Recent { paths }).map(|text| fs::write(self.list(), text));
        drop(written);
    }

    /// Opens the document that is asked for, else the latest, else the first one, which is made if need be. A
    /// damaged one is rescued into a copy beside it, which is opened.
    ///
    /// # Errors
    /// None in a program whose tests pass: where nothing can be opened, the example is.
    pub fn start(&self, asked: Option<&Path>) -> Result<Start, Failure> {
        let made = fs::create_dir_all(&self.path);
        let path = match asked {
            Some(path) => path.to_owned(),
            None => self.recent().into_iter().next().unwrap_or_else(|| self.first_document()),
        };
        let opened = if asked.is_none() && !path.exists() {
            let made = made.map_err(|error| failure::unwritable(&self.path, &error));
            made.and_then(|()| self.create(&path))
        } else {
            self.open(&path)
        };
        Ok(match opened {
            Ok(desk) => {
                let problem = desk.state().problem.clone();
                Start { desk, problem }
            }
            Err(problem) => Start { desk: Desk::example()?, problem: Some(problem) },
        })
    }

    /// Opens another document in the place of the one on the desk. Of a damaged one a rescued copy is opened, and
    /// what was saved and lost is told as the document's problem.
    ///
    /// # Errors
    /// As [`Desk::open`], where nothing could be rescued either.
    pub fn open(&self, path: &Path) -> Result<Desk, Failure> {
        match Desk::open(path) {
            Ok(desk) => Ok(self.settle(desk, path)),
            Err(problem) if problem.code == Code::DamagedDocument => self.rescued(path, problem),
            Err(problem) => Err(problem),
        }
    }

    /// Makes another document and opens it.
    ///
    /// # Errors
    /// As [`Desk::create`].
    pub fn create(&self, path: &Path) -> Result<Desk, Failure> {
        Desk::create(path).map(|desk| self.settle(desk, path))
    }

    fn settle(&self, desk: Desk, path: &Path) -> Desk {
        desk.back_up_into(&self.backups());
        self.remember(path);
        desk
    }

    fn rescued(&self, damaged: &Path, mut problem: Failure) -> Result<Desk, Failure> {
        let name = damaged.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let moment = super::now().as_str().replace([':', 'Z'], "-").replace('T', " ");
        let name = format!("{name} (räddad {}).alf", moment.trim_end_matches('-'));
        let fallback = example()?.dataset;
        let into = |copy: PathBuf| {
            let rescue = Document::rescue(damaged, &copy, &fallback).map_err(refused)?;
            Ok((Desk::open(&copy)?, rescue, copy))
        };
        // Beside the document, or where the program's own files lie: its folder may be read only or full.
        let opened: Result<_, Failure> =
            into(damaged.with_file_name(&name)).or_else(|_| into(self.path.join(&name)));
        // Why nothing could be saved says less than what is wrong with the document.
        let Ok((desk, rescue, copy)) = opened else { return Err(problem) };
        problem.params.insert("rescued".into(), copy.display().to_string());
        for table in rescue.tables {
            let lost = table.lost.map_or_else(|| "?".to_owned(), |lost| lost.to_string());
            problem.params.insert(format!("{}_saved", table.table), table.saved.to_string());
            problem.params.insert(format!("{}_lost", table.table), lost);
        }
        desk.state().problem = Some(problem);
        Ok(self.settle(desk, &copy))
    }
}

/// What a new document holds: the built-in data set and scenarios.
pub(super) fn example() -> Result<Content, Failure> {
    let session = Session::example()?;
    let library = Library::example()?;
    let scenarios = library.scenarios().map(ScenarioRecord::from).collect();
    let dataset = DatasetText::new(library.dataset().id.as_str(), assets::DATASET);
    let mut content = Content { dataset, scenarios, ..Content::default() };
    let settings = crate::wire::to_json(&session.settings())?;
    content.settings.insert(crate::session::SETTINGS.to_owned(), settings);
    Ok(content)
}

/// The content of a document, read without holding it.
///
/// # Errors
/// As [`Desk::open`].
pub(crate) fn look(path: &Path) -> Result<Content, Failure> {
    look_at(path)?.read().map_err(refused_at(path))
}

/// A document to look at, which nobody is kept from editing meanwhile.
///
/// # Errors
/// As [`Desk::open`].
pub(super) fn look_at(path: &Path) -> Result<Document, Failure> {
    if path.is_dir() {
        let params = [("file", path.display().to_string()), ("reason", "is_a_folder".to_owned())];
        return Err(failure::with(Code::FileUnreadable, params));
    }
    Document::look(path).map_err(refused_at(path))
}

/// A scenario file.
///
/// # Errors
/// A file that cannot be read, or that is no scenario.
pub(super) fn scenario_file(path: &Path) -> Result<alf_engine::file::ScenarioFile, Failure> {
    let text = fs::read_to_string(path).map_err(|error| failure::unreadable(path, &error))?;
    parse(&path.display().to_string(), &text)
}
