//! Debian's compiler with the source of its standard library, unpacked and not installed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apart;
use crate::error::Error;
use crate::{call, place};

/// Kept for browsers by Debian, and therefore recent.
const PACKAGES: [&str; 5] =
    ["rustc-web", "libstd-rust-web-1.96", "libstd-rust-web-dev", "rust-web-src", "libllvm22"];

/// The unpacked compiler.
pub(super) struct Compiler {
    rustc: PathBuf,
}

impl Compiler {
    /// Unpacks it unless that is done.
    pub(super) fn unpack() -> Result<Self, Error> {
        let folder = place::target().join("platforms");
        let rustc = folder.join("rustc");
        if !rustc.exists() {
            let packages = folder.join("packages");
            fs::create_dir_all(&packages).map_err(Error::file(&packages))?;
            call::show(Command::new("apt-get").current_dir(&packages).arg("download").args(PACKAGES))?;
            for entry in fs::read_dir(&packages).map_err(Error::file(&packages))? {
                let package = entry.map_err(Error::file(&packages))?.path();
                call::quiet(Command::new("dpkg").arg("-x").arg(package).arg(folder.join("rust")))?;
            }
            fs::remove_dir_all(&packages).map_err(Error::file(&packages))?;
            wrap(&rustc, &folder.join("rust/usr"))?;
        }
        Ok(Self { rustc })
    }

    /// A cargo command with this compiler for another system, whose standard library is built on the way.
    pub(super) fn cargo(&self, subcommand: &str, target: &str) -> Command {
        let mut command = apart(subcommand);
        command.args(["-Z", "build-std=std,panic_abort,proc_macro,test", "--locked", "--target", target]);
        command.env("RUSTC", &self.rustc).env("RUSTC_BOOTSTRAP", "1");
        command
    }
}

/// The compiler finds its own libraries, and what it starts does not see them.
fn wrap(rustc: &Path, system: &Path) -> Result<(), Error> {
    let script = format!(
        "#!/bin/sh\nLD_LIBRARY_PATH='{0}/lib/x86_64-linux-gnu' exec '{0}/bin/rustc' \"$@\"\n",
        system.display()
    );
    super::stub::program(rustc, &script)
}
