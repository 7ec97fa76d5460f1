//! Asking the user for a file. The only place that opens a dialog.

use std::path::PathBuf;

use rfd::AsyncFileDialog;
use tauri::WebviewWindow;

/// Where to look, and what for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// Title of the dialog, in the user's language.
    pub(crate) title: &'a str,
    /// What the files are called, in the user's language.
    pub(crate) kind: &'a str,
    /// Their ending, without the dot.
    pub(crate) ending: &'a str,
}

/// Names the file that a test has chosen beforehand: nobody can press the buttons of a dialog there.
const CHOSEN: &str = "ALF_BORDET_CHOSEN";

fn chosen() -> Option<PathBuf> {
    let automated = std::env::var_os(crate::AUTOMATION).is_some();
    std::env::var_os(CHOSEN).filter(|_| automated).map(PathBuf::from)
}

fn dialog(window: &WebviewWindow, wanted: Wanted<'_>) -> AsyncFileDialog {
    AsyncFileDialog::new()
        .set_parent(window)
        .set_title(wanted.title)
        .add_filter(wanted.kind, &[wanted.ending])
}

/// Files to read; none: the user thought better of it.
pub(crate) async fn to_open(window: &WebviewWindow, wanted: Wanted<'_>) -> Vec<PathBuf> {
    if let Some(path) = chosen() {
        return vec![path];
    }
    let picked = dialog(window, wanted).pick_files().await.unwrap_or_default();
    picked.into_iter().map(Into::into).collect()
}

/// A table to read: separated text or a workbook.
pub(crate) const TABLE: &[&str] = &["csv", "tsv", "txt", "xlsx"];
/// A presentation or template to take colours and fonts from.
pub(crate) const TEMPLATE: &[&str] = &["potx", "pptx"];

/// One file to read with one of some endings, in words of the user's language; none: the user thought better of it.
pub(crate) async fn to_open_one(
    window: &WebviewWindow,
    (title, kind): (&str, &str),
    endings: &[&str],
) -> Option<PathBuf> {
    if let Some(path) = chosen() {
        return Some(path);
    }
    let dialog = AsyncFileDialog::new().set_parent(window).set_title(title);
    dialog.add_filter(kind, endings).pick_file().await.map(Into::into)
}

/// A file to write, with the ending it should have; the dialog has asked about one that is there.
pub(crate) async fn to_save(window: &WebviewWindow, wanted: Wanted<'_>, name: &str) -> Option<PathBuf> {
    if let Some(path) = chosen() {
        return Some(path);
    }
    let picked =
        dialog(window, wanted).set_file_name(format!("{name}.{}", wanted.ending)).save_file().await?;
    let mut path: PathBuf = picked.into();
    if path.extension().is_none() {
        path.set_extension(wanted.ending);
    }
    Some(path)
}
