//! `cargo xtask check-platforms`: the program's Rust as Windows and macOS would compile it, and the engine's tests as a
//! Windows program.
//!
//! The compiler of this project has the standard library of this system only, so another one is unpacked beside it, from
//! Debian, and builds the other systems' library from source. Nothing that it makes is given to users: linking for
//! macOS and MSVC, installers, signing and the window itself need their own machines, which the release workflow has.

mod compiler;
mod stub;
mod wine;

use std::process::Command;

use crate::error::Error;
use crate::setup;
use crate::{call, cargo, page, place, stage};

use self::compiler::Compiler;
use self::stub::Stubs;

/// Windows as Debian's cross compiler knows it: C is compiled too, and programs are linked.
const WINDOWS_GNU: &str = "x86_64-pc-windows-gnu";

/// Those without a C compiler here: SQLite's C is not looked at.
const WITHOUT_C: [&str; 2] = ["x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// Checks the whole program for each target, then runs the engine's tests under wine where it can be installed.
pub(crate) fn run() -> Result<(), Error> {
    if !setup::can_drive_window() {
        return Err(Error::Lacking {
            what: "Debian".to_owned(),
            cure: "The other systems' compiler is unpacked from Debian's packages.".to_owned(),
        });
    }
    setup::prepare_platforms()?;
    page::build()?;
    let compiler = Compiler::unpack()?;
    let stubs = Stubs::write()?;
    for target in std::iter::once(WINDOWS_GNU).chain(WITHOUT_C) {
        stage::heading(target);
        let mut check = compiler.cargo("check", target);
        check.args([
            "--package",
            "alf-bordet",
            "--package",
            "alf-cli",
            "--features",
            "tauri/custom-protocol",
        ]);
        if target != WINDOWS_GNU {
            stubs.stand_in(&mut check, target);
        }
        call::show(&mut check)?;
    }
    stage::heading("the engine's tests under wine");
    wine::engine(&compiler, WINDOWS_GNU)
}

/// A cargo command that leaves the ordinary build alone.
fn apart(subcommand: &str) -> Command {
    let mut command = cargo::plain(subcommand);
    command.env("CARGO_TARGET_DIR", place::target().join("platforms/build"));
    command
}
