//! Trace of housing money.

use crate::component::Component;
use crate::error::ModelError;
use crate::groups::{Payer, Placement};
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::trace::{Node, Tracer};

impl Tracer<'_> {
    /// Students' housing as the region's cost, or as paid by state or host.
    pub(super) fn housing(&self, component: Component, row: usize, year: usize) -> Result<Node, ModelError> {
        let mut parts = Vec::new();
        for placed in &self.inputs.placement.away {
            let host = self.model.dataset.programmes[placed.programme.0].host;
            let here = placed.region.0 == row;
            let payer = self.inputs.housing.payer(placed.region, year);
            let minus = match (component, payer) {
                (Component::HousingCost, _) if here => true,
                (Component::HousingState, Some(Payer::State)) if here => false,
                (Component::HousingTransfer, Some(Payer::Host)) if here => false,
                (Component::HousingTransfer, Some(Payer::Host)) if host.0 == row => true,
                _ => continue,
            };
            let Some(cost) = self.housing_cost(placed, year)? else { continue };
            parts.push(if minus { Node::negative("housing_paid", cost) } else { cost });
        }
        let code = self.model.dataset.row_code(row);
        Ok(Node::sum(component.name(), parts).of(code).in_year(self.year(year)))
    }

    fn housing_cost(&self, placed: &Placement, year: usize) -> Result<Option<Node>, ModelError> {
        let region = Index::Region(placed.region);
        let index = Index::Placement(placed.programme, placed.region);
        let share = self.parameter_or(Key::PlacementShare, index, (year, Num::ZERO));
        let students = self.students_trained(placed.programme, year)?;
        if (students.value * share.value).is_zero() {
            return Ok(None);
        }
        let mut factors = vec![students, share];
        for key in [Key::HousingLodging, Key::HousingWeeks] {
            let factor = self.parameter(key, region, year)?;
            if factor.value.is_zero() {
                return Ok(None);
            }
            factors.push(factor);
        }
        factors.push(self.level("housing_week", (Key::HousingCost, region), year)?);
        let payer = self.parameter(Key::HousingPayer, region, year)?;
        let label = index.label(&self.model.dataset);
        Ok(Some(Node::product("housing", factors).of(&label).in_year(self.year(year)).by([payer])))
    }
}
