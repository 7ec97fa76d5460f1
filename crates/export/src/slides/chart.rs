//! The part of a native chart: its series with references into the workbook and the same values cached.

use std::fmt;

use alf_charts::{Certainty, Language};
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
            format!("{MARKER}{}{label}", points_by_status(form, series, false))
        }
        Form::Bars => {
            let points = points_by_status(form, series, cells.chart.signed);
            format!("<c:invertIfNegative val=\"0\"/>{points}{}", figures(cells, series))
        }
        Form::Stack => "<c:invertIfNegative val=\"0\"/>".to_owned(),
    };
    let smooth = if form == Form::Lines { "<c:smooth val=\"0\"/>" } else { "" };
    format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/>{}{}{mark}{}{}{smooth}</c:ser>",
        cells.name(column, &series.name),
        paint(form, series.tone, Certainty::Firm),
        cells.categories(),
        cells.values(column, &series.values),
    )
}

const MARKER: &str = "<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/></c:marker>";

/// The points that are painted otherwise than their series: a figure that is less than firm, and of signed bars one
/// below zero, which has the colour of losses. A line's point has the line that leads to it.
fn points_by_status(form: Form, series: &Series, signed: bool) -> String {
    let point = |(at, value): (usize, &Option<Decimal>)| {
        let (below, certainty) = ((*value)? < Decimal::ZERO, series.certainty(at));
        let tone = if signed && below { Some(Tone::Loss) } else { series.tone };
        if tone == series.tone && certainty == Certainty::Firm {
            return None;
        }
        let kept = if form == Form::Lines { MARKER } else { "<c:invertIfNegative val=\"0\"/>" };
        let paint = paint(form, tone, certainty);
        Some(format!("<c:dPt><c:idx val=\"{at}\"/>{kept}<c:bubble3D val=\"0\"/>{paint}</c:dPt>"))
    };
    series.values.iter().enumerate().filter_map(point).collect()
}

/// The figure at the end of each bar; "≈ 0" where there is something that rounds to nothing, and nothing is 0.
fn figures(cells: &Cells<'_>, series: &Series) -> String {
    let (chart, text) = (cells.chart, text_style(cells.language));
    let of = |sign| format_code(sign, chart.decimals);
    let (above, below) = (of(if chart.signed { "+" } else { "" }), of("\u{2212}"));
    let usual = format!("{above};{below};0");
    let half = Decimal::new(5, chart.decimals + 1);
    let small = format!("[&gt;={half}]{above};[&lt;=-{half}]{below};&quot;≈\u{202f}0&quot;");
    let label = |code: &str| {
        format!(
            "<c:numFmt formatCode=\"{code}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
             {text}<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>\
             <c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>"
        )
    };
    let rounds_to_nothing =
        |value: &Option<Decimal>| value.is_some_and(|it| !it.is_zero() && it.abs() < half);
    let points = series.values.iter().enumerate().filter(|(_, value)| rounds_to_nothing(value));
    let points: String =
        points.map(|(at, _)| format!("<c:dLbl><c:idx val=\"{at}\"/>{}</c:dLbl>", label(&small))).collect();
    format!("<c:dLbls>{points}{}</c:dLbls>", label(&usual))
}

/// Colour by tone; status by fill, of a line by its dashes: firm full, derived lighter or thinner, proposed outlined or
/// dashed, assumed hatched or dotted.
fn paint(form: Form, tone: Option<Tone>, certainty: Certainty) -> String {
    let Some(tone) = tone else {
        return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>".to_owned();
    };
    let colour = format!("<a:schemeClr val=\"{}\"/>", tone.slot());
    let fill = format!("<a:solidFill>{colour}</a:solidFill>");
    if form == Form::Lines {
        let (width, dash) = match certainty {
            Certainty::Firm => (28_575, ""),
            Certainty::Derived => (15_875, ""),
            Certainty::Proposed => (28_575, "<a:prstDash val=\"dash\"/>"),
            Certainty::Assumed | Certainty::Unknown => (28_575, "<a:prstDash val=\"sysDot\"/>"),
        };
        return format!("<c:spPr><a:ln w=\"{width}\">{fill}{dash}</a:ln></c:spPr>");
    }
    let edge = format!("<a:ln w=\"15875\">{fill}</a:ln>");
    let fill = match certainty {
        Certainty::Firm => fill,
        Certainty::Derived => format!(
            "<a:solidFill><a:schemeClr val=\"{}\"><a:lumMod val=\"60000\"/><a:lumOff val=\"40000\"/></a:schemeClr></a:solidFill>",
            tone.slot()
        ),
        Certainty::Proposed => format!("<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>{edge}"),
        Certainty::Assumed | Certainty::Unknown => format!(
            "<a:pattFill prst=\"wdUpDiag\"><a:fgClr>{colour}</a:fgClr><a:bgClr><a:schemeClr val=\"bg1\"/></a:bgClr></a:pattFill>{edge}"
        ),
    };
    format!("<c:spPr>{fill}</c:spPr>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_less_than_firm_and_what_is_lost_are_painted_otherwise() {
        use Certainty::{Assumed, Derived, Firm, Proposed};
        let series = Series {
            name: "one".to_owned(),
            tone: Some(Tone::First),
            values: [Some(1), Some(2), None, Some(-3), Some(4), Some(5)]
                .map(|it| it.map(Decimal::from))
                .into(),
            certainties: vec![Firm, Assumed, Assumed, Firm, Proposed, Derived],
        };
        let painted = |form, signed| {
            let points = points_by_status(form, &series, signed);
            let points = points.split("<c:dPt><c:idx val=\"").skip(1).map(str::to_owned);
            points.map(|point| (point[..1].to_owned(), point)).collect::<Vec<_>>()
        };
        let bars = painted(Form::Bars, true);
        let places: Vec<&str> = bars.iter().map(|(at, _)| at.as_str()).collect();
        assert_eq!(places, ["1", "3", "4", "5"], "a firm gain and an unknown figure are as they were");
        for ((at, point), wanted) in bars.iter().zip(["pattFill", "accent2", "bg1", "lumOff"]) {
            assert!(point.contains(wanted), "{at} has {wanted}: {point}");
        }
        let lines = painted(Form::Lines, false);
        for ((at, point), wanted) in lines.iter().zip(["sysDot", "dash", "w=\"15875\""]) {
            assert!(point.contains(wanted), "{at} has {wanted}: {point}");
        }
    }
}
