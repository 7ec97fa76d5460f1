//! What stands where: pages with texts, grounds, lines and drawings, each a part of an element.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};

use super::measure::{Face, Tone};

/// An element of the report as a screen reader tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading of a level from 1.
    Heading(u16, String),
    Paragraph,
    List,
    Item,
    ItemText,
    Table,
    Row,
    /// Header of a column.
    Head,
    /// Name of a row.
    Name,
    Cell,
    /// A drawing, with what it shows.
    Figure(String),
}

impl Role {
    pub(super) fn tag(&self) -> TagKind {
        match self {
            Self::Heading(level, text) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(text.clone())).into()
            }
            Self::Paragraph => Tag::P.into(),
            Self::List => Tag::L(ListNumbering::Disc).into(),
            Self::Item => Tag::LI.into(),
            Self::ItemText => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::Head => Tag::TH(TableHeaderScope::Column).into(),
            Self::Name => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
            Self::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
        }
    }
}

/// An element and the one it is in.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) role: Role,
    pub(super) parent: Option<usize>,
}

/// What is drawn, in tenths of a point from the paper's upper left corner.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line of text from the left end of its baseline.
    Text { at: (u32, u32), text: String, face: Face },
    /// A filled rectangle: left, top, width, height.
    Ground { place: [u32; 4], tone: Tone },
    /// The drawing of a block: chapter, block; left, top, width, height.
    Drawing { block: (usize, usize), place: [u32; 4] },
}

/// A mark and the element it belongs to; none: only there to be seen.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) mark: Mark,
    pub(super) element: Option<usize>,
}

/// A bookmark.
#[derive(Debug, Clone)]
pub(super) struct Bookmark {
    /// Whether it is of a chapter; otherwise of a section in the chapter before it.
    pub(super) chapter: bool,
    pub(super) text: String,
    /// Position of the page.
    pub(super) page: usize,
    /// Its place from the paper's upper edge.
    pub(super) top: u32,
}

/// The pages of a report.
#[derive(Debug, Clone, Default)]
pub(super) struct Laid {
    pub(super) pages: Vec<Vec<Placed>>,
    pub(super) elements: Vec<Element>,
    pub(super) bookmarks: Vec<Bookmark>,
}

impl Laid {
    /// Number of the page each chapter begins on.
    pub(super) fn chapters(&self) -> Vec<usize> {
        let chapters = self.bookmarks.iter().filter(|bookmark| bookmark.chapter);
        chapters.map(|bookmark| bookmark.page + 1).collect()
    }
}
