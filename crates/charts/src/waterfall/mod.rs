//! The bridge (brygga): from one figure to another, step by step.

mod band;
mod bars;
mod columns;
mod describe;
mod figures;
mod merge;
mod plan;

use crate::drawing::{Captions, Certainty, Drawing, Size};
use crate::number::Scale;
use crate::palette::Theme;
use crate::{ChartError, check, text};
use columns::Columns;
use plan::Plan;
use rust_decimal::Decimal;

/// The steps that lead from one figure to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waterfall {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// Where it starts.
    pub start: Bar,
    /// The steps in order. Of more than six the five largest stay and the rest become one.
    pub steps: Vec<Step>,
    /// Where it ends.
    pub end: Bar,
}

/// The start or the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Unique among the bars and steps.
    pub id: String,
    /// What stands under it; a soft hyphen (U+00AD) shows where a long word may be broken.
    pub label: String,
    /// The figure, `None` when unknown.
    pub value: Option<Decimal>,
}

/// A gain or a loss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Unique among the bars and steps.
    pub id: String,
    /// What stands under it; a soft hyphen (U+00AD) shows where a long word may be broken.
    pub label: String,
    /// The difference it makes, `None` when unknown.
    pub value: Option<Decimal>,
    /// How well it is known.
    pub certainty: Certainty,
    /// The smallest and the largest difference it makes in any order of the steps; drawn where they differ.
    pub band: Option<(Decimal, Decimal)>,
}

impl Waterfall {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when an id occurs twice, a figure is beyond drawing, start and steps miss the end by a
    /// krona or more a step, or the texts do not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        self.check()?;
        let columns = Columns::of(self);
        let description = text::clean(&describe::describe(self, &columns));
        let mut plan = Plan::new(self, columns)?;
        bars::draw(&mut plan);
        band::draw(&mut plan);
        figures::draw(&mut plan);
        let data = plan.data();
        plan.page.finish("alf-waterfall", &self.captions, description, data)
    }

    fn check(&self) -> Result<(), ChartError> {
        let ends = [(&self.start.id, self.start.value), (&self.end.id, self.end.value)];
        let steps = self.steps.iter().map(|step| (&step.id, step.value));
        let all: Vec<_> = ends.into_iter().chain(steps).collect();
        check::unique(all.iter().map(|(id, _)| id.as_str()))?;
        for (id, value) in &all {
            check::drawable(id, *value)?;
        }
        for step in &self.steps {
            check::drawable(&step.id, step.band.map(|(least, _)| least))?;
            check::drawable(&step.id, step.band.map(|(_, most)| most))?;
        }
        let (Some(start), Some(end)) = (self.start.value, self.end.value) else { return Ok(()) };
        let Some(steps) = self.steps.iter().map(Step::known).sum::<Option<Decimal>>() else { return Ok(()) };
        let by = end - start - steps;
        if by.abs() < self.rounding() { Ok(()) } else { Err(ChartError::DoesNotAddUp { by }) }
    }

    /// What rounding each figure by itself can at most have moved the sum.
    fn rounding(&self) -> Decimal {
        let one = match self.scale {
            Scale::Kr | Scale::Tkr | Scale::Mnkr => Decimal::ONE,
            Scale::Percent | Scale::Count(_) => Decimal::new(1, 6),
        };
        one * Decimal::from(self.steps.len() + 1)
    }
}

impl Step {
    /// The difference, unless it is unknown.
    fn known(&self) -> Option<Decimal> {
        self.value.filter(|_| self.certainty != Certainty::Unknown)
    }
}
