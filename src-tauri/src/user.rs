//! What belongs to the user: preferences, the glossary to look up in, and files dropped on the window.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use std::path::{Path, PathBuf};

use alf_app::glossary::{self, Term};
use alf_app::wire::{Failure, ImportPreview, Preferences, WorkspaceView};
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, State};

use crate::document::{DOCUMENT, SCENARIO};
use crate::shell::{Opened, shell};

/// The event that carries to the page what was dropped on the window.
const DROPPED: &str = "dropped";

/// What came of files dropped on the window, or of a document opened while the program runs.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
enum Dropped {
    /// A document that now lies on the desk.
    Document { workspace: Box<WorkspaceView> },
    /// Scenarios that could be imported.
    Scenarios { preview: ImportPreview },
    /// Why nothing came of it.
    Failed { problem: Failure },
}

#[tauri::command(async)]
pub(crate) fn preferences(opened: State<'_, Opened>) -> Result<Preferences, Failure> {
    Ok(shell(&opened)?.folder.preferences())
}

#[tauri::command(async)]
pub(crate) fn keep_preferences(opened: State<'_, Opened>, preferences: Preferences) -> Result<(), Failure> {
    shell(&opened)?.folder.keep_preferences(&preferences);
    Ok(())
}

/// The terms of the field, in the order of the glossary.
#[tauri::command(async)]
pub(crate) fn glossary() -> Vec<Term> {
    glossary::terms().to_vec()
}

/// Takes files that the user dropped on the window: a document is opened, scenarios are previewed for import.
pub(crate) fn take(app: &AppHandle, paths: &[PathBuf]) {
    let opened = app.state::<Opened>();
    if let Some(dropped) = dropped(&opened, paths) {
        let told = dropped.unwrap_or_else(|problem| Dropped::Failed { problem });
        // A page that is gone cannot be told.
        drop(app.emit_to("main", DROPPED, told));
    }
}

fn dropped(opened: &State<'_, Opened>, paths: &[PathBuf]) -> Option<Result<Dropped, Failure>> {
    let shell = match shell(opened) {
        Ok(shell) => shell,
        Err(problem) => return Some(Err(problem)),
    };
    if let Some(document) = paths.iter().find(|path| ends_in(path, DOCUMENT)) {
        let opened = shell.open(document);
        return Some(opened.map(|workspace| Dropped::Document { workspace: Box::new(workspace) }));
    }
    let scenarios: Vec<PathBuf> = paths.iter().filter(|path| ends_in(path, SCENARIO)).cloned().collect();
    if scenarios.is_empty() {
        return None;
    }
    shell.choose(scenarios.clone());
    Some(shell.desk.preview_import(&scenarios).map(|preview| Dropped::Scenarios { preview }))
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
