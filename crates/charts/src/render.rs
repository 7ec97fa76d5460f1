//! Shapes to SVG. The drawing library knows whole pixels only, so everything is drawn at four times the size
//! and scaled back by one group.

use crate::ChartError;
use crate::dress::dress;
use crate::font::{self, Weight};
use crate::geometry::Point;
use crate::palette::Rgb;
use crate::shape::{Anchor, Label, Shape, Stroke};
use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Rectangle, Text};
use plotters::prelude::{DrawingArea, IntoDrawingArea, RGBColor, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};

/// Drawn pixels to a CSS pixel.
pub(crate) const FINE: f64 = 4.0;
/// The library writes a font size divided by this.
const FONT_QUIRK: f64 = 1.24;

/// What the document says about itself.
pub(crate) struct Sheet<'a> {
    pub(crate) class: &'a str,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
}

pub(crate) fn render(sheet: &Sheet<'_>, shapes: &[Shape]) -> Result<String, ChartError> {
    font::ready()?;
    let mut drawn = String::new();
    {
        let backend = SVGBackend::with_string(&mut drawn, (quarters(sheet.width)?, quarters(sheet.height)?));
        let area = backend.into_drawing_area();
        for shape in shapes {
            draw(&area, shape)?;
        }
        area.present().map_err(ChartError::Backend)?;
    }
    Ok(dress(sheet, shapes, &drawn))
}

/// The widest and highest picture, in pixels.
const LARGEST: u32 = 32_768;

/// The backend's whole numbers are quarters of a pixel.
fn quarters(pixels: u32) -> Result<u32, ChartError> {
    if pixels <= LARGEST { Ok(pixels * 4) } else { Err(ChartError::TooWide { pixels }) }
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

fn draw(area: &Area<'_>, shape: &Shape) -> Result<(), ChartError> {
    match shape {
        Shape::Path { points, stroke } => {
            let points: Vec<_> = points.iter().map(pixel).collect();
            area.draw(&PathElement::new(points, pen(stroke)))
        }
        Shape::Box { rect, fill } => {
            let corners = [(rect.left, rect.top), (rect.right, rect.bottom)];
            let corners = corners.map(|(x, y)| pixel(&Point { x, y }));
            area.draw(&Rectangle::new(corners, ShapeStyle::from(rgb(*fill)).filled()))
        }
        Shape::Dot { centre, radius, fill } => {
            area.draw(&Circle::new(pixel(centre), fine(*radius), ShapeStyle::from(rgb(*fill)).filled()))
        }
        Shape::Ring { centre, radius, stroke } => {
            area.draw(&Circle::new(pixel(centre), fine(*radius), pen(stroke)))
        }
        // Written by the finishing, in its place in the order.
        Shape::Lines { .. } | Shape::Area { .. } | Shape::Band { .. } => return Ok(()),
        Shape::Text(label) => area.draw(&Text::new(label.text.clone(), pixel(&label.at), text_style(label))),
    }
    .map_err(ChartError::Backend)
}

fn text_style(label: &Label) -> TextStyle<'static> {
    let style = match label.kind.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::SemiBold => FontStyle::Bold,
    };
    let h_pos = match label.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    FontDesc::new(FontFamily::Name(font::FAMILY), label.kind.size * FINE * FONT_QUIRK, style)
        .color(&rgb(label.colour))
        .pos(Pos::new(h_pos, VPos::Top))
}

pub(crate) fn pixel(point: &Point) -> (i32, i32) {
    ((point.x * FINE).round() as i32, (point.y * FINE).round() as i32)
}

pub(crate) fn fine(length: f64) -> u32 {
    (length * FINE).round().max(1.0) as u32
}

fn pen(stroke: &Stroke) -> ShapeStyle {
    ShapeStyle::from(rgb(stroke.colour)).stroke_width(fine(stroke.width))
}

fn rgb(colour: Rgb) -> RGBColor {
    let (red, green, blue) = colour.parts();
    RGBColor(red, green, blue)
}
