//! Shared copies tell nothing private.

use std::path::Path;

use alf_engine::Status;
use alf_store::{ChangeRecord, DatasetText, Document, Edit, NoteRecord, SnapshotContent};
use rusqlite::Connection;

use crate::support::{EDITED, commit, create, dataset, example, files, made, now, opened, pinned, rate, set};

/// A number that is nowhere in the example, in whole kronor and in thousands.
const SECRET: i64 = 1_987_654_321;
/// One that fits into two bytes is searched for as text only: two bytes turn up anywhere.
const SMALL: u16 = 47_913;

/// Every way in which the numbers could lie in a file.
fn encodings() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let spaced = |by: &str| ["1", "987", "654", "321"].join(by);
    let mut texts =
        vec![SECRET.to_string(), SMALL.to_string(), "47 913".to_owned(), "47\u{a0}913".to_owned()];
    texts.extend([" ", "\u{a0}", "\u{202f}", ".", ",", "'", "_"].map(spaced));
    texts.extend(["1987654.321", "1987654,321", "1,987654321e9", "1.987654321e9"].map(str::to_owned));
    for text in texts {
        let wide: Vec<u16> = text.encode_utf16().collect();
        found.push((format!("{text} in UTF-8"), text.clone().into_bytes()));
        let wide_as = |bytes: fn(u16) -> [u8; 2]| wide.iter().copied().flat_map(bytes).collect::<Vec<u8>>();
        found.push((format!("{text} in UTF-16, low byte first"), wide_as(u16::to_le_bytes)));
        found.push((format!("{text} in UTF-16, high byte first"), wide_as(u16::to_be_bytes)));
    }
    let whole = i32::try_from(SECRET).expect("it fits into four bytes");
    let double = f64::from(whole);
    found.push(("8 bytes, low first".into(), SECRET.to_le_bytes().to_vec()));
    found.push(("8 bytes, high first".into(), SECRET.to_be_bytes().to_vec()));
    found.push(("4 bytes, low first".into(), whole.to_le_bytes().to_vec()));
    found.push(("4 bytes, high first".into(), whole.to_be_bytes().to_vec()));
    found.push(("a double, low byte first".into(), double.to_le_bytes().to_vec()));
    found.push(("a double, high byte first".into(), double.to_be_bytes().to_vec()));
    found
}

fn holds(path: &Path, wanted: &[u8]) -> bool {
    let bytes = std::fs::read(path).expect("the file can be read");
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// A document with the numbers in every place that a copy must not have.
fn full_of_secrets(path: &Path) -> Document {
    let mut document = made(path);
    let secret = || SECRET.to_string();
    let mut by_status = rate(2029, &secret());
    by_status.entry.status = Status::Private;
    let mut noted = rate(2031, "1");
    (noted.private, noted.entry.note) = (true, format!("minst {SMALL}"));
    let note = |id: &str, scenario: &str, private| NoteRecord {
        id: id.into(),
        scenario: scenario.into(),
        text: format!("hemligen {SECRET} {SMALL}"),
        private,
    };
    let edits = [
        set(EDITED, ChangeRecord { private: true, ..rate(2028, &secret()) }),
        set(EDITED, by_status),
        set(EDITED, noted),
        // Public first, then another value: only the operations know the number.
        set(EDITED, rate(2030, &secret())),
        set(EDITED, rate(2030, "1")),
        create("hemligt", &format!("Hemligt {SECRET}"), Some(EDITED)),
        set("hemligt", rate(2030, &secret())),
        Edit::Private { scenario: "hemligt".into(), private: true },
        create("ovanpa", &format!("Hemligt ovanpå {SMALL}"), Some("hemligt")),
        create("borta", &format!("Hemligt borta {SECRET}"), None),
        Edit::Delete { scenario: "borta".into(), children: alf_store::Children::Refuse },
        Edit::WriteNote(note("privat", "", true)),
        Edit::WriteNote(note("pa-hemligt", "hemligt", false)),
        Edit::WriteNote(note("borttagen", "", false)),
        Edit::RemoveNote { id: "borttagen".into() },
    ];
    for edit in &edits {
        commit(&mut document, edit).expect("the edit is made");
    }
    document.set_setting("mål", &secret()).expect("a setting");
    document.take_snapshot("Hemligt läge", &pinned(1_987_654_321, true), &now()).expect("a snapshot");
    document.take_snapshot("Öppet läge", &pinned(1, false), &now()).expect("a snapshot");
    document
}

#[test]
fn a_private_number_is_in_no_encoding_in_a_shared_copy() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, copy) = (folder.path().join("mitt förslag.alf"), folder.path().join("att dela.alf"));
    let document = full_of_secrets(&path);
    for number in [SECRET.to_string(), SMALL.to_string(), "emligt".to_owned()] {
        assert!(
            holds(&path, number.as_bytes()),
            "the document itself holds {number}, so the search can find it"
        );
    }
    let shared = document.share(&copy).expect("a copy");
    for (encoding, bytes) in encodings() {
        assert!(!holds(&copy, &bytes), "the private number is in the shared copy as {encoding}");
    }
    assert!(!holds(&copy, b"emlig"), "no private name or note is in the copy");
    assert_eq!(shared.private, [format!("Hemligt {SECRET}")], "who shares learns what stays at home");
    assert_eq!(shared.orphaned, [format!("Hemligt ovanpå {SMALL}")]);
    assert_eq!((shared.thinned[0].1, shared.notes, shared.snapshots), (3, 2, 1));
    drop(document);
    assert_eq!(
        files(folder.path()),
        ["att dela.alf", "mitt förslag.alf"],
        "nothing half done lies beside them"
    );
}

#[test]
fn a_shared_copy_has_no_operations_no_free_pages_and_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("att dela.alf");
    full_of_secrets(&folder.path().join("a.alf")).share(&copy).expect("a copy");
    let shared = opened(&copy);
    assert_eq!(shared.next_undo().expect("the operations can be read"), None, "the operations stay at home");
    assert_eq!(shared.read().expect("content").scenarios.len(), 4, "the public scenarios went along");
    assert_eq!(shared.snapshots().expect("snapshots").len(), 1, "and so did the open snapshot");
    drop(shared);
    assert_eq!(alf_store::verify(&copy).expect("a report").faults, [], "the copy is whole");
    let database = Connection::open(&copy).expect("the copy opens");
    let number = |sql: &str| database.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("a number");
    assert_eq!(number("PRAGMA freelist_count"), 0, "no page is free to hold something from before");
    assert_eq!(number("SELECT count(*) FROM operation"), 0);
    assert_eq!(
        number("SELECT count(*) FROM sqlite_sequence WHERE name = 'operation' AND seq > 0"),
        0,
        "not even how many operations there were"
    );
}

#[test]
fn a_snapshot_of_what_became_private_or_is_gone_stays_at_home() {
    let becomes_private = Edit::Private { scenario: "eget".into(), private: true };
    let hidden = set("eget", ChangeRecord { private: true, ..rate(2028, "1") });
    let deleted = Edit::Delete { scenario: "eget".into(), children: alf_store::Children::Refuse };
    for (what, edit) in [("scenario", becomes_private), ("value", hidden), ("deleted scenario", deleted)] {
        let folder = tempfile::tempdir().expect("a folder");
        let copy = folder.path().join("att dela.alf");
        let mut document = made(&folder.path().join("a.alf"));
        for edit in [create("eget", "Eget", None), set("eget", rate(2028, &SECRET.to_string()))] {
            commit(&mut document, &edit).expect("an edit");
        }
        let content = document.read().expect("content");
        let own = content.scenarios.iter().find(|scenario| scenario.id == "eget").expect("it is there");
        let pinned = SnapshotContent { scenario: "eget".into(), files: vec![own.file()], ..pinned(1, false) };
        document.take_snapshot("Öppet då", &pinned, &now()).expect("a snapshot");
        commit(&mut document, &edit).expect("an edit");
        assert_eq!(document.share(&copy).expect("a copy").snapshots, 1, "{what}: it is told to stay");
        assert!(
            !holds(&copy, SECRET.to_string().as_bytes()),
            "{what}: the snapshot told what is private now"
        );
    }
}

#[test]
fn a_snapshot_of_a_value_that_became_private_and_was_deleted_stays_at_home() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, copy) = (folder.path().join("a.alf"), folder.path().join("att dela.alf"));
    let mut document = made(&path);
    let pin = |document: &Document| {
        let content = document.read().expect("content");
        let own = content.scenarios.iter().find(|scenario| scenario.id == EDITED).expect("it is there");
        SnapshotContent { files: vec![own.file()], ..pinned(1, false) }
    };
    let secret = rate(2028, &SECRET.to_string());
    commit(&mut document, &set(EDITED, secret.clone())).expect("an edit");
    let first = pin(&document);
    document.take_snapshot("Öppet då", &first, &now()).expect("a snapshot");
    commit(&mut document, &set(EDITED, ChangeRecord { private: true, ..secret.clone() })).expect("an edit");
    let place = alf_store::Place::from(&secret.entry);
    let gone = Edit::Unset { scenario: EDITED.into(), places: vec![place] };
    commit(&mut document, &gone).expect("an edit");
    let second = pin(&document);
    document.take_snapshot("Efteråt", &second, &now()).expect("a snapshot");
    drop(document);
    let document = opened(&path);
    assert!(holds(&path, SECRET.to_string().as_bytes()), "the document holds it, so the search can find it");
    assert_eq!(document.share(&copy).expect("a copy").snapshots, 1, "only the first one stays at home");
    for (encoding, bytes) in encodings() {
        assert!(!holds(&copy, &bytes), "the snapshot tells the number as {encoding}");
    }
}

#[test]
fn sharing_what_was_shared_gives_the_same_content() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("ett.alf"), folder.path().join("två.alf"));
    let document = made(&folder.path().join("a.alf"));
    document.share(&first).unwrap();
    opened(&first).share(&second).unwrap();
    assert_eq!(
        opened(&first).read().unwrap(),
        document.read().unwrap(),
        "nothing is private: nothing is lost"
    );
    assert_eq!(opened(&second).read().unwrap(), opened(&first).read().unwrap(), "and again");
}

#[test]
fn private_values_of_the_data_set_are_unknown_in_a_shared_copy() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, to) = (folder.path().join("a.alf"), folder.path().join("b.alf"));
    let text = dataset().text;
    let mut file: serde_json::Value = serde_json::from_str(&text).expect("the data set");
    let entry = &mut file["parameters"][0];
    entry["value"] = SECRET.to_string().into();
    entry["status"] = "private".into();
    entry["note"] = format!("hemligen {SMALL}").into();
    let mut content = example();
    content.dataset = DatasetText::new(dataset().id, file.to_string());
    let mut document = Document::create(&path, &content).expect("a document");
    let mut pins = pinned(1, false);
    pins.dataset_sha256 = content.dataset.sha256();
    document.take_snapshot("Läget", &pins, &now()).expect("a snapshot");
    let shared = document.share(&to).expect("a copy");
    assert_eq!((shared.dataset, shared.snapshots), (1, 1), "both are told");
    assert!(holds(&path, SECRET.to_string().as_bytes()), "the document keeps it");
    for (name, wanted) in encodings() {
        assert!(!holds(&to, &wanted), "{name} is not in the copy");
    }
    let copied = opened(&to).read().expect("content").dataset.text;
    let copied: serde_json::Value = serde_json::from_str(&copied).expect("still a data set");
    assert_eq!(copied["parameters"][0]["value"], serde_json::Value::Null, "unknown, and not another value");
    assert_eq!(copied["parameters"][1], file["parameters"][1], "the others are as they were");
}
