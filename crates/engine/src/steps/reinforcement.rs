//! Step 7, second part: the reinforcement by its key of weighted indicators.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::{Grid, Warning};
use crate::groups::{PerRegion, ReinforcementGroup};
use crate::ids::RegionAt;
use crate::key::{Indicator, Key};
use crate::num::Num;
use crate::quantity::{Points, Sek, Share};
use crate::steps::research::{nothing_to_divide_by, portion};
use crate::steps::{Inputs, Trained};

/// amount·Σ weight·x(r)/Σx over the eligible regions.
pub(super) fn reinforcement(
    inputs: &Inputs<'_>,
    trained: &Trained,
    (lines, warnings): (&mut [Grid], &mut Vec<Warning>),
) -> Result<(), ModelError> {
    let group = inputs.reinforcement;
    for year in 0..inputs.years() {
        let level = (Key::ReinforcementAmount, group.amount[year]);
        let amount = Sek(inputs.carried(level, &inputs.index.research, year)?);
        if amount.is_zero() {
            continue;
        }
        let eligible: Vec<RegionAt> = inputs.regions().filter(|r| group.eligible(*r, year)).collect();
        if eligible.is_empty() {
            let component = Component::Reinforcement;
            warnings.push(Warning::PotUnpaid { year: inputs.year(year), component });
            continue;
        }
        for indicator in Indicator::ALL {
            let weight = Share(group.weights[indicator as usize][year]);
            if weight.is_zero() {
                continue;
            }
            let grid = &mut lines[Component::Reinforcement.position()];
            let part = (indicator, amount * weight, year);
            divide(inputs, trained, part, (&eligible, grid))?;
        }
    }
    Ok(())
}

fn divide(
    inputs: &Inputs<'_>,
    trained: &Trained,
    part: (Indicator, Sek, usize),
    (eligible, grid): (&[RegionAt], &mut Grid),
) -> Result<(), ModelError> {
    for portion in portions(inputs, trained, part, eligible)? {
        grid.add(portion.region, part.2, portion.amount);
    }
    Ok(())
}

/// What an indicator gives a region.
pub(crate) struct Portion {
    /// Region.
    pub(crate) region: RegionAt,
    /// x(r).
    pub(crate) points: Points,
    /// amount·x(r)/Σx.
    pub(crate) amount: Sek,
}

/// The portions of an indicator's amount in a year; regions without points have none.
pub(crate) fn portions(
    inputs: &Inputs<'_>,
    trained: &Trained,
    (indicator, amount, year): (Indicator, Sek, usize),
    eligible: &[RegionAt],
) -> Result<Vec<Portion>, ModelError> {
    let value = |region: &RegionAt| indicator_value(inputs, trained, indicator, (*region, year));
    let values: Vec<Points> = eligible.iter().map(value).collect::<Result<_, _>>()?;
    let whole: Points = values.iter().copied().sum();
    if whole.is_zero() {
        return Err(nothing_to_divide_by(inputs, indicator.name(), year));
    }
    let given = eligible.iter().zip(values).filter(|(_, points)| !points.is_zero());
    let portion = |(region, points): (&RegionAt, Points)| Portion {
        region: *region,
        points,
        amount: portion(amount, points, whole),
    };
    Ok(given.map(portion).collect())
}

/// Inhabitants of a region, from the data set.
pub(crate) struct Population;

impl Population {
    /// Inhabitants, possibly unknown.
    pub(crate) fn of(inputs: &Inputs<'_>, region: RegionAt) -> Points {
        inputs.dataset.regions[region.0].population
    }
}

/// x(r) of an indicator in a year.
pub(crate) fn indicator_value(
    inputs: &Inputs<'_>,
    trained: &Trained,
    indicator: Indicator,
    (region, year): (RegionAt, usize),
) -> Result<Points, ModelError> {
    let group = inputs.reinforcement;
    let choice = |key, word: Option<bool>| word.ok_or_else(|| inputs.missing(key, None, year));
    match indicator {
        Indicator::Students => {
            if choice(Key::ReinforcementStudentsOf, group.students_by_region[year])? {
                Ok(Points(trained.at(region, year).0))
            } else {
                Ok(hosted(inputs, region, year))
            }
        }
        Indicator::HighlyCited => {
            let whole = choice(Key::ReinforcementCounting, group.whole[year])?;
            let percent = counted(inputs, highly_cited(group, whole), (region, year))?;
            let count = choice(Key::ReinforcementHighlyCitedAs, group.highly_cited_count[year])?;
            if !count || percent.is_zero() {
                return Ok(percent);
            }
            Ok(percent * counted(inputs, articles(group, whole), (region, year))?)
        }
        Indicator::Articles => {
            let whole = choice(Key::ReinforcementCounting, group.whole[year])?;
            counted(inputs, articles(group, whole), (region, year))
        }
        Indicator::LeadArticles => counted(inputs, (Key::LeadArticles, &group.lead_articles), (region, year)),
        Indicator::Population => Ok(Population::of(inputs, region)),
        Indicator::Equal => Ok(Points(Num::ONE)),
    }
}

type Counted<'a> = (Key, &'a PerRegion<Option<Num>>);

fn highly_cited(group: &ReinforcementGroup, whole: bool) -> Counted<'_> {
    let key = if whole { Key::HighlyCitedWhole } else { Key::HighlyCitedFractional };
    (key, &group.highly_cited[usize::from(whole)])
}

fn articles(group: &ReinforcementGroup, whole: bool) -> Counted<'_> {
    let key = if whole { Key::ArticlesWhole } else { Key::ArticlesFractional };
    (key, &group.articles[usize::from(whole)])
}

fn counted(
    inputs: &Inputs<'_>,
    (key, series): Counted<'_>,
    (region, year): (RegionAt, usize),
) -> Result<Points, ModelError> {
    series.get(region, year).map(Points).ok_or_else(|| inputs.missing(key, Some(region), year))
}

/// Students paid for of the programmes that the region hosts.
fn hosted(inputs: &Inputs<'_>, region: RegionAt, year: usize) -> Points {
    let programmes = inputs.dataset.programmes.iter().enumerate();
    let hosted = programmes.filter(|(_, programme)| programme.host == region);
    hosted.map(|(at, _)| Points(inputs.volume.paid[at][year].0)).sum()
}
