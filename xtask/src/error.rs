//! Why a command could not do what it was asked.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

/// What went wrong, in words for the one at the keyboard.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// No such command.
    #[error("cargo xtask {given}: no such command\n\n{usage}")]
    Usage {
        /// What was typed.
        given: String,
        /// What there is.
        usage: &'static str,
    },
    /// No such stage of the tests.
    #[error("there is no stage {given}; the stages are {known}")]
    UnknownStage {
        /// What was typed.
        given: String,
        /// What there is.
        known: String,
    },
    /// A program could not be started at all.
    #[error("{program} could not be started: {source}")]
    NotStarted {
        /// The program.
        program: String,
        /// Why.
        source: io::Error,
    },
    /// A program ended with anything but success.
    #[error("`{call}` ended with {status}{output}")]
    Ended {
        /// The call, as one would type it.
        call: String,
        /// How it ended.
        status: ExitStatus,
        /// What it said, where that has not been shown already.
        output: String,
    },
    /// A stage of the tests failed.
    #[error("{source}\n\nFAILED: {stage}. Once mended, run it alone with\n\n    cargo xtask test {stage}\n")]
    Stage {
        /// The stage.
        stage: &'static str,
        /// Why.
        source: Box<Error>,
    },
    /// Something that only the user can install.
    #[error("{what} is needed. {cure}")]
    Lacking {
        /// What is missing.
        what: String,
        /// How to get it.
        cure: String,
    },
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The committed TypeScript differs from the Rust types.
    #[error(
        "ui/src/ipc/bindings is not what the wire types say: {files}\nRun cargo xtask bindings and commit the result."
    )]
    StaleBindings {
        /// Which files differ.
        files: String,
    },
}

impl Error {
    /// Names the file of an input or output error.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
