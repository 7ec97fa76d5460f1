//! A database of every schema version lies in `tests/databases` and is opened here.

use std::path::{Path, PathBuf};

use alf_store::{Document, Edit, SCHEMA_VERSION, StoreError};

use crate::support::{commit, dataset, example, made, now, rate_of, set};

fn database(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/databases/v{version}.alf"))
}

/// Writes the database of the newest version, for the day there is a newer one.
#[test]
#[ignore = "writes tests/databases"]
fn keep_the_newest_database() {
    let path = database(SCHEMA_VERSION);
    let mut document = made(&path);
    commit(&mut document, &set("promemorian", 2026, "95000")).unwrap();
    let note = Edit::Note { scenario: "promemorian".into(), note: "Efter mötet i Växjö".into() };
    commit(&mut document, &note).unwrap();
}

#[test]
fn databases_of_all_versions_open_with_the_same_content() {
    for version in 1..=SCHEMA_VERSION {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gammal.alf");
        std::fs::copy(database(version), &path).expect("a database of every version is kept");
        let opened = Document::open(&path).expect("it opens");
        let mut document = opened.document;
        let content = document.read().unwrap();
        assert_eq!(content.scenarios.len(), 4, "version {version} keeps its scenarios");
        assert_eq!(content.dataset, dataset(), "version {version} keeps its data set byte for byte");
        assert_eq!(rate_of(&document, "promemorian", 2026).as_deref(), Some("95000"), "and its values");
        document.undo(&now()).unwrap().expect("what was done came along");
        document.undo(&now()).unwrap().expect("as a whole");
        assert_eq!(document.read().unwrap(), example_as_read(), "undo works on what an older program did");
        assert!(document.snapshots().unwrap().is_empty(), "version {version} can hold snapshots now");
        drop(document);
        let report = alf_store::verify(&path).unwrap();
        assert_eq!(
            (report.faults, report.version),
            (Vec::new(), SCHEMA_VERSION),
            "version {version} is whole and up to date"
        );
        assert_eq!(
            opened.migrated.is_some(),
            version < SCHEMA_VERSION,
            "a copy is made before a migration and only then"
        );
        if let Some(backup) = opened.migrated {
            assert_eq!(backup.parent(), path.parent(), "beside the file");
            let restored = folder.path().join("tillbaka.alf");
            std::fs::rename(&backup, &restored).unwrap();
            let old = Document::open(&restored).expect("the copy opens");
            assert!(old.migrated.is_some(), "the copy is of the old version");
            assert_eq!(old.document.read().unwrap(), content, "with the same content");
        }
    }
}

fn example_as_read() -> alf_store::Content {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.alf");
    let read = made(&path).read().unwrap();
    assert_eq!(read, example(), "a new document holds what it was made of");
    read
}

#[test]
fn a_newer_document_is_refused_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.alf");
    drop(made(&path));
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch("CREATE TABLE novelty (id INTEGER PRIMARY KEY) STRICT; PRAGMA user_version = 99")
        .unwrap();
    drop(connection);
    let before = std::fs::read(&path).unwrap();
    let error = Document::open(&path).expect_err("a newer program wrote it");
    assert!(matches!(error, StoreError::Newer { version: 99, .. }), "its version is told: {error:?}");
    assert!(matches!(alf_store::verify(&path), Err(StoreError::Newer { .. })), "verify says the same");
    assert_eq!(std::fs::read(&path).unwrap(), before, "not a byte is changed");
}

#[test]
fn other_files_are_refused_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("annan.db");
    let connection = rusqlite::Connection::open(&other).unwrap();
    connection.execute_batch("CREATE TABLE t (a); PRAGMA application_id = 7").unwrap();
    drop(connection);
    let cases = [
        ("an empty file", Vec::new()),
        ("a short text", b"Hej".to_vec()),
        ("a long text", "Ersättning ".repeat(99).into_bytes()),
        ("another application's database", std::fs::read(&other).unwrap()),
    ];
    let path = folder.path().join("annat.alf");
    for (what, bytes) in cases {
        std::fs::write(&path, &bytes).unwrap();
        let error = Document::open(&path).expect_err("it is no document");
        assert!(matches!(error, StoreError::NotADocument { .. }), "{what}: {error:?}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{what} is untouched");
    }
    let missing = Document::open(&folder.path().join("borta.alf")).expect_err("no file");
    assert!(matches!(missing, StoreError::NotFound { .. }), "{missing:?}");
}
