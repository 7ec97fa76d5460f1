//! Damaged files: the original is untouched, and what can be saved is saved and told.

use std::path::Path;

use alf_store::{Damage, Document, Edit, NoteRecord, Rescue, StoreError};
use proptest::prelude::*;

use crate::support::{EDITED, commit, dataset, example, files, made, now, opened, pinned, rate};

const PAGE: usize = 4096;

/// A document with something in every table, as bytes.
fn sample() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let mut document = made(&path);
    let changes = (0..30).map(|n| rate(2020 + n, &(80_000 + n).to_string())).collect();
    commit(&mut document, &Edit::Set { scenario: EDITED.into(), changes }).expect("an edit");
    let note =
        NoteRecord { id: "n".into(), scenario: String::new(), text: "Att göra".into(), private: true };
    commit(&mut document, &Edit::WriteNote(note)).expect("an edit");
    document.set_setting("enhet", "tkr").expect("a setting");
    document.take_snapshot("Läget", &pinned(1, false), &now()).expect("a snapshot");
    drop(document);
    std::fs::read(&path).expect("bytes")
}

/// Opens damaged bytes and rescues them where that is refused. They are untouched, and a rescued copy is whole.
fn open(bytes: &[u8]) -> Result<Document, Box<(StoreError, Rescue)>> {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, to) = (folder.path().join("skadad.alf"), folder.path().join("skadad (räddad).alf"));
    std::fs::write(&path, bytes).expect("a file");
    let found = match Document::open(&path).and_then(|opened| opened.document.read().map(|_| opened)) {
        Ok(opened) => Ok(opened.document),
        Err(error) => {
            let rescue = Document::rescue(&path, &to, &dataset()).expect("a rescued copy");
            assert_eq!(
                files(folder.path()),
                ["skadad (räddad).alf", "skadad.alf"],
                "nothing else lies there"
            );
            whole(&to, &rescue);
            Err(Box::new((error, rescue)))
        }
    };
    assert_eq!(std::fs::read(&path).expect("bytes"), bytes, "the original is untouched");
    found
}

fn whole(to: &Path, rescue: &Rescue) {
    assert_eq!(alf_store::verify(to).expect("a report").faults, [], "a rescued copy is whole");
    let content = opened(to).read().expect("content");
    let saved = |table: &str| rescue.tables.iter().find(|loss| loss.table == table).map(|loss| loss.saved);
    let scenarios = saved("scenario").unwrap_or_default();
    assert!(scenarios <= content.scenarios.len(), "what is told to be saved is there: {rescue:?}");
    let stand_ins =
        content.scenarios.iter().filter(|scenario| scenario.name == scenario.id && scenario.private);
    assert_eq!(
        scenarios + stand_ins.count(),
        content.scenarios.len(),
        "what was lost stands by its id: {rescue:?}"
    );
    let values: usize = content.scenarios.iter().map(|scenario| scenario.changes.len()).sum();
    assert_eq!(saved("value"), Some(values), "also the values: {rescue:?}");
}

fn lost(rescue: &Rescue) -> bool {
    rescue.tables.iter().any(|loss| loss.lost != Some(0))
}

#[test]
fn a_page_of_garbage_costs_what_was_on_it_at_most() {
    let sound = sample();
    let (mut rescued, mut kept) = (0, 0);
    for page in 1..sound.len() / PAGE {
        let mut bytes = sound.clone();
        let noise = bytes[page * PAGE..(page + 1) * PAGE].iter_mut().zip((0_u8..251).cycle());
        noise.for_each(|(byte, noise)| *byte = noise.wrapping_mul(31).wrapping_add(7));
        match open(&bytes) {
            Ok(document) => {
                assert_eq!(
                    document.read().expect("content").scenarios.len(),
                    4,
                    "page {page}: nothing is lost"
                );
            }
            Err(refused) => {
                let (error, rescue) = *refused;
                rescued += 1;
                assert!(
                    matches!(error, StoreError::Damaged { .. } | StoreError::DamagedValue { .. }),
                    "page {page}: damage is told as such: {error:?}"
                );
                kept += usize::from(rescue.tables.iter().any(|loss| loss.saved > 1));
            }
        }
    }
    assert!(rescued > 5, "most pages hold something: {rescued} rescued");
    assert!(
        kept + 2 >= rescued,
        "scenarios or values are saved from all but the table of tables: {kept} of {rescued}"
    );
}

#[test]
fn a_damaged_header_costs_nothing() {
    for range in [0..16, 16..24, 0..24] {
        let mut bytes = sample();
        bytes[range.clone()].fill(0x5a);
        let (error, rescue) = *open(&bytes).expect_err("it does not open as it is");
        assert!(matches!(error, StoreError::Damaged { .. }), "{range:?}: {error:?}");
        assert!(!lost(&rescue), "{range:?}: everything is saved: {rescue:?}");
        let values: usize = example().scenarios.iter().map(|scenario| scenario.changes.len()).sum();
        assert!(rescue.tables.iter().any(|loss| loss.table == "value" && loss.saved >= values + 29));
    }
}

#[test]
fn a_truncated_file_is_rescued_as_far_as_it_goes() {
    let sound = sample();
    for tenths in 1..10 {
        let (error, rescue) = *open(&sound[..sound.len() * tenths / 10]).expect_err("it is damaged");
        assert!(
            matches!(error, StoreError::Damaged { found: Damage::Cut, .. }),
            "{tenths} tenths: it is told that the end is missing: {error:?}"
        );
        let known = ["dataset", "scenario", "value", "note"];
        assert_eq!(
            rescue.tables.iter().map(|loss| loss.table).collect::<Vec<_>>(),
            known,
            "all are accounted for"
        );
    }
    for length in [0, 15, 71] {
        let (error, rescue) = *open(&sound[..length]).expect_err("it is damaged");
        assert!(
            matches!(error, StoreError::NotADocument { .. }),
            "{length} bytes are no document: {error:?}"
        );
        assert!(rescue.dataset_replaced && lost(&rescue), "{length} bytes: that all is lost is told");
    }
}

#[test]
fn a_value_that_no_program_of_ours_writes_is_named_and_the_rest_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    std::fs::write(&path, sample()).expect("a file");
    let database = rusqlite::Connection::open(&path).expect("the database opens");
    database.execute("UPDATE value SET value = '80000.5' WHERE from_year = 2033", []).expect("a number");
    drop(database);
    let report = alf_store::verify(&path).expect("a report");
    assert_eq!(report.faults.len(), 1, "verify names it: {:?}", report.faults);
    let (error, rescue) = *open(&std::fs::read(&path).expect("bytes")).expect_err("amounts are text");
    let named = matches!(&error, StoreError::DamagedValue { table: "value", row, column: "value", .. }
        if row.contains("rate.base"));
    assert!(named, "table, row and column are named: {error:?}");
    let loss = rescue.tables.iter().find(|loss| loss.table == "value").expect("values are accounted for");
    assert_eq!(loss.lost, Some(1), "one value is lost and nothing else");
}

#[test]
fn a_rescue_overwrites_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, to) = (folder.path().join("a.alf"), folder.path().join("b.alf"));
    std::fs::write(&path, &sample()[..PAGE * 3]).expect("a file");
    std::fs::write(&to, b"annat").expect("a file");
    let refused = Document::rescue(&path, &to, &dataset()).expect_err("a file is there");
    assert!(matches!(refused, StoreError::Exists { .. }), "{refused:?}");
    assert_eq!(std::fs::read(&to).expect("bytes"), b"annat");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, ..ProptestConfig::default() })]

    #[test]
    fn flipped_bytes_never_panic_and_leave_the_original(
        flips in proptest::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..40),
    ) {
        let mut bytes = WHOLE.with(Clone::clone);
        for (at, bits) in &flips {
            let at = at.index(bytes.len());
            bytes[at] ^= bits;
        }
        let _opened_or_rescued = open(&bytes);
    }
}

thread_local! {
    static WHOLE: Vec<u8> = sample();
}
