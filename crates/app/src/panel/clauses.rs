//! The parameters in force as clauses (villkor).

use alf_engine::ids::ProgrammeAt;
use alf_engine::key::{Indexing, Indicator};
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::{Group, Key, RegionAt, Year};

use super::Panel;
use crate::session::Session;
use crate::texts;
use crate::wire::{Clause, ClauseGroup, ClausesPanel, EntryPlace, Failure, PanelRequest};

impl Session {
    /// Every parameter of a scenario with its value in force in a year.
    ///
    /// # Errors
    /// An id or year that does not exist.
    pub fn clauses_panel(&self, request: &PanelRequest) -> Result<ClausesPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let chain = panel.chain(&request.scenario)?;
        let group = |group: Option<Group>| {
            let keys = Key::ALL.iter().copied().filter(|key| key.group() == group);
            let clauses = keys.flat_map(|key| {
                let places = panel.places(&chain, key).into_iter();
                places.map(move |index| (key, index))
            });
            ClauseGroup {
                group: group.map_or("yardstick", Group::name).to_owned(),
                name: group.map_or_else(
                    || texts::capital(&panel.term(Key::CostReported.name())),
                    |group| texts::group(request.language, group).to_owned(),
                ),
                clauses: clauses.map(|place| panel.clause_of(&chain, place)).collect(),
            }
        };
        Ok(ClausesPanel { groups: Group::ALL.into_iter().map(Some).chain([None]).map(group).collect() })
    }
}

impl Panel<'_> {
    /// The indices of a key worth a clause: all that exist where there are few, those with entries otherwise.
    fn places(&self, chain: &Chain<'_>, key: Key) -> Vec<Index> {
        match key.indexing() {
            Indexing::None => vec![Index::All],
            Indexing::Programme => (0..self.model().dataset.programmes.len())
                .map(|at| Index::Programme(ProgrammeAt(at)))
                .collect(),
            Indexing::Region => self.regions().map(Index::Region).collect(),
            Indexing::RegionOrAll => {
                let mut places = vec![Index::All];
                places.extend(chain.indices(key).into_iter().filter(|index| *index != Index::All));
                places
            }
            Indexing::ProgrammeRegion => chain.indices(key),
            Indexing::Indicator => Indicator::ALL.map(Index::Indicator).into(),
        }
    }

    fn clause_of(&self, chain: &Chain<'_>, (key, index): (Key, Index)) -> Clause {
        let dataset = &self.model().dataset;
        let EntryPlace { key: name, programme, region, indicator, .. } = self.place(key, index, None);
        Clause {
            key: name,
            term: self.term(key.name()),
            meaning: crate::glossary::meaning(key.name()).to_owned(),
            index: self.index_label(index),
            programme,
            region,
            indicator,
            value: self.parameter(chain, (key, index), dataset.first_year.after(self.year)),
            domain: self.domain(key),
        }
    }

    /// Where an entry stands, as the page names it.
    pub(super) fn place(&self, key: Key, index: Index, from: Option<Year>) -> EntryPlace {
        let dataset = &self.model().dataset;
        let programme = |at: ProgrammeAt| dataset.programmes[at.0].id.to_string();
        let region = |at: RegionAt| self.code(at);
        let (programme, region, indicator) = match index {
            Index::All => (None, None, None),
            Index::Programme(at) => (Some(programme(at)), None, None),
            Index::Region(at) => (None, Some(region(at)), None),
            Index::Placement(p, r) => (Some(programme(p)), Some(region(r)), None),
            Index::Indicator(indicator) => (None, None, Some(indicator.name().to_owned())),
        };
        let from = from.map(|year| year.0);
        EntryPlace { key: key.name().to_owned(), programme, region, indicator, from }
    }
}
