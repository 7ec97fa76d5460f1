//! The files as they stand: `alf-dataset/1` and `alf-scenario/1`. Nothing is judged here but the shape.

use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use crate::value::Status;

/// Format mark of a data set file.
pub const DATASET_FORMAT: &str = "alf-dataset/1";
/// Format mark of a scenario file.
pub const SCENARIO_FORMAT: &str = "alf-scenario/1";

/// A data set file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataSetFile {
    /// `alf-dataset/1`.
    pub format: String,
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// Sources.
    pub sources: Vec<SourceFile>,
    /// Regions, in any order.
    pub regions: Vec<RegionFile>,
    /// Programmes, in any order.
    pub programmes: Vec<ProgrammeFile>,
    /// Parameter entries.
    pub parameters: Vec<EntryFile>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Date as published, in any precision.
    pub date: String,
    /// Address on the web.
    #[serde(default)]
    pub url: Option<String>,
    /// File name of a stored document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// A region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionFile {
    /// County code.
    pub code: String,
    /// Name of the region.
    pub name: String,
    /// Name of the county.
    pub county: String,
    /// Healthcare region.
    pub healthcare_region: String,
    /// University in the region, where there is one.
    #[serde(default)]
    pub university: Option<String>,
    /// Inhabitants.
    pub population: Option<u64>,
    /// Date of the count.
    #[serde(default)]
    pub population_date: String,
    /// Source of the count.
    #[serde(default)]
    pub source: Option<String>,
}

/// A medical programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeFile {
    /// Id.
    pub id: String,
    /// University.
    pub university: String,
    /// Code of the host region.
    pub host_region: String,
    /// Terms of the programme for intakes before autumn 2021.
    pub terms_before: u32,
    /// Terms of the programme for intakes from autumn 2021 on.
    pub terms_from_ht2021: u32,
}

/// A scenario file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// `alf-scenario/1`.
    pub format: String,
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the parent; none: the scenario stands on the data set.
    #[serde(default)]
    pub parent: Option<String>,
    /// Id of the data set.
    pub dataset: String,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// Source of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Changes.
    pub changes: Vec<EntryFile>,
}

/// A parameter entry; in a data set its key is called `key`, in a scenario `parameter`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryFile {
    /// Key.
    #[serde(alias = "parameter")]
    pub key: String,
    /// Programme that the entry is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// Region that the entry is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Indicator that the entry is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// First year it holds; none: all years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i32>,
    /// Value; `null` is unknown.
    pub value: ValueFile,
    /// Status.
    pub status: Status,
    /// Source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Note.
    #[serde(default)]
    pub note: String,
}

/// A value as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFile {
    /// `null`: unknown.
    Unknown,
    /// A decimal, a word or a truth value, as text.
    Text(String),
    /// Rate steps.
    Steps(Vec<StepFile>),
}

/// A rate step as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    /// Year.
    pub year: i32,
    /// `add`, `percent`, `set` or `set_real`.
    pub kind: String,
    /// Decimal; `null` is unknown.
    pub value: ValueFile,
    /// Shares in force from the step's year on.
    pub phase: Vec<String>,
    /// Price year of a `set_real` step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_year: Option<i32>,
}

impl Serialize for ValueFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Steps(steps) => steps.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for ValueFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = ValueFile;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a decimal as a string (such as \"79547.50\"), a word, null or a list of rate steps")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<ValueFile, E> {
        Ok(ValueFile::Text(text.to_owned()))
    }

    fn visit_bool<E: de::Error>(self, truth: bool) -> Result<ValueFile, E> {
        Ok(ValueFile::Text(truth.to_string()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<ValueFile, E> {
        Ok(ValueFile::Unknown)
    }

    fn visit_none<E: de::Error>(self) -> Result<ValueFile, E> {
        Ok(ValueFile::Unknown)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<ValueFile, A::Error> {
        let mut steps = Vec::new();
        while let Some(step) = items.next_element()? {
            steps.push(step);
        }
        Ok(ValueFile::Steps(steps))
    }
}
