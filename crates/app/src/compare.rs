//! The comparison table: regions by scenario, for one measure, unit and year.

use alf_charts::number::Scale;
use alf_engine::groups::{Groups, longer_programme_full};
use alf_engine::measure::{Figure, Measure as Measured};
use alf_engine::rounding::half_away;
use alf_engine::{Component, Model, Num, Outcome, RegionAt, ScenarioId, Year};
use rust_decimal::Decimal;

use crate::library::Library;
use crate::wire::{Cell, Code, Column, Failure, HeadlineRow, Measure, Row, Sign, Table, Unit};

/// What is asked of a table.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Year, or the first of a span.
    pub year: i32,
    /// Last year of a span whose amounts are summed; none: the year alone.
    pub through: Option<i32>,
    /// Measure.
    pub measure: Measure,
    /// One component of the amounts by its name, e.g. `education_state`; none: all that the measure counts.
    pub component: Option<&'a str>,
    /// Year in whose price kronor are shown, by `index.rate` of each scenario; none: each year's own.
    pub price: Option<i32>,
    /// Unit of amounts.
    pub unit: Unit,
}

impl Wanted<'_> {
    /// A measure of one year as it is.
    #[must_use]
    pub const fn of(year: i32, measure: Measure, unit: Unit) -> Self {
        Self { year, through: None, measure, component: None, price: None, unit }
    }
}

/// What a table shows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Positions of the first and the last year.
    years: (usize, usize),
    measured: Measured,
    scale: Scale,
    price: Option<Year>,
}

impl Look {
    /// What is asked, among the years and components that there are.
    ///
    /// # Errors
    /// A year outside the data set, a span that ends before it begins or of a figure that cannot be summed, or a
    /// component that does not exist.
    pub(crate) fn new(library: &Library, model: &Model, wanted: Wanted<'_>) -> Result<Self, Failure> {
        let at = |year: i32| model.dataset.year_at(Year(year)).map_err(|error| library.explain(error));
        let component = wanted.component.map(component).transpose()?;
        let first = at(wanted.year)?;
        let last = wanted.through.map_or(Ok(first), at)?;
        let amounts = component.is_some() || unit_applies(wanted.measure);
        if last < first || (last > first && !amounts) {
            let found = format!("{}–{}", wanted.year, wanted.through.unwrap_or(wanted.year));
            let params = [("kind", "span".to_owned()), ("found", found)];
            return Err(crate::failure::with(Code::UnknownName, params));
        }
        if let Some(price) = wanted.price {
            at(price)?;
        }
        let measured = component.map_or_else(|| measured(wanted.measure), Measured::Amount);
        let scale = scale_of(wanted);
        // A share has no price.
        let price = wanted.price.filter(|_| measured != Measured::Coverage).map(Year);
        Ok(Self { years: (first, last), measured, scale, price })
    }

    /// Positions of the first and the last year.
    pub(crate) const fn years(&self) -> (usize, usize) {
        self.years
    }

    /// The same of one year.
    pub(crate) const fn in_year(self, at: usize) -> Self {
        Self { years: (at, at), ..self }
    }

    /// How its figures are shown.
    pub(crate) const fn scale(&self) -> Scale {
        self.scale
    }

    /// The price year of its figures; none: each year's own.
    pub(crate) const fn price(&self) -> Option<Year> {
        self.price
    }

    /// The one component it shows.
    pub(crate) const fn component(&self) -> Option<Component> {
        match self.measured {
            Measured::Amount(component) => Some(component),
            _ => None,
        }
    }

    /// A region's figure.
    pub(crate) fn region(
        &self,
        model: &Model,
        outcome: &Outcome,
        region: RegionAt,
    ) -> Result<Figure, alf_engine::ModelError> {
        self.figure(model, outcome, |year| model.measure(outcome, self.measured, (region, year)))
    }

    /// An amount of a year in the price asked for, by the index of the values it was computed with.
    pub(crate) fn priced(
        &self,
        model: &Model,
        groups: &Groups,
        (value, at): (Num, usize),
    ) -> Result<Num, alf_engine::ModelError> {
        let of = |price| model.in_price_of(groups, value, (model.dataset.first_year.after(at), price));
        self.price.map_or(Ok(value), of)
    }

    /// The figures of the span as one, each year's in the price asked for.
    fn figure(
        &self,
        model: &Model,
        outcome: &Outcome,
        of_year: impl Fn(usize) -> Result<Figure, alf_engine::ModelError>,
    ) -> Result<Figure, alf_engine::ModelError> {
        let mut sum: Option<Num> = None;
        for at in self.years.0..=self.years.1 {
            let Some(value) = of_year(at)?.value() else { continue };
            let value = self.priced(model, outcome.groups(), (value, at))?;
            sum = Some(sum.map_or(value, |sum| sum + value));
        }
        Ok(sum.map_or(Figure::NotApplicable, Figure::Value))
    }
}

fn component(name: &str) -> Result<Component, Failure> {
    Component::parse(name).ok_or_else(|| {
        let known = Component::ALL.map(Component::name).join(", ");
        let params = [("kind", "component".to_owned()), ("found", name.to_owned()), ("expected", known)];
        crate::failure::with(Code::UnknownName, params)
    })
}

/// Whether a measure is an amount, shown in kr, tkr or mnkr and summed over years.
const fn unit_applies(measure: Measure) -> bool {
    matches!(measure, Measure::Received | Measure::Net | Measure::State)
}

/// Compares scenarios of the library with a base.
///
/// # Errors
/// What is wrong with a scenario, or what is asked and does not exist.
pub fn compare(library: &Library, ids: &[&str], wanted: Wanted<'_>) -> Result<Table, Failure> {
    let model = library.model(ids)?;
    let look = Look::new(library, &model, wanted)?;
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
    table(&model, &outcomes, columns, look).map_err(|error| library.explain(error))
}

/// The table of some outcomes, the base first.
///
/// # Errors
/// A missing index that a yardstick needs.
pub(crate) fn table(
    model: &Model,
    outcomes: &[&Outcome],
    columns: Vec<Column>,
    look: Look,
) -> Result<Table, alf_engine::ModelError> {
    let mut rows = Vec::new();
    for (at, region) in model.dataset.regions.iter().enumerate() {
        let figure = |outcome: &&Outcome| look.region(model, outcome, RegionAt(at));
        let figures: Vec<Figure> = outcomes.iter().map(figure).collect::<Result<_, _>>()?;
        let name = short_name(&region.file.name);
        rows.push(Row { region: region.code.to_string(), name, cells: cells(&figures, look.scale) });
    }
    let nation = |outcome: &&Outcome| {
        look.figure(model, outcome, |year| Ok(model.measure_nation(outcome, look.measured, year)))
    };
    let nation: Vec<Figure> = outcomes.iter().map(nation).collect::<Result<_, _>>()?;
    let state = Row { region: "00".into(), name: String::new(), cells: cells(&nation, look.scale) };
    Ok(Table { columns, headline: headline(model, outcomes, look)?, rows, state })
}

/// Rate in the years of the two steps, students and coverage of the (last) year, for the nation.
fn headline(
    model: &Model,
    outcomes: &[&Outcome],
    look: Look,
) -> Result<Vec<HeadlineRow>, alf_engine::ModelError> {
    type Pick = fn(&alf_engine::outcome::YearOutcome) -> Num;
    let row = |figure: &str, at: usize, scale: Scale, pick: Pick| -> Result<_, alf_engine::ModelError> {
        let price = look.price.filter(|_| scale == Scale::Kr);
        let of_year = Look { years: (at, at), price, ..look };
        let one = |outcome: &&Outcome| {
            of_year.figure(model, outcome, |at| Ok(Figure::Value(pick(&outcome.years[at]))))
        };
        let figures: Vec<Figure> = outcomes.iter().map(one).collect::<Result<_, _>>()?;
        let year = model.dataset.first_year.after(at).0;
        Ok(HeadlineRow { figure: figure.to_owned(), year, cells: cells(&figures, scale) })
    };
    let year = look.years.1;
    let mut rows: Vec<HeadlineRow> = step_years(model)
        .into_iter()
        .map(|at| row("rate", at, Scale::Kr, |figures| figures.rate.paid.0))
        .collect::<Result<_, _>>()?;
    rows.push(row("students", year, Scale::Count(0), |figures| figures.students.0)?);
    rows.push(row("coverage", year, Scale::Percent, |figures| figures.coverage)?);
    Ok(rows)
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

/// How the figures of a table are shown.
#[must_use]
pub const fn scale_of(wanted: Wanted<'_>) -> Scale {
    if wanted.component.is_some() { unit_scale(wanted.unit) } else { scale(wanted.measure, wanted.unit) }
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
