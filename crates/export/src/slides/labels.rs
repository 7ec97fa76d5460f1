//! Texts above the columns of a chart: a line that is not seen, whose points show cells of the workbook.

use super::Labels;
use super::chart::{Cells, Column, text_style};
use super::xml::escape;

/// What PowerPoint 2013 added for texts from cells; older programs show nothing instead.
const SPACE: &str = "xmlns:c15=\"http://schemas.microsoft.com/office/drawing/2012/chart\"";
const LABEL: &str = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";
const RANGE: &str = "{02D57815-91ED-43cb-92C2-25804820EDAC}";
/// Nothing of what a point could tell by itself.
const HIDDEN: &str = "<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/>\
     <c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";

/// A chart of lines with the one series that carries the texts; it is series number `at`.
pub(super) fn line_chart(labels: &Labels, at: usize, cells: &Cells<'_>) -> String {
    let (places, texts) = (Column(at), Column(at + 1));
    let shown =
        labels.texts.iter().enumerate().filter(|(at, _)| labels.at.get(*at).is_some_and(Option::is_some));
    let points: String = shown.clone().map(|(point, text)| label(point, text, cells.language)).collect();
    let cached: String = shown.map(|(point, text)| cached(point, text)).collect();
    format!(
        "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/><c:ser><c:idx val=\"{at}\"/>\
         <c:order val=\"{at}\"/>{}<c:spPr><a:ln w=\"28575\"><a:noFill/></a:ln></c:spPr><c:marker>\
         <c:symbol val=\"none\"/></c:marker><c:dLbls>{points}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}\
         <c:dLblPos val=\"t\"/>{HIDDEN}<c:extLst><c:ext uri=\"{LABEL}\" {SPACE}>\
         <c15:showDataLabelsRange val=\"1\"/></c:ext></c:extLst></c:dLbls>{}{}<c:smooth val=\"0\"/><c:extLst>\
         <c:ext uri=\"{RANGE}\" {SPACE}><c15:datalabelsRange><c15:f>{}</c15:f><c15:dlblRangeCache>\
         <c:ptCount val=\"{}\"/>{cached}</c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst></c:ser>\
         <c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>",
        cells.name(places, &labels.names[0]),
        text_style(cells.language),
        cells.categories(),
        cells.values(places, &labels.at),
        texts.range(labels.texts.len()),
        labels.texts.len(),
    )
}

/// The text of one point: a field that reads its cell.
fn label(point: usize, text: &str, language: &str) -> String {
    format!(
        "<c:dLbl><c:idx val=\"{point}\"/><c:tx><c:rich><a:bodyPr/><a:p>\
         <a:fld id=\"{{A1F00000-0000-4000-8000-{point:012}}}\" type=\"CELLRANGE\"><a:rPr lang=\"{language}\" sz=\"1400\"/>\
         <a:t>{}</a:t></a:fld></a:p></c:rich></c:tx><c:dLblPos val=\"t\"/>{HIDDEN}<c:extLst>\
         <c:ext uri=\"{LABEL}\" {SPACE}><c15:dlblFieldTable/><c15:showDataLabelsRange val=\"1\"/></c:ext></c:extLst>\
         </c:dLbl>",
        escape(text)
    )
}

fn cached(point: usize, text: &str) -> String {
    format!("<c:pt idx=\"{point}\"><c:v>{}</c:v></c:pt>", escape(text))
}
