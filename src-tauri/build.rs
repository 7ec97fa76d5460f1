//! Reads `tauri.conf.json` and the capabilities into the program, and closes every command that no capability opens.

use tauri_build::{AppManifest, Attributes};

/// All commands of the program. Naming one here makes the permission `allow-<command>`, which
/// `capabilities/main.json` gives to the page; a command named here alone is refused.
const COMMANDS: &[&str] = &[
    "workspace",
    "view",
    "budgets",
    "budget",
    "placements",
    "placement",
    "start_problem",
    "edit",
    "undo",
    "redo",
    "keep_settings",
    "new_document",
    "open_document",
    "recent_documents",
    "open_recent",
    "save_as",
    "share_copy",
    "choose_import",
    "import_chosen",
    "export_scenario",
    "export_file",
    "copy_picture",
    "export_progress",
    "stop_export",
    "take_snapshot",
    "show_snapshot",
    "backups",
    "restore_backup",
    "choose_values",
    "paste_values",
    "read_values",
    "import_values",
    "choose_dataset",
    "import_dataset",
    "trace_panel",
    "contribution_panel",
    "winners_panel",
    "clauses_panel",
    "difference_panel",
    "flow_panel",
    "inclusion_panel",
    "key_panel",
    "parties_panel",
    "reconciliation_panel",
    "sources_panel",
    "timeline_panel",
    "map_panel",
    "regions_panel",
    "streams_panel",
    "lay_menu",
    "full_screen",
    "preferences",
    "keep_preferences",
    "glossary",
    "about",
    "diagnostics",
    "save_diagnostics",
    "note_refusal",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rustc-env=ALF_COMMANDS={}", COMMANDS.join(","));
    let manifest = AppManifest::new().commands(COMMANDS);
    Ok(tauri_build::try_build(Attributes::new().app_manifest(manifest))?)
}
