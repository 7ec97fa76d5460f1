//! A workbook with any sheet, shared strings and styles: refused, or a table that is looked through.
//!
//! The parts stand in the input one after the other with a zero byte between, because a packed file that is changed at
//! random is no packed file any more.

#![no_main]

use std::fs;
use std::io::{Cursor, Write};

use alf_app::Desk;
use alf_app::intake::Table;
use alf_app::wire::{IntakeWanted, Unit};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PARTS: [&str; 3] = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"];

const FIXED: [(&str, &str); 3] = [
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
];

thread_local! {
    static DESK: Desk = Desk::example().expect("the example opens");
}

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir_in("/dev/shm").expect("there is a folder in memory");
    let path = folder.path().join("values.xlsx");
    fs::write(&path, packed(bytes)).expect("the folder takes a file");
    let Ok(table) = Table::open(&path, None) else { return };
    let wanted = IntakeWanted {
        scenario: "promemorian-2025".to_owned(),
        columns: Vec::new(),
        parameter: None,
        year: None,
        unit: Unit::Kr,
        status: "assumed".to_owned(),
        source: None,
        note: "prov".to_owned(),
        private: false,
        skip: Vec::new(),
        despite_alarms: false,
    };
    let _refused_or_looked_through = DESK.with(|desk| desk.preview_values(&table, &wanted));
});

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let fixed = FIXED.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, text) in fixed.chain(PARTS.into_iter().zip(bytes.split(|byte| *byte == 0))) {
        package.start_file(name, stored).expect("a part begins");
        package.write_all(text).expect("a part is written");
    }
    package.finish().expect("the package is closed").into_inner()
}
