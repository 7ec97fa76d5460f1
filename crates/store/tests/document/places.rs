//! Where documents lie: with others, on full disks, in read-only folders, and gone.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use alf_store::{Access, Backups, Document, StoreError, Timestamp};

use crate::support::{commit, made, opened, rate_of, set};

#[test]
fn a_second_window_reads_and_is_told_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Förhandling år 2027 åäö.alf");
    let mut first = made(&path);
    let mut second = opened(&path);
    assert!(matches!(second.access(), Access::HeldBy(Some(_))), "it says who has it: {:?}", second.access());
    assert!(
        matches!(commit(&mut second, &set("promemorian", 2026, "1")), Err(StoreError::ReadOnly)),
        "it does not write"
    );
    commit(&mut first, &set("promemorian", 2026, "91000")).expect("the first writes while the second reads");
    assert_eq!(rate_of(&second, "promemorian", 2026).as_deref(), Some("91000"), "the second sees it");
    drop((first, second));
    assert_eq!(opened(&path).access(), &Access::Write, "afterwards it is free");
}

#[test]
fn a_file_that_is_gone_takes_no_edit() {
    let folder = tempfile::tempdir().unwrap();
    let (path, saved) = (folder.path().join("a.alf"), folder.path().join("ny plats.alf"));
    let mut document = made(&path);
    fs::remove_file(&path).unwrap();
    let refused = commit(&mut document, &set("promemorian", 2026, "91000"));
    assert!(matches!(refused, Err(StoreError::Deleted { .. })), "{refused:?}");
    assert!(!path.exists(), "no empty file is left in its place");
    if document.copy_to(&saved).is_ok() {
        assert_eq!(
            opened(&saved).read().unwrap().scenarios.len(),
            4,
            "what was there can be saved elsewhere"
        );
    }
}

const SMALL_DISK: &str = "ALF_STORE_SMALL_DISK";

/// Runs the test below on a disk of two megabytes of its own.
#[test]
fn a_disk_that_takes_no_more_leaves_the_document_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let this = std::env::current_exe().expect("a test knows itself");
    let script =
        "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$1\" --exact places::on_a_small_disk --nocapture";
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]);
    let ran = command
        .arg(folder.path())
        .arg(this)
        .env(SMALL_DISK, folder.path())
        .output()
        .expect("unshare is there");
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(
        ran.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    assert!(said.contains("the disk was full"), "the disk was filled: {said}");
}

/// Not a test by itself: it needs a small disk.
#[test]
fn on_a_small_disk() {
    let Some(disk) = std::env::var_os(SMALL_DISK).map(PathBuf::from) else { return };
    let path = disk.join("a.alf");
    let mut document = made(&path);
    commit(&mut document, &set("promemorian", 2026, "91000")).unwrap();
    let before = document.read().unwrap();
    let large = "9".repeat(200_000);
    let mut written = Vec::new();
    let refused = loop {
        let year = 2027 + i32::try_from(written.len()).unwrap();
        match commit(&mut document, &set("promemorian", year, &large)) {
            Ok(_) => written.push(document.read().unwrap()),
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, StoreError::DiskFull { .. }), "it is told: {refused:?}");
    let last = written.last().unwrap_or(&before);
    assert_eq!(&document.read().unwrap(), last, "nothing but the last edit is missing");
    drop(document);
    assert_eq!(alf_store::verify(&path).unwrap().faults, [], "and the file is whole");
    let mut document = opened(&path);
    assert_eq!(&document.read().unwrap(), last, "also when it is opened again");
    document
        .undo(&crate::support::now())
        .unwrap()
        .expect("what was written can be taken back on the full disk");
    println!("the disk was full after {} edits", written.len());
}

#[test]
fn ten_backups_and_one_a_day_are_kept_and_can_be_restored() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.alf");
    let mut document = made(&path);
    let backups = Backups::new(&folder.path().join("backups"), &path);
    for day in 1..=28 {
        for hour in 10..13 {
            commit(&mut document, &set("promemorian", 2026, &format!("{day}{hour}"))).unwrap();
            backups.take(&document, &Timestamp::new(format!("2026-11-{day:02}T{hour}:00:00Z"))).unwrap();
        }
    }
    let kept = backups.list().unwrap();
    let last = kept.iter().filter(|backup| backup.at.as_str() >= "2026-11-25").count();
    assert!(kept.len() >= 28 && kept.len() <= 40, "ten and one a day: {}", kept.len());
    assert!(last >= 10, "the last ten: {last}");
    for day in 1..=28 {
        let named = format!("2026-11-{day:02}");
        assert!(kept.iter().any(|backup| backup.at.as_str().starts_with(&named)), "one of the {day}th");
    }
    let oldest = kept.iter().min_by(|a, b| a.at.cmp(&b.at)).expect("there are some");
    let back = folder.path().join("tillbaka.alf");
    oldest.restore(&back).expect("it can be restored");
    assert!(
        rate_of(&opened(&back), "promemorian", 2026).is_some_and(|rate| rate.starts_with('1')),
        "as it was that day"
    );
    assert_eq!(rate_of(&document, "promemorian", 2026).as_deref(), Some("2812"), "the document is as it was");
}

#[test]
fn nothing_is_made_over_a_file_or_in_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.alf");
    drop(made(&path));
    let again = Document::create(&path, &crate::support::example());
    assert!(matches!(again, Err(StoreError::Exists { .. })), "a file is not made over");
    let nowhere = Document::create(&folder.path().join("saknas/b.alf"), &crate::support::example());
    assert!(matches!(nowhere, Err(StoreError::NotFound { .. })), "a folder that is missing is named");
}
