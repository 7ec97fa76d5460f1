//! Intake (inläsning): values from a table that was made elsewhere, looked through before they come in.

mod columns;
mod number;
mod read;
mod table;
mod text;
mod workbook;

pub(crate) use read::{changes, preview};
pub use table::Table;
