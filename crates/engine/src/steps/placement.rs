//! Step 3: where the students are trained.

use crate::error::ModelError;
use crate::groups::Mode;
use crate::steps::{Inputs, Trained};

/// T(r) = Σ A(p)·share(p, r); the host has the rest.
pub(super) fn trained(inputs: &Inputs<'_>) -> Result<Trained, ModelError> {
    check_modes(inputs)?;
    let mut trained = Trained::zero(inputs.dataset.regions.len(), inputs.years());
    for year in 0..inputs.years() {
        for (at, programme) in inputs.dataset.programmes.iter().enumerate() {
            let students = inputs.volume.trained[at][year] * inputs.placement.host[at][year];
            trained.add(programme.host, year, students);
        }
        for placed in &inputs.placement.away {
            let students = inputs.volume.trained[placed.programme.0][year] * placed.share[year];
            trained.add(placed.region, year, students);
        }
    }
    Ok(trained)
}

/// A region that trains students takes part; only in a mixed outcome may it count as `via`.
fn check_modes(inputs: &Inputs<'_>) -> Result<(), ModelError> {
    if inputs.mixed {
        return Ok(());
    }
    for placed in &inputs.placement.away {
        for year in 0..inputs.years() {
            let none = inputs.inclusion.mode[placed.region.0][year] == Mode::None;
            if none && placed.share[year].0.is_positive() {
                return Err(ModelError::StudentsWithoutMode {
                    scenario: inputs.scenario.clone(),
                    entry: None,
                    region: inputs.dataset.regions[placed.region.0].code.to_string(),
                    programme: inputs.dataset.programmes[placed.programme.0].id.to_string(),
                    year: inputs.year(year),
                });
            }
        }
    }
    Ok(())
}
