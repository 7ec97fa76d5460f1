//! The elements the drawing library has no word for: areas of several rings, many lines as one, streams.

use crate::dress::{attribute, stroke_attributes};
use crate::geometry::Point;
use crate::palette::Rgb;
use crate::render::{FINE, fine, pixel};
use crate::shape::{Edge, Shape, Stroke};
use std::fmt::Write;

/// How much of what is beneath a stream it lets through, of 1.
const OPACITY: &str = "0.5";

/// The shape as an element and a line break; `None` where the library writes it.
pub(crate) fn element(shape: &Shape) -> Option<String> {
    let mut path = "<path".to_owned();
    match shape {
        Shape::Lines { ends, stroke } => {
            attribute(&mut path, "d", &lines(ends));
            attribute(&mut path, "fill", "none");
            pen(&mut path, stroke);
        }
        Shape::Area { rings, fill, stroke } => {
            attribute(&mut path, "d", &area(rings));
            attribute(&mut path, "fill", &fill.map_or_else(|| "none".to_owned(), hex));
            pen(&mut path, stroke);
        }
        Shape::Band { from, to, fill, edge } => {
            attribute(&mut path, "d", &band(*from, *to, FINE));
            attribute(&mut path, "fill", &hex(*fill));
            attribute(&mut path, "fill-opacity", OPACITY);
            if let Some(edge) = edge {
                pen(&mut path, edge);
            }
        }
        _ => return None,
    }
    Some(path + "/>\n")
}

fn pen(path: &mut String, stroke: &Stroke) {
    attribute(path, "stroke", &hex(stroke.colour));
    attribute(path, "stroke-width", &fine(stroke.width).to_string());
    stroke_attributes(path, stroke);
}

fn hex(colour: Rgb) -> String {
    format!("#{:06X}", colour.0)
}

fn lines(ends: &[(Point, Point)]) -> String {
    let mut d = String::new();
    for (from, to) in ends {
        ring(&mut d, &[*from, *to]);
    }
    or_nothing(d)
}

fn area(rings: &[Vec<Point>]) -> String {
    let mut d = String::new();
    for points in rings {
        ring(&mut d, points);
        d.push('z');
    }
    or_nothing(d)
}

/// An empty path is a path all the same, so that the elements keep their order.
fn or_nothing(d: String) -> String {
    if d.is_empty() { "M0 0".to_owned() } else { d }
}

/// One absolute point and then steps: short, and free of summed rounding.
fn ring(d: &mut String, points: &[Point]) {
    let mut points = points.iter().map(pixel);
    let Some(mut last) = points.next() else { return };
    let _ = write!(d, "M{} {}", last.0, last.1);
    let mut command = "l";
    for point in points {
        if point != last {
            let (x, y) = (point.0 - last.0, point.1 - last.1);
            let gap = if y < 0 { "" } else { " " };
            let lead = if command.is_empty() && x >= 0 { " " } else { command };
            let _ = write!(d, "{lead}{x}{gap}{y}");
            (last, command) = (point, "");
        }
    }
}

/// A stream as path data in viewBox units.
pub(crate) fn stream(from: Edge, to: Edge) -> String {
    band(from, to, 1.0)
}

/// Level where it leaves and where it arrives, in units of a `fine`th of a CSS pixel.
fn band(from: Edge, to: Edge, fine: f64) -> String {
    let unit = |length: f64| (length * fine * 10.0 / FINE).round() / (10.0 / FINE);
    let (middle, left, right) = (unit((from.x + to.x) / 2.0), unit(from.x), unit(to.x));
    let (a, b, c, d) = (unit(from.top), unit(to.top), unit(to.bottom), unit(from.bottom));
    format!(
        "M{left} {a}C{middle} {a} {middle} {b} {right} {b}L{right} {c}C{middle} {c} {middle} {d} {left} {d}z"
    )
}
