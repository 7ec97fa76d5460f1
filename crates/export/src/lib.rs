//! Outcomes as files that other programs read: the counterpart's workbook and comma-separated values.
//!
//! Amounts are written as the engine gives them; an unknown amount is the word for it or an empty field, never
//! 0. Nothing is written to disk here: callers get bytes, and the same outcome gives the same bytes.
//!
//! ```
//! # use alf_engine::{DataSet, Model, file};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let dataset: file::DataSetFile = serde_json::from_str(include_str!("../../../assets/data/dataset.json"))?;
//! # let today: file::ScenarioFile =
//! #     serde_json::from_str(include_str!("../../../assets/data/scenarios/dagens-avtal.json"))?;
//! # let mut model = Model::new(DataSet::new(&dataset)?);
//! # let id = model.add(&today)?;
//! let bytes = alf_export::csv::lines(&model, &model.simulate(&id)?, alf_export::csv::Dialect::Plain)?;
//! assert!(bytes.starts_with(b"year,region,component,amount\n2021,01,education_state,"));
//! # Ok(())
//! # }
//! ```

#![deny(clippy::float_arithmetic)]

pub mod archive;
pub mod csv;
pub mod file;
pub mod pdf;
mod picture;
pub mod png;
pub mod report;
mod sheet;
pub mod slides;
pub mod svg;
pub mod workbook;

pub use picture::PictureError;
pub use sheet::Sheet;
