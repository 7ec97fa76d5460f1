//! The window: it opens a document and answers the page.
//!
//! The only crate that knows Tauri. Every command takes what the page sends, calls a use case of `alf-app` and returns
//! its answer; nothing is computed here. Dialogs are opened from here, so that the page names no paths.

mod ask;
mod clipboard;
mod commands;
mod document;
mod fault;
#[cfg(target_os = "linux")]
mod frugal;
mod intake;
mod menu;
mod panels;
mod shell;
mod support;
mod user;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::Arc;

use alf_app::Folder;
use alf_app::log::Event;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Builder, DragDropEvent, Manager, RunEvent, Webview, WebviewEvent, Wry};

use crate::clipboard::Clipboard;
use crate::intake::Chosen;
use crate::menu::Laid;
use crate::shell::Opened;
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
    let opened = Opened::begin(Folder::new(own), asked_for());
    let builder = builder()
        .manage(support)
        .manage(opened)
        .invoke_handler(commands())
        .manage(Clipboard::default())
        .manage(Laid::default())
        .manage(Chosen::default())
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .on_webview_event(take_dropped);
    #[cfg(target_os = "linux")]
    let builder = builder.setup(|app| Ok(frugal::settle(app)?));
    let app = builder.build(context)?;
    #[cfg(debug_assertions)]
    fault::provoke(app.handle());
    app.run(move |_app, event| {
        // macOS tells a running program what was double-clicked, instead of starting it with the path.
        #[cfg(target_os = "macos")]
        if let RunEvent::Opened { urls } = &event {
            let paths: Vec<PathBuf> = urls.iter().filter_map(|url| url.to_file_path().ok()).collect();
            show(_app);
            user::take(_app, &paths);
        }
        if matches!(event, RunEvent::Exit) {
            log.write(Event::Ended);
        }
    });
    Ok(())
}

/// What the page can ask for; `build.rs` and `capabilities/main.json` name each as well.
fn commands() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
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
        document::export_file,
        document::copy_picture,
        document::export_progress,
        document::stop_export,
        document::take_snapshot,
        document::show_snapshot,
        document::backups,
        document::restore_backup,
        intake::choose_values,
        intake::paste_values,
        intake::read_values,
        intake::import_values,
        intake::choose_dataset,
        intake::import_dataset,
        panels::trace_panel,
        panels::contribution_panel,
        panels::winners_panel,
        panels::clauses_panel,
        panels::difference_panel,
        panels::flow_panel,
        panels::inclusion_panel,
        panels::key_panel,
        panels::parties_panel,
        panels::reconciliation_panel,
        panels::sources_panel,
        panels::timeline_panel,
        panels::map_panel,
        panels::regions_panel,
        panels::streams_panel,
        menu::lay_menu,
        menu::full_screen,
        user::preferences,
        user::keep_preferences,
        user::glossary,
        support::about,
        support::diagnostics,
        support::save_diagnostics,
        support::note_refusal,
    ]
}

/// One window for a user, where it was; a test opens several windows, each with its own user.
fn builder() -> Builder<Wry> {
    let builder = Builder::default();
    if std::env::var_os(AUTOMATION).is_some() {
        return builder;
    }
    let builder = builder.plugin(tauri_plugin_single_instance::init(|app, given, _| {
        show(app);
        user::take(app, &given.iter().skip(1).map(PathBuf::from).collect::<Vec<_>>());
    }));
    builder.plugin(tauri_plugin_window_state::Builder::default().build())
}

fn take_dropped(webview: &Webview, event: &WebviewEvent) {
    if let WebviewEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
        let (app, paths) = (webview.app_handle().clone(), paths.clone());
        // Opening a document takes longer than the window may stand still.
        std::thread::spawn(move || user::take(&app, &paths));
    }
}

/// Brings the window to the front.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot be raised is still open.
        drop(window.unminimize());
        drop(window.set_focus());
    }
}

/// Set where a test drives the window.
pub(crate) const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Where programs keep what belongs to the user.
fn data_folder() -> PathBuf {
    dirs::data_dir().unwrap_or_else(std::env::temp_dir)
}

/// The document that the program was started with, as by a double click on it.
fn asked_for() -> Option<PathBuf> {
    let given = std::env::args_os().nth(1).map(PathBuf::from)?;
    (given.extension() == Some(OsStr::new("alf"))).then_some(given)
}
