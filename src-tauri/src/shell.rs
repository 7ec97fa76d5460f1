//! What the window holds while it is open.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use alf_app::desk::Start;
use alf_app::export::course::Course;
use alf_app::wire::{BackupRow, BroughtBack, Failure, WorkspaceView};
use alf_app::{Desk, Folder};
use tauri::State;

/// The desk, the folder it starts in, and why another document than the one meant is open.
pub(crate) struct Shell {
    pub(crate) desk: Desk,
    pub(crate) folder: Folder,
    /// How far the file that is being made has come.
    pub(crate) course: Course,
    problem: Mutex<Option<Failure>>,
    /// The files that the user chose to import.
    chosen: Mutex<Vec<PathBuf>>,
}

/// The open desk, or why there is none; the page tells the user either way.
///
/// The document is opened while the window is being made. Who asks before it is open waits for it.
#[derive(Clone)]
pub(crate) struct Opened(Arc<Opening>);

struct Opening {
    folder: Folder,
    asked: Option<PathBuf>,
    shell: OnceLock<Result<Shell, Failure>>,
}

impl Opened {
    /// Begins to open the document that was asked for, else the latest, else the example.
    pub(crate) fn begin(folder: Folder, asked: Option<PathBuf>) -> Self {
        let opened = Self(Arc::new(Opening { folder, asked, shell: OnceLock::new() }));
        let ahead = opened.clone();
        std::thread::spawn(move || {
            if let Ok(shell) = ahead.shell() {
                shell.desk.session().look_ahead();
            }
        });
        opened
    }

    fn shell(&self) -> Result<&Shell, Failure> {
        let Opening { folder, asked, shell } = &*self.0;
        shell.get_or_init(|| Shell::start(folder.clone(), asked.as_deref())).as_ref().map_err(Clone::clone)
    }
}

/// The open desk, or why there is none.
pub(crate) fn shell<'a>(opened: &'a State<'_, Opened>) -> Result<&'a Shell, Failure> {
    opened.shell()
}

impl Shell {
    /// Starts on the document that was asked for, else the latest, else the example.
    pub(crate) fn start(folder: Folder, asked: Option<&Path>) -> Result<Self, Failure> {
        let Start { desk, problem } = folder.start(asked)?;
        Ok(Self {
            desk,
            folder,
            course: Course::default(),
            problem: Mutex::new(problem),
            chosen: Mutex::default(),
        })
    }

    /// Why another document than the one meant is open; told once.
    pub(crate) fn problem(&self) -> Option<Failure> {
        self.problem.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub(crate) fn open(&self, path: &Path) -> Result<WorkspaceView, Failure> {
        self.desk.turn_to(self.folder.open(path)?)
    }

    pub(crate) fn create(&self, path: &Path) -> Result<WorkspaceView, Failure> {
        self.desk.turn_to(self.folder.create(path)?)
    }

    pub(crate) fn save_as(&self, path: &Path) -> Result<WorkspaceView, Failure> {
        let workspace = self.desk.save_as(path)?;
        self.folder.remember(path);
        self.desk.back_up_into(&self.folder.backups());
        Ok(workspace)
    }

    /// The backups of the open document, latest first.
    pub(crate) fn backups(&self) -> Result<Vec<BackupRow>, Failure> {
        self.folder.backups_of(&self.desk.path()?)
    }

    /// Goes back to one of them.
    pub(crate) fn restore(&self, number: usize) -> Result<BroughtBack, Failure> {
        self.folder.bring_back(&self.desk, number)
    }

    /// Keeps in mind which files the user chose.
    pub(crate) fn choose(&self, paths: Vec<PathBuf>) {
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = paths;
    }

    /// The files that the user chose last.
    pub(crate) fn chosen(&self) -> Vec<PathBuf> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn recent(&self) -> Vec<PathBuf> {
        self.folder.recent()
    }
}
