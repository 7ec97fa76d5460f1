//! Damaged files: nothing panics, the original is untouched, and what can be saved is saved and told.

use std::path::Path;

use alf_store::Document;
use proptest::prelude::*;

use crate::support::{commit, dataset, made, opened, set};

const PAGE: usize = 4096;

/// A document with many rows, as bytes.
fn sample() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.alf");
    let mut document = made(&path);
    for number in 0..30 {
        commit(&mut document, &set("promemorian", 2020 + number, &(80_000 + number).to_string())).unwrap();
    }
    drop(document);
    std::fs::read(&path).unwrap()
}

/// Opens and rescues damaged bytes; they stay untouched, and a copy that was made is whole. Gives whether it opened
/// undamaged, and whether it was rescued.
fn try_on(bytes: &[u8]) -> (bool, bool) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("skadad.alf");
    std::fs::write(&path, bytes).unwrap();
    let verified = alf_store::verify(&path);
    let read = Document::open(&path).and_then(|opened| opened.document.read());
    let sound = read.is_ok() && verified.is_ok_and(|report| report.faults.is_empty());
    let after = std::fs::read(&path).unwrap();
    assert!(after == bytes, "the original is untouched");
    let rescued = !sound && saved(&path, &folder.path().join("räddad.alf"));
    assert!(std::fs::read(&path).unwrap() == bytes, "after the rescue too");
    (sound, rescued)
}

fn saved(path: &Path, to: &Path) -> bool {
    let Ok(rescue) = Document::rescue(path, to, &dataset()) else { return false };
    let report = alf_store::verify(to).expect("a rescued copy can be verified");
    assert_eq!(report.faults, [], "a rescued copy is whole: {rescue:?}");
    assert!(opened(to).read().is_ok(), "and can be read");
    true
}

#[test]
fn a_zeroed_page_costs_what_was_on_it_at_most() {
    let whole = sample();
    let (mut rescued, mut sound, mut lost) = (0, 0, 0);
    for page in 1..whole.len() / PAGE {
        let mut bytes = whole.clone();
        bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        match try_on(&bytes) {
            (true, _) => sound += 1,
            (false, true) => rescued += 1,
            (false, false) => lost += 1,
        }
    }
    assert!(rescued > 5, "most pages hold content: {rescued} rescued, {sound} sound, {lost} lost");
    assert!(lost <= 1, "only the table of tables costs everything: {lost}");
}

#[test]
fn a_truncated_file_is_never_opened_as_whole() {
    let whole = sample();
    for part in 1..10 {
        let (sound, _) = try_on(&whole[..whole.len() * part / 10]);
        assert!(!sound, "{part} tenths of a document are not whole");
    }
    for length in [0, 15, 99, 100, 511] {
        assert!(!try_on(&whole[..length]).0, "{length} bytes are no document");
    }
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
        try_on(&bytes);
    }
}

thread_local! {
    static WHOLE: Vec<u8> = sample();
}
