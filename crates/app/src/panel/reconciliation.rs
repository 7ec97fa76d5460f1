//! Reconciliation as a tab (avstämning).

use alf_engine::dataset::NATIONAL;
use alf_engine::layer::Index;
use alf_engine::{Key, Year};

use super::Panel;
use super::facts::{FactsFile, facts};
use crate::reconcile::{Finding, Subject, Verdict, reconcile, subject};
use crate::session::Session;
use crate::wire::{
    Behind, BrokenRule, Failure, Measure, NamedValue, PanelRequest, ReconciliationPanel, ReconciliationRow,
    SourcedFact,
};

impl Session {
    /// Published statements beside the model, as `alf check` gives them.
    ///
    /// # Errors
    /// What is wrong with a scenario or with the facts.
    pub fn reconciliation_panel(&self, request: &PanelRequest) -> Result<ReconciliationPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let found = reconcile(&self.library)?;
        let facts = facts()?;
        let row = |finding: &Finding| ReconciliationRow {
            id: finding.id.to_owned(),
            statement: finding.statement.to_owned(),
            model: finding.model.clone(),
            published: finding.published.clone(),
            decimals: finding.decimals,
            unit: finding.unit.to_owned(),
            difference: finding.difference.clone(),
            verdict: verdict(finding.verdict).to_owned(),
            source: (!finding.source.is_empty()).then(|| panel.source(&finding.source)),
            behind: subject(finding.id).and_then(|subject| panel.behind(subject, &facts)),
        };
        let broken = |broken: &crate::reconcile::Contradiction| BrokenRule {
            scenario: panel.name(&broken.scenario),
            year: broken.year,
            rule: broken.rule.to_owned(),
        };
        Ok(ReconciliationPanel {
            count: found.count(),
            rows: found.findings.iter().map(row).collect(),
            broken: found.contradictions.iter().map(broken).collect(),
        })
    }
}

/// A place of the outcomes: scenario, county code and year.
type At<'a> = (&'a str, &'a str, i32);

impl Panel<'_> {
    /// What a statement's figure comes from, where the document has it.
    fn behind(&self, subject: &Subject, facts: &FactsFile) -> Option<Behind> {
        match subject {
            Subject::BudgetSum { budget, .. } => Some(Behind::Budget { id: (*budget).to_owned() }),
            Subject::PlanSum { plan, .. } => Some(Behind::Plan { id: (*plan).to_owned() }),
            Subject::Sum(parts) => {
                let fact = |(id, _): &(&str, _)| facts.facts.iter().find(|fact| fact.id == *id);
                let row = |fact| SourcedFact { fact: self.fact(fact), source: self.source(&fact.source) };
                Some(Behind::Facts { rows: parts.iter().filter_map(fact).map(row).collect() })
            }
            Subject::Received { scenario, region, year } => {
                self.traced((scenario, region, *year), Some(Measure::Received), None)
            }
            Subject::Line { scenario, region, year, component } => {
                self.traced((scenario, region, *year), None, Some(component.name()))
            }
            Subject::Coverage { scenario, year } => {
                self.traced((scenario, NATIONAL, *year), None, Some("coverage"))
            }
            Subject::RateIncrease { scenario, year, .. } => {
                self.traced((scenario, NATIONAL, *year), Some(Measure::Rate), None)
            }
            Subject::StudentRatio { scenario, year } => {
                self.traced((scenario, NATIONAL, *year), None, Some("students"))
            }
            Subject::Parameter { scenario, key, index, year } => {
                let place = (*key, index.index(&self.model().dataset)?);
                self.values((scenario, *year), &[place])
            }
            Subject::ResearchShare { scenario, region, year } => {
                let region = self.model().dataset.region_at(region).ok()?;
                let share = (Key::ResearchBaseShare, Index::Region(region));
                self.values((scenario, *year), &[(Key::ResearchTotal, Index::All), share])
            }
        }
    }

    /// A figure of a scenario the document has, in a year of the data set.
    fn traced(
        &self,
        (scenario, region, year): At<'_>,
        measure: Option<Measure>,
        component: Option<&str>,
    ) -> Option<Behind> {
        let dataset = &self.model().dataset;
        let found =
            dataset.year_at(Year(year)).is_ok() && (region == NATIONAL || dataset.region_at(region).is_ok());
        let held = self.session.library.scenario(scenario).is_some();
        (found && held).then(|| Behind::Figure {
            scenario: scenario.to_owned(),
            region: region.to_owned(),
            year,
            measure,
            component: component.map(str::to_owned),
        })
    }

    /// Values in force in a scenario, where the document has it.
    fn values(&self, (scenario, year): (&str, i32), places: &[(Key, Index)]) -> Option<Behind> {
        let chain = self.chain(scenario).ok()?;
        let row = |(key, index): &(Key, Index)| NamedValue {
            key: key.name().to_owned(),
            term: self.term(key.name()),
            index: self.index_label(*index),
            value: self.parameter(&chain, (*key, *index), Year(year)),
        };
        Some(Behind::Values { rows: places.iter().map(row).collect() })
    }
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::Differs => "differs",
        Verdict::Unknown => "unknown",
    }
}
