//! The contents: the chapters with the numbers of their pages.

use super::flow::Flow;
use super::measure::{BODY, Face, LEFT, SECTION, WIDE};
use super::place::Role;
use super::{Report, ReportError, words};

/// Room for a number.
const NUMBER: u32 = 300;
/// Space under the contents.
const UNDER: u32 = 60;

impl Flow {
    /// A line a chapter; where no number is known yet, as much room as it takes.
    pub(super) fn contents(&mut self, report: &Report, numbers: &[usize]) -> Result<(), ReportError> {
        let heading = words::contents(report.language);
        let element = self.element(Role::Heading(2, heading.to_owned()), None);
        self.line(heading, (LEFT, 0), SECTION, Some(element));
        self.y += SECTION.line;
        for (at, chapter) in report.chapters.iter().enumerate() {
            let element = self.element(Role::Paragraph, None);
            let lines = BODY.lines(&chapter.heading, WIDE - NUMBER)?;
            for line in &lines {
                self.need(BODY.line);
                self.line(line, (LEFT, 0), BODY, Some(element));
                self.y += BODY.line;
            }
            if let Some(number) = numbers.get(at).map(ToString::to_string) {
                self.y -= BODY.line;
                self.line(&number, (right(&number, BODY)?, 0), BODY, Some(element));
                self.y += BODY.line;
            }
        }
        self.y += UNDER;
        Ok(())
    }
}

/// Where a text begins that ends at the right edge.
pub(super) fn right(text: &str, face: Face) -> Result<u32, ReportError> {
    Ok((LEFT + WIDE).saturating_sub(face.width(text)?))
}
