//! The command line of Tauri, which comes with the page's packages.

use std::process::Command;

use crate::error::Error;
use crate::{page, place};

/// A call of it, from the folder of its configuration.
pub(crate) fn command(subcommand: &str) -> Result<Command, Error> {
    page::install()?;
    let mut command = Command::new("node");
    command.arg(place::ui().join("node_modules/@tauri-apps/cli/tauri.js")).arg(subcommand);
    command.current_dir(place::root().join("src-tauri"));
    Ok(command)
}
