//! Every stated sum of a budget beside its parts, with both figures and a verdict.

use super::{Budget, Earmark, Funds, Increase, Stage};
use crate::stated::{Amount, MoneyUnit, Stated, Verdict};

/// Which kind of sum is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckKind {
    /// ALF money and own funds against the preliminary frame.
    PreliminaryTotal,
    /// ALF money and own funds against the decided frame.
    DecidedTotal,
    /// The lines against their sum.
    Lines,
    /// The parts of an increase against the increase.
    Increase,
    /// What is reserved less what is used against what is left.
    Earmark,
}

impl CheckKind {
    /// Name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PreliminaryTotal => "preliminary_total",
            Self::DecidedTotal => "decided_total",
            Self::Lines => "lines",
            Self::Increase => "increase",
            Self::Earmark => "earmark",
        }
    }
}

/// What an amount of a check is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Preliminary ALF money.
    AlfPreliminary,
    /// Decided ALF money.
    AlfDecided,
    /// Own funds.
    OwnFunds,
    /// What is reserved.
    Reserved,
    /// As the file says.
    Named(String),
}

impl Label {
    /// Name on the wire; `named` stands for the file's own words.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::AlfPreliminary => "alf_preliminary",
            Self::AlfDecided => "alf_decided",
            Self::OwnFunds => "own_funds",
            Self::Reserved => "reserved",
            Self::Named(_) => "named",
        }
    }
}

/// One amount of a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub label: Label,
    /// Whether it is taken away.
    pub minus: bool,
    /// The amount as stated.
    pub amount: Amount,
}

/// A stated sum beside its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Kind.
    pub kind: CheckKind,
    /// Id of the increase or earmark; the kind's name otherwise.
    pub id: String,
    /// Name of the increase or earmark; empty otherwise.
    pub name: String,
    /// What is summed.
    pub parts: Vec<Part>,
    /// What the stated sum is made of where it is not stated itself: a difference of two stated amounts.
    pub against: Vec<Part>,
    /// Kronor the parts give.
    pub computed: Stated,
    /// Kronor stated.
    pub stated: Stated,
    /// The finest unit of all amounts in it.
    pub unit: MoneyUnit,
    /// Most digits after the point that any of them has in that unit.
    pub decimals: u32,
    /// What is said of it.
    pub verdict: Verdict,
}

impl Budget {
    /// All checks, in the order of the file.
    #[must_use]
    pub fn checks(&self) -> Vec<Check> {
        let stages = [
            (CheckKind::PreliminaryTotal, Label::AlfPreliminary, &self.preliminary),
            (CheckKind::DecidedTotal, Label::AlfDecided, &self.decided),
        ];
        let mut checks: Vec<Check> = stages
            .into_iter()
            .filter_map(|(kind, label, stage)| self.stage_check(kind, label, stage.as_ref()?))
            .collect();
        checks.extend(self.lines_check());
        checks.extend(self.increases.iter().filter_map(|increase| self.increase_check(increase)));
        checks.extend(self.earmarks.iter().filter_map(earmark_check));
        checks
    }

    fn stage_check(&self, kind: CheckKind, label: Label, stage: &Stage) -> Option<Check> {
        let total = stage.total.as_ref()?;
        let parts = vec![plus(label, &stage.alf), plus(Label::OwnFunds, &self.own_funds)];
        Some(check((kind, kind.name(), ""), parts, Against::Stated(total)))
    }

    fn lines_check(&self) -> Option<Check> {
        let kind = CheckKind::Lines;
        let parts = self.lines.iter().map(|line| plus(Label::Named(line.name.clone()), &line.amount));
        Some(check((kind, kind.name(), ""), parts.collect(), Against::Stated(self.lines_total.as_ref()?)))
    }

    fn increase_check(&self, increase: &Increase) -> Option<Check> {
        let parts = increase.parts.iter().map(|part| plus(Label::Named(part.name.clone()), &part.amount));
        let about = (CheckKind::Increase, increase.id.as_str(), increase.name.as_str());
        if let Some(amount) = &increase.amount {
            return Some(check(about, parts.collect(), Against::Stated(amount)));
        }
        if increase.of == Funds::OwnFunds {
            return None;
        }
        let (before, after) = (self.preliminary.as_ref()?, self.decided.as_ref()?);
        let minus = Part { minus: true, ..plus(Label::AlfPreliminary, &before.alf) };
        let difference = vec![plus(Label::AlfDecided, &after.alf), minus];
        Some(check(about, parts.collect(), Against::Parts(difference)))
    }
}

fn earmark_check(earmark: &Earmark) -> Option<Check> {
    let mut parts = vec![plus(Label::Reserved, &earmark.reserved)];
    parts.extend(earmark.used.iter().map(|used| Part {
        label: Label::Named(used.name.clone()),
        minus: true,
        amount: used.amount.clone(),
    }));
    let about = (CheckKind::Earmark, earmark.id.as_str(), earmark.name.as_str());
    Some(check(about, parts, Against::Stated(earmark.remaining.as_ref()?)))
}

fn plus(label: Label, amount: &Amount) -> Part {
    Part { label, minus: false, amount: amount.clone() }
}

enum Against<'a> {
    Stated(&'a Amount),
    Parts(Vec<Part>),
}

fn sum(parts: &[Part]) -> Stated {
    parts.iter().map(|part| if part.minus { -part.amount.stated } else { part.amount.stated }).sum()
}

fn check((kind, id, name): (CheckKind, &str, &str), parts: Vec<Part>, against: Against<'_>) -> Check {
    let computed = sum(&parts);
    let (stated, against, last) = match against {
        Against::Stated(amount) => (amount.stated, Vec::new(), Some(amount)),
        Against::Parts(parts) => (sum(&parts), parts, None),
    };
    let amounts = || parts.iter().chain(&against).map(|part| &part.amount).chain(last);
    let unit = amounts().map(|amount| amount.unit).min().unwrap_or(MoneyUnit::Kr);
    let decimals = amounts().filter(|amount| amount.unit == unit).map(|amount| amount.decimals).max();
    Check {
        kind,
        id: id.to_owned(),
        name: name.to_owned(),
        computed,
        stated,
        unit,
        decimals: decimals.unwrap_or(0),
        verdict: Verdict::of(computed, stated),
        parts,
        against,
    }
}
