//! Which entry is behind values that do not go together: in the scenario itself, a parent or the data set.

use crate::error::{EntryAt, ModelError};
use crate::ids::Year;
use crate::key::{Indicator, Key};
use crate::layer::Index;
use crate::model::{Chain, Effective};

impl Chain<'_> {
    /// The error with the place of the entry at fault: of those in force together, the one nearest the scenario.
    pub(crate) fn locate(&self, mut error: ModelError) -> ModelError {
        let place = match &error {
            ModelError::SharesAboveOne { programme, year, .. } => {
                let at = self.dataset.programme_at(programme);
                let shares = self.indices(Key::PlacementShare).into_iter();
                let own = |index: &Index| matches!(index, Index::Placement(of, _) if Some(*of) == at);
                self.nearest(shares.filter(own).map(|index| (Key::PlacementShare, index)), *year)
            }
            ModelError::WeightsNotOne { year, .. } => {
                let weights =
                    Indicator::ALL.map(|indicator| (Key::ReinforcementWeight, Index::Indicator(indicator)));
                self.nearest(weights, *year)
            }
            ModelError::StudentsWithoutMode { region, programme, year, .. } => {
                let at = self.dataset.programme_at(programme).zip(self.dataset.region_at(region).ok());
                let keys = at.map(|(programme, region)| {
                    let share = (Key::PlacementShare, Index::Placement(programme, region));
                    [(Key::InclusionMode, Index::Region(region)), share]
                });
                self.nearest(keys.into_iter().flatten(), *year)
            }
            ModelError::ReferenceNotAncestor { year, .. } => {
                self.nearest([(Key::LimitsReference, Index::All)], *year)
            }
            ModelError::NothingToDivideBy { key, year, .. } => {
                let key = Key::parse(key);
                let indices =
                    key.into_iter().flat_map(|key| self.indices(key).into_iter().map(move |of| (key, of)));
                self.nearest(indices, *year)
            }
            _ => None,
        };
        if let ModelError::SharesAboveOne { entry, .. }
        | ModelError::WeightsNotOne { entry, .. }
        | ModelError::StudentsWithoutMode { entry, .. }
        | ModelError::ReferenceNotAncestor { entry, .. }
        | ModelError::NothingToDivideBy { entry, .. } = &mut error
        {
            *entry = place.map(Box::new);
        }
        error
    }

    fn nearest(&self, keys: impl IntoIterator<Item = (Key, Index)>, year: Year) -> Option<EntryAt> {
        let found = keys.into_iter().filter_map(|(key, index)| self.effective(key, index, year));
        let Effective { entry, layer } = found.min_by_key(|found| found.layer)?;
        let holder = self.holder(layer).map(|scenario| scenario.id.to_string());
        Some(EntryAt { scenario: holder, at: entry.at, key: entry.key.name() })
    }
}
