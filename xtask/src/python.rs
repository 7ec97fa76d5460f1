//! A Python of its own for programs that are compared with, kept in `target`.

use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::{call, place};

/// Debian's own, which LibreOffice's module belongs to.
pub(crate) const DEBIANS: &str = "/usr/bin/python3";

/// The Python of `target/NAME/venv` with some packages: each the module that is asked for and what is installed where
/// it is not there.
pub(crate) fn with(name: &str, packages: &[(&str, &str)]) -> Result<PathBuf, Error> {
    let folder = place::target().join(name).join("venv");
    let python = folder.join("bin/python");
    let imports = packages.iter().map(|(module, _)| format!("import {module}"));
    let imports = imports.collect::<Vec<_>>().join("; ");
    if !call::succeeds(&python.to_string_lossy(), &["-c", &imports]) {
        let system = if call::succeeds(DEBIANS, &["--version"]) { DEBIANS } else { "python3" };
        call::show(Command::new(system).args(["-m", "venv"]).arg(&folder))?;
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet"]).args(packages.iter().map(|(_, package)| package));
        call::show(&mut install)?;
    }
    Ok(python)
}
