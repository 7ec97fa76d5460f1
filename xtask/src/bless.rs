//! `cargo xtask bless`: the expected outcomes of the built-in scenarios, for a change that is meant.

use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::{call, place};

/// Writes what has changed; the commit says why.
pub(crate) fn run() -> Result<(), Error> {
    let [rig] = cargo::binaries(Profile::Dev, ["rig"])?;
    call::show(Command::new(rig).arg("bless").arg(place::root().join("tests/scenarios")))
}
