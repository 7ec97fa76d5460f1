//! A sheet as a tree of shapes, with the program's own font and nothing from the system.

use std::sync::{Arc, LazyLock};

use alf_charts::font::{FAMILY, REGULAR, SEMIBOLD};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{self, Options, Tree};
use thiserror::Error;

/// Why a picture could not be made.
#[derive(Debug, Error)]
pub enum PictureError {
    /// The drawing is no SVG that can be read.
    #[error("the drawing could not be read")]
    Svg(#[from] usvg::Error),
    /// There is no room for so many pixels.
    #[error("{width} × {height} pixels are too many")]
    Size {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The encoder of pixels refused.
    #[error("the pixels could not be written")]
    Png(#[from] png::EncodingError),
    /// The writer of pages refused.
    #[error("the page could not be written: {0:?}")]
    Pdf(krilla::error::KrillaError),
}

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(SEMIBOLD.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// The shapes of a document.
pub(crate) fn tree(svg: &str) -> Result<Tree, PictureError> {
    let options =
        Options { font_family: FAMILY.to_owned(), fontdb: Arc::clone(&FONTS), ..Options::default() };
    Ok(Tree::from_str(svg, &options)?)
}
