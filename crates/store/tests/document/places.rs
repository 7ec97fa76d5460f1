//! Where a document may lie, and what can become of the place.

use std::path::Path;
use std::process::Command;

use alf_store::{Access, Document, Edit, StoreError};

use crate::support::{EDITED, commit, create, example, files, made, now, number, opened, rate, set};

const DOCUMENT: &str = "ALF_STORE_PLACES_DOCUMENT";
#[cfg(target_os = "linux")]
const SMALL_DISK: &str = "ALF_STORE_SMALL_DISK";

#[test]
fn names_with_letters_spaces_and_signs_are_names() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in
        ["Förslag på Åland äö.alf", "100 % 'säkert' #1?.alf", "file:x?mode=memory.alf", "utan ändelse"]
    {
        let within = folder.path().join("En mapp på Öland");
        std::fs::create_dir_all(&within).expect("a folder");
        let path = within.join(name);
        let mut document = made(&path);
        commit(&mut document, &set(EDITED, rate(2026, "95000"))).expect("an edit");
        document.share(&within.join(format!("delad {name}"))).expect("a shared copy");
        drop(document);
        assert_eq!(number(&opened(&path), 2026), 95_000, "{name} keeps its edit");
        assert_eq!(files(&within).len(), 2, "{name} and its copy are all there is");
        std::fs::remove_dir_all(&within).expect("the folder goes");
    }
}

#[test]
fn a_document_is_never_made_over_a_file_or_in_no_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    drop(made(&path));
    let again = Document::create(&path, &example()).expect_err("a file is there");
    assert!(matches!(again, StoreError::Exists { .. }), "{again:?}");
    let nowhere = Document::create(&folder.path().join("b/c.alf"), &example()).expect_err("no folder");
    assert!(matches!(nowhere, StoreError::NoFolder { .. }), "{nowhere:?}");
    let path = folder.path().join("b/delad.alf");
    let nowhere = opened(&folder.path().join("a.alf")).share(&path).expect_err("no folder");
    assert!(
        matches!(&nowhere, StoreError::NoFolder { path: named } if *named == path),
        "the copy is named, not what it is called while it is written: {nowhere:?}"
    );
}

#[cfg(unix)]
#[test]
fn a_deleted_file_takes_no_edit_and_loses_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let mut document = made(&path);
    commit(&mut document, &set(EDITED, rate(2026, "95000"))).expect("an edit");
    let before = document.read().expect("content");
    std::fs::remove_file(&path).expect("somebody deletes it");
    let error = commit(&mut document, &set(EDITED, rate(2027, "1"))).expect_err("the file is gone");
    assert!(matches!(error, StoreError::Deleted { .. }), "{error:?}");
    assert!(
        matches!(document.undo(&now()), Err(StoreError::Deleted { .. })),
        "undo too tells that it is gone"
    );
    let kept = folder.path().join("räddad.alf");
    document.copy_to(&kept).expect("the document can be kept elsewhere");
    let mut saved = opened(&kept);
    assert_eq!(saved.read().expect("content"), before, "with every confirmed edit");
    saved.undo(&now()).expect("undo works").expect("and with its operations");
}

#[cfg(unix)]
#[test]
fn a_replaced_file_is_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, other) = (folder.path().join("a.alf"), folder.path().join("b.alf"));
    let mut document = made(&path);
    drop(made(&other));
    std::fs::rename(&other, &path).expect("another takes its place");
    let bytes = std::fs::read(&path).expect("bytes");
    let error = commit(&mut document, &create("x", "X", None)).expect_err("another file lies there");
    assert!(matches!(error, StoreError::Deleted { .. }), "{error:?}");
    assert_eq!(std::fs::read(&path).expect("bytes"), bytes, "the other file is untouched");
}

/// Not a test by itself: run as a user whom the file system can refuse.
#[test]
fn reads_where_nothing_may_be_written() {
    let Some(path) = std::env::var_os(DOCUMENT) else { return };
    let mut document = opened(Path::new(&path));
    assert_eq!(document.access(), &Access::NotWritable, "it tells how it is open");
    assert_eq!(document.read().expect("content"), example(), "it is read");
    let error = commit(&mut document, &create("x", "X", None)).expect_err("it may not be edited");
    assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
    let folder = Path::new(&path).parent().expect("a folder");
    if folder.ends_with("fil") {
        return;
    }
    let error = Document::create(&folder.join("ny.alf"), &example()).expect_err("no file may be made here");
    assert!(matches!(error, StoreError::NotWritable { .. }), "{error:?}");
    let error = document.share(&folder.join("delad.alf")).expect_err("nor a copy");
    assert!(matches!(error, StoreError::NotWritable { .. }), "{error:?}");
}

#[cfg(unix)]
#[test]
fn a_read_only_file_or_folder_is_read() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    const NOBODY: u32 = 65_534;
    let base = tempfile::tempdir().expect("a folder");
    let program = base.path().join("program");
    // Nobody may not reach the folder that the tests were built in.
    std::fs::copy(std::env::current_exe().expect("a test knows itself"), &program).expect("a copy");
    let mode = |path: &Path, mode| set_permissions(path, Permissions::from_mode(mode)).expect("a mode");
    mode(base.path(), 0o755);
    let root = std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let cases =
        [(0o555, 0o444, "bägge"), (0o555, 0o666, "mapp"), (0o777, 0o444, "fil"), (0o777, 0o604, "fil")];
    for (number, (folder_mode, file_mode, name)) in cases.into_iter().enumerate() {
        let folder = base.path().join(number.to_string()).join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join("a.alf");
        drop(made(&path));
        let bytes = std::fs::read(&path).expect("bytes");
        mode(&path, file_mode);
        mode(&folder, folder_mode);
        let mut command = Command::new(&program);
        command.args(["--exact", "places::reads_where_nothing_may_be_written", "--nocapture"]);
        command.env(DOCUMENT, &path).env("TMPDIR", "/tmp").current_dir("/");
        if root {
            command.uid(NOBODY).gid(NOBODY);
        } else if file_mode == 0o604 {
            // The owner may write such a file.
            continue;
        }
        let output = command.output().expect("the program starts");
        mode(&folder, 0o755);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{name}: {said}{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(files(&folder), ["a.alf"], "{name}: nothing is left there");
        assert_eq!(std::fs::read(&path).expect("bytes"), bytes, "{name} is untouched");
    }
}

/// Not a test by itself: it needs a small disk.
#[cfg(target_os = "linux")]
#[test]
fn on_a_small_disk() {
    let Some(folder) = std::env::var_os(SMALL_DISK) else { return };
    let folder = Path::new(&folder);
    let path = folder.join("a.alf");
    let mut document = made(&path);
    let mut refused = None;
    let mut confirmed = document.read().expect("content");
    for letter in ["a", "b", "c", "d", "e"].into_iter().cycle().take(400) {
        let edit = Edit::Note { scenario: EDITED.into(), note: letter.repeat(9_000) };
        match commit(&mut document, &edit) {
            Ok(_) => confirmed = document.read().expect("content"),
            Err(error) => {
                refused = Some(error);
                break;
            }
        }
    }
    assert!(matches!(refused, Some(StoreError::DiskFull { .. })), "a full disk is told: {refused:?}");
    assert_eq!(document.read().expect("content"), confirmed, "the refused edit is not there, all others are");
    for copy in
        [document.copy_to(&folder.join("kopia.alf")), document.share(&folder.join("kopia.alf")).map(drop)]
    {
        assert!(matches!(copy, Err(StoreError::DiskFull { .. })), "no room for a copy either: {copy:?}");
    }
    drop(document);
    assert_eq!(files(folder), ["a.alf"], "nothing half done stays");
    assert_eq!(alf_store::verify(&path).expect("a report").faults, [], "the file is whole");
    assert_eq!(opened(&path).read().expect("content"), confirmed, "and opens with every confirmed edit");
    let mut document = opened(&path);
    document.undo(&now()).expect("undo works on a full disk").expect("there is an edit");
    println!("the disk was full");
}

/// Runs the test above on a disk of two megabytes of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_refuses_the_edit_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let script =
        "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$1\" --exact places::on_a_small_disk --nocapture";
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]).arg(folder.path());
    command.arg(std::env::current_exe().expect("a test knows itself")).env(SMALL_DISK, folder.path());
    let ran = command.output().expect("unshare is there");
    let said = String::from_utf8_lossy(&ran.stdout);
    let full = ran.status.success() && said.contains("the disk was full");
    assert!(full, "{said}{}", String::from_utf8_lossy(&ran.stderr));
}
