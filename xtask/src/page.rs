//! The page: its packages, and the files that the window carries.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::error::Error;
use crate::say::say;
use crate::{call, place};

/// Installs the page's packages unless the ones of this very lock file are there.
pub(crate) fn install() -> Result<(), Error> {
    let lock = place::ui().join("package-lock.json");
    // Beside the packages, so that it goes where they go.
    let stamp = place::ui().join("node_modules/.installed-lock.json");
    let wanted = fs::read(&lock).map_err(Error::file(&lock))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    call::show(npm(&["ci", "--no-audit", "--no-fund"]).current_dir(place::ui()))?;
    fs::write(&stamp, wanted).map_err(Error::file(&stamp))
}

/// Builds the page unless it is newer than everything it is made of.
pub(crate) fn build() -> Result<(), Error> {
    install()?;
    let built = changed(&place::ui().join("dist/index.html"));
    if built.is_some() && newest_source()? < built {
        say!("The page is built.");
        return Ok(());
    }
    script("build")
}

/// Runs a script of the page's `package.json`.
pub(crate) fn script(name: &str) -> Result<(), Error> {
    call::show(npm(&["run", "--silent", name]).current_dir(place::ui()))
}

fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments);
    command
}

/// When the page's sources last changed. A folder changes when a file in it comes or goes.
fn newest_source() -> Result<Option<SystemTime>, Error> {
    let ui = place::ui();
    let mut newest = newest_below(&ui.join("src"))?.max(newest_below(&place::root().join("assets/fonts"))?);
    for entry in fs::read_dir(&ui).map_err(Error::file(&ui))? {
        let path = entry.map_err(Error::file(&ui))?.path();
        if path.is_file() {
            newest = newest.max(changed(&path));
        }
    }
    Ok(newest)
}

fn newest_below(folder: &Path) -> Result<Option<SystemTime>, Error> {
    let mut newest = changed(folder);
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        newest = newest.max(if path.is_dir() { newest_below(&path)? } else { changed(&path) });
    }
    Ok(newest)
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
