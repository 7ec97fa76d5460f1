//! The sheets as an XLSX file.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    ProtectionOptions, Workbook, Worksheet,
};

use super::formula::parse::Place;
use super::formula::{Cells, FormulaProblem, Known, Value};
use super::result::{Results, col};
use super::sheet::{Content, Look, Role, Row, Shape, Sheet, Tab, column};
use super::years::Years;
use super::{Book, WorkbookError, bridge};

const INK: u32 = 0x001A_2B3C;
/// Height of a line of text in pixels.
const LINE: u32 = 18;
const RULE: u32 = 0x00B8_C0C8;

/// Writes all sheets with the value of every formula.
pub(super) fn save(
    book: &Book,
    known: Known,
    (title, years, results): (&str, Years, &Results),
) -> Result<Vec<u8>, WorkbookError> {
    let mut cells = Cells::resume(&book.sheets, known);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(title)?);
    let mut formats = Formats::default();
    for tab in Tab::ALL {
        let sheet = &book.sheets[tab as usize];
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(tab.name())?.set_formula_result_default("");
        arrange(worksheet, tab, (sheet, years))?;
        for (row, line) in (0..).zip(sheet.rows()) {
            for (at, cell) in (0..).zip(line) {
                let format = formats.of(cell.look);
                let place = Place { tab, row, col: at };
                write(worksheet, (place, &cell.content), format, &mut cells)?;
            }
        }
    }
    names(&mut workbook, years, results)?;
    Ok(workbook.save_to_buffer()?)
}

/// The same for every file: nothing tells when or by whom it was made.
fn properties(title: &str) -> Result<DocProperties, WorkbookError> {
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new().set_title(title).set_subject("ALF-ersättning").set_creation_datetime(&made))
}

fn write(
    worksheet: &mut Worksheet,
    (place, content): (Place, &Content),
    format: &Format,
    cells: &mut Cells<'_>,
) -> Result<(), WorkbookError> {
    let (row, col) = (place.row, place.col);
    match content {
        Content::Blank => worksheet.write_blank(row, col, format)?,
        Content::Text(text) => worksheet.write_string_with_format(row, col, text, format)?,
        Content::Number(number) => worksheet.write_with_format(row, col, *number, format)?,
        Content::Formula(formula) => {
            let value = cells.value(place)?;
            if value == Value::Error {
                let cell = format!("{}!{}{}", place.tab.name(), column(col), row + 1);
                return Err(FormulaProblem::ErrorValue { cell, formula: formula.clone() }.into());
            }
            let formula = Formula::new(format!("={formula}")).set_result(value.shown());
            worksheet.write_formula_with_format(row, col, formula, format)?
        }
    };
    Ok(())
}

/// Widths, frozen panes, choices, protection and print.
fn arrange(
    worksheet: &mut Worksheet,
    tab: Tab,
    (sheet, years): (&Sheet, Years),
) -> Result<(), WorkbookError> {
    for (at, width) in (0..).zip(widths(tab)) {
        worksheet.set_column_width(at, *width)?;
    }
    let calculating = matches!(tab, Tab::Parameters | Tab::Calculation);
    if calculating || matches!(tab, Tab::Result | Tab::Check) {
        let last = if calculating { years.last_col() } else { tab.first_year() + years.count() - 1 };
        for at in tab.first_year()..=last {
            worksheet.set_column_width(at, 15.5)?;
        }
    }
    let (rows, cols) = match tab {
        Tab::Parameters | Tab::Calculation => (4, 7),
        Tab::Result => (0, 3),
        Tab::Bridge => (bridge::HEAD + 1, 3),
        _ => (0, 0),
    };
    if (rows, cols) != (0, 0) {
        worksheet.set_freeze_panes(rows, cols)?;
    }
    if rows > 0 {
        worksheet.set_repeat_rows(rows - 1, rows - 1)?;
    }
    if tab == Tab::Bridge && sheet.next() > bridge::HEAD + 1 {
        let last = sheet.rows().get(bridge::HEAD as usize).map_or(0, Vec::len);
        let last = u16::try_from(last.saturating_sub(1)).unwrap_or(0);
        worksheet.autofilter(bridge::HEAD, 0, sheet.next() - 1, last)?;
        worksheet.set_row_height(bridge::HEAD, 32)?;
        for at in 3..=last {
            worksheet.set_column_width(at, 15.5)?;
        }
    }
    for (row, lines) in &sheet.lines {
        worksheet.set_row_height_pixels(*row, LINE * u32::from(*lines))?;
    }
    for choice in &sheet.choices {
        let words: Vec<&str> = choice.words.iter().map(String::as_str).collect();
        let validation = DataValidation::new().allow_list_strings(&words)?;
        let (first, last) = (choice.first, choice.last);
        worksheet.add_data_validation(first.0, first.1, last.0, last.1, &validation)?;
    }
    protect(worksheet);
    print(worksheet, tab, (sheet, years))
}

fn protect(worksheet: &mut Worksheet) {
    let options = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    };
    worksheet.protect_with_options(&options);
}

fn print(worksheet: &mut Worksheet, tab: Tab, (sheet, years): (&Sheet, Years)) -> Result<(), WorkbookError> {
    worksheet.set_paper_size(9).set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    worksheet.set_print_fit_to_pages(1, 0).set_footer("&L&A&RSida &P av &N");
    if tab != Tab::ReadMe {
        worksheet.set_landscape();
    }
    if matches!(tab, Tab::Parameters | Tab::Calculation) {
        let last = years.col(years.last);
        worksheet.set_print_area(0, 0, sheet.next().saturating_sub(1), last)?;
        worksheet.set_paper_size(8);
    }
    worksheet.set_screen_gridlines(matches!(tab, Tab::Basis | Tab::Bridge));
    Ok(())
}

const fn widths(tab: Tab) -> &'static [f64] {
    match tab {
        Tab::ReadMe => &[32.0, 100.0],
        Tab::Parameters => &[30.0, 44.0, 10.0, 7.0, 14.0, 24.0, 22.0],
        Tab::Basis => &[30.0, 34.0, 18.0, 26.0, 22.0, 22.0, 26.0, 14.0, 22.0, 90.0],
        Tab::Calculation => &[7.0, 50.0, 10.0, 7.0, 14.0, 2.0, 26.0],
        Tab::Result => &[7.0, 46.0, 12.0],
        Tab::Bridge => &[8.0, 7.0, 30.0],
        Tab::Check => &[62.0, 22.0, 12.0],
    }
}

/// Names by which a person finds and follows the main figures.
fn names(workbook: &mut Workbook, years: Years, results: &Results) -> Result<(), WorkbookError> {
    let rows = [
        ("Ersättning", results.rate),
        ("Helårsstudenter", results.students),
        ("Statens_kostnad", results.state_cost),
    ];
    for (name, row) in rows {
        for at in years.all() {
            let cell = absolute(row, col(at));
            workbook.define_name(format!("{name}_{}", at.year), &cell)?;
        }
    }
    Ok(())
}

fn absolute(row: Row, at: u16) -> String {
    format!("={}!${}${}", row.tab.name(), column(at), row.at + 1)
}

/// Formats by look, made once.
#[derive(Default)]
struct Formats {
    made: BTreeMap<Look, Format>,
}

impl Formats {
    fn of(&mut self, look: Look) -> &Format {
        self.made.entry(look).or_insert_with(|| format(look))
    }
}

fn format((role, shape): Look) -> Format {
    let format = Format::new().set_font_name("Calibri").set_font_size(10).set_font_color(INK);
    let format = match shape {
        Shape::General => format,
        Shape::Text => format.set_num_format("@"),
        Shape::Year => format.set_num_format("0"),
        Shape::Kronor | Shape::Count => format.set_num_format("#,##0"),
        Shape::Öre => format.set_num_format("#,##0.00"),
        Shape::Students => format.set_num_format("#,##0.0###"),
        Shape::Share => format.set_num_format("0.00####"),
        Shape::Percent => format.set_num_format("0.00%"),
        Shape::Factor => format.set_num_format("0.00000000"),
    };
    let to_the_left = shape == Shape::Text || (shape == Shape::Year && role == Role::Plain);
    let format = if to_the_left { format } else { format.set_align(FormatAlign::Right) };
    let format = if shape == Shape::Year && role == Role::Plain {
        format.set_align(FormatAlign::Left)
    } else {
        format
    };
    let ruled = |format: Format, fill: u32| {
        format.set_background_color(fill).set_border(FormatBorder::Hair).set_border_color(RULE)
    };
    match role {
        Role::Plain => format,
        Role::Title => format.set_bold().set_font_size(16).set_align(FormatAlign::Left),
        Role::Section => format.set_bold().set_font_size(11).set_background_color(0x00DC_E6F0),
        Role::Subtitle => format.set_bold(),
        Role::Head => {
            let format = format.set_bold().set_text_wrap().set_align(FormatAlign::Bottom);
            format.set_background_color(INK).set_font_color(0x00FF_FFFF)
        }
        Role::Note => format.set_italic().set_font_color(0x0055_6370).set_align(FormatAlign::Left),
        Role::Wrapped => format.set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left),
        Role::Input => ruled(format, 0x00FF_F2B3).set_unlocked(),
        Role::Carried => ruled(format, 0x00FF_FBE8).set_unlocked(),
        Role::Fixed => ruled(format, 0x00EC_EEF0),
        Role::Total => format.set_bold().set_border_top(FormatBorder::Thin).set_border_color(RULE),
        Role::Result => ruled(format, 0x00EA_F4EC),
    }
}
