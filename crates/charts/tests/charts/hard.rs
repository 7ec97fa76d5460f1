//! Every kind of drawing at any size, and the cases that are hard to draw.

use crate::regions::{
    REGIONS, differences, dot_plot, flow, grouped, link, map, node, panels, rate_area, row_series, slope,
    tornado, two_series,
};
use alf_charts::{
    Arrangement, Bars, Block, Captions, Certainty, ChartError, DotPlot, Drawing, Effect, Flow, FlowNode, Map,
    MapFigure, MapRegion, Order, Panel, PanelForm, Panels, Point, RateArea, Reach, Reading, Row, RowSeries,
    SeriesColour, Shading, Size, Slope, SlopeLine, Table, Theme, Tornado,
};
use rust_decimal::Decimal;

pub(crate) type Drawn = Vec<(&'static str, Result<Drawing, ChartError>)>;

/// The plain example of every kind: in a window, where the page writes the words, or on a slide.
pub(crate) fn examples(size: Size, theme: Theme, words: bool) -> Drawn {
    let said = |captions: Captions| if words { captions } else { Captions::default() };
    let bars = |it: Bars| Bars { size, theme, captions: said(it.captions), ..it }.draw();
    let dots = |it: DotPlot| DotPlot { size, theme, captions: said(it.captions), ..it }.draw();
    let tornadoes = |it: Tornado| Tornado { size, theme, captions: said(it.captions), ..it }.draw();
    let maps = |it: Map<'_>| Map { size, theme, captions: said(it.captions), ..it }.draw();
    let small = |it: Panels| Panels { size, theme, captions: said(it.captions), ..it }.draw();
    let slopes = |it: Slope| Slope { size, theme, captions: said(it.captions), ..it }.draw();
    let areas = |it: RateArea| RateArea { size, theme, captions: said(it.captions), ..it }.draw();
    let flows = |it: Flow| Flow { size, theme, captions: said(it.captions), ..it }.draw();
    vec![
        ("flow", flows(flow())),
        ("slope", slopes(slope())),
        ("area-over", areas(rate_area(Arrangement::Over))),
        ("area-beside", areas(rate_area(Arrangement::Beside))),
        ("panels", small(panels(PanelForm::Lines))),
        ("panel-bars", small(panels(PanelForm::Bars))),
        ("differences", bars(differences())),
        ("grouped", bars(grouped())),
        ("dots", dots(dot_plot())),
        ("tornado", tornadoes(tornado())),
        ("map", maps(map(Shading::Difference))),
        ("measure", maps(map(Shading::Measure))),
    ]
}

const LONG: &str = "Region Stockholms samlade förslag om volymindikator och högciterade artiklar";

/// Figures in kronor that are hard to draw, `None` unknown.
fn figures() -> Vec<(&'static str, Vec<Option<i64>>)> {
    let many = |value: fn(i64) -> Option<i64>| (0..21).map(value).collect::<Vec<_>>();
    vec![
        ("one", vec![Some(4_500_000)]),
        ("one unknown", vec![None]),
        ("none above zero", many(|at| Some(-1_234_567 * (at + 1)))),
        ("crossing zero", many(|at| Some(7_654_321 * (at - 9)))),
        ("some unknown", many(|at| (at % 3 > 0).then_some(3_100_000 * at))),
        ("all unknown", many(|_| None)),
        ("equal", many(|_| Some(93_803_000))),
        ("zero", many(|_| Some(0))),
        ("huge", many(|at| Some(if at % 2 == 0 { 1_000_000_000_000 } else { -900_000_000_000 } * (at + 1)))),
        ("tiny", many(|at| Some(at % 3 - 1))),
        ("far apart", many(|at| Some(10_i64.pow(u32::try_from(at / 2).expect("small"))))),
    ]
}

/// The same drawings with every figure a little larger.
pub(crate) fn moved(permille: i64, size: Size) -> Drawn {
    let values: Vec<_> = (0..21_i64)
        .map(|at| (at % 6 > 0).then_some((at - 8) * 3_456_789 / 1000 * (1000 + permille)))
        .collect();
    of(&values, |at| REGIONS[at].1.to_owned(), (size, Theme::Light))
}

/// Any figures in every kind.
pub(crate) fn any(values: &[Option<i64>], size: Size) -> Drawn {
    of(values, |at| REGIONS[at].1.to_owned(), (size, Theme::Light))
}

fn certainty(at: usize) -> Certainty {
    use Certainty::{Assumed, Derived, Firm, Proposed};
    [Firm, Derived, Proposed, Assumed][at % 4]
}

/// Every hard figure, under short and long names, in every kind.
pub(crate) fn hard(size: Size, theme: Theme) -> Vec<(String, Result<Drawing, ChartError>)> {
    let mut drawn = Vec::new();
    for (case, values) in figures() {
        for long in [false, true] {
            let name = |at: usize| if long { format!("{LONG} {at}") } else { REGIONS[at].1.to_owned() };
            // Length is as hard under all figures; a few will do.
            if long && !["one", "crossing zero", "some unknown", "huge"].contains(&case) {
                continue;
            }
            for (kind, drawing) in of(&values, name, (size, theme)) {
                drawn.push((format!("{kind}, {case}{}", if long { ", long names" } else { "" }), drawing));
            }
        }
    }
    drawn
}

fn of(values: &[Option<i64>], name: impl Fn(usize) -> String, (size, theme): (Size, Theme)) -> Drawn {
    let all = || 0..values.len();
    let id = |at: usize| REGIONS[at].0.to_owned();
    let reading = |at: usize, part: i64| Reading {
        value: values[at].map(|value| Decimal::from(value / part)),
        certainty: certainty(at),
    };
    let row = |at: usize, values| Row { id: id(at), label: name(at), own: at == 3, values };
    let table = |series: Vec<RowSeries>, make: &dyn Fn(usize) -> Vec<Reading>| Table {
        series,
        rows: all().map(|at| row(at, make(at))).collect(),
        order: Order::Value,
    };
    let one = table(vec![row_series("a", "Skillnad", SeriesColour::S1)], &|at| vec![reading(at, 1)]);
    let two = table(two_series(), &|at| vec![reading(at, 2), reading(at, 1)]);
    let DotPlot { captions, scale, .. } = dot_plot();
    let dots = DotPlot { captions, size, theme, scale, table: two.clone() };
    let lines = all().map(|at| SlopeLine {
        id: id(at),
        name: name(at),
        own: at == 3,
        from: reading(at, 2),
        to: reading(at, 1),
    });
    vec![
        ("bars", Bars { size, theme, table: one.clone(), ..differences() }.draw()),
        ("unsigned bars", Bars { size, theme, table: one, ..grouped() }.draw()),
        ("grouped", Bars { size, theme, table: two, ..grouped() }.draw()),
        ("dots", dots.draw()),
        ("slope", Slope { size, theme, lines: lines.collect(), ..slope() }.draw()),
        ("tornado", Tornado { size, theme, effects: effects(values, &name), ..tornado() }.draw()),
        ("map", Map { size, theme, regions: places(values, &name), ..map(Shading::Difference) }.draw()),
        ("measure", Map { size, theme, regions: places(values, &name), ..map(Shading::Measure) }.draw()),
        (
            "panels",
            Panels { size, theme, panels: small(values, &name, 9), ..panels(PanelForm::Lines) }.draw(),
        ),
        (
            "panel bars",
            Panels { size, theme, panels: small(values, &name, 1), ..panels(PanelForm::Bars) }.draw(),
        ),
        ("area", areas(values, &name, Arrangement::Beside, (size, theme)).draw()),
        ("areas over", areas(values, &name, Arrangement::Over, (size, theme)).draw()),
        ("flow", streams(values, &name, (size, theme)).draw()),
    ]
}

/// Eight parameters at most: each takes two lines.
fn effects(values: &[Option<i64>], name: &dyn Fn(usize) -> String) -> Vec<Effect> {
    let reach = |at: usize, part: i64| Reach {
        setting: format!("{at} %"),
        change: Reading { value: values[at].map(|value| (value / part).into()), certainty: certainty(at) },
    };
    let effect =
        |at: usize| Effect { id: at.to_string(), label: name(at), low: reach(at, 1), high: reach(at, -3) };
    (0..values.len().min(8)).map(effect).collect()
}

fn places(values: &[Option<i64>], name: &dyn Fn(usize) -> String) -> Vec<MapRegion> {
    let figure = |at: usize| match values[at] {
        None if at.is_multiple_of(2) => MapFigure::None,
        None => MapFigure::Unknown,
        Some(value) => MapFigure::Known(value.into(), certainty(at)),
    };
    let place = |at: usize| MapRegion { code: REGIONS[at].0.into(), name: name(at), figure: figure(at) };
    (0..values.len()).map(place).collect()
}

fn small(values: &[Option<i64>], name: &dyn Fn(usize) -> String, years: i32) -> Vec<Panel> {
    let line = |at: usize, part: i64| -> Vec<Point> {
        let value = |year: i32| values[at].map(|value| Decimal::from(value / part + i64::from(year)));
        (0..years)
            .map(|year| Point { year: 2024 + year, value: value(year), certainty: certainty(at) })
            .collect()
    };
    let panel = |at: usize| Panel {
        id: at.to_string(),
        name: name(at),
        own: at == 3,
        figures: vec![line(at, 2), line(at, 1)],
    };
    (0..values.len()).map(panel).collect()
}

fn areas(
    values: &[Option<i64>],
    name: &dyn Fn(usize) -> String,
    arrangement: Arrangement,
    (size, theme): (Size, Theme),
) -> RateArea {
    let one = |at: usize| Block {
        id: at.to_string(),
        name: name(at),
        colour: SeriesColour::S1,
        width: values[at].map(|value| Decimal::from(value.abs() / 10_000)),
        height: values[at].map(|value| Decimal::from(80_000 + value.abs() % 9_000)),
        certainty: certainty(at),
    };
    RateArea { size, theme, blocks: (0..values.len().min(7)).map(one).collect(), ..rate_area(arrangement) }
}

/// One payer and as many payees as there are figures.
fn streams(values: &[Option<i64>], name: &dyn Fn(usize) -> String, (size, theme): (Size, Theme)) -> Flow {
    let mut nodes = vec![node("staten", &name(0), 0, None)];
    let mut links = Vec::new();
    for (at, value) in values.iter().enumerate() {
        nodes.push(FlowNode { label: name(at), ..node(&at.to_string(), "", 1, None) });
        let value = value.map(|value| Decimal::from(value.abs()));
        links.push(link("staten", &at.to_string(), Reading { value, certainty: certainty(at) }));
    }
    let stages = vec!["Staten".to_owned(), LONG.to_owned()];
    Flow { size, theme, stages, nodes, links, ..flow() }
}
