//! The tornado: how far each parameter moves the result when it is set low and high, the furthest first.

use super::{Line, Look, Marks, RowSeries, sort};
use crate::ChartError;
use crate::check;
use crate::drawing::{Captions, Drawing, Reading, Size};
use crate::number::Scale;
use crate::palette::{SeriesColour, Theme};

/// The effect of parameters set low and high, one at a time, on one result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tornado {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// The parameters in any order.
    pub effects: Vec<Effect>,
}

/// A parameter and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// Unique in the tornado.
    pub id: String,
    /// The parameter's name.
    pub label: String,
    /// Set low.
    pub low: Reach,
    /// Set high.
    pub high: Reach,
}

/// One setting of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The setting as it is said, "69 %".
    pub setting: String,
    /// The result with it minus the result without, and how well that is known.
    pub change: Reading,
}

impl Tornado {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when there is no effect, an id occurs twice, a figure is beyond drawing, or the texts do
    /// not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        check::unique(self.effects.iter().map(|effect| effect.id.as_str()))?;
        let line = |effect: &Effect| Line {
            id: effect.id.clone(),
            label: effect.label.clone(),
            own: false,
            values: vec![effect.low.change, effect.high.change],
            settings: vec![effect.low.setting.clone(), effect.high.setting.clone()],
        };
        let mut lines: Vec<Line> = self.effects.iter().map(line).collect();
        sort::by_spread(&mut lines);
        let series = ["low", "high"].map(|id| RowSeries {
            id: id.to_owned(),
            name: String::new(),
            colour: SeriesColour::Base,
        });
        let look = Look {
            captions: &self.captions,
            size: self.size,
            theme: self.theme,
            scale: self.scale,
            signed: true,
            marks: Marks::Reaches,
            series: &series,
            lines,
        };
        look.draw("alf-tornado")
    }
}
