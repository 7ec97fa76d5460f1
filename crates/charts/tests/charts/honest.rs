//! What a drawing says is what it was given: unknown is not nought, a cut axis is marked, errors are named.

use crate::cases::{banded, bar, blekinge, bridge, compared, kr, rates};
use crate::picture::texts;
use alf_charts::number::{GROUP, MINUS, Scale};
use alf_charts::{Captions, Certainty, ChartError, Language, Size, Timeline, Waterfall, font};

fn words(drawing: &alf_charts::Drawing) -> Vec<String> {
    texts(drawing).into_iter().map(|text| text.words).collect()
}

#[test]
fn the_figures_of_the_sketch_stand_at_the_lines_ends() {
    let drawing = rates().draw().expect("it draws");
    let words = words(&drawing);
    for text in ["Promemorian", "99\u{202F}574", "Krav, infasat", "143\u{202F}695", "avkortad axel", "2032"] {
        assert!(words.iter().any(|word| word == text), "{text} is written, among {words:?}");
    }
    let datum = drawing.data.iter().find(|datum| datum.id == "promemorian-2026").expect("it has its datum");
    assert_eq!(datum.label, "Promemorian 2026: 93\u{202F}803 kr per HST");
    assert_eq!(datum.value, Some(kr("93803")));
    assert_eq!(drawing.data.len(), 27, "every point can be reached");
}

#[test]
fn an_unknown_year_is_a_gap_and_is_said() {
    let mut timeline = rates();
    timeline.series[1].points[4].value = None;
    let whole = rates().draw().expect("it draws").svg.matches("<polyline").count();
    let drawing = timeline.draw().expect("it draws");
    assert!(drawing.description.contains("Promemorian, okänt: 2028."), "{}", drawing.description);
    assert!(words(&drawing).contains(&"okänt".to_owned()), "the row of the unknown is there");
    let datum = drawing.data.iter().find(|datum| datum.id == "promemorian-2028").expect("it has its datum");
    assert_eq!((datum.label.as_str(), datum.value), ("Promemorian 2028: okänt", None));
    assert_eq!(drawing.svg.matches("<polyline").count(), whole - 2, "the two segments beside it are gone");
}

#[test]
fn a_difference_is_drawn_and_said_where_both_figures_are_known() {
    let drawing = compared("krav", 2028).draw().expect("it draws");
    let said = |drawing: &alf_charts::Drawing| drawing.description.replace(GROUP, " ");
    let difference = "Skillnad 2028, Krav, infasat mot Dagens avtal: +52 652 kr per HST.";
    assert!(said(&drawing).contains(difference), "{}", said(&drawing));
    let written = words(&drawing).iter().any(|word| word.replace(GROUP, " ") == "+52 652 kr");
    assert!(written, "the figure stands beside its arrow: {:?}", words(&drawing));
    let lines = |drawing: &alf_charts::Drawing| drawing.svg.matches("<polyline").count();
    let plain = rates().draw().expect("it draws");
    assert_eq!(lines(&drawing), lines(&plain) + 2, "an arrow is a line and its head");

    let mut unknown = compared("krav", 2028);
    unknown.series[2].points[4].value = None;
    let same = compared("dagens", 2028);
    let none = compared("luck", 2028);
    for timeline in [unknown, same, none] {
        let drawing = timeline.draw().expect("it draws");
        assert!(!said(&drawing).contains("Skillnad"), "{}", said(&drawing));
        assert!(!words(&drawing).iter().any(|word| word.starts_with(['+', MINUS])), "no figure either");
    }
}

#[test]
fn an_unknown_step_and_end_are_said() {
    let mut bridge = blekinge();
    bridge.steps[3].value = None;
    bridge.end = bar("b", "Region Blekinge", None);
    let drawing = bridge.draw().expect("it draws");
    let unknown = words(&drawing).iter().filter(|word| *word == "okänt").count();
    assert_eq!(unknown, 2, "one for the step and one for the end");
    assert!(drawing.description.contains("Boende: okänt. Region Blekinge: okänt. Nivån efter okänt"));
    assert!(drawing.svg.contains(">Ljusare: härlett."), "what the fills mean is written");
}

#[test]
fn the_range_over_all_orders_is_drawn_and_said_where_it_is_one() {
    let kronor = |bridge: Waterfall| Waterfall { scale: Scale::Kr, ..bridge }.draw().expect("it draws");
    let (bare, drawing) = (kronor(blekinge()), kronor(banded()));
    let lines = |drawing: &alf_charts::Drawing| drawing.svg.matches("<polyline").count();
    assert_eq!(lines(&drawing) - lines(&bare), 4 * 3, "four of six have a range: a line and its two ends");
    let label = |id: &str| {
        let datum = drawing.data.iter().find(|datum| datum.id == id).expect("it has its datum");
        datum.label.replace(GROUP, " ")
    };
    assert_eq!(label("inclusion"), "Inkludering: +310 845 kr (0 till +621 689 kr beroende på ordningen)");
    assert_eq!(label("housing"), "Boende: +494 529 kr", "the same in every order");
    let said = "Beroende på ordningen: Pris +75 891 till +88 704; Volym +107 376 till +120 189; Inkludering 0 \
                till +621 689; Breddforskning 0 till +621 689.";
    let description = drawing.description.replace(GROUP, " ");
    assert!(description.contains(said), "{description}");
    assert!(drawing.svg.contains("Klammer: minst"), "what a bracket means is written");
    assert!(!bare.svg.contains("Klammer"), "and only where there is one");
}

#[test]
fn what_reads_the_same_in_every_order_has_no_bracket() {
    let drawing = banded().draw().expect("it draws");
    let ranges = drawing.data.iter().filter(|datum| datum.label.contains("beroende på ordningen")).count();
    assert_eq!(ranges, 2, "in mnkr, price and volume are +0,1 in every order");
}

#[test]
fn a_long_bridge_keeps_its_sum() {
    let values = ["90", "-80", "1", "70", "2", "-60", "50", "-4"];
    let bridge = Waterfall { scale: Scale::Kr, ..bridge("100", &values) };
    let drawing = bridge.draw().expect("it draws");
    let sum = drawing.data.iter().filter(|datum| datum.series == "step").filter_map(|datum| datum.value);
    assert_eq!(drawing.data.len(), 8, "two ends and six steps");
    assert_eq!(sum.sum::<rust_decimal::Decimal>(), kr("69"), "nothing is lost in the merging");
}

#[test]
fn what_cannot_be_drawn_is_named() {
    let off = Waterfall { end: bar("b", "Fel", Some("2000000")), ..blekinge() };
    assert!(matches!(off.draw(), Err(ChartError::DoesNotAddUp { .. })), "a bridge has to arrive");
    let twice = Waterfall { end: bar("price", "Två", Some("1453766.33")), ..blekinge() };
    assert!(matches!(twice.draw(), Err(ChartError::DuplicateId { id }) if id == "price"), "ids are unique");
    let small = Timeline { size: Size::new(90, 60), ..rates() };
    assert!(matches!(small.draw(), Err(ChartError::TooSmall { width: 90, height: 60 })), "it says the size");
    let scaled = Timeline { size: Size::new(720, 360).with_text_scale(kr("9")), ..rates() };
    assert!(matches!(scaled.draw(), Err(ChartError::TextScale { .. })), "text has its bounds");
    let mut years = rates();
    years.series[0].points[1].year = 2024;
    assert!(matches!(years.draw(), Err(ChartError::DuplicateYear { year: 2024, .. })), "one figure a year");
    let far = bridge("79228162514264337593543950335", &[]);
    assert!(matches!(far.draw(), Err(ChartError::TooLarge { .. })), "sums must stay exact");
    let none = Timeline { series: Vec::new(), ..rates() };
    assert!(matches!(none.draw(), Err(ChartError::NoPoints)), "there has to be something to draw");
}

#[test]
fn names_are_written_as_they_are() {
    let mut timeline = rates();
    timeline.series[0].name = "A < B & \"C\"\u{1}".into();
    timeline.captions.title = "1 < 2 & 3 > 2".into();
    let drawing = timeline.draw().expect("it draws");
    assert!(drawing.svg.contains("<title>1 &lt; 2 &amp; 3 &gt; 2</title>"), "the title is escaped");
    assert!(words(&drawing).contains(&"A < B & \"C\"".to_owned()), "and so are the names");
    assert!(!drawing.svg.contains('\u{1}'), "what XML cannot hold is gone");
}

#[test]
fn every_character_that_can_be_printed_has_a_glyph() {
    let mut printed = String::from("abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ0123456789");
    printed.extend([GROUP, MINUS, '→', '≈', '≥', '≤', '–', '—', '▲', '▼', '…', '·', '×', '½', '§', '%', '*']);
    printed.push_str(" .,:;!?+-=/()[]\"'’”&<>#@_\u{A0}");
    for language in [Language::Swedish, Language::English] {
        let captions = Captions { language, ..Captions::default() };
        let mut bridge = Waterfall { captions: captions.clone(), ..blekinge() };
        bridge.steps[3].certainty = Certainty::Unknown;
        bridge.end.value = None;
        let timeline = Timeline { captions, ..rates() };
        for drawing in [bridge.draw(), timeline.draw()] {
            let drawing = drawing.expect("it draws");
            printed.extend(words(&drawing));
            printed.push_str(&drawing.description);
        }
    }
    for character in printed.chars() {
        let there = font::has_glyph(character).expect("the font is there");
        assert!(there, "U+{:04X} {character} has no glyph", u32::from(character));
    }
}
