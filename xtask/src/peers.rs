//! `cargo xtask bench peers`: the same sweep in this engine, in LibreOffice and in OpenFisca-core.

use std::fs;
use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::{call, page, place, python, setup, stage};

/// What was tried; another version may be faster or slower.
const OPENFISCA: &str = "openfisca-core==43.4.1";

/// Prints the times and ratios; ends badly where a figure differs.
pub(crate) fn run() -> Result<(), Error> {
    setup::prepare_peers()?;
    page::build()?;
    let folder = place::target().join("peers");
    fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    let [rig, alf] = cargo::binaries(Profile::Release, ["rig", "alf"])?;
    let (workbook, work) = (folder.join("promemorian.xlsx"), folder.join("work.json"));
    let scripts = place::root().join("tests/peers");
    stage::heading("this engine");
    call::show(Command::new(rig).arg("peers").arg(&folder))?;
    stage::heading("LibreOffice");
    let mut export = Command::new(alf);
    export.args(["export", "promemorian", "--what", "xlsx", "--force", "--out"]).arg(&workbook);
    call::quiet(&mut export)?;
    call::show(Command::new(python::DEBIANS).arg(scripts.join("office.py")).arg(&workbook).arg(&work))?;
    stage::heading("OpenFisca-core");
    let python = python::with("peers", &[("openfisca_core", OPENFISCA)])?;
    let data = place::root().join("assets/data");
    call::show(Command::new(python).arg(scripts.join("openfisca.py")).arg(data).arg(&work))
}
