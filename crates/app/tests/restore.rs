//! Going back to a backup from the window: the desk turns to it, and what was there is kept.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use std::fs;
use std::path::Path;

use alf_app::Desk;
use alf_app::desk::Folder;
use alf_app::wire::{BroughtBack, Code, Edit, WorkspaceView};

fn rename(desk: &Desk, name: &str) {
    desk.edit(&Edit::Rename { scenario: "promemorian".into(), name: name.into() }).expect("renamed");
}

fn names(workspace: &WorkspaceView) -> Vec<&str> {
    workspace.scenarios.iter().map(|scenario| scenario.name.as_str()).collect()
}

/// A document that was called otherwise when its latest backup was taken.
fn with_a_backup(place: &Path) -> (Folder, Desk) {
    let folder = Folder::new(place.join("data"));
    let path = place.join("möte.alf");
    let desk = folder.create(&path).expect("created");
    rename(&desk, "Före");
    // It is backed up when it is opened.
    let desk = {
        drop(desk);
        folder.open(&path).expect("opened")
    };
    rename(&desk, "Efter");
    (folder, desk)
}

#[test]
fn the_desk_turns_to_the_backup_and_what_was_there_is_kept() {
    let place = tempfile::tempdir().expect("a folder");
    let (folder, desk) = with_a_backup(place.path());
    let path = desk.path().expect("it has a document");
    let backups = folder.backups_of(&path).expect("listed");
    let latest = backups.first().expect("there is a backup");
    assert_eq!(latest.scenarios, Some(desk.workspace().expect("a workspace").scenarios.len()));
    assert_eq!(latest.bytes, fs::metadata(&latest.path).expect("it lies there").len());

    let BroughtBack { restored, workspace } = folder.bring_back(&desk, 1).expect("brought back");
    assert!(names(&workspace).contains(&"Före"), "the document is as it was: {:?}", names(&workspace));
    assert_eq!(desk.workspace().expect("a workspace"), workspace, "the desk shows it");
    assert_eq!(desk.path().expect("a document"), path, "in the same place");
    let kept = restored.kept.expect("what was there is kept");
    let before = Desk::open(Path::new(&kept)).expect("it opens").workspace().expect("a workspace");
    assert!(names(&before).contains(&"Efter"), "with what was done since: {:?}", names(&before));

    rename(&desk, "Igen");
    let undone = desk.undo().expect("it is edited as before");
    assert!(names(&undone.workspace).contains(&"Före"), "and undone");
}

#[test]
fn a_number_that_no_backup_has_leaves_the_document_open() {
    let place = tempfile::tempdir().expect("a folder");
    let (folder, desk) = with_a_backup(place.path());
    let before = desk.workspace().expect("a workspace");
    let refused = folder.bring_back(&desk, 99).expect_err("refused");
    assert_eq!(refused.code, Code::UnknownBackup);
    let after = desk.workspace().expect("a workspace");
    assert_eq!(names(&after), names(&before), "the document is open as it was");
    rename(&desk, "Vidare");
}
