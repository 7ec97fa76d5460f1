//! The engine's tests as a Windows program.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::compiler::Compiler;
use crate::error::Error;
use crate::say::say;
use crate::{call, place};

/// Debian does not put it on the path.
const WINE: &str = "/usr/lib/wine/wine64";

/// The one call of Windows 10 that Debian's wine lacks and Rust's hash maps begin with.
const RANDOM: &str = "\
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
";

/// Runs them; says so where there is no wine.
pub(super) fn engine(compiler: &Compiler, target: &str) -> Result<(), Error> {
    if !call::succeeds(WINE, &["--version"]) {
        say!("Not run: there is no {WINE}. On Debian: apt-get install wine64");
        return Ok(());
    }
    let folder = place::target().join("platforms/wine");
    fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    library(&folder)?;
    let mut test = compiler.cargo("test", target);
    test.args(["--package", "alf-engine", "--lib", "--tests"]);
    test.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", WINE)
        .env("WINEPREFIX", folder.join("prefix"))
        .env("WINEPATH", &folder)
        .env("WINEDEBUG", "-all");
    call::show(&mut test)
}

fn library(folder: &PathBuf) -> Result<(), Error> {
    let source = folder.join("bcryptprimitives.c");
    fs::write(&source, RANDOM).map_err(Error::file(&source))?;
    let mut compile = Command::new("x86_64-w64-mingw32-gcc");
    compile.current_dir(folder).args([
        "-shared",
        "-o",
        "bcryptprimitives.dll",
        "bcryptprimitives.c",
        "-ladvapi32",
    ]);
    call::quiet(&mut compile).map(drop)
}
