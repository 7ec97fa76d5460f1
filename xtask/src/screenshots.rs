//! `cargo xtask screenshots`.

use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::setup::{self, Purpose};
use crate::{call, page, place};

/// Pictures of the window on a screen that nobody sees.
pub(crate) fn run() -> Result<(), Error> {
    if !setup::can_drive_window() {
        return Err(Error::Lacking {
            what: "Linux".to_owned(),
            cure: "The window is driven through WebKitWebDriver, which is not found elsewhere.".to_owned(),
        });
    }
    setup::prepare(Purpose::DriveWindow)?;
    page::build()?;
    let [window, rig] = cargo::binaries(Profile::Dev, ["alf-bordet", "rig"])?;
    let mut pictures = Command::new(rig);
    pictures
        .arg("screenshots")
        .arg(window)
        .arg(place::target().join("e2e"))
        .arg(place::out().join("screenshots"));
    call::show(&mut pictures)
}
