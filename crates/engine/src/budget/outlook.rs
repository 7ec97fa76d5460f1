//! A budget under a scenario: the frame it moves, what each council gets of the difference, and the pay for
//! placements both ways.

use crate::num::Num;
use crate::stated::{StatedError, StatedProblem};

use super::divide::{Rule, divide};
use super::{Budget, VfuMode};

/// Which ALF frame the budget stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameUse {
    /// As before the state's decision.
    Preliminary,
    /// As decided.
    Decided,
    /// The base scenario's net for the region and year.
    Scenario,
}

/// What is chosen for a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Which frame.
    pub frame: FrameUse,
    /// Net of the region in the year in the base scenario and in the chosen one, kr.
    pub nets: (Num, Num),
    /// How the difference is divided.
    pub rule: Rule,
    /// How placements are paid; none: as the budget says.
    pub vfu: Option<VfuMode>,
}

/// A budget under a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The frame.
    pub frame: FrameFigures,
    /// One per council.
    pub councils: Vec<CouncilFigures>,
    /// Whether the rule has something to divide by; if not, what the councils get is unknown.
    pub divided: bool,
    /// The frame less all lines, kr; what is not on a line yet.
    pub off_lines: Num,
    /// What is left of each earmark, kr.
    pub remaining: Vec<Num>,
    /// Pay for placements.
    pub vfu: Option<VfuFigures>,
}

/// The frame before and after the scenario, kr.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameFigures {
    /// ALF money of the frame in use.
    pub alf: Num,
    /// Net in the chosen scenario less net in the base.
    pub change: Num,
    /// ALF money with the change.
    pub alf_after: Num,
    /// Own funds.
    pub own_funds: Num,
    /// ALF money and own funds.
    pub total: Num,
    /// The same with the change.
    pub total_after: Num,
    /// Net in the base scenario less the ALF money of the frame: how far the model is from the minutes.
    pub model_gap: Num,
}

/// A council's money, kr.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouncilFigures {
    /// Its lines.
    pub lines: Num,
    /// Its part of the change.
    pub change: Num,
    /// Both.
    pub after: Num,
}

/// Pay for placements both ways, kr.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VfuFigures {
    /// Which way is chosen.
    pub mode: VfuMode,
    /// Sum of the invoices.
    pub invoices: Num,
    /// The lump sum.
    pub lump_sum: Num,
    /// The chosen one.
    pub chosen: Num,
    /// Lump sum less invoices.
    pub difference: Num,
}

impl Budget {
    /// The budget under a choice.
    ///
    /// # Errors
    /// A frame that the budget does not state, or an amount too large to divide.
    pub fn outlook(&self, choice: &Choice) -> Result<Outlook, StatedError> {
        let (base, chosen) = choice.nets;
        let alf = self.alf(choice)?;
        let change = chosen - base;
        let own_funds = self.own_funds.stated.value;
        let weights = self.weights(choice.rule);
        let too_large = || StatedError::at("frame", StatedProblem::TooLarge { found: "frame".into() });
        let parts = match &weights {
            Some(weights) => divide(change, weights).ok_or_else(too_large)?,
            None if change.is_zero() => vec![Num::ZERO; self.councils.len()],
            None => vec![Num::Unknown; self.councils.len()],
        };
        let councils = parts.into_iter().enumerate().map(|(at, change)| {
            let lines = self.lines_of(at);
            CouncilFigures { lines, change, after: lines + change }
        });
        let frame = FrameFigures {
            alf,
            change,
            alf_after: alf + change,
            own_funds,
            total: alf + own_funds,
            total_after: alf + own_funds + change,
            model_gap: base - alf,
        };
        let lines: Num = self.lines.iter().map(|line| line.amount.stated.value).sum();
        Ok(Outlook {
            frame,
            councils: councils.collect(),
            divided: weights.is_some(),
            off_lines: frame.total - lines,
            remaining: self.earmarks.iter().map(super::Earmark::left).collect(),
            vfu: self.vfu_figures(choice.vfu),
        })
    }

    fn alf(&self, choice: &Choice) -> Result<Num, StatedError> {
        let (stage, place, what) = match choice.frame {
            FrameUse::Scenario => return Ok(choice.nets.0),
            FrameUse::Preliminary => (&self.preliminary, "frame.preliminary", "preliminary"),
            FrameUse::Decided => (&self.decided, "frame.decided", "decided"),
        };
        let stage = stage.as_ref().ok_or_else(|| StatedError::at(place, StatedProblem::Missing { what }))?;
        Ok(stage.alf.stated.value)
    }

    fn vfu_figures(&self, mode: Option<VfuMode>) -> Option<VfuFigures> {
        let vfu = self.vfu.as_ref()?;
        let mode = mode.unwrap_or(vfu.mode);
        let invoices: Num = vfu.invoices.iter().map(|invoice| invoice.amount.stated.value).sum();
        let lump_sum = vfu.lump_sum.stated.value;
        let chosen = match mode {
            VfuMode::Invoices => invoices,
            VfuMode::LumpSum => lump_sum,
        };
        Some(VfuFigures { mode, invoices, lump_sum, chosen, difference: lump_sum - invoices })
    }
}

impl super::Earmark {
    /// What is reserved less what is used, kr.
    #[must_use]
    pub fn left(&self) -> Num {
        let used: Num = self.used.iter().map(|used| used.amount.stated.value).sum();
        self.reserved.stated.value - used
    }
}
