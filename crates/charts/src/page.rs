//! The sheet a drawing is made on: title and subtitle above, notes and source below, the rest for the figures.

use crate::drawing::{Captions, Datum, Drawing, Language, Size};
use crate::geometry::{Point, Rect, at, to_f64};
use crate::palette::{Rgb, Theme};
use crate::render::{Sheet, render};
use crate::shape::{Anchor, Label, Shape};
use crate::text::{Type, wrap};
use crate::{ChartError, check};
use rust_decimal::Decimal;

const MARGIN: f64 = 4.0;

pub(crate) struct Page {
    pub(crate) theme: Theme,
    pub(crate) language: Language,
    pub(crate) text: Type,
    pub(crate) strong: Type,
    /// Pixels to a pixel of the default text size.
    pub(crate) scale: f64,
    /// All of the picture.
    pub(crate) whole: Rect,
    /// What is left for the figures.
    pub(crate) inner: Rect,
    pub(crate) shapes: Vec<Shape>,
    size: Size,
}

impl Page {
    pub(crate) fn new(
        captions: &Captions,
        size: Size,
        theme: Theme,
        notes: &[&str],
    ) -> Result<Self, ChartError> {
        if size.text_scale < Decimal::new(5, 1) || size.text_scale > Decimal::from(4) {
            return Err(ChartError::TextScale { text_scale: size.text_scale });
        }
        let scale = to_f64(size.text_scale);
        let whole =
            Rect { left: 0.0, top: 0.0, right: f64::from(size.width), bottom: f64::from(size.height) };
        let margin = MARGIN * scale;
        let inner =
            Rect { left: margin, top: margin, right: whole.right - margin, bottom: whole.bottom - margin };
        let mut page = Self {
            theme,
            language: captions.language,
            text: Type::regular(12.0 * scale),
            strong: Type::semibold(12.0 * scale),
            scale,
            whole,
            inner,
            shapes: Vec::new(),
            size,
        };
        page.head(captions)?;
        page.foot(captions, notes)?;
        page.require(page.inner.width() > 80.0 * scale && page.inner.height() > 80.0 * scale)?;
        Ok(page)
    }

    /// `TooSmall` unless the condition holds.
    pub(crate) fn require(&self, enough: bool) -> Result<(), ChartError> {
        let Size { width, height, .. } = self.size;
        if enough { Ok(()) } else { Err(ChartError::TooSmall { width, height }) }
    }

    pub(crate) fn write(&mut self, text: String, place: Point, anchor: Anchor, (kind, colour): (Type, Rgb)) {
        if !text.is_empty() {
            self.shapes.push(Shape::Text(Label { text, at: place, kind, anchor, colour }));
        }
    }

    /// The document of the shapes, with what it says to those who do not see it.
    pub(crate) fn finish(
        &self,
        class: &str,
        captions: &Captions,
        description: String,
        data: Vec<Datum>,
    ) -> Result<Drawing, ChartError> {
        let Size { width, height, .. } = self.size;
        let title = check::title(captions, &description);
        let sheet = Sheet { class, width, height, title: &title, description: &description };
        let svg = render(&sheet, &self.shapes)?;
        Ok(Drawing { svg, width, height, title, description, data })
    }

    fn head(&mut self, captions: &Captions) -> Result<(), ChartError> {
        let title = Type::semibold(15.0 * self.scale);
        let (ink, soft) = (self.theme.ink(), self.theme.soft());
        let mut written = false;
        for (text, kind, colour) in [(&captions.title, title, ink), (&captions.subtitle, self.text, soft)] {
            for line in wrap(text, self.inner.width(), 3, kind)? {
                let place = at(self.inner.left, self.inner.top + kind.ascent());
                self.write(line, place, Anchor::Start, (kind, colour));
                self.inner.top += kind.line();
                written = true;
            }
        }
        if written {
            self.inner.top += 8.0 * self.scale;
        }
        Ok(())
    }

    fn foot(&mut self, captions: &Captions, notes: &[&str]) -> Result<(), ChartError> {
        let style = (self.text, self.theme.soft());
        let mut notes = notes.join(" ");
        if !captions.assumptions.is_empty() {
            let names = captions.assumptions.join(", ");
            notes = format!("{notes} {}: {names}.", self.language.assumed());
        }
        let mut lines = wrap(&notes, self.inner.width(), 3, self.text)?;
        lines.extend(wrap(&captions.source, self.inner.width(), 4, self.text)?);
        if lines.is_empty() {
            return Ok(());
        }
        let height = self.text.line() * lines.len() as f64;
        let mut top = self.inner.bottom - height;
        self.inner.bottom = top - 6.0 * self.scale;
        for line in lines {
            self.write(line, at(self.inner.left, top + self.text.ascent()), Anchor::Start, style);
            top += self.text.line();
        }
        Ok(())
    }
}
