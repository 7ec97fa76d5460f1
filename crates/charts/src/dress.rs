//! The finishing of the drawing library's document: title, description, one scaling group, and what the
//! library cannot write itself (dashes, round joins, the baseline, the weight of the second face).

use crate::font;
use crate::paths;
use crate::render::{FINE, Sheet};
use crate::shape::{Dash, Shape, Stroke};
use std::fmt::Write;

/// One shape is one element of `drawn`, in the same order, but for those this module writes itself.
pub(crate) fn dress(sheet: &Sheet<'_>, shapes: &[Shape], drawn: &str) -> String {
    let mut svg = head(sheet);
    let mut shapes = shapes.iter();
    for line in drawn.lines().skip(1) {
        match line {
            "</svg>" => {
                next(&mut svg, &mut shapes);
                svg.push_str("</g>\n</svg>\n");
            }
            "</text>" => svg.push_str("</text>\n"),
            _ if line.starts_with('<') => {
                let shape = next(&mut svg, &mut shapes);
                svg.push_str(&element(line, shape));
                if !line.starts_with("<text") {
                    svg.push('\n');
                }
            }
            words => svg.push_str(words),
        }
    }
    svg
}

/// The next shape the library wrote, after those before it that it cannot write.
fn next<'a>(svg: &mut String, shapes: &mut std::slice::Iter<'a, Shape>) -> Option<&'a Shape> {
    for shape in shapes {
        match paths::element(shape) {
            Some(written) => svg.push_str(&written),
            None => return Some(shape),
        }
    }
    None
}

fn head(sheet: &Sheet<'_>) -> String {
    let (width, height) = (sheet.width, sheet.height);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{}\" role=\"img\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n<title>{}</title>\n<desc>{}</desc>\n\
         <g transform=\"scale({})\" font-family=\"{}\" font-weight=\"400\" font-variant=\"normal\" \
         stroke-linejoin=\"round\">\n",
        sheet.class,
        escape(sheet.title),
        escape(sheet.description),
        1.0 / FINE,
        font::FAMILY,
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The library's tag without the attributes that say nothing, and with those it lacks.
fn element(line: &str, shape: Option<&Shape>) -> String {
    let (body, close) =
        line.strip_suffix("/>").map_or((line.trim_end_matches('>'), ">"), |body| (body, "/>"));
    let (tag, mut rest) = body.split_once(' ').unwrap_or((body, ""));
    let mut written = tag.to_owned();
    while let Some((name, (value, after))) =
        rest.split_once("=\"").and_then(|(name, tail)| Some((name, tail.split_once('"')?)))
    {
        match (name.trim(), value) {
            ("opacity", "1") | ("dy" | "font-family", _) | ("stroke", "none") | ("text-anchor", "start") => {}
            ("stroke-width", _) if matches!(shape, Some(Shape::Dot { .. })) => {}
            ("font-size", size) => attribute(&mut written, "font-size", &short(size)),
            ("font-weight", _) => attribute(&mut written, "font-weight", "600"),
            (name, value) => attribute(&mut written, name, value.trim_end()),
        }
        rest = after;
    }
    if let Some(Shape::Path { stroke, .. } | Shape::Ring { stroke, .. }) = shape {
        stroke_attributes(&mut written, stroke);
    }
    written + close
}

/// A font size without the noise of the library's division.
fn short(size: &str) -> String {
    size.parse::<f64>().map_or_else(|_| size.to_owned(), |size| hundredths(size).to_string())
}

fn hundredths(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

pub(crate) fn stroke_attributes(written: &mut String, stroke: &Stroke) {
    // Drawn and left out, in widths of the line.
    let pattern = match stroke.dash {
        Dash::Solid => None,
        Dash::Dashed => Some((3.0, 2.0)),
        Dash::Dotted => Some((0.05, 2.0)),
        Dash::Fine => Some((2.0, 3.0)),
    };
    if let Some((on, off)) = pattern {
        let length = |widths: f64| hundredths(widths * stroke.width * FINE);
        attribute(written, "stroke-dasharray", &format!("{} {}", length(on), length(off)));
    }
    if stroke.dash == Dash::Dotted {
        attribute(written, "stroke-linecap", "round");
    }
}

pub(crate) fn attribute(written: &mut String, name: &str, value: &str) {
    let _ = write!(written, " {name}=\"{value}\"");
}
