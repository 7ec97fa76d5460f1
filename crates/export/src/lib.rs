//! Outcomes as files that other programs read. Today: comma-separated values.
//!
//! Amounts are written as the engine gives them, decimal strings without grouping; an unknown amount is an
//! empty field, never 0. Nothing is computed and nothing is written to disk here: callers get bytes.
//!
//! ```
//! # use alf_engine::{DataSet, Model, file};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let dataset: file::DataSetFile = serde_json::from_str(include_str!("../../../assets/data/dataset.json"))?;
//! # let today: file::ScenarioFile =
//! #     serde_json::from_str(include_str!("../../../assets/data/scenarios/dagens-avtal.json"))?;
//! # let mut model = Model::new(DataSet::new(&dataset)?);
//! # let id = model.add(&today)?;
//! let bytes = alf_export::csv::lines(&model, &model.simulate(&id)?)?;
//! assert!(bytes.starts_with(b"year,region,component,amount\n2021,01,education_state,"));
//! # Ok(())
//! # }
//! ```

#![deny(clippy::float_arithmetic)]

pub mod csv;
pub mod file;
pub mod pdf;
mod picture;
pub mod png;
mod sheet;
pub mod svg;

pub use picture::PictureError;
pub use sheet::Sheet;
