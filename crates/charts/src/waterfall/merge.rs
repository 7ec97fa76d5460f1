//! At most six steps: the rest of a longer bridge becomes one, with their exact sum.

use super::Step;
use crate::drawing::{Certainty, Language};
use rust_decimal::Decimal;
use std::cmp::Reverse;

const MOST: usize = 6;

/// The steps in their order. Of more than six, what is unknown and then what is largest stays; the others
/// become a last step, as uncertain as the least certain of them.
pub(super) fn merge(steps: &[Step], language: Language) -> Vec<Step> {
    if steps.len() <= MOST {
        return steps.to_vec();
    }
    let mut ranks: Vec<usize> = (0..steps.len()).collect();
    ranks.sort_by_key(|index| Reverse(steps[*index].known().map_or(Decimal::MAX, |value| value.abs())));
    let (mut kept, rest) = (ranks[..MOST - 1].to_vec(), &ranks[MOST - 1..]);
    kept.sort_unstable();
    let rest = || rest.iter().map(|index| &steps[*index]);
    let mut merged: Vec<Step> = kept.into_iter().map(|index| steps[index].clone()).collect();
    merged.push(Step {
        id: "rest".to_owned(),
        label: format!("{} ({}\u{202F}{})", language.rest(), rest().count(), language.steps()),
        value: rest().map(Step::known).sum(),
        certainty: rest().map(|step| step.certainty).max().unwrap_or(Certainty::Firm),
        band: None,
    });
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(values: &[Option<i64>]) -> Vec<Step> {
        let step = |(index, value): (usize, &Option<i64>)| Step {
            id: index.to_string(),
            label: format!("steg {index}"),
            value: value.map(Decimal::from),
            certainty: Certainty::Derived,
            band: None,
        };
        values.iter().enumerate().map(step).collect()
    }

    fn ids(steps: &[Step]) -> Vec<&str> {
        steps.iter().map(|step| step.id.as_str()).collect()
    }

    #[test]
    fn six_steps_stay_and_of_more_the_smallest_become_one() {
        assert_eq!(merge(&steps(&[Some(1); 6]), Language::Swedish), steps(&[Some(1); 6]));
        let merged = merge(&steps(&[9, -8, 1, 7, 2, -6, 5, -4].map(Some)), Language::Swedish);
        assert_eq!(ids(&merged), ["0", "1", "3", "5", "6", "rest"], "in their own order");
        assert_eq!(merged[5].value, Some(Decimal::from(-1)), "the exact sum of 1, 2 and −4");
        assert_eq!(merged[5].label, "Övrigt (3\u{202F}steg)");
        assert_eq!(merged[5].certainty, Certainty::Derived, "as uncertain as its parts");
    }

    #[test]
    fn the_unknown_is_not_hidden_in_the_rest() {
        let merged =
            merge(&steps(&[None, Some(9), Some(8), Some(7), Some(6), Some(5), Some(4)]), Language::English);
        assert_eq!(ids(&merged), ["0", "1", "2", "3", "4", "rest"]);
        assert_eq!(merged[5].value, Some(Decimal::from(9)), "what is merged is known");
        let merged = merge(&steps(&[None; 7]), Language::Swedish);
        assert_eq!(merged[5].value, None, "the sum of unknowns is unknown");
    }
}
