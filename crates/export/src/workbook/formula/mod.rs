//! Formulas of a sheet: read as text, computed exactly.
//!
//! The workbook's formulas are written as text and computed here with the engine's decimals before they are
//! saved, so that every cached value is right without a spreadsheet program, and a formula that would say
//! something else than the engine is found when the file is made. Only the functions that the workbook uses
//! are known; all of them exist since Excel 2007.

mod call;
mod compute;
pub(super) mod parse;

pub(super) use compute::{Cells, Known, Value};

/// What is wrong with a formula: a fault of this program, found by its tests.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormulaProblem {
    /// It does not follow the grammar.
    #[error("{formula} cannot be read at {at}")]
    Syntax {
        /// The formula.
        formula: String,
        /// Byte position.
        at: usize,
    },
    /// It names a sheet that is not in the workbook.
    #[error("{formula} names a sheet that does not exist")]
    Sheet {
        /// The formula.
        formula: String,
    },
    /// It needs its own value.
    #[error("{cell} needs its own value")]
    Cycle {
        /// The cell.
        cell: String,
    },
    /// It gives an error value such as `#DIV/0!`.
    #[error("{cell} gives an error value: {formula}")]
    ErrorValue {
        /// The cell.
        cell: String,
        /// The formula.
        formula: String,
    },
}
