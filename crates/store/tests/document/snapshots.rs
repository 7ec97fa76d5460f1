//! Snapshots are never changed.

use alf_store::Fault;

use crate::support::{made, now, opened, pinned};

#[test]
fn a_changed_snapshot_is_found_out_and_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let mut document = made(&path);
    let kept = document.take_snapshot("Före mötet", &pinned(1, false), &now()).expect("a snapshot");
    document.take_snapshot("Efter mötet", &pinned(2, false), &now()).expect("another");
    assert_eq!(document.next_undo().expect("operations"), None, "a snapshot is no operation");
    drop(document);
    let forger = rusqlite::Connection::open(&path).expect("the database opens");
    let forged = "UPDATE snapshot SET content = replace(content, '\"1\"', '\"9\"') WHERE name = 'Före mötet'";
    assert!(forger.execute(forged, []).is_err(), "the database itself refuses a change");
    forger.execute_batch("DROP TRIGGER snapshot_is_immutable").expect("a forger is determined");
    assert_eq!(forger.execute(forged, []).expect("it is forged"), 1);
    drop(forger);
    let report = alf_store::verify(&path).expect("a report");
    assert_eq!(
        report.faults,
        [Fault::Snapshot(kept.id, "Före mötet".into())],
        "only the forged one is named"
    );
    assert!(opened(&path).snapshots().is_err(), "and it is not shown as what it was");
}

#[test]
fn what_is_taken_twice_within_a_second_is_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut document = made(&folder.path().join("a.alf"));
    let mut take =
        |figure| document.take_snapshot("Läget", &pinned(figure, false), &now()).expect("a snapshot");
    let (first, again, other) = (take(1), take(1), take(2));
    assert_eq!(first.id, again.id, "the same figures at the same moment under the same name");
    assert_ne!(first.id, other.id, "others are another");
    assert_eq!(document.snapshots().expect("snapshots").len(), 2);
}
