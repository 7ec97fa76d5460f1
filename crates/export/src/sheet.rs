//! A drawing as a sheet of its own: on white, with a margin, ready to become a picture.

use std::fmt::Write;

use alf_charts::Drawing;

/// White space around a drawing, in CSS pixels.
const MARGIN: u32 = 32;

/// A drawing on white paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The document, its ground painted; its texts are texts.
    pub(crate) svg: String,
    /// Width in CSS pixels, 96 to the inch.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// What it says.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
}

impl Sheet {
    /// A drawing with a margin. It should be drawn on the light ground: dark mode is for the screen.
    #[must_use]
    pub fn framed(drawing: &Drawing) -> Self {
        Self::with(drawing, MARGIN)
    }

    /// A drawing to its edges, for a place that has room around it.
    #[must_use]
    pub fn bare(drawing: &Drawing) -> Self {
        Self::with(drawing, 0)
    }

    /// The size in CSS pixels that a drawing has to have for its framed sheet to be so large.
    #[must_use]
    pub const fn inside(width: u32, height: u32) -> (u32, u32) {
        (width.saturating_sub(2 * MARGIN), height.saturating_sub(2 * MARGIN))
    }

    fn with(drawing: &Drawing, margin: u32) -> Self {
        let (width, height) = (drawing.width + 2 * margin, drawing.height + 2 * margin);
        let old = format!(
            "width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\"",
            w = drawing.width,
            h = drawing.height
        );
        let corner = if margin == 0 { "0".to_owned() } else { format!("-{margin}") };
        let new =
            format!("width=\"{width}\" height=\"{height}\" viewBox=\"{corner} {corner} {width} {height}\"");
        let mut ground = String::from("</desc>\n");
        // Writing to a string cannot fail.
        let _infallible = write!(
            ground,
            "<rect x=\"{corner}\" y=\"{corner}\" width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\"/>"
        );
        let svg = drawing.svg.replacen(&old, &new, 1).replacen("</desc>", &ground, 1);
        Self { svg, width, height, title: drawing.title.clone(), description: drawing.description.clone() }
    }

    /// The sheet in two: the lines of its title, where they can be told from the rest, and the rest.
    pub(crate) fn heading(&self) -> Option<(String, String)> {
        let start = self.svg.find("<text")?;
        let (mut end, mut read) = (start, String::new());
        while let Some((line, length)) = text_at(&self.svg[end..]) {
            let longer = if read.is_empty() { line } else { format!("{read} {line}") };
            if !self.title.starts_with(&longer) {
                break;
            }
            read = longer;
            end += length;
        }
        if read != self.title {
            return None;
        }
        let close = "</g>\n</svg>\n";
        let group = self.svg[..start].rfind("<g ")?;
        let root = self.svg.find("<title>")?;
        let heading =
            format!("{}{}{}{close}", &self.svg[..root], &self.svg[group..start], &self.svg[start..end]);
        Some((heading, format!("{}{}", &self.svg[..start], &self.svg[end..])))
    }
}

/// The words of the text element that comes first in a document's rest, and where it ends.
fn text_at(rest: &str) -> Option<(String, usize)> {
    let trimmed = rest.trim_start();
    if !trimmed.starts_with("<text") {
        return None;
    }
    let (open, close) = (rest.find('>')? + 1, rest.find("</text>")?);
    let words = rest.get(open..close)?.trim();
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Some((words.replace("&apos;", "'").replace("&amp;", "&"), close + "</text>".len()))
}
