//! The house's rules, held by reading cargo's own account of the workspace and the sources.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

/// Which packages of the workspace each may depend on: `ui → src-tauri → app → {store, charts, export} → engine`.
const ARROWS: &[(&str, &[&str])] = &[
    ("alf-engine", &[]),
    ("alf-store", &["alf-engine"]),
    ("alf-charts", &["alf-engine"]),
    ("alf-export", &["alf-engine", "alf-charts"]),
    ("alf-app", &["alf-engine", "alf-store", "alf-charts", "alf-export"]),
    // The command line takes from charts how a number is written in Swedish.
    ("alf-cli", &["alf-app", "alf-charts"]),
    ("alf-bordet", &["alf-app"]),
    ("alf-tests", &["alf-app"]),
    ("xtask", &[]),
];

const ENGINE_STANDS_ON: [&str; 3] = ["rust_decimal", "serde", "thiserror"];
const MONEY_IS_DECIMAL: [&str; 3] = ["crates/engine", "crates/store", "crates/export"];
const LONGEST_FILE: usize = 800;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the workspace").to_owned()
}

/// What `cargo metadata` says of a package.
#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// None for what the package is built with, else `dev` or `build`.
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

fn packages() -> Vec<Package> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1", "--no-deps", "--offline"]).current_dir(root());
    let output = command.output().expect("cargo tells what the workspace holds");
    let metadata: Metadata = serde_json::from_slice(&output.stdout).expect("cargo answers in JSON");
    metadata.packages
}

/// What a package needs to be built and run; what only its tests need is not among it.
fn needs(package: &Package) -> BTreeSet<&str> {
    let needed = package.dependencies.iter().filter(|needed| needed.kind.as_deref() != Some("dev"));
    needed.map(|needed| needed.name.as_str()).collect()
}

#[test]
fn packages_depend_on_each_other_along_the_arrows_only() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let packages = packages();
    let names: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    for package in &packages {
        let name = package.name.as_str();
        let allowed = allowed.get(name).unwrap_or_else(|| panic!("say in ARROWS what {name} may depend on"));
        for other in needs(package).intersection(&names) {
            assert!(allowed.contains(other), "{name} must not depend on {other}; it may on {allowed:?}");
        }
    }
}

#[test]
fn engine_stands_on_three_crates() {
    let packages = packages();
    let engine = packages.iter().find(|package| package.name == "alf-engine");
    let needed = needs(engine.expect("there is an engine"));
    assert_eq!(needed, BTreeSet::from(ENGINE_STANDS_ON), "the engine is pure and stands on nothing else");
}

#[test]
fn only_the_shell_knows_tauri() {
    for package in &packages() {
        let knows = package.dependencies.iter().any(|needed| needed.name.starts_with("tauri"));
        let shell = package.name == "alf-bordet";
        assert!(shell || !knows, "{} must not depend on Tauri; only src-tauri does", package.name);
    }
}

#[test]
fn every_package_inherits_the_lints_of_the_workspace() {
    for package in &packages() {
        let manifest = fs::read_to_string(&package.manifest_path).expect("a manifest can be read");
        let lints = manifest.split("\n[").find_map(|section| section.strip_prefix("lints]"));
        let inherited =
            lints.is_some_and(|lints| lints.lines().any(|line| line.trim() == "workspace = true"));
        assert!(inherited, "{} needs [lints] workspace = true", package.manifest_path.display());
    }
}

#[test]
fn money_is_never_binary_floating_point() {
    for package in MONEY_IS_DECIMAL.map(|package| root().join(package)).iter().filter(|path| path.exists()) {
        let library = fs::read_to_string(package.join("src/lib.rs")).expect("a library can be read");
        let denied = library.contains("#![deny(clippy::float_arithmetic)]");
        assert!(denied, "{} needs #![deny(clippy::float_arithmetic)]", package.join("src/lib.rs").display());
    }
    for (path, text) in sources(&root().join("crates/engine/src"), &["rs"]) {
        let mut words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        assert!(!words.any(|word| matches!(word, "f32" | "f64")), "{} uses a binary float", path.display());
    }
}

#[test]
fn errors_are_types_and_no_text() {
    for (path, text) in sources(&root(), &["rs"]) {
        for (at, line) in text.lines().enumerate() {
            let error = line.split("Result<").skip(1).find_map(second_argument);
            let place = || format!("{}:{}", path.display(), at + 1);
            assert!(error != Some("String"), "{}: an error is an enum with data in fields, no text", place());
        }
    }
}

/// `E` of `T, E>`, where both are on the line.
fn second_argument(arguments: &str) -> Option<&str> {
    let (mut depth, mut comma) = (0, None);
    for (at, letter) in arguments.char_indices() {
        match letter {
            '<' | '(' | '[' => depth += 1,
            '>' if depth == 0 => return comma.map(|comma: usize| arguments[comma + 1..at].trim()),
            '>' | ')' | ']' => depth -= 1,
            ',' if depth == 0 => comma = Some(at),
            _ => {}
        }
    }
    None
}

#[test]
fn only_ipc_knows_how_the_page_calls_the_program() {
    let ipc = root().join("ui/src/ipc");
    for (path, text) in sources(&root().join("ui/src"), &["ts", "js", "svelte"]) {
        let imports = text.contains("@tauri-apps");
        assert!(!imports || path.starts_with(&ipc), "{} imports @tauri-apps", path.display());
    }
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let endings = ["rs", "ts", "js", "svelte", "css", "sql"];
    for (path, text) in sources(&root(), &endings) {
        let lines = text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines; split it", path.display());
    }
}

/// Written sources below a folder, generated ones left out.
fn sources(folder: &Path, endings: &[&str]) -> Vec<(PathBuf, String)> {
    const NOT_WRITTEN: [&str; 7] = ["target", "node_modules", "dist", "gen", "bindings", "out", ".git"];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the workspace can be read") {
        let path = entry.expect("a folder of the workspace can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !NOT_WRITTEN.contains(&name.as_str()) {
            found.extend(sources(&path, endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            let text = fs::read_to_string(&path).expect("a source is text");
            found.push((path, text));
        }
    }
    found
}
