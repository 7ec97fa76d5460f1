//! A sheet of a workbook as a table, within bounds: a workbook is packed, and a small file can unpack to more than a
//! machine holds, or name two cells so far apart that a table between them does.

use std::io::{self, Cursor, Read};

use calamine::{Cell, Data, DataRef, Reader, Xlsx, XlsxError};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use zip::ZipArchive;

use super::table::{MOST_CELLS, MOST_ROWS, Table, TableCell, too_large};
use crate::failure::with;
use crate::wire::{Code, Failure};

/// What all parts of a workbook unpack to, in bytes.
const MOST_UNPACKED: u64 = 128 << 20;

/// Rows and columns of a sheet, as the format has them.
const SHEET: (u32, u32) = (1 << 20, 1 << 14);

/// Reads a sheet, the first where none is named.
pub(super) fn read(name: String, bytes: &[u8], sheet: Option<&str>) -> Result<Table, Failure> {
    let no_workbook = |error: &dyn ToString| {
        let params =
            [("file", name.clone()), ("reason", "not_a_workbook".to_owned()), ("found", error.to_string())];
        with(Code::FileUnreadable, params)
    };
    if !is_bounded(bytes, MOST_UNPACKED).map_err(|error| no_workbook(&error))? {
        return Err(too_large(&name));
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| no_workbook(&error))?;
    let sheets = book.sheet_names();
    let wanted = sheet.or(sheets.first().map(String::as_str)).unwrap_or_default().to_owned();
    if !sheets.contains(&wanted) {
        let params = [
            ("file", name.clone()),
            ("kind", "sheet".into()),
            ("found", wanted),
            ("expected", sheets.join(", ")),
        ];
        return Err(with(Code::UnknownName, params));
    }
    let cells = cells(&mut book, &wanted).map_err(|error| no_workbook(&error))?;
    let Some((first_row, rows)) = cells.as_deref().and_then(grid) else { return Err(too_large(&name)) };
    Ok(Table { name, sheets, sheet: Some(wanted), rows, first_row })
}

/// Whether all parts together unpack to no more than some bytes; what a part says of its own size is not believed.
fn is_bounded(bytes: &[u8], most: u64) -> Result<bool, zip::result::ZipError> {
    let mut package = ZipArchive::new(Cursor::new(bytes))?;
    let mut left = most;
    for at in 0..package.len() {
        let size = io::copy(&mut package.by_index(at)?.take(left + 1), &mut io::sink())?;
        let Some(rest) = left.checked_sub(size) else { return Ok(false) };
        left = rest;
    }
    Ok(true)
}

/// The cells that hold something, in the order of the file; none where they are more than [`MOST_CELLS`].
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Option<Vec<Cell<Data>>>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut cells = Vec::new();
    while let Some(found) = reader.next_cell()? {
        if matches!(found.get_value(), DataRef::Empty) {
            continue;
        }
        let (row, column) = found.get_position();
        // The reader does not look whether a place is on a sheet at all.
        if row >= SHEET.0 || column >= SHEET.1 {
            return Err(XlsxError::Unexpected("a cell beyond the edge of the sheet"));
        }
        if cells.len() == MOST_CELLS {
            return Ok(None);
        }
        cells.push(Cell::new((row, column), Data::from(found.get_value().clone())));
    }
    Ok(Some(cells))
}

/// The number of the first row that holds something and the rows from there; none where they would be too large.
fn grid(cells: &[Cell<Data>]) -> Option<(usize, Vec<Vec<TableCell>>)> {
    let places = || cells.iter().map(Cell::get_position);
    let Some(first_row) = places().map(|(row, _)| row).min() else { return Some((1, Vec::new())) };
    let first_column = places().map(|(_, column)| column).min()?;
    let mut rows: Vec<Vec<TableCell>> = Vec::new();
    let mut held = 0;
    for found in cells {
        let (row, column) = found.get_position();
        let (row, column) =
            (usize::try_from(row - first_row).ok()?, usize::try_from(column - first_column).ok()?);
        if row >= MOST_ROWS {
            return None;
        }
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        let line = rows.get_mut(row)?;
        if line.len() <= column {
            held += column + 1 - line.len();
            if held > MOST_CELLS {
                return None;
            }
            line.resize(column + 1, TableCell::default());
        }
        *line.get_mut(column)? = cell(found.get_value());
    }
    Some((usize::try_from(first_row).ok()? + 1, rows))
}

/// A cell of a workbook. It keeps numbers in binary, which shows in the sixteenth digit: fifteen are what it shows.
fn cell(data: &Data) -> TableCell {
    let exact = match data {
        Data::Int(number) => Some(Decimal::from(*number)),
        Data::Float(number) => Decimal::from_f64(*number).map(|number| number.normalize()),
        _ => None,
    };
    let text = match (data, exact) {
        (_, Some(number)) => number.to_string(),
        (Data::Empty, None) => String::new(),
        (other, None) => other.to_string(),
    };
    TableCell { text, exact }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

    /// A workbook with one sheet and another part of zeros.
    fn packed(rows: &str, zeros: usize) -> Vec<u8> {
        let sheet = format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
        );
        let mut package = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, bytes: &[u8]| {
            package.start_file(name, SimpleFileOptions::default()).unwrap();
            package.write_all(bytes).unwrap();
        };
        part("_rels/.rels", ROOT.as_bytes());
        part("xl/workbook.xml", BOOK.as_bytes());
        part("xl/_rels/workbook.xml.rels", LINKS.as_bytes());
        part("xl/worksheets/sheet1.xml", sheet.as_bytes());
        part("xl/media/image1.png", &vec![0; zeros]);
        package.finish().unwrap().into_inner()
    }

    fn number(place: &str, value: &str) -> String {
        format!(r#"<row><c r="{place}"><v>{value}</v></c></row>"#)
    }

    fn reason(bytes: &[u8]) -> Option<String> {
        read("prov".into(), bytes, None).err().and_then(|failure| failure.params.get("reason").cloned())
    }

    #[test]
    fn a_table_may_begin_anywhere_and_rows_end_where_they_end() {
        let rows = number("C3", "1") + &number("E4", "2.5") + &number("D6", "3");
        let table = read("prov".into(), &packed(&rows, 0), None).unwrap();
        assert_eq!(table.first_row, 3, "rows have the sheet's numbers");
        let texts: Vec<Vec<&str>> =
            table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect();
        assert_eq!(
            texts,
            [vec!["1"], vec!["", "", "2.5"], vec![], vec!["", "3"]],
            "columns begin at the first used"
        );
    }

    #[test]
    fn a_workbook_is_refused_before_it_fills_the_memory() {
        let corners = packed(&(number("A1", "1") + &number("XFD1048576", "1")), 0);
        assert_eq!(reason(&corners).as_deref(), Some("too_large"), "two cells make no table of all between");
        let wide: String = (1..=100).map(|row| number(&format!("XFD{row}"), "1")).collect();
        let wide = packed(&(number("A1", "1") + &wide), 0);
        assert_eq!(reason(&wide).as_deref(), Some("too_large"), "rows that are all gaps are counted");
    }

    #[test]
    fn a_cell_beyond_the_sheet_is_refused() {
        for place in ["A1048577", "XFE1", "A99999999999", "ABCDEFGHIJKL1"] {
            let packed = packed(&number(place, "1"), 0);
            assert_eq!(reason(&packed).as_deref(), Some("not_a_workbook"), "{place} is on no sheet");
        }
    }

    #[test]
    fn what_a_workbook_unpacks_to_is_counted() {
        let packed = packed(&number("A1", "1"), 1 << 20);
        assert!(packed.len() < 1 << 14, "the file itself is small: {} bytes", packed.len());
        assert!(is_bounded(&packed, 1 << 21).unwrap(), "all parts are within the bound");
        assert!(!is_bounded(&packed, 1 << 20).unwrap(), "all parts together are beyond it");
    }
}
