//! The comparison table: regions by scenario, for one measure, unit and year.

use alf_charts::number::Scale;
use alf_engine::groups::longer_programme_full;
use alf_engine::measure::{Figure, Measure as Measured};
use alf_engine::rounding::half_away;
use alf_engine::{Model, Num, Outcome, RegionAt, ScenarioId, Year};
use rust_decimal::Decimal;

use crate::library::Library;
use crate::wire::{Cell, Column, Failure, HeadlineRow, Measure, Row, Sign, Table, Unit};

/// What a table shows.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Position of the year.
    pub year: usize,
    /// Measure.
    pub measure: Measure,
    /// Unit of amounts.
    pub unit: Unit,
}

/// Compares scenarios of the library with a base.
///
/// # Errors
/// What is wrong with a scenario, or a year outside the data set.
pub fn compare(
    library: &Library,
    ids: &[&str],
    (year, measure, unit): (i32, Measure, Unit),
) -> Result<Table, Failure> {
    let model = library.model(ids)?;
    let year = model.dataset.year_at(Year(year)).map_err(|error| library.explain(error))?;
    let simulate = |id: &&str| model.simulate(&ScenarioId::new(*id)).map_err(|error| library.explain(error));
    let outcomes: Vec<Outcome> = ids.iter().map(simulate).collect::<Result<_, _>>()?;
    let outcomes: Vec<&Outcome> = outcomes.iter().collect();
    let column = |(at, id): (usize, &&str)| Column {
        scenario: (*id).to_owned(),
        name: library.name(id).to_owned(),
        base: at == 0,
        draft: false,
    };
    let columns = ids.iter().enumerate().map(column).collect();
    table(&model, &outcomes, columns, Look { year, measure, unit }).map_err(|error| library.explain(error))
}

/// The table of some outcomes, the base first.
///
/// # Errors
/// A missing index that a yardstick needs.
pub fn table(
    model: &Model,
    outcomes: &[&Outcome],
    columns: Vec<Column>,
    look: Look,
) -> Result<Table, alf_engine::ModelError> {
    let measured = measured(look.measure);
    let scale = scale(look.measure, look.unit);
    let mut rows = Vec::new();
    for (at, region) in model.dataset.regions.iter().enumerate() {
        let figure = |outcome: &&Outcome| model.measure(outcome, measured, (RegionAt(at), look.year));
        let figures: Vec<Figure> = outcomes.iter().map(figure).collect::<Result<_, _>>()?;
        let name = short_name(&region.file.name);
        rows.push(Row { region: region.code.to_string(), name, cells: cells(&figures, scale) });
    }
    let nation: Vec<Figure> =
        outcomes.iter().map(|outcome| model.measure_nation(outcome, measured, look.year)).collect();
    let state = Row { region: "00".into(), name: String::new(), cells: cells(&nation, scale) };
    Ok(Table { columns, headline: headline(model, outcomes, look.year), rows, state })
}

/// Rate in the years of the two steps, students and coverage, for the nation.
fn headline(model: &Model, outcomes: &[&Outcome], year: usize) -> Vec<HeadlineRow> {
    let row = |figure: &str, at: usize, scale: Scale, pick: fn(&alf_engine::outcome::YearOutcome) -> Num| {
        let figures: Vec<Figure> =
            outcomes.iter().map(|outcome| Figure::Value(pick(&outcome.years[at]))).collect();
        let year = model.dataset.first_year.after(at).0;
        HeadlineRow { figure: figure.to_owned(), year, cells: cells(&figures, scale) }
    };
    let mut rows: Vec<HeadlineRow> = step_years(model)
        .into_iter()
        .map(|at| row("rate", at, Scale::Kr, |figures| figures.rate.paid.0))
        .collect();
    rows.push(row("students", year, Scale::Count(0), |figures| figures.students.0));
    rows.push(row("coverage", year, Scale::Percent, |figures| figures.coverage));
    rows
}

/// The year in which the longer programme is full, and the one before it: the two years of the negotiation.
#[must_use]
pub fn step_years(model: &Model) -> Vec<usize> {
    let full = model.dataset.programmes.iter().map(|programme| longer_programme_full(programme).year).max();
    let years = full.into_iter().flat_map(|year| [Year(year.0 - 1), year]);
    years.filter_map(|year| model.dataset.year_at(year).ok()).collect()
}

/// The engine's measure.
#[must_use]
pub const fn measured(measure: Measure) -> Measured {
    match measure {
        Measure::Received => Measured::Received,
        Measure::Net => Measured::Net,
        Measure::State => Measured::State,
        Measure::PerStudent => Measured::PerStudent,
        Measure::PerInhabitant => Measured::PerInhabitant,
        Measure::Rate => Measured::Rate,
        Measure::Coverage => Measured::Coverage,
    }
}

/// How figures of a measure are shown: amounts in the unit, rates in kronor, coverage in per cent.
#[must_use]
pub const fn scale(measure: Measure, unit: Unit) -> Scale {
    match measure {
        Measure::Received | Measure::Net | Measure::State => unit_scale(unit),
        Measure::PerStudent | Measure::PerInhabitant | Measure::Rate => Scale::Kr,
        Measure::Coverage => Scale::Percent,
    }
}

/// The scale of a unit.
#[must_use]
pub const fn unit_scale(unit: Unit) -> Scale {
    match unit {
        Unit::Kr => Scale::Kr,
        Unit::Tkr => Scale::Tkr,
        Unit::Mnkr => Scale::Mnkr,
    }
}

/// "Blekinge" for "Region Blekinge", "Västra Götaland" for "Västra Götalandsregionen".
#[must_use]
pub fn short_name(name: &str) -> String {
    let name = name.strip_prefix("Region ").unwrap_or(name);
    name.strip_suffix("sregionen").unwrap_or(name).to_owned()
}

fn cells(figures: &[Figure], scale: Scale) -> Vec<Cell> {
    let base = figures.first().copied().unwrap_or(Figure::NotApplicable);
    figures.iter().map(|figure| cell(*figure, base, scale)).collect()
}

/// A figure in a unit, rounded, as a decimal string.
#[must_use]
pub fn shown(value: Decimal, scale: Scale) -> Decimal {
    half_away(scale.of(value), scale.decimals())
}

fn cell(figure: Figure, base: Figure, scale: Scale) -> Cell {
    let amount = figure.value().and_then(Num::known);
    let difference = match (figure.value(), base.value()) {
        (Some(value), Some(base)) => (value - base).known(),
        _ => None,
    };
    let applies = figure.value().is_some();
    let in_unit = |value: Option<Decimal>| value.map(|value| fixed(shown(value, scale), scale.decimals()));
    Cell {
        amount: amount.map(|value| value.normalize().to_string()),
        shown: in_unit(amount),
        difference: difference.map(|value| value.normalize().to_string()),
        difference_shown: in_unit(difference),
        difference_percent: percent(difference, base),
        sign: sign(applies, difference, scale),
        applies,
    }
}

/// A number with exactly that many digits after the point.
pub(crate) fn fixed(value: Decimal, decimals: u32) -> String {
    format!("{:.*}", decimals as usize, value)
}

fn percent(difference: Option<Decimal>, base: Figure) -> Option<String> {
    let base = base.value().filter(|base| !base.is_zero())?;
    let share = Num::from(difference) / Num::abs(base);
    let percent = share.known().map(|share| shown(share, Scale::Percent))?;
    Some(fixed(percent, Scale::Percent.decimals()))
}

fn sign(applies: bool, difference: Option<Decimal>, scale: Scale) -> Sign {
    let Some(difference) = difference else {
        return if applies { Sign::Unknown } else { Sign::None };
    };
    if difference.is_zero() {
        Sign::Same
    } else if shown(difference, scale).is_zero() {
        Sign::Small
    } else if difference.is_sign_positive() {
        Sign::Gain
    } else {
        Sign::Loss
    }
}
