//! The sources that a comparison rests on.

use std::collections::BTreeMap;

use alf_engine::Key;

use super::Panel;
use crate::wire::{Failure, SourceRef};

/// A source and how many values in force name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) source: SourceRef,
    pub(crate) values: usize,
}

impl Panel<'_> {
    /// The sources of the values in force in the year, in the base or the scenario, in the order of the data set; a
    /// value that both share is counted once.
    pub(crate) fn named(&self) -> Result<Vec<Named>, Failure> {
        let year = self.model().dataset.first_year.after(self.year);
        let chains = (self.chain(&self.request.base)?, self.chain(&self.request.scenario)?);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for key in Key::ALL {
            let mut indices = chains.0.indices(*key);
            indices.extend(chains.1.indices(*key));
            indices.sort_unstable();
            indices.dedup();
            for index in indices {
                let source =
                    |chain| self.parameter(chain, (*key, index), year).source.map(|source| source.id);
                let (before, after) = (source(&chains.0), source(&chains.1));
                let second = after.filter(|id| before.as_ref() != Some(id));
                for id in before.into_iter().chain(second) {
                    *counts.entry(id).or_default() += 1;
                }
            }
        }
        let listed = self.model().dataset.sources.iter().map(|source| source.id.clone());
        let listed: Vec<String> = listed.filter(|id| counts.contains_key(id)).collect();
        let unlisted = counts.keys().filter(|id| !listed.contains(id)).cloned();
        let ids = listed.iter().cloned().chain(unlisted);
        let named =
            |id: String| Named { values: counts.get(&id).copied().unwrap_or(0), source: self.source(&id) };
        Ok(ids.map(named).collect())
    }
}
