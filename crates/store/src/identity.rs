//! Which file a path leads to: another one of the same name is not the same.

use std::fs::{self, File, Metadata};
use std::path::Path;

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
