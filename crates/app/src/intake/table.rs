//! A table of cells: from text with any of the usual separators, from a sheet of a workbook, or pasted.

use std::fs;
use std::path::Path;

use rust_decimal::Decimal;

use super::text::text;
use super::workbook;
use crate::failure::{unreadable, with};
use crate::wire::{Code, Failure};

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TableCell {
    /// As it was written.
    pub(crate) text: String,
    /// Its number, where the file keeps numbers as numbers: nothing has to be guessed then.
    pub(crate) exact: Option<Decimal>,
}

/// A table as it was read. Rows may be of different lengths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file's name, or what was pasted.
    pub(crate) name: String,
    /// The sheets of the workbook, where it is one.
    pub(crate) sheets: Vec<String>,
    /// The sheet that was read.
    pub(crate) sheet: Option<String>,
    pub(crate) rows: Vec<Vec<TableCell>>,
    /// The row of the file that the first one is, from 1.
    pub(crate) first_row: usize,
}

/// More than this is no table of values, and would not be looked through by anybody.
pub(super) const MOST_ROWS: usize = 20_000;
/// A table of values has some ten columns.
pub(super) const MOST_CELLS: usize = 1_000_000;
/// Bytes of text.
const MOST_TEXT: usize = 16 << 20;
/// A workbook is packed; what is larger than this is none of ours.
const MOST_BYTES: u64 = 64 << 20;

impl Table {
    /// Reads a file: a workbook (`.xlsx`) or separated text.
    ///
    /// # Errors
    /// A file that cannot be read, that is too large, or a sheet that it does not have.
    pub fn open(path: &Path, sheet: Option<&str>) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let size = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
        if size > MOST_BYTES {
            return Err(too_large(&name));
        }
        let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
        // Every workbook is a packed folder, whatever its file is called.
        if bytes.starts_with(b"PK\x03\x04") {
            workbook::read(name, &bytes, sheet)
        } else {
            Self::of_text(name, &text(&bytes))
        }
    }

    /// A table that was pasted, as from a spreadsheet.
    ///
    /// # Errors
    /// More rows than anybody can look through.
    pub fn of_text(name: impl Into<String>, text: &str) -> Result<Self, Failure> {
        let name = name.into();
        let rows = Some(text).filter(|text| text.len() <= MOST_TEXT).and_then(separated);
        let rows = rows.ok_or_else(|| too_large(&name))?;
        Ok(Self { name, sheets: Vec::new(), sheet: None, rows, first_row: 1 })
    }

    /// The text of a cell without spaces around it; empty where there is none.
    pub(crate) fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", |cell| cell.text.trim())
    }

    /// Number of columns of the longest row.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

pub(super) fn too_large(name: &str) -> Failure {
    with(Code::FileUnreadable, [("file", name.to_owned()), ("reason", "too_large".to_owned())])
}

/// Rows of text by the separator that makes a table of it: tabulator, semicolon, comma, in that order. None where the
/// table has more than [`MOST_ROWS`] rows or [`MOST_CELLS`] cells.
fn separated(text: &str) -> Option<Vec<Vec<TableCell>>> {
    let tables = [b'\t', b';', b','].map(|separator| parted(text, separator));
    let regular = |rows: &&Vec<Vec<TableCell>>| {
        let mut lengths = rows.iter().map(Vec::len).filter(|length| *length > 0);
        let first = lengths.next().unwrap_or(0);
        first > 1 && lengths.all(|length| length == first)
    };
    let several = |rows: &&Vec<Vec<TableCell>>| rows.iter().any(|row| row.len() > 1);
    let read = || tables.iter().flatten();
    // A comma may stand in every text: one reading that is too large says nothing about the others.
    read().find(regular).or_else(|| read().find(several)).or_else(|| read().next()).cloned()
}

fn parted(text: &str, separator: u8) -> Option<Vec<Vec<TableCell>>> {
    let mut reader = csv::ReaderBuilder::new();
    reader.delimiter(separator).has_headers(false).flexible(true);
    let mut rows: Vec<Vec<TableCell>> = Vec::new();
    let mut lines = reader.from_reader(text.as_bytes());
    let (mut counted, mut line, mut cells) = (0, 0, 0);
    for record in lines.records().map_while(Result::ok) {
        // The reader leaves out empty lines; the numbers of those that follow shall be those of the file.
        let start = record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        let blank = text.as_bytes().get(start..).unwrap_or_default().iter();
        let start = start + blank.take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line += text
            .as_bytes()
            .get(counted..start)
            .map_or(0, |part| part.split(|byte| *byte == b'\n').count() - 1);
        counted = start;
        cells += record.len();
        if line.max(rows.len()) >= MOST_ROWS || cells > MOST_CELLS {
            return None;
        }
        if rows.len() < line {
            rows.resize(line, Vec::new());
        }
        let cell = |text: &str| TableCell { text: text.to_owned(), exact: None };
        rows.push(record.iter().map(cell).collect());
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        let table = Table::of_text("prov", text).expect("a table");
        table.rows.into_iter().map(|row| row.into_iter().map(|cell| cell.text).collect()).collect()
    }

    #[test]
    fn the_separator_is_found() {
        let expected = vec![vec!["Region", "Värde"], vec!["10", "1 234,5"]];
        for text in
            ["Region;Värde\n10;1 234,5\n", "Region\tVärde\r\n10\t1 234,5", "Region,Värde\n10,\"1 234,5\"\n"]
        {
            assert_eq!(texts(text), expected, "{text:?} is a table");
        }
        assert_eq!(
            texts("a;b\n\nc;d")[2],
            ["c", "d"],
            "an empty line counts, so that rows have the file's numbers"
        );
    }

    #[test]
    fn a_text_is_refused_before_it_fills_the_memory() {
        let large = |text: &str| Table::of_text("prov", text).is_err();
        assert!(!large(&"a;b\n".repeat(MOST_ROWS)), "the most rows are read");
        assert!(large(&"a;b\n".repeat(MOST_ROWS + 1)), "one more row is too many");
        assert!(large(&("a;b".to_owned() + &"\n".repeat(MOST_ROWS) + "c;d")), "empty rows count");
        assert!(large(&"\t;,".repeat(MOST_CELLS)), "one line of cells alone is too large");
        assert!(
            !large(&("a;b\n".to_owned() + &",".repeat(MOST_CELLS))),
            "commas in a text of semicolons are letters"
        );
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), marks in "[;,\t\"\n a1]{0,40}") {
            let _any = Table::of_text("prov", &text);
            let _marked = Table::of_text("prov", &marks);
        }
    }
}
