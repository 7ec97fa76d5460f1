//! Charts, and the bridge as a drawing and in words.

use alf_charts::number::{self, GROUP};
use alf_engine::Num;
use alf_engine::bridge::{Part, Split};
use alf_export::Sheet;
use alf_export::report::Block;

use super::Told;
use crate::compare::unit_scale;
use crate::export::picture::{self, Chart};
use crate::panel::{Dress, Words};
use crate::texts;
use crate::texts::report::{self as said, Word};
use crate::wire::{Failure, PixelSize};

/// Three quarters of a point to the pixel: as wide as the text of a page.
const WIDTH: u32 = 642;

/// A drawing with its sentence.
struct Drawn {
    heading: Word,
    words: Words,
    sheet: Sheet,
}

/// A bridge with its words.
struct Bridge {
    drawn: Drawn,
    sentence: String,
    split: Split,
}

/// The drawings of a report.
pub(super) struct Drawings {
    charts: Vec<Drawn>,
    bridge: Option<Bridge>,
}

impl Drawings {
    pub(super) fn of(told: &Told<'_>) -> Result<Self, Failure> {
        let regions = if told.differs() { Chart::Difference } else { Chart::Regions };
        let wanted = [
            (Word::Rate, Chart::Timeline, 320),
            (Word::Regions, regions, 470),
            (Word::Multiples, Chart::Multiples, 780),
            (Word::Map, Chart::Map, 430),
            (Word::Area, Chart::Area, 330),
            (Word::Sensitivity, Chart::Tornado, 440),
        ];
        let mut there = Vec::new();
        for one in wanted {
            if picture::shows(told.session, told.ask, one.1)? {
                there.push(one);
            }
        }
        let charts = there.into_iter().map(|(heading, chart, height)| {
            let size = PixelSize { width: WIDTH, height };
            let drawn = picture::drawing(told.session, told.ask, (chart, Dress::Paper), size)?;
            Ok(Drawn { heading, sheet: Sheet::bare(&drawn.0), words: drawn.1 })
        });
        let charts = charts.collect::<Result<_, Failure>>()?;
        let bridge = told.differs().then(|| bridge(told)).transpose()?;
        Ok(Self { charts, bridge })
    }

    /// What the drawings say: the rate, the regions, the bridge.
    pub(super) fn sentences(&self) -> Vec<String> {
        let charts = self.charts.iter().take(2);
        let drawn = charts.chain(self.bridge.iter().map(|bridge| &bridge.drawn));
        drawn.map(|drawn| format!("{}.", drawn.words.title)).collect()
    }

    /// The chapters of charts and of the bridge.
    pub(super) fn blocks(self, told: &Told<'_>) -> (Vec<Block>, Option<Vec<Block>>) {
        let section = |drawn: Drawn| [Block::Section(told.word(drawn.heading)), Block::Figure(drawn.sheet)];
        let charts = self.charts.into_iter().flat_map(section).collect();
        (charts, self.bridge.map(|bridge| bridge.blocks(told)))
    }
}

fn bridge(told: &Told<'_>) -> Result<Bridge, Failure> {
    let size = PixelSize { width: WIDTH, height: 340 };
    let (drawing, words, sentence, split) = picture::bridge(told.session, told.ask, (Dress::Paper, size))?;
    let drawn = Drawn { heading: Word::Bridge, sheet: Sheet::bare(&drawing), words };
    Ok(Bridge { drawn, sentence, split })
}

impl Bridge {
    /// From what to what, in a sentence, and what each group does.
    fn blocks(self, told: &Told<'_>) -> Vec<Block> {
        let (language, ask) = (told.ask.language, told.ask);
        let names = (told.session.library.name(&ask.base), told.session.library.name(&ask.scenario));
        let Split { start, end, difference, parts, .. } = &self.split;
        let ends = [told.money(*start, false), told.money(*end, false), told.money(*difference, true)];
        let region = told.region();
        let said =
            said::bridge_ends(language, (&region, ask.year), names, ends.each_ref().map(String::as_str));
        let mut blocks = vec![Block::Paragraph(said), Block::Figure(self.drawn.sheet)];
        blocks.push(Block::Paragraph(self.sentence));
        let parts: Vec<String> = parts.iter().filter_map(|part| told.part(part)).collect();
        if !parts.is_empty() {
            blocks.push(Block::Remark(told.word(Word::BridgeReading)));
            blocks.push(Block::Items(parts));
        }
        blocks
    }
}

impl Told<'_> {
    /// An amount with its unit.
    fn money(&self, amount: Num, signed: bool) -> String {
        let scale = unit_scale(self.ask.unit);
        let Some(value) = amount.known() else { return self.unknown() };
        let text = if signed { number::signed } else { number::plain }(Some(value), scale);
        self.ask.language.of_charts().amount(&text, scale).replace(' ', &GROUP.to_string())
    }

    /// What a group changes; nothing where that is nothing in every order.
    fn part(&self, part: &Part) -> Option<String> {
        let all = [part.contribution, part.isolated, part.minimum, part.maximum];
        if all.iter().all(|amount| amount.is_zero()) {
            return None;
        }
        let language = self.ask.language;
        if all.iter().any(|amount| amount.known().is_none()) {
            let group = texts::group(language, part.group);
            return Some(format!("{group}: {}.", self.money(part.contribution, true)));
        }
        let all = all.map(|amount| self.money(amount, true));
        Some(said::bridge_part(
            language,
            texts::group(language, part.group),
            all.each_ref().map(String::as_str),
        ))
    }
}
