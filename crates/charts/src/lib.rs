//! Drawings of figures as SVG, with the place of every datum in them.
//!
//! | drawing | shows | leaves out |
//! |---|---|---|
//! | [`Timeline`] | a figure by year for a few scenarios | a second axis, smoothing |
//! | [`Waterfall`] | a bridge of at most six steps, the rest as "övrigt" | more than one bridge |
//! | [`Bars`], [`DotPlot`] | a figure a region and scenario, sorted, with the difference | stacking; dots may cut the axis |
//! | [`Tornado`] | what each parameter does set low and high | combinations of parameters |
//! | [`Map`] | a figure or difference by region in classes | water, places, zooming, projections |
//! | [`Panels`] | every region small, on one scale | a scale of its own for any panel |
//! | [`RateArea`] | students × rate, the area is kronor | a cut axis, negative sides |
//! | [`Slope`] | every region from base to scenario | an axis: the figures stand at the ends |
//! | [`Flow`] | who pays whom, the streams summing exactly | loops, payments backwards |
//!
//! A drawing is a function of what it is given. Equal input gives the same bytes; there is no clock, no
//! randomness and no file but the font that is built in. Figures come in as decimals and turn into pixels in
//! one place. Unknown is drawn as "okänt", never as 0, and no text is cut or overlaps another: a size that
//! cannot hold the texts is an error. Status is a matter of fill, not of colour: firm solid, derived lighter,
//! proposed outlined, assumed hatched. Two drawings of the same shape have the same elements in the same order,
//! so that a page can change attributes while a slider is dragged.
//!
//! What it does not do: it computes nothing of the agreement, chooses no titles, makes no PNG and no PDF, and
//! knows no scenario, data set or window.
//!
//! ```
//! use alf_charts::{Bar, Captions, Certainty, Size, Step, Theme, Waterfall, number::Scale};
//! use rust_decimal::Decimal;
//!
//! let bar = |id: &str, label: &str, kr: i64| Bar { id: id.into(), label: label.into(), value: Some(kr.into()) };
//! let bridge = Waterfall {
//!     captions: Captions { title: "Priset ger 51,2 mnkr".into(), ..Captions::default() },
//!     size: Size::new(460, 250),
//!     theme: Theme::Light,
//!     scale: Scale::Mnkr,
//!     start: bar("a", "Dagens avtal", 79_547_000),
//!     steps: vec![Step {
//!         id: "price".into(),
//!         label: "Pris".into(),
//!         value: Some(Decimal::from(51_172_000)),
//!         certainty: Certainty::Proposed,
//!         band: None,
//!     }],
//!     end: bar("b", "Promemorian", 130_719_000),
//! };
//! let drawing = bridge.draw()?;
//! assert!(drawing.svg.contains(">+51,2</text>"));
//! assert_eq!(drawing.data[1].label, "Pris: +51,2 mnkr");
//! # Ok::<(), alf_charts::ChartError>(())
//! ```

mod area;
mod axis;
mod check;
mod drawing;
mod dress;
mod error;
mod fill;
mod flow;
pub mod font;
mod geometry;
mod legend;
mod map;
pub mod number;
mod page;
mod palette;
mod panels;
mod paths;
mod render;
mod rows;
mod shape;
mod slope;
mod spread;
mod text;
mod timeline;
mod waterfall;
mod words;

pub use area::{Arrangement, Block, RateArea};
pub use drawing::{Captions, Certainty, Datum, Drawing, Language, Reading, Size};
pub use error::ChartError;
pub use fill::{notes as notes_on_fills, notes_on_lines};
pub use flow::{Flow, FlowLink, FlowNode};
pub use map::{Map, MapError, MapFigure, MapRegion, Outline, Outlines, Shading};
pub use palette::{SeriesColour, Theme};
pub use panels::{Panel, PanelForm, Panels};
pub use rows::{Bars, DotPlot, Effect, Order, Reach, Row, RowSeries, Table, Tornado};
pub use slope::{Slope, SlopeLine};
pub use text::{fitted, natural};
pub use timeline::{Difference, Mark, Point, Series, Timeline};
pub use waterfall::{Bar, Step, Waterfall};
