//! What a stage of a walked bridge is made of: mixtures of the two scenarios whose amounts add up to it exactly.

use super::walk::{in_order, walk};
use super::{Bridge, Way, factorial, nearest, weights};
use crate::key::Group;
use crate::num::Num;
use crate::rounding::{apportion, from_grid};
use crate::trace::{Node, Operation};

impl Bridge {
    /// What the stage of a group is made of, on a row in a year; none where the walk has no such stage. Without a
    /// group it is what the groups do together beyond each alone.
    ///
    /// The root is the stage in whole kronor, and below it the exact one, to 10⁻¹² kronor: of a shared bridge the
    /// sum over how many of the other groups are exchanged before it, of one in an order or alone the difference
    /// between two mixtures.
    #[must_use]
    pub fn ground(&self, row: usize, year: usize, way: Way<'_>, stage: Option<Group>) -> Option<Node> {
        self.grounds(&self.of_row(row, year), way, stage)
    }

    /// The same of the sum over all rows.
    #[must_use]
    pub fn ground_total(&self, year: usize, way: Way<'_>, stage: Option<Group>) -> Option<Node> {
        self.grounds(&self.of_total(year), way, stage)
    }

    fn grounds(&self, values: &[Option<i128>], way: Way<'_>, stage: Option<Group>) -> Option<Node> {
        let stages = walk(&self.groups, values, way);
        let found = stages.iter().find(|found| found.group == stage)?;
        let mixtures = Mixtures { bridge: self, values };
        let place = stage.and_then(|group| self.place(group));
        let exact = match (way, place) {
            (Way::Shared, Some(at)) => mixtures.shared(at),
            (Way::Alone, Some(at)) => mixtures.exchanged("isolated", 0, at),
            (Way::Order(wished), Some(at)) => {
                let order = in_order(&self.groups, wished);
                let before = order.iter().take_while(|group| Some(**group) != stage);
                let before = before.filter_map(|group| self.place(*group)).fold(0, |all, at| all | 1 << at);
                mixtures.exchanged("in_order", before, at)
            }
            (_, None) => mixtures.together(),
        };
        Some(Node::made(exact.name, Operation::Apportioned, (found.rounded, vec![exact])))
    }

    fn place(&self, group: Group) -> Option<usize> {
        self.groups.iter().position(|other| *other == group)
    }
}

/// The amount of every mixture, in 10⁻¹² kronor.
struct Mixtures<'a> {
    bridge: &'a Bridge,
    values: &'a [Option<i128>],
}

impl Mixtures<'_> {
    /// One part for each number of other groups that are exchanged before this one.
    fn shared(&self, at: usize) -> Node {
        let count = self.bridge.groups.len();
        if count == 1 {
            return self.exchanged("contribution", 0, at);
        }
        let by_taken: Vec<Vec<usize>> = (0..count)
            .map(|taken| {
                let without = (0..self.values.len()).filter(|mixture| mixture >> at & 1 == 0);
                without.filter(|mixture| mixture.count_ones() as usize == taken).collect()
            })
            .collect();
        let sum = |mixtures: &Vec<usize>| mixtures.iter().map(|before| self.change(*before, at)).sum();
        let sums: Vec<Option<i128>> = by_taken.iter().map(sum).collect();
        let weights = weights(count);
        let weighed: Vec<Option<i128>> =
            sums.iter().zip(&weights).map(|(sum, weight)| Some((*sum)? * weight)).collect();
        let orders = factorial(count);
        let whole = weighed.iter().copied().sum::<Option<i128>>().map(|sum| nearest(sum, orders));
        let shares = match whole.zip(weighed.iter().copied().collect::<Option<Vec<_>>>()) {
            Some((whole, weighed)) => apportion(&weighed, orders, whole).into_iter().map(Some).collect(),
            // Where a mixture is unknown there is no such sum.
            None => weighed.iter().map(|part| part.map(|part| nearest(part, orders))).collect::<Vec<_>>(),
        };
        let part = |(taken, share): (usize, Option<i128>)| {
            let mean = self.mean(&by_taken[taken], sums[taken], at);
            let parts = vec![mean, counted("group_count", count)];
            Node::made("partial", Operation::Quotient, (amount(share), parts))
                .of(&format!("{taken}/{}", count - 1))
        };
        let parts = shares.into_iter().enumerate().map(part).collect();
        Node::made("contribution", Operation::Sum, (amount(whole), parts))
    }

    /// The mean of what the group changes in some mixtures; of one, that change.
    fn mean(&self, mixtures: &[usize], sum: Option<i128>, at: usize) -> Node {
        if let [before] = mixtures {
            return self.exchanged("marginal", *before, at);
        }
        let changes = mixtures.iter().map(|before| self.exchanged("marginal", *before, at)).collect();
        let changes = Node::made("marginal_sum", Operation::Sum, (amount(sum), changes));
        let many = i128::try_from(mixtures.len()).unwrap_or(1);
        let mean = amount(sum.map(|sum| nearest(sum, many)));
        let parts = vec![changes, counted("mixture_count", mixtures.len())];
        Node::made("marginal_mean", Operation::Quotient, (mean, parts))
    }

    /// What taking a group changes in a mixture.
    fn exchanged(&self, name: &'static str, before: usize, at: usize) -> Node {
        let parts = vec![self.mixture(before | 1 << at), self.mixture(before)];
        let change = amount(self.change(before, at));
        let after = if before == 0 { String::new() } else { format!("after {}", self.label(before)) };
        Node::made(name, Operation::Difference, (change, parts)).of(&after)
    }

    /// The whole difference less what each group does alone.
    fn together(&self) -> Node {
        let last = self.values.len() - 1;
        let whole = self.values[last].zip(self.values[0]).map(|(end, start)| end - start);
        let count = self.bridge.groups.len();
        let sum: Option<i128> = (0..count).map(|at| self.change(0, at)).sum();
        let ends = vec![self.mixture(last), self.mixture(0)];
        let alone = (0..count).map(|at| self.exchanged("isolated", 0, at).of(self.bridge.groups[at].name()));
        let parts = vec![
            Node::made("whole_difference", Operation::Difference, (amount(whole), ends)),
            Node::made("isolated_sum", Operation::Sum, (amount(sum), alone.collect())),
        ];
        let together = whole.zip(sum).map(|(whole, sum)| whole - sum);
        Node::made("together", Operation::Difference, (amount(together), parts))
    }

    /// The amount of a mixture; the first and the last are those of the two scenarios.
    fn mixture(&self, mixture: usize) -> Node {
        let node = Node::made("mixture", Operation::Mixture, (amount(self.values[mixture]), Vec::new()));
        match mixture {
            0 => node.in_scenario(&self.bridge.from),
            last if last + 1 == self.values.len() => node.in_scenario(&self.bridge.to),
            _ => node.of(&self.label(mixture)),
        }
    }

    fn change(&self, before: usize, at: usize) -> Option<i128> {
        Some(self.values[before | 1 << at]? - self.values[before]?)
    }

    /// The groups of a mixture that are taken from the second scenario.
    fn label(&self, mixture: usize) -> String {
        let groups = self.bridge.groups.iter().enumerate().filter(|(at, _)| mixture >> at & 1 == 1);
        groups.map(|(_, group)| group.name()).collect::<Vec<_>>().join(" ")
    }
}

fn amount(cells: Option<i128>) -> Num {
    cells.map_or(Num::Unknown, |cells| from_grid(cells).map_or(Num::TooLarge, Num::Known))
}

fn counted(name: &'static str, count: usize) -> Node {
    Node::given(name, Num::Known(count.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ScenarioId;
    use rust_decimal::Decimal;

    /// Three groups in one row and year, whose mixtures are worth these kronor.
    fn bridge(kronor: [Option<i64>; 8]) -> Bridge {
        let cells = |kronor: i64| crate::rounding::to_grid(Decimal::from(kronor));
        Bridge {
            from: ScenarioId::new("a"),
            to: ScenarioId::new("b"),
            groups: vec![Group::Price, Group::Volume, Group::Housing],
            years: 1,
            rows: 1,
            values: kronor.map(|kronor| vec![kronor.and_then(cells)]).into(),
        }
    }

    fn part(node: &Node, path: &[usize]) -> String {
        let found = path.iter().fold(node, |node, at| &node.parts[*at]);
        found.value.known().map_or_else(|| "?".to_owned(), |value| value.to_string())
    }

    #[test]
    fn thirds_and_sixths_add_up_to_the_last_digit() {
        let bridge = bridge([0, 10, 1, 12, 2, 12, 4, 17].map(Some));
        let node = bridge.ground(0, 0, Way::Shared, Some(Group::Price)).expect("price differs");
        // Taken first 10, after one other 11 and 10, last 13: 10/3 + 21/6 + 13/3 is 67/6.
        let shown = |path: &[usize]| part(&node, path);
        assert_eq!(shown(&[0]), "11.166666666667");
        assert_eq!(
            [shown(&[0, 0]), shown(&[0, 1]), shown(&[0, 2])],
            ["3.333333333334", "3.5", "4.333333333333"]
        );
        assert_eq!([shown(&[0, 1, 0]), shown(&[0, 1, 0, 0]), shown(&[0, 1, 0, 1])], ["10.5", "21", "2"]);
        assert_eq!(node.parts[0].parts[1].index, "1/2");
        assert_eq!(node.parts[0].parts[1].parts[0].parts[0].parts[0].index, "after volume");
    }

    #[test]
    fn what_a_mixture_does_not_know_stays_unknown_and_the_rest_is_told() {
        let bridge = bridge([Some(0), Some(10), Some(1), None, Some(2), Some(12), Some(4), Some(17)]);
        let node = bridge.ground(0, 0, Way::Shared, Some(Group::Price)).expect("price differs");
        let shown = |path: &[usize]| part(&node, path);
        assert_eq!([shown(&[]), shown(&[0]), shown(&[0, 1]), shown(&[0, 1, 0, 0])], ["?", "?", "?", "?"]);
        assert_eq!([shown(&[0, 0]), shown(&[0, 2])], ["3.333333333333", "4.333333333333"]);
        let first = bridge.ground(0, 0, Way::Order(&[Group::Price]), Some(Group::Price)).expect("a stage");
        assert_eq!(part(&first, &[0]), "10", "first in an order it needs no other mixture");
    }
}
