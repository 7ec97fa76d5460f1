//! Colours and fonts from a presentation or template of the user's.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use thiserror::Error;
use zip::ZipArchive;

use super::look::{Look, SLOTS};

/// Where a presentation keeps the theme of its slides.
const THEME: &str = "ppt/theme/theme1.xml";
/// What makes a package a presentation, and what makes it something else.
const PRESENTATION: &str = "ppt/presentation.xml";
const OTHERS: [&str; 4] = ["word/document.xml", "xl/workbook.xml", "xl/workbook.bin", "content.xml"];
/// A theme is some kilobytes; what unpacks to more is something else.
const LARGEST: u64 = 8 << 20;
const SPACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// Why a file gives no colours and fonts: where in it, and what was looked for.
#[derive(Debug, Error)]
#[error("{place}: {problem}")]
pub struct TemplateError {
    /// Part of the package and element in it; the whole where it is no package.
    pub place: String,
    /// What is wrong there.
    pub problem: TemplateProblem,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TemplateProblem {
    /// The file is no package of a presentation.
    #[error("no presentation")]
    NoPackage,
    /// The package is of something else: its main part, where that is known.
    #[error("no presentation but {main}")]
    OtherPackage {
        /// Main part of what it is, "word/document.xml"; empty where it is nothing known.
        main: &'static str,
    },
    /// A part or element is not there.
    #[error("missing")]
    Missing,
    /// The part is no XML, at this line.
    #[error("no XML, line {line}")]
    NoXml {
        /// Line, from 1.
        line: u32,
    },
    /// No colour of six hexadecimal digits.
    #[error("no colour: {found}")]
    NoColour {
        /// What stands there.
        found: String,
    },
    /// The ground is darker than the text on it; decks are light.
    #[error("dark ground: {ground} under {text}")]
    Dark {
        /// Colour of the ground.
        ground: String,
        /// Colour of the text.
        text: String,
    },
}

/// The colours and fonts of the theme in a PPTX or POTX file.
///
/// # Errors
/// [`TemplateError`], where there is no theme or it lacks a colour or a font.
pub fn template(file: &[u8]) -> Result<Look, TemplateError> {
    let wrong = |problem| TemplateError { place: THEME.to_owned(), problem };
    let whole = |_| TemplateError { place: String::new(), problem: TemplateProblem::NoPackage };
    let mut package = ZipArchive::new(Cursor::new(file)).map_err(whole)?;
    if package.index_for_name(PRESENTATION).is_none() {
        let main = OTHERS.into_iter().find(|main| package.index_for_name(main).is_some()).unwrap_or_default();
        let problem = TemplateProblem::OtherPackage { main };
        return Err(TemplateError { place: PRESENTATION.to_owned(), problem });
    }
    let part = package.by_name(THEME).map_err(|_| wrong(TemplateProblem::Missing))?;
    let mut text = String::new();
    let read = part.take(LARGEST).read_to_string(&mut text);
    read.map_err(|_| wrong(TemplateProblem::NoXml { line: 1 }))?;
    let theme =
        Document::parse(&text).map_err(|error| wrong(TemplateProblem::NoXml { line: error.pos().row }))?;
    let elements = below((theme.root_element(), THEME.to_owned()), "themeElements")?;
    look(&elements)
}

/// An element and where it is.
type At<'a> = (Node<'a, 'a>, String);

fn below<'a>((node, place): At<'a>, name: &str) -> Result<At<'a>, TemplateError> {
    let place = format!("{place}/a:{name}");
    let found = node.children().find(|child| child.has_tag_name((SPACE, name)));
    let missing = || TemplateError { place: place.clone(), problem: TemplateProblem::Missing };
    found.ok_or_else(missing).map(|node| (node, place))
}

fn look(elements: &At<'_>) -> Result<Look, TemplateError> {
    let scheme = below(elements.clone(), "clrScheme")?;
    let mut colours = SLOTS.map(str::to_owned);
    for slot in &mut colours {
        *slot = colour(&below(scheme.clone(), slot)?)?;
    }
    if light(&colours[1]) <= light(&colours[0]) {
        let (text, ground) = (colours[0].clone(), colours[1].clone());
        let place = format!("{}/a:lt1", scheme.1);
        return Err(TemplateError { place, problem: TemplateProblem::Dark { ground, text } });
    }
    let fonts = below(elements.clone(), "fontScheme")?;
    let font = |name| {
        let (latin, place) = below(below(fonts.clone(), name)?, "latin")?;
        let face = latin.attribute("typeface").map(str::trim).filter(|face| !face.is_empty());
        let missing =
            || TemplateError { place: format!("{place}/@typeface"), problem: TemplateProblem::Missing };
        face.map(str::to_owned).ok_or_else(missing)
    };
    Ok(Look { major: font("majorFont")?, minor: font("minorFont")?, colours })
}

/// A colour as it stands, or the last one a system's colour had.
fn colour((slot, place): &At<'_>) -> Result<String, TemplateError> {
    let element = slot.children().find(Node::is_element);
    let attribute = |element: Node<'_, '_>| {
        let name = if element.has_tag_name((SPACE, "sysClr")) { "lastClr" } else { "val" };
        element.attribute(name).unwrap_or_default().to_owned()
    };
    let found = element.map(attribute).unwrap_or_default();
    if found.len() == 6 && found.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Ok(found.to_ascii_uppercase());
    }
    Err(TemplateError { place: place.clone(), problem: TemplateProblem::NoColour { found } })
}

/// How light a colour is, by the eye's weights; 0 for what is none.
fn light(rgb: &str) -> u32 {
    let part = |at: usize| rgb.get(at..at + 2).and_then(|hex| u32::from_str_radix(hex, 16).ok()).unwrap_or(0);
    2126 * part(0) + 7152 * part(2) + 722 * part(4)
}
