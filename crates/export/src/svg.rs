//! Pictures as SVG: text stays text, in the font that is written into the file.

use std::fmt::Write;

use alf_charts::font::{FAMILY, REGULAR, SEMIBOLD};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use resvg::usvg::WriteOptions;

use crate::picture::{PictureError, tree};
use crate::sheet::Sheet;

/// The sheet as a document with its font in it.
#[must_use]
pub fn file(sheet: &Sheet) -> String {
    let mut faces = String::from("<style>");
    for (weight, face) in [(400, REGULAR), (600, SEMIBOLD)] {
        if weight == 600 && !sheet.svg.contains("font-weight=\"600\"") {
            continue;
        }
        // Writing to a string cannot fail.
        let _infallible = write!(
            faces,
            "@font-face{{font-family:{FAMILY};font-weight:{weight};src:url(data:font/otf;base64,{}) \
             format(\"opentype\")}}",
            STANDARD.encode(face)
        );
    }
    faces.push_str("</style>\n");
    let at = sheet.svg.find("<rect").unwrap_or(0);
    let (head, rest) = sheet.svg.split_at(at);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{head}{faces}{rest}")
}

/// The sheet with its letters as shapes, for programs that do not read the font in a file.
///
/// # Errors
/// [`PictureError`], for a drawing that is no SVG.
pub fn outlined(sheet: &Sheet) -> Result<String, PictureError> {
    let options =
        WriteOptions { coordinates_precision: 3, transforms_precision: 5, ..WriteOptions::default() };
    Ok(tree(&sheet.svg)?.to_string(&options))
}
