//! Winners and losers against the base (vinnare och förlorare).

use alf_charts::number::Scale;
use alf_engine::measure::Figure as Measured;
use alf_engine::value::decimal;
use alf_engine::{Num, Outcome, RegionAt};
use rust_decimal::Decimal;

use super::{Panel, figure};
use crate::compare::{fixed, shown};
use crate::session::Session;
use crate::wire::{Code, Failure, Materiality, Measure, PanelRequest, WinnerCount, WinnerRow, WinnersPanel};

/// A region's difference and how it is judged.
struct Judged {
    row: WinnerRow,
    difference: Num,
}

impl Session {
    /// Every region of a scenario against the base; a difference is material when it reaches both thresholds.
    ///
    /// # Errors
    /// An id or year that does not exist, or a threshold that is no decimal.
    pub fn winners_panel(
        &self,
        request: &PanelRequest,
        material: &Materiality,
    ) -> Result<WinnersPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let threshold = (threshold("kronor", &material.kronor)?, threshold("percent", &material.percent)?);
        let (base, outcome) = (panel.outcome(&request.base)?, panel.outcome(&request.scenario)?);
        let judge = |region| panel.judge(region, (&base, &outcome), threshold);
        let mut judged: Vec<Judged> = panel.regions().map(judge).collect::<Result<_, _>>()?;
        let order = |judged: &Judged| {
            let known = judged.difference.known();
            (known.is_none(), known.map(|value| std::cmp::Reverse(value.normalize())))
        };
        judged.sort_by_key(order);
        let count = |verdict: &str| {
            let of = judged.iter().filter(|judged| judged.row.verdict == verdict);
            let sum = of.clone().map(|judged| judged.difference).sum();
            WinnerCount { regions: of.count(), sum: panel.sum(sum) }
        };
        let all = judged.iter().filter(|judged| judged.row.verdict != "none");
        Ok(WinnersPanel {
            base: panel.name(&request.base),
            scenario: panel.name(&request.scenario),
            gain: count("gain"),
            loss: count("loss"),
            small: count("small"),
            unknown: count("unknown").regions,
            total: panel.sum(all.map(|judged| judged.difference).sum()),
            rows: judged.into_iter().map(|judged| judged.row).collect(),
        })
    }
}

fn threshold(name: &str, text: &str) -> Result<Decimal, Failure> {
    let read = decimal(text).ok().filter(|value| *value >= Decimal::ZERO);
    read.ok_or_else(|| {
        let params = [("place", name.to_owned()), ("found", text.to_owned()), ("expected", "≥ 0".into())];
        crate::failure::with(Code::WrongValue, params)
    })
}

impl Panel<'_> {
    /// A sum over regions, where the measure is an amount.
    fn sum(&self, sum: Num) -> crate::wire::Figure {
        let amount = self.look.component().is_some()
            || matches!(self.request.measure, Measure::Received | Measure::Net | Measure::State);
        figure(if amount { sum } else { Num::Unknown }, self.look.scale())
    }

    fn judge(
        &self,
        region: RegionAt,
        (base, outcome): (&Outcome, &Outcome),
        threshold: (Decimal, Decimal),
    ) -> Result<Judged, Failure> {
        let of = |outcome| {
            let found = self.look.region(self.model(), outcome, region);
            found.map_err(|error| self.explain(error))
        };
        let (before, after) = (of(base)?, of(outcome)?);
        let value = |found: Measured| found.value().unwrap_or(Num::Unknown);
        let difference = value(after) - value(before);
        let share = if value(before).is_zero() { Num::Unknown } else { difference / value(before).abs() };
        let percent = share * Num::Known(Decimal::ONE_HUNDRED);
        let verdict = if before == Measured::NotApplicable || after == Measured::NotApplicable {
            "none"
        } else {
            verdict(difference, percent, threshold)
        };
        let scale = self.look.scale();
        let row = WinnerRow {
            region: self.code(region),
            name: self.region_name(region),
            base: figure(value(before), scale),
            value: figure(value(after), scale),
            difference: figure(difference, scale),
            percent: share
                .known()
                .map(|share| fixed(shown(share, Scale::Percent), Scale::Percent.decimals())),
            verdict: verdict.to_owned(),
        };
        Ok(Judged { row, difference })
    }
}

/// A change from nothing has no per cent, and then only the kronor count.
fn verdict(difference: Num, percent: Num, (kronor, share): (Decimal, Decimal)) -> &'static str {
    let Some(known) = difference.known() else { return "unknown" };
    let reaches = known.abs() >= kronor && percent.known().is_none_or(|percent| percent.abs() >= share);
    match (reaches && !known.is_zero(), known.is_sign_positive()) {
        (false, _) => "small",
        (true, true) => "gain",
        (true, false) => "loss",
    }
}
