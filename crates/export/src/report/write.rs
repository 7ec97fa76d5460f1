//! Pages as PDF: texts in the embedded font, tagged; bookmarks; the foot.

use alf_charts::font::{REGULAR, SEMIBOLD, Weight, glyphs};
use krilla::Document;
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla_svg::{SurfaceExt, SvgSettings};

use super::contents::right;
use super::measure::{FOOT, Face, LEFT, PAGE, SMALL, Tone, WIDE};
use super::place::{Bookmark, Laid, Mark, Placed};
use super::{Block, Report, ReportError, words};
use crate::pdf::tag;
use crate::picture::tree;

/// The embedded font.
struct Faces {
    regular: Font,
    semibold: Font,
}

/// The report on its pages as a file.
pub(super) fn write(report: &Report, laid: &Laid) -> Result<Vec<u8>, ReportError> {
    let face = |data: &'static [u8]| Font::new(data.into(), 0).ok_or(ReportError::Font);
    let faces = Faces { regular: face(REGULAR)?, semibold: face(SEMIBOLD)? };
    let mut document = Document::new();
    let mut parts: Vec<Vec<Identifier>> = laid.elements.iter().map(|_| Vec::new()).collect();
    let size = Size::from_wh(points(PAGE.0), points(PAGE.1)).ok_or(ReportError::Font)?;
    for (at, marks) in laid.pages.iter().enumerate() {
        let mut page = document.start_page_with(PageSettings::new(size));
        let mut surface = page.surface();
        let mut pen = Pen { surface: &mut surface, faces: &faces, report };
        for Placed { mark, element } in marks {
            let part = pen.mark(mark, element.is_some())?;
            if let Some(parts) = element.and_then(|element| parts.get_mut(element)) {
                parts.push(part);
            }
        }
        pen.foot(at + 1, laid.pages.len())?;
        surface.finish();
        page.finish();
    }
    document.set_outline(outline(&laid.bookmarks));
    let language = tag(report.language).to_owned();
    let metadata = Metadata::new().title(report.title.clone()).language(language.clone());
    document.set_metadata(metadata.creator("ALF-bordet".to_owned()));
    let mut tags = TagTree::new().with_lang(Some(language));
    for (at, element) in laid.elements.iter().enumerate() {
        if element.parent.is_none() {
            tags.push(group(laid, &mut parts, at));
        }
    }
    document.set_tag_tree(tags);
    document.finish().map_err(ReportError::Pdf)
}

/// An element with its own parts and the elements in it.
fn group(laid: &Laid, parts: &mut [Vec<Identifier>], at: usize) -> TagGroup {
    let mut group = TagGroup::new(laid.elements[at].role.tag());
    for part in std::mem::take(&mut parts[at]) {
        group.push(part);
    }
    for (child, element) in laid.elements.iter().enumerate().skip(at + 1) {
        if element.parent == Some(at) {
            group.push(self::group(laid, parts, child));
        }
    }
    group
}

/// Chapters, each with its sections.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let node = |bookmark: &Bookmark| {
        let at = Point::from_xy(0.0, points(bookmark.top));
        OutlineNode::new(bookmark.text.clone(), XyzDestination::new(bookmark.page, at)).with_open(true)
    };
    let mut outline = Outline::new();
    let mut chapters = bookmarks.chunk_by(|_, next| !next.chapter);
    for chapter in &mut chapters {
        let Some((heading, sections)) = chapter.split_first() else { continue };
        let mut own = node(heading);
        for section in sections {
            own.push_child(node(section));
        }
        outline.push_child(own);
    }
    outline
}

/// Tenths of a point as points.
#[expect(clippy::float_arithmetic, reason = "a place on paper, no amount")]
fn points(tenths: u32) -> f32 {
    tenths as f32 / 10.0
}

struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    faces: &'a Faces,
    report: &'a Report,
}

impl Pen<'_, '_> {
    /// Draws a mark, as a part of what is read or only to be seen.
    fn mark(&mut self, mark: &Mark, read: bool) -> Result<Identifier, ReportError> {
        let seen = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
        match mark {
            Mark::Text { at, text, face } => {
                let tag = if read { ContentTag::Span(SpanTag::empty()) } else { seen };
                self.text((tag, text), *at, *face)
            }
            Mark::Ground { place, tone } => {
                let identifier = self.surface.start_tagged(seen);
                self.ground(*place, *tone);
                self.surface.end_tagged();
                Ok(identifier)
            }
            Mark::Drawing { block, place } => {
                let identifier = self.surface.start_tagged(ContentTag::Other);
                let drawn = self.drawing(*block, *place);
                self.surface.end_tagged();
                drawn.map(|()| identifier)
            }
        }
    }

    fn text(
        &mut self,
        (tag, text): (ContentTag<'_>, &str),
        (x, y): (u32, u32),
        face: Face,
    ) -> Result<Identifier, ReportError> {
        let font = match face.weight {
            Weight::Regular => &self.faces.regular,
            Weight::SemiBold => &self.faces.semibold,
        };
        let set = glyphs(text, face.weight)?.into_iter().map(|glyph| {
            KrillaGlyph::new(GlyphId::new(glyph.id.into()), glyph.advance, 0.0, 0.0, 0.0, glyph.bytes, None)
        });
        let set: Vec<KrillaGlyph> = set.collect();
        let identifier = self.surface.start_tagged(tag);
        self.surface.set_fill(Some(fill(face.tone)));
        let start = Point::from_xy(points(x), points(y));
        self.surface.draw_glyphs(start, &set, font.clone(), text, points(face.size), false);
        self.surface.end_tagged();
        Ok(identifier)
    }

    fn ground(&mut self, [left, top, wide, high]: [u32; 4], tone: Tone) {
        let mut path = PathBuilder::new();
        if let Some(place) = Rect::from_xywh(points(left), points(top), points(wide), points(high)) {
            path.push_rect(place);
        }
        self.surface.set_fill(Some(fill(tone)));
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    fn drawing(
        &mut self,
        (chapter, block): (usize, usize),
        [left, top, wide, high]: [u32; 4],
    ) -> Result<(), ReportError> {
        let found = self.report.chapters.get(chapter).and_then(|chapter| chapter.blocks.get(block));
        let Some(Block::Figure(sheet)) = found else { return Ok(()) };
        let tree = tree(&sheet.svg)?;
        self.surface.push_transform(&Transform::from_translate(points(left), points(top)));
        if let Some(size) = Size::from_wh(points(wide), points(high)) {
            // Only a tree of no size draws nothing.
            let _drawn = self.surface.draw_svg(&tree, size, SvgSettings::default());
        }
        self.surface.pop();
        Ok(())
    }

    /// What the report is of, and the number of the page.
    fn foot(&mut self, number: usize, of: usize) -> Result<(), ReportError> {
        let page = words::page(self.report.language, number, of);
        let at = right(&page, SMALL)?;
        let room = at.saturating_sub(LEFT + 200);
        let foot = alf_charts::fitted(&self.report.foot, (SMALL.size, SMALL.weight), room, 1)?;
        let tag = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
        self.mark(&Mark::Ground { place: [LEFT, FOOT - 140, WIDE, 5], tone: Tone::Rule }, false)?;
        self.text((tag(ArtifactType::Footer), &foot.concat()), (LEFT, FOOT), SMALL)?;
        self.text((tag(ArtifactType::PageNumber), &page), (at, FOOT), SMALL)?;
        Ok(())
    }
}

fn fill(tone: Tone) -> Fill {
    let (red, green, blue) = match tone {
        Tone::Ink => (0x1B, 0x1F, 0x24),
        Tone::Quiet => (0x5B, 0x63, 0x6E),
        Tone::Rule => (0xD0, 0xD5, 0xDB),
        Tone::Band => (0xEE, 0xF1, 0xF4),
    };
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}
