//! `cargo xtask bench`: figures, not verdicts.

use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::setup::{self, Purpose};
use crate::{call, page, place, stage};

/// Times the engine and a look, then the window's repaint, and prints one table.
pub(crate) fn run() -> Result<(), Error> {
    setup::prepare(if setup::can_drive_window() { Purpose::DriveWindow } else { Purpose::Window })?;
    page::build()?;
    stage::heading("document");
    call::show(cargo::workspace("bench").args(["--bench", "document"]))?;
    stage::heading("engine and library");
    call::show(cargo::workspace("bench").args(["--bench", "engine", "--bench", "look"]))?;
    let [rig] = cargo::binaries(Profile::Dev, ["rig"])?;
    let mut table = Command::new(rig);
    table.arg("timings").arg(place::target().join("criterion"));
    if setup::can_drive_window() {
        stage::heading("window");
        let [window] = cargo::binaries(Profile::Release, ["alf-bordet"])?;
        table.arg(window).arg(place::target().join("e2e"));
    }
    call::show(&mut table)
}
