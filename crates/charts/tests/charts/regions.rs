//! The twenty-one regions with figures of the size they have, for the drawings that have a row or place each.

use alf_charts::number::Scale;
use alf_charts::{Arrangement, Block, Flow, FlowLink, FlowNode, RateArea};
use alf_charts::{
    Bars, Reading, Row, RowSeries, SeriesColour, Shading, Size, Slope, SlopeLine, Table, Theme, Tornado,
};
use alf_charts::{
    Captions, Certainty, DotPlot, Effect, Map, MapFigure, MapRegion, Order, Outlines, Panel, PanelForm,
    Panels, Point, Reach,
};
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// Code, name, tkr in the base and in the scenario.
pub(crate) const REGIONS: [(&str, &str, i64, i64); 21] = [
    ("01", "Stockholm", 742_300, 781_900),
    ("03", "Uppsala", 301_200, 309_400),
    ("04", "Sörmland", 9_100, 12_800),
    ("05", "Östergötland", 214_800, 216_100),
    ("06", "Jönköping", 14_600, 21_900),
    ("07", "Kronoberg", 5_900, 8_700),
    ("08", "Kalmar", 11_200, 15_300),
    ("09", "Gotland", 1_300, 1_300),
    ("10", "Blekinge", 141, 1_454),
    ("12", "Skåne", 488_700, 471_300),
    ("13", "Halland", 22_400, 27_100),
    ("14", "Västra Götaland", 602_500, 611_800),
    ("17", "Värmland", 13_700, 19_200),
    ("18", "Örebro", 168_900, 159_700),
    ("19", "Västmanland", 10_300, 13_900),
    ("20", "Dalarna", 12_600, 17_400),
    ("21", "Gävleborg", 16_100, 22_700),
    ("22", "Västernorrland", 18_800, 19_600),
    ("23", "Jämtland Härjedalen", 14_400, 13_100),
    ("24", "Västerbotten", 231_400, 219_800),
    ("25", "Norrbotten", 15_900, 18_200),
];

static OUTLINES: LazyLock<Outlines> = LazyLock::new(|| {
    Outlines::from_geojson(include_str!("../../../../assets/data/regions.geojson")).expect("the map is read")
});

pub(crate) fn words(title: &str, subtitle: &str) -> Captions {
    Captions {
        title: title.into(),
        subtitle: subtitle.into(),
        source: "Källa: räkneexempel-2026; egna beräkningar. Underlag 7f3a, ALF-bordet 0.1.0".into(),
        ..Captions::default()
    }
}

pub(crate) fn firm(tkr: i64) -> Reading {
    Reading { value: Some(Decimal::from(tkr * 1000)), certainty: Certainty::Firm }
}

pub(crate) fn reading(tkr: i64, certainty: Certainty) -> Reading {
    Reading { certainty, ..firm(tkr) }
}

pub(crate) const fn unknown() -> Reading {
    Reading { value: None, certainty: Certainty::Unknown }
}

pub(crate) fn row_series(id: &str, name: &str, colour: SeriesColour) -> RowSeries {
    RowSeries { id: id.into(), name: name.into(), colour }
}

pub(crate) fn row(id: &str, label: &str, values: &[Reading]) -> Row {
    Row { id: id.into(), label: label.into(), own: label == "Blekinge", values: values.to_vec() }
}

/// A row a region of what is made of its base and scenario.
pub(crate) fn rows(values: impl Fn(i64, i64) -> Vec<Reading>) -> Vec<Row> {
    REGIONS.iter().map(|(code, name, before, after)| row(code, name, &values(*before, *after))).collect()
}

pub(crate) fn two_series() -> Vec<RowSeries> {
    vec![
        row_series("dagens", "Dagens avtal", SeriesColour::Base),
        row_series("promemorian", "Promemorian", SeriesColour::S1),
    ]
}

/// The difference of every region: diverging.
pub(crate) fn differences() -> Bars {
    Bars {
        captions: words(
            "Sjutton regioner får mer, Skåne förlorar 17,4 mnkr",
            "Ersättning 2027, mnkr, skillnad Promemorian − Dagens avtal",
        ),
        size: Size::new(720, 460),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        signed: true,
        table: Table {
            series: vec![row_series("skillnad", "Skillnad", SeriesColour::S1)],
            rows: rows(|before, after| vec![reading(after - before, Certainty::Proposed)]),
            order: Order::Value,
        },
    }
}

/// Base and scenario of every region: grouped.
pub(crate) fn grouped() -> Bars {
    Bars {
        captions: words("Stockholm får mest, 781,9 mnkr", "Ersättning 2027, mnkr"),
        signed: false,
        table: Table {
            series: two_series(),
            rows: rows(|before, after| vec![firm(before), reading(after, Certainty::Proposed)]),
            order: Order::Value,
        },
        ..differences()
    }
}

pub(crate) fn dot_plot() -> DotPlot {
    let Bars { captions, size, theme, scale, table, .. } = grouped();
    DotPlot { captions, size, theme, scale, table }
}

pub(crate) fn map(shading: Shading) -> Map<'static> {
    let figure = |code: &str, before: i64, after: i64| match (code, shading) {
        ("09", Shading::Difference) => MapFigure::None,
        ("22", _) => MapFigure::Unknown,
        (_, Shading::Difference) => {
            MapFigure::Known(Decimal::from((after - before) * 1000), Certainty::Proposed)
        }
        _ => MapFigure::Known(Decimal::from(after * 1000), Certainty::Proposed),
    };
    let regions = REGIONS.iter().map(|(code, name, before, after)| MapRegion {
        code: (*code).into(),
        name: (*name).into(),
        figure: figure(code, *before, *after),
    });
    Map {
        captions: words("Skåne, Västerbotten och Örebro förlorar på promemorian", "Skillnad 2027, mnkr"),
        size: Size::new(720, 460),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        shading,
        outlines: &OUTLINES,
        regions: regions.collect(),
        selected: Some("10".into()),
        listed: true,
    }
}

/// Nine years of every region in two scenarios, or one year as bars.
pub(crate) fn panels(form: PanelForm) -> Panels {
    let years = if form == PanelForm::Lines { 2024..2033 } else { 2027..2028 };
    let line = |tkr: i64, growth: i64, from: i32, later: Certainty| -> Vec<Point> {
        let point = |year: i32| Point {
            year,
            value: Some(Decimal::from(tkr * 1000 * (1000 + growth * i64::from((year - from).max(0))) / 1000)),
            certainty: if year < 2026 { Certainty::Firm } else { later },
        };
        years.clone().map(point).collect()
    };
    let panel = |(code, name, before, after): &(&str, &str, i64, i64)| Panel {
        id: (*code).into(),
        name: (*name).into(),
        own: *name == "Skåne",
        figures: vec![
            line(*before, 12, 2024, Certainty::Derived),
            line(*after, 31, 2025, Certainty::Proposed),
        ],
    };
    Panels {
        least: 9,
        captions: words("Skåne och Västerbotten tappar först 2027", "Ersättning 2024–2032, mnkr"),
        size: Size::new(900, 520),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        signed: false,
        form,
        series: two_series(),
        panels: REGIONS.iter().map(panel).collect(),
    }
}

pub(crate) fn slope() -> Slope {
    let line = |(code, name, before, after): &(&str, &str, i64, i64)| SlopeLine {
        id: (*code).into(),
        name: (*name).into(),
        own: *name == "Skåne",
        from: firm(*before),
        to: reading(*after, Certainty::Proposed),
    };
    Slope {
        captions: words("Skåne faller 17,4 mnkr när andra stiger", "Ersättning 2027, mnkr"),
        size: Size::new(720, 460),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        from: "Dagens avtal".into(),
        to: "Promemorian".into(),
        lines: REGIONS.iter().map(line).collect(),
    }
}

pub(crate) fn block(id: &str, name: &str, colour: SeriesColour, width: &str, height: &str) -> Block {
    let (width, height) = (Some(crate::cases::kr(width)), Some(crate::cases::kr(height)));
    Block { id: id.into(), name: name.into(), colour, width, height, certainty: Certainty::Firm }
}

pub(crate) fn rate_area(arrangement: Arrangement) -> RateArea {
    use SeriesColour::{Base, Neutral, S1};
    let over = vec![
        block("dagens", "Dagens avtal", Base, "5460.5", "84607"),
        block("promemorian", "Promemorian", S1, "5896.25", "94704"),
    ];
    let programmes = [
        ("Karolinska institutet", "1388"),
        ("Göteborgs universitet", "1009.5"),
        ("Lunds universitet", "1121"),
        ("Uppsala universitet", "742"),
        ("Linköpings universitet", "611"),
        ("Umeå universitet", "589"),
        ("Örebro universitet", "435.75"),
    ];
    let beside = programmes.iter().enumerate().map(|(index, (name, students))| Block {
        certainty: if index == 6 { Certainty::Assumed } else { Certainty::Derived },
        ..block(name, name, if index == 2 { S1 } else { Neutral }, students, "94704")
    });
    RateArea {
        captions: words(
            "Promemorian ger 96,4 mnkr mer: mest för priset",
            "Utbildning 2027, helårsstudenter × ersättning",
        ),
        size: Size::new(720, 360),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        width_decimals: 1,
        width_unit: "HST".into(),
        height_unit: "kr per HST".into(),
        arrangement,
        blocks: if arrangement == Arrangement::Over { over } else { beside.collect() },
    }
}

pub(crate) fn link(from: &str, to: &str, amount: Reading) -> FlowLink {
    FlowLink { from: from.into(), to: to.into(), amount }
}

pub(crate) fn node(id: &str, label: &str, stage: usize, total: Option<i64>) -> FlowNode {
    let total = total.map(|tkr| Decimal::from(tkr * 1000));
    FlowNode { id: id.into(), label: label.into(), stage, own: label == "Blekinge", total }
}

/// The state pays seven hosts, they keep their own and pay the others, all pay for housing.
pub(crate) fn flow() -> Flow {
    let is_host = |code: &str| ["01", "03", "05", "12", "14", "18", "24"].contains(&code);
    let hosts: Vec<_> = REGIONS.iter().filter(|region| is_host(region.0)).collect();
    let others: Vec<_> = REGIONS.iter().filter(|region| !is_host(region.0)).collect();
    let mut links = Vec::new();
    let mut state = 0;
    let mut nodes = vec![node("boende", "Boende", 3, None)];
    for (index, (code, name, before, _)) in hosts.iter().enumerate() {
        let host = format!("v{code}");
        let mut paid = *before;
        links.push(link(&host, code, firm(*before)));
        for (code, _, amount, _) in others.iter().skip(index * 2).take(2) {
            links.push(link(&host, code, reading(*amount, Certainty::Derived)));
            paid += amount;
        }
        state += paid;
        links.push(link("staten", &host, firm(paid)));
        nodes.push(node(&host, name, 1, Some(paid)));
    }
    for (code, name, before, _) in hosts.iter().chain(&others) {
        nodes.push(node(code, name, 2, Some(*before)));
        links.push(link(code, "boende", reading(before / 20, Certainty::Assumed)));
    }
    nodes.push(node("staten", "Staten", 0, Some(state)));
    Flow {
        captions: words(
            "Staten betalar 2 926 mnkr, sju värdregioner fördelar",
            "Ersättning 2027, mnkr, Dagens avtal",
        ),
        size: Size::new(900, 520),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        stages: ["Staten", "Värdregion", "Region", "Boende"].map(String::from).to_vec(),
        nodes,
        links,
    }
}

pub(crate) fn effect(id: &str, label: &str, low: (&str, i64), high: (&str, i64)) -> Effect {
    let reach = |(setting, tkr): (&str, i64)| Reach { setting: setting.into(), change: firm(tkr) };
    Effect { id: id.into(), label: label.into(), low: reach(low), high: reach(high) }
}

pub(crate) fn tornado() -> Tornado {
    Tornado {
        captions: words(
            "Kostnadstäckningen avgör: 69 till 100 procent är 380 mnkr",
            "Statens kostnad 2027, mnkr, avvikelse från Promemorian, en förutsättning i taget",
        ),
        size: Size::new(720, 360),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        effects: vec![
            effect("term", "Termin 12", ("0 %", -61_200), ("100 %", 63_900)),
            effect("cover", "Kostnadstäckning", ("60 %", -112_400), ("100 %", 380_100)),
            effect("index", "Årlig uppräkning", ("0,5 %", -31_000), ("2 %", 30_300)),
            effect("housing", "Boendeveckor per student", ("0", -8_100), ("12", 4_200)),
            effect("breadth", "Breddforskningens andel", ("5 %", 2_300), ("15 %", 9_800)),
            effect("round", "Avrundning", ("ingen", 0), ("tkr", 0)),
        ],
    }
}
