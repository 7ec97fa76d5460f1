//! Sources with their figures and contradictions (källor).

use super::Panel;
use super::facts::{Fact, FactsFile, facts};
use crate::session::Session;
use crate::sources::sources;
use crate::wire::{FactRow, Failure, Inconsistency, NotFound, PanelRequest, SourceEntry, SourcesPanel};

impl Session {
    /// Every source with what rests on it.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub fn sources_panel(&self, request: &PanelRequest) -> Result<SourcesPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let file = facts()?;
        let listed = sources(&self.library);
        let mut ids: Vec<(String, usize)> =
            listed.into_iter().map(|source| (source.id, source.values)).collect();
        for fact in &file.facts {
            if !ids.iter().any(|(id, _)| *id == fact.source) {
                ids.push((fact.source.clone(), 0));
            }
        }
        let entry = |(id, values): (String, usize)| SourceEntry {
            values,
            facts: file.facts.iter().filter(|fact| fact.source == id).map(|fact| panel.fact(fact)).collect(),
            inconsistencies: concerning(&file, &id),
            source: panel.source(&id),
        };
        let inconsistency = |found: &super::facts::InconsistencyFile| Inconsistency {
            id: found.id.clone(),
            place: found.place.clone(),
            what: found.what.clone(),
            verdict: found.verdict.clone(),
            treatment: found.treatment.clone(),
        };
        let not_found = |missing: &super::facts::NotFoundFile| NotFound {
            what: missing.what.clone(),
            place: missing.place.clone(),
        };
        Ok(SourcesPanel {
            sources: ids.into_iter().map(entry).collect(),
            inconsistencies: file.inconsistencies.iter().map(inconsistency).collect(),
            not_found: file.not_found.iter().map(not_found).collect(),
        })
    }
}

impl Panel<'_> {
    pub(super) fn fact(&self, fact: &Fact) -> FactRow {
        let (value, number) = fact.value();
        let region = fact.region.as_deref();
        let named = |code: &str| match self.model().dataset.region_at(code) {
            Ok(region) => self.region_name(region),
            Err(_) => code.to_owned(),
        };
        FactRow {
            id: fact.id.clone(),
            key: fact.key.clone(),
            value,
            number,
            unit: fact.unit.clone(),
            year: fact.year(),
            region: region.map(named),
            grade: fact.grade.clone(),
            section: fact.section.clone(),
            meaning: fact.meaning.clone(),
        }
    }
}

/// The contradictions whose place names a source by its id, as in "D3 §9".
fn concerning(file: &FactsFile, id: &str) -> Vec<String> {
    let names = |place: &str| place.split([' ', '/', '§', ',', ':']).any(|word| word == id);
    let found = file.inconsistencies.iter().filter(|found| names(&found.place));
    found.map(|found| found.id.clone()).collect()
}
