//! Frame, guarantee, their reference, and the unit of payments.

use crate::error::ModelError;
use crate::groups::{PerYear, Resolver};
use crate::ids::{ScenarioId, Year};
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::value::Value;

/// The frame's cap (ram) as it works in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cap {
    /// No cap.
    None,
    /// Kronor, known or unknown.
    Amount(Num),
    /// The state's cost in the reference scenario.
    Neutral(Reference),
}

/// What the frame scales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// The rate per full-time student.
    Rate,
    /// The reinforcement.
    Reinforcement,
}

/// The guarantee against loss as it works in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LossLimit {
    /// No guarantee.
    None,
    /// Share of the reference that may be lost.
    Share(Num, Reference),
}

/// Who pays the guarantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Financing {
    /// The state.
    State,
    /// Host regions that gain.
    GainingHosts,
    /// All regions that gain.
    Gainers,
}

/// An ancestor that frame and guarantee compare with.
pub type Reference = ScenarioId;

/// The limits of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Cap.
    pub cap: Cap,
    /// Lever; none: no value.
    pub lever: Option<Lever>,
    /// Loss limit.
    pub loss_limit: LossLimit,
    /// Financing; none: no value.
    pub financing: Option<Financing>,
    /// Payments are whole thousands of kronor; none: no value.
    pub thousands: Option<bool>,
}

/// The limits group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitsGroup {
    /// Year by year.
    pub years: PerYear<Limits>,
}

impl LimitsGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Result<Self, ModelError> {
        let levers = resolver.word(Key::FrameLever, Index::All);
        let financings = resolver.word(Key::GuaranteeFinancing, Index::All);
        let units = resolver.word(Key::RoundingUnit, Index::All);
        let limits = |(at, year): (usize, &Year)| -> Result<Limits, ModelError> {
            let reference = reference(resolver, *year)?;
            Ok(Limits {
                cap: cap(resolver, *year, reference.as_ref())?,
                lever: levers[at].map(|word| if word == "rate" { Lever::Rate } else { Lever::Reinforcement }),
                loss_limit: loss_limit(resolver, *year, reference)?,
                financing: financings[at].map(financing),
                thousands: units[at].map(|word| word == "tkr"),
            })
        };
        Ok(Self { years: resolver.years.iter().enumerate().map(limits).collect::<Result<_, _>>()? })
    }

    /// The scenarios that frame and guarantee compare with, each once.
    #[must_use]
    pub fn references(&self) -> Vec<&Reference> {
        let mut found: Vec<&Reference> = Vec::new();
        for limits in &self.years {
            if let Cap::Neutral(reference) = &limits.cap {
                found.push(reference);
            }
            if let LossLimit::Share(_, reference) = &limits.loss_limit {
                found.push(reference);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The ancestor in force, judged every year; none in a root scenario, which has nothing to compare with.
fn reference(resolver: &Resolver<'_, '_>, year: Year) -> Result<Option<Reference>, ModelError> {
    let ancestors = &resolver.chain.scenarios[1..];
    let root = ancestors.last().map(|scenario| scenario.id.clone());
    let found = resolver.chain.effective(Key::LimitsReference, Index::All, year);
    match found.map(|found| &found.entry.value) {
        None if root.is_some() => Err(resolver.missing(Key::LimitsReference, Index::All, year)),
        Some(Value::Scenario(id)) if id != "root" => {
            let ancestor = ancestors.iter().find(|scenario| scenario.id.as_str() == id);
            let refused = || ModelError::ReferenceNotAncestor {
                scenario: resolver.chain.scenario().clone(),
                entry: None,
                reference: id.clone(),
                year,
            };
            ancestor.map(|scenario| Some(scenario.id.clone())).ok_or_else(refused)
        }
        _ => Ok(root),
    }
}

fn value<'a>(resolver: &Resolver<'a, '_>, key: Key, year: Year) -> Result<&'a Value, ModelError> {
    let found = resolver.chain.effective(key, Index::All, year);
    found.map(|found| &found.entry.value).ok_or_else(|| resolver.missing(key, Index::All, year))
}

fn cap(resolver: &Resolver<'_, '_>, year: Year, reference: Option<&Reference>) -> Result<Cap, ModelError> {
    Ok(match (value(resolver, Key::FrameCap, year)?, reference) {
        (Value::Number(amount), _) => Cap::Amount(*amount),
        (Value::Word("neutral"), Some(reference)) => Cap::Neutral(reference.clone()),
        _ => Cap::None,
    })
}

fn loss_limit(
    resolver: &Resolver<'_, '_>,
    year: Year,
    reference: Option<Reference>,
) -> Result<LossLimit, ModelError> {
    Ok(match (value(resolver, Key::GuaranteeLossLimit, year)?, reference) {
        (Value::Number(share), Some(reference)) => LossLimit::Share(*share, reference),
        _ => LossLimit::None,
    })
}

fn financing(word: &str) -> Financing {
    match word {
        "gaining_hosts" => Financing::GainingHosts,
        "gainers" => Financing::Gainers,
        _ => Financing::State,
    }
}
