//! The window is closed: the page runs nothing but its own files, asks for nothing but the program's commands, and no
//! dependency comes from elsewhere than the registries. Read from the configuration itself, so that loosening it fails.

#![allow(clippy::expect_used, clippy::panic, reason = "a helper of a test that cannot go on says so")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;

/// What each directive of the policy may name. The page talks to the program over `ipc:`, which is
/// `http://ipc.localhost` on Windows and never leaves the process.
const POLICY: &[(&str, &[&str])] = &[
    ("default-src", &["'self'"]),
    ("script-src", &["'self'"]),
    ("style-src", &["'self'"]),
    ("img-src", &["'self'", "data:", "blob:"]),
    ("font-src", &["'self'"]),
    ("connect-src", &["ipc:", "http://ipc.localhost"]),
    ("object-src", &["'none'"]),
    ("frame-src", &["'none'"]),
    ("base-uri", &["'none'"]),
    ("form-action", &["'none'"]),
];

/// What the page may ask of Tauri itself: the size of its text, and to hear what the program tells it.
const OF_TAURI: [&str; 4] = [
    "core:webview:allow-set-webview-zoom",
    "core:event:allow-listen",
    "core:event:allow-unlisten",
    "core:webview:allow-print",
];

/// Plugins that are called from Rust only; the page is allowed nothing of them.
const PLUGINS: [&str; 2] = ["tauri_plugin_single_instance", "tauri_plugin_window_state"];

/// Crates that speak over a network. None of them may be in the window.
const NETWORK: [&str; 10] =
    ["reqwest", "hyper", "ureq", "curl", "isahc", "surf", "rustls", "native-tls", "openssl", "tungstenite"];

const NPM_REGISTRY: &str = "https://registry.npmjs.org/";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the workspace").to_owned()
}

fn text(path: &str) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn configuration() -> Value {
    json("src-tauri/tauri.conf.json")
}

#[test]
fn policy_names_the_program_only() {
    let configuration = configuration();
    let security = &configuration["app"]["security"];
    let policy = security["csp"].as_str().expect("there is a content security policy");
    let mut said = BTreeMap::new();
    for directive in policy.split(';').map(str::trim) {
        let mut words = directive.split_whitespace();
        let name = words.next().expect("no directive is empty");
        said.insert(name, words.collect::<Vec<_>>());
    }
    let wanted: BTreeMap<&str, Vec<&str>> =
        POLICY.iter().map(|(name, sources)| (*name, sources.to_vec())).collect();
    assert_eq!(said, wanted, "the policy of tauri.conf.json (left) is what POLICY says (right)");
    let known = BTreeSet::from(["csp", "freezePrototype", "capabilities"]);
    let keys: BTreeSet<&str> = keys(security).collect();
    assert_eq!(keys, known, "no other setting loosens the policy, as assetProtocol or devCsp would");
}

#[test]
fn page_reaches_the_program_through_its_commands_only() {
    let configuration = configuration();
    assert_eq!(
        configuration["app"]["withGlobalTauri"],
        Value::Bool(false),
        "the page has no window.__TAURI__"
    );
    assert_eq!(
        configuration["app"]["security"]["freezePrototype"],
        Value::Bool(true),
        "prototypes are frozen"
    );
    assert_eq!(configuration["plugins"], Value::Null, "there are no plugins");
    for window in configuration["app"]["windows"].as_array().expect("there are windows") {
        assert_eq!(window["url"], Value::Null, "the window shows the page it carries and no address");
    }
    let files: Vec<_> = fs::read_dir(root().join("src-tauri/capabilities")).expect("there is one").collect();
    assert_eq!(files.len(), 1, "there is one capability");
    let capability = json("src-tauri/capabilities/main.json");
    let known = BTreeSet::from(["$schema", "identifier", "description", "windows", "permissions"]);
    assert_eq!(keys(&capability).collect::<BTreeSet<_>>(), known, "the capability opens nothing remote");
    assert_eq!(capability["windows"], serde_json::json!(["main"]), "it is for the one window");
}

#[test]
fn every_command_is_allowed_by_name() {
    let library = text("src-tauri/src/lib.rs");
    let handled = between(&library, "generate_handler![", "]");
    let handled: BTreeSet<String> = handled
        .split(',')
        .filter_map(|path| path.trim().rsplit("::").next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    let named: BTreeSet<String> =
        quoted(between(&text("src-tauri/build.rs"), "COMMANDS: &[&str] = &[", "];")).collect();
    assert_eq!(named, handled, "COMMANDS of src-tauri/build.rs (left) are those of lib.rs (right)");

    let capability = json("src-tauri/capabilities/main.json");
    let permissions = capability["permissions"].as_array().expect("the capability lists permissions");
    let permitted: BTreeSet<&str> =
        permissions.iter().map(|permission| permission.as_str().expect("a permission is a name")).collect();
    let allowed: Vec<String> =
        handled.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    let wanted: BTreeSet<&str> = allowed.iter().map(String::as_str).chain(OF_TAURI).collect();
    assert_eq!(permitted, wanted, "capabilities/main.json (left) gives the commands of lib.rs (right)");

    for (file, called) in called_by_the_page() {
        assert!(handled.contains(&called), "{file} calls {called}, which lib.rs does not have");
    }
}

/// Names of commands in `ui/src/ipc`, with the file.
fn called_by_the_page() -> Vec<(String, String)> {
    let mut called = Vec::new();
    for entry in fs::read_dir(root().join("ui/src/ipc")).expect("the page has its calls there") {
        let path = entry.expect("an entry can be read").path();
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for word in ["invoke", "asking"] {
            // `invoke("view"` or `invoke<View>("view"`.
            let calls = text.split(word).skip(1).filter_map(|rest| rest.split_once('('));
            let calls = calls.filter(|(between, _)| between.is_empty() || between.starts_with('<'));
            let names = calls.filter_map(|(_, given)| given.strip_prefix('"')?.split('"').next());
            called.extend(names.map(|name| (path.display().to_string(), name.to_owned())));
        }
    }
    assert!(called.len() > 20, "the page's calls are found: {called:?}");
    called
}

#[test]
fn window_is_built_without_plugins_and_without_network() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut tree = Command::new(cargo);
    tree.args(["tree", "--package", "alf-bordet", "--edges", "normal"]);
    tree.args(["--prefix", "none", "--format", "{lib}", "--offline", "--locked"]).current_dir(root());
    let output = tree.output().expect("cargo tells what the window is built of");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "cargo tree ends well: {}", String::from_utf8_lossy(&output.stderr));
    let crates: BTreeSet<&str> = said.lines().map(str::trim).collect();
    assert!(crates.contains("tauri"), "the window is built of Tauri: {crates:?}");
    for name in crates {
        let plugin = name.starts_with("tauri_plugin_") && !PLUGINS.contains(&name);
        assert!(!plugin, "{name}: a plugin opens what the page may not have");
        assert!(!NETWORK.contains(&name.replace('_', "-").as_str()), "{name} speaks over a network");
    }
}

#[derive(Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NpmPackage>,
}

#[derive(Deserialize)]
struct NpmPackage {
    resolved: Option<String>,
    integrity: Option<String>,
}

#[test]
fn packages_of_the_page_are_exact() {
    let manifest = json("ui/package.json");
    for group in ["dependencies", "devDependencies"] {
        for (name, version) in manifest[group].as_object().expect("the page has dependencies") {
            let version = version.as_str().expect("a version is text");
            let exact = version.split('.').all(|part| part.chars().all(|letter| letter.is_ascii_digit()));
            assert!(exact, "{name} {version}: a version is exact");
        }
    }
    let lock: NpmLock = serde_json::from_str(&text("ui/package-lock.json")).expect("npm wrote the lock file");
    assert!(lock.packages.len() > 50, "the lock file holds the packages");
    for (name, package) in lock.packages.iter().filter(|(name, _)| !name.is_empty()) {
        // Where a package names no address, npm takes it from its registry.
        let elsewhere = package.resolved.as_deref().is_some_and(|from| !from.starts_with(NPM_REGISTRY));
        assert!(!elsewhere && package.integrity.is_some(), "{name} comes from npm with a checksum");
    }
    assert!(text("ui/.npmrc").contains("save-exact=true"), "npm writes exact versions");
}

#[test]
fn crates_come_from_the_registry_with_a_checksum() {
    for package in text("Cargo.lock").split("[[package]]").skip(1) {
        let value = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
            line.map(|value| value.trim_matches('"'))
        };
        let name = value("name").expect("a locked package has a name");
        let Some(source) = value("source") else { continue };
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert_eq!(source, registry, "{name} comes from the registry");
        assert!(value("checksum").is_some(), "{name} has a checksum");
    }
}

#[test]
fn list_of_what_is_built_in_is_up_to_date() {
    let current = alf_tests::licences::current().expect("cargo and npm tell what is built in");
    let committed = text("assets/licences.json").replace("\r\n", "\n");
    // Not assert_eq: nobody reads two lists of hundreds of lines.
    let new: Vec<&str> = current.lines().filter(|line| !committed.contains(*line)).collect();
    assert!(current == committed, "run cargo xtask licences and commit the result; new is {new:#?}");
}

#[test]
fn every_licence_is_one_that_deny_toml_allows() {
    let rules = text("deny.toml");
    let allowed: BTreeSet<String> = quoted(between(&rules, "allow = [", "\n]")).collect();
    let parts: Vec<alf_tests::licences::Part> =
        serde_json::from_value(json("assets/licences.json")).expect("the list has a line for each part");
    for part in parts.iter().filter(|part| part.kind == "crate") {
        let expression = part.licence.replace(['(', ')'], "");
        let choices = expression.split(" OR ");
        let fits = |choice: &str| choice.split(" AND ").all(|licence| allowed.contains(licence));
        // Of "(MIT OR Apache-2.0) AND Unicode-3.0" a part is read as a choice; cargo deny reads it rightly.
        assert!(
            choices.clone().any(fits),
            "{} is under {}, which deny.toml does not allow",
            part.name,
            part.licence
        );
    }
}

fn keys(value: &Value) -> impl Iterator<Item = &str> {
    value.as_object().into_iter().flat_map(|object| object.keys().map(String::as_str))
}

fn between<'a>(text: &'a str, opening: &str, closing: &str) -> &'a str {
    let (_, rest) = text.split_once(opening).unwrap_or_else(|| panic!("{opening} is there"));
    rest.split_once(closing).map_or(rest, |(inside, _)| inside)
}

fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned)
}
