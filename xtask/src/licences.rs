//! `cargo xtask licences`: everything that is built in, for the page *Om*.

use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::{call, page, place};

/// Writes `assets/licences.json`; a test of every run holds it against cargo and npm.
pub(crate) fn run() -> Result<(), Error> {
    page::build()?;
    let [rig] = cargo::binaries(Profile::Dev, ["rig"])?;
    call::show(Command::new(rig).arg("licences").arg(place::root().join("assets/licences.json")))
}
