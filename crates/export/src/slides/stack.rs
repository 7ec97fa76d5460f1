//! The bridge as columns on an invisible base, also across zero.

use rust_decimal::Decimal;

use super::{Series, Tone};

/// A column of a bridge: where it starts and ends; none is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// From zero to a figure.
    Total(Option<Decimal>),
    /// From one figure to another.
    Step(Option<(Decimal, Decimal)>),
}

impl Bar {
    fn ends(self) -> Option<(Decimal, Decimal)> {
        match self {
            Self::Total(value) => value.map(|value| (Decimal::ZERO, value)),
            Self::Step(ends) => ends,
        }
    }

    /// Which of the three colours it has.
    fn kind(self) -> usize {
        match self {
            Self::Total(_) => 0,
            Self::Step(Some((from, to))) if to < from => 2,
            Self::Step(_) => 1,
        }
    }
}

/// How high the upper end of each column is; none is unknown.
#[must_use]
pub fn ends(bars: &[Bar]) -> Vec<Option<Decimal>> {
    bars.iter().map(|bar| bar.ends().map(|(from, to)| from.max(to))).collect()
}

/// The base that is not seen, then each kind's parts above and below zero. `names` are those of the base, the
/// totals, the gains and the losses.
#[must_use]
pub fn stack(bars: &[Bar], names: [&str; 4]) -> Vec<Series> {
    let zero = Decimal::ZERO;
    let column = |part: &dyn Fn(Bar, Decimal, Decimal) -> Decimal| -> Vec<Option<Decimal>> {
        let of = |bar: &Bar| bar.ends().map(|(from, to)| part(*bar, from.min(to), from.max(to)));
        bars.iter().map(of).collect()
    };
    let base = column(&|_, low, high| low.max(zero) + high.min(zero));
    let mut series =
        vec![Series { name: names[0].to_owned(), tone: None, values: base, certainties: Vec::new() }];
    for (kind, tone) in [Tone::Base, Tone::First, Tone::Loss].into_iter().enumerate() {
        let own = |bar: Bar, value: Decimal| if bar.kind() == kind { value } else { zero };
        let above = column(&|bar, low, high| own(bar, high.max(zero) - low.max(zero)));
        let below = column(&|bar, low, high| own(bar, low.min(zero) - high.min(zero)));
        for (values, sign) in [(above, ""), (below, " (−)")] {
            let name = format!("{}{sign}", names[kind + 1]);
            series.push(Series { name, tone: Some(tone), values, certainties: Vec::new() });
        }
    }
    series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_across_zero_has_a_part_on_either_side_and_no_base() {
        let number = |value: i64| Decimal::from(value);
        let step = Bar::Step(Some((number(3), number(-5))));
        let found =
            stack(&[Bar::Total(Some(number(3))), step, Bar::Step(Some((number(-5), number(-2))))], [""; 4]);
        let at = |series: usize, bar: usize| found[series].values[bar];
        assert_eq!(at(0, 1), Some(number(0)), "nothing lies under a step across zero");
        assert_eq!(
            (at(5, 1), at(6, 1)),
            (Some(number(3)), Some(number(-5))),
            "the loss above and below zero"
        );
        assert_eq!(
            (at(0, 2), at(4, 2)),
            (Some(number(-2)), Some(number(-3))),
            "a gain below zero hangs from its end"
        );
        assert_eq!(stack(&[Bar::Step(None)], [""; 4])[0].values, [None], "an unknown step is no zero");
    }
}
