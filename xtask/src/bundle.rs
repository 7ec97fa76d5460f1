//! `cargo xtask bundle`: what users install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::say::say;
use crate::setup::{self, Purpose};
use crate::{call, page, place, tauri};

/// Adds WebView2 itself to the Windows installer, for machines without network.
const OFFLINE: &str = "tauri.offline.conf.json";

/// Builds the bundles of this system.
pub(crate) fn run() -> Result<(), Error> {
    setup::prepare(Purpose::Window)?;
    page::build()?;
    match std::env::consts::OS {
        "windows" => windows()?,
        "macos" => call::show(tauri::command("build")?.args([
            "--target",
            "universal-apple-darwin",
            "--bundles",
            "app,dmg",
            "--ci",
        ]))?,
        _ => {
            cargo::binaries(Profile::Release, ["alf-bordet"])?;
            say!("{}", package()?.display());
        }
    }
    Ok(())
}

/// The .deb of the program as it was built.
pub(crate) fn package() -> Result<PathBuf, Error> {
    call::show(tauri::command("bundle")?.args(["--bundles", "deb"]))?;
    let package = newest(&place::target().join("release/bundle/deb"), "deb")?;
    press(&package)?;
    Ok(package)
}

/// Packs a .deb anew with xz, as Debian packs its own; the bundler knows gzip alone, which is a third larger.
fn press(package: &Path) -> Result<(), Error> {
    let unpacked = package.with_extension("unpacked");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked).map_err(Error::file(&unpacked))?;
    }
    call::quiet(Command::new("dpkg-deb").arg("--raw-extract").arg(package).arg(&unpacked))?;
    let mut build = Command::new("dpkg-deb");
    build.args(["--root-owner-group", "-Zxz", "-z9", "--build"]).arg(&unpacked).arg(package);
    call::quiet(&mut build)?;
    fs::remove_dir_all(&unpacked).map_err(Error::file(&unpacked))
}

/// Builds the package and tries it on this machine: install, start, open, remove.
pub(crate) fn check() -> Result<(), Error> {
    if !setup::can_drive_window() {
        return Err(Error::Lacking {
            what: "Debian".to_owned(),
            cure: "Only the .deb is tried by this command; the release workflow tries the others.".to_owned(),
        });
    }
    setup::prepare(Purpose::DriveWindow)?;
    setup::prepare_desktop()?;
    run()?;
    let package = newest(&place::target().join("release/bundle/deb"), "deb")?;
    call::show(Command::new(place::root().join("tests/bundle/deb.sh")).arg(package))
}

/// An installer that fetches WebView2 where it is missing, one that carries it, and a folder to unpack anywhere.
fn windows() -> Result<(), Error> {
    let bundles = place::target().join("release/bundle/nsis");
    let signing = signing();
    let mut carrying = tauri::command("build")?;
    carrying.args(["--bundles", "nsis", "--ci", "--config", OFFLINE]).args(&signing);
    call::show(&mut carrying)?;
    let installer = newest(&bundles, "exe")?;
    let name = installer.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let kept = place::out().join(format!("{name}-offline.exe"));
    fs::create_dir_all(place::out()).map_err(Error::file(place::out()))?;
    fs::copy(&installer, &kept).map_err(Error::file(&installer))?;
    call::show(tauri::command("bundle")?.args(["--bundles", "nsis", "--ci"]).args(&signing))?;
    portable()
}

/// The certificate in the user's store that signs, named by its thumbprint; without one nothing is signed.
fn signing() -> Vec<String> {
    let Ok(thumbprint) = std::env::var("ALF_WINDOWS_THUMBPRINT") else {
        say!("ALF_WINDOWS_THUMBPRINT is not set: the installers are not signed.");
        return Vec::new();
    };
    let windows = format!(
        r#"{{"certificateThumbprint":"{thumbprint}","digestAlgorithm":"sha256","timestampUrl":"http://timestamp.digicert.com"}}"#
    );
    vec!["--config".to_owned(), format!(r#"{{"bundle":{{"windows":{windows}}}}}"#)]
}

/// The program and its licence in a zip; tar is part of Windows and writes zips.
fn portable() -> Result<(), Error> {
    let program = place::target().join("release");
    let zip = place::out().join("ALF-bordet-portable.zip");
    let mut pack = Command::new("tar");
    pack.args(["-a", "-c", "-f"]).arg(&zip).arg("-C").arg(&program).arg("alf-bordet.exe");
    pack.arg("-C").arg(place::root()).args(["README.md", "CHANGELOG.md"]);
    call::show(&mut pack)?;
    say!("{}", zip.display());
    Ok(())
}

/// The latest file of an ending in a folder.
fn newest(folder: &Path, ending: &str) -> Result<PathBuf, Error> {
    let entries = fs::read_dir(folder).map_err(Error::file(folder))?;
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let latest = files
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .max_by_key(|path| fs::metadata(path).and_then(|data| data.modified()).ok());
    latest.ok_or_else(|| Error::Lacking {
        what: format!("a .{ending} in {}", folder.display()),
        cure: "The bundler wrote none.".to_owned(),
    })
}
