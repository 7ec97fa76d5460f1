//! The trace of one amount as data.

use alf_engine::trace::{Node, Operation, Origin};
use alf_engine::value::{Step, Value};
use alf_engine::{Component, Key, RegionAt, ScenarioId, Year};
use serde::Serialize;

use crate::library::Library;
use crate::simulate::text;
use crate::wire::{Code, Failure};

/// One step of a trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TraceNode {
    /// Component, parameter or quantity: a code name of the glossary.
    pub name: &'static str,
    /// Programme, region or indicator; empty if none.
    pub index: String,
    /// Year.
    pub year: Option<i32>,
    /// How the value follows from the parts: `sum`, `product`, …
    pub operation: &'static str,
    /// Value; `None` is unknown, or the node is a word.
    pub value: Option<String>,
    /// For a parameter that is a word: the word.
    pub word: Option<String>,
    /// For a parameter: where its value comes from.
    pub origin: Option<OriginFigures>,
    /// For an amount of another scenario: its id.
    pub reference: Option<String>,
    /// What it is computed from.
    pub parts: Vec<TraceNode>,
    /// Parameters that decided how it is computed.
    pub choices: Vec<TraceNode>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OriginFigures {
    /// Scenario id; `None` is the data set.
    pub scenario: Option<String>,
    /// First year the entry holds.
    pub from: Option<i32>,
    /// Status.
    pub status: &'static str,
    /// Source id.
    pub source: Option<String>,
    /// Title of the source.
    pub source_title: Option<String>,
    /// Note.
    pub note: String,
}

/// Traces a component of a region in a year.
///
/// # Errors
/// What is wrong with the scenario, an unknown region or component, or a year outside the data set.
pub fn trace(library: &Library, id: &str, wanted: (i32, &str, &str)) -> Result<TraceNode, Failure> {
    let (year, region, component) = wanted;
    let model = library.model(&[id])?;
    let year = model.dataset.year_at(Year(year)).map_err(|error| library.explain(error))?;
    let row = match region {
        "00" => RegionAt(model.dataset.regions.len()),
        code => model.dataset.region_at(code).map_err(|error| library.explain(error))?,
    };
    let component = Component::parse(component).ok_or_else(|| {
        let names = Component::ALL.map(Component::name).join(", ");
        let params = [("kind", "component".into()), ("found", component.to_owned()), ("expected", names)];
        crate::failure::with(Code::UnknownName, params)
    })?;
    let outcome = model.simulate(&ScenarioId::new(id)).map_err(|error| library.explain(error))?;
    let node = model.trace(&outcome, component, (row.0, year)).map_err(|error| library.explain(error))?;
    Ok(figures(library, &node))
}

/// A node and all below it as data.
pub(crate) fn figures(library: &Library, node: &Node) -> TraceNode {
    let origin = node.origin.as_ref();
    // The one step that a trace follows stands for itself; the whole list is told in words.
    let own_step = node.name == Key::RateSteps.name() && !node.index.is_empty();
    let word = origin.filter(|_| !own_step).and_then(|origin| word(&origin.value));
    TraceNode {
        name: node.name,
        index: node.index.clone(),
        year: node.year.map(|year| year.0),
        operation: operation(node.operation),
        value: if word.is_some() { None } else { text(node.value) },
        word,
        origin: origin.map(|origin| origin_figures(library, origin)),
        reference: node.reference.as_ref().map(ToString::to_string),
        parts: node.parts.iter().map(|part| figures(library, part)).collect(),
        choices: node.choices.iter().map(|choice| figures(library, choice)).collect(),
    }
}

fn word(value: &Value) -> Option<String> {
    match value {
        Value::Word(word) => Some((*word).to_owned()),
        Value::Scenario(id) => Some(id.clone()),
        Value::Number(_) => None,
        Value::Steps(steps) => Some(steps.iter().map(step).collect::<Vec<_>>().join("; ")),
    }
}

/// "2026 add 10000" with the phases where there is more than one; an unknown value is "?".
fn step(step: &Step) -> String {
    let value = text(step.value).unwrap_or_else(|| "?".to_owned());
    let phases: Vec<String> = step.phase.iter().filter_map(|phase| text(phase.0)).collect();
    let phased = if phases.len() > 1 { format!(" × {}", phases.join(", ")) } else { String::new() };
    format!("{} {} {value}{phased}", step.year, step.kind.name())
}

fn origin_figures(library: &Library, origin: &Origin) -> OriginFigures {
    let source = origin.source.as_ref().map(ToString::to_string);
    let title =
        source.as_deref().and_then(|id| library.dataset().source(id)).map(|found| found.title.clone());
    OriginFigures {
        scenario: origin.scenario.as_ref().map(ToString::to_string),
        from: origin.from.map(|year| year.0),
        status: origin.status.name(),
        source,
        source_title: title,
        note: origin.note.clone(),
    }
}

const fn operation(operation: Operation) -> &'static str {
    match operation {
        Operation::Sum => "sum",
        Operation::Product => "product",
        Operation::Difference => "difference",
        Operation::Quotient => "quotient",
        Operation::Negative => "negative",
        Operation::Rounded => "rounded",
        Operation::Positive => "positive",
        Operation::Parameter => "parameter",
        Operation::Given => "given",
        Operation::Reference => "reference",
        Operation::Infeasible => "infeasible",
        Operation::Apportioned => "apportioned",
        Operation::Mixture => "mixture",
    }
}
