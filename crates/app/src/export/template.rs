//! Colours and fonts of a deck from a presentation or template of the user's.

use std::fs;
use std::path::Path;

use alf_export::slides::{self, Look, TemplateError, TemplateProblem};

use crate::failure::{unreadable, with};
use crate::wire::{Code, Failure};

/// What a file must be.
const PACKAGE: &str = "PPTX, POTX";

/// Reads the theme of a `.pptx` or `.potx` file.
///
/// # Errors
/// A file that cannot be read or is no presentation; a theme without a colour or font; a dark ground. The failure
/// names the file, the place in it and what was expected there.
pub fn look(path: &Path) -> Result<Look, Failure> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    slides::template(&bytes).map_err(|error| refused(path, &bytes, error))
}

fn refused(path: &Path, bytes: &[u8], TemplateError { place, problem }: TemplateError) -> Failure {
    let element = place.rsplit('/').next().unwrap_or_default().to_owned();
    let (code, place, found, expected) = match problem {
        TemplateProblem::NoPackage => {
            // How a file of another kind begins tells what it is.
            let start: String = String::from_utf8_lossy(&bytes[..bytes.len().min(4)]).into_owned();
            let start = start.chars().filter(|letter| !letter.is_control()).collect();
            (Code::WrongShape, "1".to_owned(), start, PACKAGE.to_owned())
        }
        TemplateProblem::OtherPackage { main } => {
            let found = if main.is_empty() { "ZIP".to_owned() } else { main.to_owned() };
            (Code::WrongShape, place, found, PACKAGE.to_owned())
        }
        TemplateProblem::Missing => (Code::MissingValue, place, String::new(), element),
        TemplateProblem::NoXml { line } => {
            (Code::WrongShape, format!("{place}:{line}"), element, "XML".to_owned())
        }
        TemplateProblem::NoColour { found } => (Code::WrongValue, place, found, "RRGGBB".to_owned()),
        TemplateProblem::Dark { ground, text } => {
            (Code::WrongValue, place, ground, format!("a:lt1 > a:dk1 ({text})"))
        }
    };
    let file = ("file", path.display().to_string());
    with(code, [file, ("place", place), ("found", found), ("expected", expected)])
}
