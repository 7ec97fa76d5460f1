//! Ready-made choices of inclusion, made from the data: who trains, who hosts, who borders on whom.

use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::{Key, Outcome, RegionAt, Year};

use super::Panel;
use super::neighbours::Borders;
use super::value::default;
use crate::wire::{Failure, Template, TemplateEntry};

impl Panel<'_> {
    /// The four templates from the year asked for.
    pub(super) fn templates(&self, chain: &Chain<'_>, outcome: &Outcome) -> Result<Vec<Template>, Failure> {
        let borders = Borders::read()?;
        let root = chain.scenarios.last().map(|scenario| scenario.id.as_str().to_owned());
        let root = self.chain(root.as_deref().unwrap_or(&self.request.scenario))?;
        let host = |region: RegionAt| self.model().dataset.regions[region.0].host;
        let trains = |region: RegionAt| !outcome.trained_in(region, self.year).is_zero();
        let neighbour = |region: RegionAt| {
            let code = self.code(region);
            self.regions().any(|other| host(other) && borders.meet(&code, &self.code(other)))
        };
        let chosen = |direct: bool, region: RegionAt| match direct {
            true => "direct",
            // Whoever trains without being paid directly is paid through the host.
            false if host(region) || trains(region) => "via",
            false => "none",
        };
        let today = |region: RegionAt| self.mode(&root, region, self.year).to_owned();
        Ok(vec![
            self.template("today", chain, today),
            self.template("neighbours", chain, |region| {
                chosen(host(region) || neighbour(region), region).to_owned()
            }),
            self.template("trainers", chain, |region| {
                chosen(host(region) || trains(region), region).to_owned()
            }),
            self.template("everyone", chain, |region| chosen(true, region).to_owned()),
        ])
    }

    fn template(&self, id: &str, chain: &Chain<'_>, mode: impl Fn(RegionAt) -> String) -> Template {
        let entry = |region| {
            let mode = mode(region);
            let changes = mode != self.mode(chain, region, self.year);
            TemplateEntry { region: self.code(region), mode, changes }
        };
        let entries: Vec<TemplateEntry> = self.regions().map(entry).collect();
        let changes = entries.iter().filter(|entry| entry.changes).count();
        Template { id: id.to_owned(), from: self.request.year, changes, entries }
    }

    /// The mode in force, or the model's default.
    pub(super) fn mode(&self, chain: &Chain<'_>, region: RegionAt, year: usize) -> &'static str {
        let index = Index::Region(region);
        let year = Year(self.model().dataset.first_year.after(year).0);
        let found = chain.effective(Key::InclusionMode, index, year);
        let word = found.and_then(|found| found.entry.value.word());
        word.or_else(|| default(&self.model().dataset, Key::InclusionMode, index)).unwrap_or("none")
    }
}
