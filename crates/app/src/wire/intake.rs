//! Values and data sets from tables and files: what is asked, and what would come in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EntryPlace, Failure, Unit};

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum IntakeField {
    /// The value itself.
    Value,
    /// First year that it holds.
    Year,
    /// Parameter key.
    Parameter,
    /// Code or name of a region.
    Region,
    /// Id of a programme, or its university.
    Programme,
    /// Indicator.
    Indicator,
    /// Status.
    Status,
    /// Id of its source.
    Source,
    /// Note.
    Note,
}

/// A column of a table and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IntakeColumn {
    /// What it holds.
    pub field: IntakeField,
    /// Its number, from 1.
    pub column: usize,
}

/// How a table is to be read, and into which scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IntakeWanted {
    /// Id of the scenario.
    pub scenario: String,
    /// The columns; none: by the heads of the table.
    #[serde(default)]
    pub columns: Vec<IntakeColumn>,
    /// Parameter key of rows that name none.
    #[serde(default)]
    pub parameter: Option<String>,
    /// First year of rows that name none.
    #[serde(default)]
    pub year: Option<i32>,
    /// Unit of amounts that name none.
    pub unit: Unit,
    /// Status of rows that name none.
    pub status: String,
    /// Source of rows that name none.
    #[serde(default)]
    pub source: Option<String>,
    /// Note of rows that have none.
    #[serde(default)]
    pub note: String,
    /// Whether the values are left out of shared copies.
    #[serde(default)]
    pub private: bool,
    /// What to leave out.
    #[serde(default)]
    pub skip: Vec<IntakeSkip>,
    /// Whether values come in that are ten times or more what they were, or a tenth or less.
    #[serde(default)]
    pub despite_alarms: bool,
}

/// A row to leave out, or one of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IntakeSkip {
    /// Its number in the file, from 1.
    pub row: usize,
    /// The column of the value, from 1; `null`: all of the row.
    #[serde(default)]
    pub column: Option<usize>,
}

/// A row of a table as a value; a row with several columns of values is several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct IntakeRow {
    /// Its number in the file, from 1.
    pub row: usize,
    /// The column that its value stands in, from 1.
    pub column: usize,
    /// Which value it is.
    pub place: EntryPlace,
    /// As it was written.
    pub raw: String,
    /// As it is read, in kronor, as a share or in its own unit: a decimal string or a word; `null`: unknown, or
    /// there is a problem.
    pub parsed: Option<String>,
    /// The other way to read it, where there is one.
    pub other: Option<String>,
    /// Status.
    pub status: String,
    /// Id of its source.
    pub source: Option<String>,
    /// Note.
    pub note: String,
    /// The value in force now; `null`: none, or unknown.
    pub present: Option<String>,
    /// How many times the present value it is, as a power of ten: `1000`, `100`, `10`, `0.1`, …
    pub alarm: Option<String>,
    /// Why it cannot come in.
    pub problem: Option<Failure>,
}

/// What a table would bring into a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct IntakePreview {
    /// The file's name, or what was pasted.
    pub name: String,
    /// The sheets of the workbook, where it is one.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// The heads of the columns; empty where the first row is no head.
    pub head: Vec<String>,
    /// Number of columns.
    pub width: usize,
    /// What the columns hold.
    pub columns: Vec<IntakeColumn>,
    /// The rows; empty ones and those to leave out are not among them.
    pub rows: Vec<IntakeRow>,
}

/// A value that another data set changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DatasetChange {
    /// Which.
    pub place: EntryPlace,
    /// As it is; `null`: there is none, or it is unknown.
    pub before: Option<String>,
    /// As it would be; `null`: there is none, or it is unknown.
    pub after: Option<String>,
}

/// What another data set would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DatasetPreview {
    /// The file.
    pub path: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Number of values that are the same.
    pub same: usize,
    /// Number of values that are new.
    pub added: usize,
    /// Number of values that are gone.
    pub removed: usize,
    /// Number of values that are others.
    pub changed: usize,
    /// Each of those that are new, gone or others.
    pub changes: Vec<DatasetChange>,
}
