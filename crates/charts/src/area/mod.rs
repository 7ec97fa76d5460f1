//! Rate by students (pris × helårsstudenter): blocks as wide as the students and as high as the rate, so that
//! the area is kronor.

mod draw;
mod plan;

use crate::drawing::{Captions, Certainty, Datum, Drawing, Size};
use crate::number::{self, Scale};
use crate::palette::{SeriesColour, Theme};
use crate::{ChartError, check, text};
use plan::Plan;
use rust_decimal::Decimal;

/// Blocks whose area is an amount: width times height, both from zero and never cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateArea {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How the areas are written.
    pub scale: Scale,
    /// The decimals of the widths.
    pub width_decimals: u32,
    /// The unit of the widths, "HST".
    pub width_unit: String,
    /// The unit of the heights, "kr per HST".
    pub height_unit: String,
    /// Side by side or over each other.
    pub arrangement: Arrangement,
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// How the blocks stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Arrangement {
    /// One after another along the base line: programmes that add up.
    #[default]
    Beside,
    /// All from the same corner, the first solid, the others as outlines over it: scenarios to compare.
    Over,
}

/// One programme or scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Unique among the blocks.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: SeriesColour,
    /// Students, `None` when unknown; not negative.
    pub width: Option<Decimal>,
    /// Kronor a student, `None` when unknown; not negative.
    pub height: Option<Decimal>,
    /// How well it is known.
    pub certainty: Certainty,
}

impl Block {
    /// Both sides, unless one is unknown.
    fn known(&self) -> Option<(Decimal, Decimal)> {
        (self.certainty != Certainty::Unknown).then_some(())?;
        Some((self.width?, self.height?))
    }

    /// Its amount in kronor.
    fn amount(&self) -> Option<Decimal> {
        let (width, height) = self.known()?;
        Some(width * height)
    }
}

impl RateArea {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when there is no block, an id occurs twice, a side is negative or beyond drawing, or the
    /// texts do not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        check::unique(self.blocks.iter().map(|block| block.id.as_str()))?;
        if self.blocks.is_empty() {
            return Err(ChartError::NoPoints);
        }
        for block in &self.blocks {
            for side in [block.width, block.height] {
                check::drawable(&block.id, side)?;
                // The product of two sides must be exact too.
                if side.is_some_and(|side| side.abs() > Decimal::from(1_000_000_000_000_i64)) {
                    return Err(ChartError::TooLarge { id: block.id.clone() });
                }
                if side.is_some_and(|side| side < Decimal::ZERO) {
                    return Err(ChartError::Negative { id: block.id.clone() });
                }
            }
        }
        let description = text::clean(&self.describe());
        let mut plan = Plan::new(self)?;
        draw::draw(&mut plan);
        let data = plan.data();
        plan.page.finish("alf-area", &self.captions, description, data)
    }

    fn amount(&self, block: &Block) -> String {
        match block.amount() {
            None => self.captions.language.unknown().to_owned(),
            amount => self.captions.language.amount(&number::plain(amount, self.scale), self.scale),
        }
    }

    /// "1 091,5 × 83 803".
    fn sides(&self, block: &Block) -> String {
        block.known().map_or_else(String::new, |(width, height)| {
            format!("{} × {}", number::decimal(width, self.width_decimals), number::decimal(height, 0))
        })
    }

    /// "Promemorian: 1 091,5 HST × 83 803 kr per HST = 91,5 mnkr".
    fn words(&self, block: &Block) -> String {
        let Some((width, height)) = block.known() else {
            return text::clean(&format!("{}: {}", block.name, self.amount(block)));
        };
        let (width, height) = (number::decimal(width, self.width_decimals), number::decimal(height, 0));
        let (wide, high, amount) = (&self.width_unit, &self.height_unit, self.amount(block));
        text::clean(&format!("{}: {width} {wide} × {height} {high} = {amount}", block.name))
    }

    fn describe(&self) -> String {
        let given = self.captions.description.trim();
        let unknown = |block: &&Block| given.is_empty() || block.known().is_none();
        let blocks = self.blocks.iter().filter(unknown).map(|block| self.words(block) + ".");
        let given = (!given.is_empty()).then(|| given.to_owned());
        given.into_iter().chain(blocks).collect::<Vec<_>>().join(" ")
    }

    fn datum(&self, block: &Block, place: crate::geometry::Rect) -> Datum {
        let names = (block.id.clone(), "block".to_owned());
        Datum::over(place, names, self.words(block), block.amount())
    }
}
