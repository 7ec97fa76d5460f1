//! The ALF agreement as a calculation: a data set and a scenario give an outcome, two outcomes a bridge.
//!
//! Pure and deterministic. There is no clock, file, network, thread, environment or hash order here, and no
//! number of the agreement: rates, shares and years stand in the data set with date, status and source.
//! Money is decimal from end to end and is rounded in one file, [`rounding`]. An unknown value makes what
//! needs it unknown and never zero.
//!
//! What it does not do: read files (callers hand over [`file::DataSetFile`] and [`file::ScenarioFile`]),
//! format for people, draw, or store.
//!
//! ```
//! use alf_engine::{DataSet, Model, ScenarioId, file};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let dataset: file::DataSetFile =
//!     serde_json::from_str(include_str!("../../../assets/data/dataset.json"))?;
//! let today: file::ScenarioFile =
//!     serde_json::from_str(include_str!("../../../assets/data/scenarios/dagens-avtal.json"))?;
//! let mut model = Model::new(DataSet::new(&dataset)?);
//! let id = model.add(&today)?;
//! let outcome = model.simulate(&id)?;
//! let year = &outcome.years[5];
//! assert_eq!((year.year.0, year.state_cost.known()), (2026, Some(2_684_150_645_i64.into())));
//! assert_eq!(year.rate.paid.known(), Some(83_803.into()));
//! # Ok(())
//! # }
//! ```

#![deny(clippy::float_arithmetic)]

pub mod bridge;
pub mod budget;
pub mod component;
pub mod dataset;
pub mod difference;
pub mod error;
pub mod exact;
mod fault;
pub mod file;
pub mod flow;
pub mod groups;
pub mod ids;
pub mod key;
pub mod key_parts;
pub mod layer;
pub mod measure;
pub mod model;
pub mod num;
pub mod outcome;
pub mod placement_plan;
pub mod quantity;
pub mod rounding;
pub mod sensitivity;
pub mod stated;
mod steps;
pub mod trace;
pub mod value;

pub use bridge::{Bridge, BridgeMeasure};
pub use component::Component;
pub use dataset::DataSet;
pub use error::ModelError;
pub use ids::{RegionAt, RegionCode, ScenarioId, Year};
pub use key::{Group, Key};
pub use model::Model;
pub use num::Num;
pub use outcome::Outcome;
pub use value::Status;
