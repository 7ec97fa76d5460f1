//! A deck of slides (presentation): native charts with their figures in an embedded workbook, pictures, tables.
//!
//! Figures come in as decimals in the unit they are shown in. A figure that is unknown is an empty cell and no
//! point. The same deck gives the same bytes. Light ground only.

mod chart;
mod data;
mod ends;
mod fixed;
mod labels;
mod look;
mod notes;
mod package;
mod slide;
mod stack;
mod table;
mod template;
mod words;
mod xml;

use alf_charts::{Certainty, ChartError, Language};
use rust_decimal::Decimal;
use rust_xlsxwriter::XlsxError;
use thiserror::Error;
use zip::result::ZipError;

use crate::picture::PictureError;
use crate::sheet::Sheet;

pub use look::{Look, Tone};
pub use stack::{Bar, ends, stack};
pub use table::Table;
pub use template::{TemplateError, TemplateProblem, template};

/// Slides and what they have in common.
#[derive(Debug, Clone)]
pub struct Deck<'a> {
    /// What the file is called in its properties.
    pub title: &'a str,
    /// Language of its texts.
    pub language: Language,
    /// Colours and fonts.
    pub look: &'a Look,
    /// The slides in order.
    pub slides: &'a [Slide],
}

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
    /// Rows of texts.
    Table(Table),
}

/// How the figures of a chart are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines from point to point.
    Lines,
    /// Horizontal bars side by side, the first category at the top, each with its figure at its end.
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
    /// Texts above its columns.
    pub labels: Option<Labels>,
    /// Digits after the decimal sign.
    pub decimals: u32,
    /// Whether its figures are differences, and those of bars have a plus.
    pub signed: bool,
}

/// A series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its colour; none: it is not seen.
    pub tone: Option<Tone>,
    /// A figure a category; none is unknown.
    pub values: Vec<Option<Decimal>>,
    /// How well each figure is known, told by fill and line as in the drawings; beyond the last one firm.
    pub certainties: Vec<Certainty>,
}

impl Series {
    /// How well a category's figure is known.
    fn certainty(&self, at: usize) -> Certainty {
        self.certainties.get(at).copied().unwrap_or_default()
    }
}

/// Texts that stand above columns and are read from cells of the workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// Name of the series that carries them, and of the column of the texts.
    pub names: [String; 2],
    /// How high each stands; none: no text.
    pub at: Vec<Option<Decimal>>,
    /// The texts, one a category.
    pub texts: Vec<String>,
}

/// Why there is no deck.
#[derive(Debug, Error)]
pub enum DeckError {
    /// A picture could not be made.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// A text could not be measured.
    #[error("a text could not be measured")]
    Text(#[from] ChartError),
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
pub fn deck(deck: &Deck<'_>) -> Result<Vec<u8>, DeckError> {
    package::write(deck)
}
