//! Rows by value: the largest first, the unknown last, equals in the order given.

use super::Line;
use crate::drawing::Reading;
use std::cmp::Reverse;

pub(super) fn by_last(lines: &mut [Line]) {
    lines.sort_by_key(|line| Reverse(line.values.last().and_then(Reading::known)));
}

/// By how far apart the figures of a row are, the furthest first, the unknown last.
pub(super) fn by_spread(lines: &mut [Line]) {
    lines.sort_by_key(|line| {
        let known = || line.values.iter().filter_map(Reading::known);
        let whole = line.values.iter().all(|reading| reading.known().is_some());
        Reverse(whole.then(|| known().max().unwrap_or_default() - known().min().unwrap_or_default()))
    });
}
