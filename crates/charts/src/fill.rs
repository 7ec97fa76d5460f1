//! Status by fill, and the words for it, also where a line tells it by its dashes: firm solid, derived lighter, proposed outlined, assumed hatched, unknown an empty gap. The
//! four differ in print without colours too.

use crate::drawing::{Certainty, Language};
use crate::geometry::Rect;
use crate::page::Page;
use crate::palette::Rgb;
use crate::shape::{Dash, Shape, Stroke, hatch, outline};

/// A bar or block of a colour, filled by how well its figure is known.
pub(crate) fn block(page: &Page, rect: Rect, colour: Rgb, certainty: Certainty) -> Vec<Shape> {
    let (px, ground) = (page.scale, page.theme.ground());
    let edge = Stroke::solid(colour, 1.5 * px);
    // Too thin to show a fill; the elements are the same, so that a page can change one into the other.
    let thin = rect.height().min(rect.width()) < 4.0 * px;
    let fill = |lighter: Rgb| if thin { colour } else { lighter };
    match certainty {
        Certainty::Firm => vec![Shape::Box { rect, fill: colour }],
        Certainty::Derived => vec![Shape::Box { rect, fill: fill(page.theme.tint(colour)) }],
        Certainty::Proposed => {
            vec![Shape::Box { rect, fill: fill(colour.over(ground, 10)) }, outline(rect, edge)]
        }
        Certainty::Assumed | Certainty::Unknown => {
            vec![hatch(rect, 6.0 * px, Stroke::solid(colour, 1.25 * px)), outline(rect, edge)]
        }
    }
}

/// The gap an unknown figure leaves.
pub(crate) fn unknown(page: &Page, rect: Rect, colour: Rgb) -> Vec<Shape> {
    let px = page.scale;
    let faint = colour.over(page.theme.ground(), 35);
    vec![
        hatch(rect, 9.0 * px, Stroke::solid(faint, px)),
        outline(rect, Stroke { colour, width: px, dash: Dash::Dashed }),
    ]
}

/// What the fills mean, of those that are there.
pub fn notes(words: Language, drawn: impl Iterator<Item = Certainty>) -> Vec<&'static str> {
    let (lighter, outlined, hatched) = (words.lighter(), words.outlined(), words.hatched());
    said(
        [(Certainty::Derived, lighter), (Certainty::Proposed, outlined), (Certainty::Assumed, hatched)],
        drawn,
    )
}

/// What the lines mean, of those that are there.
pub fn notes_on_lines(words: Language, drawn: impl Iterator<Item = Certainty>) -> Vec<&'static str> {
    let (thinner, dashed, dotted) = (words.thinner(), words.dashed(), words.dotted());
    said([(Certainty::Derived, thinner), (Certainty::Proposed, dashed), (Certainty::Assumed, dotted)], drawn)
}

fn said(words: [(Certainty, &'static str); 3], drawn: impl Iterator<Item = Certainty>) -> Vec<&'static str> {
    let drawn: std::collections::BTreeSet<Certainty> = drawn.collect();
    words.into_iter().filter(|(certainty, _)| drawn.contains(certainty)).map(|(_, note)| note).collect()
}
