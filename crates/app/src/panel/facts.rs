//! The whole of the facts file, as sources and parties read it.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::assets;
use crate::library::parse;
use crate::wire::Failure;

/// Published figures, contradictions, positions and what was not found.
#[derive(Deserialize)]
pub(super) struct FactsFile {
    pub(super) facts: Vec<Fact>,
    pub(super) inconsistencies: Vec<InconsistencyFile>,
    pub(super) positions: Vec<Position>,
    pub(super) not_found: Vec<NotFoundFile>,
}

/// A published figure.
#[derive(Deserialize)]
pub(super) struct Fact {
    pub(super) id: String,
    pub(super) key: String,
    value: Box<RawValue>,
    pub(super) unit: String,
    #[serde(default)]
    year: Option<Box<RawValue>>,
    pub(super) region: Option<String>,
    pub(super) source: String,
    pub(super) grade: Option<String>,
    pub(super) section: Option<String>,
    pub(super) meaning: Option<String>,
}

impl Fact {
    /// The value as published, and whether it is a number.
    pub(super) fn value(&self) -> (String, bool) {
        let raw = self.value.get();
        (unquoted(raw), raw.starts_with(|c: char| c == '-' || c.is_ascii_digit()))
    }

    /// Year or period.
    pub(super) fn year(&self) -> Option<String> {
        self.year.as_ref().map(|year| year.get()).filter(|raw| *raw != "null").map(unquoted)
    }
}

/// A contradiction.
#[derive(Deserialize)]
pub(super) struct InconsistencyFile {
    pub(super) id: String,
    #[serde(rename = "where")]
    pub(super) place: String,
    pub(super) what: String,
    pub(super) verdict: String,
    pub(super) treatment: String,
}

/// A party's position in one sentence.
#[derive(Deserialize)]
pub(super) struct Position {
    pub(super) actor: String,
    pub(super) source: String,
    pub(super) position: String,
}

/// What was looked for in vain.
#[derive(Deserialize)]
pub(super) struct NotFoundFile {
    pub(super) what: String,
    #[serde(rename = "where_to_look")]
    pub(super) place: String,
}

/// The facts the program carries.
pub(super) fn facts() -> Result<FactsFile, Failure> {
    parse("facts.json", assets::FACTS)
}

/// A JSON text without its quotes, another JSON value as it stands.
fn unquoted(raw: &str) -> String {
    serde_json::from_str::<String>(raw).unwrap_or_else(|_| raw.to_owned())
}
