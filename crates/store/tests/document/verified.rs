//! Verifying names each kind of damage, table by table.

use std::path::{Path, PathBuf};

use alf_store::{Damage, Edit, Fault, NoteRecord, Report};
use rusqlite::Connection;

use crate::support::{EDITED, commit, create, made, now, pinned, rate, set};

/// A document with something in every table; values that were edited, and an operation that is undone.
fn full(folder: &Path) -> PathBuf {
    let path = folder.join("a.alf");
    let mut document = made(&path);
    commit(&mut document, &create("gren", "Gren", Some(EDITED))).expect("an edit");
    commit(&mut document, &set(EDITED, rate(2026, "95000"))).expect("an edit");
    commit(&mut document, &set(EDITED, rate(2027, "96000"))).expect("an edit");
    document.undo(&now()).expect("undo works");
    let note =
        NoteRecord { id: "n".into(), scenario: String::new(), text: "Att göra".into(), private: false };
    document.set_setting("enhet", "tkr").expect("a setting");
    document.take_snapshot("Läget", &pinned(1, false), &now()).expect("a snapshot");
    commit(&mut document, &Edit::WriteNote(note)).expect("an edit");
    path
}

/// What is found after somebody changed the database behind the program's back.
fn after(statements: &str) -> Report {
    let folder = tempfile::tempdir().expect("a folder");
    let path = full(folder.path());
    assert_eq!(alf_store::verify(&path).expect("a report").faults, [], "it is whole before");
    let forger = Connection::open(&path).expect("the database opens");
    let loose = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; DROP TRIGGER snapshot_is_immutable;";
    forger.execute_batch(loose).expect("nothing holds");
    forger.execute_batch(statements).expect(statements);
    drop(forger);
    let before = std::fs::read(&path).expect("bytes");
    let report = alf_store::verify(&path).expect("a report");
    assert_eq!(std::fs::read(&path).expect("bytes"), before, "verifying changes nothing");
    report
}

fn value(table: &str, row: &str, column: &str) -> Fault {
    Fault::Value(table.into(), row.into(), column.into())
}

/// What somebody did to the database, and what has to be found.
fn cases() -> Vec<(&'static str, Vec<Fault>)> {
    let row = |table: &str, row: &str| Fault::Row(table.into(), row.into());
    vec![
        (
            "UPDATE scenario SET parent = 'borta' WHERE id = 'gren'",
            vec![Fault::ForeignKey("scenario".into(), "scenario".into()), row("scenario", "gren")],
        ),
        (
            "UPDATE scenario SET parent = 'gren' WHERE id = 'dagens-avtal'",
            vec![
                Fault::Cycle("dagens-avtal".into()),
                Fault::Cycle("gren".into()),
                Fault::Cycle(EDITED.into()),
            ],
        ),
        (
            "UPDATE scenario SET name_key = 'annat' WHERE id = 'dagens-avtal'",
            vec![Fault::Name("dagens-avtal".into())],
        ),
        (
            "UPDATE scenario SET tags = '[1]' WHERE id = 'dagens-avtal'",
            vec![value("scenario", "dagens-avtal", "tags")],
        ),
        (
            "UPDATE value SET value = '\"95OOO\"' WHERE scenario = 'promemorian' AND key = 'rate.base' AND from_year = 2026",
            vec![value("value", "promemorian rate.base", "value")],
        ),
        (
            "UPDATE value SET value = '\"95001\"' WHERE scenario = 'promemorian' AND key = 'rate.base' AND from_year = 2026",
            vec![row("value", "promemorian rate.base 2026")],
        ),
        (
            "DELETE FROM value WHERE scenario = 'promemorian' AND key = 'rate.base' AND from_year = 2026",
            vec![row("value", "promemorian rate.base 2026")],
        ),
        (
            "UPDATE value SET status = 'kanske' WHERE scenario = 'promemorian' AND key = 'rate.base' AND from_year = 2026",
            vec![value("value", "promemorian rate.base", "status")],
        ),
        (
            "UPDATE dataset SET text = replace(text, '79547', '79548')",
            vec![value("dataset", "rakneexempel-2026", "text")],
        ),
        ("UPDATE operation SET rows = '[1]' WHERE id = 2", vec![value("operation", "2", "rows")]),
        ("UPDATE operation SET label = '1' WHERE id = 1", vec![value("operation", "1", "label")]),
        ("UPDATE note SET text = 'annat' WHERE id = 'n'", vec![row("note", "n")]),
        ("UPDATE snapshot SET name = 'annat'", vec![Fault::Snapshot(String::new(), "annat".into())]),
        ("UPDATE snapshot SET id = 'S-0'", vec![Fault::Snapshot("S-0".into(), "Läget".into())]),
        (
            "DROP INDEX scenario_parent; DROP TABLE setting",
            vec![Fault::Integrity(Damage::Table("setting".into()))],
        ),
    ]
}

#[test]
fn each_kind_of_damage_is_named_with_its_place() {
    for (statements, expected) in cases() {
        let mut found = after(statements).faults;
        for fault in &mut found {
            if let (Fault::Snapshot(id, _), true) = (&mut *fault, statements.contains("SET name =")) {
                id.clear();
            }
        }
        for fault in &expected {
            assert!(found.contains(fault), "{statements}: {fault:?} is named: {found:?}");
        }
    }
}

#[test]
fn a_byte_that_is_no_letter_is_named_in_every_table() {
    let texts = [
        ("setting", "value"),
        ("scenario", "note"),
        ("value", "note"),
        ("note", "text"),
        ("operation", "rows"),
        ("snapshot", "name"),
        ("dataset", "text"),
    ];
    for (table, column) in texts {
        let found =
            after(&format!("UPDATE {table} SET {column} = CAST(x'ff' || substr({column}, 2) AS TEXT)"))
                .faults;
        let named = found.iter().any(|fault| match fault {
            Fault::Value(of, _, at) => (of.as_str(), at.as_str()) == (table, column),
            Fault::Integrity(Damage::Table(of)) => of == table,
            _ => false,
        });
        assert!(named, "{table}, {column} is named: {found:?}");
    }
}

#[test]
fn a_page_of_garbage_is_named_by_the_table_it_belongs_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = full(folder.path());
    let sound = std::fs::read(&path).expect("bytes");
    let database = Connection::open(&path).expect("the database opens");
    let mut statement = database
        .prepare("SELECT tbl_name, rootpage FROM sqlite_schema WHERE rootpage > 1")
        .expect("a question");
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?)));
    let roots: Vec<(String, u32)> = rows.expect("an answer").map(|row| row.expect("a row")).collect();
    assert!(roots.len() > 7, "tables and indices: {roots:?}");
    for (table, page) in roots {
        let (mut bytes, page) = (sound.clone(), usize::try_from(page).expect("a page"));
        bytes[(page - 1) * 4096..page * 4096].fill(0x5a);
        let damaged = folder.path().join("b.alf");
        std::fs::write(&damaged, &bytes).expect("written");
        let found = alf_store::verify(&damaged).expect("a report").faults;
        let named = Fault::Integrity(Damage::Table(table.clone()));
        assert!(found.contains(&named), "page {page} of {table} is named: {found:?}");
    }
}
