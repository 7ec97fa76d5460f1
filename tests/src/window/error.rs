//! Why the window could not be driven.

use std::io;
use std::path::{Path, PathBuf};

use fantoccini::error::{CmdError, NewSessionError};

/// What went wrong, with the log to look into.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// A program could not be started.
    #[error("{program} could not be started: {source}")]
    NotStarted {
        /// Which.
        program: &'static str,
        /// Why.
        source: io::Error,
    },
    /// The screen named no display.
    #[error("Xvfb gave no display; see {}", log.display())]
    NoDisplay {
        /// What it said.
        log: PathBuf,
    },
    /// The driver does not listen.
    #[error("WebKitWebDriver does not listen on port {port}; see {}", log.display())]
    Silent {
        /// Its port.
        port: u16,
        /// What it said.
        log: PathBuf,
    },
    /// The driver could not open the window.
    #[error("the window could not be opened: {0}")]
    NotOpened(#[from] NewSessionError),
    /// The driver refused a command.
    #[error("the window did not do as asked: {0}")]
    Refused(#[from] CmdError),
    /// The page answered with data of another shape.
    #[error("the page answered something unexpected: {0}")]
    Answer(serde_json::Error),
    /// Something that did not happen.
    #[error("waited {seconds} s in vain until {what}")]
    Waited {
        /// What was waited for.
        what: String,
        /// How long.
        seconds: u64,
    },
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl WindowError {
    /// Patience has come to an end.
    pub(super) fn waited(what: impl Into<String>) -> Self {
        Self::Waited { what: what.into(), seconds: super::PATIENCE.as_secs() }
    }

    /// Names the file of an input or output error.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
