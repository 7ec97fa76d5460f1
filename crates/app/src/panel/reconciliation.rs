//! Reconciliation as a tab (avstämning).

use super::Panel;
use crate::reconcile::{Finding, Verdict, reconcile};
use crate::session::Session;
use crate::wire::{BrokenRule, Failure, PanelRequest, ReconciliationPanel, ReconciliationRow};

impl Session {
    /// Published statements beside the model, as `alf check` gives them.
    ///
    /// # Errors
    /// What is wrong with a scenario or with the facts.
    pub fn reconciliation_panel(&self, request: &PanelRequest) -> Result<ReconciliationPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let found = reconcile(&self.library)?;
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

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::Differs => "differs",
        Verdict::Unknown => "unknown",
    }
}
