//! Regions side by side, base beside scenario: bars, dots, and the slope. Drawn for paper; the window has its table.

use alf_charts::{
    Bars, Certainty, DotPlot, Drawing, Order, Reading, Row, RowSeries, SeriesColour, Slope, SlopeLine, Table,
};
use alf_engine::RegionAt;

use super::drawn::{Drawn, sheet};
use super::{Panel, Words};
use crate::look::drawings::refused;
use crate::texts::{RowStory, Shown, row_title};
use crate::wire::{DrawAsk, Failure};

/// A region's figure in the base and in the scenario; those the measure does not concern are left out.
pub(crate) struct Pair {
    pub(crate) region: RegionAt,
    pub(crate) base: Reading,
    pub(crate) scenario: Reading,
}

impl Panel<'_> {
    /// Bars a region and scenario, or the difference alone.
    pub(crate) fn bars(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        let (table, words) = self.table(ask.difference)?;
        let (size, theme) = sheet(ask);
        let captions = self.captions(&words);
        let scale = self.look.scale();
        let chart = Bars { captions, size, theme, scale, signed: ask.difference, table };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    /// Dots on a common axis.
    pub(crate) fn dots(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        let (table, words) = self.table(ask.difference)?;
        let (size, theme) = sheet(ask);
        let captions = self.captions(&words);
        let scale = self.look.scale();
        let chart = DotPlot { captions, size, theme, scale, table };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    /// Every region from base to scenario.
    pub(crate) fn slope(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        let words = self.pair_words((true, Shown::Both))?;
        let line = |pair: &Pair| SlopeLine {
            id: self.code(pair.region),
            name: self.region_name(pair.region),
            own: self.code(pair.region) == self.request.region,
            from: pair.base,
            to: pair.scenario,
        };
        let (size, theme) = sheet(ask);
        let chart = Slope {
            captions: self.captions(&words),
            size,
            theme,
            scale: self.look.scale(),
            from: self.name(&self.request.base),
            to: self.name(&self.request.scenario),
            lines: self.pairs()?.iter().map(line).collect(),
        };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    /// Regions with their figures in base and scenario, in the order of the data set.
    pub(crate) fn pairs(&self) -> Result<Vec<Pair>, Failure> {
        let request = self.request;
        let (base, outcome) = (self.outcome(&request.base)?, self.outcome(&request.scenario)?);
        let year = self.model().dataset.first_year.after(self.look.years().1);
        let of = |id: &str| self.certainty(id, year);
        let (before, after) = (of(&request.base), of(&request.scenario));
        let mut pairs = Vec::new();
        for region in self.regions() {
            let figure = |outcome| self.drawn((outcome, outcome), (region, self.look), false);
            let found = (figure(&base)?, figure(&outcome)?);
            if found == (Drawn::None, Drawn::None) {
                continue;
            }
            let (base, scenario) = (reading(found.0, before), reading(found.1, after));
            pairs.push(Pair { region, base, scenario });
        }
        Ok(pairs)
    }

    fn table(&self, difference: bool) -> Result<(Table, Words), Failure> {
        let request = self.request;
        let series = |id: &str, colour| RowSeries { id: id.to_owned(), name: self.name(id), colour };
        let alone = difference || request.base == request.scenario;
        let mut of = vec![series(&request.scenario, SeriesColour::S1)];
        if !alone {
            of.insert(0, series(&request.base, SeriesColour::Base));
        }
        let row = |pair: &Pair| Row {
            id: self.code(pair.region),
            label: self.region_name(pair.region),
            own: self.code(pair.region) == request.region,
            values: match (difference, alone) {
                (true, _) => vec![pair.difference()],
                (false, true) => vec![pair.scenario],
                (false, false) => vec![pair.base, pair.scenario],
            },
        };
        let rows = self.pairs()?.iter().map(row).collect();
        let shown = match (difference, alone) {
            (true, _) => Shown::Difference,
            (false, true) => Shown::Alone,
            (false, false) => Shown::Both,
        };
        Ok((Table { series: of, rows, order: Order::Value }, self.pair_words((difference, shown))?))
    }

    /// The takeaway is of the difference wherever there is a base beside the scenario.
    pub(crate) fn pair_words(&self, (difference, shown): (bool, Shown)) -> Result<Words, Failure> {
        let request = self.request;
        let (base, outcome) = (self.outcome(&request.base)?, self.outcome(&request.scenario)?);
        let difference = difference || request.base != request.scenario;
        let mut figures = Vec::new();
        for region in self.regions() {
            figures.push((region, self.drawn((&base, &outcome), (region, self.look), difference)?));
        }
        Ok(self.words(self.story(&figures, (difference, shown), &self.years_text())))
    }
}

impl Panel<'_> {
    /// Words of a table of regions: the reader's own row, where the measure has a meaning there.
    pub(crate) fn row_words(&self, difference: bool) -> Result<Words, Failure> {
        let request = self.request;
        let shown = if difference { Shown::Both } else { Shown::Alone };
        let words = self.pair_words((difference, shown))?;
        let own = self.pairs()?.into_iter().find(|pair| pair.region.0 == self.row);
        let Some(own) = own else { return Ok(words) };
        let story = RowStory {
            region: &self.region_name(own.region),
            year: request.year,
            base: difference.then(|| (self.session.library.name(&request.base), own.base.value)),
            figure: own.scenario.value,
            scale: self.look.scale(),
        };
        Ok(Words { title: row_title(request.language, &story), ..words })
    }
}

impl Pair {
    /// The scenario's figure over the base's, as well known as the weaker of them.
    pub(crate) fn difference(&self) -> Reading {
        let value = self.scenario.value.zip(self.base.value).map(|(after, before)| after - before);
        Reading { value, certainty: self.scenario.certainty.max(self.base.certainty) }
    }
}

fn reading(drawn: Drawn, certainty: Certainty) -> Reading {
    match drawn {
        Drawn::Value(value) => Reading { value: Some(value), certainty },
        Drawn::Unknown | Drawn::None => Reading { value: None, certainty: Certainty::Unknown },
    }
}
