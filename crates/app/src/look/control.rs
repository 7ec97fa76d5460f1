//! The live control: the first rate step of the scenario in focus.

use alf_engine::layer::Index;
use alf_engine::model::{Chain, Effective};
use alf_engine::value::{Step, StepKind, Value};
use alf_engine::{Key, ScenarioId, Year};
use rust_decimal::Decimal;

use super::Scene;
use crate::simulate::text;
use crate::wire::StepControl;

/// The control, where the scenario in focus has a rate step by the year shown or later.
pub(super) fn control(scene: &Scene<'_>) -> Option<StepControl> {
    let id = ScenarioId::new(&scene.request.focus);
    let chain = scene.model.chain(&id).ok()?;
    let (found, step) = step(&chain)?;
    let saved_chain = scene.session.model.chain(&id).ok()?;
    let (held, saved) = self::step(&saved_chain)?;
    let range = range(&chain, step, saved)?;
    let holder = saved_chain.holder(held.layer).filter(|_| held.layer > 0);
    let source = found.entry.source.as_ref().or(held.entry.source.as_ref());
    let title = source.and_then(|id| scene.model.dataset.source(id.as_str()));
    Some(StepControl {
        scenario: scene.request.focus.clone(),
        year: step.year.0,
        kind: step.kind.name().to_owned(),
        value: text(step.value),
        saved: text(saved.value),
        minimum: range.0.normalize().to_string(),
        maximum: range.1.normalize().to_string(),
        step: range.2.normalize().to_string(),
        status: held.entry.status.name().to_owned(),
        source: title.map(|source| source.title.clone()),
        note: held.entry.note.clone(),
        inherited_from: holder.map(|scenario| scenario.file.name.clone()),
        price_year: (step.kind == StepKind::SetReal).then_some(step.price_year.0),
    })
}

/// The earliest step of the list in force in the last year.
fn step<'a>(chain: &Chain<'a>) -> Option<(Effective<'a>, &'a Step)> {
    let last = chain.dataset.last_year;
    let found = chain.effective(Key::RateSteps, Index::All, last)?;
    let Value::Steps(steps) = &found.entry.value else { return None };
    let within = |step: &&Step| step.year <= last && step.year >= chain.dataset.first_year;
    steps.iter().filter(within).min_by_key(|step| step.year).map(|step| (found, step))
}

/// Smallest and largest value and the step of the slider: from nothing to twice the base rate for a change in
/// kronor, to the whole rate in per cent, and around the base rate for a level. A value outside widens it.
fn range(chain: &Chain<'_>, step: &Step, saved: &Step) -> Option<(Decimal, Decimal, Decimal)> {
    let base = chain.effective(Key::RateBase, Index::All, Year(step.year.0))?;
    let base = base.entry.value.number()?.known().unwrap_or(Decimal::ONE_THOUSAND);
    let thousand = Decimal::ONE_THOUSAND;
    let up = |value: Decimal| (value / thousand).ceil() * thousand;
    let (minimum, maximum, grain) = match step.kind {
        StepKind::Add => (Decimal::ZERO, up(base), Decimal::ONE_HUNDRED),
        StepKind::Percent => (Decimal::ZERO, Decimal::ONE, Decimal::new(5, 3)),
        StepKind::Set | StepKind::SetReal => {
            (up(base / Decimal::TWO), up(base * Decimal::TWO), Decimal::ONE_HUNDRED)
        }
    };
    let values = [step.value.known(), saved.value.known()];
    let known = values.into_iter().flatten();
    let (low, high) = known.fold((minimum, maximum), |(low, high), value| (low.min(value), high.max(value)));
    Some((low, high, grain))
}
