//! The classes of a map: round limits, the same step throughout, or growing steps where a few regions are far
//! larger than the rest.

use super::{Map, Shading};
use crate::axis::nice;
use crate::check::coarse;
use crate::number;
use crate::palette::{Rgb, SeriesColour};
use rust_decimal::Decimal;

/// One class: on its side of zero, above `low` up to and with `high` away from it, in the unit printed.
pub(super) struct Class {
    down: bool,
    low: Decimal,
    high: Decimal,
    pub(super) colour: Rgb,
    pub(super) words: String,
}

pub(super) struct Classes {
    /// The largest first.
    pub(super) all: Vec<Class>,
    /// The colour of what is nothing, where something is.
    nothing: Option<Rgb>,
}

/// How much of the full colour a class shows, from zero outward.
const TINTS: [&[u32]; 5] = [&[75], &[45, 100], &[30, 62, 100], &[22, 46, 72, 100], &[16, 34, 54, 76, 100]];

impl Classes {
    pub(super) fn of(map: &Map<'_>) -> Self {
        let known = || map.regions.iter().filter_map(|region| region.figure.known());
        let nothing = |value: &Decimal| {
            value.is_zero() || map.shading == Shading::Difference && number::is_nothing(*value, map.scale)
        };
        let any_nothing = known().any(|value| nothing(&value));
        let figures: Vec<Decimal> =
            known().filter(|value| !nothing(value)).map(|value| coarse(map.scale.of(value))).collect();
        let ups: Vec<Decimal> = figures.iter().copied().filter(|value| *value > Decimal::ZERO).collect();
        let downs: Vec<Decimal> = figures.iter().copied().filter(|value| *value < Decimal::ZERO).collect();
        let most = if map.shading == Shading::Difference { 3 } else { 5 };
        let sizes: Vec<Decimal> = figures.iter().map(Decimal::abs).collect();
        let limits = limits(&sizes, most);
        let side = |values: &[Decimal], colour: SeriesColour| {
            let largest = values.iter().map(Decimal::abs).max()?;
            let used = limits.iter().position(|limit| *limit >= largest).map_or(limits.len(), |at| at + 1);
            Some((used.max(1), map.theme.series(colour)))
        };
        let mut all = Vec::new();
        let tints = TINTS[limits.len().clamp(1, TINTS.len()) - 1];
        if let Some((used, colour)) = side(&ups, SeriesColour::S1) {
            for at in (0..used).rev() {
                all.push(class(map, &limits, at, (colour, tints, false)));
            }
        }
        if let Some((used, colour)) = side(&downs, SeriesColour::S2) {
            for at in 0..used {
                all.push(class(map, &limits, at, (colour, tints, true)));
            }
        }
        Self { all, nothing: any_nothing.then(|| map.theme.grid()) }
    }

    /// The class' colour of a figure.
    pub(super) fn colour(&self, map: &Map<'_>, value: Decimal) -> Option<Rgb> {
        let small = map.shading == Shading::Difference && number::is_nothing(value, map.scale);
        if value.is_zero() || small {
            return self.nothing;
        }
        let value = coarse(map.scale.of(value));
        let (size, down) = (value.abs(), value < Decimal::ZERO);
        let holds = |class: &&Class| class.down == down && size > class.low && size <= class.high;
        self.all.iter().find(holds).map(|class| class.colour)
    }

    pub(super) const fn nothing(&self) -> Option<Rgb> {
        self.nothing
    }
}

fn class(map: &Map<'_>, limits: &[Decimal], at: usize, (colour, tints, down): (Rgb, &[u32], bool)) -> Class {
    let sign = if down { -Decimal::ONE } else { Decimal::ONE };
    let low = if at == 0 { Decimal::ZERO } else { limits[at - 1] };
    let high = limits.get(at).copied().unwrap_or(low);
    let decimals = limits.iter().map(|limit| limit.normalize().scale()).max().unwrap_or(0);
    let text = |size: Decimal| {
        let text = number::decimal(size * sign, decimals);
        let plus = map.shading == Shading::Difference && !down && !size.is_zero();
        if plus { format!("+{text}") } else { text }
    };
    let (from, to) = if down { (high, low) } else { (low, high) };
    Class {
        down,
        low,
        high,
        colour: colour.over(map.theme.ground(), tints.get(at).copied().unwrap_or(100)),
        words: match map.shading {
            Shading::Measure if !down => format!("{} – {}", text(from), text(to)),
            _ => format!("{} {} {}", text(from), map.captions.language.to(), text(to)),
        },
    }
}

/// The upper limits of the classes from zero outward, the last not below the largest figure.
fn limits(sizes: &[Decimal], most: u32) -> Vec<Decimal> {
    let Some(largest) = sizes.iter().max().copied() else { return Vec::new() };
    let step = nice(largest / Decimal::from(most));
    let mut even: Vec<Decimal> = (1..=most).map(|at| step * Decimal::from(at)).collect();
    let needed = even.iter().position(|limit| *limit >= largest).unwrap_or(even.len() - 1);
    even.truncate(needed + 1);
    let small = sizes.iter().filter(|size| **size <= step).count();
    if small * 2 <= sizes.len() || sizes.len() < 4 {
        return even;
    }
    // Each limit four or five times the one before it.
    let top = nice(largest);
    let mut grown = vec![top];
    while grown.len() < most as usize {
        let next = nice(grown[grown.len() - 1] / Decimal::from(5));
        grown.push(next);
    }
    grown.reverse();
    grown
}

#[cfg(test)]
mod tests {
    use super::limits;
    use rust_decimal::Decimal;

    fn of(sizes: &[i64], most: u32) -> Vec<String> {
        let sizes: Vec<_> = sizes.iter().map(|size| Decimal::from(*size)).collect();
        limits(&sizes, most).iter().map(|limit| limit.normalize().to_string()).collect()
    }

    #[test]
    fn figures_of_one_size_have_even_steps() {
        assert_eq!(of(&[12, 25, 38, 55, 90], 5), ["20", "40", "60", "80", "100"]);
        assert_eq!(of(&[7, 7, 7, 7], 3), ["5", "10"], "no class is empty beyond the largest");
    }

    #[test]
    fn a_few_large_ones_do_not_hide_the_rest() {
        let limits = of(&[1, 2, 2, 3, 5, 9, 1100], 5);
        assert_eq!(limits.len(), 5, "{limits:?}");
        assert_eq!(limits.last().map(String::as_str), Some("2000"), "{limits:?}");
        assert_eq!(limits.first().map(String::as_str), Some("5"), "{limits:?}");
    }

    #[test]
    fn nothing_known_has_no_classes() {
        assert!(of(&[], 3).is_empty(), "there is nothing to divide");
    }
}
