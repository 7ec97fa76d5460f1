//! Pictures as PDF: one sheet a page, drawn and not painted, with text that can be selected and tags that name
//! the title and say what the figure shows.

use std::num::NonZeroU16;

use alf_charts::Language;
use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Tag, TagGroup, TagTree};
use krilla_svg::{SurfaceExt, SvgSettings};

use crate::picture::{PictureError, tree};
use crate::sheet::Sheet;

/// The sheets as pages of their own sizes, 72 points to the inch.
///
/// # Errors
/// [`PictureError`], for a drawing that is no SVG.
pub fn file(sheets: &[Sheet], language: Language) -> Result<Vec<u8>, PictureError> {
    let lang = tag(language);
    let mut document = Document::new();
    let mut tags = TagTree::new().with_lang(Some(lang.to_owned()));
    for sheet in sheets {
        page(&mut document, sheet, &mut tags)?;
    }
    let title = sheets.first().map(|sheet| sheet.title.clone()).unwrap_or_default();
    let metadata = Metadata::new().title(title).language(lang.to_owned());
    document.set_metadata(metadata.creator("ALF-bordet".to_owned()));
    document.set_tag_tree(tags);
    document.finish().map_err(PictureError::Pdf)
}

/// The language as a file names it.
pub(crate) const fn tag(language: Language) -> &'static str {
    match language {
        Language::Swedish => "sv-SE",
        Language::English => "en-GB",
    }
}

fn page(document: &mut Document, sheet: &Sheet, tags: &mut TagTree) -> Result<(), PictureError> {
    let (width, height) = (sheet.width, sheet.height);
    // A CSS pixel is three quarters of a point.
    let (wide, high) = ((width * 3 / 4) as f32, (height * 3 / 4) as f32);
    let beyond = PictureError::Size { width, height };
    let (Some(settings), Some(size)) = (PageSettings::from_wh(wide, high), Size::from_wh(wide, high)) else {
        return Err(beyond);
    };
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let alt = Some(sheet.description.clone()).filter(|text| !text.is_empty());
    let mut figure = TagGroup::new(Tag::Figure(alt.or_else(|| Some(sheet.title.clone()))));
    let Some((heading, body)) = sheet.heading() else {
        figure.push(draw(&mut surface, &sheet.svg, size)?);
        tags.push(figure);
        return Ok(());
    };
    figure.push(draw(&mut surface, &body, size)?);
    let mut title = TagGroup::new(Tag::Hn(NonZeroU16::MIN, Some(sheet.title.clone())));
    title.push(draw(&mut surface, &heading, size)?);
    tags.push(title);
    tags.push(figure);
    Ok(())
}

fn draw(
    surface: &mut Surface<'_>,
    svg: &str,
    size: Size,
) -> Result<krilla::tagging::Identifier, PictureError> {
    let tree = tree(svg)?;
    let identifier = surface.start_tagged(ContentTag::Other);
    // Only a tree of no size draws nothing.
    let _drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.end_tagged();
    Ok(identifier)
}
