//! Debian and its kin: packages through apt-get, only those that are missing.

use std::process::Command;

use super::Purpose;
use crate::call;
use crate::error::Error;
use crate::say::say;

const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev"];
const SPREADSHEET: &[&str] = &["libreoffice-calc", "poppler-utils"];
const DESKTOP: &[&str] = &["desktop-file-utils", "libglib2.0-bin", "shared-mime-info", "x11-utils"];
const PLATFORMS: &[&str] = &["gcc-mingw-w64-x86-64", "wine64"];
const PEERS: &[&str] = &["libreoffice-calc", "python3-uno", "python3-venv"];
const PYTHON: &[&str] = &["python3-venv"];
const DRIVE_WINDOW: &[&str] = &["webkit2gtk-driver", "xvfb", "strace"];

pub(super) fn prepare(purpose: Purpose) -> Result<(), Error> {
    let more: &[&str] = if purpose == Purpose::DriveWindow { DRIVE_WINDOW } else { &[] };
    let needed: Vec<&str> = WINDOW.iter().chain(more).copied().collect();
    complete(&needed).unwrap_or_else(|| elsewhere(purpose))
}

/// What a desktop has beside its windows; the check of a package is for Debian only.
pub(super) fn desktop() -> Result<(), Error> {
    complete(DESKTOP).unwrap_or(Ok(()))
}

/// A C compiler for Windows, and something to run its programs.
pub(super) fn platforms() -> Result<(), Error> {
    complete(PLATFORMS).unwrap_or(Ok(()))
}

/// Programs that the engine is held against.
pub(super) fn peers() -> Result<(), Error> {
    complete(PEERS).unwrap_or(Ok(()))
}

/// What makes a Python of its own.
pub(super) fn python() -> Result<(), Error> {
    complete(PYTHON).unwrap_or(Ok(()))
}

/// Installs those that are missing; nothing where there is no dpkg.
fn complete(needed: &[&str]) -> Option<Result<(), Error>> {
    let listed = installed(needed)?;
    let missing: Vec<&str> =
        needed.iter().copied().filter(|name| !listed.contains(&(*name).to_owned())).collect();
    Some(if missing.is_empty() { Ok(()) } else { install(&missing) })
}

/// What recalculates workbooks and reads the text of pages; on another Linux the tests say that they did not run.
pub(super) fn spreadsheet() -> Result<(), Error> {
    complete(SPREADSHEET).unwrap_or(Ok(()))
}

/// Which of the packages are installed; nothing where there is no dpkg.
fn installed(names: &[&str]) -> Option<Vec<String>> {
    let mut arguments = vec!["--show", "--showformat=${Package} ${db:Status-Status}\n"];
    arguments.extend(names);
    let listing = call::answer("dpkg-query", &arguments)?;
    let installed = listing.lines().filter_map(|line| line.strip_suffix(" installed"));
    Some(installed.map(str::to_owned).collect())
}

fn install(missing: &[&str]) -> Result<(), Error> {
    let prefix: &[&str] = if call::answer("id", &["-u"]).is_some_and(|id| id.trim() == "0") {
        &[]
    } else if call::succeeds("sudo", &["--version"]) {
        &["sudo"]
    } else {
        let cure = format!("As root: apt-get update && apt-get install {}", missing.join(" "));
        return Err(Error::Lacking { what: missing.join(", "), cure });
    };
    say!("Installing {}.", missing.join(", "));
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(missing);
    call::show(&mut apt_get(prefix, &["update"]))?;
    call::show(&mut apt_get(prefix, &install))
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Command {
    // Through env, because sudo drops variables.
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

/// Another Linux: look whether it has what the packages give.
fn elsewhere(purpose: Purpose) -> Result<(), Error> {
    let lacking = |what: &str| Error::Lacking {
        what: what.to_owned(),
        cure: "Install it with the package manager of this system.".to_owned(),
    };
    if !call::succeeds("pkg-config", &["--exists", "webkit2gtk-4.1"]) {
        return Err(lacking("WebKitGTK 4.1 with its development files"));
    }
    let driving = [("WebKitWebDriver", "--version"), ("Xvfb", "-help"), ("strace", "--version")];
    let missing = driving.iter().find(|(program, question)| call::answer(program, &[question]).is_none());
    match missing {
        Some((program, _)) if purpose == Purpose::DriveWindow => Err(lacking(program)),
        _ => Ok(()),
    }
}
