//! The published figures of the built-in facts, read exactly.

use std::collections::BTreeMap;

use alf_engine::Num;
use alf_engine::value::decimal;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::assets;
use crate::library::parse;
use crate::wire::Failure;

#[derive(Deserialize)]
struct File {
    facts: Vec<Fact>,
}

#[derive(Deserialize)]
struct Fact {
    id: String,
    value: Box<RawValue>,
    source: String,
}

/// Facts by id.
#[derive(Debug, Clone)]
pub struct Facts {
    values: BTreeMap<String, (String, String)>,
}

impl Facts {
    /// The facts the program carries.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub fn built_in() -> Result<Self, Failure> {
        let file: File = parse("facts.json", assets::FACTS)?;
        let facts = file.facts.into_iter();
        Ok(Self { values: facts.map(|fact| (fact.id, (fact.value.get().to_owned(), fact.source))).collect() })
    }

    /// A figure as it is published; unknown where the fact is no number.
    #[must_use]
    pub fn number(&self, id: &str) -> Num {
        let found = self.values.get(id).and_then(|(value, _)| decimal(value).ok());
        Num::from(found)
    }

    /// One of the numbers in a text such as "90/10", or in "34/termin; 31 %; 170", where 31 is at place 2.
    #[must_use]
    pub fn part(&self, id: &str, at: usize) -> Num {
        let text = self.values.get(id).map(|(value, _)| value.trim_matches('"'));
        let part = text.and_then(|text| text.split(['/', ';', '→']).nth(at));
        let digits = part.map(|part| part.trim_matches(|c: char| !c.is_ascii_digit()));
        Num::from(digits.and_then(|digits| decimal(digits).ok()))
    }

    /// Source id of a fact.
    #[must_use]
    pub fn source(&self, id: &str) -> String {
        self.values.get(id).map(|(_, source)| source.clone()).unwrap_or_default()
    }
}
