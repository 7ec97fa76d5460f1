//! Stated figures of the engine as wire types.

use alf_engine::Num;
use alf_engine::placement_plan::{Range, StatedRange};
use alf_engine::rounding::ratio;
use alf_engine::stated::{Amount, Figure, MoneyUnit, Verdict};
use rust_decimal::Decimal;

use crate::compare::fixed;
use crate::simulate::text;
use crate::wire::{RangeFigure, StatedAmount, StatedNumber, StatedVerdict, Unit};

pub(crate) fn unit(unit: MoneyUnit) -> Unit {
    match unit {
        MoneyUnit::Kr => Unit::Kr,
        MoneyUnit::Tkr => Unit::Tkr,
        MoneyUnit::Mnkr => Unit::Mnkr,
    }
}

/// Kronor in a unit, with exactly that many digits after the point.
pub(crate) fn in_unit(kronor: Num, unit: MoneyUnit, decimals: u32) -> Option<String> {
    let value = kronor / Num::Known(unit.kronor());
    value.known().map(|value| fixed(value, decimals))
}

pub(crate) fn amount(amount: &Amount) -> StatedAmount {
    StatedAmount {
        value: in_unit(amount.stated.value, amount.unit, amount.decimals),
        unit: unit(amount.unit),
        kronor: text(amount.stated.value),
        status: amount.status.name().to_owned(),
        source: amount.source.as_ref().map(ToString::to_string),
        note: amount.note.clone(),
    }
}

pub(crate) fn figure(figure: &Figure) -> StatedNumber {
    StatedNumber {
        value: figure.stated.value.known().map(|value| fixed(value, figure.decimals)),
        to: None,
        status: figure.status.name().to_owned(),
        source: figure.source.as_ref().map(ToString::to_string),
        note: figure.note.clone(),
    }
}

pub(crate) fn stated_range(stated: &StatedRange) -> StatedNumber {
    let shown = |value: Num| value.known().map(|value| fixed(value, stated.decimals));
    StatedNumber {
        value: shown(stated.range.low),
        to: if stated.range.is_one() { None } else { shown(stated.range.high) },
        status: stated.status.name().to_owned(),
        source: stated.source.as_ref().map(ToString::to_string),
        note: stated.note.clone(),
    }
}

pub(crate) fn range(range: Range) -> RangeFigure {
    RangeFigure { low: text(ratio(range.low)), high: text(ratio(range.high)) }
}

/// The verdict, and how far off the parts are where they deviate.
pub(crate) fn verdict(verdict: Verdict) -> (StatedVerdict, Option<Decimal>) {
    match verdict {
        Verdict::Agrees => (StatedVerdict::Agrees, None),
        Verdict::WithinRounding => (StatedVerdict::WithinRounding, None),
        Verdict::Deviates(by) => (StatedVerdict::Deviates, Some(by)),
        Verdict::Unknown => (StatedVerdict::Unknown, None),
    }
}
