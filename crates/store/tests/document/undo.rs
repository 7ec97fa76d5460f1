//! Back and forth, step by step.

use alf_store::{Document, Entry, Label};

use crate::support::{EDITED, commit, made, now, number, rate, set};

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
