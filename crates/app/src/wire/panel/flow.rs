//! The ledger of a year (flöde): state, host, region, housing.

use serde::Serialize;
use ts_rs::TS;

use super::Figure;

/// Who pays whom in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct FlowPanel {
    /// One per region with any line, then the national row.
    pub rows: Vec<LedgerRow>,
    /// Sums over all rows.
    pub total: LedgerRow,
    /// What hosts pay regions.
    pub transfers: Vec<TransferRow>,
    /// What proves that nothing is lost.
    pub proofs: Vec<FlowProof>,
}

/// A row of the ledger, all amounts reported ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LedgerRow {
    /// County code; `00` is the nation.
    pub region: String,
    /// Short name; empty for nation and total.
    pub name: String,
    /// Whether it stands behind a programme.
    pub host: bool,
    /// Education from the state.
    pub education_state: Figure,
    /// Research, reinforcement, breadth and national cooperation from the state.
    pub research_state: Figure,
    /// Housing from the state.
    pub housing_state: Figure,
    /// Guarantee; less than zero where the region finances it.
    pub guarantee: Figure,
    /// Education passed on: plus at the region, minus at the host.
    pub education_transfer: Figure,
    /// Housing paid by hosts: plus at the region, minus at the host.
    pub housing_transfer: Figure,
    /// All lines but the housing cost.
    pub received: Figure,
    /// Paid for students' housing, less than zero.
    pub housing_cost: Figure,
    /// What is left.
    pub net: Figure,
}

/// What a host pays a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TransferRow {
    /// `education_transfer` or `housing_transfer`.
    pub component: String,
    /// County code of the host.
    pub host: String,
    /// Short name of the host.
    pub host_name: String,
    /// County code of the region.
    pub region: String,
    /// Short name of the region.
    pub region_name: String,
    /// Exact amount.
    pub amount: Figure,
}

/// Two sums that have to be equal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct FlowProof {
    /// `state_is_received`, `transfers_cancel` or `received_is_net_and_housing`.
    pub id: String,
    /// What goes in, kr.
    pub paid: Figure,
    /// What comes out, kr.
    pub got: Figure,
    /// Whether they are equal; `null`: an amount is unknown.
    pub holds: Option<bool>,
}
