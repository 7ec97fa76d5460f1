//! Inclusion by region and year (inkludering).

use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::{Key, Outcome, RegionAt};

use super::Panel;
use crate::session::Session;
use crate::simulate::text;
use crate::wire::{Failure, InclusionCell, InclusionPanel, InclusionRow, PanelRequest};

impl Session {
    /// The grid of a scenario as it is in force, and the templates.
    ///
    /// # Errors
    /// An id or year that does not exist.
    pub fn inclusion_panel(&self, request: &PanelRequest) -> Result<InclusionPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let outcome = panel.outcome(&request.scenario)?;
        let chain = panel.chain(&request.scenario)?;
        let row = |region: RegionAt| InclusionRow {
            region: panel.code(region),
            name: panel.region_name(region),
            host: panel.model().dataset.regions[region.0].host,
            cells: (0..outcome.years.len())
                .map(|year| panel.cell((&chain, &outcome), region, year))
                .collect(),
        };
        Ok(InclusionPanel {
            years: outcome.years.iter().map(|year| year.year.0).collect(),
            rows: panel.regions().map(row).collect(),
            templates: panel.templates(&chain, &outcome)?,
        })
    }
}

impl Panel<'_> {
    fn cell(&self, (chain, outcome): (&Chain<'_>, &Outcome), region: RegionAt, at: usize) -> InclusionCell {
        let year = self.model().dataset.first_year.after(at);
        let found = chain.effective(Key::InclusionMode, Index::Region(region), year);
        let holder = found.and_then(|found| chain.holder(found.layer));
        InclusionCell {
            mode: self.mode(chain, region, at).to_owned(),
            own: found.is_some_and(|found| found.layer == 0) && holder.is_some(),
            holder: holder.map(|scenario| scenario.file.name.clone()),
            default: found.is_none(),
            status: found.map(|found| found.entry.status.name().to_owned()),
            trained: text(outcome.trained_in(region, at).0),
            needed: self.placed(chain, region, at),
        }
    }

    /// Whether a programme of another region's places students here.
    fn placed(&self, chain: &Chain<'_>, region: RegionAt, at: usize) -> bool {
        let year = self.model().dataset.first_year.after(at);
        let mut programmes = (0..self.model().dataset.programmes.len()).map(alf_engine::ids::ProgrammeAt);
        programmes.any(|programme| {
            let found = chain.effective(Key::PlacementShare, Index::Placement(programme, region), year);
            found.and_then(|found| found.entry.value.number()).is_some_and(|share| !share.is_zero())
        })
    }
}
