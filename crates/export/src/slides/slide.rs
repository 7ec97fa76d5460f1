//! The part of a slide: title, subtitle, what is shown, source line.

use alf_charts::font::Weight;
use alf_charts::{Language, fitted};

use super::fixed::{GROUP, MAPPED};
use super::words;
use super::xml::{HEAD, SPACES, escape};
use super::{Body, DeckError, Slide};
use crate::sheet::Sheet;

/// EMU to a point.
pub(super) const POINT: u32 = 12_700;
/// Left edge and width of everything, and the top and height of what is shown, in points. A slide is 960 × 540.
pub(super) const LEFT: u32 = 48;
pub(super) const WIDE: u32 = 864;
pub(super) const TOP: u32 = 110;
pub(super) const HIGH: u32 = 386;
/// Top and height of the title.
pub(super) const TITLE: [u32; 2] = [14, 60];

/// A text with a place of its own.
struct Place<'a> {
    kind: &'static str,
    id: u32,
    name: &'static str,
    top: u32,
    high: u32,
    text: &'a str,
    anchor: &'static str,
    /// Sizes in points to try, with the most lines of each.
    tried: &'static [(u32, usize)],
    weight: Weight,
}

pub(super) fn part(slide: &Slide, language: Language) -> Result<String, DeckError> {
    let texts = [
        Place {
            kind: "<p:ph type=\"title\"/>",
            id: 2,
            name: words::title(language),
            top: TITLE[0],
            high: TITLE[1],
            text: &slide.title,
            anchor: "b",
            tried: &[(24, 1), (22, 1), (24, 2), (20, 2), (16, 3), (14, 3)],
            weight: Weight::SemiBold,
        },
        Place {
            kind: "",
            id: 3,
            name: words::subtitle(language),
            top: 75,
            high: 34,
            text: &slide.subtitle,
            anchor: "t",
            tried: &[(16, 1), (14, 2)],
            weight: Weight::Regular,
        },
        Place {
            kind: "",
            id: 4,
            name: words::source(language),
            top: 500,
            high: 24,
            text: &slide.source,
            anchor: "ctr",
            tried: &[(14, 1)],
            weight: Weight::Regular,
        },
    ];
    let [title, subtitle, source] = texts.map(|text| place(&text, language));
    let body = match &slide.body {
        Body::Chart(chart) => {
            frame((5, words::chart(language), &chart.description), (LEFT, WIDE, HIGH), CHART)
        }
        Body::Picture(sheet) => picture(sheet, language),
        Body::Table(table) => table.frames(&slide.title, language)?,
    };
    Ok(format!(
        "{HEAD}<p:sld {SPACES}><p:cSld><p:spTree>{GROUP}{}{}{body}{}</p:spTree></p:cSld>{MAPPED}</p:sld>",
        title?, subtitle?, source?
    ))
}

const CHART: &str = "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
     <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId3\"/></a:graphicData>";

fn place(text: &Place<'_>, language: Language) -> Result<String, DeckError> {
    let size = size(text)?;
    let (bold, font) = match text.weight {
        Weight::SemiBold => (1, "+mj-lt"),
        Weight::Regular => (0, "+mn-lt"),
    };
    Ok(format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"{}\"/><p:cNvSpPr/><p:nvPr>{}</p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" \
         rIns=\"0\" bIns=\"0\" anchor=\"{}\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn=\"l\"/><a:r>\
         <a:rPr lang=\"{}\" sz=\"{}\" b=\"{bold}\"><a:latin typeface=\"{font}\"/></a:rPr><a:t>{}</a:t></a:r></a:p>\
         </p:txBody></p:sp>",
        text.id,
        text.name,
        text.kind,
        LEFT * POINT,
        text.top * POINT,
        WIDE * POINT,
        text.high * POINT,
        text.anchor,
        words::tag(language),
        size * 100,
        escape(text.text)
    ))
}

/// What of a width a text may take as it is measured here: the font it is shown in may be as much wider.
pub(super) const fn in_any_font(width: u32) -> u32 {
    width * 100 / 110
}

/// The width for a text that is so wide as it is measured here.
pub(super) const fn for_any_font(width: u32) -> u32 {
    (width * 110).div_ceil(100)
}

/// The first size at which a text fits in its lines, or the last.
fn size(text: &Place<'_>) -> Result<u32, DeckError> {
    for (size, lines) in text.tried {
        if fitted(text.text, (*size, text.weight), in_any_font(WIDE), lines + 1)?.len() <= *lines {
            return Ok(*size);
        }
    }
    Ok(text.tried.last().map_or(14, |(size, _)| *size))
}

/// A frame for what is no text: its id, name and description, and where it is across and how high, in points.
pub(super) fn frame(
    (id, name, description): (u32, &str, &str),
    (left, wide, high): (u32, u32, u32),
    data: &str,
) -> String {
    format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{name} {id}\" descr=\"{}\"/>\
         <p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"{}\" y=\"{}\"/>\
         <a:ext cx=\"{}\" cy=\"{}\"/></p:xfrm><a:graphic>{data}</a:graphic></p:graphicFrame>",
        escape(description),
        left * POINT,
        TOP * POINT,
        wide * POINT,
        high * POINT
    )
}

/// Pixels in rId3 and shapes in rId4, as large as there is room for.
fn picture(sheet: &Sheet, language: Language) -> String {
    let (width, height) = (sheet.width.max(1), sheet.height.max(1));
    let pixel = (WIDE * POINT / width).min(HIGH * POINT / height);
    let (wide, high) = (width * pixel, height * pixel);
    format!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"5\" name=\"{}\" descr=\"{}\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>\
         <p:blipFill><a:blip r:embed=\"rId3\"><a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\">\
         <asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId4\"/>\
         </a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>\
         <a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\">\
         <a:avLst/></a:prstGeom></p:spPr></p:pic>",
        words::picture(language),
        escape(&sheet.description),
        LEFT * POINT + (WIDE * POINT - wide) / 2,
        TOP * POINT,
    )
}
