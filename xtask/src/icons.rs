//! `cargo xtask icons`: all sizes from `assets/icons/alf-bordet.svg`.

use std::fs;

use crate::error::Error;
use crate::say::say;
use crate::{call, place, tauri};

/// Sides in pixels of the pictures that Linux wants; the other systems' files hold their own.
const SIDES: [u16; 8] = [16, 24, 32, 48, 64, 128, 256, 512];

/// Files with all sizes of Windows and macOS.
const COLLECTIONS: [&str; 2] = ["icon.icns", "icon.ico"];

/// Writes `src-tauri/icons` anew.
pub(crate) fn run() -> Result<(), Error> {
    let drawing = place::root().join("assets/icons/alf-bordet.svg");
    let made = place::target().join("icons");
    let icons = place::root().join("src-tauri/icons");
    let sides = SIDES.map(|side| side.to_string()).join(",");
    call::quiet(tauri::command("icon")?.arg(&drawing).arg("--output").arg(&made))?;
    call::quiet(tauri::command("icon")?.arg(&drawing).arg("--output").arg(&made).args(["--png", &sides]))?;
    let pictures = SIDES.map(|side| format!("{side}x{side}.png"));
    let wanted: Vec<&str> = pictures.iter().map(String::as_str).chain(COLLECTIONS).collect();
    for entry in fs::read_dir(&icons).map_err(Error::file(&icons))? {
        let path = entry.map_err(Error::file(&icons))?.path();
        fs::remove_file(&path).map_err(Error::file(&path))?;
    }
    for name in &wanted {
        let from = made.join(name);
        fs::copy(&from, icons.join(name)).map_err(Error::file(&from))?;
    }
    say!("{} files in src-tauri/icons", wanted.len());
    Ok(())
}
