//! What a scenario changes in the ALF frame, divided over the councils by largest remainder.

use crate::num::Num;
use crate::quantity::Sek;
use crate::rounding::distribute;

use super::{Budget, Funds};

/// How a change of the ALF frame is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// In the proportions in which the budget's own ALF increases were split.
    AsDecided,
    /// In proportion to the councils' lines.
    Proportional,
    /// All to the council at this position.
    One(usize),
}

impl Budget {
    /// The weight of each council by a rule; none where the rule has nothing to divide by: all zero, or of
    /// both signs.
    #[must_use]
    pub fn weights(&self, rule: Rule) -> Option<Vec<Num>> {
        let of = |council: usize| match rule {
            Rule::AsDecided => self.decided_part(council),
            Rule::Proportional => self.lines_of(council),
            Rule::One(chosen) => {
                if chosen == council {
                    Num::ONE
                } else {
                    Num::ZERO
                }
            }
        };
        let weights: Vec<Num> = (0..self.councils.len()).map(of).collect();
        let any = |holds: fn(Num) -> bool| weights.iter().any(|weight| holds(*weight));
        let mixed = any(Num::is_positive) && any(|weight| (-weight).is_positive());
        let nothing = weights.iter().all(|weight| weight.is_zero());
        (!mixed && !nothing).then_some(weights)
    }

    /// A council's lines, kr.
    #[must_use]
    pub fn lines_of(&self, council: usize) -> Num {
        let own = self.lines.iter().filter(|line| line.council == council);
        own.map(|line| line.amount.stated.value).sum()
    }

    fn decided_part(&self, council: usize) -> Num {
        let increases = self.increases.iter().filter(|increase| increase.of == Funds::Alf);
        let parts = increases.flat_map(|increase| &increase.parts).filter(|part| part.council == council);
        parts.map(|part| part.amount.stated.value).sum()
    }
}

/// Divides whole kronor by weights so that the parts sum to it; unknown where a weight that counts is.
/// `None` where an amount is too large.
#[must_use]
pub fn divide(change: Num, weights: &[Num]) -> Option<Vec<Num>> {
    let whole: Num = weights.iter().copied().sum();
    let exact: Vec<Sek> = weights.iter().map(|weight| Sek(change * *weight / whole)).collect();
    let parts = distribute(&exact, false)?;
    Some(parts.into_iter().map(|part| part.0).collect())
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    fn known(values: &[i64]) -> Vec<Num> {
        values.iter().map(|value| Num::Known(Decimal::from(*value))).collect()
    }

    fn parts(change: i64, weights: &[i64]) -> Vec<Num> {
        divide(Num::Known(Decimal::from(change)), &known(weights)).expect("in range")
    }

    #[test]
    fn the_parts_sum_to_the_change_up_and_down() {
        assert_eq!(parts(100, &[65, 350]), known(&[16, 84]), "100 · 65/415 = 15,66");
        assert_eq!(parts(-100, &[65, 350]), known(&[-16, -84]));
        assert_eq!(parts(100, &[1, 1, 1]), known(&[34, 33, 33]), "the tie goes to the earlier council");
        assert_eq!(parts(7, &[0, 1, 0]), known(&[0, 7, 0]));
        assert_eq!(parts(0, &[65, 350]), known(&[0, 0]));
    }

    #[test]
    fn an_unknown_weight_makes_unknown_parts_and_never_zeros() {
        let weights = [Num::Unknown, Num::ONE, Num::ZERO];
        let parts = divide(Num::Known(Decimal::TEN), &weights).expect("in range");
        assert_eq!(parts, [Num::Unknown, Num::Unknown, Num::ZERO]);
        let unchanged = divide(Num::ZERO, &weights).expect("in range");
        assert_eq!(unchanged, [Num::ZERO; 3], "nothing to divide needs no weights");
    }
}
