//! `cargo xtask test`: everything that must hold.

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::say::say;
use crate::setup::{self, Purpose};
use crate::stage::{self, Stage};
use crate::{bindings, call, deny, page, place, python};

const STAGES: &[Stage] = &[
    Stage { name: "format", about: "Rust is formatted", work: format },
    Stage { name: "deny", about: "licences, bans and sources of every crate", work: deny::run_if_installed },
    Stage { name: "page", about: "the page is built, for the window to carry", work: page::build },
    Stage { name: "clippy", about: "no lint speaks", work: clippy },
    Stage { name: "rust", about: "unit, property, contract and documentation tests", work: rust },
    Stage { name: "types", about: "the TypeScript twins are up to date", work: bindings::check },
    Stage { name: "ui", about: "the page's lints, types and unit tests", work: ui },
    Stage { name: "e2e", about: "the built program in a real window", work: e2e },
];

/// What reads decks and their workbooks without this program: modules and packages.
const READERS: &[(&str, &str)] = &[("pptx", "python-pptx==1.0.2"), ("openpyxl", "openpyxl==3.1.5")];

/// Runs the named stages, or all.
pub(crate) fn run(names: &[&str]) -> Result<(), Error> {
    let known = || STAGES.iter().map(|stage| stage.name).collect::<Vec<_>>().join(", ");
    if let Some(given) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        return Err(Error::UnknownStage { given: (*given).to_owned(), known: known() });
    }
    stage::heading("set-up");
    setup::prepare(if setup::can_drive_window() { Purpose::DriveWindow } else { Purpose::Window })?;
    page::install()?;
    let chosen = STAGES.iter().filter(|stage| names.is_empty() || names.contains(&stage.name));
    stage::run(&chosen.collect::<Vec<_>>())
}

fn format() -> Result<(), Error> {
    call::show(cargo::plain("fmt").args(["--all", "--check"]))
}

fn clippy() -> Result<(), Error> {
    page::build()?;
    call::show(cargo::workspace("clippy").args(["--all-targets", "--", "-D", "warnings"]))
}

fn rust() -> Result<(), Error> {
    setup::prepare_spreadsheet()?;
    page::build()?;
    let mut test = cargo::workspace("test");
    if cfg!(target_os = "linux") {
        setup::prepare_python()?;
        test.env("ALF_DECK_PYTHON", python::with("deck", READERS)?);
    }
    call::show(test.env(bindings::FOLDER, bindings::scratch()))
}

fn ui() -> Result<(), Error> {
    ["lint", "check", "test"].into_iter().try_for_each(page::script)
}

fn e2e() -> Result<(), Error> {
    if !setup::can_drive_window() {
        say!("Not run: the window is driven on Linux only.");
        return Ok(());
    }
    page::build()?;
    let [window, _alf] = cargo::binaries(Profile::Dev, ["alf-bordet", "alf"])?;
    let mut test = cargo::workspace("test");
    test.args(["--test", "e2e", "--", "--test-threads=1"]);
    call::show(test.env("ALF_E2E_BINARY", window).env("ALF_E2E_LOGS", place::target().join("e2e")))
}
