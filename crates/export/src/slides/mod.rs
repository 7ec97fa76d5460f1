//! A deck of slides (presentation): native charts with their figures in an embedded workbook, pictures, tables.
//!
//! Figures come in as decimals in the unit they are shown in. A figure that is unknown is an empty cell and no
//! point. The same deck gives the same bytes.

mod chart;
mod data;
mod fixed;
mod notes;
mod package;
mod slide;
mod stack;
mod xml;

use rust_decimal::Decimal;
use rust_xlsxwriter::XlsxError;
use thiserror::Error;
use zip::result::ZipError;

use crate::picture::PictureError;
use crate::sheet::Sheet;

pub use stack::{Bar, stack};

/// What one slide says.
#[derive(Debug, Clone)]
pub struct Slide {
    /// The takeaway sentence.
    pub title: String,
    /// Measure, geography, year, unit and base.
    pub subtitle: String,
    /// The source line.
    pub source: String,
    /// What the speaker reads: paragraphs.
    pub notes: Vec<String>,
    /// What is shown.
    pub body: Body,
}

/// What a slide shows.
#[derive(Debug, Clone)]
pub enum Body {
    /// A chart whose data can be edited.
    Chart(Chart),
    /// A drawing, as shapes and as pixels for programs without them.
    Picture(Sheet),
    /// Rows of texts under a header, in two blocks side by side where there are many.
    Table(Vec<String>, Vec<Vec<String>>),
}

/// How the figures of a chart are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines from point to point.
    Lines,
    /// Horizontal bars side by side, the first category at the top.
    Bars,
    /// Columns on each other.
    Stack,
}

/// A native chart.
#[derive(Debug, Clone)]
pub struct Chart {
    /// How it is drawn.
    pub form: Form,
    /// The text for those who do not see it.
    pub description: String,
    /// What stands along its axis.
    pub categories: Vec<String>,
    /// Its series.
    pub series: Vec<Series>,
    /// Digits after the decimal sign.
    pub decimals: u32,
}

/// A series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Six hexadecimal digits; none: it is not seen.
    pub colour: Option<&'static str>,
    /// A figure a category; none is unknown.
    pub values: Vec<Option<Decimal>>,
}

/// Why there is no deck.
#[derive(Debug, Error)]
pub enum DeckError {
    /// A picture could not be made.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The workbook of a chart could not be written.
    #[error("the data of a chart could not be written")]
    Data(#[from] XlsxError),
    /// The package could not be written.
    #[error("the package could not be written")]
    Package(#[from] ZipError),
    /// The package could not be written.
    #[error("the package could not be written")]
    Io(#[from] std::io::Error),
}

/// The slides as a PPTX file, 16:9.
///
/// # Errors
/// [`DeckError`].
pub fn deck(title: &str, slides: &[Slide]) -> Result<Vec<u8>, DeckError> {
    package::write(title, slides)
}
