//! What every node is paid and pays: exact sums, and unknown where a part is.

use super::Flow;
use crate::ChartError;
use crate::check;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The sums of one node.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    /// What it is paid, as far as known.
    pub(super) received: Decimal,
    /// What it pays, as far as known.
    pub(super) paid: Decimal,
    pub(super) unknown_in: bool,
    pub(super) unknown_out: bool,
    /// Whether anyone pays it.
    pub(super) has_in: bool,
    pub(super) has_out: bool,
}

impl Sums {
    /// What stands beside the node: what it is paid, or pays where no one pays it.
    pub(super) fn shown(&self) -> Option<Decimal> {
        let (sum, unknown) =
            if self.has_in { (self.received, self.unknown_in) } else { (self.paid, self.unknown_out) };
        (!unknown).then_some(sum)
    }

    /// What it keeps of what it is paid; negative where it pays of its own.
    pub(super) fn kept(&self) -> Option<Decimal> {
        let through = self.has_in && self.has_out && !self.unknown_in && !self.unknown_out;
        through.then(|| self.received - self.paid)
    }

    /// The height of the node.
    pub(super) fn size(&self) -> Decimal {
        self.received.max(self.paid)
    }
}

pub(super) struct Ledger {
    /// The sums of every node, in their order.
    pub(super) nodes: Vec<Sums>,
    /// The nodes of every link, in the links' order.
    pub(super) ends: Vec<(usize, usize)>,
}

impl Ledger {
    pub(super) fn of(flow: &Flow) -> Result<Self, ChartError> {
        check::unique(flow.nodes.iter().map(|node| node.id.as_str()))?;
        if flow.nodes.is_empty() {
            return Err(ChartError::NoPoints);
        }
        let homeless = flow.nodes.iter().find(|node| node.stage >= flow.stages.len());
        if let Some(node) = homeless {
            return Err(ChartError::NoSuchPlace { id: node.id.clone() });
        }
        let places: BTreeMap<&str, usize> =
            flow.nodes.iter().enumerate().map(|(index, node)| (node.id.as_str(), index)).collect();
        let place =
            |id: &str| places.get(id).copied().ok_or_else(|| ChartError::NoSuchPlace { id: id.to_owned() });
        let mut ledger = Self { nodes: vec![Sums::default(); flow.nodes.len()], ends: Vec::new() };
        let mut seen = BTreeSet::new();
        for link in &flow.links {
            let (from, to) = (place(&link.from)?, place(&link.to)?);
            let id = || format!("{}-{}", link.from, link.to);
            if !seen.insert((from, to)) {
                return Err(ChartError::DuplicateId { id: id() });
            }
            if flow.nodes[from].stage >= flow.nodes[to].stage {
                return Err(ChartError::Backward { id: id() });
            }
            check::drawable(&id(), link.amount.value)?;
            let known = link.amount.known();
            if known.is_some_and(|amount| amount < Decimal::ZERO) {
                return Err(ChartError::Negative { id: id() });
            }
            ledger.add((from, to), known);
        }
        ledger.adds_up(flow)?;
        Ok(ledger)
    }

    fn add(&mut self, (from, to): (usize, usize), amount: Option<Decimal>) {
        self.ends.push((from, to));
        let payer = &mut self.nodes[from];
        payer.has_out = true;
        payer.paid += amount.unwrap_or_default();
        payer.unknown_out |= amount.is_none();
        let payee = &mut self.nodes[to];
        payee.has_in = true;
        payee.received += amount.unwrap_or_default();
        payee.unknown_in |= amount.is_none();
    }

    /// Every stated total, to the last decimal.
    fn adds_up(&self, flow: &Flow) -> Result<(), ChartError> {
        for (node, sums) in flow.nodes.iter().zip(&self.nodes) {
            if let (Some(total), Some(shown)) = (node.total, sums.shown())
                && total != shown
            {
                return Err(ChartError::DoesNotAddUp { by: total - shown });
            }
        }
        Ok(())
    }
}
