//! What a flow says to those who do not see it.

use super::ledger::Ledger;
use super::{Flow, FlowLink};
use crate::drawing::Certainty;
use crate::number;
use crate::text::clean;
use rust_decimal::Decimal;

pub(super) fn figure(flow: &Flow, value: Option<Decimal>) -> String {
    match value {
        None => flow.captions.language.unknown().to_owned(),
        value => number::plain(value, flow.scale),
    }
}

fn with_unit(flow: &Flow, value: Option<Decimal>) -> String {
    match value {
        None => figure(flow, value),
        Some(_) => flow.captions.language.amount(&figure(flow, value), flow.scale),
    }
}

/// "Blekinge: 4,6 mnkr, kvar 3,4 mnkr".
pub(super) fn node(flow: &Flow, ledger: &Ledger, index: usize) -> String {
    let (sums, words) = (&ledger.nodes[index], flow.captions.language);
    let mut text = format!("{}: {}", flow.nodes[index].label, with_unit(flow, sums.shown()));
    match sums.kept() {
        Some(kept) if kept < Decimal::ZERO => {
            text.push_str(&format!(", {} {}", words.own_money(), with_unit(flow, Some(-kept))));
        }
        Some(kept) => text.push_str(&format!(", {} {}", words.kept(), with_unit(flow, Some(kept)))),
        None => {}
    }
    clean(&text)
}

/// "Staten → Stockholm: 781,9 mnkr".
pub(super) fn link(flow: &Flow, ledger: &Ledger, index: usize) -> String {
    let (from, to) = ledger.ends[index];
    let (from, to) = (&flow.nodes[from].label, &flow.nodes[to].label);
    clean(&format!("{from} → {to}: {}", with_unit(flow, flow.links[index].amount.known())))
}

/// What the edges of streams mean, of those that are there.
pub(super) fn notes(flow: &Flow) -> Vec<&'static str> {
    let words = flow.captions.language;
    let any = |wanted: Certainty| {
        let is = |link: &FlowLink| link.amount.certainty == wanted && link.amount.known().is_some();
        flow.links.iter().any(is)
    };
    let said = [
        (Certainty::Derived, words.lighter()),
        (Certainty::Proposed, words.outlined()),
        (Certainty::Assumed, words.dotted_edge()),
    ];
    let mut notes: Vec<_> =
        said.into_iter().filter(|(certainty, _)| any(*certainty)).map(|(_, note)| note).collect();
    if flow.links.iter().any(|link| link.amount.known().is_none()) {
        notes.push(words.dashed_unknown());
    }
    notes
}

/// The caption's description, or every payer of the first stage and the largest stream; and what is unknown.
pub(super) fn describe(flow: &Flow, ledger: &Ledger) -> String {
    let mut parts = Vec::new();
    if flow.captions.description.trim().is_empty() {
        let first = (0..flow.nodes.len()).filter(|index| flow.nodes[*index].stage == 0);
        parts.extend(first.map(|index| node(flow, ledger, index) + "."));
        let own = (0..flow.nodes.len()).filter(|index| flow.nodes[*index].own);
        parts.extend(own.map(|index| node(flow, ledger, index) + "."));
        let known = (0..flow.links.len()).filter(|index| flow.links[*index].amount.known().is_some());
        let largest = known.max_by_key(|index| flow.links[*index].amount.known());
        let word = flow.captions.language.largest();
        parts.extend(largest.map(|index| format!("{word}: {}.", link(flow, ledger, index))));
    } else {
        parts.push(flow.captions.description.trim().to_owned());
    }
    let unknown = (0..flow.links.len()).filter(|index| flow.links[*index].amount.known().is_none());
    parts.extend(unknown.map(|index| link(flow, ledger, index) + "."));
    parts.join(" ")
}
