//! The workbook inside a chart: categories in the first column, one series a column.

use rust_decimal::prelude::ToPrimitive;
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
            if let Some(value) = value.and_then(|value| value.to_f64()) {
                sheet.write_number(row, column, value)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}
