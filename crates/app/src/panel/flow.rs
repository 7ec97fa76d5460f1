//! The ledger of a year (flöde): what the state pays, what is passed on, and what housing takes.

use alf_engine::flow::Transfer;
use alf_engine::rounding::on_grid;
use alf_engine::{Component, Num, Outcome, RegionAt};

use super::Panel;
use crate::session::Session;
use crate::wire::{Failure, FlowPanel, FlowProof, LedgerRow, PanelRequest, TransferRow};

const RESEARCH: [Component; 5] = [
    Component::ResearchBase,
    Component::ResearchQuality,
    Component::Reinforcement,
    Component::Breadth,
    Component::National,
];

/// The reported lines of some rows, summed.
struct Ledger<'a> {
    outcome: &'a Outcome,
    rows: std::ops::Range<usize>,
    year: usize,
}

impl Ledger<'_> {
    fn sum(&self, components: &[Component]) -> Num {
        let of =
            |row| components.iter().map(move |component| self.outcome.amount(*component, row, self.year).0);
        self.rows.clone().flat_map(of).sum()
    }

    fn all(&self, counts: impl Fn(Component) -> bool) -> Num {
        let counted: Vec<Component> = Component::ALL.into_iter().filter(|c| counts(*c)).collect();
        self.sum(&counted)
    }
}

impl Session {
    /// The ledger of a scenario in a year.
    ///
    /// # Errors
    /// An id or year that does not exist.
    pub fn flow_panel(&self, request: &PanelRequest) -> Result<FlowPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let outcome = panel.outcome(&request.scenario)?;
        let (year, nation) = (panel.year, panel.model().dataset.regions.len());
        let ledger = |rows| Ledger { outcome: &outcome, rows, year };
        let used = |row: &usize| {
            let line = |component: &Component| !outcome.amount(*component, *row, year).is_zero();
            Component::ALL.iter().any(line)
        };
        let rows = (0..=nation).filter(used).map(|row| panel.ledger_row(row, &ledger(row..row + 1)));
        let whole = ledger(0..nation + 1);
        let transfers = panel.model().transfers(&outcome, year).map_err(|error| panel.explain(error))?;
        Ok(FlowPanel {
            rows: rows.collect(),
            total: LedgerRow { region: String::new(), ..panel.ledger_row(nation, &whole) },
            transfers: transfers.iter().map(|transfer| panel.transfer(transfer)).collect(),
            proofs: panel.proofs(&whole),
        })
    }
}

impl Panel<'_> {
    fn ledger_row(&self, row: usize, ledger: &Ledger<'_>) -> LedgerRow {
        let regions = &self.model().dataset.regions;
        let of = |component| self.money(ledger.sum(&[component]));
        LedgerRow {
            region: self.model().dataset.row_code(row).to_owned(),
            name: self.region_name(RegionAt(row)),
            host: regions.get(row).is_some_and(|region| region.host),
            education_state: of(Component::EducationState),
            research_state: self.money(ledger.sum(&RESEARCH)),
            housing_state: of(Component::HousingState),
            guarantee: of(Component::Guarantee),
            education_transfer: of(Component::EducationTransfer),
            housing_transfer: of(Component::HousingTransfer),
            received: self.money(ledger.all(Component::received)),
            housing_cost: of(Component::HousingCost),
            net: self.money(ledger.all(|_| true)),
        }
    }

    fn transfer(&self, transfer: &Transfer) -> TransferRow {
        TransferRow {
            component: transfer.component.name().to_owned(),
            host: self.code(transfer.host),
            host_name: self.region_name(transfer.host),
            region: self.code(transfer.region),
            region_name: self.region_name(transfer.region),
            amount: self.money(on_grid(transfer.amount)),
        }
    }

    /// The state's cost is what is received, transfers cancel, and what is received is net and housing.
    fn proofs(&self, whole: &Ledger<'_>) -> Vec<FlowProof> {
        let figures = &whole.outcome.years[whole.year];
        let received = whole.all(Component::received);
        let passed = whole.sum(&[Component::EducationTransfer, Component::HousingTransfer]);
        let spent = whole.all(|_| true) - whole.sum(&[Component::HousingCost]);
        let proof = |id: &str, paid: Num, got: Num| FlowProof {
            id: id.to_owned(),
            paid: self.money(paid),
            got: self.money(got),
            holds: paid.known().zip(got.known()).map(|(paid, got)| paid == got),
        };
        vec![
            proof("state_is_received", figures.state_cost.0, received),
            proof("transfers_cancel", Num::ZERO, passed),
            proof("received_is_net_and_housing", received, spent),
        ]
    }
}
