//! Step 1: the rate per full-time student (ersättning per helårsstudent).

use crate::error::ModelError;
use crate::exact::Rate;
use crate::groups::Level;
use crate::ids::Year;
use crate::key::Key;
use crate::num::Num;
use crate::quantity::SekPerStudent;
use crate::rounding::whole_kronor;
use crate::steps::Inputs;
use crate::value::{Step, StepKind};

/// A step's part of a year's rate.
pub(crate) struct Phased<'a> {
    /// The step.
    pub(crate) step: &'a Step,
    /// The rate it meets, ρ, with all earlier steps fully phased.
    pub(crate) before: Num,
    /// Its full effect Δ in its own year.
    pub(crate) effect: Num,
    /// The share in force φ.
    pub(crate) phase: Num,
    /// The index from its year to the year at hand.
    pub(crate) growth: Num,
}

/// The rates of all years, before any frame.
pub(super) fn rates(inputs: &Inputs<'_>) -> Result<Vec<Rate>, ModelError> {
    inputs.dataset.years().enumerate().map(|(at, year)| rate(inputs, at, year)).collect()
}

fn rate(inputs: &Inputs<'_>, at: usize, year: Year) -> Result<Rate, ModelError> {
    let base = inputs.carried((Key::RateBase, inputs.price.base[at]), &inputs.index.rate, at)?;
    let steps = phased_steps(inputs, at, year)?;
    let sum = steps.iter().fold(base, |sum, part| sum + part.phase * part.effect * part.growth);
    let unrounded = SekPerStudent(sum);
    let whole = inputs.price.whole_kronor[at].ok_or_else(|| inputs.missing(Key::RateRounding, None, at))?;
    let before_frame = if whole { whole_kronor(unrounded) } else { unrounded };
    Ok(Rate { unrounded, before_frame, paid: before_frame })
}

/// The steps that apply in a year: dated from the base entry's year to the year itself, in order.
pub(crate) fn phased_steps<'a>(
    inputs: &Inputs<'a>,
    at: usize,
    year: Year,
) -> Result<Vec<Phased<'a>>, ModelError> {
    let base = inputs.price.base[at].ok_or_else(|| inputs.missing(Key::RateBase, None, at))?;
    let steps = inputs.price.steps[at].as_deref();
    let steps = steps.ok_or_else(|| inputs.missing(Key::RateSteps, None, at))?;
    let mut parts: Vec<Phased<'a>> = Vec::new();
    for step in steps.iter().filter(|step| base.from <= step.year && step.year <= year) {
        let before = rate_met(inputs, base, &parts, step.year)?;
        let phase = usize::try_from(year.0 - step.year.0).unwrap_or(0).min(step.phase.len() - 1);
        let effect = effect(inputs, step, before)?;
        let growth = growth(inputs, step.year, year)?;
        parts.push(Phased { step, before, effect, phase: step.phase[phase].0, growth });
    }
    Ok(parts)
}

/// ρ: the rate in a step's year with all earlier steps fully phased.
fn rate_met(inputs: &Inputs<'_>, base: Level, earlier: &[Phased<'_>], year: Year) -> Result<Num, ModelError> {
    let mut rate = base.value * growth(inputs, base.from, year)?;
    for part in earlier {
        rate += part.effect * growth(inputs, part.step.year, year)?;
    }
    Ok(rate)
}

/// Δ: what a step adds in its own year when fully phased.
fn effect(inputs: &Inputs<'_>, step: &Step, before: Num) -> Result<Num, ModelError> {
    Ok(match step.kind {
        StepKind::Add => step.value,
        StepKind::Percent => before * step.value,
        StepKind::Set => step.value - before,
        StepKind::SetReal => step.value * growth(inputs, step.price_year, step.year)? - before,
    })
}

fn growth(inputs: &Inputs<'_>, from: Year, to: Year) -> Result<Num, ModelError> {
    let missing = |(key, year): (Key, Year)| ModelError::Missing {
        scenario: inputs.scenario.clone(),
        key: key.name(),
        index: String::new(),
        year,
    };
    inputs.index.rate.factor(from, to).map(|factor| factor.0).map_err(missing)
}
