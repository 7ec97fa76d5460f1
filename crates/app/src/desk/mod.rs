//! The desk (bordet): an open document, and the session computed from it.
//!
//! Whoever looks takes the session as it is; whoever edits commits to the document first and puts a new session in
//! its place then. What is confirmed is in the document, whatever becomes of the program; a power cut may take the last
//! tenth of a second, until the folder is flushed.

mod contents;
mod edit;
mod exchange;
mod folder;
mod info;
mod intake;
mod notes;
mod preferences;
mod refusal;
mod restore;
mod snapshots;
mod verify;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use alf_store::{Access, Backups, Document, Done, Entry, Label, StoreError, Timestamp};

pub use contents::{Contents, ScenarioRow, contents, share};
pub(crate) use edit::{change, entry_file};
pub(crate) use exchange::scenario_text;
pub use exchange::{HandedOver, scenario_to_hand_over};
pub(crate) use folder::look;
pub use folder::{Folder, Start};
use info::{held, shared_copy, wire_label};
pub(crate) use refusal::{at as refused_at, of as refused};
pub use snapshots::Taken;
pub use verify::verify;

use crate::failure;
use crate::session::{SETTINGS, Session};
use crate::wire::{Code, Edit, Edited, Failure, SharedCopy, ViewSettings, WorkspaceView};

/// An open document with what is computed from it.
pub struct Desk {
    state: Mutex<State>,
}

struct State {
    session: Arc<Session>,
    document: Option<Document>,
    backups: Option<Backups>,
    migrated: Option<PathBuf>,
    saved_at: Option<Timestamp>,
    /// What the window was last said to show; none: what it opened on.
    shown: Option<ViewSettings>,
    /// When the last backup was taken, or tried.
    backed_up: Option<Timestamp>,
    /// What the user has to know of the document: that it is a rescued copy, or that no backup can be taken.
    problem: Option<Failure>,
}

/// Which way through the operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

/// The moment, in whole seconds.
pub(crate) fn now() -> Timestamp {
    let now = jiff::Timestamp::now();
    let whole = jiff::Timestamp::from_second(now.as_second()).unwrap_or(now);
    Timestamp::new(whole.to_string())
}

impl Desk {
    /// The built-in example, which cannot be edited.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub fn example() -> Result<Self, Failure> {
        Ok(Self::of(Session::example()?, None))
    }

    /// Opens a document.
    ///
    /// # Errors
    /// A file that is no document, a newer one, a damaged one, or one whose scenarios the model refuses.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let opened = Document::open(path).map_err(refused_at(path))?;
        let content = opened.document.read().map_err(refused_at(path))?;
        let session = Session::of_content(&content, &path.display().to_string())?;
        let desk = Self::of(session, Some(opened.document));
        desk.state().migrated = opened.migrated;
        Ok(desk)
    }

    /// Opens a document to edit it.
    ///
    /// # Errors
    /// As [`Desk::open`], and a document that somebody else has open or that may not be written.
    pub fn open_to_edit(path: &Path) -> Result<Self, Failure> {
        let desk = Self::open(path)?;
        held(desk.state().document()?)?;
        Ok(desk)
    }

    /// Makes a new document with the example in it, and opens it.
    ///
    /// # Errors
    /// A file that is there already, or a folder that cannot be written.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        let made = Document::create(path, &folder::example()?).map_err(refused_at(path))?;
        drop(made);
        Self::open(path)
    }

    fn of(session: Session, document: Option<Document>) -> Self {
        let state = State {
            session: Arc::new(session),
            document,
            backups: None,
            migrated: None,
            saved_at: None,
            shown: None,
            backed_up: None,
            problem: None,
        };
        Self { state: Mutex::new(state) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic in one command leaves the document as it was committed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is computed from, as it is now.
    #[must_use]
    pub fn session(&self) -> Arc<Session> {
        Arc::clone(&self.state().session)
    }

    /// What the window needs when it opens, and after every edit.
    ///
    /// # Errors
    /// A document that can no longer be read.
    pub fn workspace(&self) -> Result<WorkspaceView, Failure> {
        self.state().workspace()
    }

    /// Does an edit. When this returns, it is in the document, also if the program is killed.
    ///
    /// # Errors
    /// A rule that it breaks, values that the model refuses, or a disk that does not take it; nothing is changed.
    pub fn edit(&self, edit: &Edit) -> Result<Edited, Failure> {
        self.edit_in(edit, None)
    }

    /// As [`Desk::edit`]; edits of one gesture are undone together.
    ///
    /// # Errors
    /// As [`Desk::edit`].
    pub fn edit_in(&self, edit: &Edit, gesture: Option<&str>) -> Result<Edited, Failure> {
        let mut state = self.state();
        let notes = match edit {
            Edit::RemoveNote { .. } => state.document()?.notes().map_err(refused)?,
            _ => Vec::new(),
        };
        let planned = edit::plan((&state.session, &notes), edit)?;
        let done = state.commit(&planned.edit, &planned.label, gesture)?;
        state.edited(&done, planned.scenario)
    }

    /// Undoes the last operation.
    ///
    /// # Errors
    /// [`Code::NothingToUndo`], or a document that is not as the operation left it.
    pub fn undo(&self) -> Result<Edited, Failure> {
        self.state().replay(Way::Back)
    }

    /// Does the last undone operation again.
    ///
    /// # Errors
    /// As [`Desk::undo`].
    pub fn redo(&self) -> Result<Edited, Failure> {
        self.state().replay(Way::Forth)
    }

    /// Keeps what the window shows, so that it opens on it again. A desk without a document keeps nothing.
    ///
    /// # Errors
    /// A disk that does not take it.
    pub fn keep_settings(&self, settings: &ViewSettings) -> Result<(), Failure> {
        let mut state = self.state();
        let text = crate::wire::to_json(settings)?;
        state.shown = Some(settings.clone());
        match &mut state.document {
            Some(document) if *document.access() == Access::Write => {
                document.set_setting(SETTINGS, &text).map_err(refused)
            }
            _ => Ok(()),
        }
    }

    /// Writes a copy for others, without what is private and without the operations.
    ///
    /// # Errors
    /// A place that cannot be written.
    pub fn share(&self, to: &Path) -> Result<SharedCopy, Failure> {
        if to.exists() && self.is_open(to)? {
            return Err(failure::with(Code::FileExists, [("file", to.display().to_string())]));
        }
        let shared = self.state().document()?.share(to).map_err(refused_at(to))?;
        Ok(shared_copy(to, shared))
    }

    /// Writes the whole document to another place and goes on there.
    ///
    /// # Errors
    /// A place that cannot be written.
    pub fn save_as(&self, to: &Path) -> Result<WorkspaceView, Failure> {
        if to.exists() && self.is_open(to)? {
            // It lies there already, and every edit with it.
            return self.workspace();
        }
        self.state().document()?.copy_to(to).map_err(refused_at(to))?;
        let from = self.path()?;
        if from != to {
            return self.turn_to(Self::open(to)?);
        }
        // The file was deleted and comes back in its place: this desk must let go of it to hold it again.
        self.turn_to(Self::example()?)?;
        self.turn_to(Self::open(to)?)
    }

    /// Whether a path leads to the open document, where it still lies there.
    fn is_open(&self, path: &Path) -> Result<bool, Failure> {
        let state = self.state();
        let document = state.document()?;
        let same =
            matches!((document.path().canonicalize(), path.canonicalize()), (Ok(own), Ok(to)) if own == to);
        Ok(same && document.is_in_place())
    }

    /// Puts another desk in the place of this one.
    ///
    /// # Errors
    /// As [`Desk::workspace`].
    pub fn turn_to(&self, other: Self) -> Result<WorkspaceView, Failure> {
        let other = other.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut state = self.state();
        *state = other;
        state.workspace()
    }

    /// Backs the document up into a folder from now on: at once, and before the first edit of every quarter of
    /// an hour.
    pub fn back_up_into(&self, folder: &Path) {
        let mut state = self.state();
        let path = state.document.as_ref().map(|document| document.path().to_owned());
        state.backups = path.map(|path| Backups::new(folder, &path));
    }

    /// Where the document lies.
    ///
    /// # Errors
    /// A desk without a document.
    pub fn path(&self) -> Result<PathBuf, Failure> {
        Ok(self.state().document()?.path().to_owned())
    }

    /// The backups of the document, latest first: when they were taken and where they lie.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn backups(&self) -> Result<Vec<(String, PathBuf)>, Failure> {
        let state = self.state();
        let Some(backups) = &state.backups else { return Ok(Vec::new()) };
        let found = backups.list().map_err(refused)?;
        Ok(found.into_iter().map(|backup| (backup.at.as_str().to_owned(), backup.path)).collect())
    }
}

impl State {
    fn document(&self) -> Result<&Document, Failure> {
        self.document.as_ref().ok_or_else(|| failure::with(Code::NoDocument, []))
    }

    fn document_mut(&mut self) -> Result<&mut Document, Failure> {
        self.document.as_mut().ok_or_else(|| failure::with(Code::NoDocument, []))
    }

    fn commit(
        &mut self,
        edit: &alf_store::Edit,
        label: &Label,
        gesture: Option<&str>,
    ) -> Result<Done, Failure> {
        let now = now();
        self.back_up(&now);
        let session = Arc::clone(&self.session);
        let mut next: Option<Result<Session, Failure>> = None;
        let mut allowed = |touched: &alf_store::Touched| {
            let tried = session.with(touched);
            let fine = tried.is_ok();
            next = Some(tried);
            fine
        };
        let entry = Entry { label, gesture, now: &now };
        let committed = self.document_mut()?.commit_if(edit, entry, &mut allowed);
        match (committed, next) {
            (Ok(done), Some(Ok(session))) => {
                self.session = Arc::new(session);
                self.saved_at = Some(now);
                Ok(done)
            }
            (Err(StoreError::Refused), Some(Err(failure))) => Err(failure),
            (Err(error), _) => Err(refused(error)),
            (Ok(done), _) => Ok(done),
        }
    }

    /// A backup before the first edit of every quarter of an hour. That none can be taken is told, and is no reason
    /// to keep anybody from working.
    fn back_up(&mut self, now: &Timestamp) {
        let Some(document) = self.document.as_ref().filter(|document| *document.access() == Access::Write)
        else {
            return;
        };
        let quarter = |at: &Timestamp| at.as_str().get(..15).map(str::to_owned);
        if let Some(backups) = &self.backups
            && self.backed_up.as_ref().and_then(quarter) != quarter(now)
        {
            let taken = backups.take(document, now).map_err(refused);
            self.backed_up = Some(now.clone());
            if let Err(reason) = taken {
                let file = reason.params.get("file").cloned().unwrap_or_default();
                self.problem = Some(failure::with(Code::NoBackup, [("file", file)]));
            } else if self.problem.as_ref().is_some_and(|problem| problem.code == Code::NoBackup) {
                self.problem = None;
            }
        }
    }

    fn replay(&mut self, way: Way) -> Result<Edited, Failure> {
        let now = now();
        let document = self.document_mut()?;
        let done = match way {
            Way::Back => document.undo(&now),
            Way::Forth => document.redo(&now),
        };
        let done = done.map_err(refused)?.ok_or_else(|| failure::with(Code::NothingToUndo, []))?;
        let touched = document.touched(&done.scenarios).map_err(refused)?;
        let next = self.session.with(&touched);
        self.session = match next {
            Ok(session) if done.label.code != intake::DATASET => Arc::new(session),
            // On another data set nothing of the old session holds.
            Ok(_) | Err(_) => Arc::new(self.read()?),
        };
        self.saved_at = Some(now);
        let scenario = touched.present.first().map(|record| record.id.clone());
        self.edited(&done, scenario)
    }

    /// The data set as it stands in the document.
    fn dataset_text(&self) -> Result<String, Failure> {
        Ok(self.document()?.read().map_err(refused)?.dataset.text)
    }

    /// Reads the whole document anew.
    fn read(&self) -> Result<Session, Failure> {
        let document = self.document()?;
        let content = document.read().map_err(refused)?;
        Session::of_content(&content, &document.path().display().to_string())
    }

    fn edited(&self, done: &Done, scenario: Option<String>) -> Result<Edited, Failure> {
        Ok(Edited { workspace: self.workspace()?, scenario, label: wire_label(&done.label) })
    }

    fn workspace(&self) -> Result<WorkspaceView, Failure> {
        let mut workspace = self.session.workspace()?;
        if let Some(shown) = &self.shown {
            workspace.settings = self.session.settled(shown.clone());
        }
        if let Some(document) = &self.document {
            let info = self.info(document)?;
            workspace.title.clone_from(&info.name);
            workspace.document = Some(info);
        }
        Ok(workspace)
    }
}
