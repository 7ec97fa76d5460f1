//! Values from tables, and data sets: chosen or pasted, looked through, taken in.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use alf_app::intake::Table;
use alf_app::wire::{DatasetPreview, Edited, Failure, IntakePreview, IntakeWanted};
use tauri::{State, WebviewWindow};

use crate::ask;
use crate::document::{SCENARIO, Words};
use crate::shell::{Opened, shell};

/// What was chosen or pasted last: the page can name no files, and what comes in is what was looked through.
#[derive(Default)]
pub(crate) struct Chosen {
    table: Mutex<Option<Source>>,
    dataset: Mutex<Option<PathBuf>>,
}

#[derive(Clone)]
struct Source {
    /// None: it was pasted.
    path: Option<PathBuf>,
    table: Table,
}

impl Chosen {
    fn table(&self) -> Option<Source> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, source: Source) {
        *self.table.lock().unwrap_or_else(PoisonError::into_inner) = Some(source);
    }

    fn dataset(&self) -> Option<PathBuf> {
        self.dataset.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Asks for a table and tells what it would bring.
#[tauri::command]
pub(crate) async fn choose_values(
    opened: State<'_, Opened>,
    chosen: State<'_, Chosen>,
    window: WebviewWindow,
    words: Words,
    wanted: IntakeWanted,
) -> Result<Option<IntakePreview>, Failure> {
    let Some(path) = ask::to_open_one(&window, (&words.title, &words.kind), ask::TABLE).await else {
        return Ok(None);
    };
    let table = Table::open(&path, None)?;
    // Kept before it is judged: the page may have to say which column holds what.
    chosen.keep(Source { path: Some(path), table: table.clone() });
    shell(&opened)?.desk.preview_values(&table, &wanted).map(Some)
}

/// Takes a block that was pasted and tells what it would bring.
#[tauri::command(async)]
pub(crate) fn paste_values(
    opened: State<'_, Opened>,
    chosen: State<'_, Chosen>,
    text: String,
    wanted: IntakeWanted,
) -> Result<IntakePreview, Failure> {
    let table = Table::of_text("", &text)?;
    chosen.keep(Source { path: None, table: table.clone() });
    shell(&opened)?.desk.preview_values(&table, &wanted)
}

/// Tells what the table that was chosen last would bring if it were read otherwise, or another of its sheets.
#[tauri::command(async)]
pub(crate) fn read_values(
    opened: State<'_, Opened>,
    chosen: State<'_, Chosen>,
    sheet: Option<String>,
    wanted: IntakeWanted,
) -> Result<Option<IntakePreview>, Failure> {
    let Some(mut source) = chosen.table() else { return Ok(None) };
    if let (Some(path), Some(sheet)) = (&source.path, &sheet) {
        source.table = Table::open(path, Some(sheet))?;
        chosen.keep(source.clone());
    }
    shell(&opened)?.desk.preview_values(&source.table, &wanted).map(Some)
}

/// Brings in the values of the table that was chosen last: one operation.
#[tauri::command(async)]
pub(crate) fn import_values(
    opened: State<'_, Opened>,
    chosen: State<'_, Chosen>,
    wanted: IntakeWanted,
) -> Result<Option<Edited>, Failure> {
    let Some(source) = chosen.table() else { return Ok(None) };
    shell(&opened)?.desk.import_values(&source.table, &wanted).map(Some)
}

/// Asks for a data set and tells what it would change.
#[tauri::command]
pub(crate) async fn choose_dataset(
    opened: State<'_, Opened>,
    chosen: State<'_, Chosen>,
    window: WebviewWindow,
    words: Words,
) -> Result<Option<DatasetPreview>, Failure> {
    let path = ask::to_open(&window, words.wanted(SCENARIO)).await.into_iter().next();
    let Some(path) = path else { return Ok(None) };
    let preview = shell(&opened)?.desk.preview_dataset(&path)?;
    *chosen.dataset.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    Ok(Some(preview))
}

/// Puts the data set that was chosen last in the place of the document's: one operation.
#[tauri::command(async)]
pub(crate) fn import_dataset(
    opened: State<'_, Opened>,
    chosen: State<'_, Chosen>,
) -> Result<Option<Edited>, Failure> {
    let Some(path) = chosen.dataset() else { return Ok(None) };
    shell(&opened)?.desk.import_dataset(&path).map(Some)
}
