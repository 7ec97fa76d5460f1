//! The part of a native chart: its series with references into the workbook and the same values cached.

use super::xml::{HEAD, escape};
use super::{Chart, Form, Series};

pub(super) fn part(chart: &Chart) -> String {
    let series: String =
        chart.series.iter().enumerate().map(|(at, one)| series_part(chart, at, one)).collect();
    let (open, close, bar) = match chart.form {
        Form::Lines => ("<c:lineChart><c:grouping val=\"standard\"/>", "<c:marker val=\"1\"/>", "lineChart"),
        Form::Bars => (
            "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>",
            "<c:gapWidth val=\"40\"/>",
            "barChart",
        ),
        Form::Stack => (
            "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>",
            "<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/>",
            "barChart",
        ),
    };
    let legend = if chart.form == Form::Stack || chart.series.len() < 2 {
        String::new()
    } else {
        format!("<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/>{}</c:legend>", text())
    };
    format!(
        "{HEAD}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>\
         {open}<c:varyColors val=\"0\"/>{series}{close}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:{bar}>{}\
         </c:plotArea>{legend}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>{}\
         <c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        axes(chart),
        text(),
    )
}

/// Text of 14 points.
fn text() -> &'static str {
    "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1400\"/></a:pPr><a:endParaRPr/></a:p></c:txPr>"
}

fn format_code(chart: &Chart) -> String {
    match chart.decimals {
        0 => "#,##0".to_owned(),
        decimals => format!("#,##0.{}", "0".repeat(decimals as usize)),
    }
}

fn axes(chart: &Chart) -> String {
    let across = chart.form == Form::Bars;
    let (left, bottom) = if across { ("l", "b") } else { ("b", "l") };
    let order = if across { "maxMin" } else { "minMax" };
    let crosses = if across { "max" } else { "autoZero" };
    format!(
        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling>\
         <c:delete val=\"0\"/><c:axPos val=\"{left}\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>{text}<c:crossAx val=\"2\"/>\
         <c:crosses val=\"autoZero\"/><c:tickLblSkip val=\"1\"/></c:catAx>\
         <c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>\
         <c:delete val=\"0\"/><c:axPos val=\"{bottom}\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\">\
         <a:solidFill><a:srgbClr val=\"E4E8ED\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>\
         <c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{text}<c:crossAx val=\"1\"/>\
         <c:crosses val=\"{crosses}\"/></c:valAx>",
        format_code(chart),
        text = text(),
    )
}

fn series_part(chart: &Chart, at: usize, series: &Series) -> String {
    let column = char::from(b'B'.saturating_add(u8::try_from(at).unwrap_or(u8::MAX)));
    let last = chart.categories.len() + 1;
    let points = |texts: Vec<Option<String>>| -> String {
        let point = |(at, text): (usize, Option<String>)| {
            text.map(|text| format!("<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", escape(&text)))
        };
        format!(
            "<c:ptCount val=\"{}\"/>{}",
            texts.len(),
            texts.into_iter().enumerate().filter_map(point).collect::<String>()
        )
    };
    let categories = points(chart.categories.iter().cloned().map(Some).collect());
    let values =
        points(series.values.iter().map(|value| value.map(|value| value.normalize().to_string())).collect());
    let invert = if chart.form == Form::Lines {
        "<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/></c:marker>"
    } else {
        "<c:invertIfNegative val=\"0\"/>"
    };
    let smooth = if chart.form == Form::Lines { "<c:smooth val=\"0\"/>" } else { "" };
    format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/><c:tx><c:strRef><c:f>Data!${column}$1</c:f>\
         <c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>\
         {look}{invert}<c:cat><c:strRef><c:f>Data!$A$2:$A${last}</c:f><c:strCache>{categories}</c:strCache>\
         </c:strRef></c:cat><c:val><c:numRef><c:f>Data!${column}$2:${column}${last}</c:f><c:numCache>\
         <c:formatCode>General</c:formatCode>{values}</c:numCache></c:numRef></c:val>{smooth}</c:ser>",
        name = escape(&series.name),
        look = look(chart.form, series.colour),
    )
}

fn look(form: Form, colour: Option<&str>) -> String {
    match (form, colour) {
        (_, None) => "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>".to_owned(),
        (Form::Lines, Some(rgb)) => format!(
            "<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{rgb}\"/></a:solidFill></a:ln></c:spPr>"
        ),
        (_, Some(rgb)) => {
            format!("<c:spPr><a:solidFill><a:srgbClr val=\"{rgb}\"/></a:solidFill></c:spPr>")
        }
    }
}
