//! The glossary: the field's Swedish terms with their English and code names.

use std::sync::LazyLock;

use serde::Serialize;

use crate::assets;
use crate::wire::Language;

/// A term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// Swedish, as on screen.
    pub swedish: &'static str,
    /// English.
    pub english: &'static str,
    /// Name in code, files and on the command line.
    pub code: &'static str,
    /// What it means, in Swedish.
    pub meaning: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| assets::GLOSSARY.lines().filter_map(read).collect());

/// All terms, in the order of the document.
#[must_use]
pub fn terms() -> &'static [Term] {
    &TERMS
}

/// The Swedish term of a code name; the code name itself where the glossary lacks it.
#[must_use]
pub fn swedish(code: &str) -> &str {
    found(code).map_or(code, |term| term.swedish)
}

/// The term of a code name in a language; the code name itself where the glossary lacks it.
#[must_use]
pub fn term(language: Language, code: &str) -> &str {
    found(code).map_or(code, |term| match language {
        Language::Sv => term.swedish,
        Language::En => term.english,
    })
}

/// What a code name means, in Swedish; empty where the glossary lacks it.
#[must_use]
pub fn meaning(code: &str) -> &'static str {
    found(code).map_or("", |term| term.meaning)
}

fn found(code: &str) -> Option<&'static Term> {
    terms().iter().find(|term| term.code.split(", ").any(|name| name == code))
}

/// A row of a table with five columns that is neither its head nor its rule.
fn read(line: &'static str) -> Option<Term> {
    let cells: Vec<&'static str> =
        line.strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect();
    let [swedish, english, code, meaning, source] = cells[..] else { return None };
    let heading = swedish == "Svenska" || swedish.starts_with('-');
    let code = code.trim_matches('`');
    (!heading).then_some(Term { swedish, english, code, meaning, source })
}
