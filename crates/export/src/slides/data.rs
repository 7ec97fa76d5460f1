//! The workbook inside a chart: categories in the first column, one series a column.

use rust_decimal::Decimal;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::{Chart, DeckError};

pub(super) fn workbook(chart: &Chart) -> Result<Vec<u8>, DeckError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet().set_name("Data")?;
    for (row, category) in (1..).zip(&chart.categories) {
        sheet.write_string(row, 0, category)?;
    }
    for (column, series) in (1..).zip(&chart.series) {
        sheet.write_string(0, column, &series.name)?;
        for (row, value) in (1..).zip(&series.values) {
            if let Some(value) = value.and_then(number) {
                sheet.write_number(row, column, value)?;
            }
        }
    }
    if let Some(labels) = &chart.labels {
        let column = u16::try_from(chart.series.len() + 1).unwrap_or(u16::MAX);
        sheet.write_string(0, column, &labels.names[0])?;
        sheet.write_string(0, column + 1, &labels.names[1])?;
        for (row, (at, text)) in (1..).zip(labels.at.iter().zip(&labels.texts)) {
            if let Some(at) = at.and_then(number) {
                sheet.write_number(row, column, at)?;
                sheet.write_string(row, column + 1, text)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// The nearest number a cell can hold: what a reader makes of the same digits in the chart.
fn number(value: Decimal) -> Option<f64> {
    value.normalize().to_string().parse().ok()
}
