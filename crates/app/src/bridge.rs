//! The bridge between two scenarios as data.

use alf_engine::bridge::{Bridge, BridgeMeasure, Split};
use alf_engine::{Component, Model, ScenarioId, Year};
use serde::Serialize;

use crate::library::Library;
use crate::simulate::text;
use crate::wire::{Code, Failure};

/// A bridge: from, to, and the split of each row asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BridgeFigures {
    /// Scenario it starts from.
    pub from: String,
    /// Scenario it ends in.
    pub to: String,
    /// Year.
    pub year: i32,
    /// `net`, `received`, `state` or a component.
    pub measure: String,
    /// One split per row.
    pub rows: Vec<SplitFigures>,
}

/// The split of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SplitFigures {
    /// County code; `00` is the whole: for the measure `state` the state's cost.
    pub region: String,
    /// Exact value in the first scenario, kr.
    pub start: Option<String>,
    /// Exact value in the second scenario, kr.
    pub end: Option<String>,
    /// Exact difference, kr.
    pub difference: Option<String>,
    /// The groups in which the two differ.
    pub groups: Vec<GroupFigures>,
    /// Every pair of those groups.
    pub pairs: Vec<PairFigures>,
}

/// A group's part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupFigures {
    /// Group.
    pub group: &'static str,
    /// Shapley value, kr, exact to 10⁻¹² kronor.
    pub contribution: Option<String>,
    /// The contribution in whole kronor; all of them sum to the rounded difference.
    pub rounded: Option<String>,
    /// Effect of the group alone, kr.
    pub isolated: Option<String>,
    /// Smallest effect over all orders, kr.
    pub minimum: Option<String>,
    /// Largest effect over all orders, kr.
    pub maximum: Option<String>,
}

/// Two groups together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PairFigures {
    /// Group.
    pub first: &'static str,
    /// Group.
    pub second: &'static str,
    /// Effect of both and no other, kr.
    pub together: Option<String>,
}

/// The measure of that name.
///
/// # Errors
/// [`Code::UnknownName`].
pub fn measure(name: &str) -> Result<BridgeMeasure, Failure> {
    match name {
        "net" => Ok(BridgeMeasure::Net),
        "received" => Ok(BridgeMeasure::Received),
        "state" => Ok(BridgeMeasure::State),
        _ => Component::parse(name).map(BridgeMeasure::Amount).ok_or_else(|| {
            let components = Component::ALL.map(Component::name).join(", ");
            crate::failure::with(
                Code::UnknownName,
                [
                    ("kind", "measure".into()),
                    ("found", name.to_owned()),
                    ("expected", format!("net, received, state, {components}")),
                ],
            )
        }),
    }
}

/// Which rows of a bridge are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// County code, `00` for the whole, or `all`.
    pub region: &'a str,
    /// Year.
    pub year: i32,
    /// `net`, `received`, `state` or a component.
    pub measure: &'a str,
}

/// Computes the bridge from `from` to `to`.
///
/// # Errors
/// What is wrong with a scenario, an unknown region or measure, or a year outside the data set.
pub fn bridge(library: &Library, from: &str, to: &str, wanted: Wanted<'_>) -> Result<BridgeFigures, Failure> {
    let model = library.model(&[from, to])?;
    let year = model.dataset.year_at(Year(wanted.year)).map_err(|error| library.explain(error))?;
    let measured = measure(wanted.measure)?;
    let rows = rows(library, &model, wanted.region)?;
    let (a, b) = (ScenarioId::new(from), ScenarioId::new(to));
    let bridge = model.bridge(&a, &b, measured).map_err(|error| library.explain(error))?;
    let split = |row: usize| figures(&model, row, &split_of(&bridge, row, year));
    Ok(BridgeFigures {
        from: from.to_owned(),
        to: to.to_owned(),
        year: wanted.year,
        measure: wanted.measure.to_owned(),
        rows: rows.into_iter().map(split).collect(),
    })
}

/// The last row is the whole: the sum over all rows.
fn split_of(bridge: &Bridge, row: usize, year: usize) -> Split {
    if row + 1 == bridge.rows() { bridge.split_total(year) } else { bridge.split(row, year) }
}

fn rows(library: &Library, model: &Model, region: &str) -> Result<Vec<usize>, Failure> {
    let count = model.dataset.regions.len();
    match region {
        "all" => Ok((0..=count).collect()),
        "00" => Ok(vec![count]),
        code => {
            let at = model.dataset.region_at(code).map_err(|error| library.explain(error))?;
            Ok(vec![at.0])
        }
    }
}

fn figures(model: &Model, row: usize, split: &Split) -> SplitFigures {
    let group = |part: &alf_engine::bridge::Part| GroupFigures {
        group: part.group.name(),
        contribution: text(part.contribution),
        rounded: text(part.rounded),
        isolated: text(part.isolated),
        minimum: text(part.minimum),
        maximum: text(part.maximum),
    };
    let pair = |pair: &alf_engine::bridge::Pair| PairFigures {
        first: pair.first.name(),
        second: pair.second.name(),
        together: text(pair.together),
    };
    SplitFigures {
        region: model.dataset.row_code(row).to_owned(),
        start: text(split.start),
        end: text(split.end),
        difference: text(split.difference),
        groups: split.parts.iter().map(group).collect(),
        pairs: split.pairs.iter().map(pair).collect(),
    }
}
