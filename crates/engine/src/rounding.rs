//! All rounding of the engine, and nothing else (MODEL 4, steps 1 and 9; MODEL 6).
//!
//! Amounts are computed with 28 significant digits. Before they are rounded to money they are laid on a grid
//! of 10⁻¹² kronor, far above the error of a calculation and far below a tie, so that what is a half or a
//! tie exactly is one here too.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::num::Num;
use crate::quantity::{Sek, SekPerStudent};

const GRID_DIGITS: u32 = 12;
const GRID: i128 = 1_000_000_000_000;
/// Shares and ratios are laid on a finer grid.
const SHARE_DIGITS: u32 = 24;

/// The rate in whole kronor, half away from zero.
#[must_use]
pub fn whole_kronor(rate: SekPerStudent) -> SekPerStudent {
    SekPerStudent(map(rate.0, |value| half_away(lay(value), 0)))
}

/// The number on the grid of 10⁻¹², where equal values are equal.
#[must_use]
pub fn on_grid(value: Num) -> Num {
    map(value, lay)
}

/// A ratio on a grid of 10⁻²⁴, for measures.
#[must_use]
pub fn ratio(value: Num) -> Num {
    map(value, |value| half_away(value, SHARE_DIGITS).normalize())
}

/// Rounded half away from zero to `digits` decimals; for display.
#[must_use]
pub fn half_away(value: Decimal, digits: u32) -> Decimal {
    value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

fn lay(value: Decimal) -> Decimal {
    if value.scale() <= GRID_DIGITS { value } else { half_away(value, GRID_DIGITS) }
}

fn map(value: Num, op: impl Fn(Decimal) -> Decimal) -> Num {
    match value {
        Num::Known(value) => Num::Known(op(value)),
        rest => rest,
    }
}

/// Amounts from this many kronor on are refused: sums and Shapley weights of them would leave 128 bits.
const LIMIT: i128 = 1_000_000_000_000_000;

/// An amount in units of 10⁻¹² kronor; none from 10¹⁵ kronor on.
#[must_use]
pub(crate) fn to_grid(value: Decimal) -> Option<i128> {
    let (mantissa, scale) = (value.mantissa(), value.scale());
    let cells = if scale <= GRID_DIGITS {
        mantissa.checked_mul(10_i128.pow(GRID_DIGITS - scale))?
    } else {
        nearest(mantissa, 10_i128.pow(scale - GRID_DIGITS))
    };
    (cells.abs() < GRID * LIMIT).then_some(cells)
}

/// Whether an amount is too large to be laid on the grid.
#[must_use]
pub(crate) fn beyond(value: Decimal) -> bool {
    // With more decimals than this the 96 bits of a decimal do not reach the limit.
    const MOST_DIGITS: u32 = 13;
    value.scale() <= MOST_DIGITS && value.mantissa().abs() >= LIMIT * 10_i128.pow(value.scale())
}

/// The amount of so many units of 10⁻¹² kronor.
#[must_use]
pub(crate) fn from_grid(cells: i128) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(cells, GRID_DIGITS).ok().map(|value| value.normalize())
}

/// Distributes a component's exact amounts over its rows in whole units (MODEL 4, step 9).
///
/// The exact sum is rounded half away from zero to the unit; each row gets its amount rounded down, and the
/// units still missing go one each to the largest fractional parts, ties to the earlier row. Unknown rows
/// stay unknown and the known ones are rounded among themselves. The sum is taken before it is laid on the
/// grid: parts laid one by one would drift from a sum that is exactly a half.
///
/// `thousands` makes the unit a thousand kronor. Returns `None` where an amount is too large.
#[must_use]
pub fn distribute(exact: &[Sek], thousands: bool) -> Option<Vec<Sek>> {
    let unit = if thousands { 1000 * GRID } else { GRID };
    let mut rounded = vec![Sek::ZERO; exact.len()];
    if exact.iter().all(|amount| amount.is_zero()) {
        return Some(rounded);
    }
    let mut parts: Vec<(usize, i128, i128)> = Vec::new();
    let mut sum = Num::ZERO;
    for (row, amount) in exact.iter().enumerate() {
        match amount.0 {
            Num::Known(value) if value.is_zero() => {}
            Num::Known(value) => {
                let cells = to_grid(value)?;
                sum += amount.0;
                parts.push((row, cells.div_euclid(unit), cells.rem_euclid(unit)));
            }
            Num::Unknown => rounded[row] = Sek::UNKNOWN,
            Num::TooLarge => return None,
        }
    }
    let floors: i128 = parts.iter().map(|(_, floor, _)| floor).sum();
    let mut missing = nearest(to_grid(sum.known()?)?, unit) - floors;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| parts[*b].2.cmp(&parts[*a].2).then(parts[*a].0.cmp(&parts[*b].0)));
    for at in order {
        let (row, floor, _) = parts[at];
        let units = if missing > 0 { floor + 1 } else { floor };
        missing -= 1;
        rounded[row] = Sek::from(Decimal::try_from_i128_with_scale(units * (unit / GRID), 0).ok()?);
    }
    Some(rounded)
}

/// The quotient rounded to a whole number, half away from zero.
#[must_use]
pub(crate) fn nearest(dividend: i128, divisor: i128) -> i128 {
    let (whole, rest) = (dividend / divisor, (dividend % divisor).abs());
    if rest >= divisor - rest { whole + dividend.signum() } else { whole }
}

/// Rounds the steps of a bridge to whole kronor so that they sum to the rounded difference (MODEL 6).
///
/// Swapping the ends of the bridge flips every sign and nothing else. `steps` are in 10⁻¹² kronor.
#[must_use]
pub(crate) fn bridge_steps(steps: &[i128], difference: i128) -> Vec<i128> {
    apportion(steps, GRID, nearest(difference, GRID))
}

/// The quotients of some parts as whole numbers whose sum is `whole`, the rounded quotient of the parts' sum.
///
/// Magnitudes are rounded down, and the units still missing go one each to the largest remainders of that sign.
#[must_use]
pub(crate) fn apportion(parts: &[i128], divisor: i128, whole: i128) -> Vec<i128> {
    let mut shares: Vec<i128> = parts.iter().map(|part| part / divisor).collect();
    let missing = whole - shares.iter().sum::<i128>();
    let sign = missing.signum();
    let mut order: Vec<usize> = (0..parts.len()).filter(|at| parts[*at] % divisor * sign > 0).collect();
    order.sort_by_key(|at| (-(parts[*at] % divisor).abs(), *at));
    let count = usize::try_from(missing.abs()).unwrap_or(usize::MAX);
    for at in order.into_iter().take(count) {
        shares[at] += sign;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kronor(text: &str) -> Sek {
        Sek::from(Decimal::from_str_exact(text).expect("a decimal"))
    }

    #[test]
    fn the_sum_is_kept_and_ties_go_to_the_earlier_row() {
        let third = Sek::from(Decimal::from(100) / Decimal::from(3));
        let rounded = distribute(&[third, third, third], false).expect("in range");
        assert_eq!(rounded, [kronor("34"), kronor("33"), kronor("33")]);
    }

    #[test]
    fn a_half_made_of_sevenths_is_a_half() {
        let seventh = Sek::from(Decimal::from_str_exact("100.5").expect("a decimal") / Decimal::from(7));
        let rounded = distribute(&[seventh; 7], false).expect("in range");
        assert_eq!(rounded.into_iter().sum::<Sek>(), kronor("101"), "100.5 rounds away from zero");
    }

    #[test]
    fn transfers_still_sum_to_zero_and_unknown_rows_stay_unknown() {
        let rounded = distribute(&[kronor("10.4"), Sek::UNKNOWN, kronor("-10.4")], false).expect("in range");
        assert_eq!(rounded, [kronor("10"), Sek::UNKNOWN, kronor("-10")]);
    }

    #[test]
    fn thousands_round_to_thousands() {
        let rounded = distribute(&[kronor("1499.5"), kronor("500.5")], true).expect("in range");
        assert_eq!(rounded, [kronor("1000"), kronor("1000")]);
    }

    #[test]
    fn the_limit_is_the_same_with_any_number_of_decimals() {
        let limit = Decimal::from_i128_with_scale(LIMIT, 0);
        for digits in 0..=28 {
            let most = Decimal::from_i128_with_scale(79_228_162_514_264_337_593_543_950_335, digits);
            let mut at_limit = limit;
            at_limit.rescale(digits.min(13));
            let below = at_limit - Decimal::new(1, digits.min(13));
            for value in [most, at_limit, below, -most, -at_limit, -below, Decimal::ZERO] {
                assert_eq!(beyond(value), value.abs() >= limit, "{value}");
            }
        }
    }

    #[test]
    fn bridge_steps_sum_to_the_rounded_difference_and_flip_with_it() {
        let steps = [GRID * 27 / 10, -GRID * 14 / 10, GRID * 6 / 10];
        let difference: i128 = steps.iter().sum();
        let rounded = bridge_steps(&steps, difference);
        assert_eq!(rounded.iter().sum::<i128>(), 2);
        let flipped = bridge_steps(&steps.map(|step| -step), -difference);
        assert_eq!(flipped, rounded.iter().map(|step| -step).collect::<Vec<_>>());
    }
}
