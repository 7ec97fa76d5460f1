//! The part of a native chart: its series with references into the workbook and the same values cached.

use std::fmt;

use alf_charts::Language;
use rust_decimal::Decimal;

use super::xml::{HEAD, escape};
use super::{Chart, Form, Series, Tone, ends, labels, words};

/// A column of the workbook behind a series: 0 is B, right of the categories.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column(pub(super) usize);

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", char::from(b'B'.saturating_add(u8::try_from(self.0).unwrap_or(u8::MAX))))
    }
}

impl Column {
    /// Its cells under the header, so many.
    pub(super) fn range(self, count: usize) -> String {
        format!("Data!${self}$2:${self}${}", count + 1)
    }
}

/// References into the workbook with what stands there.
pub(super) struct Cells<'a> {
    chart: &'a Chart,
    /// The language as a file names it.
    pub(super) language: &'static str,
}

impl Cells<'_> {
    /// The name of a series: the head of its column.
    pub(super) fn name(&self, column: Column, name: &str) -> String {
        format!(
            "<c:tx><c:strRef><c:f>Data!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{}</c:v>\
             </c:pt></c:strCache></c:strRef></c:tx>",
            escape(name)
        )
    }

    pub(super) fn categories(&self) -> String {
        let names = &self.chart.categories;
        format!(
            "<c:cat><c:strRef><c:f>Data!$A$2:$A${}</c:f><c:strCache>{}</c:strCache></c:strRef></c:cat>",
            names.len() + 1,
            points(names.iter().cloned().map(Some).collect())
        )
    }

    pub(super) fn values(&self, column: Column, values: &[Option<Decimal>]) -> String {
        let cached = values.iter().map(|value| value.map(|value| value.normalize().to_string()));
        format!(
            "<c:val><c:numRef><c:f>{}</c:f><c:numCache><c:formatCode>General</c:formatCode>{}</c:numCache></c:numRef>\
             </c:val>",
            column.range(values.len()),
            points(cached.collect())
        )
    }
}

fn points(texts: Vec<Option<String>>) -> String {
    let count = texts.len();
    let point = |(at, text): (usize, Option<String>)| {
        text.map(|text| format!("<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", escape(&text)))
    };
    let points: String = texts.into_iter().enumerate().filter_map(point).collect();
    format!("<c:ptCount val=\"{count}\"/>{points}")
}

pub(super) fn part(chart: &Chart, language: Language) -> String {
    let tag = words::tag(language);
    let cells = Cells { chart, language: tag };
    let series: String =
        chart.series.iter().enumerate().map(|(at, one)| series_part(&cells, at, one)).collect();
    let (open, close, name) = match chart.form {
        Form::Lines => ("<c:grouping val=\"standard\"/>", "<c:marker val=\"1\"/>", "lineChart"),
        Form::Bars => {
            ("<c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>", "<c:gapWidth val=\"40\"/>", "barChart")
        }
        Form::Stack => (
            "<c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>",
            "<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/>",
            "barChart",
        ),
    };
    let over = chart.labels.as_ref();
    let over = over.map(|over| labels::line_chart(over, chart.series.len(), &cells)).unwrap_or_default();
    let legend = if chart.form == Form::Stack || chart.series.len() < 2 {
        String::new()
    } else {
        format!("<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/>{}</c:legend>", text_style(tag))
    };
    format!(
        "{HEAD}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:lang val=\"{tag}\"/>\
         <c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>\
         <c:{name}>{open}<c:varyColors val=\"0\"/>{series}{close}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:{name}>\
         {over}{}</c:plotArea>{legend}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>{}\
         <c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        axes(&cells),
        text_style(tag),
    )
}

/// Text of 14 points in the theme's font, never turned: every label of an axis is written.
pub(super) fn text_style(language: &str) -> String {
    text_style_in(language, "tx1")
}

/// The same in a colour of the theme.
pub(super) fn text_style_in(language: &str, slot: &str) -> String {
    format!(
        "<c:txPr><a:bodyPr rot=\"0\" vert=\"horz\"/><a:lstStyle/><a:p><a:pPr><a:defRPr lang=\"{language}\" sz=\"1400\">\
         <a:solidFill><a:schemeClr val=\"{slot}\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:pPr>\
         <a:endParaRPr lang=\"{language}\" sz=\"1400\"/></a:p></c:txPr>"
    )
}

/// Swedish figures with a sign before them, whatever the language of the program that shows them.
pub(super) fn format_code(sign: &str, decimals: u32) -> String {
    match decimals {
        0 => format!("[$-41D]{sign}#,##0"),
        decimals => format!("[$-41D]{sign}#,##0.{}", "0".repeat(decimals as usize)),
    }
}

/// Bars and columns carry their figures, so their axis of values has none.
fn axes(cells: &Cells<'_>) -> String {
    let across = cells.chart.form == Form::Bars;
    let lines = cells.chart.form == Form::Lines;
    let values = cells.chart.series.iter().flat_map(|series| series.values.iter().flatten());
    // What shows amounts shows them from nothing.
    let positive = values.into_iter().all(|value| !value.is_sign_negative());
    let (left, bottom) = if across { ("l", "b") } else { ("b", "l") };
    let order = if across { "maxMin" } else { "minMax" };
    let crosses = if across { "max" } else { "autoZero" };
    format!(
        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling>\
         <c:delete val=\"0\"/><c:axPos val=\"{left}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>\
         <c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>{text}\
         <c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/>\
         </c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>{}</c:scaling>\
         <c:delete val=\"{}\"/><c:axPos val=\"{bottom}\"/>{}<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/>\
         <c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{text}\
         <c:crossAx val=\"1\"/><c:crosses val=\"{crosses}\"/></c:valAx>",
        if lines && positive { "<c:min val=\"0\"/>" } else { "" },
        u8::from(!lines),
        if lines { GRID } else { "" },
        format_code("", cells.chart.decimals),
        text = text_style(cells.language),
    )
}

const GRID: &str = "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"bg2\"/></a:solidFill>\
     </a:ln></c:spPr></c:majorGridlines>";

fn series_part(cells: &Cells<'_>, at: usize, series: &Series) -> String {
    let (form, column) = (cells.chart.form, Column(at));
    let mark = match form {
        Form::Lines => {
            let label = ends::label(cells.chart, at, cells.language);
            format!("<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/></c:marker>{label}")
        }
        Form::Bars => {
            let losses = if cells.chart.signed { losses(series) } else { String::new() };
            format!("<c:invertIfNegative val=\"0\"/>{losses}{}", figures(cells))
        }
        Form::Stack => "<c:invertIfNegative val=\"0\"/>".to_owned(),
    };
    let smooth = if form == Form::Lines { "<c:smooth val=\"0\"/>" } else { "" };
    format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/>{}{}{mark}{}{}{smooth}</c:ser>",
        cells.name(column, &series.name),
        paint(form, series.tone),
        cells.categories(),
        cells.values(column, &series.values),
    )
}

/// Bars below zero in the colour of losses.
fn losses(series: &Series) -> String {
    let below =
        series.values.iter().enumerate().filter(|(_, value)| value.is_some_and(|it| it < Decimal::ZERO));
    let paint = paint(Form::Bars, Some(Tone::Loss));
    let point = |(at, _)| {
        format!(
            "<c:dPt><c:idx val=\"{at}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/>{paint}</c:dPt>"
        )
    };
    below.map(point).collect()
}

/// The figure at the end of each bar.
fn figures(cells: &Cells<'_>) -> String {
    let of = |sign| format_code(sign, cells.chart.decimals);
    let (above, below) = (of(if cells.chart.signed { "+" } else { "" }), of("\u{2212}"));
    format!(
        "<c:dLbls><c:numFmt formatCode=\"{above};{below};0\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln>\
         <a:noFill/></a:ln></c:spPr>{}<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>\
         <c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>\
         </c:dLbls>",
        text_style(cells.language)
    )
}

fn paint(form: Form, tone: Option<Tone>) -> String {
    let Some(tone) = tone else {
        return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>".to_owned();
    };
    let fill = format!("<a:solidFill><a:schemeClr val=\"{}\"/></a:solidFill>", tone.slot());
    if form == Form::Lines {
        return format!("<c:spPr><a:ln w=\"28575\">{fill}</a:ln></c:spPr>");
    }
    format!("<c:spPr>{fill}</c:spPr>")
}
