//! Cargo, always over the whole workspace: selecting packages would choose other features of the dependencies and
//! build them once more.

use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::{call, place};

/// Makes the window carry its page; without it the window looks for a development server.
const WITH_PAGE: [&str; 2] = ["--features", "tauri/custom-protocol"];

/// How a binary is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build.
    Dev,
    /// Quick to run.
    Release,
}

impl Profile {
    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

/// A cargo command for the whole workspace, with the features that all of them share.
pub(crate) fn workspace(subcommand: &str) -> Command {
    let mut command = plain(subcommand);
    command.arg("--workspace").args(WITH_PAGE);
    command
}

/// A cargo command.
pub(crate) fn plain(subcommand: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(place::root()).arg(subcommand);
    command
}

/// Builds some binaries of the workspace; answers where they lie, in the order asked.
pub(crate) fn binaries<const N: usize>(profile: Profile, names: [&str; N]) -> Result<[PathBuf; N], Error> {
    let mut build = workspace("build");
    for name in names {
        build.args(["--bin", name]);
    }
    if profile == Profile::Release {
        build.arg("--release");
    }
    call::show(&mut build)?;
    let folder = place::target().join(profile.folder());
    Ok(names.map(|name| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))))
}
