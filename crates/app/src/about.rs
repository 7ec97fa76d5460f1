//! What this program is: version, rules, and everything that is built into it.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::assets;
use crate::failure;
use crate::wire::{About, Code, Failure, PartKind, PartOfProgram};

/// Version of the rules that amounts are computed by: raised when the same input gives other kronor.
pub const RULES: &str = "1";

/// The program's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

#[derive(Deserialize)]
struct Line {
    kind: PartKind,
    name: String,
    version: String,
    licence: String,
}

/// What stands in *Om*. The list is `assets/licences.json`, which `cargo xtask licences` writes.
///
/// # Errors
/// None in a program whose tests pass.
pub fn about() -> Result<About, Failure> {
    let parts: Vec<Line> = serde_json::from_str(assets::LICENCES)
        .map_err(|_| failure::with(Code::NotJson, [("file", "licences.json".to_owned())]))?;
    let part = |line: Line| PartOfProgram {
        kind: line.kind,
        name: line.name,
        version: line.version,
        licence: line.licence,
    };
    Ok(About {
        version: VERSION.to_owned(),
        rules: RULES.to_owned(),
        licence: "MIT".to_owned(),
        parts: parts.into_iter().map(part).collect(),
    })
}

/// What a report of a fault begins with: nothing that belongs to the user's work.
#[must_use]
pub fn diagnostics(web_view: &str, log: &str) -> String {
    format!(
        "ALF-bordet {VERSION}\nrules {RULES}\nsystem {} {}\nweb view {web_view}\n\n{log}",
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}

/// Writes a report where the user wants it.
///
/// # Errors
/// A place that cannot be written.
pub fn save_diagnostics(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| failure::unwritable(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_built_in_has_a_licence() {
        let about = about().unwrap();
        for name in ["rust_decimal", "tauri", "svelte", "Inter"] {
            let part = about.parts.iter().find(|part| part.name == name);
            assert!(part.is_some_and(|part| !part.licence.is_empty()), "{name} is named with its licence");
        }
    }

    #[test]
    fn report_says_what_the_program_is() {
        let text = diagnostics("2.48", "2026-11-23T09:30:00Z started 0.1.0\n");
        assert!(text.starts_with(&format!("ALF-bordet {VERSION}\n")), "version first: {text}");
        assert!(text.ends_with("started 0.1.0\n"), "the log last: {text}");
    }
}
