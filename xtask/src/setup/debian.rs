//! Debian and its kin: packages through apt-get, only those that are missing.

use std::process::Command;

use super::Purpose;
use crate::call;
use crate::error::Error;
use crate::say::say;

const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev"];
const SPREADSHEET: &[&str] = &["libreoffice-calc", "poppler-utils"];
const DRIVE_WINDOW: &[&str] = &["webkit2gtk-driver", "xvfb"];

pub(super) fn prepare(purpose: Purpose) -> Result<(), Error> {
    let more: &[&str] = if purpose == Purpose::DriveWindow { DRIVE_WINDOW } else { &[] };
    let needed: Vec<&str> = WINDOW.iter().chain(more).copied().collect();
    let Some(listed) = installed(&needed) else { return elsewhere(purpose) };
    let missing: Vec<&str> =
        needed.into_iter().filter(|name| !listed.contains(&(*name).to_owned())).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

/// What recalculates workbooks and reads the text of pages; on another Linux the tests say that they did not run.
pub(super) fn spreadsheet() -> Result<(), Error> {
    let Some(listed) = installed(SPREADSHEET) else { return Ok(()) };
    let missing: Vec<&str> =
        SPREADSHEET.iter().copied().filter(|name| !listed.contains(&(*name).to_owned())).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
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
    let driving = [("WebKitWebDriver", "--version"), ("Xvfb", "-help")];
    let missing = driving.iter().find(|(program, question)| call::answer(program, &[question]).is_none());
    match missing {
        Some((program, _)) if purpose == Purpose::DriveWindow => Err(lacking(program)),
        _ => Ok(()),
    }
}
