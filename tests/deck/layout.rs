//! What can be read from the last row: sizes of texts and places of shapes.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

use crate::MADE;
use crate::package::inside;

/// 14 points.
const LEAST: u32 = 1400;
/// A slide's width and height.
const SLIDE: [i64; 2] = [12_192_000, 6_858_000];

fn size(node: Node<'_, '_>) -> Option<u32> {
    node.attribute("sz").and_then(|size| size.parse().ok())
}

fn named(node: Node<'_, '_>, names: &[&str]) -> bool {
    names.contains(&node.tag_name().name())
}

#[test]
fn no_text_is_smaller_than_14_points() {
    for deck in &*MADE {
        for (part, text) in deck.package().texts("ppt/") {
            let document = Document::parse(text).expect("a part is XML");
            let (slide, chart) = (part.starts_with("ppt/slides/"), part.starts_with("ppt/charts/"));
            for node in document.descendants() {
                let place = || format!("{}: {part}: {:?}", deck.name, node.tag_name().name());
                let properties =
                    named(node, &["rPr", "endParaRPr", "defRPr"]) && node.tag_name().namespace().is_some();
                assert!(!properties || size(node).is_none_or(|size| size >= LEAST), "{}", place());
                // Nothing is left to what a program takes where nothing is said.
                if (slide || chart) && named(node, &["r", "fld"]) {
                    let own = inside(node, "rPr").and_then(size);
                    assert!(own.is_some_and(|size| size >= LEAST), "{} says no size", place());
                }
                assert!(!named(node, &["normAutofit"]), "{} may shrink", place());
                let written = named(node, &["legend", "dLbls", "catAx", "valAx", "chartSpace"]);
                let hidden = node
                    .children()
                    .any(|child| named(child, &["delete"]) && child.attribute("val") == Some("1"));
                if chart && written && !hidden {
                    let own = node.children().find(|child| named(*child, &["txPr"]));
                    let own = own.and_then(|own| inside(own, "defRPr")).and_then(size);
                    assert!(own.is_some_and(|size| size >= LEAST), "{} has no style of 14 points", place());
                }
            }
        }
        let package = deck.package();
        for (part, style) in [("slideMasters/slideMaster1", "txStyles"), ("presentation", "defaultTextStyle")]
        {
            let document = Document::parse(package.text(&format!("ppt/{part}.xml"))).expect("XML");
            let style = inside(document.root(), style).expect("there is a style to inherit");
            let sizes: Vec<Option<u32>> =
                style.descendants().filter(|node| named(*node, &["defRPr"])).map(size).collect();
            assert!(!sizes.is_empty() && sizes.iter().all(|size| size >= &Some(LEAST)), "{part}: {sizes:?}");
        }
    }
}

/// Left, top, right and bottom of the shapes of a slide.
fn boxes(document: &Document<'_>) -> Vec<(String, [i64; 4])> {
    let tree = inside(document.root(), "spTree").expect("a slide has shapes");
    let shapes = tree.children().filter(|node| named(*node, &["sp", "pic", "graphicFrame"]));
    let place = |shape: Node<'_, '_>| {
        let name = inside(shape, "cNvPr").and_then(|node| node.attribute("name")).expect("a name");
        let number = |element, name| -> i64 {
            let node = inside(shape, "xfrm").and_then(|place| inside(place, element)).expect("a place");
            node.attribute(name).and_then(|number| number.parse().ok()).expect("a number")
        };
        let (left, top) = (number("off", "x"), number("off", "y"));
        (name.to_owned(), [left, top, left + number("ext", "cx"), top + number("ext", "cy")])
    };
    shapes.map(place).collect()
}

#[test]
fn nothing_is_outside_the_slide_or_over_something_else() {
    for deck in &*MADE {
        let package = deck.package();
        assert!(package.text("ppt/presentation.xml").contains("<p:sldSz cx=\"12192000\" cy=\"6858000\"/>"));
        for (part, text) in package.texts("ppt/slides/slide") {
            let document = Document::parse(text).expect("a slide is XML");
            let boxes = boxes(&document);
            assert!(boxes.len() >= 4, "{}: {part} has a title, a subtitle, a source and more", deck.name);
            for (at, (name, [left, top, right, bottom])) in boxes.iter().enumerate() {
                let inside = *left >= 0 && *top >= 0 && *right <= SLIDE[0] && *bottom <= SLIDE[1];
                assert!(inside && right > left && bottom > top, "{}: {part}: {name}", deck.name);
                for (other, [l, t, r, b]) in &boxes[at + 1..] {
                    let apart = right <= l || r <= left || bottom <= t || b <= top;
                    assert!(apart, "{}: {part}: {name} and {other} overlap", deck.name);
                }
            }
        }
    }
}

#[test]
fn a_table_is_as_high_as_its_rows() {
    for deck in &*MADE {
        let mut tables = 0;
        for (part, text) in deck.package().texts("ppt/slides/slide") {
            let document = Document::parse(text).expect("a slide is XML");
            for frame in document.descendants().filter(|node| named(*node, &["graphicFrame"])) {
                let rows = frame.descendants().filter(|node| named(*node, &["tr"]));
                let high: i64 = rows.filter_map(|row| row.attribute("h")?.parse::<i64>().ok()).sum();
                if high > 0 {
                    let told =
                        inside(frame, "ext").and_then(|node| node.attribute("cy")?.parse::<i64>().ok());
                    assert_eq!(told, Some(high), "{}: {part}", deck.name);
                    tables += 1;
                }
            }
        }
        assert_eq!(tables, 3, "{}: two blocks of regions and one of assumptions", deck.name);
    }
}

#[test]
fn every_slide_says_something_of_its_own_in_fifteen_words() {
    let base_alone = |deck: &&crate::Made| deck.ask.base == deck.ask.scenario;
    assert!(MADE.iter().any(|deck| base_alone(&deck)), "a scenario beside itself is among them");
    for deck in &*MADE {
        let mut titles = BTreeSet::new();
        for (part, text) in deck.package().texts("ppt/slides/slide") {
            let document = Document::parse(text).expect("a slide is XML");
            let is_title =
                |node: &Node<'_, '_>| named(*node, &["ph"]) && node.attribute("type") == Some("title");
            let place = document.descendants().find(is_title).expect("a slide has a title");
            let shape = place.ancestors().find(|node| named(*node, &["sp"])).expect("in a shape");
            let runs = shape.descendants().filter(|node| named(*node, &["t"]));
            let title: String = runs.filter_map(|run| run.text()).collect();
            assert!((3..=15).contains(&title.split(' ').count()), "{}: {part}: {title}", deck.name);
            assert!(titles.insert(title.clone()), "{}: {part} repeats \"{title}\"", deck.name);
        }
        assert!(titles.len() >= 6, "{} has its slides", deck.name);
    }
}
