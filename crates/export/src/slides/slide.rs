//! The part of a slide: title, subtitle, what is shown, source line.

use super::xml::{HEAD, SPACES, escape};
use super::{Body, Slide};
use crate::sheet::Sheet;

/// Left edge and width of everything, and the top and height of what is shown, in EMU.
const LEFT: u32 = 609_600;
const WIDE: u32 = 10_972_800;
const TOP: u32 = 1_371_600;
const HIGH: u32 = 4_876_800;

pub(super) fn part(slide: &Slide) -> String {
    let title = place("title", (2, "Titel"), (342_900, 584_200), (&slide.title, 2400, true));
    let subtitle = place("", (3, "Underrubrik"), (914_400, 400_050), (&slide.subtitle, 1600, false));
    let source = place("", (4, "Källa"), (6_324_600, 355_600), (&slide.source, 1400, false));
    let body = match &slide.body {
        Body::Chart(chart) => frame((5, &chart.description), (LEFT, WIDE), CHART),
        Body::Picture(sheet) => picture(sheet),
        Body::Table(header, rows) => tables(&slide.title, header, rows),
    };
    format!(
        "{HEAD}<p:sld {SPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/>\
         <p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{title}{subtitle}{body}{source}</p:spTree></p:cSld></p:sld>"
    )
}

const CHART: &str = "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
     <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId3\"/></a:graphicData>";

fn place(
    kind: &str,
    (id, name): (u32, &str),
    (top, high): (u32, u32),
    (text, size, bold): (&str, u32, bool),
) -> String {
    let holder = if kind.is_empty() { String::new() } else { format!("<p:ph type=\"{kind}\"/>") };
    let bold = u8::from(bold);
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"{LEFT}\" y=\"{top}\"/><a:ext cx=\"{WIDE}\" cy=\"{high}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" rIns=\"0\" \
         anchor=\"ctr\"><a:normAutofit/></a:bodyPr><a:p><a:pPr algn=\"l\"/><a:r><a:rPr lang=\"sv-SE\" sz=\"{size}\" \
         b=\"{bold}\"/><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>",
        escape(text)
    )
}

fn frame((id, description): (u32, &str), (left, wide): (u32, u32), data: &str) -> String {
    format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Diagram {id}\" descr=\"{}\"/>\
         <p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"{left}\" y=\"{TOP}\"/>\
         <a:ext cx=\"{wide}\" cy=\"{HIGH}\"/></p:xfrm><a:graphic>{data}</a:graphic></p:graphicFrame>",
        escape(description)
    )
}

/// Pixels in rId3 and shapes in rId4, as large as there is room for.
fn picture(sheet: &Sheet) -> String {
    let (width, height) = (sheet.width.max(1), sheet.height.max(1));
    let (by_width, by_height) = (WIDE / width, HIGH / height);
    let pixel = by_width.min(by_height);
    let (wide, high) = (width * pixel, height * pixel);
    format!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"5\" name=\"Bild\" descr=\"{}\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>\
         <p:blipFill><a:blip r:embed=\"rId3\"><a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\">\
         <asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId4\"/>\
         </a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>\
         <a:off x=\"{}\" y=\"{TOP}\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\">\
         <a:avLst/></a:prstGeom></p:spPr></p:pic>",
        escape(&sheet.description),
        LEFT + (WIDE - wide) / 2,
    )
}

fn tables(title: &str, header: &[String], rows: &[Vec<String>]) -> String {
    let half = rows.len().div_ceil(2).max(1);
    let wide = WIDE / 2 - 150_000;
    let mut xml = String::new();
    for (at, block) in (0..).zip(rows.chunks(half)) {
        xml.push_str(&frame(
            (5 + at, title),
            (LEFT + at * (wide + 300_000), wide),
            &table(header, block, wide),
        ));
    }
    xml
}

fn table(header: &[String], rows: &[Vec<String>], wide: u32) -> String {
    let columns = u32::try_from(header.len()).unwrap_or(1).max(1);
    // The first column holds names and has a little more room.
    let other = wide / (10 * columns + 1) * 10;
    let first = wide - other * (columns - 1);
    let width = |at| if at == 0 { first } else { other };
    let grid: String = (0..columns).map(|at| format!("<a:gridCol w=\"{}\"/>", width(at))).collect();
    let line = |cells: &[String], bold: u8| {
        let cell = |(at, text): (usize, &String)| {
            let side = if at == 0 { "l" } else { "r" };
            format!(
                "<a:tc><a:txBody><a:bodyPr/><a:p><a:pPr algn=\"{side}\"/><a:r><a:rPr lang=\"sv-SE\" sz=\"1400\" \
                 b=\"{bold}\"/><a:t>{}</a:t></a:r></a:p></a:txBody><a:tcPr marL=\"45720\" marR=\"45720\" \
                 marT=\"0\" marB=\"0\" anchor=\"ctr\">\
                 <a:lnB w=\"6350\"><a:solidFill><a:srgbClr val=\"E4E8ED\"/></a:solidFill></a:lnB></a:tcPr></a:tc>",
                escape(text)
            )
        };
        let cells: String = cells.iter().enumerate().map(cell).collect();
        format!("<a:tr h=\"342900\">{cells}</a:tr>")
    };
    let body: String = rows.iter().map(|row| line(row, 0)).collect();
    format!(
        "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>\
         <a:tblPr firstRow=\"1\"/><a:tblGrid>{grid}</a:tblGrid>{}{body}</a:tbl></a:graphicData>",
        line(header, 1)
    )
}
