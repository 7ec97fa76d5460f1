//! `alf`: simulate, compare, bridge, trace, divide and place, reconcile, and keep documents from the command line.
//!
//! Every command is a use case of `alf-app`, the same as in the window; here are only arguments, tables and
//! prose. Bad input ends with exit code 2 and one message; a contradiction found by `alf check` with 1.

mod args;
mod bridge;
mod budget;
mod check;
mod compare;
mod contribution;
mod document;
mod export;
mod lists;
mod output;
mod placement;
mod prose;
mod simulate;
mod trace;

use std::process::ExitCode;

use alf_app::library::Library;
use alf_app::wire::Failure;
use clap::Parser;

use crate::args::{Args, Command, Files};

/// Exit code of bad input.
const BAD_INPUT: u8 = 2;

fn main() -> ExitCode {
    match run(Args::parse().command) {
        Ok(code) => code,
        Err(failure) => {
            output::error(&prose::message(&failure));
            ExitCode::from(BAD_INPUT)
        }
    }
}

fn run(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Scenarios { files, format } => lists::scenarios(&open(&files)?, format),
        Command::Sources { files, format } => lists::sources(&open(&files)?, format),
        Command::Glossary { format } => lists::glossary(format),
        Command::Simulate { scenario, files, format } => simulate::run(open(&files)?, &scenario, format),
        Command::Compare(wanted) => compare::run(open(&wanted.files)?, &wanted),
        Command::Bridge(wanted) => bridge::run(open(&wanted.files)?, &wanted),
        Command::Trace(wanted) => trace::run(open(&wanted.files)?, &wanted),
        Command::Budget(wanted) => budget::run(open(&wanted.files)?, &wanted),
        Command::Placement(wanted) => placement::run(open(&wanted.files)?, &wanted),
        Command::Export(wanted) => export::run(open(&wanted.files)?, &wanted),
        Command::Document(wanted) => document::run(&wanted),
        // What is published is held against the built-in scenarios, on the document's data set.
        Command::Check { files, format } if files.document.is_some() => {
            check::run(&open(&files)?.with_builtin_scenarios()?, format)
        }
        Command::Check { files, format } => check::run(&open(&files)?, format),
    }
}

fn open(files: &Files) -> Result<Library, Failure> {
    if let Some(document) = &files.document {
        return Library::of_document(document);
    }
    let mut library = Library::open(files.dataset.as_deref())?;
    if let Some(folder) = &files.scenarios {
        library.add_folder(folder)?;
    }
    Ok(library)
}
