//! `cargo xtask bench`: figures, not verdicts.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::say::say;
use crate::setup::{self, Purpose};
use crate::{bundle, call, page, place, stage};

/// Times the engine and a look, then the window's repaint, and prints one table.
pub(crate) fn run() -> Result<(), Error> {
    setup::prepare(if setup::can_drive_window() { Purpose::DriveWindow } else { Purpose::Window })?;
    page::build()?;
    stage::heading("document");
    call::show(cargo::workspace("bench").args(["--bench", "document"]))?;
    stage::heading("engine and library");
    call::show(cargo::workspace("bench").args(["--bench", "engine", "--bench", "look"]))?;
    stage::heading("files for the meeting");
    call::show(cargo::workspace("bench").args(["--bench", "export"]))?;
    let [rig] = cargo::binaries(Profile::Dev, ["rig"])?;
    let mut table = Command::new(&rig);
    table.arg("timings").arg(place::target().join("criterion"));
    if setup::can_drive_window() {
        stage::heading("window");
        let [window] = cargo::binaries(Profile::Release, ["alf-bordet"])?;
        table.arg(&window).arg(place::target().join("e2e"));
        call::show(&mut table)?;
        stage::heading("start and memory");
        call::show(Command::new(&rig).arg("start").arg(&window).arg(place::target().join("e2e/start")))?;
        return sizes(&window);
    }
    call::show(&mut table)
}

/// A day's work in one process, and the memory that it leaves.
pub(crate) fn replay() -> Result<(), Error> {
    setup::prepare(Purpose::Window)?;
    page::build()?;
    let [rig] = cargo::binaries(Profile::Release, ["rig"])?;
    call::show(Command::new(rig).arg("replay"))
}

/// What is downloaded and what lies on the disk.
fn sizes(window: &Path) -> Result<(), Error> {
    stage::heading("size");
    for path in [window, &bundle::package()?] {
        let bytes = fs::metadata(path).map_err(Error::file(path))?.len();
        say!("{:<44} {:>8} kB", path.file_name().unwrap_or_default().to_string_lossy(), bytes / 1000);
    }
    Ok(())
}
