//! What is refused before anything is drawn.

use crate::ChartError;
use crate::drawing::Captions;
use crate::text::clean;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeSet;

/// The furthest from zero a figure may be: sums of many such figures are still exact.
const LIMIT: Decimal = Decimal::from_parts(2_808_348_672, 232_830_643, 0, false, 0);
/// Finer differences than this are not drawn.
const FINEST: u32 = 8;

pub(crate) fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), ChartError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ChartError::DuplicateId { id: id.to_owned() });
        }
    }
    Ok(())
}

/// At most one point of a series in a year.
pub(crate) fn years(series: &str, years: impl Iterator<Item = i32>) -> Result<(), ChartError> {
    let mut seen = BTreeSet::new();
    for year in years {
        if !seen.insert(year) {
            return Err(ChartError::DuplicateYear { series: series.to_owned(), year });
        }
    }
    Ok(())
}

pub(crate) fn drawable(id: &str, value: Option<Decimal>) -> Result<(), ChartError> {
    match value {
        Some(value) if value.abs() > LIMIT => Err(ChartError::TooLarge { id: id.to_owned() }),
        _ => Ok(()),
    }
}

/// A figure as finely as it is drawn.
pub(crate) fn coarse(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(FINEST, RoundingStrategy::MidpointAwayFromZero)
}

/// The first of the captions that names the drawing.
pub(crate) fn title(captions: &Captions, description: &str) -> String {
    let named = [&captions.title, &captions.subtitle].into_iter().find(|text| !text.trim().is_empty());
    clean(named.map_or(description, String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_ten_to_the_eighteenth() {
        assert_eq!(LIMIT, Decimal::from(1_000_000_000_000_000_000_i64), "LIMIT is written in parts");
    }
}
