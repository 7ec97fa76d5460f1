//! Calls of other programs.

use std::process::{Command, Output};

use crate::error::Error;
use crate::say::say;

/// Runs a program with its output in sight.
pub(crate) fn show(command: &mut Command) -> Result<(), Error> {
    say!("$ {}", text(command));
    let status = command.status().map_err(|source| not_started(command, source))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::Ended { call: text(command), status, output: String::new() })
}

/// Runs a program out of sight; its output is told only if it fails.
pub(crate) fn quiet(command: &mut Command) -> Result<String, Error> {
    let Output { status, stdout, stderr } =
        command.output().map_err(|source| not_started(command, source))?;
    let said = String::from_utf8_lossy(&stdout).into_owned();
    if status.success() {
        return Ok(said);
    }
    let output = format!("\n{said}{}", String::from_utf8_lossy(&stderr));
    Err(Error::Ended { call: text(command), status, output })
}

/// What a program prints, however it ends; nothing where there is no such program.
pub(crate) fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program is there and answers with success.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
}

fn not_started(command: &Command, source: std::io::Error) -> Error {
    Error::NotStarted { program: command.get_program().to_string_lossy().into_owned(), source }
}

/// The call as one would type it.
fn text(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(name.into_owned()).chain(arguments).collect::<Vec<_>>().join(" ")
}
