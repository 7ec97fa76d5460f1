//! Where things lie.

use std::path::{Path, PathBuf};

/// The top of the workspace.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// The page's own folder.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// What is made for people to look at.
pub(crate) fn out() -> PathBuf {
    root().join("out")
}

/// Cargo's target folder: this program lies in its `debug`.
pub(crate) fn target() -> PathBuf {
    let here = std::env::current_exe().ok();
    let found = here.as_deref().and_then(|path| path.ancestors().nth(2));
    found.map_or_else(|| root().join("target"), Path::to_path_buf)
}
