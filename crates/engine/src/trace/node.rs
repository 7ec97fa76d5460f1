//! Nodes of a trace.

use std::collections::BTreeSet;

use crate::ids::{ScenarioId, SourceId, Year};
use crate::key::Key;
use crate::model::{Chain, Effective};
use crate::num::Num;
use crate::rounding::on_grid;
use crate::value::{Status, Value};

/// How a node's value follows from its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Sum of the parts.
    Sum,
    /// Product of the parts.
    Product,
    /// First part less the others.
    Difference,
    /// First part over the second.
    Quotient,
    /// Minus the only part.
    Negative,
    /// The only part, rounded.
    Rounded,
    /// The larger of the only part and zero.
    Positive,
    /// A parameter's value in force.
    Parameter,
    /// A figure of the data set that is no parameter, a default, or one computed elsewhere.
    Given,
    /// The amount of a scenario that this one is compared with.
    Reference,
    /// The year has no amounts: its frame cannot be met.
    Infeasible,
    /// The only part of a bridge in whole kronor, so that all its stages sum to the rounded difference.
    Apportioned,
    /// The amount with some groups of parameters from one scenario and the others from another.
    Mixture,
}

/// Where a parameter's value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Scenario that holds the entry; none: the data set.
    pub scenario: Option<ScenarioId>,
    /// First year the entry holds.
    pub from: Option<Year>,
    /// The entry's value.
    pub value: Value,
    /// Status.
    pub status: Status,
    /// Source.
    pub source: Option<SourceId>,
    /// Note.
    pub note: String,
}

impl Origin {
    pub(super) fn of(found: Effective<'_>, chain: &Chain<'_>) -> Self {
        let entry = found.entry;
        let source = entry.source.clone();
        let holder = chain.holder(found.layer);
        let inherited = || holder.and_then(|scenario| scenario.file.source.as_ref()).map(SourceId::new);
        Self {
            scenario: holder.map(|scenario| scenario.id.clone()),
            from: entry.from,
            value: entry.value.clone(),
            status: entry.status,
            source: source.or_else(inherited),
            note: entry.note.clone(),
        }
    }
}

/// An unknown input that an amount or figure needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissingInput {
    /// Key, or the name of a figure of the data set.
    pub key: &'static str,
    /// Programme, region or indicator; for a year without amounts the scenario; empty if none.
    pub index: String,
    /// Year it is needed for.
    pub year: Option<Year>,
    /// The note beside the unknown value.
    pub note: String,
}

/// One step of a trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Component, parameter or quantity, a term of the glossary.
    pub name: &'static str,
    /// Programme, region or indicator; in a bridge the groups taken (`price housing`), those taken before
    /// (`after price`) or how many of the others (`1/5`); empty if none.
    pub index: String,
    /// Year.
    pub year: Option<Year>,
    /// How the value follows from the parts.
    pub operation: Operation,
    /// Value; words of parameters have none.
    pub value: Num,
    /// What it is computed from, in order.
    pub parts: Vec<Node>,
    /// Parameters that decided how it is computed, such as a mode or a basis.
    pub choices: Vec<Node>,
    /// For a parameter: where its value comes from.
    pub origin: Option<Origin>,
    /// For an amount of another scenario: which.
    pub reference: Option<ScenarioId>,
}

impl Node {
    /// A node whose value is computed beside it.
    pub(crate) fn made(name: &'static str, operation: Operation, (value, parts): (Num, Vec<Self>)) -> Self {
        Self {
            name,
            index: String::new(),
            year: None,
            operation,
            value,
            parts,
            choices: Vec::new(),
            origin: None,
            reference: None,
        }
    }

    pub(super) fn sum(name: &'static str, parts: impl IntoIterator<Item = Self>) -> Self {
        let parts: Vec<Self> = parts.into_iter().collect();
        Self::made(name, Operation::Sum, (parts.iter().map(|part| part.value).sum(), parts))
    }

    pub(super) fn product(name: &'static str, parts: impl IntoIterator<Item = Self>) -> Self {
        let parts: Vec<Self> = parts.into_iter().collect();
        let value = parts.iter().fold(Num::ONE, |product, part| product * part.value);
        Self::made(name, Operation::Product, (value, parts))
    }

    pub(super) fn difference(name: &'static str, first: Self, less: Self) -> Self {
        let value = first.value - less.value;
        Self::made(name, Operation::Difference, (value, vec![first, less]))
    }

    pub(super) fn quotient(name: &'static str, first: Self, over: Self) -> Self {
        let value = first.value / over.value;
        Self::made(name, Operation::Quotient, (value, vec![first, over]))
    }

    pub(super) fn negative(name: &'static str, part: Self) -> Self {
        Self::made(name, Operation::Negative, (-part.value, vec![part]))
    }

    pub(super) fn positive(name: &'static str, part: Self) -> Self {
        let above = matches!(on_grid(part.value), Num::Known(v) if v <= rust_decimal::Decimal::ZERO);
        let value = if above { Num::ZERO } else { part.value };
        Self::made(name, Operation::Positive, (value, vec![part]))
    }

    pub(super) fn rounded(name: &'static str, value: Num, part: Self) -> Self {
        Self::made(name, Operation::Rounded, (value, vec![part]))
    }

    pub(crate) fn given(name: &'static str, value: Num) -> Self {
        Self::made(name, Operation::Given, (value, Vec::new()))
    }

    pub(super) fn infeasible(parts: Vec<Self>) -> Self {
        Self::made("frame", Operation::Infeasible, (Num::Unknown, parts))
    }

    pub(super) fn reference(name: &'static str, scenario: &ScenarioId, part: Self) -> Self {
        Self::made(name, Operation::Reference, (part.value, vec![part])).in_scenario(scenario)
    }

    pub(super) fn parameter(key: Key, origin: Origin) -> Self {
        let value = origin.value.number().unwrap_or(Num::ZERO);
        let mut node = Self::made(key.name(), Operation::Parameter, (value, Vec::new()));
        node.origin = Some(origin);
        node
    }

    pub(crate) fn of(mut self, index: &str) -> Self {
        index.clone_into(&mut self.index);
        self
    }

    pub(crate) fn in_scenario(mut self, scenario: &ScenarioId) -> Self {
        self.reference = Some(scenario.clone());
        self
    }

    pub(super) fn in_year(mut self, year: Year) -> Self {
        self.year = Some(year);
        self
    }

    pub(super) fn by(mut self, choices: impl IntoIterator<Item = Self>) -> Self {
        self.choices.extend(choices);
        self
    }

    /// The unknown inputs below a node whose own value is unknown, and the years without amounts that it needs.
    pub(crate) fn collect_missing(&self, found: &mut BTreeSet<MissingInput>) {
        if !self.value.is_unknown() {
            return;
        }
        if matches!(self.operation, Operation::Parameter | Operation::Infeasible) {
            let note = self.origin.as_ref().map(|origin| origin.note.clone()).unwrap_or_default();
            found.insert(MissingInput { key: self.name, index: self.index.clone(), year: self.year, note });
        }
        for part in self.parts.iter().chain(&self.choices) {
            part.collect_missing(found);
        }
    }
}
