//! Which file a path leads to: another one of the same name is not the same.

use std::fs::{self, File, Metadata};
use std::path::{Path, PathBuf};

/// The file itself where a path is a link to it: journal and lock lie beside the file.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink());
    let file = is_link.then(|| fs::canonicalize(path).ok()).flatten();
    file.unwrap_or_else(|| path.to_owned())
}

/// What tells a file from another that takes its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity(u64, u64);

impl Identity {
    /// The file that a path leads to now.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|about| Self::from(&about))
    }

    /// An open file.
    pub(crate) fn of_open(file: &File) -> Option<Self> {
        file.metadata().ok().map(|about| Self::from(&about))
    }
}

#[cfg(unix)]
impl From<&Metadata> for Identity {
    fn from(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self(about.dev(), about.ino())
    }
}

/// Elsewhere an open database cannot be removed or replaced.
#[cfg(not(unix))]
impl From<&Metadata> for Identity {
    fn from(_: &Metadata) -> Self {
        Self(0, 0)
    }
}
