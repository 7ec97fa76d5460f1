//! `cargo xtask bindings`: the TypeScript twins of the wire types.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::say::say;
use crate::{call, cargo, page, place};

/// The variable that tells the types' tests where to write.
pub(crate) const FOLDER: &str = "TS_RS_EXPORT_DIR";

/// Where types are written that nobody asked for.
pub(crate) fn scratch() -> PathBuf {
    place::target().join("bindings")
}

/// Writes what has changed and removes what no type stands behind.
pub(crate) fn write() -> Result<(), Error> {
    let (wanted, present) = both()?;
    for name in present.keys().filter(|name| !wanted.contains_key(*name)) {
        let path = committed().join(name);
        fs::remove_file(&path).map_err(Error::file(&path))?;
        say!("removed {name}");
    }
    for (name, text) in wanted.iter().filter(|(name, text)| present.get(*name) != Some(text)) {
        let path = committed().join(name);
        fs::write(&path, text).map_err(Error::file(&path))?;
        say!("wrote {name}");
    }
    say!("{} types in ui/src/ipc/bindings", wanted.len());
    Ok(())
}

/// Compares without writing.
pub(crate) fn check() -> Result<(), Error> {
    let (wanted, present) = both()?;
    let names = wanted.keys().chain(present.keys().filter(|name| !wanted.contains_key(*name)));
    let stale: Vec<&str> =
        names.filter(|name| wanted.get(*name) != present.get(*name)).map(String::as_str).collect();
    if stale.is_empty() {
        say!("{} types are up to date.", wanted.len());
        return Ok(());
    }
    Err(Error::StaleBindings { files: stale.join(", ") })
}

type Files = BTreeMap<String, String>;

/// What the types say, and what is committed.
fn both() -> Result<(Files, Files), Error> {
    let fresh = scratch().join("fresh");
    if fresh.exists() {
        fs::remove_dir_all(&fresh).map_err(Error::file(&fresh))?;
    }
    fs::create_dir_all(&fresh).map_err(Error::file(&fresh))?;
    fs::create_dir_all(committed()).map_err(Error::file(committed()))?;
    page::build()?;
    call::quiet(cargo::workspace("test").args(["--lib", "export_bindings"]).env(FOLDER, &fresh))?;
    Ok((read(&fresh)?, read(&committed())?))
}

fn committed() -> PathBuf {
    place::ui().join("src/ipc/bindings")
}

fn read(folder: &Path) -> Result<Files, Error> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { continue };
        // A checkout on Windows may have other line ends.
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?.replace("\r\n", "\n");
        files.insert(name, text);
    }
    Ok(files)
}
