//! Students by rate (prisyta): what the state pays for education, in base and scenario. The area is kronor.

use alf_charts::number::Scale;
use alf_charts::{Arrangement, Block, Drawing, RateArea, SeriesColour};
use alf_engine::{Num, Outcome, RegionAt};

use super::drawn::sheet;
use super::{Panel, Words};
use crate::compare::unit_scale;
use crate::look::drawings::refused;
use crate::texts::{AreaStory, area_subtitle, area_title, area_units};
use crate::wire::{DrawAsk, Failure, Unit};

impl Panel<'_> {
    /// Students the state pays for times the rate, with its words: of the region, or of the whole country where the
    /// state pays the region nothing in base and scenario.
    pub(crate) fn area(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        let request = self.request;
        let (base, outcome) = (self.outcome(&request.base)?, self.outcome(&request.scenario)?);
        let region = (!self.is_whole()).then_some(RegionAt(self.row));
        let paid = region.filter(|region| {
            [&base, &outcome].iter().any(|outcome| !outcome.paid_to(*region, self.year).0.is_zero())
        });
        let mut shown = vec![(&request.base, &base, SeriesColour::Base)];
        if request.base != request.scenario {
            shown.push((&request.scenario, &outcome, SeriesColour::S1));
        }
        let blocks =
            shown.iter().map(|(id, outcome, colour)| self.block((id, *colour), outcome, paid)).collect();
        let amounts = [&base, &outcome].map(|outcome| {
            let (students, rate) = self.sides(outcome, paid);
            (students * rate).known()
        });
        let scale = match request.unit {
            // An area is not read to the krona, and the line's is rounded among the regions.
            Unit::Kr => Scale::Tkr,
            unit => unit_scale(unit),
        };
        let words = self.area_words((region, paid), amounts.into(), scale);
        let (size, theme) = sheet(ask);
        let [width_unit, height_unit] = area_units(request.language).map(str::to_owned);
        let chart = RateArea {
            captions: self.captions(&words),
            size,
            theme,
            scale,
            width_decimals: 1,
            width_unit,
            height_unit,
            arrangement: Arrangement::Over,
            blocks,
        };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    /// Students and rate of the year.
    fn sides(&self, outcome: &Outcome, region: Option<RegionAt>) -> (Num, Num) {
        let figures = &outcome.years[self.year];
        let students = region.map_or(figures.students, |region| outcome.paid_to(region, self.year));
        (students.0, figures.rate.paid.0)
    }

    fn block(
        &self,
        (id, colour): (&str, SeriesColour),
        outcome: &Outcome,
        region: Option<RegionAt>,
    ) -> Block {
        let (students, rate) = self.sides(outcome, region);
        let year = self.model().dataset.first_year.after(self.year);
        Block {
            id: id.to_owned(),
            name: self.name(id),
            colour,
            width: students.known(),
            height: rate.known(),
            certainty: self.certainty(id, year),
        }
    }

    fn area_words(
        &self,
        (asked, paid): (Option<RegionAt>, Option<RegionAt>),
        amounts: (Option<rust_decimal::Decimal>, Option<rust_decimal::Decimal>),
        scale: Scale,
    ) -> Words {
        let (region, other) = (paid.map(|at| self.region_name(at)), asked.map(|at| self.region_name(at)));
        let (base, scenario) = (self.name(&self.request.base), self.name(&self.request.scenario));
        let story = AreaStory {
            region: region.as_deref(),
            unpaid: other.as_deref().filter(|_| region.is_none()),
            names: (&base, &scenario),
            year: self.request.year,
            amounts,
            scale,
        };
        let language = self.request.language;
        self.words((area_title(language, &story), area_subtitle(language, &story)))
    }
}
