//! The window: it opens a document and answers the page.
//!
//! The only crate that knows Tauri. Every command takes what the page sends, calls a use case of `alf-app` and returns
//! its answer; nothing is computed here. Dialogs are opened from here, so that the page names no paths.

mod ask;
mod commands;
mod document;
mod fault;
mod panels;
mod shell;
mod support;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::Arc;

use alf_app::Folder;
use alf_app::log::Event;
use tauri::RunEvent;

use crate::shell::{Opened, Shell};
use crate::support::Support;

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no window can be made, as on a machine without a display or a web view.
pub fn run() -> tauri::Result<()> {
    let context = tauri::generate_context!();
    let own = data_folder().join(&context.config().identifier);
    let support = Support::new(&own);
    let log = Arc::clone(&support.log);
    fault::watch(Arc::clone(&log));
    log.write(Event::Started);
    let builder = tauri::Builder::default()
        .manage(support)
        .manage::<Opened>(Shell::start(Folder::new(own), asked_for().as_deref()))
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
            support::about,
            support::diagnostics,
            support::save_diagnostics,
            support::note_refusal,
        ]);
    builder.build(context)?.run(move |_program, event| {
        #[cfg(target_os = "macos")]
        if let RunEvent::Opened { urls } = &event {
            open_from_finder(_program, urls);
        }
        if matches!(event, RunEvent::Exit) {
            log.write(Event::Ended);
        }
    });
    Ok(())
}

/// macOS tells a running program which document was double-clicked, instead of starting it with the path.
#[cfg(target_os = "macos")]
fn open_from_finder(program: &tauri::AppHandle, urls: &[tauri::Url]) {
    use tauri::Manager;

    let opened = program.state::<Opened>();
    let (Ok(shell), Some(path)) = (opened.as_ref(), urls.iter().find_map(|url| url.to_file_path().ok()))
    else {
        return;
    };
    // The page reads the workspace anew, and a document that cannot be opened is told as at the start.
    shell.open_or_tell(&path);
    if let Some(window) = program.get_webview_window("main") {
        let _already_closed = window.reload();
    }
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
