//! The bridge between two scenarios as data.

use alf_engine::bridge::{Bridge, BridgeMeasure, Split, Stage, Way};
use alf_engine::{Component, Group, Model, ScenarioId, Year};
use serde::Serialize;

use crate::library::Library;
use crate::session::Session;
use crate::simulate::text;
use crate::wire::{BridgeMode, Code, Failure};

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
    /// The groups one after another, where an order is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Vec<StageFigures>>,
    /// Each group alone and what they do together beyond that, where that is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alone: Option<Vec<StageFigures>>,
}

/// What a group changes when it is taken after those before it, or alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageFigures {
    /// Group; `together` is what the groups do together.
    pub group: &'static str,
    /// What it changes, kr, exact to 10⁻¹² kronor.
    pub change: Option<String>,
    /// The change in whole kronor; all of them sum to the rounded difference.
    pub rounded: Option<String>,
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
    /// How the difference is taken apart beside what is shared.
    pub way: WantedWay<'a>,
}

/// How a bridge is taken apart beside the shares over all orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WantedWay<'a> {
    /// No other way.
    Shared,
    /// Each group alone.
    Alone,
    /// Groups in the order they are to be taken, with every group in which the two differ.
    Order(&'a [String]),
}

/// Computes the bridge from `from` to `to`.
///
/// # Errors
/// What is wrong with a scenario, an unknown region, measure or group, a group named twice or left out of
/// the order, or a year outside the data set.
pub fn bridge(library: &Library, from: &str, to: &str, wanted: Wanted<'_>) -> Result<BridgeFigures, Failure> {
    let model = library.model(&[from, to])?;
    let year = model.dataset.year_at(Year(wanted.year)).map_err(|error| library.explain(error))?;
    let measured = measure(wanted.measure)?;
    let rows = rows(library, &model, wanted.region)?;
    let (a, b) = (ScenarioId::new(from), ScenarioId::new(to));
    let bridge = model.bridge(&a, &b, measured).map_err(|error| library.explain(error))?;
    let order = match wanted.way {
        WantedWay::Order(names) => Some(order(names, &bridge.groups)?),
        WantedWay::Shared | WantedWay::Alone => None,
    };
    let split = |row: usize| {
        let taken = |way| stages_of(&bridge, (row, year), way).iter().map(stage).collect();
        SplitFigures {
            order: order.as_ref().map(|order| taken(Way::Order(order))),
            alone: (wanted.way == WantedWay::Alone).then(|| taken(Way::Alone)),
            ..figures(&model, row, &split_of(&bridge, row, year))
        }
    };
    Ok(BridgeFigures {
        from: from.to_owned(),
        to: to.to_owned(),
        year: wanted.year,
        measure: wanted.measure.to_owned(),
        rows: rows.into_iter().map(split).collect(),
    })
}

/// What a stage is called on the wire that is no group's: what the groups do together.
pub const TOGETHER: &str = "together";

/// The group's name on the wire, or that of what the groups do together.
pub(crate) fn stage_id(group: Option<Group>) -> &'static str {
    group.map_or(TOGETHER, Group::name)
}

/// The stage of that name: a group's, or none for what the groups do together.
pub(crate) fn stage_named(name: &str) -> Result<Option<Group>, Failure> {
    let found = Group::parse(name).map(Some);
    let all = || Group::ALL.map(Group::name).into_iter().chain([TOGETHER]).collect::<Vec<_>>();
    let unknown = || no_stage(name, &all());
    found.or_else(|| (name == TOGETHER).then_some(None)).ok_or_else(unknown)
}

/// The groups of those names; what is no group, say of a later version's document, is passed over.
pub(crate) fn known(names: &[String]) -> Vec<Group> {
    names.iter().filter_map(|name| Group::parse(name)).collect()
}

/// How a mode takes the groups, in their order.
pub(crate) const fn way(mode: BridgeMode, order: &[Group]) -> Way<'_> {
    match mode {
        BridgeMode::Shared => Way::Shared,
        BridgeMode::Alone => Way::Alone,
        BridgeMode::Order => Way::Order(order),
    }
}

/// The stages in an order, whichever way they are taken; what the groups do together stands last.
pub(crate) fn stages(
    bridge: &Bridge,
    place: (usize, usize),
    (way, order): (Way<'_>, &[Group]),
) -> Vec<Stage> {
    let mut stages = stages_of(bridge, place, way);
    let place = |stage: &Stage| order.iter().position(|group| Some(*group) == stage.group);
    stages.sort_by_key(|stage| place(stage).unwrap_or(order.len()));
    stages
}

/// The last row is the whole: the sum over all rows.
fn split_of(bridge: &Bridge, row: usize, year: usize) -> Split {
    if row + 1 == bridge.rows() { bridge.split_total(year) } else { bridge.split(row, year) }
}

fn stages_of(bridge: &Bridge, (row, year): (usize, usize), way: Way<'_>) -> Vec<Stage> {
    if row + 1 == bridge.rows() { bridge.walk_total(year, way) } else { bridge.walk(row, year, way) }
}

fn stage(stage: &Stage) -> StageFigures {
    StageFigures { group: stage_id(stage.group), change: text(stage.change), rounded: text(stage.rounded) }
}

/// Refuses an order that does not name each group in which two scenarios differ once.
///
/// # Errors
/// What is wrong with a scenario, an unknown group, or one that is named twice or left out.
pub fn check_order(session: &Session, (from, to): (&str, &str), names: &[String]) -> Result<(), Failure> {
    let (model, a, b) = (&session.model, ScenarioId::new(from), ScenarioId::new(to));
    let bridge = model.bridge_through(&a, &b, BridgeMeasure::Net, model.dataset.first_year);
    let bridge = bridge.map_err(|error| session.library.explain(error))?;
    order(names, &bridge.groups).map(|_| ())
}

/// A group that is no stage of a bridge.
#[must_use]
pub fn no_stage(found: &str, stages: &[&str]) -> Failure {
    let params = [("kind", "group".into()), ("found", found.to_owned()), ("expected", stages.join(", "))];
    crate::failure::with(Code::UnknownName, params)
}

/// The groups of those names: known, each once, and every one in which the two scenarios differ.
fn order(names: &[String], differing: &[Group]) -> Result<Vec<Group>, Failure> {
    let list = |groups: &[Group]| groups.iter().map(|group| group.name()).collect::<Vec<_>>().join(", ");
    let wrong = |code: Code, found: String, expected: &[Group]| {
        crate::failure::with(code, [("kind", "group".into()), ("found", found), ("expected", list(expected))])
    };
    let mut order = Vec::new();
    for name in names {
        let unknown = || wrong(Code::UnknownName, name.clone(), &Group::ALL);
        let group = Group::parse(name).ok_or_else(unknown)?;
        if order.contains(&group) {
            return Err(wrong(Code::DuplicateName, name.clone(), differing));
        }
        order.push(group);
    }
    let left_out: Vec<Group> = differing.iter().copied().filter(|group| !order.contains(group)).collect();
    if left_out.is_empty() { Ok(order) } else { Err(wrong(Code::MissingValue, list(&left_out), differing)) }
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
        order: None,
        alone: None,
    }
}
