//! Blocks one under the other, on as many pages as they need.

use super::measure::{BODY, BOTTOM, CHAPTER, Face, LEFT, SECTION, SMALL, SUBTITLE, TITLE, TOP, WIDE};
use super::place::{Bookmark, Element, Laid, Mark, Placed, Role};
use super::{Block, Report, ReportError};
use crate::sheet::Sheet;

/// Space after a paragraph, and before a section.
const AFTER: u32 = 70;
/// Space between items, and under a drawing.
const BETWEEN: u32 = 30;
/// Space before a chapter.
const BEFORE_CHAPTER: u32 = 240;
/// Space under a chapter's heading; half of it under a section's.
const UNDER_HEADING: u32 = 60;
/// Space between a dot and its text.
const INDENT: u32 = 120;

/// Where the next thing is placed.
pub(super) struct Flow {
    pub(super) laid: Laid,
    /// Distance to the paper's upper edge.
    pub(super) y: u32,
}

/// The pages of a report, its contents with the numbers of the pages that the chapters begin on.
pub(super) fn flow(report: &Report, numbers: &[usize]) -> Result<Laid, ReportError> {
    let mut flow = Flow { laid: Laid { pages: vec![Vec::new()], ..Laid::default() }, y: TOP };
    flow.heading((1, &report.title), TITLE)?;
    flow.y += UNDER_HEADING / 2;
    flow.paragraph(&report.subtitle, SUBTITLE)?;
    flow.y += AFTER;
    flow.contents(report, numbers)?;
    for (at, chapter) in report.chapters.iter().enumerate() {
        flow.chapter(&chapter.heading, &chapter.blocks)?;
        for place in 0..chapter.blocks.len() {
            flow.block((at, place), &chapter.blocks[place..])?;
        }
    }
    Ok(flow.laid)
}

impl Flow {
    /// Begins a new page unless something this high has room on this one.
    pub(super) fn need(&mut self, high: u32) {
        if self.y + high > BOTTOM && self.y > TOP {
            self.turn();
        }
    }

    /// Begins a new page.
    pub(super) fn turn(&mut self) {
        self.laid.pages.push(Vec::new());
        self.y = TOP;
    }

    /// A new element in another.
    pub(super) fn element(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.laid.elements.push(Element { role, parent });
        self.laid.elements.len() - 1
    }

    pub(super) fn put(&mut self, mark: Mark, element: Option<usize>) {
        if let Some(page) = self.laid.pages.last_mut() {
            page.push(Placed { mark, element });
        }
    }

    /// A line of text whose upper edge is `down` below here.
    pub(super) fn line(&mut self, text: &str, (left, down): (u32, u32), face: Face, element: Option<usize>) {
        let at = (left, self.y + down + face.ascent());
        self.put(Mark::Text { at, text: text.to_owned(), face }, element);
    }

    /// Lines under each other, at least two of them on a page where there are so many.
    fn lines(&mut self, lines: &[String], (left, face): (u32, Face), element: usize) {
        for (at, line) in lines.iter().enumerate() {
            let left_over = lines.len() - at;
            // Neither the first line alone at the foot of a page nor the last alone at the head of one.
            let together = if at == 0 {
                left_over.min(2)
            } else if left_over == 2 {
                2
            } else {
                1
            };
            self.need(face.line * count(together));
            self.line(line, (left, 0), face, Some(element));
            self.y += face.line;
        }
    }

    fn heading(&mut self, (level, text): (u16, &str), face: Face) -> Result<(), ReportError> {
        let element = self.element(Role::Heading(level, text.to_owned()), None);
        self.lines(&face.lines(text, WIDE)?, (LEFT, face), element);
        Ok(())
    }

    fn paragraph(&mut self, text: &str, face: Face) -> Result<(), ReportError> {
        let element = self.element(Role::Paragraph, None);
        self.lines(&face.lines(text, WIDE)?, (LEFT, face), element);
        self.y += AFTER;
        Ok(())
    }

    fn chapter(&mut self, heading: &str, blocks: &[Block]) -> Result<(), ReportError> {
        self.y += if self.y > TOP { BEFORE_CHAPTER } else { 0 };
        self.need(high(heading, CHAPTER)? + UNDER_HEADING + least(blocks)?);
        self.bookmark(true, heading);
        self.heading((2, heading), CHAPTER)?;
        self.y += UNDER_HEADING;
        Ok(())
    }

    fn bookmark(&mut self, chapter: bool, text: &str) {
        let page = self.laid.pages.len() - 1;
        self.laid.bookmarks.push(Bookmark { chapter, text: text.to_owned(), page, top: self.y });
    }

    /// The first of some blocks, with so much of the others as has to stand with it.
    fn block(&mut self, place: (usize, usize), blocks: &[Block]) -> Result<(), ReportError> {
        let Some(block) = blocks.first() else { return Ok(()) };
        self.need(least(blocks)?);
        match block {
            Block::Section(heading) => {
                self.y += if self.y > TOP { AFTER } else { 0 };
                self.bookmark(false, heading);
                self.heading((3, heading), SECTION)?;
                self.y += UNDER_HEADING / 2;
            }
            Block::Paragraph(text) => self.paragraph(text, BODY)?,
            Block::Remark(text) => self.paragraph(text, SMALL)?,
            Block::Items(items) => self.items(items)?,
            Block::Facts(facts) => self.facts(facts)?,
            Block::Table(table) => self.table(table)?,
            Block::Figure(sheet) => self.figure(place, sheet),
        }
        Ok(())
    }

    fn items(&mut self, items: &[String]) -> Result<(), ReportError> {
        let list = self.element(Role::List, None);
        for item in items {
            let item_element = self.element(Role::Item, Some(list));
            let text = self.element(Role::ItemText, Some(item_element));
            let lines = BODY.lines(item, WIDE - INDENT)?;
            self.need(BODY.line * count(lines.len().min(2)));
            self.line("•", (LEFT, 0), BODY, Some(text));
            self.lines(&lines, (LEFT + INDENT, BODY), text);
            self.y += BETWEEN;
        }
        self.y += AFTER;
        Ok(())
    }

    fn figure(&mut self, block: (usize, usize), sheet: &Sheet) {
        let (wide, high) = drawn(sheet);
        let element = self.element(Role::Figure(sheet.description.clone()), None);
        self.put(Mark::Drawing { block, place: [LEFT, self.y, wide, high] }, Some(element));
        self.y += high + BETWEEN;
    }
}

/// How much room has to be left for the first of some blocks and what stands with it: a heading with the text under
/// it, a text with the drawing or table it leads to, a drawing with its source.
fn least(blocks: &[Block]) -> Result<u32, ReportError> {
    let Some((block, rest)) = blocks.split_first() else { return Ok(0) };
    let text = |text: &str, face: Face| -> Result<u32, ReportError> {
        let leads = matches!(
            rest.first(),
            Some(Block::Paragraph(_) | Block::Remark(_) | Block::Table(_) | Block::Figure(_))
        );
        let whole = high(text, face)?;
        Ok(if leads { whole + AFTER + least(rest)? } else { whole.min(face.line * 3) })
    };
    Ok(match block {
        Block::Section(heading) => AFTER + high(heading, SECTION)? + UNDER_HEADING / 2 + least(rest)?,
        Block::Paragraph(told) => text(told, BODY)?,
        Block::Remark(told) => text(told, SMALL)?,
        Block::Items(_) => 3 * BODY.line,
        Block::Facts(facts) => super::table::facts_least(facts)?,
        Block::Table(table) => super::table::least(table)?,
        Block::Figure(sheet) => {
            let source = match rest.first() {
                Some(Block::Remark(source)) => high(source, SMALL)?,
                _ => 0,
            };
            drawn(sheet).1 + BETWEEN + source
        }
    })
}

/// Height of a text in the width of the page.
fn high(text: &str, face: Face) -> Result<u32, ReportError> {
    Ok(face.line * count(face.lines(text, WIDE)?.len()))
}

pub(super) fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

/// Width and height of a drawing: as wide as the text, unless it were higher than the page then.
fn drawn(sheet: &Sheet) -> (u32, u32) {
    let (wide, high) = (sheet.width.max(1), sheet.height.max(1));
    let room = BOTTOM - TOP - 8 * BODY.line;
    if WIDE * high / wide <= room { (WIDE, WIDE * high / wide) } else { (room * wide / high, room) }
}
