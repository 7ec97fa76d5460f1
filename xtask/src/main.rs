//! The README's commands: each installs what it lacks, builds what is not built, and does one thing.
//!
//! It depends on next to nothing, so that the first command answers within seconds; what needs the program's own
//! crates is done by the binaries `alf` and `rig`, which are built on the way.

mod bench;
mod bindings;
mod bless;
mod bundle;
mod call;
mod cargo;
mod deny;
mod error;
mod fuzz;
mod icons;
mod licences;
mod page;
mod peers;
mod place;
mod platforms;
mod python;
mod run;
mod say;
mod screenshots;
mod setup;
mod stage;
mod tauri;
mod test;

use std::process::ExitCode;

use crate::error::Error;
use crate::say::say;

const USAGE: &str = "\
cargo xtask run [--debug]     build the window and open it; with no display: the comparison as text and drawings
cargo xtask test [STAGE…]     everything that must hold: format, deny, page, clippy, rust, types, ui, e2e
cargo xtask bindings [--check]  write the TypeScript twins of the wire types, or only compare them
cargo xtask licences          write assets/licences.json, what Om shows
cargo xtask deny              licences, bans and sources of every crate; installs cargo-deny the first time
cargo xtask bless             write the expected outcomes of the built-in scenarios
cargo xtask bench             time a big document, an outcome, a bridge and a repaint of the window
cargo xtask icons             the program's icon in all sizes, from assets/icons
cargo xtask bundle [--check]  what users install, for this system; or also try it: install, start, open, remove
cargo xtask check-platforms   the Rust of Windows and macOS type-checked here; the engine's tests under wine
cargo xtask fuzz [SECONDS [TARGET]]  feed what the program reads with what nobody meant; 600 seconds each
cargo xtask bench peers       the same sweep in this engine, LibreOffice and OpenFisca-core
cargo xtask bench replay      eight hours' worth of edits and exports in fast motion; memory may grow by a tenth
cargo xtask screenshots       pictures of the window in two sizes, light and dark";

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&given) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(given: &[String]) -> Result<(), Error> {
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["run"] => run::run(cargo::Profile::Release),
        ["run", "--debug"] => run::run(cargo::Profile::Dev),
        ["test", stages @ ..] => test::run(stages),
        ["bindings"] => bindings::write(),
        ["bindings", "--check"] => bindings::check(),
        ["licences"] => licences::run(),
        ["deny"] => deny::run(),
        ["bless"] => bless::run(),
        ["bench"] => bench::run(),
        ["bench", "peers"] => peers::run(),
        ["bench", "replay"] => bench::replay(),
        ["bundle"] => bundle::run(),
        ["bundle", "--check"] => bundle::check(),
        ["check-platforms"] => platforms::run(),
        ["fuzz"] => fuzz::run("600", &fuzz::TARGETS),
        ["fuzz", seconds] => fuzz::run(seconds, &fuzz::TARGETS),
        ["fuzz", seconds, target] => fuzz::run(seconds, &[target]),
        ["icons"] => icons::run(),
        ["screenshots"] => screenshots::run(),
        ["help" | "--help" | "-h"] => {
            say!("{USAGE}");
            Ok(())
        }
        _ => Err(Error::Usage { given: given.join(" "), usage: USAGE }),
    }
}
