//! Labels along a line that want the same place: moved as little as can be so that none overlap.

/// The middles of boxes of one height, in the order given, each as near its wish as the others allow, all
/// between `low` and `high`. `None` when they do not fit.
pub(crate) fn spread(wishes: &[f64], height: f64, low: f64, high: f64) -> Option<Vec<f64>> {
    let total = height * wishes.len() as f64;
    if total > high - low + 0.001 {
        return None;
    }
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].total_cmp(&wishes[*b]));
    let mut blocks: Vec<Block> = Vec::new();
    for index in order {
        blocks.push(Block { members: vec![index], wish: wishes[index] });
        while let [.., above, below] = blocks.as_slice() {
            if above.bottom(height, low, high) <= below.top(height, low, high) + 0.001 {
                break;
            }
            let joined = above.join(below);
            blocks.truncate(blocks.len() - 2);
            blocks.push(joined);
        }
    }
    let mut places = vec![0.0; wishes.len()];
    for block in &blocks {
        let top = block.top(height, low, high);
        for (rank, member) in block.members.iter().enumerate() {
            places[*member] = top + (rank as f64 + 0.5) * height;
        }
    }
    Some(places)
}

/// Boxes that touch, around the mean of their wishes.
struct Block {
    members: Vec<usize>,
    wish: f64,
}

impl Block {
    fn top(&self, height: f64, low: f64, high: f64) -> f64 {
        let size = self.members.len() as f64 * height;
        (self.wish - size / 2.0).clamp(low, (high - size).max(low))
    }

    fn bottom(&self, height: f64, low: f64, high: f64) -> f64 {
        self.top(height, low, high) + self.members.len() as f64 * height
    }

    fn join(&self, below: &Self) -> Self {
        let (a, b) = (self.members.len() as f64, below.members.len() as f64);
        Self {
            members: self.members.iter().chain(&below.members).copied().collect(),
            wish: (self.wish * a + below.wish * b) / (a + b),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_that_do_not_meet_stay() {
        assert_eq!(spread(&[90.0, 10.0, 50.0], 15.0, 0.0, 100.0), Some(vec![90.0, 10.0, 50.0]));
    }

    #[test]
    fn labels_that_want_one_place_stand_around_it_in_order() {
        assert_eq!(spread(&[50.0, 50.0, 50.0], 10.0, 0.0, 100.0), Some(vec![40.0, 50.0, 60.0]));
    }

    #[test]
    fn labels_stay_within_their_bounds() {
        assert_eq!(spread(&[0.0, 0.0, 100.0], 10.0, 0.0, 100.0), Some(vec![5.0, 15.0, 95.0]));
    }

    #[test]
    fn too_many_labels_have_no_place() {
        assert_eq!(spread(&[1.0, 2.0, 3.0], 40.0, 0.0, 100.0), None);
    }
}
