//! What can be written to a file for the meeting.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum ExportKind {
    /// The workbook with live formulas.
    Xlsx,
    /// Lines for a Swedish spreadsheet: semicolon, decimal comma, byte order mark.
    Csv,
    /// Lines with comma and decimal point.
    CsvPlain,
    /// Slides with charts that can be edited.
    Pptx,
    /// The same in colours and fonts of a template of the user's.
    PptxTemplate,
    /// The report to print, as a PDF file.
    Report,
    /// All of it in a zip with a manifest.
    Pack,
    /// The chart as pixels, two to a CSS pixel.
    Png,
    /// The chart as a drawing with text.
    Svg,
    /// The chart as a page.
    Pdf,
}

impl ExportKind {
    /// The ending of its file, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv | Self::CsvPlain => "csv",
            Self::Pptx | Self::PptxTemplate => "pptx",
            Self::Pack => "zip",
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf | Self::Report => "pdf",
        }
    }
}
