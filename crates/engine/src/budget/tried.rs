//! Amounts that somebody tries in place of a budget's own; the budget that was stated stays what it was.

use crate::num::Num;
use crate::stated::{Amount, StatedError, StatedProblem};

use super::Budget;

/// Where an amount stands that can be tried: what the parties decide, and none of the sums that it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// ALF money of the preliminary frame.
    Preliminary,
    /// ALF money of the decided frame.
    Decided,
    /// The region's own funds.
    OwnFunds,
    /// The line at a position.
    Line(usize),
    /// A part of an increase: the position of the increase, and that of the part in it.
    Part(usize, usize),
    /// What is reserved by the earmark at a position.
    Reserved(usize),
    /// A use of an earmark: the position of the earmark, and that of the use in it.
    Use(usize, usize),
    /// The invoice at a position.
    Invoice(usize),
    /// The lump sum for placements.
    LumpSum,
}

impl Place {
    /// Path in the budget's file, such as `lines[2].amount`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Preliminary => "frame.preliminary.alf".to_owned(),
            Self::Decided => "frame.decided.alf".to_owned(),
            Self::OwnFunds => "own_funds".to_owned(),
            Self::Line(at) => format!("lines[{at}].amount"),
            Self::Part(increase, at) => format!("increases[{increase}].parts[{at}].amount"),
            Self::Reserved(at) => format!("earmarks[{at}].reserved"),
            Self::Use(earmark, at) => format!("earmarks[{earmark}].used[{at}].amount"),
            Self::Invoice(at) => format!("vfu.invoices[{at}].amount"),
            Self::LumpSum => "vfu.lump_sum".to_owned(),
        }
    }
}

/// An amount that is tried, beside the budget's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Name in the budget of what stands there; empty where the place says what it is.
    pub name: String,
    /// What is tried.
    pub amount: Amount,
    /// What stood there.
    pub published: Amount,
    /// What is tried less what stood there, kr.
    pub difference: Num,
}

impl Budget {
    /// Puts an amount in place of the one that stands there, in the same unit. A tried amount is assumed, has no
    /// source, and is meant as it is written: no rounding excuses it.
    ///
    /// # Errors
    /// A place that the budget does not have, what is no decimal, and an amount too large; the budget is as it was.
    pub fn try_amount(&mut self, place: Place, text: &str) -> Result<Tried, StatedError> {
        let missing = || StatedError::at(place.path(), StatedProblem::Missing { what: "amount" });
        let (name, stands) = self.amount_mut(place).ok_or_else(missing)?;
        let amount = stands.tried(text).map_err(|problem| StatedError::at(place.path(), problem))?;
        let name = name.to_owned();
        let published = std::mem::replace(stands, amount.clone());
        let difference = amount.stated.value - published.stated.value;
        Ok(Tried { name, amount, published, difference })
    }

    /// What stands at a place, with its name in the budget; `None` where the budget has no such place.
    fn amount_mut(&mut self, place: Place) -> Option<(&str, &mut Amount)> {
        match place {
            Place::Preliminary => Some(("", &mut self.preliminary.as_mut()?.alf)),
            Place::Decided => Some(("", &mut self.decided.as_mut()?.alf)),
            Place::OwnFunds => Some(("", &mut self.own_funds)),
            Place::Line(at) => {
                let line = self.lines.get_mut(at)?;
                Some((&line.name, &mut line.amount))
            }
            Place::Part(increase, at) => {
                let part = self.increases.get_mut(increase)?.parts.get_mut(at)?;
                Some((&part.name, &mut part.amount))
            }
            Place::Reserved(at) => {
                let earmark = self.earmarks.get_mut(at)?;
                Some((&earmark.name, &mut earmark.reserved))
            }
            Place::Use(earmark, at) => {
                let used = self.earmarks.get_mut(earmark)?.used.get_mut(at)?;
                Some((&used.name, &mut used.amount))
            }
            Place::Invoice(at) => {
                let invoice = self.vfu.as_mut()?.invoices.get_mut(at)?;
                Some((&invoice.name, &mut invoice.amount))
            }
            Place::LumpSum => Some(("", &mut self.vfu.as_mut()?.lump_sum)),
        }
    }
}
