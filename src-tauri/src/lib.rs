//! The window: it opens a document and answers the page.
//!
//! The only crate that knows Tauri. Every command takes what the page sends, calls a use case of `alf-app` and returns
//! its answer; nothing is computed here. Dialogs are opened from here, so that the page names no paths.

mod ask;
mod commands;
mod document;
mod panels;
mod shell;

use std::ffi::OsStr;
use std::path::PathBuf;

use alf_app::Folder;

use crate::shell::{Opened, Shell};

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no window can be made, as on a machine without a display or a web view.
pub fn run() -> tauri::Result<()> {
    let context = tauri::generate_context!();
    let folder = Folder::new(data_folder().join(&context.config().identifier));
    tauri::Builder::default()
        .manage::<Opened>(Shell::start(folder, asked_for().as_deref()))
        .invoke_handler(tauri::generate_handler![
            commands::workspace,
            commands::view,
            commands::budgets,
            commands::budget,
            commands::placements,
            commands::placement,
            document::start_problem,
            document::edit,
            document::undo,
            document::redo,
            document::keep_settings,
            document::new_document,
            document::open_document,
            document::recent_documents,
            document::open_recent,
            document::save_as,
            document::share_copy,
            document::choose_import,
            document::import_chosen,
            document::export_scenario,
            document::take_snapshot,
            document::show_snapshot,
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
        .run(context)
}

/// Where programs keep what belongs to the user.
fn data_folder() -> PathBuf {
    dirs::data_dir().unwrap_or_else(std::env::temp_dir)
}

/// The document that the program was started with, as by a double click on it.
fn asked_for() -> Option<PathBuf> {
    let given = std::env::args_os().nth(1).map(PathBuf::from)?;
    (given.extension() == Some(OsStr::new("alf"))).then_some(given)
}
