//! Comma-separated values.

use alf_engine::{Model, Outcome};
use thiserror::Error;

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

/// The rounded lines of an outcome: year, region (`00` is the nation), component, kronor.
///
/// # Errors
/// [`CsvError`], only where memory is out.
pub fn lines(model: &Model, outcome: &Outcome, dialect: Dialect) -> Result<Vec<u8>, CsvError> {
    let swedish = dialect == Dialect::Swedish;
    let start = if swedish { "\u{feff}".into() } else { Vec::new() };
    let delimiter = if swedish { b';' } else { b',' };
    let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(start);
    writer.write_record(["year", "region", "component", "amount"])?;
    for line in outcome.lines() {
        let year = outcome.years[line.year].year.to_string();
        let amount = line.amount.known().map(|value| value.normalize().to_string()).unwrap_or_default();
        let amount = if swedish { amount.replace('.', ",") } else { amount };
        writer.write_record([&year, model.dataset.row_code(line.row), line.component.name(), &amount])?;
    }
    writer.flush()?;
    writer.into_inner().map_err(|error| CsvError::Flush(error.into_error()))
}
