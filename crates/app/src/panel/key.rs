//! The key of the research reinforcement (forskningsnyckel).

use alf_engine::file::{EntryFile, SCENARIO_FORMAT, ScenarioFile, ValueFile};
use alf_engine::key::{Domain, Indicator};
use alf_engine::key_parts::{KeyPart, KeyParts};
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::rounding::{half_away, on_grid};
use alf_engine::{Component, Key, Num, Outcome, RegionAt, ScenarioId, Status};
use rust_decimal::Decimal;

use super::Panel;
use crate::session::Session;
use crate::simulate::text;
use crate::wire::{Failure, KeyCell, KeyChoice, KeyIndicator, KeyPanel, KeyRow, KeyVariant, PanelRequest};

/// The words of the key.
const CHOICES: [Key; 3] =
    [Key::ReinforcementCounting, Key::ReinforcementHighlyCitedAs, Key::ReinforcementStudentsOf];

impl Session {
    /// The key in force: weights, what each indicator gives each region, and the other ways to count and read.
    ///
    /// # Errors
    /// An id or year that does not exist.
    pub fn key_panel(&self, request: &PanelRequest) -> Result<KeyPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let outcome = panel.outcome(&request.scenario)?;
        let chain = panel.chain(&request.scenario)?;
        let parts = panel.model().key_parts(&outcome, panel.year).map_err(|error| panel.explain(error))?;
        let year = panel.model().dataset.first_year.after(panel.year);
        let choice = |key| panel.parameter(&chain, (key, Index::All), year);
        let total = |indicator| {
            let own = parts.parts.iter().filter(|part| part.indicator == indicator);
            panel.kronor(on_grid(own.map(|part| part.amount).sum()))
        };
        Ok(KeyPanel {
            amount: panel.kronor(parts.amount),
            weights_sum: text(parts.weights.iter().copied().sum()),
            indicators: Indicator::ALL.map(|indicator| panel.indicator(&chain, &parts, indicator)).into(),
            counting: choice(Key::ReinforcementCounting),
            reading: choice(Key::ReinforcementHighlyCitedAs),
            students_of: choice(Key::ReinforcementStudentsOf),
            choices: CHOICES
                .map(|key| KeyChoice { key: key.name().to_owned(), domain: panel.domain(key) })
                .into(),
            rows: parts.eligible.iter().map(|region| panel.key_row(&outcome, &parts, *region)).collect(),
            totals: Indicator::ALL.map(total).into(),
            total: panel.kronor(on_grid(parts.parts.iter().map(|part| part.amount).sum())),
            variants: panel.variants(&chain, &parts)?,
        })
    }
}

impl Panel<'_> {
    fn indicator(&self, chain: &Chain<'_>, parts: &KeyParts, indicator: Indicator) -> KeyIndicator {
        let year = self.model().dataset.first_year.after(self.year);
        let place = (Key::ReinforcementWeight, Index::Indicator(indicator));
        let percent = parts.weights[indicator as usize] * Num::Known(Decimal::ONE_HUNDRED);
        KeyIndicator {
            indicator: indicator.name().to_owned(),
            term: self.term(indicator.name()),
            weight: self.parameter(chain, place, year),
            percent: percent.known().map(|percent| half_away(percent, 2).normalize().to_string()),
        }
    }

    fn key_row(&self, outcome: &Outcome, parts: &KeyParts, region: RegionAt) -> KeyRow {
        let own = |indicator: Indicator| {
            let found = parts.parts.iter().find(|part| part.region == region && part.indicator == indicator);
            KeyCell {
                points: found.and_then(|part| text(part.points)),
                amount: self.kronor(found.map_or(Num::ZERO, |part: &KeyPart| on_grid(part.amount))),
            }
        };
        let sum: Num = parts.parts.iter().filter(|part| part.region == region).map(|part| part.amount).sum();
        KeyRow {
            region: self.code(region),
            name: self.region_name(region),
            cells: Indicator::ALL.map(own).into(),
            total: self.kronor(on_grid(sum)),
            reported: self.kronor(outcome.amount(Component::Reinforcement, region.0, self.year).0),
        }
    }

    /// Both ways of counting times both readings, each computed as a scenario of its own under this one.
    fn variants(&self, chain: &Chain<'_>, parts: &KeyParts) -> Result<Vec<KeyVariant>, Failure> {
        let year = self.model().dataset.first_year.after(self.year);
        let in_force = |key| {
            let found = chain.effective(key, Index::All, year);
            found.and_then(|found| found.entry.value.word()).unwrap_or_default()
        };
        let now = (in_force(Key::ReinforcementCounting), in_force(Key::ReinforcementHighlyCitedAs));
        let term = |key, word: &str| self.word(key, word).unwrap_or_else(|| word.to_owned());
        let mut variants = Vec::new();
        for counting in words(Key::ReinforcementCounting) {
            for reading in words(Key::ReinforcementHighlyCitedAs) {
                variants.push(KeyVariant {
                    counting: (*counting).to_owned(),
                    counting_term: term(Key::ReinforcementCounting, counting),
                    reading: (*reading).to_owned(),
                    reading_term: term(Key::ReinforcementHighlyCitedAs, reading),
                    in_force: now == (counting, reading),
                    amounts: self.variant((counting, reading), &parts.eligible)?,
                });
            }
        }
        Ok(variants)
    }

    /// Reported reinforcement by region; none where the data lacks what another way of counting needs.
    fn variant(
        &self,
        (counting, reading): (&str, &str),
        eligible: &[RegionAt],
    ) -> Result<Vec<crate::wire::Figure>, Failure> {
        let change = |key: Key, word: &str| EntryFile {
            key: key.name().to_owned(),
            programme: None,
            region: None,
            indicator: None,
            from: Some(self.request.year),
            value: ValueFile::Text(word.to_owned()),
            status: Status::Assumed,
            source: None,
            note: String::new(),
        };
        let file = ScenarioFile {
            format: SCENARIO_FORMAT.to_owned(),
            id: format!("{} · {counting} · {reading}", self.request.scenario),
            name: String::new(),
            parent: Some(self.request.scenario.clone()),
            dataset: self.model().dataset.id.to_string(),
            note: String::new(),
            source: None,
            changes: vec![
                change(Key::ReinforcementCounting, counting),
                change(Key::ReinforcementHighlyCitedAs, reading),
            ],
        };
        let mut model = self.model().clone();
        let id: ScenarioId = model.add(&file).map_err(|error| self.explain(error))?;
        let Ok(outcome) = model.simulate(&id) else { return Ok(Vec::new()) };
        let amount =
            |region: &RegionAt| self.kronor(outcome.amount(Component::Reinforcement, region.0, self.year).0);
        Ok(eligible.iter().map(amount).collect())
    }
}

const fn words(key: Key) -> &'static [&'static str] {
    match key.domain() {
        Domain::Choice(words) => words,
        _ => &[],
    }
}
