//! What the page can ask for. Each command runs beside the window's own thread.

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
