//! A value axis with round steps, from zero where that leaves the figures readable, otherwise cut.

use rust_decimal::Decimal;

/// An axis in the unit it is printed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Axis {
    pub(crate) low: Decimal,
    pub(crate) high: Decimal,
    pub(crate) ticks: Vec<Decimal>,
    /// The decimals the ticks need.
    pub(crate) decimals: u32,
    pub(crate) cut: Option<Cut>,
}

/// The end of a cut axis that zero lies beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    Below,
    Above,
}

impl Axis {
    /// The axis for figures between `low` and `high` with at most about `steps` steps.
    pub(crate) fn over(low: Decimal, high: Decimal, steps: u32) -> Self {
        let cut = cut(low, high);
        let (mut low, mut high) = match cut {
            Some(_) => (low, high),
            None => (low.min(Decimal::ZERO), high.max(Decimal::ZERO)),
        };
        if low == high {
            let margin = if low.is_zero() { Decimal::ONE } else { low.abs() / Decimal::from(20) };
            high += margin;
            if cut.is_some() {
                low -= margin;
            }
        }
        let step = nice((high - low) / Decimal::from(steps.max(1)));
        let first = (low / step).floor() * step;
        let last = (high / step).ceil() * step;
        let mut ticks = Vec::new();
        let mut tick = first;
        while tick <= last {
            ticks.push(tick);
            tick += step;
        }
        let origin_low = cut != Some(Cut::Above) && low >= Decimal::ZERO;
        let origin_high = cut != Some(Cut::Below) && high <= Decimal::ZERO;
        if ticks.len() > 3 && !origin_high && last > high {
            ticks.pop();
        }
        if ticks.len() > 3 && !origin_low && first < low {
            ticks.remove(0);
        }
        let low = ticks.first().map_or(low, |tick| low.min(*tick));
        let high = ticks.last().map_or(high, |tick| high.max(*tick));
        Self { low, high, ticks, decimals: step.normalize().scale(), cut }
    }
}

/// From zero when the nearest figure is within two fifths of the furthest, or on the other side of it.
fn cut(low: Decimal, high: Decimal) -> Option<Cut> {
    let near = Decimal::new(4, 1);
    if low > high * near && low > Decimal::ZERO {
        Some(Cut::Below)
    } else if high < low * near && high < Decimal::ZERO {
        Some(Cut::Above)
    } else {
        None
    }
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `least`.
pub(crate) fn nice(least: Decimal) -> Decimal {
    let mut power = Decimal::ONE;
    while power < least {
        power *= Decimal::TEN;
    }
    while power > least && power.scale() < 20 {
        power = (power / Decimal::TEN).normalize();
    }
    [1, 2, 5, 10]
        .map(|factor| power * Decimal::from(factor))
        .into_iter()
        .find(|step| *step >= least)
        .unwrap_or(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(low: i64, high: i64) -> (Vec<String>, Option<Cut>) {
        let axis = Axis::over(low.into(), high.into(), 5);
        (axis.ticks.iter().map(|tick| tick.normalize().to_string()).collect(), axis.cut)
    }

    #[test]
    fn figures_far_from_zero_cut_the_axis() {
        let (ticks, cut) = over(82_033, 143_695);
        assert_eq!(ticks, ["80000", "100000", "120000", "140000"], "round thousands");
        assert_eq!(cut, Some(Cut::Below), "zero is out of sight");
        assert_eq!(over(-143_695, -82_033).1, Some(Cut::Above), "below zero the cut is above");
    }

    #[test]
    fn other_figures_stand_on_zero() {
        assert_eq!(over(10, 100), (["0", "20", "40", "60", "80", "100"].map(String::from).to_vec(), None));
        assert!(over(-30, 70).0.contains(&"0".to_owned()), "an axis across zero shows it");
        assert_eq!(over(0, 0), (["0", "0.2", "0.4", "0.6", "0.8", "1"].map(String::from).to_vec(), None));
    }

    #[test]
    fn every_figure_lies_on_the_axis() {
        for (low, high) in
            [(5_i64, 5_i64), (-5, -5), (99, 101), (-1, 1_000_000_000_000_000), (999_999, 1_000_000)]
        {
            let axis = Axis::over(low.into(), high.into(), 4);
            assert!(axis.low <= low.into() && axis.high >= high.into(), "{low} to {high} gives {axis:?}");
            assert!((2..=7).contains(&axis.ticks.len()), "{low} to {high} gives {axis:?}");
        }
    }
}
