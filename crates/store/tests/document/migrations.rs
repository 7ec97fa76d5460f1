//! A database of every schema version lies in `tests/databases` and is opened here.

use std::path::{Path, PathBuf};

use alf_store::{Backup, Document, Edit, SCHEMA_VERSION, StoreError, Timestamp};
use rusqlite::Connection;

use crate::support::{EDITED, commit, example, files, made, number, opened, pinned, rate, set};

const NOTE: &str = "Efter mötet i Växjö";

fn database(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/databases/v{version}.alf"))
}

fn copy(version: i64, folder: &Path) -> PathBuf {
    let path = folder.join("gammal.alf");
    std::fs::copy(database(version), &path).expect("a database of every version is kept");
    path
}

fn dump(path: &Path) -> Vec<String> {
    let database = Connection::open(path).expect("the database opens");
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    let names = |sql: &str| -> Vec<String> {
        let mut statement = database.prepare(sql).expect("a question");
        let rows = statement.query_map([], |row| row.get(0)).expect("an answer");
        rows.map(|row| row.expect("a text")).collect()
    };
    let mut lines = Vec::new();
    for table in names(tables) {
        let mut statement = database.prepare(&format!("SELECT * FROM {table}")).expect("a question");
        let columns = statement.column_count();
        let mut rows = statement.query([]).expect("an answer");
        while let Some(row) = rows.next().expect("a row") {
            let cells = (0..columns).map(|at| format!("{:?}", row.get_ref(at).expect("a cell")));
            lines.push(format!("{table} {}", cells.collect::<Vec<_>>().join("|")));
        }
    }
    lines.sort();
    lines
}

/// Writes the database of the newest version, for the day there is a newer one. The tests look for these edits.
#[test]
#[ignore = "writes tests/databases"]
fn keep_the_newest_database() {
    let path = database(SCHEMA_VERSION);
    let mut document = made(&path);
    commit(&mut document, &set(EDITED, rate(2026, "95000"))).expect("an edit");
    let note = Edit::Note { scenario: EDITED.into(), note: NOTE.into() };
    commit(&mut document, &note).expect("an edit");
}

#[test]
fn databases_of_all_versions_open_with_their_content_and_their_operations() {
    for version in 1..=SCHEMA_VERSION {
        let folder = tempfile::tempdir().expect("a folder");
        let path = copy(version, folder.path());
        let old = dump(&path);
        let opened = Document::open(&path).expect("it opens");
        let (mut document, migrated) = (opened.document, opened.migrated);
        let content = document.read().expect("content");
        assert_eq!(content.dataset, example().dataset, "version {version} keeps its data set byte for byte");
        assert_eq!(content.scenarios.len(), 4, "version {version} keeps its scenarios");
        assert_eq!(number(&document, 2026), 95_000, "and its values");
        assert_eq!(content.scenarios[1].note, NOTE, "and its notes");
        for _ in 0..2 {
            document.undo(&Timestamp::new("")).expect("undo works").expect("the operations came along");
        }
        assert_eq!(
            document.read().expect("content"),
            example(),
            "version {version} is undone to its beginning"
        );
        drop(document);
        let report = alf_store::verify(&path).expect("a report");
        assert_eq!((report.version, report.faults), (SCHEMA_VERSION, vec![]), "it is whole and up to date");
        assert_eq!(
            migrated.is_some(),
            version < SCHEMA_VERSION,
            "a copy is made before a migration and only then"
        );
        let Some(backup) = migrated else { continue };
        assert_eq!(backup.parent(), Some(folder.path()), "the copy lies beside the document");
        assert_eq!(dump(&backup), old, "the copy is what the document was, row by row");
        let bytes = std::fs::read(&backup).expect("the copy");
        assert_eq!(i64::from(bytes[63]), version, "and of its version");
        let to = folder.path().join("tillbaka.alf");
        Backup { path: backup, at: Timestamp::new("") }.restore(&to).expect("it can be restored");
        assert_eq!(crate::support::opened(&to).read().expect("content"), content, "with the same content");
    }
}

#[test]
fn an_older_document_is_looked_at_without_being_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = copy(1, folder.path());
    let before = std::fs::read(&path).expect("bytes");
    let seen = Document::look(&path).expect("a copy is brought up to date").read().expect("content");
    assert_eq!((seen.scenarios.len(), seen.notes.len()), (4, 0), "it has what it has, and no notes yet");
    let mut held = Document::look(&path).expect("a copy is brought up to date");
    assert!(
        held.take_snapshot("Läget", &pinned(1, false), &Timestamp::new("")).is_err(),
        "it is only looked at"
    );
    let report = alf_store::verify(&path).expect("an older one is verified as it is");
    assert_eq!((report.version, report.faults), (1, vec![]));
    assert_eq!(std::fs::read(&path).expect("bytes"), before, "the file is as it was");
    assert_eq!(files(folder.path()), ["gammal.alf"], "and nothing lies beside it");
}

#[test]
fn a_newer_document_is_refused_with_its_version_and_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = copy(SCHEMA_VERSION, folder.path());
    let newer = Connection::open(&path).expect("the database opens");
    newer
        .execute_batch("CREATE TABLE novelty (id INTEGER PRIMARY KEY) STRICT; PRAGMA user_version = 77")
        .expect("it is made newer");
    drop(newer);
    let before = std::fs::read(&path).expect("bytes");
    let named =
        |error: &StoreError| matches!(error, StoreError::Newer { version: 77, known: SCHEMA_VERSION, .. });
    let error = Document::open(&path).expect_err("a newer program wrote it");
    assert!(named(&error), "its version is told: {error:?}");
    let error = Document::look(&path).expect_err("looking is refused too");
    assert!(named(&error), "{error:?}");
    let error = alf_store::verify(&path).expect_err("verifying is refused too");
    assert!(named(&error), "{error:?}");
    assert_eq!(std::fs::read(&path).expect("bytes"), before, "not a byte is changed");
    assert_eq!(files(folder.path()), ["gammal.alf"], "and nothing lies beside it");
}

#[test]
fn other_files_are_refused_and_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("annat.alf");
    let other = folder.path().join("annan.db");
    let database = Connection::open(&other).expect("a database");
    database.execute_batch("CREATE TABLE t (a); PRAGMA application_id = 7").expect("another program's");
    drop(database);
    let cases: [(&str, Vec<u8>); 4] = [
        ("an empty file", Vec::new()),
        ("a short text", b"Hej".to_vec()),
        ("a long text", "Ersättning ".repeat(99).into_bytes()),
        ("another program's database", std::fs::read(&other).expect("bytes")),
    ];
    for (what, bytes) in cases {
        std::fs::write(&path, &bytes).expect("a file");
        let error = Document::open(&path).expect_err("it is no document");
        assert!(matches!(error, StoreError::NotADocument { .. }), "{what}: {error:?}");
        assert_eq!(std::fs::read(&path).expect("bytes"), bytes, "{what} is untouched");
        assert_eq!(files(folder.path()), ["annan.db", "annat.alf"], "and nothing lies beside {what}");
    }
    let missing = Document::open(&folder.path().join("borta.alf")).expect_err("no file");
    assert!(matches!(missing, StoreError::NotFound { .. }), "{missing:?}");
    assert!(opened(&copy(SCHEMA_VERSION, folder.path())).read().is_ok(), "a document beside them opens");
}
