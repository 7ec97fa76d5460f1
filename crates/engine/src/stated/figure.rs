//! Figures and amounts as they stand in a file, and judged: value, rounding, status, source, note.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Stated, StatedError, StatedProblem, place_of};
use crate::dataset::DataSet;
use crate::error::EntryProblem;
use crate::file::ValueFile;
use crate::ids::SourceId;
use crate::num::Num;
use crate::rounding::beyond;
use crate::value::{Status, decimal};

/// A bare number in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureFile {
    /// Decimal as text; `null` is unknown.
    pub value: ValueFile,
    /// Status.
    pub status: Status,
    /// Source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An amount of money in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountFile {
    /// Decimal as text with the digits it is stated with; `null` is unknown.
    pub value: ValueFile,
    /// Unit it is stated in.
    pub unit: MoneyUnit,
    /// Status.
    pub status: Status,
    /// Source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Units amounts are stated in, the finest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MoneyUnit {
    /// Kronor.
    Kr,
    /// Thousands of kronor.
    Tkr,
    /// Millions of kronor.
    Mnkr,
}

impl MoneyUnit {
    /// Kronor in one of it.
    #[must_use]
    pub fn kronor(self) -> Decimal {
        match self {
            Self::Kr => Decimal::ONE,
            Self::Tkr => Decimal::ONE_THOUSAND,
            Self::Mnkr => Decimal::from(1_000_000),
        }
    }
}

/// A number someone has stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number.
    pub stated: Stated,
    /// Digits after the point that it is stated with.
    pub decimals: u32,
    /// Status.
    pub status: Status,
    /// Source.
    pub source: Option<SourceId>,
    /// Note.
    pub note: String,
}

/// An amount someone has stated, in kronor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Kronor, and half a unit of what it is stated in.
    pub stated: Stated,
    /// Unit it is stated in.
    pub unit: MoneyUnit,
    /// Digits after the point in that unit.
    pub decimals: u32,
    /// Status.
    pub status: Status,
    /// Source.
    pub source: Option<SourceId>,
    /// Note.
    pub note: String,
}

impl Amount {
    /// Another amount in the same unit, which somebody tries: exactly what is written, shown with at least the digits
    /// of this one, assumed and without a source.
    pub(crate) fn tried(&self, text: &str) -> Result<Self, StatedProblem> {
        let (stated, decimals) =
            read(&ValueFile::Text(text.to_owned()), Status::Assumed, self.unit.kronor())?;
        Ok(Self {
            stated: Stated::exact(stated.value),
            unit: self.unit,
            decimals: decimals.max(self.decimals),
            status: Status::Assumed,
            source: None,
            note: String::new(),
        })
    }
}

/// More digits after the point than money is laid on a grid with are refused.
const MOST_DECIMALS: usize = 12;

impl FigureFile {
    /// Judges a figure; `place` is where it stands.
    pub(crate) fn judge(&self, place: &str, dataset: &DataSet) -> Result<Figure, StatedError> {
        let here = |problem: StatedProblem| StatedError::at(place, problem);
        let (stated, decimals) = read(&self.value, self.status, Decimal::ONE).map_err(here)?;
        let source = source_of(self.source.as_deref(), dataset).map_err(here)?;
        Ok(Figure { stated, decimals, status: self.status, source, note: self.note.clone() })
    }
}

impl AmountFile {
    /// Judges an amount; `place` is where it stands.
    pub(crate) fn judge(&self, place: &str, dataset: &DataSet) -> Result<Amount, StatedError> {
        let here = |problem: StatedProblem| StatedError::at(place, problem);
        let (stated, decimals) = read(&self.value, self.status, self.unit.kronor()).map_err(here)?;
        let source = source_of(self.source.as_deref(), dataset).map_err(here)?;
        Ok(Amount { stated, unit: self.unit, decimals, status: self.status, source, note: self.note.clone() })
    }
}

fn read(value: &ValueFile, status: Status, unit: Decimal) -> Result<(Stated, u32), StatedProblem> {
    let text = match value {
        ValueFile::Unknown if status == Status::Unknown => return Ok((Stated::exact(Num::Unknown), 0)),
        ValueFile::Unknown => {
            let (found, words) = (status.name().to_owned(), Status::Unknown.name().to_owned());
            return Err(EntryProblem::NotAWord { found, words }.into());
        }
        ValueFile::Steps(_) => return Err(EntryProblem::StepsNotAllowed.into()),
        ValueFile::Text(text) => text,
    };
    let value = decimal(text)?;
    let digits = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let too_many = EntryProblem::NotADecimal { found: text.clone() };
    let decimals = u32::try_from(digits).ok().filter(|_| digits <= MOST_DECIMALS).ok_or(too_many)?;
    let kronor = Num::Known(value) * Num::Known(unit);
    if kronor.known().is_none_or(beyond) {
        return Err(StatedProblem::TooLarge { found: text.clone() });
    }
    Ok((Stated { value: kronor, half: Decimal::new(5, decimals + 1) * unit }, decimals))
}

/// The source of a figure, which must be one of the data set's.
pub(crate) fn source_of(id: Option<&str>, dataset: &DataSet) -> Result<Option<SourceId>, StatedProblem> {
    let Some(id) = id else { return Ok(None) };
    let known: Vec<&str> = dataset.sources.iter().map(|source| source.id.as_str()).collect();
    place_of("source", id, &known).map(|_| Some(SourceId::new(id)))
}

/// Refuses a number below zero; unknown ones pass.
pub(crate) fn non_negative(value: Num) -> Result<(), StatedProblem> {
    match value.known() {
        Some(known) if known < Decimal::ZERO => {
            Err(EntryProblem::OutOfRange { found: known.to_string(), expected: "≥ 0" }.into())
        }
        _ => Ok(()),
    }
}
