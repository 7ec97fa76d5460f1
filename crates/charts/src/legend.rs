//! The names of the series above the figures, where no name can stand beside what it names.

use crate::ChartError;
use crate::geometry::{Rect, at};
use crate::page::Page;
use crate::palette::{Rgb, SeriesColour};
use crate::shape::{Anchor, Shape};
use crate::text::shorten;

/// One name and the colour it stands for.
pub(crate) struct Entry<'a> {
    pub(crate) name: &'a str,
    pub(crate) colour: SeriesColour,
}

/// Writes the names on as many lines as they need and takes those lines from the page.
pub(crate) fn draw(page: &mut Page, entries: &[Entry<'_>]) -> Result<(), ChartError> {
    if entries.is_empty() {
        return Ok(());
    }
    let (kind, px) = (page.text, page.scale);
    let (swatch, gap, between) = (10.0 * px, 5.0 * px, 16.0 * px);
    let (mut x, mut top) = (page.inner.left, page.inner.top);
    for entry in entries {
        let name = shorten(entry.name, page.inner.width() - swatch - gap, kind)?;
        let width = swatch + gap + kind.width(&name)?;
        if x > page.inner.left && x + width > page.inner.right {
            x = page.inner.left;
            top += kind.line();
        }
        let middle = top + kind.line() / 2.0;
        let (upper, lower) = (middle - swatch / 2.0, middle + swatch / 2.0);
        let rect = Rect { left: x, right: x + swatch, top: upper, bottom: lower };
        page.shapes.push(Shape::Box { rect, fill: page.theme.series(entry.colour) });
        let colour: Rgb = page.theme.series_text(entry.colour);
        let place = at(x + swatch + gap, middle + kind.half_cap());
        page.write(name, place, Anchor::Start, (kind, colour));
        x += width + between;
    }
    page.inner.top = top + kind.line() + 6.0 * px;
    page.require(page.inner.height() > 40.0 * px)
}
