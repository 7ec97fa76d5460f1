//! What the drawings of regions, parameters and flows say is what they were given.

use crate::cases::kr;
use crate::picture::{self, texts};
use crate::regions::{
    block, differences, dot_plot, effect, firm, flow, grouped, link, map, node, panels, rate_area, reading,
    row, row_series, slope, tornado, two_series, unknown,
};
use crate::{hard, regions};
use alf_charts::{
    Arrangement, Bars, Certainty, ChartError, Datum, DotPlot, Drawing, Flow, Map, MapFigure, Order, Panel,
    PanelForm, Panels, RateArea, SeriesColour, Shading, Size, Slope, SlopeLine, Table, Tornado,
};

fn words(drawing: &Drawing) -> Vec<String> {
    texts(drawing).into_iter().map(|text| text.words).collect()
}

fn datum<'a>(drawing: &'a Drawing, id: &str) -> &'a Datum {
    drawing.data.iter().find(|datum| datum.id == id).expect("it has its datum")
}

fn near(a: f64, b: f64, within: f64, what: &str) {
    assert!((a - b).abs() <= within, "{what}: {a} is not {b}");
}

#[test]
fn the_map_tells_unknown_from_not_concerned() {
    let drawing = map(Shading::Difference).draw().expect("it draws");
    assert_eq!(drawing.data.len(), 21, "every region can be pointed at");
    assert_eq!(datum(&drawing, "22").label, "Västernorrland: okänt");
    assert_eq!(datum(&drawing, "09").label, "Gotland: berörs inte");
    assert_eq!(datum(&drawing, "10").label, "Blekinge: +1,3 mnkr");
    assert!(drawing.description.starts_with("Störst: Stockholm: +39,6 mnkr. Minst: Skåne: −17,4 mnkr."));
    assert!(
        drawing.description.contains("Västernorrland: okänt.")
            && drawing.description.contains("Gotland, berörs inte.")
    );
    let said = words(&drawing);
    assert!(said.contains(&"–".to_owned()) && said.contains(&"okänt".to_owned()), "both stand in the list");
    let hatchings = |drawing: &Drawing| {
        let stroked =
            drawing.svg.lines().filter(|line| line.starts_with("<path") && line.contains("fill=\"none\""));
        stroked.filter(|line| !line.contains("d=\"M0 0\"") && !line.contains('z')).count()
    };
    let mut known = map(Shading::Difference);
    known
        .regions
        .iter_mut()
        .for_each(|region| region.figure = MapFigure::Known(kr("1000000"), Certainty::Firm));
    assert_eq!(
        hatchings(&drawing) - hatchings(&known.draw().expect("it draws")),
        2,
        "the region and its key"
    );
}

#[test]
fn a_region_of_the_map_has_its_outline() {
    let drawing = map(Shading::Measure).draw().expect("it draws");
    for datum in &drawing.data {
        let outline = datum.outline.as_deref().expect("a region is no rectangle");
        let points: Vec<f64> = outline
            .split(['M', 'L', 'Z', ' '])
            .filter(|word| !word.is_empty())
            .map(|word| word.parse().expect("a number"))
            .collect();
        let (left, right) =
            points.iter().step_by(2).fold((f64::MAX, 0.0_f64), |(a, b), x| (a.min(*x), b.max(*x)));
        near(left, datum.x, 0.1, "the outline starts where the box does");
        near(right, datum.x + datum.width, 0.1, "and ends where it ends");
    }
}

#[test]
fn differences_that_round_to_nothing_are_grey() {
    let mut drawing = map(Shading::Difference);
    drawing
        .regions
        .iter_mut()
        .for_each(|region| region.figure = MapFigure::Known(kr("400"), Certainty::Firm));
    let drawing = drawing.draw().expect("it draws");
    assert!(!drawing.svg.contains("#0072B2"), "no region is blue");
    assert!(words(&drawing).contains(&"≈\u{202f}0".to_owned()), "the key says so");
}

#[test]
fn rows_stand_by_value_with_the_unknown_last() {
    let mut bars = differences();
    bars.table.rows[0].values = vec![unknown()];
    let drawing = bars.draw().expect("it draws");
    let order: Vec<&str> = drawing.data.iter().map(|datum| datum.id.as_str()).collect();
    assert_eq!((order[0], order[20]), ("14", "01"), "Västra Götaland first, unknown Stockholm last");
    assert_eq!(datum(&drawing, "01").label, "Stockholm: okänt");
    assert!(drawing.description.ends_with("Stockholm: okänt."), "{}", drawing.description);
    let given = Bars { table: Table { order: Order::Given, ..bars.table.clone() }, ..bars };
    assert_eq!(given.draw().expect("it draws").data[0].id, "01", "as given");
}

#[test]
fn a_bar_is_as_long_as_its_figure_from_zero() {
    let drawing = differences().draw().expect("it draws");
    let boxes = picture::boxes(&drawing);
    let width = |at: usize| boxes[at].2;
    near(width(0) / width(1), 39.6 / 9.3, 0.05, "Stockholm to Västra Götaland");
    let stockholm = boxes[0].0;
    near(boxes[20].0 + boxes[20].2, stockholm, 0.5, "Skåne ends where Stockholm starts");
}

#[test]
fn the_difference_has_its_arrow() {
    for drawing in [grouped().draw(), dot_plot().draw()] {
        let drawing = drawing.expect("it draws");
        let said = words(&drawing);
        assert!(said.contains(&"▲ +39,6".to_owned()) && said.contains(&"▼ −17,4".to_owned()), "{said:?}");
        assert!(said.iter().any(|text| text.contains("Skillnad: Promemorian − Dagens avtal.")), "{said:?}");
        assert_eq!(datum(&drawing, "12-dagens").label, "Skåne, Dagens avtal: 488,7 mnkr");
    }
}

#[test]
fn the_widest_effect_stands_first() {
    let drawing = tornado().draw().expect("it draws");
    assert_eq!(drawing.data[0].id, "cover-low", "the largest spread first");
    assert_eq!(drawing.data[1].label, "Kostnadstäckning (100 %): +380,1 mnkr");
    let flat = Tornado { effects: vec![effect("a", "A", ("0", 5), ("1", 5))], ..tornado() };
    assert_eq!(flat.draw().expect("it draws").data.len(), 2, "an effect with no spread is drawn");
}

#[test]
fn streams_are_as_wide_as_they_are_large_and_sum_to_their_node() {
    let drawing = flow().draw().expect("it draws");
    let heights = |id: &str| {
        let outline = datum(&drawing, id).outline.clone().expect("a stream has its outline");
        let y = |from: &str| {
            let (_, rest) = outline.split_once(from).expect("its corner");
            let numbers: Vec<f64> = rest
                .split([' ', 'C', 'L', 'z'])
                .take(2)
                .map(|word| word.parse().expect("a number"))
                .collect();
            numbers[1]
        };
        let end = outline.trim_end_matches('z').rsplit(' ').next().expect("its last corner");
        end.parse::<f64>().expect("a number") - y("M")
    };
    let (state, stockholm) = (heights("staten-v01"), heights("v01-01"));
    near(state / stockholm, 766.0 / 742.3, 0.02, "from the state and on to Stockholm");
    let from_state: f64 = ["01", "03", "05", "12", "14", "18", "24"]
        .iter()
        .map(|code| heights(&format!("staten-v{code}")))
        .sum();
    near(from_state, datum(&drawing, "staten").height, 1.0, "the state's streams fill the state");
    assert_eq!(datum(&drawing, "10").label, "Blekinge: 0,1 mnkr, kvar 0,1 mnkr");
}

#[test]
fn a_ledger_that_is_off_is_refused() {
    let with = |change: &dyn Fn(&mut Flow)| {
        let mut flow = flow();
        change(&mut flow);
        flow.draw()
    };
    for to in ["v01", "01"] {
        let off = with(&|flow| {
            let at = flow.links.iter().position(|link| link.to == to).expect("someone pays Stockholm");
            flow.links[at].amount.value = flow.links[at].amount.value.map(|value| value + kr("0.01"));
        });
        assert!(
            matches!(off, Err(ChartError::DoesNotAddUp { by }) if by.abs() == kr("0.01")),
            "an öre too much"
        );
    }
    let own = with(&|flow| {
        flow.nodes.iter_mut().for_each(|node| node.total = None);
        let at = flow.links.iter().position(|link| link.from == "10").expect("Blekinge pays for housing");
        flow.links[at].amount = firm(900);
    });
    let own = own.expect("a region may pay of its own");
    assert_eq!(datum(&own, "10").label, "Blekinge: 0,1 mnkr, eget 0,8 mnkr");
    let lost = with(&|flow| flow.links.push(link("staten", "nowhere", firm(1))));
    assert!(matches!(lost, Err(ChartError::NoSuchPlace { id }) if id == "nowhere"), "it says where");
    let back = with(&|flow| flow.links.push(link("boende", "01", firm(1))));
    assert!(matches!(back, Err(ChartError::Backward { .. })), "money runs one way");
    let below = with(&|flow| flow.links[0].amount = firm(-1));
    assert!(matches!(below, Err(ChartError::Negative { .. })), "a stream has a size");
    let stage = with(&|flow| flow.nodes.push(node("x", "X", 9, None)));
    assert!(matches!(stage, Err(ChartError::NoSuchPlace { id }) if id == "x"), "there is no tenth stage");
}

#[test]
fn an_unknown_stream_makes_its_node_unknown() {
    let mut flow = flow();
    let at = flow.links.iter().position(|link| link.to == "v01").expect("the state pays Stockholm");
    flow.links[at].amount = unknown();
    let drawing = flow.draw().expect("unknown is no error");
    assert_eq!(datum(&drawing, "v01").label, "Stockholm: okänt");
    assert_eq!(datum(&drawing, "staten").value, None, "nor is what the state pays known");
    assert!(drawing.description.contains("Staten → Stockholm: okänt."), "{}", drawing.description);
}

#[test]
fn the_area_is_kronor() {
    let drawing = rate_area(Arrangement::Over).draw().expect("it draws");
    let area = |id: &str| datum(&drawing, id).width * datum(&drawing, id).height;
    near(
        area("promemorian") / area("dagens"),
        558.4 / 462.0,
        0.005,
        "the areas are to each other as the amounts",
    );
    assert_eq!(
        datum(&drawing, "dagens").value,
        Some(kr("5460.5") * kr("84607")),
        "exactly width times height"
    );
    let blocks = vec![block("a", "A", SeriesColour::S1, "-1", "5")];
    let below = RateArea { blocks, ..rate_area(Arrangement::Over) };
    assert!(matches!(below.draw(), Err(ChartError::Negative { .. })), "there are no negative students");
}

#[test]
fn all_panels_are_on_one_scale() {
    let one = panels(PanelForm::Lines);
    let twin = |id: &str, own: bool| Panel { id: id.into(), own, ..one.panels[0].clone() };
    let mut pair = Panels { panels: vec![twin("a", true), twin("b", false)], ..one };
    pair.size = Size::new(900, 220);
    let drawing = pair.draw().expect("it draws");
    let ends: Vec<f64> = picture::circles(&drawing).into_iter().map(|(_, y, _)| y).collect();
    assert_eq!(ends.len(), 4, "two lines a panel");
    near(ends[0], ends[2], 0.01, "equal figures lie at equal heights");
    assert!(drawing.svg.contains("#0072B2"), "the own panel has its colours");
}

#[test]
fn differences_in_panels_have_a_sign_and_english_ones_are_told_in_sek() {
    let mut signed = Panels { signed: true, ..panels(PanelForm::Lines) };
    signed.captions.language = alf_charts::Language::English;
    let drawing = signed.draw().expect("it draws");
    let last = drawing.data.iter().rfind(|datum| datum.value.is_some_and(|it| it.is_sign_positive()));
    let label = &last.expect("a figure above zero").label;
    assert!(label.contains(": SEK +") && label.ends_with(" m"), "{label}");
    let plain = panels(PanelForm::Lines).draw().expect("it draws");
    assert!(!plain.data.iter().any(|datum| datum.label.contains('+')), "amounts have none");
    assert!(plain.data.iter().any(|datum| datum.label.ends_with(" mnkr")), "and Swedish ones are in mnkr");
}

#[test]
fn a_slope_names_the_largest_rise_and_fall() {
    let drawing = slope().draw().expect("it draws");
    let text = "Stockholm, Dagens avtal: 742,3 mnkr. Stockholm, Promemorian: 781,9 mnkr (+39,6).";
    assert!(drawing.description.starts_with(text), "{}", drawing.description);
    assert!(drawing.description.contains("(−17,4)"), "{}", drawing.description);
    assert_eq!(drawing.data.len(), 42, "both ends of every line");
    let one = SlopeLine { from: unknown(), ..slope().lines[0].clone() };
    let drawing = Slope { lines: vec![one], ..slope() }.draw().expect("it draws");
    assert!(drawing.description.contains("Stockholm, Dagens avtal: okänt."), "{}", drawing.description);
}

#[test]
fn the_four_fills_differ_without_colour() {
    use Certainty::{Assumed, Derived, Firm, Proposed};
    let elements = |certainty| {
        let table = Table {
            series: vec![row_series("a", "A", SeriesColour::S1)],
            rows: vec![row("a", "A", &[reading(5, certainty)])],
            order: Order::Given,
        };
        let drawing = Bars { table, ..grouped() }.draw().expect("it draws");
        let mark = |line: &&str| {
            line.starts_with("<rect") || line.starts_with("<path") || line.starts_with("<polyline")
        };
        drawing.svg.lines().filter(mark).map(str::to_owned).collect::<Vec<_>>()
    };
    let tags = |certainty| {
        elements(certainty)
            .iter()
            .map(|line| line.split(' ').next().unwrap_or("").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(tags(Firm), ["<rect", "<polyline"], "a solid bar and the zero line");
    assert_eq!(tags(Derived), tags(Firm), "a lighter bar");
    assert_ne!(elements(Derived)[0], elements(Firm)[0], "of another lightness");
    assert_eq!(tags(Proposed), ["<rect", "<polyline", "<polyline"], "an outlined bar");
    assert_eq!(tags(Assumed), ["<path", "<polyline", "<polyline"], "a hatched bar");
}

#[test]
fn the_footer_names_what_is_assumed() {
    let mut bars = differences();
    bars.captions.assumptions = vec!["termin 12".into(), "boendeveckor".into()];
    let drawing = bars.draw().expect("it draws");
    assert!(words(&drawing).contains(&"Kontur: föreslaget. Antaget: termin 12, boendeveckor.".to_owned()));
}

#[test]
fn nothing_to_draw_and_twins_are_refused() {
    let none = Bars { table: Table { rows: Vec::new(), ..differences().table }, ..differences() };
    assert!(matches!(none.draw(), Err(ChartError::NoPoints)), "no rows");
    let mut twice = dot_plot();
    twice.table.rows[1].id = "01".into();
    let twice: DotPlot = twice;
    assert!(matches!(twice.draw(), Err(ChartError::DuplicateId { id }) if id == "01"), "ids are unique");
    let none = Map { regions: Vec::new(), ..map(Shading::Measure) };
    assert!(matches!(none.draw(), Err(ChartError::NoPoints)), "no regions");
    let series = two_series();
    let short = Table { series, rows: vec![row("a", "A", &[firm(5)])], order: Order::Value };
    let drawing = Bars { table: short, ..grouped() }.draw().expect("it draws");
    assert_eq!(datum(&drawing, "a-promemorian").value, None, "a figure that is missing is unknown");
}

/// A page that follows a slider changes attributes and texts, and no elements.
#[test]
fn a_small_move_keeps_the_elements() {
    let tags = |drawing: &Drawing| -> Vec<String> {
        let line = |line: &str| line.split([' ', '>']).next().unwrap_or("").to_owned();
        drawing.svg.lines().filter(|line| line.starts_with('<')).map(line).collect()
    };
    let size = Size::new(620, 420);
    for ((kind, before), (_, after)) in hard::moved(0, size).into_iter().zip(hard::moved(2, size)) {
        let (before, after) = (before.expect(kind), after.expect(kind));
        assert_eq!(tags(&before), tags(&after), "{kind} keeps its elements");
        assert_ne!(before.svg, after.svg, "{kind} has moved");
    }
    assert_eq!(regions::REGIONS.len(), 21, "of all regions");
}
