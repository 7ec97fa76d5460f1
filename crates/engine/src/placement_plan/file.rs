//! The file as it stands: `alf-placement/1`. Nothing is judged here but the shape.

use serde::{Deserialize, Serialize};

use crate::file::ValueFile;
use crate::stated::FigureFile;
use crate::value::Status;

/// Format mark of a placement file.
pub const PLACEMENT_FORMAT: &str = "alf-placement/1";

/// A placement plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// `alf-placement/1`.
    pub format: String,
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the data set that regions, programmes and sources are named by.
    pub dataset: String,
    /// First year of the scenario entries the plan gives.
    pub from: i32,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// Source of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What a full-time student is.
    pub full_time: FullTimeFile,
    /// The blocks.
    pub blocks: Vec<BlockFile>,
    /// Stated sums.
    #[serde(default)]
    pub sums: Vec<SumFile>,
}

/// How weeks, days, terms and full-time students go together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FullTimeFile {
    /// Weeks of one full-time student and year.
    pub weeks: FigureFile,
    /// Days of a placement in a week.
    pub days_per_week: FigureFile,
    /// Terms in a year.
    pub terms_per_year: FigureFile,
}

/// A block: some students of a programme in a region for some weeks or days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockFile {
    /// Id.
    pub id: String,
    /// County code.
    pub region: String,
    /// Place in the region, where it matters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub site: String,
    /// Programme id.
    pub programme: String,
    /// Term of the programme.
    pub term: u32,
    /// Last term, where the block goes on over several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_term: Option<u32>,
    /// Subject.
    pub subject: String,
    /// New students each term.
    pub students: RangeFile,
    /// Length for each student, over all its terms.
    pub length: LengthFile,
    /// Groups the students come in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<u32>,
}

/// A number, or a range of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RangeFile {
    /// The number, or the lower end of the range; `null` is unknown.
    pub value: ValueFile,
    /// Upper end of the range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Status.
    pub status: Status,
    /// Source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A length in weeks or days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LengthFile {
    /// Decimal as text; `null` is unknown.
    pub value: ValueFile,
    /// Weeks or days.
    pub unit: LengthUnit,
    /// Status.
    pub status: Status,
    /// Source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Units of length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LengthUnit {
    /// Weeks.
    Weeks,
    /// Days.
    Days,
}

/// A sum someone has stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SumFile {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What is summed.
    pub of: SumOf,
    /// Ids of the blocks; none: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<String>,
    /// As stated.
    pub stated: RangeFile,
}

/// What a stated sum is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SumOf {
    /// New students each term.
    StudentsPerTerm,
    /// Students of all terms of the blocks at the same time.
    StudentsPresent,
    /// The blocks' part of the plan's students per term, per cent.
    PercentOfStudents,
    /// Student-weeks each term.
    StudentWeeks,
    /// Student-days each term.
    StudentDays,
    /// Full-time students a year.
    Hst,
}

impl SumOf {
    /// Name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::StudentsPerTerm => "students_per_term",
            Self::StudentsPresent => "students_present",
            Self::PercentOfStudents => "percent_of_students",
            Self::StudentWeeks => "student_weeks",
            Self::StudentDays => "student_days",
            Self::Hst => "hst",
        }
    }
}
