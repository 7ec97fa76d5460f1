//! What helps when something is wrong: what the program is, its log, and a report that the user sees before it is saved.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use alf_app::about;
use alf_app::log::{Event, Log};
use alf_app::wire::{About, Code, Failure};
use tauri::{State, WebviewWindow};

use crate::ask;
use crate::document::Words;

/// The log, and the report that the user has seen.
pub(crate) struct Support {
    pub(crate) log: Arc<Log>,
    shown: Mutex<String>,
}

impl Support {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { log: Arc::new(Log::new(folder.join("log"))), shown: Mutex::default() }
    }
}

/// Version, rules, and everything that is built in.
#[tauri::command(async)]
pub(crate) fn about() -> Result<About, Failure> {
    about::about()
}

/// The report, for the user to read. What is saved afterwards is this text and no other.
#[tauri::command(async)]
pub(crate) fn diagnostics(support: State<'_, Support>) -> String {
    let web_view = tauri::webview_version().unwrap_or_default();
    let text = about::diagnostics(&web_view, &support.log.text());
    text.clone_into(&mut support.shown.lock().unwrap_or_else(PoisonError::into_inner));
    text
}

/// Saves the report that was shown where the user says; nothing where the user thought better of it.
#[tauri::command]
pub(crate) async fn save_diagnostics(
    support: State<'_, Support>,
    window: WebviewWindow,
    words: Words,
) -> Result<Option<String>, Failure> {
    let Some(path) = ask::to_save(&window, words.wanted("txt"), &words.name).await else {
        return Ok(None);
    };
    let shown = support.shown.lock().unwrap_or_else(PoisonError::into_inner).clone();
    about::save_diagnostics(&path, &shown)?;
    Ok(Some(path.display().to_string()))
}

/// The page was told that a command cannot be done. Only names of commands and codes get into the log.
#[tauri::command(async)]
pub(crate) fn note_refusal(support: State<'_, Support>, command: String, code: Code) {
    let known = env!("ALF_COMMANDS").split(',').find(|known| *known == command);
    support.log.write(Event::Refused { command: known.unwrap_or("?"), code });
}
