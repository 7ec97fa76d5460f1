//! Sizes of the page and its texts, in tenths of a point.

use alf_charts::font::{self, Weight};

use super::ReportError;

/// A4.
pub(super) const PAGE: (u32, u32) = (5953, 8419);
/// From the paper's edge to the text.
pub(super) const LEFT: u32 = 567;
/// Width of the text.
pub(super) const WIDE: u32 = PAGE.0 - 2 * LEFT;
/// Upper and lower edge of the text.
pub(super) const TOP: u32 = 600;
/// Lower edge of the text.
pub(super) const BOTTOM: u32 = PAGE.1 - 720;
/// Baseline of the foot.
pub(super) const FOOT: u32 = PAGE.1 - 400;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Face {
    /// Font size.
    pub(super) size: u32,
    /// From one line to the next.
    pub(super) line: u32,
    pub(super) weight: Weight,
    pub(super) tone: Tone,
}

/// Colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// Text.
    Ink,
    /// Text beside the text: 5.9 : 1 on white.
    Quiet,
    /// Lines between rows.
    Rule,
    /// Ground of headers.
    Band,
}

const fn face(size: u32, line: u32, weight: Weight, tone: Tone) -> Face {
    Face { size, line, weight, tone }
}

pub(super) const TITLE: Face = face(220, 270, Weight::SemiBold, Tone::Ink);
pub(super) const SUBTITLE: Face = face(110, 150, Weight::Regular, Tone::Quiet);
pub(super) const CHAPTER: Face = face(155, 195, Weight::SemiBold, Tone::Ink);
pub(super) const SECTION: Face = face(115, 155, Weight::SemiBold, Tone::Ink);
pub(super) const BODY: Face = face(100, 145, Weight::Regular, Tone::Ink);
pub(super) const SMALL: Face = face(85, 120, Weight::Regular, Tone::Quiet);
pub(super) const CELL: Face = face(90, 120, Weight::Regular, Tone::Ink);
pub(super) const HEAD: Face = face(90, 120, Weight::SemiBold, Tone::Ink);
pub(super) const NAME: Face = face(90, 120, Weight::Regular, Tone::Quiet);

impl Face {
    /// The lines of a text in a room; every one of them, however many.
    pub(super) fn lines(self, text: &str, room: u32) -> Result<Vec<String>, ReportError> {
        Ok(alf_charts::fitted(text, (self.size, self.weight), room, usize::MAX)?)
    }

    /// The width of a text.
    pub(super) fn width(self, text: &str) -> Result<u32, ReportError> {
        Ok(font::width(text, f64::from(self.size), self.weight)?.ceil() as u32)
    }

    /// From the upper edge of a line to its baseline: capitals stand in the middle.
    pub(super) const fn ascent(self) -> u32 {
        (self.line + self.size * 73 / 100) / 2
    }
}
