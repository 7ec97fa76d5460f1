//! The one font of page, drawings and exports: Inter, and how wide a text is in it.

use crate::ChartError;
use ab_glyph::{Font, FontRef};
use plotters::style::{FontStyle, register_font};
use std::ops::Range;
use std::sync::LazyLock;

/// The family's name, as the SVG and the page's `@font-face` say it.
pub const FAMILY: &str = "Inter";
/// The font file of running text.
pub const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
/// The font file of titles and totals.
pub const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");

/// The two weights of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 600.
    SemiBold,
}

struct Faces {
    regular: FontRef<'static>,
    semibold: FontRef<'static>,
}

static FACES: LazyLock<Option<Faces>> = LazyLock::new(|| {
    register_font(FAMILY, FontStyle::Normal, REGULAR).ok()?;
    register_font(FAMILY, FontStyle::Bold, SEMIBOLD).ok()?;
    Some(Faces {
        regular: FontRef::try_from_slice(REGULAR).ok()?,
        semibold: FontRef::try_from_slice(SEMIBOLD).ok()?,
    })
});

/// Reads the font files and registers them with the drawing library, the first time.
pub(crate) fn ready() -> Result<(), ChartError> {
    face(Weight::Regular).map(|_| ())
}

fn face(weight: Weight) -> Result<&'static FontRef<'static>, ChartError> {
    let faces = FACES.as_ref().ok_or(ChartError::Font)?;
    Ok(match weight {
        Weight::Regular => &faces.regular,
        Weight::SemiBold => &faces.semibold,
    })
}

/// The width of a text in pixels at a font size in pixels: the sum of the glyphs' advances. Kerning, which
/// only draws this font's letters together, is left out, so that no renderer needs more than this.
///
/// # Errors
/// [`ChartError::Font`] when the bundled font cannot be read.
pub fn width(text: &str, size: f64, weight: Weight) -> Result<f64, ChartError> {
    let face = face(weight)?;
    let em = face.units_per_em().ok_or(ChartError::Font)?;
    let advance: f32 = text.chars().map(|c| face.h_advance_unscaled(face.glyph_id(c))).sum();
    Ok(f64::from(advance) / f64::from(em) * size)
}

/// A glyph in its place in a text: no letter is drawn together with another.
#[derive(Debug, Clone, PartialEq)]
pub struct SetGlyph {
    /// Its number in the font.
    pub id: u16,
    /// From its origin to the next one's, in parts of the font size.
    pub advance: f32,
    /// The bytes of the text that it stands for.
    pub bytes: Range<usize>,
}

/// The glyphs of a text, which together are as wide as [`width`] says.
///
/// # Errors
/// [`ChartError::Font`] when the bundled font cannot be read.
pub fn glyphs(text: &str, weight: Weight) -> Result<Vec<SetGlyph>, ChartError> {
    let face = face(weight)?;
    let em = face.units_per_em().ok_or(ChartError::Font)?;
    let glyph = |(start, c): (usize, char)| {
        let id = face.glyph_id(c);
        let advance = face.h_advance_unscaled(id) / em;
        SetGlyph { id: id.0, advance, bytes: start..start + c.len_utf8() }
    };
    Ok(text.char_indices().map(glyph).collect())
}

/// Whether both weights have a glyph for the character.
///
/// # Errors
/// [`ChartError::Font`] when the bundled font cannot be read.
pub fn has_glyph(character: char) -> Result<bool, ChartError> {
    let missing = |weight| Ok::<_, ChartError>(face(weight)?.glyph_id(character).0 == 0);
    Ok(!missing(Weight::Regular)? && !missing(Weight::SemiBold)?)
}
