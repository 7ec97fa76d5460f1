//! Figures at the ends of lines, each in its line's colour: the highest above its point, the others below theirs.

use rust_decimal::Decimal;

use super::chart::{format_code, text_style_in};
use super::{Chart, Series};

/// The label of a line's last known point; nothing where there is none.
pub(super) fn label(chart: &Chart, at: usize, language: &str) -> String {
    let Some((series, tone)) = chart.series.get(at).and_then(|series| Some((series, series.tone?))) else {
        return String::new();
    };
    let Some((point, _)) = last(series) else { return String::new() };
    let side = if is_highest(chart, at) { "t" } else { "b" };
    let style = text_style_in(language, tone.slot());
    let shown = |value: u8| {
        format!(
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"{value}\"/><c:showCatName val=\"0\"/>\
             <c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>"
        )
    };
    let plain = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
    format!(
        "<c:dLbls><c:dLbl><c:idx val=\"{point}\"/><c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/>{plain}{style}\
         <c:dLblPos val=\"{side}\"/>{}</c:dLbl>{plain}{style}{}</c:dLbls>",
        format_code("", chart.decimals),
        shown(1),
        shown(0),
    )
}

fn last(series: &Series) -> Option<(usize, Decimal)> {
    let points = series.values.iter().enumerate().rev();
    points.filter_map(|(at, value)| Some((at, (*value)?))).next()
}

/// Whether no other line is higher where this one ends; of equal ones the first is.
fn is_highest(chart: &Chart, at: usize) -> bool {
    let Some((point, own)) = chart.series.get(at).and_then(last) else { return false };
    let others = chart.series.iter().enumerate().filter(|(other, _)| *other != at);
    let mut beside = others.filter_map(|(other, series)| Some((other, series.values.get(point).copied()??)));
    beside.all(|(other, value)| value < own || (value == own && at < other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::slides::{Form, Tone};

    fn chart(lines: &[[Option<i64>; 2]]) -> Chart {
        let line = |ends: &[Option<i64>; 2]| Series {
            name: "line".to_owned(),
            tone: Some(Tone::Base),
            values: ends.map(|end| end.map(Decimal::from)).into(),
            certainties: Vec::new(),
        };
        Chart {
            form: Form::Lines,
            description: String::new(),
            categories: vec!["2024".into(), "2025".into()],
            series: lines.iter().map(line).collect(),
            labels: None,
            decimals: 0,
            signed: false,
        }
    }

    #[test]
    fn one_of_two_figures_stands_above_and_the_other_below() {
        for ends in [[90, 100], [100, 90], [100, 100]] {
            let chart = chart(&ends.map(|end| [Some(80), Some(end)]));
            let above = [0, 1].map(|at| label(&chart, at, "sv-SE").contains("<c:dLblPos val=\"t\"/>"));
            assert_eq!(above[0], !above[1], "{ends:?}");
            assert_eq!(above[0], ends[0] >= ends[1], "the higher one stands above: {ends:?}");
        }
    }

    #[test]
    fn the_last_known_point_has_the_figure() {
        let chart = chart(&[[Some(90), None], [None, None]]);
        assert!(label(&chart, 0, "sv-SE").contains("<c:dLbl><c:idx val=\"0\"/>"), "the first year is known");
        assert_eq!(label(&chart, 1, "sv-SE"), "", "nothing is known");
    }
}
