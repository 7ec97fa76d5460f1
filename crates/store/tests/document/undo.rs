//! Back and forth, step by step.

use alf_store::{Document, Entry, Label};

use crate::support::{EDITED, commit, made, now, number, opened, rate, set};

fn drag(document: &mut Document, kronor: &str) {
    let (label, now) = (Label::default(), now());
    let entry = Entry { label: &label, gesture: Some("dra"), now: &now };
    document.commit_if(&set(EDITED, rate(2026, kronor)), entry, &mut |_| true).expect("the edit is made");
}

#[test]
fn a_drag_that_goes_on_after_an_undo_drops_what_was_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut document = made(&folder.path().join("a.alf"));
    drag(&mut document, "1");
    commit(&mut document, &set(EDITED, rate(2027, "7"))).expect("another edit");
    document.undo(&now()).expect("undo works").expect("the other edit");
    drag(&mut document, "2");
    assert_eq!(document.redo(&now()).expect("redo works"), None, "the branch that was left is gone");
    assert_eq!((number(&document, 2026), number(&document, 2027)), (2, 0));
    document.undo(&now()).expect("undo works").expect("the drag is one operation");
    assert_eq!(number(&document, 2026), 0, "and goes back as one");
}

#[test]
fn a_drag_is_one_operation_also_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let mut document = made(&path);
    let before = document.read().expect("content");
    for kronor in 90_000..90_050 {
        drag(&mut document, &kronor.to_string());
    }
    drop(document);
    let mut document = opened(&path);
    document.undo(&now()).expect("undo works").expect("one thing was done");
    assert_eq!(document.read().expect("content"), before, "all of it is taken back at once");
    assert!(document.undo(&now()).expect("undo works").is_none(), "and nothing more was done");
    document.redo(&now()).expect("redo works").expect("it can be done again");
    assert_eq!(number(&document, 2026), 90_049, "to its end");
}
