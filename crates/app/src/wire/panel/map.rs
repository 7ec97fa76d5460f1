//! The map, and its regions in order.

use serde::Serialize;
use ts_rs::TS;

use super::Figure;
use crate::wire::DrawingView;

/// The map and the same figures in order.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MapPanel {
    /// The map.
    pub drawing: DrawingView,
    /// The regions from the most to the least, then unknown ones and those the measure does not concern.
    pub rows: Vec<MapRow>,
    /// Where zero is in the room for bars, in hundredths of it.
    pub zero: String,
}

/// A region of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct MapRow {
    /// County code; the id of its datum in the drawing.
    pub region: String,
    /// Short name.
    pub name: String,
    /// Whether the measure concerns it.
    pub concerned: bool,
    /// What the map shows of it.
    pub figure: Figure,
    /// Its bar; none where there is no figure.
    pub bar: Option<MapBar>,
}

/// A bar from zero to a figure, in hundredths of the room for bars: that holds every figure of the map, and zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct MapBar {
    /// Where it starts, decimal string from 0 to 100.
    pub start: String,
    /// How long it is.
    pub length: String,
}
