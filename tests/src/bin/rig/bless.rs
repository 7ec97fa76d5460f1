//! Writes the expected outcomes.

use std::error::Error;
use std::fs;
use std::path::Path;

use alf_tests::expected;

/// Writes what has changed and removes what no scenario stands behind.
pub(crate) fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let wanted = expected::all()?;
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !wanted.contains_key(name.as_ref()) {
            fs::remove_file(&path)?;
            println!("removed {name}");
        }
    }
    for (name, text) in &wanted {
        let path = folder.join(name);
        let before = fs::read_to_string(&path).unwrap_or_default();
        if before != *text {
            fs::write(&path, text)?;
            println!("wrote {name}\n{}", expected::difference(&before, text));
        }
    }
    println!("{} expected outcomes; say in the commit why they changed", wanted.len());
    Ok(())
}
