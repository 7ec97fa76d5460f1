//! What the page can ask for. Each command runs beside the window's own thread.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use std::sync::Arc;

use alf_app::Session;
use alf_app::wire::{
    BudgetInfo, BudgetRequest, BudgetView, Failure, PlacementInfo, PlacementRequest, PlacementView, View,
    ViewRequest, WorkspaceView,
};
use tauri::State;

use crate::shell::{Opened, shell};

/// What is computed from, as it is now.
pub(crate) fn session(opened: &State<'_, Opened>) -> Result<Arc<Session>, Failure> {
    Ok(shell(opened)?.desk.session())
}

#[tauri::command(async)]
pub(crate) fn workspace(document: State<'_, Opened>) -> Result<WorkspaceView, Failure> {
    shell(&document)?.desk.workspace()
}

#[tauri::command(async)]
pub(crate) fn view(document: State<'_, Opened>, request: ViewRequest) -> Result<View, Failure> {
    let session = session(&document)?;
    session.view(&request)
}

#[tauri::command(async)]
pub(crate) fn budgets(document: State<'_, Opened>) -> Result<Vec<BudgetInfo>, Failure> {
    let session = session(&document)?;
    session.budgets()
}

#[tauri::command(async)]
pub(crate) fn budget(document: State<'_, Opened>, request: BudgetRequest) -> Result<BudgetView, Failure> {
    let session = session(&document)?;
    session.budget(&request)
}

#[tauri::command(async)]
pub(crate) fn placements(document: State<'_, Opened>) -> Result<Vec<PlacementInfo>, Failure> {
    let session = session(&document)?;
    session.placements()
}

#[tauri::command(async)]
pub(crate) fn placement(
    document: State<'_, Opened>,
    request: PlacementRequest,
) -> Result<PlacementView, Failure> {
    let session = session(&document)?;
    session.placement(&request)
}
