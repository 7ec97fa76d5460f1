//! Who may edit.

use alf_store::{Access, Document, StoreError};

use crate::support::{commit, create, files, made, opened};

#[test]
fn a_second_window_reads_and_learns_who_edits() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("höst.alf");
    let mut first = made(&path);
    let mut second = opened(&path);
    match second.access() {
        Access::HeldBy(Some(holder)) => {
            assert_eq!(holder.process, std::process::id(), "it tells which program has it");
            assert!(!holder.host.is_empty(), "and on which computer");
        }
        other => panic!("the second window reads only, but: {other:?}"),
    }
    let refused = commit(&mut second, &create("x", "X", None)).expect_err("it does not edit");
    assert!(matches!(refused, StoreError::ReadOnly), "{refused:?}");
    commit(&mut first, &create("y", "Y", None)).expect("the first one edits on");
    assert_eq!(second.read().expect("content"), first.read().expect("content"), "the second sees it");
    drop(second);
    assert!(matches!(opened(&path).access(), Access::HeldBy(Some(_))), "closing the second lets nothing go");
    drop(first);
    assert_eq!(opened(&path).access(), &Access::Write, "closing the first lets the next edit");
    assert_eq!(files(folder.path()), ["höst.alf"], "nothing but the document stays");
}

#[test]
fn what_a_dead_program_left_behind_holds_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    drop(made(&path));
    std::fs::write(folder.path().join("a.alf.lock"), b"").expect("a stale lock");
    let dead = r#"{"user":"asa","host":"annan-dator","process":7,"since":0}"#;
    std::fs::write(folder.path().join("a.alf.holder"), dead).expect("a stale name");
    let document = opened(&path);
    assert_eq!(document.access(), &Access::Write, "nobody holds the lock");
    match opened(&path).access() {
        Access::HeldBy(Some(holder)) => {
            assert_eq!(holder.process, std::process::id(), "the name is ours now");
        }
        other => panic!("a second window reads only, but: {other:?}"),
    }
}

#[test]
fn who_looks_holds_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    drop(made(&path));
    let looking = Document::look(&path).expect("it can be looked at");
    let mut document = opened(&path);
    commit(&mut document, &create("x", "X", None)).expect("it is edited meanwhile");
    assert_eq!(looking.read().expect("content"), document.read().expect("content"));
}
