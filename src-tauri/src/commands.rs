//! What the page can ask for. Each command runs beside the window's own thread.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use alf_app::wire::{Failure, View, ViewRequest, WorkspaceView};
use tauri::State;

use crate::Opened;

#[tauri::command(async)]
pub(crate) fn workspace(document: State<'_, Opened>) -> Result<WorkspaceView, Failure> {
    let session = document.as_ref().map_err(Clone::clone)?;
    session.workspace()
}

#[tauri::command(async)]
pub(crate) fn view(document: State<'_, Opened>, request: ViewRequest) -> Result<View, Failure> {
    let session = document.as_ref().map_err(Clone::clone)?;
    session.view(&request)
}
