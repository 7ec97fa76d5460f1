//! The streams, nodes and texts of a flow.

use super::describe;
use super::plan::{GAP, Plan};
use crate::drawing::{Certainty, Datum};
use crate::geometry::{Rect, at};
use crate::palette::{Rgb, SeriesColour};
use crate::paths;
use crate::shape::{Anchor, Dash, Shape, Stroke};
use crate::text::shorten;

pub(super) fn draw(plan: &mut Plan<'_>) {
    for own in [false, true] {
        for index in 0..plan.flow.links.len() {
            if is_own(plan, index) == own {
                let shape = stream(plan, index);
                plan.page.shapes.push(shape);
            }
        }
    }
    for (index, node) in plan.flow.nodes.iter().enumerate() {
        let colour = if node.own { SeriesColour::S1 } else { SeriesColour::Base };
        let fill = plan.page.theme.series(colour);
        plan.page.shapes.push(Shape::Box { rect: plan.nodes[index], fill });
        if plan.ledger.nodes[index].has_out {
            plan.page.shapes.push(Shape::Box { rect: plan.payers[index], fill });
        }
    }
    heads(plan);
    for index in 0..plan.flow.nodes.len() {
        text(plan, index);
    }
}

fn is_own(plan: &Plan<'_>, link: usize) -> bool {
    let (from, to) = plan.ledger.ends[link];
    plan.flow.nodes[from].own || plan.flow.nodes[to].own
}

/// Firm full, derived lighter, proposed outlined, assumed with a dotted edge, unknown a dashed line.
fn stream(plan: &Plan<'_>, index: usize) -> Shape {
    let (theme, px) = (plan.page.theme, plan.page.scale);
    let (from, to) = plan.streams[index];
    let role = if is_own(plan, index) { SeriesColour::S1 } else { SeriesColour::Neutral };
    let colour = theme.series(role);
    let amount = plan.flow.links[index].amount;
    if amount.known().is_none() {
        let stroke = Stroke { colour, width: px, dash: Dash::Dashed };
        return Shape::Path { points: vec![at(from.x, from.top), at(to.x, to.top)], stroke };
    }
    let part = |percent: u32| -> Rgb { colour.over(theme.ground(), percent) };
    let edge = |dash| Some(Stroke { colour, width: 0.75 * px, dash });
    let (fill, edge) = match amount.certainty {
        Certainty::Firm => (part(90), None),
        Certainty::Derived => (part(55), None),
        Certainty::Proposed => (part(25), edge(Dash::Solid)),
        Certainty::Assumed | Certainty::Unknown => (part(25), edge(Dash::Dotted)),
    };
    Shape::Band { from, to, fill, edge }
}

fn heads(plan: &mut Plan<'_>) {
    let (kind, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    let stages: Vec<(f64, &String)> = plan
        .flow
        .stages
        .iter()
        .enumerate()
        .filter_map(|(stage, head)| Some((plan.left_of(stage)?, head)))
        .collect();
    for (index, (left, head)) in stages.iter().enumerate() {
        let end = stages.get(index + 1).map_or(plan.page.inner.right, |(left, _)| left - 6.0 * px);
        let head = shorten(head, end - left, kind).unwrap_or_default();
        let place = at(*left, plan.page.inner.top + kind.ascent());
        plan.page.write(head, place, Anchor::Start, (kind, theme.soft()));
    }
}

fn text(plan: &mut Plan<'_>, index: usize) {
    let (kind, theme, gap) = (plan.weight(index), plan.page.theme, GAP * plan.page.scale);
    let (name, figure) = plan.texts[index].clone();
    let node = plan.nodes[index];
    let baseline = (node.top + node.bottom) / 2.0 + kind.half_cap();
    let left = node.right + gap;
    let after = left + kind.width(&name).unwrap_or(0.0) + gap;
    plan.page.write(name, at(left, baseline), Anchor::Start, (kind, theme.ink()));
    let soft = plan.ledger.nodes[index].shown().is_none();
    let colour = if soft { theme.soft() } else { theme.ink() };
    plan.page.write(figure, at(after, baseline), Anchor::Start, (plan.kind, colour));
}

/// Every node with its text, then every stream with its outline.
pub(super) fn data(plan: &Plan<'_>) -> Vec<Datum> {
    let least = plan.kind.line();
    let mut data = Vec::new();
    for (index, node) in plan.flow.nodes.iter().enumerate() {
        let rect = plan.nodes[index];
        let more = ((least - rect.height()) / 2.0).max(0.0);
        let right = plan.payers[index].right;
        let place = Rect { right, top: rect.top - more, bottom: rect.bottom + more, ..rect };
        let names = (node.id.clone(), "node".to_owned());
        let label = describe::node(plan.flow, &plan.ledger, index);
        data.push(Datum::over(
            place.within(&plan.page.whole),
            names,
            label,
            plan.ledger.nodes[index].shown(),
        ));
    }
    for (index, link) in plan.flow.links.iter().enumerate() {
        let (from, to) = plan.streams[index];
        let (top, bottom) = (from.top.min(to.top), from.bottom.max(to.bottom));
        let place = Rect { left: from.x, right: to.x, top, bottom: bottom.max(top + 1.0) };
        let names = (format!("{}-{}", link.from, link.to), "stream".to_owned());
        let label = describe::link(plan.flow, &plan.ledger, index);
        let outline = Some(paths::stream(from, to));
        let place = place.within(&plan.page.whole);
        data.push(Datum { outline, ..Datum::over(place, names, label, link.amount.known()) });
    }
    data
}
