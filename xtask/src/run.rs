//! `cargo xtask run`.

use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::say::say;
use crate::setup::{self, Purpose};
use crate::{call, page, place};

/// The scenarios that the window opens on, the base first.
const OPENING: [&str; 4] = ["dagens-avtal", "promemorian", "region-stockholm", "region-blekinge"];

/// Opens the window; where there is no display, shows the same in the terminal and in files.
pub(crate) fn run(profile: Profile) -> Result<(), Error> {
    if !has_display() {
        say!("There is no display here, so no window. This is what it would show.");
        return tell();
    }
    setup::prepare(Purpose::Window)?;
    page::build()?;
    let [window] = cargo::binaries(profile, ["alf-bordet"])?;
    say!("The window is open; this command ends when it is closed.");
    call::show(&mut Command::new(window))
}

fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn tell() -> Result<(), Error> {
    let [alf, rig] = cargo::binaries(Profile::Dev, ["alf", "rig"])?;
    for year in ["2026", "2027"] {
        say!("");
        call::show(Command::new(&alf).arg("compare").args(OPENING).args(["--year", year]))?;
    }
    say!("");
    call::show(Command::new(rig).arg("drawings").arg(place::out().join("drawings")))
}
