//! Reports of hard shapes: texts without end, tables of many pages, drawings higher than a page.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use alf_charts::Language;

use super::flow::flow;
use super::measure::{BOTTOM, LEFT, TOP, WIDE};
use super::place::{Laid, Mark, Placed, Role};
use super::{Block, Chapter, Column, Report, Table, file};
use crate::sheet::Sheet;

const LONG: &str = "Barnmorskeutbildningsregionsförbundsordförandenamnsskyltstillverkningsanläggningen";
const HASH: &str = "eb3babf0b2ae3ac2c217c547f8b21c3a1733ea5f964ea4c06a929c0ec5faf07fbc";

fn table(rows: usize, sum: bool) -> Block {
    let column = |header: &str, width, figures| Column { header: header.to_owned(), width, figures };
    let row = |at: usize| {
        let name = if at % 7 == 3 { format!("{LONG} {at}") } else { format!("Rad {at}") };
        vec![name, "−1 234 567 890".to_owned(), "okänt".to_owned()]
    };
    let columns = vec![
        column("Region", 30, false),
        column("Ett scenario med ett långt namn", 24, true),
        column("±", 10, true),
    ];
    Block::Table(Table { columns, rows: (0..rows).map(row).collect(), sum })
}

fn figure(width: u32, height: u32) -> Block {
    let ground = format!("<rect width=\"{width}\" height=\"{height}\" fill=\"#123456\"/>");
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\
         {ground}</svg>"
    );
    Block::Figure(Sheet { svg, width, height, title: "En bild".into(), description: "Blå.".into() })
}

fn prose(words: usize) -> String {
    (0..words).map(|at| format!("ord{at} ")).collect()
}

/// A report in which every kind of block follows every other, with so many words before them.
fn hard(words: usize) -> Report {
    let kinds: [fn() -> Block; 7] = [
        || Block::Section("Ett avsnitt".into()),
        || Block::Paragraph(prose(70)),
        || Block::Remark(format!("{LONG} {HASH}")),
        || Block::Items(vec![prose(40), LONG.into(), prose(3)]),
        || {
            Block::Facts(vec![
                ("Namn".into(), prose(60)),
                (LONG.into(), HASH.into()),
                ("Ett".into(), "två".into()),
            ])
        },
        || table(9, true),
        || figure(640, 300),
    ];
    let mut chapters =
        vec![Chapter { heading: "Början".into(), blocks: vec![Block::Paragraph(prose(words))] }];
    for first in kinds {
        for second in kinds {
            let last = Block::Paragraph(prose(30));
            chapters
                .push(Chapter { heading: format!("{LONG} kapitel"), blocks: vec![first(), second(), last] });
        }
    }
    chapters.push(Chapter { heading: "Hög".into(), blocks: vec![figure(300, 2000), table(60, true)] });
    Report {
        title: format!("{LONG} jämfört med {LONG}"),
        subtitle: prose(30),
        foot: format!("{LONG} {LONG} {LONG}"),
        language: Language::Swedish,
        chapters,
    }
}

/// A report with as little in it as can be.
fn short() -> Report {
    Report {
        title: "Kort".into(),
        subtitle: prose(3),
        foot: "Kort".into(),
        language: Language::English,
        chapters: Vec::new(),
    }
}

/// Left, top, right and lower edge of what is drawn.
fn edges(mark: &Mark) -> [u32; 4] {
    match mark {
        Mark::Text { at: (x, y), text, face } => {
            [*x, y - face.ascent(), x + face.width(text).unwrap(), y - face.ascent() + face.line]
        }
        Mark::Ground { place: [left, top, wide, high], .. }
        | Mark::Drawing { place: [left, top, wide, high], .. } => [*left, *top, left + wide, top + high],
    }
}

fn role<'a>(laid: &'a Laid, placed: &Placed) -> Option<&'a Role> {
    placed.element.map(|element| &laid.elements[element].role)
}

/// Reports that begin higher and lower on their first page.
static LAID: LazyLock<Vec<Laid>> =
    LazyLock::new(|| (0..4).map(|step| flow(&hard(8 + step * 65), &[]).unwrap()).collect());

#[test]
fn nothing_is_outside_the_margins() {
    for laid in &*LAID {
        for (page, marks) in laid.pages.iter().enumerate() {
            assert!(!marks.is_empty(), "page {page} is not empty");
            for Placed { mark, .. } in marks {
                let [left, top, right, bottom] = edges(mark);
                let inside = left >= LEFT && right <= LEFT + WIDE && top >= TOP && bottom <= BOTTOM;
                assert!(inside, "{mark:?} is inside the margins of page {page}");
            }
        }
    }
}

#[test]
fn no_text_lies_on_another() {
    for marks in LAID.iter().take(1).flat_map(|laid| &laid.pages) {
        let texts = marks.iter().filter(|placed| !matches!(placed.mark, Mark::Ground { .. }));
        let places: Vec<_> = texts.map(|placed| (edges(&placed.mark), &placed.mark)).collect();
        for (at, ([left, top, right, bottom], one)) in places.iter().enumerate() {
            for ([l, t, r, b], other) in &places[at + 1..] {
                let apart = r <= left || right <= l || b <= top || bottom <= t;
                assert!(apart, "{one:?} lies beside {other:?}");
            }
        }
    }
}

#[test]
fn no_heading_ends_a_page() {
    for laid in &*LAID {
        for (page, marks) in laid.pages.iter().enumerate() {
            let last = marks.iter().rev().find_map(|placed| role(laid, placed));
            assert!(!matches!(last, Some(Role::Heading(..))), "page {page} goes on after its last heading");
        }
    }
}

#[test]
fn a_table_goes_on_under_its_header_and_keeps_two_rows_together() {
    for rows in (3..8).chain(28..44) {
        let report = Report {
            chapters: vec![Chapter { heading: "Tabell".into(), blocks: vec![table(rows, true)] }],
            ..short()
        };
        let laid = flow(&report, &[]).unwrap();
        let mut seen = 0;
        for (page, marks) in laid.pages.iter().enumerate() {
            let names = marks.iter().filter(|placed| role(&laid, placed) == Some(&Role::Name));
            let elements: BTreeSet<_> = names.map(|placed| placed.element).collect();
            let header = marks
                .iter()
                .any(|placed| matches!(&placed.mark, Mark::Text { text, .. } if text == "Region"));
            assert_eq!(header, !elements.is_empty(), "{rows} rows: page {page} has a header if it has rows");
            assert_ne!(elements.len(), 1, "{rows} rows: none stands alone on page {page}");
            seen += elements.len();
        }
        assert_eq!(seen, rows, "every row is there once");
    }
}

#[test]
fn the_contents_have_the_numbers_of_the_pages() {
    let report = hard(30);
    let first = flow(&report, &[]).unwrap();
    let laid = flow(&report, &first.chapters()).unwrap();
    assert_eq!(laid.chapters(), first.chapters(), "the numbers take no room of their own");
    assert_eq!(laid.chapters().len(), report.chapters.len(), "every chapter has a bookmark");
    let text = |placed: &Placed| match &placed.mark {
        Mark::Text { text, .. } => Some(text.clone()),
        _ => None,
    };
    let told: Vec<String> = laid.pages.iter().flatten().filter_map(text).collect();
    for number in laid.chapters() {
        assert!(told.contains(&number.to_string()), "page {number} is among the contents");
    }
}

#[test]
fn two_files_of_a_report_are_the_same() {
    let report = Report { chapters: hard(20).chapters.split_off(40), ..short() };
    let bytes = file(&report).unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "it is a PDF");
    assert!(bytes == file(&report).unwrap(), "the same report gives the same bytes");
}
