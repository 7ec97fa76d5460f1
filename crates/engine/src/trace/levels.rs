//! Levels and the indices that carry them.

use crate::error::ModelError;
use crate::ids::Year;
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::trace::{Node, Tracer};

impl Tracer<'_> {
    /// entry × ∏ (1 + index).
    pub(super) fn level(
        &self,
        name: &'static str,
        (key, index): (Key, Index),
        year: usize,
    ) -> Result<Node, ModelError> {
        let entry = self.parameter(key, index, year)?;
        let year = self.year(year);
        let from = entry.origin.as_ref().and_then(|origin| origin.from).unwrap_or(year);
        if entry.value.is_zero() {
            return Ok(Node::product(name, [entry]).in_year(year));
        }
        let carrier = key.carried_by().unwrap_or(Key::IndexRate);
        Ok(Node::product(name, [entry, self.growth(carrier, from, year)?]).in_year(year))
    }

    /// ∏ (1 + index(k)) for the years after `from` up to `to`.
    pub(super) fn growth(&self, index: Key, from: Year, to: Year) -> Result<Node, ModelError> {
        let factor = |year| -> Result<Node, ModelError> {
            let share = self.parameter_in(index, Index::All, year)?;
            Ok(Node::sum("index_factor", [Node::given("one", Num::ONE), share]).in_year(year))
        };
        let factors = from.next().through(to).map(factor).collect::<Result<Vec<_>, _>>()?;
        Ok(Node::product("growth", factors).in_year(to))
    }
}
