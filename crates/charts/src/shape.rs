//! The list of shapes a drawing is made of, before anything is written.

use crate::geometry::{Point, Rect};
use crate::palette::Rgb;
use crate::text::Type;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dash {
    Solid,
    /// A proposed line.
    Dashed,
    /// An assumed line.
    Dotted,
    /// A helping line.
    Fine,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stroke {
    pub(crate) colour: Rgb,
    pub(crate) width: f64,
    pub(crate) dash: Dash,
}

impl Stroke {
    pub(crate) const fn solid(colour: Rgb, width: f64) -> Self {
        Self { colour, width, dash: Dash::Solid }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text on its baseline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) text: String,
    pub(crate) at: Point,
    pub(crate) kind: Type,
    pub(crate) anchor: Anchor,
    pub(crate) colour: Rgb,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// An open or closed line.
    Path { points: Vec<Point>, stroke: Stroke },
    /// A filled rectangle.
    Box { rect: Rect, fill: Rgb },
    /// A filled circle.
    Dot { centre: Point, radius: f64, fill: Rgb },
    /// A circle's outline.
    Ring { centre: Point, radius: f64, stroke: Stroke },
    /// A text.
    Text(Label),
    /// Separate lines as one element: a hatching, a grid.
    Lines { ends: Vec<(Point, Point)>, stroke: Stroke },
    /// An outlined area of one or several rings, filled or not.
    Area { rings: Vec<Vec<Point>>, fill: Option<Rgb>, stroke: Stroke },
    /// A stream between two upright edges, see-through so that those it crosses are seen.
    Band { from: Edge, to: Edge, fill: Rgb, edge: Option<Stroke> },
}

/// An upright edge a stream leaves from or arrives at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Edge {
    pub(crate) x: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// A line between two points.
pub(crate) fn line(from: Point, to: Point, stroke: Stroke) -> Shape {
    Shape::Path { points: vec![from, to], stroke }
}

/// The outline of a rectangle, within it.
pub(crate) fn outline(rect: Rect, stroke: Stroke) -> Shape {
    let half = stroke.width / 2.0;
    let (left, right) = (rect.left + half, (rect.right - half).max(rect.left + half));
    let (top, bottom) = (rect.top + half, (rect.bottom - half).max(rect.top + half));
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    Shape::Path { points: corners.iter().map(|(x, y)| Point { x: *x, y: *y }).collect(), stroke }
}

/// Lines at 45 degrees across a rectangle.
pub(crate) fn hatch(rect: Rect, gap: f64, stroke: Stroke) -> Shape {
    // The ends of slanting lines are as wide as the lines: they stay inside.
    let inset = stroke.width / 2.0;
    let rect = Rect {
        left: rect.left + inset,
        top: rect.top + inset,
        right: rect.right - inset,
        bottom: (rect.bottom - inset).max(rect.top + inset),
    };
    let (width, height) = (rect.width(), rect.height());
    let mut ends = Vec::new();
    let mut offset = gap / 2.0;
    while offset < width + height {
        let (x0, y0) = if offset <= width { (offset, 0.0) } else { (width, offset - width) };
        let (x1, y1) = if offset <= height { (0.0, offset) } else { (offset - height, height) };
        let place = |x: f64, y: f64| Point { x: rect.left + x, y: rect.top + y };
        ends.push((place(x0, y0), place(x1, y1)));
        offset += gap;
    }
    Shape::Lines { ends, stroke }
}
