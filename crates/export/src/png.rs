//! Pictures as PNG: exact sizes, one to four pixels to a CSS pixel.

use ::png::{BitDepth, ColorType, Compression, Encoder, Filter, PixelDimensions, Unit};
use resvg::tiny_skia::{Color, Pixmap, Transform};

use crate::picture::{PictureError, tree};
use crate::sheet::Sheet;

/// How many pixels a CSS pixel becomes in each direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Magnification {
    /// 96 pixels to the inch.
    #[default]
    One,
    /// 192.
    Two,
    /// 288.
    Three,
    /// 384.
    Four,
}

impl Magnification {
    /// By its number; none but 1 to 4.
    #[must_use]
    pub const fn of(times: u32) -> Option<Self> {
        match times {
            1 => Some(Self::One),
            2 => Some(Self::Two),
            3 => Some(Self::Three),
            4 => Some(Self::Four),
            _ => None,
        }
    }

    const fn times(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }
}

/// Opaque pixels, row by row from the top: red, green, blue and 255.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Four bytes a pixel.
    pub rgba: Vec<u8>,
}

/// The sheet as a file, in pixels exactly its width and height times the magnification.
///
/// # Errors
/// [`PictureError`], for a drawing that is no SVG or a size beyond memory.
pub fn file(sheet: &Sheet, magnification: Magnification) -> Result<Vec<u8>, PictureError> {
    encode(&drawn(sheet, magnification)?, u32::from(magnification.times()))
}

/// The pixels of [`file`] as they are.
///
/// # Errors
/// As [`file`].
pub fn pixels(sheet: &Sheet, magnification: Magnification) -> Result<Pixels, PictureError> {
    let drawn = drawn(sheet, magnification)?;
    Ok(Pixels { width: drawn.width(), height: drawn.height(), rgba: drawn.take() })
}

fn drawn(sheet: &Sheet, magnification: Magnification) -> Result<Pixmap, PictureError> {
    let times = magnification.times();
    let (width, height) = (sheet.width * u32::from(times), sheet.height * u32::from(times));
    let mut pixels = Pixmap::new(width, height).ok_or(PictureError::Size { width, height })?;
    pixels.fill(Color::WHITE);
    let scale = Transform::from_scale(f32::from(times), f32::from(times));
    resvg::render(&tree(&sheet.svg)?, scale, &mut pixels.as_mut());
    Ok(pixels)
}

/// Opaque pixels without their opacity; lines repeat, so each is told by the one above.
fn encode(pixels: &Pixmap, times: u32) -> Result<Vec<u8>, PictureError> {
    let mut opaque = Vec::with_capacity(pixels.data().len() / 4 * 3);
    for pixel in pixels.data().chunks_exact(4) {
        opaque.extend_from_slice(&pixel[..3]);
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder.set_filter(Filter::Up);
    // 96 to the inch is 3 779,5 to the metre.
    let per_metre = 96 * times * 10_000 / 254;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(file)
}
