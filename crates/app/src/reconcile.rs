//! Reconciliation (avstämning): published figures beside the model's, and published sums beside their parts.
//!
//! The statements are about the base of the example; which published figure each is held against is named by
//! its id in the facts. A statement that needs an unknown value cannot be judged.

mod divided;
mod facts;
mod statements;

use alf_engine::{Component, Model, Num, Outcome, RegionAt, ScenarioId};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::library::Library;
use crate::simulate::text;
use crate::wire::{Failure, ReconciliationCount};
pub use facts::Facts;
use statements::Statement;
pub(crate) use statements::Subject;

/// How a statement came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Equal within the rounding of the published figure.
    Agrees,
    /// Not equal.
    Differs,
    /// An input is unknown.
    Unknown,
}

/// A statement, the two figures, and the verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Stable id.
    pub id: &'static str,
    /// What is compared, in Swedish.
    pub statement: &'static str,
    /// The model's figure, or the sum of the published parts, in the published unit.
    pub model: Option<String>,
    /// The published figure.
    pub published: Option<String>,
    /// Decimals the published figure is rounded to.
    pub decimals: u32,
    /// Unit.
    pub unit: &'static str,
    /// Source id of the published figure.
    pub source: String,
    /// Verdict.
    pub verdict: Verdict,
    /// The model's figure less the published one.
    pub difference: Option<String>,
}

/// A rule of the model that a built-in scenario breaks: a fault in the program or its data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// Scenario.
    pub scenario: String,
    /// Year.
    pub year: i32,
    /// Which rule.
    pub rule: &'static str,
}

/// The whole reconciliation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reconciliation {
    /// One per statement.
    pub findings: Vec<Finding>,
    /// Rules broken; none in a sound program.
    pub contradictions: Vec<Contradiction>,
}

impl Reconciliation {
    /// Number of statements by verdict.
    #[must_use]
    pub fn count(&self) -> ReconciliationCount {
        let of = |verdict| self.findings.iter().filter(|finding| finding.verdict == verdict).count();
        ReconciliationCount {
            agrees: of(Verdict::Agrees),
            differs: of(Verdict::Differs),
            unknown: of(Verdict::Unknown),
        }
    }
}

/// Reconciles the example on the library's data set with the published facts, whatever has become of its scenarios in
/// the library, and looks for broken rules in the library's own scenarios.
///
/// # Errors
/// What is wrong with a scenario or with the facts.
pub fn reconcile(library: &Library) -> Result<Reconciliation, Failure> {
    let facts = Facts::built_in()?;
    let example = library.with_builtin_scenarios()?;
    let ids: Vec<&str> = example.scenarios().map(|scenario| scenario.id.as_str()).collect();
    let model = example.model(&ids)?;
    let mut findings = Vec::new();
    for statement in every() {
        let figure = figure(&example, &model, &facts, statement)?;
        findings.push(judge(statement, figure, &facts));
    }
    let ids: Vec<&str> = library.scenarios().map(|scenario| scenario.id.as_str()).collect();
    let model = library.model(&ids)?;
    let mut contradictions = Vec::new();
    for id in ids {
        let outcome = model.simulate(&ScenarioId::new(id)).map_err(|error| library.explain(error))?;
        contradictions.extend(broken_rules(&outcome));
    }
    Ok(Reconciliation { findings, contradictions })
}

fn every() -> impl Iterator<Item = &'static Statement> {
    statements::ALL.iter().chain(divided::ALL)
}

/// What the model's figure of a statement is.
pub(crate) fn subject(id: &str) -> Option<&'static Subject> {
    every().find(|statement| statement.id == id).map(|statement| &statement.subject)
}

fn figure(library: &Library, model: &Model, facts: &Facts, statement: &Statement) -> Result<Num, Failure> {
    let explain = |error| library.explain(error);
    let outcome = |id: &str| model.simulate(&ScenarioId::new(id)).map_err(explain);
    let year_at = |year: i32| model.dataset.year_at(alf_engine::Year(year));
    Ok(match &statement.subject {
        Subject::BudgetSum { budget, check } => divided::budget_sum(library, budget, check)?,
        Subject::PlanSum { plan, sum } => divided::plan_sum(library, plan, sum)?,
        Subject::Sum(ids) => ids.iter().map(|(id, factor)| facts.number(id) * factor.num()).sum(),
        Subject::Received { scenario, region, year } => {
            let Ok(at) = year_at(*year) else { return Ok(Num::Unknown) };
            let region = model.dataset.region_at(region).map_err(explain)?;
            millions(outcome(scenario)?.received(region, at).0)
        }
        Subject::Line { scenario, region, year, component } => {
            let Ok(at) = year_at(*year) else { return Ok(Num::Unknown) };
            let region = model.dataset.region_at(region).map_err(explain)?;
            millions(outcome(scenario)?.amount(*component, region.0, at).0)
        }
        Subject::Coverage { scenario, year } => {
            let Ok(at) = year_at(*year) else { return Ok(Num::Unknown) };
            outcome(scenario)?.years[at].coverage
        }
        Subject::RateIncrease { scenario, base, year } => {
            let at = year_at(*year).map_err(explain)?;
            outcome(scenario)?.years[at].rate.paid.0 - outcome(base)?.years[at].rate.paid.0
        }
        Subject::StudentRatio { scenario, year } => {
            let at = year_at(*year).map_err(explain)?;
            let outcome = outcome(scenario)?;
            outcome.years[at].students.0 / outcome.years[at - 1].students.0
        }
        Subject::Parameter { scenario, key, index, year } => {
            let chain = model.chain(&ScenarioId::new(*scenario)).map_err(explain)?;
            index.look(&chain, *key, *year)
        }
        Subject::ResearchShare { scenario, region, year } => {
            let chain = model.chain(&ScenarioId::new(*scenario)).map_err(explain)?;
            let region = model.dataset.region_at(region).map_err(explain)?;
            millions(statements::base_amount(&chain, region, *year))
        }
    })
}

fn millions(amount: Num) -> Num {
    amount / Num::Known(Decimal::from(1_000_000))
}

fn judge(statement: &Statement, figure: Num, facts: &Facts) -> Finding {
    let published = statement.published.number(facts);
    let decimals = statement.decimals;
    let rounded = |num: Num| num.known().map(|value| alf_engine::rounding::half_away(value, decimals));
    let difference = match (rounded(figure), published.known()) {
        (Some(model), Some(published)) => Num::Known(model - published),
        _ => Num::Unknown,
    };
    let verdict = match difference {
        Num::Known(difference) if difference.is_zero() => Verdict::Agrees,
        Num::Known(_) => Verdict::Differs,
        _ => Verdict::Unknown,
    };
    let exact = figure.known().map(|value| alf_engine::rounding::half_away(value, decimals + 2));
    Finding {
        id: statement.id,
        statement: statement.text,
        model: exact.map(|value| value.normalize().to_string()),
        published: text(published),
        decimals,
        unit: statement.unit,
        source: facts.source(statement.published.id()),
        verdict,
        difference: text(difference),
    }
}

/// The rules every outcome keeps: transfers sum to zero, education is rate times students, no line is lost.
fn broken_rules(outcome: &Outcome) -> Vec<Contradiction> {
    let mut broken = Vec::new();
    for (at, figures) in outcome.years.iter().enumerate() {
        let mut tell = |rule| {
            let scenario = outcome.scenario.to_string();
            broken.push(Contradiction { scenario, year: figures.year.0, rule });
        };
        let total = |component: Component| outcome.exact.lines_of(component).total(at);
        let off = |num: Num| matches!(alf_engine::rounding::on_grid(num), Num::Known(v) if !v.is_zero());
        if off(total(Component::EducationTransfer).0) || off(total(Component::HousingTransfer).0) {
            tell("transfers_sum_to_zero");
        }
        let education = total(Component::EducationState) - figures.students * figures.rate.paid;
        if outcome.exact.feasible(at) && off(education.0) {
            tell("education_is_rate_times_students");
        }
        let regions = outcome.rounded[0].rows() - 1;
        let guaranteed: Num = (0..regions).map(|row| outcome.received(RegionAt(row), at).0).sum();
        let national = outcome.amount(Component::National, regions, at).0;
        let gainers_pay =
            if outcome.exact.guarantee_by_state[at] { Num::ZERO } else { total(Component::Guarantee).0 };
        if off(guaranteed + national - gainers_pay - figures.state_cost.0) {
            tell("received_is_the_states_cost");
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;

    #[test]
    fn a_document_without_the_example_is_reconciled_all_the_same() {
        let example = Library::example().expect("the example opens");
        let bare =
            Library::of_dataset("dataset.json".to_owned(), assets::DATASET).expect("the data set opens");
        assert_eq!(bare.scenarios().count(), 0);
        let found = reconcile(&bare).expect("the statements need no scenario of the document's");
        assert_eq!(found.findings, reconcile(&example).expect("reconciled").findings);
    }
}
