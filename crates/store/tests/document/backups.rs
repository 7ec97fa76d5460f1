//! Backups, and files put in the place of others.

use std::path::Path;

use alf_store::{Backups, Document, StoreError, Timestamp};
use rusqlite::Connection;

use crate::support::{EDITED, commit, files, made, number, opened, rate, set};

#[test]
fn ten_backups_and_one_a_day_are_kept_and_each_is_restored() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, kept) = (folder.path().join("höst bud.alf"), folder.path().join("kopior"));
    let mut document = made(&path);
    let other = made(&folder.path().join("annan.alf"));
    let backups = Backups::new(&kept, &path);
    assert_eq!(backups.list().expect("a list"), [], "a missing folder has no backups");
    let mut taken = Vec::new();
    for (day, hour) in (1..=16).flat_map(|day| [(day, 9), (day, 17)]) {
        let at = Timestamp::new(format!("2026-11-{day:02}T{hour:02}:30:00Z"));
        let kronor = (100 * day + hour).to_string();
        commit(&mut document, &set(EDITED, rate(2026, &kronor))).expect("an edit");
        backups.take(&document, &at).expect("a backup");
        taken.push((at, kronor));
    }
    Backups::new(&kept, other.path())
        .take(&other, &Timestamp::new("2026-11-30T09:00:00Z"))
        .expect("another's");
    drop((document, other));
    taken.reverse();
    let latest = taken.iter().take(10);
    let daily = taken.iter().skip(10).filter(|(at, _)| at.as_str().contains("T17"));
    let expected: Vec<_> = latest.chain(daily).collect();
    let found = backups.list().expect("a list");
    let times = |all: &[&(Timestamp, String)]| all.iter().map(|(at, _)| at.clone()).collect::<Vec<_>>();
    assert_eq!(found.iter().map(|backup| backup.at.clone()).collect::<Vec<_>>(), times(&expected));
    for (backup, (at, kronor)) in found.iter().zip(expected) {
        let before = std::fs::read(&backup.path).expect("bytes");
        backup.restore(&path).expect("it is restored over the document");
        assert_eq!(
            number(&opened(&path), 2026).to_string(),
            *kronor,
            "the backup of {at:?} is that document"
        );
        assert_eq!(std::fs::read(&backup.path).expect("bytes"), before, "and stays as it is");
    }
    assert_eq!(files(folder.path()), ["annan.alf", "höst bud.alf", "kopior"], "nothing half done is left");
}

#[test]
fn a_document_that_is_open_is_neither_restored_nor_saved_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, kept) = (folder.path().join("a.alf"), folder.path().join("kopior"));
    let held = made(&path);
    let now = Timestamp::new("2026-11-23T09:30:00Z");
    let backup = Backups::new(&kept, &path).take(&held, &now).expect("a backup");
    let refused = backup.restore(&path).expect_err("it is open");
    assert!(matches!(&refused, StoreError::LockedBy { holder: Some(_) }), "who has it is told: {refused:?}");
    let other = made(&folder.path().join("b.alf"));
    let refused = other.copy_to(&path).expect_err("it is open");
    assert!(matches!(refused, StoreError::LockedBy { .. }), "{refused:?}");
    assert!(matches!(held.share(&folder.path().join("b.alf")), Err(StoreError::LockedBy { .. })));
    assert_eq!(held.read().expect("content").scenarios.len(), 4, "it is as it was");
}

#[test]
fn a_damaged_backup_takes_no_documents_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, kept) = (folder.path().join("a.alf"), folder.path().join("kopior"));
    let document = made(&path);
    let now = Timestamp::new("2026-11-23T09:30:00Z");
    let backup = Backups::new(&kept, &path).take(&document, &now).expect("a backup");
    drop(document);
    let bytes = std::fs::read(&backup.path).expect("bytes");
    std::fs::write(&backup.path, &bytes[..bytes.len() / 2]).expect("half a backup");
    let before = std::fs::read(&path).expect("bytes");
    let refused = backup.restore(&path).expect_err("it is damaged");
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused:?}");
    assert_eq!(std::fs::read(&path).expect("bytes"), before, "the document is as it was");
}

/// A document and the journal beside it, as a program killed within a transaction leaves them.
fn half_written(folder: &Path) -> Document {
    let (first, path) = (folder.join("först.alf"), folder.join("a.alf"));
    drop(made(&first));
    let writer = Connection::open(&first).expect("the database opens");
    writer
        .execute_batch("PRAGMA cache_size = 2; BEGIN; UPDATE dataset SET text = replace(text, 'e', 'ee')")
        .expect("a change that does not fit into memory");
    std::fs::copy(&first, &path).expect("a copy");
    std::fs::copy(folder.join("först.alf-journal"), folder.join("a.alf-journal")).expect("its journal");
    made(&folder.join("b.alf"))
}

#[test]
fn a_journal_left_behind_is_not_played_into_the_file_that_replaces_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut other = half_written(folder.path());
    let path = folder.path().join("a.alf");
    commit(&mut other, &set(EDITED, rate(2026, "95000"))).expect("an edit");
    other.copy_to(&path).expect("it is saved over the half written one");
    assert!(!folder.path().join("a.alf-journal").exists(), "the journal went with its document");
    assert_eq!(number(&opened(&path), 2026), 95_000, "what was saved is what is there");
    assert_eq!(alf_store::verify(&path).expect("a report").faults, []);
}

#[test]
fn a_half_written_document_is_looked_at_and_verified_as_it_was_before() {
    for look in [true, false] {
        let folder = tempfile::tempdir().expect("a folder");
        drop(half_written(folder.path()));
        let path = folder.path().join("a.alf");
        if look {
            let document = Document::look(&path).expect("it can be looked at");
            assert_eq!(document.read().expect("content"), crate::support::example());
        }
        assert_eq!(alf_store::verify(&path).expect("a report").faults, [], "it is whole");
    }
}
