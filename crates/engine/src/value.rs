//! Values of parameters, judged against the domain of their key.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::error::EntryProblem;
use crate::file::{StepFile, ValueFile};
use crate::ids::Year;
use crate::key::{Domain, Key};
use crate::num::Num;
use crate::quantity::Share;

/// How firm a value is (beslutad, publicerad, härledd, föreslagen, antagen, privat, okänd).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Decided.
    Decided,
    /// Published.
    Published,
    /// Derived from published figures.
    Derived,
    /// Proposed by a party.
    Proposed,
    /// Assumed without a source.
    Assumed,
    /// Private to the user.
    Private,
    /// Not known.
    Unknown,
}

impl Status {
    /// Name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Decided => "decided",
            Self::Published => "published",
            Self::Derived => "derived",
            Self::Proposed => "proposed",
            Self::Assumed => "assumed",
            Self::Private => "private",
            Self::Unknown => "unknown",
        }
    }
}

/// A value that its key can take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, known or unknown.
    Number(Num),
    /// One of the words of the key's domain, or a truth value.
    Word(&'static str),
    /// A scenario id, for `limits.reference`.
    Scenario(String),
    /// Rate steps, in the order of the file.
    Steps(Vec<Step>),
}

impl Value {
    /// The number; words have none.
    #[must_use]
    pub const fn number(&self) -> Option<Num> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The word; numbers have none.
    #[must_use]
    pub const fn word(&self) -> Option<&'static str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// How a step changes the rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Adds kronor.
    Add,
    /// Adds a share of the rate.
    Percent,
    /// Sets the rate to kronor.
    Set,
    /// Sets the rate to kronor in the price of an earlier year.
    SetReal,
}

impl StepKind {
    const ALL: [Self; 4] = [Self::Add, Self::Percent, Self::Set, Self::SetReal];

    /// Name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Percent => "percent",
            Self::Set => "set",
            Self::SetReal => "set_real",
        }
    }
}

/// A step of the rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Year it starts.
    pub year: Year,
    /// What it does.
    pub kind: StepKind,
    /// Kronor or share by kind.
    pub value: Num,
    /// Share in force in the step's year, the year after, …; the last one holds.
    pub phase: Vec<Share>,
    /// Price year of a [`StepKind::SetReal`] value, otherwise the step's own year.
    pub price_year: Year,
}

const ZERO_ONE: &str = "0…1";

impl Value {
    /// Judges a value from a file.
    ///
    /// # Errors
    /// What was found and what the key takes instead.
    pub fn judge(key: Key, raw: &ValueFile) -> Result<Self, EntryProblem> {
        match (key.domain(), raw) {
            (Domain::Steps, ValueFile::Steps(steps)) => {
                let steps = steps.iter().enumerate().map(|(at, step)| {
                    judge_step(step).map_err(|problem| EntryProblem::Step { at, problem: Box::new(problem) })
                });
                Ok(Self::Steps(steps.collect::<Result<_, _>>()?))
            }
            (Domain::Steps, _) => Err(EntryProblem::NotSteps),
            (_, ValueFile::Steps(_)) => Err(EntryProblem::StepsNotAllowed),
            (domain, ValueFile::Unknown) => unknown(domain),
            (domain, ValueFile::Text(text)) => judge_text(domain, text),
        }
    }
}

fn unknown(domain: Domain) -> Result<Value, EntryProblem> {
    match domain {
        Domain::Choice(words) => Err(EntryProblem::ChoiceUnknown { words: words.join(", ") }),
        Domain::Bool => Err(EntryProblem::ChoiceUnknown { words: "true, false".into() }),
        Domain::Lag => Err(EntryProblem::ChoiceUnknown { words: "0, 1".into() }),
        Domain::Reference => Err(EntryProblem::ChoiceUnknown { words: "root".into() }),
        _ => Ok(Value::Number(Num::Unknown)),
    }
}

fn judge_text(domain: Domain, text: &str) -> Result<Value, EntryProblem> {
    let not_word = |words: String| EntryProblem::NotAWord { found: text.to_owned(), words };
    match domain {
        Domain::Choice(words) => {
            let word = words.iter().find(|word| **word == text);
            word.map(|word| Value::Word(word)).ok_or_else(|| not_word(words.join(", ")))
        }
        Domain::Bool => match text {
            "true" => Ok(Value::Word("true")),
            "false" => Ok(Value::Word("false")),
            _ => Err(not_word("true, false".into())),
        },
        Domain::Reference => Ok(Value::Scenario(text.to_owned())),
        Domain::ShareOrNone | Domain::Cap if text == "none" => Ok(Value::Word("none")),
        Domain::Cap if text == "neutral" => Ok(Value::Word("neutral")),
        _ => in_domain(domain, text).map(|value| Value::Number(Num::Known(value))),
    }
}

fn in_domain(domain: Domain, text: &str) -> Result<Decimal, EntryProblem> {
    let value = decimal(text)?;
    let (fits, expected) = match domain {
        Domain::NonNegative => (value >= Decimal::ZERO, "≥ 0"),
        Domain::UnitShare | Domain::ShareOrNone => {
            (value >= Decimal::ZERO && value <= Decimal::ONE, ZERO_ONE)
        }
        Domain::Lag => (value.is_zero() || value == Decimal::ONE, "0, 1"),
        _ => (true, ""),
    };
    if fits { Ok(value) } else { Err(EntryProblem::OutOfRange { found: text.to_owned(), expected }) }
}

/// Reads a decimal: digits, at most one point with digits on both sides, and a leading minus.
///
/// # Errors
/// [`EntryProblem::NotADecimal`] for anything else, also for more digits than are computed exactly.
pub fn decimal(text: &str) -> Result<Decimal, EntryProblem> {
    let refused = || EntryProblem::NotADecimal { found: text.to_owned() };
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(refused());
    }
    Decimal::from_str_exact(text).map(|value| value.normalize()).map_err(|_| refused())
}

fn judge_step(raw: &StepFile) -> Result<Step, EntryProblem> {
    let kind = StepKind::ALL.into_iter().find(|kind| kind.name() == raw.kind);
    let kind = kind.ok_or_else(|| EntryProblem::NotAWord {
        found: raw.kind.clone(),
        words: "add, percent, set, set_real".into(),
    })?;
    let value = match &raw.value {
        ValueFile::Unknown => Num::Unknown,
        ValueFile::Text(text) => Num::Known(decimal(text)?),
        ValueFile::Steps(_) => return Err(EntryProblem::StepsNotAllowed),
    };
    if raw.phase.is_empty() {
        return Err(EntryProblem::EmptyPhase);
    }
    let phase = raw.phase.iter().map(|text| in_domain(Domain::UnitShare, text).map(Share::from));
    Ok(Step {
        year: year(raw.year)?,
        kind,
        value,
        phase: phase.collect::<Result<_, _>>()?,
        price_year: price_year(raw, kind)?,
    })
}

fn price_year(raw: &StepFile, kind: StepKind) -> Result<Year, EntryProblem> {
    match (kind, raw.price_year) {
        (StepKind::SetReal, None) => Err(EntryProblem::PriceYearMissing),
        (StepKind::SetReal, Some(price)) if price > raw.year => {
            Err(EntryProblem::PriceYearLater { price_year: price, year: raw.year })
        }
        (StepKind::SetReal, Some(price)) => year(price),
        _ => year(raw.year),
    }
}

/// Reads a year that an entry may carry.
///
/// # Errors
/// [`EntryProblem::YearOutOfRange`].
pub fn year(found: i32) -> Result<Year, EntryProblem> {
    if (Year::EARLIEST.0..=Year::LATEST.0).contains(&found) {
        Ok(Year(found))
    } else {
        Err(EntryProblem::YearOutOfRange { found })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_exactly_or_refused() {
        for good in ["0", "-1", "79547.50", "0.005136", "1765000000"] {
            assert!(decimal(good).is_ok(), "{good} is a decimal");
        }
        for bad in ["", "-", "1.", ".5", "1e3", "1_000", "+1", "1,5", " 1", "NaN", "1.2.3", "--1"] {
            assert!(decimal(bad).is_err(), "{bad:?} is no decimal");
        }
        assert!(decimal(&"9".repeat(40)).is_err(), "more digits than can be held exactly are refused");
    }
}
