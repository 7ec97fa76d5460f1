//! What the page can ask for. Each command runs beside the window's own thread.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use alf_app::wire::{
    BudgetInfo, BudgetRequest, BudgetView, Failure, PlacementInfo, PlacementRequest, PlacementView, View,
    ViewRequest, WorkspaceView,
};
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

#[tauri::command(async)]
pub(crate) fn budgets(document: State<'_, Opened>) -> Result<Vec<BudgetInfo>, Failure> {
    let session = document.as_ref().map_err(Clone::clone)?;
    session.budgets()
}

#[tauri::command(async)]
pub(crate) fn budget(document: State<'_, Opened>, request: BudgetRequest) -> Result<BudgetView, Failure> {
    let session = document.as_ref().map_err(Clone::clone)?;
    session.budget(&request)
}

#[tauri::command(async)]
pub(crate) fn placements(document: State<'_, Opened>) -> Result<Vec<PlacementInfo>, Failure> {
    let session = document.as_ref().map_err(Clone::clone)?;
    session.placements()
}

#[tauri::command(async)]
pub(crate) fn placement(
    document: State<'_, Opened>,
    request: PlacementRequest,
) -> Result<PlacementView, Failure> {
    let session = document.as_ref().map_err(Clone::clone)?;
    session.placement(&request)
}
