//! Where map, classes and list go.

use super::classes::Classes;
use super::{Map, MapFigure, Shading};
use crate::ChartError;
use crate::geometry::{Point, Rect, at};
use crate::number;
use crate::page::Page;

pub(super) struct Plan<'a> {
    pub(super) map: &'a Map<'a>,
    pub(super) page: Page,
    pub(super) classes: Classes,
    /// All of the map, in its proportions.
    pub(super) land: Rect,
    /// Pixels to a metre.
    scale: f64,
}

impl<'a> Plan<'a> {
    pub(super) fn new(map: &'a Map<'a>) -> Result<Self, ChartError> {
        let derived = map.regions.iter().any(|region| matches!(region.figure, MapFigure::Unknown));
        let note = if derived { [map.captions.language.hatched_unknown()].to_vec() } else { Vec::new() };
        let page = Page::new(&map.captions, map.size, map.theme, &note)?;
        let [west, south, east, north] = map.outlines.bounds();
        let inner = page.inner;
        // What the colours mean and the list beside it need most of the width.
        let share = if map.listed { 0.55 } else { 0.65 };
        let scale = ((inner.width() * share) / (east - west)).min((inner.height() - 4.0) / (north - south));
        let land = Rect {
            right: inner.left + 2.0 + (east - west) * scale,
            left: inner.left + 2.0,
            top: inner.top + 2.0,
            bottom: inner.top + 2.0 + (north - south) * scale,
        };
        Ok(Self { map, classes: Classes::of(map), page, land, scale })
    }

    /// East and north in metres to the picture.
    pub(super) fn place(&self, (east, north): (f64, f64)) -> Point {
        let [west, _, _, top] = self.map.outlines.bounds();
        at(self.land.left + (east - west) * self.scale, self.land.top + (top - north) * self.scale)
    }
}

/// "+4,6", "4,6", "okänt", "–".
pub(super) fn figure(map: &Map<'_>, figure: MapFigure) -> String {
    match (figure.is_none(), figure.known()) {
        (true, _) => "–".to_owned(),
        (_, None) => map.captions.language.unknown().to_owned(),
        (_, value) if map.shading == Shading::Difference => number::signed(value, map.scale),
        (_, value) => number::plain(value, map.scale),
    }
}
