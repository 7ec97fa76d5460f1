//! Reads the texts of a drawing back from its SVG and measures them with the font.

use alf_charts::Drawing;
use alf_charts::font::{Weight, width};

#[derive(Debug)]
pub(crate) struct Text {
    pub(crate) words: String,
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let after = tag.split_once(&format!(" {name}=\""))?.1;
    Some(after.split_once('"')?.0)
}

fn number(tag: &str, name: &str) -> f64 {
    attribute(tag, name).and_then(|value| value.parse().ok()).expect("a text has its place and size")
}

pub(crate) fn texts(drawing: &Drawing) -> Vec<Text> {
    assert_eq!(drawing.svg.matches("font-family=\"Inter\"").count(), 1, "the one group says the font");
    drawing.svg.lines().filter(|line| line.starts_with("<text")).map(text).collect()
}

fn text(line: &str) -> Text {
    let (tag, rest) = line.split_once('>').expect("a whole tag");
    let words = rest.strip_suffix("</text>").expect("one line a text");
    let words =
        words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    let words = words.replace("&amp;", "&");
    assert_eq!(attribute(tag, "font-family"), None, "every text is set in the one font of its group");
    let weight = if attribute(tag, "font-weight").is_some() { Weight::SemiBold } else { Weight::Regular };
    let (x, y, size) = (number(tag, "x") / 4.0, number(tag, "y") / 4.0, number(tag, "font-size") / 4.0);
    let width = width(&words, size, weight).expect("the font is there");
    let left = match attribute(tag, "text-anchor") {
        Some("end") => x - width,
        Some("middle") => x - width / 2.0,
        _ => x,
    };
    Text { words, left, right: left + width, top: y - 0.95 * size, bottom: y + 0.24 * size }
}

/// The points of every line, the corners of every bar and around every point.
fn corners(drawing: &Drawing) -> Vec<(f64, f64)> {
    let mut corners = Vec::new();
    for line in drawing.svg.lines() {
        if let Some(points) = attribute(line, "points") {
            for point in points.split(' ') {
                let (x, y) = point.split_once(',').expect("a point has two numbers");
                corners.push((x.parse().expect("a number"), y.parse().expect("a number")));
            }
        } else if line.starts_with("<rect") {
            let (x, y) = (number(line, "x"), number(line, "y"));
            corners.extend([(x, y), (x + number(line, "width"), y + number(line, "height"))]);
        }
    }
    for line in drawing.svg.lines().filter(|line| line.starts_with("<path")) {
        corners.extend(path(attribute(line, "d").expect("a path has its points")));
    }
    let mut corners: Vec<_> = corners.into_iter().map(|(x, y)| (x / 4.0, y / 4.0)).collect();
    corners.extend(circles(drawing).into_iter().flat_map(|(x, y, r)| [(x - r, y - r), (x + r, y + r)]));
    corners
}

/// The points a path goes through or bends towards: `M` and `C` and `L` absolute, `l` relative.
fn path(d: &str) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = Vec::new();
    let (mut command, mut numbers, mut word) = ('M', Vec::new(), String::new());
    for c in d.chars().chain(['z']) {
        let ends = c == ' ' || c == '-' || c.is_alphabetic();
        if ends && !word.is_empty() {
            numbers.push(word.parse::<f64>().expect("a number"));
            word.clear();
        }
        if let [x, y] = numbers[..] {
            let (from_x, from_y) = match (command, points.last()) {
                ('l', Some(last)) => *last,
                _ => (0.0, 0.0),
            };
            points.push((from_x + x, from_y + y));
            numbers.clear();
        }
        match c {
            'z' | ' ' => {}
            c if c.is_alphabetic() => command = c,
            c => word.push(c),
        }
    }
    points
}

/// The middle and radius of every point.
pub(crate) fn circles(drawing: &Drawing) -> Vec<(f64, f64, f64)> {
    let lines = drawing.svg.lines().filter(|line| line.starts_with("<circle"));
    lines.map(|line| (number(line, "cx") / 4.0, number(line, "cy") / 4.0, number(line, "r") / 4.0)).collect()
}

/// Left, top, width and height of every filled rectangle.
pub(crate) fn boxes(drawing: &Drawing) -> Vec<(f64, f64, f64, f64)> {
    let lines = drawing.svg.lines().filter(|line| line.starts_with("<rect"));
    let place = |line: &str| ["x", "y", "width", "height"].map(|name| number(line, name) / 4.0);
    lines.map(|line| place(line).into()).collect()
}

/// Nothing is cut, no text meets another, and every datum has a place in the picture.
pub(crate) fn assert_tidy(name: &str, drawing: &Drawing) {
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    let texts = texts(drawing);
    for text in &texts {
        let inside = text.left >= 0.0 && text.top >= 0.0 && text.right <= width && text.bottom <= height;
        assert!(inside, "{name}: {text:?} leaves the picture of {width} × {height}");
    }
    for (index, a) in texts.iter().enumerate() {
        for b in &texts[index + 1..] {
            let apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            assert!(apart, "{name}: {a:?} meets {b:?}");
        }
    }
    for datum in &drawing.data {
        let inside = datum.x >= 0.0
            && datum.y >= 0.0
            && datum.x + datum.width <= width
            && datum.y + datum.height <= height;
        assert!(inside && datum.width > 0.0 && datum.height > 0.0, "{name}: {datum:?} has no place");
    }
    for (x, y, r) in circles(drawing) {
        let clear = |text: &&Text| {
            let cap = text.bottom - (text.bottom - text.top) * 0.83;
            x + r <= text.left || text.right <= x - r || y + r <= cap || text.bottom <= y - r
        };
        assert!(texts.iter().all(|text| clear(&text)), "{name}: a point at {x}, {y} stands on a text");
    }
    for (x, y) in corners(drawing) {
        let inside = (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
        assert!(inside, "{name}: a line or bar reaches {x}, {y}, out of {width} × {height}");
    }
    assert!(!drawing.title.is_empty() && !drawing.description.is_empty(), "{name} says what it is");
}
