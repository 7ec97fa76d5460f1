//! One scenario's outcome as data: every amount a decimal string, an unknown `null`.

use alf_engine::exact::Warning;
use alf_engine::trace::MissingInput;
use alf_engine::{Model, Num, Outcome, ScenarioId};
use serde::{Deserialize, Serialize};

use crate::library::Library;
use crate::wire::Failure;

/// The outcome of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Simulation {
    /// Scenario id.
    pub scenario: String,
    /// Scenario name.
    pub name: String,
    /// Data set.
    pub dataset: DataSetMark,
    /// Figures of each year.
    pub years: Vec<YearFigures>,
    /// Rounded lines that are not zero.
    pub lines: Vec<LineFigures>,
    /// What is worth telling.
    pub warnings: Vec<WarningFigures>,
    /// Unknown inputs that amounts need.
    pub missing: Vec<MissingFigures>,
}

/// Identity of the data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataSetMark {
    /// Id.
    pub id: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// Figures of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearFigures {
    /// Year.
    pub year: i32,
    /// Rate paid per full-time student, kr.
    pub rate: Option<String>,
    /// Rate before any frame, kr.
    pub rate_before_frame: Option<String>,
    /// Full-time students the state pays for.
    pub students: Option<String>,
    /// Full-time students trained.
    pub students_trained: Option<String>,
    /// What the state pays, kr, a guarantee it finances included.
    pub state_cost: Option<String>,
    /// The part of it that is guarantee, kr.
    pub state_guarantee: Option<String>,
    /// Coverage of the rate, a share.
    pub coverage: Option<String>,
    /// Coverage of the training, a share.
    pub coverage_trained: Option<String>,
    /// New over old amount of the frame's lever; 1 where no frame binds.
    pub frame_factor: Option<String>,
}

/// A rounded line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineFigures {
    /// Year.
    pub year: i32,
    /// County code; `00` is the nation.
    pub region: String,
    /// Component.
    pub component: String,
    /// Kronor.
    pub amount: Option<String>,
}

/// A warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WarningFigures {
    /// Code.
    pub code: &'static str,
    /// Year.
    pub year: i32,
    /// Component it concerns, where there is one.
    pub component: Option<&'static str>,
    /// Kronor, where there is an amount.
    pub amount: Option<String>,
}

/// An unknown input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissingFigures {
    /// Parameter key.
    pub parameter: &'static str,
    /// Programme, region, indicator or kind of step; empty if none.
    pub index: String,
    /// Year.
    pub year: Option<i32>,
    /// Note beside the unknown value.
    pub note: String,
}

/// A number on the wire: a plain decimal string, `None` where unknown.
#[must_use]
pub fn text(number: Num) -> Option<String> {
    number.known().map(|value| value.normalize().to_string())
}

/// Simulates a scenario of the library.
///
/// # Errors
/// What the scenario has wrong or lacks, with file and place.
pub fn simulate(library: &Library, id: &str) -> Result<Simulation, Failure> {
    let model = library.model(&[id])?;
    let outcome = model.simulate(&ScenarioId::new(id)).map_err(|error| library.explain(error))?;
    let dataset = DataSetMark { id: model.dataset.id.to_string(), sha256: library.sha256().to_owned() };
    Ok(Simulation {
        scenario: id.to_owned(),
        name: library.name(id).to_owned(),
        dataset,
        years: years(&outcome),
        lines: lines(&model, &outcome),
        warnings: outcome.warnings().iter().map(warning).collect(),
        missing: outcome.missing.iter().map(missing).collect(),
    })
}

fn years(outcome: &Outcome) -> Vec<YearFigures> {
    let figures = outcome.years.iter().map(|year| YearFigures {
        year: year.year.0,
        rate: text(year.rate.paid.0),
        rate_before_frame: text(year.rate.before_frame.0),
        students: text(year.students.0),
        students_trained: text(year.trained.0),
        state_cost: text(year.state_cost.0),
        state_guarantee: text(year.state_guarantee.0),
        coverage: text(year.coverage),
        coverage_trained: text(year.coverage_trained),
        frame_factor: text(year.frame_factor()),
    });
    figures.collect()
}

pub(crate) fn lines(model: &Model, outcome: &Outcome) -> Vec<LineFigures> {
    let figures = outcome.lines().map(|line| LineFigures {
        year: outcome.years[line.year].year.0,
        region: model.dataset.row_code(line.row).to_owned(),
        component: line.component.name().to_owned(),
        amount: text(line.amount.0),
    });
    figures.collect()
}

/// A warning as data.
#[must_use]
pub fn warning(warning: &Warning) -> WarningFigures {
    match warning {
        Warning::PotUnpaid { year, component } => WarningFigures {
            code: "pot_unpaid",
            year: year.0,
            component: Some(component.name()),
            amount: None,
        },
        Warning::Infeasible { year, excess } => {
            WarningFigures { code: "frame_infeasible", year: year.0, component: None, amount: text(excess.0) }
        }
        Warning::GuaranteeShort { year, shortfall } => WarningFigures {
            code: "guarantee_short",
            year: year.0,
            component: Some("guarantee"),
            amount: text(shortfall.0),
        },
    }
}

fn missing(input: &MissingInput) -> MissingFigures {
    MissingFigures {
        parameter: input.key,
        index: input.index.clone(),
        year: input.year.map(|year| year.0),
        note: input.note.clone(),
    }
}
