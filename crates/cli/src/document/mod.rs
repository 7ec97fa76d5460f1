//! `alf document`: what the window does with a document, from the command line.

mod check;
mod exchange;
mod intake;
mod list;
mod restore;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use alf_app::wire::Failure;
use alf_app::{Desk, Folder};

use crate::args::Document;
use crate::output;

/// The window's folder among those of other programs; backups lie in it.
const IDENTIFIER: &str = "se.alfbordet.app";

pub(crate) fn run(wanted: &Document) -> Result<ExitCode, Failure> {
    match wanted {
        Document::New { file } => new(file),
        Document::List { file, format } => list::run(file, *format),
        Document::Export { file, scenario, with_private, out, force } => {
            exchange::export(file, (scenario, *with_private), (out, *force))
        }
        Document::Import(wanted) => exchange::import(wanted),
        Document::Share { file, out, force, format } => exchange::share(file, (out, *force), *format),
        Document::Verify { file, format } => check::run(file, *format),
        Document::Values(wanted) => intake::values(wanted),
        Document::Dataset(wanted) => intake::dataset(wanted),
        Document::Restore(wanted) => restore::run(wanted),
    }
}

fn new(file: &Path) -> Result<ExitCode, Failure> {
    let count = Desk::create(&absolute(file))?.workspace()?.scenarios.len();
    output::print(&format!("Skapade {} med {count} scenarier\n", file.display()))
}

/// Opens a document to edit it; it is backed up first, where the window backs it up too.
fn open(file: &Path) -> Result<Desk, Failure> {
    let path = absolute(file);
    let desk = Desk::open_to_edit(&path)?;
    desk.back_up_into(&folder().backups());
    Ok(desk)
}

fn folder() -> Folder {
    Folder::new(dirs::data_dir().unwrap_or_else(std::env::temp_dir).join(IDENTIFIER))
}

/// The window knows documents by their whole path, and their backups go by it.
fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

const fn yes(is: bool) -> &'static str {
    if is { "ja" } else { "" }
}

#[cfg(test)]
mod tests {
    #[test]
    fn backups_are_looked_for_where_the_window_puts_them() {
        let configured: serde_json::Value =
            serde_json::from_str(include_str!("../../../../src-tauri/tauri.conf.json")).expect("JSON");
        assert_eq!(configured["identifier"], super::IDENTIFIER, "the window's folder has this name");
    }
}
