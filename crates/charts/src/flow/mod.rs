//! The flow (flöde): who pays whom, stage by stage, in streams as wide as the amounts.

mod describe;
mod draw;
mod ledger;
mod plan;

use crate::drawing::{Captions, Drawing, Reading, Size};
use crate::number::Scale;
use crate::palette::Theme;
use crate::{ChartError, text};
use ledger::Ledger;
use plan::Plan;
use rust_decimal::Decimal;

/// Streams of money from stage to stage: state, host, region, housing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// What stands above every stage, from left to right.
    pub stages: Vec<String>,
    /// Those who pay and are paid, in the order they stand from above.
    pub nodes: Vec<FlowNode>,
    /// The payments.
    pub links: Vec<FlowLink>,
}

/// One who pays, is paid, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowNode {
    /// Unique in the flow.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its stage, from 0.
    pub stage: usize,
    /// Whether it is the reader's own: its streams are highlighted.
    pub own: bool,
    /// What it is known to be paid, or to pay where it stands first. The streams have to add up to it exactly.
    pub total: Option<Decimal>,
}

/// A payment to a later stage; at most one between two nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowLink {
    /// The id of the one who pays.
    pub from: String,
    /// The id of the one who is paid.
    pub to: String,
    /// Kronor, not negative.
    pub amount: Reading,
}

impl Flow {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when there is no node, an id or a pair occurs twice, a stream names a node or a node a
    /// stage that is not there, a stream does not lead to a later stage, is negative or beyond drawing, the
    /// streams miss a node's total by anything at all, or the texts do not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        let ledger = Ledger::of(self)?;
        let description = text::clean(&describe::describe(self, &ledger));
        let mut plan = Plan::new(self, ledger)?;
        draw::draw(&mut plan);
        let data = draw::data(&plan);
        plan.page.finish("alf-flow", &self.captions, description, data)
    }
}
