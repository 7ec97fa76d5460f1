//! A file of values made elsewhere: refused, or looked through row by row, and what has no problem comes in.

#![no_main]

use std::fs;

use alf_app::Desk;
use alf_app::intake::Table;
use alf_app::wire::{IntakeWanted, Unit};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

thread_local! {
    static DESK: (TempDir, Desk) = {
        let folder = tempfile::tempdir_in("/dev/shm").expect("there is a folder in memory");
        let desk = Desk::create(&folder.path().join("document.alf")).expect("a document is made");
        (folder, desk)
    };
}

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir_in("/dev/shm").expect("there is a folder in memory");
    let path = folder.path().join("values");
    fs::write(&path, bytes).expect("the folder takes a file");
    if let Ok(table) = Table::open(&path, None) {
        look_through(&table);
    }
});

fn look_through(table: &Table) {
    let wanted = IntakeWanted {
        scenario: "promemorian-2025".to_owned(),
        columns: Vec::new(),
        parameter: Some("rate".to_owned()),
        year: Some(2027),
        unit: Unit::Tkr,
        status: "assumed".to_owned(),
        source: None,
        note: "prov".to_owned(),
        private: false,
        skip: Vec::new(),
        despite_alarms: true,
    };
    DESK.with(|(_, desk)| {
        let Ok(preview) = desk.preview_values(table, &wanted) else { return };
        let sound = !preview.rows.is_empty() && preview.rows.iter().all(|row| row.problem.is_none());
        let came_in = desk.import_values(table, &wanted);
        if came_in.is_ok() {
            // What was there already is no operation, and there is nothing to take back then.
            let _undone = desk.undo();
        }
        assert!(!sound || came_in.is_ok(), "rows without a problem come in: {came_in:?}");
    });
}
