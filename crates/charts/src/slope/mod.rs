//! The slope (lutning): every region's figure in the base and in the scenario, joined by a line.

mod draw;
mod plan;

use crate::drawing::{Captions, Datum, Drawing, Reading, Size};
use crate::geometry::Rect;
use crate::number::{self, Scale};
use crate::palette::Theme;
use crate::{ChartError, check, text};
use plan::Plan;
use rust_decimal::Decimal;

/// Two columns of figures and a line between the two of each region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slope {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// What stands above the left column: the base.
    pub from: String,
    /// What stands above the right column: the scenario.
    pub to: String,
    /// The lines.
    pub lines: Vec<SlopeLine>,
}

/// One region's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlopeLine {
    /// Unique in the slope.
    pub id: String,
    /// The region's name.
    pub name: String,
    /// Whether it is the reader's own: highlighted, the others grey.
    pub own: bool,
    /// The figure on the left.
    pub from: Reading,
    /// The figure on the right.
    pub to: Reading,
}

impl Slope {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when there is no line, an id occurs twice, a figure is beyond drawing, or the texts do
    /// not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        check::unique(self.lines.iter().map(|line| line.id.as_str()))?;
        if self.lines.is_empty() {
            return Err(ChartError::NoPoints);
        }
        for line in &self.lines {
            check::drawable(&line.id, line.from.value)?;
            check::drawable(&line.id, line.to.value)?;
        }
        let description = text::clean(&self.describe());
        let mut plan = Plan::new(self)?;
        draw::draw(&mut plan)?;
        let data = self.data(&plan);
        plan.page.finish("alf-slope", &self.captions, description, data)
    }

    fn figure(&self, reading: Reading) -> String {
        match reading.known() {
            None => self.captions.language.unknown().to_owned(),
            value => number::plain(value, self.scale),
        }
    }

    /// "Blekinge, Promemorian: 4,6 mnkr".
    fn words(&self, line: &SlopeLine, (side, reading): (&str, Reading)) -> String {
        let mut figure = self.figure(reading);
        if reading.known().is_some() {
            figure = self.captions.language.amount(&figure, self.scale);
        }
        text::clean(&format!("{}, {side}: {figure}", line.name))
    }

    /// The caption's description, or the line that rises and the line that falls the most; and what is unknown.
    fn describe(&self) -> String {
        let mut parts = Vec::new();
        let change = |line: &SlopeLine| Some(line.to.known()? - line.from.known()?);
        if self.captions.description.trim().is_empty() {
            let known = || self.lines.iter().filter(|line| change(line).is_some());
            let rise = known().max_by_key(|line| change(line));
            let fall = known().min_by_key(|line| change(line));
            let fall = fall.filter(|line| change(line).is_some_and(|change| change < Decimal::ZERO));
            for line in rise.into_iter().chain(fall) {
                let change = number::signed(change(line), self.scale);
                let (from, to) =
                    (self.words(line, (&self.from, line.from)), self.words(line, (&self.to, line.to)));
                parts.push(format!("{from}. {to} ({change})."));
            }
        } else {
            parts.push(self.captions.description.trim().to_owned());
        }
        for line in &self.lines {
            for side in [(self.from.as_str(), line.from), (self.to.as_str(), line.to)] {
                if side.1.known().is_none() {
                    parts.push(self.words(line, side) + ".");
                }
            }
        }
        parts.join(" ")
    }

    /// Both ends of every line: the text beside it.
    fn data(&self, plan: &Plan<'_>) -> Vec<Datum> {
        let mut data = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let sides = [("from", &self.from, line.from), ("to", &self.to, line.to)];
            for (side, (id, name, reading)) in sides.into_iter().enumerate() {
                let (left, right) = plan.column(side);
                let (middle, half) = (plan.middles[side][index], plan.kind.line() / 2.0);
                let place = Rect { left, right, top: middle - half, bottom: middle + half };
                let names = (format!("{}-{id}", line.id), id.to_owned());
                let label = self.words(line, (name, reading));
                data.push(Datum::over(place.within(&plan.page.whole), names, label, reading.known()));
            }
        }
        data
    }
}
