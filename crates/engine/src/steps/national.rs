//! Step 7, last part: national cooperation, on the national row.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::Grid;
use crate::key::Key;
use crate::quantity::Sek;
use crate::steps::Inputs;

/// The amount stands on the row behind the last region.
pub(super) fn national(inputs: &Inputs<'_>, lines: &mut [Grid]) -> Result<(), ModelError> {
    let row = inputs.dataset.regions.len();
    for year in 0..inputs.years() {
        let level = (Key::NationalAmount, inputs.national[year]);
        let amount = inputs.carried(level, &inputs.index.research, year)?;
        lines[Component::National.position()].set(row, year, Sek(amount));
    }
    Ok(())
}
