//! Documents: new, open, copies, exchange of scenarios, snapshots. Each command runs beside the window's own thread.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use alf_app::export::course::Progress;
use alf_app::export::picture::{Ask, Chart};
use alf_app::wire::{
    BackupRow, BroughtBack, Edit, Edited, ExportKind, Failure, ImportChoice, ImportPreview, ScenarioCopy,
    SharedCopy, SnapshotInfo, SnapshotView, ViewSettings, WorkspaceView,
};
use serde::Deserialize;
use tauri::{State, WebviewWindow};

use crate::ask::{self, Wanted};
use crate::clipboard::Clipboard;
use crate::shell::{Opened, Shell, shell};

/// Words of a dialog, from the page, which has them in the user's language.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) kind: String,
    /// Name that is proposed for a new file.
    #[serde(default)]
    pub(crate) name: String,
}

impl Words {
    pub(crate) fn wanted<'a>(&'a self, ending: &'a str) -> Wanted<'a> {
        Wanted { title: &self.title, kind: &self.kind, ending }
    }
}

pub(crate) const DOCUMENT: &str = "alf";
pub(crate) const SCENARIO: &str = "json";

/// Why another document than the one meant is open; told once.
#[tauri::command(async)]
pub(crate) fn start_problem(opened: State<'_, Opened>) -> Result<Option<Failure>, Failure> {
    Ok(shell(&opened)?.problem())
}

#[tauri::command(async)]
pub(crate) fn edit(
    opened: State<'_, Opened>,
    edit: Edit,
    gesture: Option<String>,
) -> Result<Edited, Failure> {
    shell(&opened)?.desk.edit_in(&edit, gesture.as_deref())
}

#[tauri::command(async)]
pub(crate) fn undo(opened: State<'_, Opened>) -> Result<Edited, Failure> {
    shell(&opened)?.desk.undo()
}

#[tauri::command(async)]
pub(crate) fn redo(opened: State<'_, Opened>) -> Result<Edited, Failure> {
    shell(&opened)?.desk.redo()
}

#[tauri::command(async)]
pub(crate) fn keep_settings(opened: State<'_, Opened>, settings: ViewSettings) -> Result<(), Failure> {
    shell(&opened)?.desk.keep_settings(&settings)
}

#[tauri::command]
pub(crate) async fn new_document(
    opened: State<'_, Opened>,
    window: WebviewWindow,
    words: Words,
) -> Result<Option<WorkspaceView>, Failure> {
    let path = ask::to_save(&window, words.wanted(DOCUMENT), &words.name).await;
    path.map(|path| shell(&opened)?.create(&path)).transpose()
}

#[tauri::command]
pub(crate) async fn open_document(
    opened: State<'_, Opened>,
    window: WebviewWindow,
    words: Words,
) -> Result<Option<WorkspaceView>, Failure> {
    let path = ask::to_open(&window, words.wanted(DOCUMENT)).await.into_iter().next();
    path.map(|path| shell(&opened)?.open(&path)).transpose()
}

/// Names of the documents that were open lately, latest first.
#[tauri::command(async)]
pub(crate) fn recent_documents(opened: State<'_, Opened>) -> Result<Vec<String>, Failure> {
    Ok(shell(&opened)?.recent().iter().map(|path| path.display().to_string()).collect())
}

/// Opens one of the recent documents: the page can name no other.
#[tauri::command(async)]
pub(crate) fn open_recent(opened: State<'_, Opened>, at: usize) -> Result<Option<WorkspaceView>, Failure> {
    let path = shell(&opened)?.recent().into_iter().nth(at);
    path.map(|path| shell(&opened)?.open(&path)).transpose()
}

#[tauri::command]
pub(crate) async fn save_as(
    opened: State<'_, Opened>,
    window: WebviewWindow,
    words: Words,
) -> Result<Option<WorkspaceView>, Failure> {
    let path = ask::to_save(&window, words.wanted(DOCUMENT), &words.name).await;
    path.map(|path| shell(&opened)?.save_as(&path)).transpose()
}

#[tauri::command]
pub(crate) async fn share_copy(
    opened: State<'_, Opened>,
    window: WebviewWindow,
    words: Words,
) -> Result<Option<SharedCopy>, Failure> {
    let path = ask::to_save(&window, words.wanted(DOCUMENT), &words.name).await;
    path.map(|path| shell(&opened)?.desk.share(&path)).transpose()
}

#[tauri::command]
pub(crate) async fn choose_import(
    opened: State<'_, Opened>,
    window: WebviewWindow,
    words: Words,
) -> Result<Option<ImportPreview>, Failure> {
    let paths = ask::to_open(&window, words.wanted(SCENARIO)).await;
    if paths.is_empty() {
        return Ok(None);
    }
    let preview = shell(&opened)?.desk.preview_import(&paths)?;
    shell(&opened)?.choose(paths);
    Ok(Some(preview))
}

/// Imports the files that were chosen last: the page can name no others.
#[tauri::command(async)]
pub(crate) fn import_chosen(opened: State<'_, Opened>, choice: ImportChoice) -> Result<Edited, Failure> {
    let shell = shell(&opened)?;
    shell.desk.import(&shell.chosen(), choice)
}

/// A file that the page asks for.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct FileWanted {
    kind: ExportKind,
    /// What is drawn, where it is a picture.
    chart: Chart,
    ask: Ask,
}

/// Writes a scenario for the meeting where the user says; nothing where the user thought better of it.
#[tauri::command]
pub(crate) async fn export_file(
    opened: State<'_, Opened>,
    window: WebviewWindow,
    file: FileWanted,
    words: Words,
) -> Result<Option<String>, Failure> {
    let FileWanted { kind, chart, ask: asked } = file;
    let mut template = None;
    if kind == ExportKind::PptxTemplate {
        template = ask::to_open_one(&window, (&words.title, &words.kind), ask::TEMPLATE).await;
        if template.is_none() {
            return Ok(None);
        }
    }
    let Some(path) = ask::to_save(&window, words.wanted(kind.ending()), &words.name).await else {
        return Ok(None);
    };
    let Shell { desk, course, .. } = shell(&opened)?;
    course.begin(1);
    let written = desk.export_as((kind, chart), &asked, (template.as_deref(), &path), course);
    course.end();
    written.map(|()| Some(path.display().to_string()))
}

/// A picture that the page asks for.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct PictureWanted {
    chart: Chart,
    ask: Ask,
}

/// Puts a chart on the clipboard, as the picture that would be written.
#[tauri::command(async)]
pub(crate) fn copy_picture(
    opened: State<'_, Opened>,
    clipboard: State<'_, Clipboard>,
    picture: PictureWanted,
) -> Result<(), Failure> {
    clipboard.take(shell(&opened)?.desk.picture(picture.chart, &picture.ask)?)
}

/// How far the file that is being made has come.
#[tauri::command(async)]
pub(crate) fn export_progress(opened: State<'_, Opened>) -> Result<Progress, Failure> {
    Ok(shell(&opened)?.course.progress())
}

/// Ends the making of a file; what was in its place stays.
#[tauri::command(async)]
pub(crate) fn stop_export(opened: State<'_, Opened>) -> Result<(), Failure> {
    shell(&opened)?.course.stop();
    Ok(())
}

#[tauri::command]
pub(crate) async fn export_scenario(
    opened: State<'_, Opened>,
    window: WebviewWindow,
    words: Words,
    scenario: String,
    private: bool,
) -> Result<Option<ScenarioCopy>, Failure> {
    // What is refused is refused before anybody chooses a place.
    shell(&opened)?.desk.scenario_text(&scenario, private)?;
    let Some(path) = ask::to_save(&window, words.wanted(SCENARIO), &words.name).await else {
        return Ok(None);
    };
    let left_out = shell(&opened)?.desk.export((&scenario, private), &path)?;
    Ok(Some(ScenarioCopy { path: path.display().to_string(), left_out }))
}

#[tauri::command(async)]
pub(crate) fn take_snapshot(
    opened: State<'_, Opened>,
    name: String,
    scenario: String,
    base: String,
) -> Result<SnapshotInfo, Failure> {
    shell(&opened)?.desk.take_snapshot(&name, &scenario, &base)
}

#[tauri::command(async)]
pub(crate) fn show_snapshot(opened: State<'_, Opened>, id: String) -> Result<SnapshotView, Failure> {
    shell(&opened)?.desk.snapshot(&id)
}

/// The backups of the open document, latest first.
#[tauri::command(async)]
pub(crate) fn backups(opened: State<'_, Opened>) -> Result<Vec<BackupRow>, Failure> {
    shell(&opened)?.backups()
}

/// Puts a backup in the open document's place; the one that is replaced is kept beside it.
#[tauri::command(async)]
pub(crate) fn restore_backup(opened: State<'_, Opened>, number: usize) -> Result<BroughtBack, Failure> {
    shell(&opened)?.restore(number)
}
