//! Intake (inläsning): values from a table that was made elsewhere, looked through before they come in.

mod alarm;
mod columns;
mod names;
mod number;
mod read;
mod table;
mod text;
mod unit;
mod workbook;

pub(crate) use read::{changes, preview};
pub use table::Table;
