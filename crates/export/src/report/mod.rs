//! A report to print: A4 pages with headings, paragraphs, tables and drawings, bookmarks and page numbers.
//!
//! Text is text in the embedded font and tagged for screen readers; drawings stay drawings. No row of a table is cut
//! by the end of a page, a table goes on under its header, and a heading stands with what it is the heading of. The
//! same report gives the same bytes.

mod contents;
mod flow;
mod measure;
mod place;
mod table;
#[cfg(test)]
mod tests;
mod words;
mod write;

use alf_charts::{ChartError, Language};
use krilla::error::KrillaError;
use thiserror::Error;

use crate::picture::PictureError;
use crate::sheet::Sheet;

/// What a report says.
#[derive(Debug, Clone)]
pub struct Report {
    /// What it is about.
    pub title: String,
    /// Geography, year, measure and unit.
    pub subtitle: String,
    /// What stands at the foot of every page beside its number.
    pub foot: String,
    /// Language of its texts.
    pub language: Language,
    /// Its chapters in their order.
    pub chapters: Vec<Chapter>,
}

/// A chapter, which has a bookmark and a line among the contents.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// Something in a chapter.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading in the chapter, with a bookmark under the chapter's.
    Section(String),
    /// Running text.
    Paragraph(String),
    /// Small print: what is counted, where a drawing comes from.
    Remark(String),
    /// Texts under each other, each with a dot.
    Items(Vec<String>),
    /// Names, and what stands beside them.
    Facts(Vec<(String, String)>),
    /// Rows under a header.
    Table(Table),
    /// A drawing in the width of the text.
    Figure(Sheet),
}

/// Rows of texts under a header that is repeated on every page.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// One text a column each.
    pub rows: Vec<Vec<String>>,
    /// Whether the last row is a sum of the others.
    pub sum: bool,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// How wide it is beside the others.
    pub width: u32,
    /// Whether it holds figures, which stand under each other.
    pub figures: bool,
}

/// Why there is no report.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The font cannot be read.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// A drawing could not be made.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The font cannot be embedded.
    #[error("the font could not be embedded")]
    Font,
    /// The writer of pages refused.
    #[error("the pages could not be written: {0:?}")]
    Pdf(KrillaError),
}

/// The report as a PDF file.
///
/// # Errors
/// [`ReportError`].
pub fn file(report: &Report) -> Result<Vec<u8>, ReportError> {
    // The contents take the same room whatever the numbers in them.
    let first = flow::flow(report, &[])?;
    let laid = flow::flow(report, &first.chapters())?;
    write::write(report, &laid)
}
