//! Labels along a line that want the same place: moved as little as can be so that none overlap.

/// The middles of boxes of one height, in the order given, each as near its wish as the others allow, all
/// between `low` and `high`. `None` when they do not fit.
pub(crate) fn spread(wishes: &[f64], height: f64, low: f64, high: f64) -> Option<Vec<f64>> {
    let boxes: Vec<(f64, f64)> = wishes.iter().map(|wish| (*wish, height)).collect();
    spread_boxes(&boxes, low, high)
}

/// The same of boxes given as the middle they wish for and their height.
pub(crate) fn spread_boxes(boxes: &[(f64, f64)], low: f64, high: f64) -> Option<Vec<f64>> {
    let total: f64 = boxes.iter().map(|(_, height)| height).sum();
    if total > high - low + 0.001 {
        return None;
    }
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|a, b| boxes[*a].0.total_cmp(&boxes[*b].0));
    let mut blocks: Vec<Block> = Vec::new();
    for index in order {
        let (wish, size) = boxes[index];
        blocks.push(Block { members: vec![index], wish, size });
        while let [.., above, below] = blocks.as_slice() {
            if above.top(low, high) + above.size <= below.top(low, high) + 0.001 {
                break;
            }
            let joined = above.join(below);
            blocks.truncate(blocks.len() - 2);
            blocks.push(joined);
        }
    }
    let mut places = vec![0.0; boxes.len()];
    for block in &blocks {
        let mut top = block.top(low, high);
        for member in &block.members {
            let (_, height) = boxes[*member];
            places[*member] = top + height / 2.0;
            top += height;
        }
    }
    Some(places)
}

/// Boxes that touch: where their middle is wished for, and their height together.
struct Block {
    members: Vec<usize>,
    wish: f64,
    size: f64,
}

impl Block {
    fn top(&self, low: f64, high: f64) -> f64 {
        (self.wish - self.size / 2.0).clamp(low, (high - self.size).max(low))
    }

    /// Each is as near its own wish as the others, whatever its height.
    fn join(&self, below: &Self) -> Self {
        let (a, b) = (self.members.len() as f64, below.members.len() as f64);
        // Where the middle of both goes when the middle of one goes where it wishes to.
        let (from_above, from_below) = (self.wish + below.size / 2.0, below.wish - self.size / 2.0);
        Self {
            members: self.members.iter().chain(&below.members).copied().collect(),
            wish: (from_above * a + from_below * b) / (a + b),
            size: self.size + below.size,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{spread, spread_boxes};

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
    fn boxes_of_several_heights_touch_and_stay_as_near_their_wishes_as_they_can() {
        assert_eq!(spread_boxes(&[(50.0, 20.0), (50.0, 10.0)], 0.0, 100.0), Some(vec![42.5, 57.5]));
        let high = spread_boxes(&[(0.0, 30.0), (1.0, 30.0), (2.0, 15.0)], 0.0, 75.0);
        assert_eq!(high, Some(vec![15.0, 45.0, 67.5]));
        assert_eq!(spread_boxes(&[(0.0, 30.0), (1.0, 30.0), (2.0, 15.0)], 0.0, 74.0), None);
    }

    #[test]
    fn too_many_labels_have_no_place() {
        assert_eq!(spread(&[1.0, 2.0, 3.0], 40.0, 0.0, 100.0), None);
    }
}
