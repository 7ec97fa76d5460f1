//! Tabs that are drawings: what they have in common.

use alf_charts::{Captions, Certainty, Size, Theme};
use alf_engine::layer::Entry;
use alf_engine::measure::Figure as Measured;
use alf_engine::{Num, Outcome, RegionAt, Status, Year};
use rust_decimal::Decimal;

use super::{Panel, Words};
use crate::compare::Look;
use crate::source_line::source_line;
use crate::wire::{self, DrawAsk, Failure};

/// A region's figure or difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    Value(Decimal),
    Unknown,
    None,
}

impl Panel<'_> {
    /// What a drawing shows of a region: the scenario's figure or its difference to the base.
    pub(super) fn drawn(
        &self,
        (base, outcome): (&Outcome, &Outcome),
        (region, look): (RegionAt, Look),
        difference: bool,
    ) -> Result<Drawn, Failure> {
        let of = |outcome| look.region(self.model(), outcome, region).map_err(|error| self.explain(error));
        let after = of(outcome)?;
        let found = match (difference, after) {
            (false, _) | (_, Measured::NotApplicable) => after,
            (true, Measured::Value(after)) => match of(base)? {
                Measured::Value(before) => Measured::Value(after - before),
                Measured::NotApplicable => Measured::NotApplicable,
            },
        };
        Ok(match found.value() {
            None => Drawn::None,
            Some(Num::Known(value)) => Drawn::Value(value),
            Some(_) => Drawn::Unknown,
        })
    }

    /// How firm a scenario is in a year: as its weakest change in force.
    pub(super) fn certainty(&self, id: &str, year: Year) -> Certainty {
        let Ok(chain) = self.chain(id) else { return Certainty::Unknown };
        let changes = chain.layers().split_last().map(|(_, scenarios)| scenarios).unwrap_or_default();
        let entries = changes.iter().flat_map(|layer| layer.entries());
        let in_force = entries.filter(|entry| entry.from.is_none_or(|from| from <= year));
        in_force.map(|entry: &Entry| firmness(entry.status)).max().unwrap_or_default()
    }

    pub(super) fn captions(&self, words: &Words) -> Captions {
        self.dress.captions(self.request.language, words)
    }

    /// Title and subtitle with where the figures come from.
    pub(crate) fn words(&self, (title, subtitle): (String, String)) -> Words {
        let request = self.request;
        let names = (request.base.as_str(), request.scenario.as_str());
        let source = source_line(self.session, (request.language, self.dress), names);
        Words { title, subtitle, source }
    }
}

/// How firm a figure is that stands on a value of that status.
pub(super) const fn firmness(status: Status) -> Certainty {
    match status {
        Status::Decided | Status::Published => Certainty::Firm,
        Status::Derived => Certainty::Derived,
        Status::Proposed => Certainty::Proposed,
        // What is unknown makes its figures unknown; the others are as firm as they are.
        Status::Assumed | Status::Private | Status::Unknown => Certainty::Assumed,
    }
}

/// Size and theme of a drawing.
pub(super) const fn sheet(ask: &DrawAsk) -> (Size, Theme) {
    let theme = match ask.theme {
        wire::Theme::Light => Theme::Light,
        wire::Theme::Dark => Theme::Dark,
    };
    (Size::new(ask.size.width, ask.size.height), theme)
}
