//! The window: it opens the built-in example and answers the page.
//!
//! The only crate that knows Tauri. Every command takes what the page sends, calls a use case of `alf-app` and returns
//! its answer; nothing is computed here.

mod commands;
mod panels;

use alf_app::Session;
use alf_app::wire::Failure;

/// The open document, or why it could not be opened; the page tells the user either way.
type Opened = Result<Session, Failure>;

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no window can be made, as on a machine without a display or a web view.
pub fn run() -> tauri::Result<()> {
    tauri::Builder::default()
        .manage::<Opened>(Session::example())
        .invoke_handler(tauri::generate_handler![
            commands::workspace,
            commands::view,
            panels::trace_panel,
            panels::winners_panel,
            panels::clauses_panel,
            panels::difference_panel,
            panels::flow_panel,
            panels::inclusion_panel,
            panels::key_panel,
            panels::parties_panel,
            panels::reconciliation_panel,
            panels::sources_panel,
            panels::map_panel,
            panels::regions_panel,
            panels::streams_panel,
        ])
        .run(tauri::generate_context!())
}
