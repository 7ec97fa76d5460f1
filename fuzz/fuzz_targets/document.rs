//! A file that says it is a document: refused, opened and read, or rescued.

#![no_main]

use std::fs;

use alf_app::Folder;
use alf_app::desk::verify;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir_in("/dev/shm").expect("there is a folder in memory");
    let path = folder.path().join("document.alf");
    fs::write(&path, bytes).expect("the folder takes a file");
    let _refused_or_judged = verify(&path);
    // As a double click does: opened, or rescued into a copy, or the example with the reason.
    let start = Folder::new(folder.path().join("own")).start(Some(&path)).expect("the program always starts");
    let _workspace = start.desk.workspace();
    let _undone = start.desk.undo();
});
