//! `cargo xtask deny`: licences, banned crates and sources of everything that is built in.

use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::say::say;
use crate::{call, cargo, place};

/// What was tried; another version may judge otherwise.
const VERSION: &str = "0.20.2";

/// Holds `deny.toml`; installs cargo-deny beside the build where it is missing, which takes some minutes once.
pub(crate) fn run() -> Result<(), Error> {
    let program = match installed() {
        Some(program) => program,
        None => install()?,
    };
    check(&program)?;
    let mut advisories = call_deny(&program);
    advisories.args(["check", "--hide-inclusion-graph", "advisories"]);
    if advisories.output().is_ok_and(|output| output.status.success()) {
        say!("No advisory speaks against a crate.");
    } else {
        say!(
            "Advisories: not checked, or something is found; the database of advisories is on GitHub. Look with"
        );
        say!("    cargo deny check advisories");
    }
    Ok(())
}

/// Holds `deny.toml` where cargo-deny is installed; says so where it is not.
pub(crate) fn run_if_installed() -> Result<(), Error> {
    if let Some(program) = installed() {
        return check(&program);
    }
    say!("Not run: cargo-deny is not installed; cargo xtask deny installs it.");
    Ok(())
}

fn check(program: &PathBuf) -> Result<(), Error> {
    let mut command = call_deny(program);
    call::show(command.args(["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))
}

fn call_deny(program: &PathBuf) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root()).args(["--workspace", "--locked"]);
    command
}

fn own() -> PathBuf {
    place::target().join("tools/bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX))
}

fn installed() -> Option<PathBuf> {
    let candidates = [own(), PathBuf::from("cargo-deny")];
    candidates.into_iter().find(|path| call::succeeds(&path.to_string_lossy(), &["--version"]))
}

fn install() -> Result<PathBuf, Error> {
    let mut install = cargo::plain("install");
    install
        .args(["cargo-deny", "--version", VERSION, "--locked", "--root"])
        .arg(place::target().join("tools"));
    call::show(&mut install)?;
    Ok(own())
}
