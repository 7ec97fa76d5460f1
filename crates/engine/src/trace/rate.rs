//! Trace of the rate.

use crate::error::ModelError;
use crate::exact::Frame;
use crate::groups::Lever;
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::quantity::SekPerStudent;
use crate::rounding::whole_kronor;
use crate::steps::{Phased, phased_steps};
use crate::trace::{Node, Tracer};
use crate::value::StepKind;

impl Tracer<'_> {
    /// What is paid per full-time student: the rounded rate, scaled by a frame whose lever it is.
    pub(super) fn rate_paid(&self, year: usize) -> Result<Node, ModelError> {
        if !self.exact.feasible(year) {
            return self.infeasible(year);
        }
        let rounded = self.rate_rounded(year)?;
        if !self.is_framed(Lever::Rate, year) {
            return Ok(rounded);
        }
        let factor = self.frame_factor(year)?;
        Ok(Node::product("rate", [rounded, factor]).in_year(self.year(year)))
    }

    /// What coverage measures: the unrounded rate times the frame factor, whichever lever the frame has (MODEL 5).
    pub(super) fn rate_covered(&self, year: usize) -> Result<Node, ModelError> {
        if !self.exact.feasible(year) {
            return self.infeasible(year);
        }
        let unrounded = self.rate_unrounded(year)?;
        if matches!(self.exact.frame[year], Frame::Open | Frame::Infeasible { .. }) {
            return Ok(unrounded);
        }
        let factor = self.frame_factor(year)?;
        Ok(Node::product("rate", [unrounded, factor]).in_year(self.year(year)))
    }

    fn rate_rounded(&self, year: usize) -> Result<Node, ModelError> {
        let unrounded = self.rate_unrounded(year)?;
        let rounding = self.parameter(Key::RateRounding, Index::All, year)?;
        let value = match self.inputs.price.whole_kronor[year] {
            Some(true) => whole_kronor(SekPerStudent(unrounded.value)).0,
            _ => return Ok(unrounded.by([rounding])),
        };
        Ok(Node::rounded("rate", value, unrounded).in_year(self.year(year)).by([rounding]))
    }

    fn rate_unrounded(&self, year: usize) -> Result<Node, ModelError> {
        let mut parts = vec![self.level("rate_base", (Key::RateBase, Index::All), year)?];
        let steps = phased_steps(&self.inputs, year, self.year(year))?;
        for part in &steps {
            parts.push(self.step(part, year)?);
        }
        let steps = self.parameter(Key::RateSteps, Index::All, year)?;
        Ok(Node::sum("rate_unrounded", parts).in_year(self.year(year)).by([steps]))
    }

    fn step(&self, part: &Phased<'_>, year: usize) -> Result<Node, ModelError> {
        let start = part.step.year;
        let phase = Node::given("phase", part.phase).in_year(self.year(year));
        let growth = self.growth(Key::IndexRate, start, self.year(year))?;
        Ok(Node::product("rate_step", [phase, self.effect(part, year)?, growth]).in_year(start))
    }

    /// The step's own value, with the origin of the list that holds it.
    fn step_value(&self, part: &Phased<'_>, year: usize) -> Result<Node, ModelError> {
        let mut value = self.parameter(Key::RateSteps, Index::All, year)?;
        value.value = part.step.value;
        Ok(value.of(part.step.kind.name()).in_year(part.step.year))
    }

    fn effect(&self, part: &Phased<'_>, year: usize) -> Result<Node, ModelError> {
        let start = part.step.year;
        let value = self.step_value(part, year)?;
        let before = || Node::given("rate_before_step", part.before).in_year(start);
        Ok(match part.step.kind {
            StepKind::Add => value,
            StepKind::Percent => Node::product("step_effect", [before(), value]).in_year(start),
            StepKind::Set => Node::difference("step_effect", value, before()).in_year(start),
            StepKind::SetReal => {
                let growth = self.growth(Key::IndexRate, part.step.price_year, start)?;
                let target = Node::product("step_target", [value, growth]).in_year(start);
                Node::difference("step_effect", target, before()).in_year(start)
            }
        })
    }
}

/// A number that stands by itself.
pub(super) fn half() -> Node {
    Node::given("half", Num::Known(rust_decimal::Decimal::new(5, 1)))
}
