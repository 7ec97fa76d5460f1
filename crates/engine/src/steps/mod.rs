//! One year's calculation, step by step (MODEL 4): one step, one function, one file.

mod breadth;
mod education;
mod frame;
mod guarantee;
mod housing;
mod national;
mod placement;
mod rate;
mod reinforcement;
mod research;

pub(crate) use breadth::takes_part;
pub(crate) use education::{PaidStudents, mode, paid_students, transfer};
pub(crate) use housing::cost as housing_cost;
pub(crate) use rate::{Phased, phased_steps};
pub(crate) use reinforcement::{Portion, portions};

use crate::component::Component;
use crate::dataset::DataSet;
use crate::error::ModelError;
use crate::exact::{Exact, Frame, Grid};
use crate::groups::{
    BreadthGroup, Groups, HousingGroup, InclusionGroup, IndexGroup, Level, LimitsGroup, PerYear,
    PlacementGroup, PriceGroup, Reference, ReinforcementGroup, ResearchGroup, VolumeGroup,
};
use crate::ids::{RegionAt, ScenarioId, Year};
use crate::key::Key;
use crate::num::Num;
use crate::quantity::{Sek, Students};

/// The parameters of one calculation, by group; in a bridge they come from two scenarios.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Inputs<'a> {
    /// Data set.
    pub(crate) dataset: &'a DataSet,
    /// Scenario to name in errors.
    pub(crate) scenario: &'a ScenarioId,
    /// Indices.
    pub(crate) index: &'a IndexGroup,
    /// Rate.
    pub(crate) price: &'a PriceGroup,
    /// Students.
    pub(crate) volume: &'a VolumeGroup,
    /// Placement.
    pub(crate) placement: &'a PlacementGroup,
    /// Inclusion.
    pub(crate) inclusion: &'a InclusionGroup,
    /// Housing.
    pub(crate) housing: &'a HousingGroup,
    /// Research.
    pub(crate) research: &'a ResearchGroup,
    /// Reinforcement.
    pub(crate) reinforcement: &'a ReinforcementGroup,
    /// Breadth.
    pub(crate) breadth: &'a BreadthGroup,
    /// National.
    pub(crate) national: &'a PerYear<Option<Level>>,
    /// Limits.
    pub(crate) limits: &'a LimitsGroup,
    /// The yardstick, in no group.
    pub(crate) reported_cost: &'a PerYear<Option<Level>>,
    /// Whether groups come from two scenarios: then a region with students and no mode counts as `via`.
    pub(crate) mixed: bool,
    /// Number of years to compute, from the first: no year needs a later one.
    pub(crate) horizon: usize,
}

impl<'a> Inputs<'a> {
    /// All groups of one scenario.
    #[must_use]
    pub(crate) fn of(dataset: &'a DataSet, groups: &'a Groups) -> Self {
        Self {
            dataset,
            scenario: &groups.scenario,
            index: &groups.index,
            price: &groups.price,
            volume: &groups.volume,
            placement: &groups.placement,
            inclusion: &groups.inclusion,
            housing: &groups.housing,
            research: &groups.research,
            reinforcement: &groups.reinforcement,
            breadth: &groups.breadth,
            national: &groups.national,
            limits: &groups.limits,
            reported_cost: &groups.reported_cost,
            mixed: false,
            horizon: dataset.span(),
        }
    }

    fn years(&self) -> usize {
        self.horizon
    }

    fn year(&self, at: usize) -> Year {
        self.dataset.first_year.after(at)
    }

    fn regions(&self) -> impl Iterator<Item = RegionAt> + use<> {
        (0..self.dataset.regions.len()).map(RegionAt)
    }

    fn grid(&self) -> Grid {
        Grid::zero(self.dataset.regions.len() + 1, self.years())
    }

    /// The error for a parameter that is needed and has no value.
    pub(crate) fn missing(&self, key: Key, region: Option<RegionAt>, year: usize) -> ModelError {
        ModelError::Missing {
            scenario: self.scenario.clone(),
            key: key.name(),
            index: region.map_or_else(String::new, |at| self.dataset.regions[at.0].code.to_string()),
            year: self.year(year),
        }
    }

    /// A level carried to a year by an index.
    pub(crate) fn carried(
        &self,
        (key, level): (Key, Option<Level>),
        growth: &crate::groups::Growth,
        year: usize,
    ) -> Result<Num, ModelError> {
        let level = level.ok_or_else(|| self.missing(key, None, year))?;
        growth.carry(level, self.year(year)).map_err(|(key, missing)| ModelError::Missing {
            scenario: self.scenario.clone(),
            key: key.name(),
            index: String::new(),
            year: missing,
        })
    }
}

/// Finds the unmixed outcome of a reference scenario.
pub(crate) type References<'r> = &'r dyn Fn(&Reference) -> Option<&'r Exact>;

/// Computes all years exactly.
///
/// # Errors
/// What the scenario has wrong or lacks.
pub(crate) fn calculate(inputs: &Inputs<'_>, references: References<'_>) -> Result<Exact, ModelError> {
    let rate = rate::rates(inputs)?;
    let trained = placement::trained(inputs)?;
    let mut lines: Vec<Grid> = Component::ALL.iter().map(|_| inputs.grid()).collect();
    let mut warnings = Vec::new();
    housing::housing(inputs, &mut lines)?;
    research::research(inputs, &mut lines)?;
    reinforcement::reinforcement(inputs, &trained, (&mut lines, &mut warnings))?;
    breadth::breadth(inputs, &trained, (&mut lines, &mut warnings))?;
    national::national(inputs, &mut lines)?;
    let paid = paid_students(inputs)?;
    let years = inputs.years();
    let open = vec![Frame::Open; years];
    let mut exact = Exact { lines, rate, frame: open, guarantee_by_state: vec![false; years], warnings };
    frame::frame(inputs, &paid, references, &mut exact)?;
    education::education(inputs, &paid, &mut exact)?;
    blank_infeasible(inputs, &mut exact);
    guarantee::guarantee(inputs, references, &mut exact)?;
    check_size(inputs, &exact)?;
    Ok(exact)
}

/// An infeasible year has no amounts.
fn blank_infeasible(inputs: &Inputs<'_>, exact: &mut Exact) {
    for year in (0..inputs.years()).filter(|year| !exact.feasible(*year)).collect::<Vec<_>>() {
        for grid in &mut exact.lines {
            for row in 0..grid.rows() {
                grid.set(row, year, Sek::ZERO);
            }
        }
    }
}

fn check_size(inputs: &Inputs<'_>, exact: &Exact) -> Result<(), ModelError> {
    let too_large = |what, year| ModelError::TooLarge {
        scenario: inputs.scenario.clone(),
        what,
        year: inputs.year(year),
    };
    for year in 0..inputs.years() {
        if exact.rate[year].paid.0 == Num::TooLarge {
            return Err(too_large("rate", year));
        }
        for component in Component::ALL {
            let grid = exact.lines_of(component);
            if (0..grid.rows()).any(|row| beyond(grid.at(row, year))) {
                return Err(too_large(component.name(), year));
            }
        }
    }
    Ok(())
}

fn beyond(amount: Sek) -> bool {
    match amount.0 {
        Num::Known(value) => crate::rounding::beyond(value),
        Num::Unknown => false,
        Num::TooLarge => true,
    }
}

/// Students trained by region and year.
pub(crate) struct Trained {
    years: usize,
    cells: Vec<Students>,
}

impl Trained {
    fn zero(regions: usize, years: usize) -> Self {
        Self { years, cells: vec![Students::ZERO; regions * years] }
    }

    fn add(&mut self, region: RegionAt, year: usize, students: Students) {
        self.cells[region.0 * self.years + year] += students;
    }

    /// T(r): students trained in a region.
    pub(crate) fn at(&self, region: RegionAt, year: usize) -> Students {
        self.cells[region.0 * self.years + year]
    }
}

/// Students trained by region and year.
///
/// # Errors
/// A region with students and no mode.
pub(crate) fn trained(inputs: &Inputs<'_>) -> Result<Trained, ModelError> {
    placement::trained(inputs)
}
