//! Comma-separated values.

use alf_charts::number::UNKNOWN;
use alf_engine::{Model, Outcome};
use thiserror::Error;

use crate::workbook::component_name;

/// The row of what goes to no region.
const NATION: &str = "Riket";

/// Why the bytes could not be made.
#[derive(Debug, Error)]
pub enum CsvError {
    /// The writer refused a record.
    #[error("a record could not be written: {0}")]
    Record(#[from] ::csv::Error),
    /// The last bytes could not be flushed.
    #[error("the last record could not be written: {0}")]
    Flush(#[from] std::io::Error),
}

/// How the values are set apart and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Comma between values, decimal point.
    Plain,
    /// What a Swedish spreadsheet program opens as it is: semicolon, decimal comma, a byte order mark.
    Swedish,
}

/// The rounded lines of an outcome: year, region (`00` is the nation), component, kronor. In Swedish the heads are, the
/// names of region and component stand beside their codes, and an unknown amount says that it is; else it is empty.
///
/// # Errors
/// [`CsvError`], only where memory is out.
pub fn lines(model: &Model, outcome: &Outcome, dialect: Dialect) -> Result<Vec<u8>, CsvError> {
    let swedish = dialect == Dialect::Swedish;
    let start = if swedish { "\u{feff}".into() } else { Vec::new() };
    let delimiter = if swedish { b';' } else { b',' };
    let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(start);
    if swedish {
        writer.write_record(["År", "Kod", "Region", "Komponent", "Benämning", "Belopp, kr"])?;
    } else {
        writer.write_record(["year", "region", "component", "amount"])?;
    }
    for line in outcome.lines() {
        let year = outcome.years[line.year].year.to_string();
        let (code, component) = (model.dataset.row_code(line.row), line.component.name());
        let amount = line.amount.known().map(|value| value.normalize().to_string());
        if swedish {
            let region =
                model.dataset.regions.get(line.row).map_or(NATION, |region| region.file.name.as_str());
            let amount = amount.map_or_else(|| UNKNOWN.to_owned(), |amount| amount.replace('.', ","));
            writer.write_record([&year, code, region, component, component_name(line.component), &amount])?;
        } else {
            writer.write_record([&year, code, component, &amount.unwrap_or_default()])?;
        }
    }
    writer.flush()?;
    writer.into_inner().map_err(|error| CsvError::Flush(error.into_error()))
}
