//! Why a drawing could not be made.

use plotters::drawing::DrawingAreaErrorKind;
use rust_decimal::Decimal;
use thiserror::Error;

/// Why a drawing could not be made. An unknown figure is not an error: it is drawn as unknown.
#[derive(Debug, Error)]
pub enum ChartError {
    /// Nothing to draw: no point, row, region, block or stream, known or not.
    #[error("there is nothing to draw")]
    NoPoints,
    /// Two series, bars or steps share an id.
    #[error("the id {id:?} occurs twice")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A series has two points in one year.
    #[error("series {series:?} has two points in {year}")]
    DuplicateYear {
        /// The id of the series.
        series: String,
        /// The year.
        year: i32,
    },
    /// A figure is further from zero than ±10¹⁸, beyond what can be added safely.
    #[error("the value of {id:?} is beyond what can be drawn")]
    TooLarge {
        /// The id of the series or bar.
        id: String,
    },
    /// A picture wider or higher than any screen or paper.
    #[error("a picture of {pixels} pixels is beyond what can be drawn")]
    TooWide {
        /// Its width or height.
        pixels: u32,
    },
    /// The start and the steps of a bridge do not lead to its end, or streams miss a stated total.
    #[error("the parts miss the whole by {by}")]
    DoesNotAddUp {
        /// End minus start minus the steps.
        by: Decimal,
    },
    /// A stream names a node, or a node a stage, that is not there.
    #[error("{id:?} has no place in the flow")]
    NoSuchPlace {
        /// The id of the node.
        id: String,
    },
    /// A stream does not lead to a later stage.
    #[error("the stream {id:?} does not lead to a later stage")]
    Backward {
        /// Its two nodes.
        id: String,
    },
    /// A width, height or stream is below zero, where only sizes can be drawn.
    #[error("{id:?} is below zero")]
    Negative {
        /// The id of the block or stream.
        id: String,
    },
    /// The text scale is outside 0.5 to 4.
    #[error("text scale {text_scale} is outside 0.5 to 4")]
    TextScale {
        /// What was asked for.
        text_scale: Decimal,
    },
    /// The texts do not fit in the size asked for without cutting or overlapping.
    #[error("{width} × {height} is too small for the texts")]
    TooSmall {
        /// Width asked for.
        width: u32,
        /// Height asked for.
        height: u32,
    },
    /// The bundled font could not be read.
    #[error("the bundled font could not be read")]
    Font,
    /// The drawing backend refused a shape.
    #[error("the drawing backend refused a shape")]
    Backend(#[source] DrawingAreaErrorKind<std::io::Error>),
}
