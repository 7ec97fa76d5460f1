//! Parametrar: every effective value by year, with status and source, and the cells a reader may change.
//!
//! A cell holds the value of a dated entry in the entry's first year and a formula that takes the year before
//! in the years it goes on to hold, so that a changed cell holds until the next one, as an entry does.

mod entries;
mod placement;
mod reference;
mod steps;

use std::collections::BTreeMap;

use alf_engine::ids::ProgrammeAt;
use alf_engine::key::{Indexing, Indicator};
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::{Key, ModelError, RegionAt};

use super::Source;
use super::sheet::{Block, Role, Row, Shape, Sheet, Tab};
use super::years::Years;
pub(super) use placement::Places;
pub(super) use reference::Reference;
pub(super) use steps::StepTable;

/// Columns of the labels before the years.
pub(super) const KEY: u16 = 0;
pub(super) const LABEL: u16 = 1;
pub(super) const PROGRAMME: u16 = 2;
pub(super) const CODE: u16 = 3;
pub(super) const UNIT: u16 = 4;
pub(super) const STATUS: u16 = 5;
pub(super) const SOURCE: u16 = 6;

/// Where each parameter stands.
pub(super) struct Parameters {
    values: BTreeMap<(Key, Index), Row>,
    prices: BTreeMap<(Key, Index), Row>,
    regions: BTreeMap<Key, Block>,
    pub(super) places: Places,
    pub(super) steps: StepTable,
    pub(super) reference: Reference,
}

impl Parameters {
    /// Fills the sheet.
    ///
    /// # Errors
    /// As simulating the reference scenario.
    pub(super) fn build<'a>(
        source: &'a Source<'a>,
        chain: &'a Chain<'a>,
        (years, sheet): (Years, &'a mut Sheet),
    ) -> Result<Self, ModelError> {
        head(years, sheet);
        let mut writer = Writer {
            source,
            chain,
            years,
            sheet,
            values: BTreeMap::new(),
            prices: BTreeMap::new(),
            regions: BTreeMap::new(),
        };
        let (mut places, mut steps) = (None, None);
        let mut group = None;
        for key in Key::ALL.iter().copied() {
            if writer.section(group != Some(key.group()), key) {
                group = Some(key.group());
            }
            match key {
                Key::RateSteps => steps = Some(writer.steps()),
                Key::PlacementShare => {
                    writer.subtitle(key);
                    places = Some(writer.places());
                }
                Key::LimitsReference => {}
                _ => writer.parameter(key),
            }
        }
        let reference = writer.reference()?;
        let Writer { values, prices, regions, .. } = writer;
        let none = Block { first: Row { tab: Tab::Parameters, at: 0 }, rows: 1 };
        Ok(Self {
            values,
            prices,
            regions,
            places: places.unwrap_or(Places { known: Vec::new(), rows: none }),
            steps: steps.unwrap_or(StepTable { rows: none, phases: (0, 0) }),
            reference,
        })
    }

    /// The row of a parameter without index, or of an index that has one; the sheet's head for one that has none.
    pub(super) fn row(&self, key: Key, index: Index) -> Row {
        let head = Row { tab: Tab::Parameters, at: HEAD };
        self.values.get(&(key, index)).copied().unwrap_or(head)
    }

    /// The row of a parameter without index.
    pub(super) fn one(&self, key: Key) -> Row {
        self.row(key, Index::All)
    }

    /// The rows of a level's value and of the year of its price.
    pub(super) fn level(&self, key: Key, index: Index) -> (Row, Row) {
        let value = self.row(key, index);
        (value, self.prices.get(&(key, index)).copied().unwrap_or(value))
    }

    /// The rows of all regions.
    pub(super) fn regions(&self, key: Key) -> Block {
        let none = Block { first: Row { tab: Tab::Parameters, at: HEAD }, rows: 1 };
        self.regions.get(&key).copied().unwrap_or(none)
    }
}

/// Row of the years, from zero.
pub(super) const HEAD: u32 = 3;

fn head(years: Years, sheet: &mut Sheet) {
    sheet.line(["Parametrar"], (Role::Title, Shape::General));
    let note = "Gula celler är indata. En ljus cell tar värdet från året före (eller från raden för alla regioner) \
                och kan skrivas över; det nya värdet gäller tills nästa gula cell.";
    sheet.line([note], (Role::Note, Shape::General));
    sheet.skip();
    let labels = ["Parameter", "Benämning", "Program", "Kod", "Enhet", "Status", "Källa"];
    year_head(years, sheet, labels);
}

/// The labels and years that head a calculating sheet.
pub(super) fn year_head(years: Years, sheet: &mut Sheet, labels: [&str; 7]) {
    let row = sheet.line(labels, (Role::Head, Shape::Text));
    for year in years.with_earlier() {
        sheet.put((row, years.col(year)), year, (Role::Head, Shape::Year));
    }
}

/// The sheet under way.
struct Writer<'a> {
    source: &'a Source<'a>,
    chain: &'a Chain<'a>,
    years: Years,
    sheet: &'a mut Sheet,
    values: BTreeMap<(Key, Index), Row>,
    prices: BTreeMap<(Key, Index), Row>,
    regions: BTreeMap<Key, Block>,
}

impl Writer<'_> {
    /// Opens the section of a parameter's group.
    fn section(&mut self, new: bool, key: Key) -> bool {
        if new {
            self.sheet.skip();
            let title = key.group().map_or("Måttstock", |group| (self.source.group)(group));
            self.title(title);
        }
        new
    }

    /// A section's heading across the years.
    fn title(&mut self, text: &str) {
        let row = self.sheet.next();
        for col in 0..=self.years.col(self.years.last) {
            self.sheet.put((row, col), "", (Role::Section, Shape::Text));
        }
        self.sheet.put((row, 0), text, (Role::Section, Shape::Text));
    }

    /// What the rows of regions under it are.
    pub(super) fn subtitle(&mut self, key: Key) {
        let row = self.sheet.next();
        let name = self.name(key);
        self.sheet.put((row, LABEL), name, (Role::Subtitle, Shape::Text));
    }

    /// The rows of a parameter: its values, and the years of its prices where it is a level.
    fn parameter(&mut self, key: Key) {
        let (regions, programmes) = (self.chain.dataset.regions.len(), self.chain.dataset.programmes.len());
        let region = |at| Index::Region(RegionAt(at));
        let indices: Vec<Index> = match key.indexing() {
            Indexing::None | Indexing::ProgrammeRegion => vec![Index::All],
            Indexing::Programme => (0..programmes).map(|at| Index::Programme(ProgrammeAt(at))).collect(),
            Indexing::Region => (0..regions).map(region).collect(),
            Indexing::RegionOrAll => [Index::All].into_iter().chain((0..regions).map(region)).collect(),
            Indexing::Indicator => Indicator::ALL.map(Index::Indicator).to_vec(),
        };
        if matches!(key.indexing(), Indexing::Region) {
            self.subtitle(key);
        }
        self.rows(key, &indices, false);
        if key.carried_by().is_some() {
            self.rows(key, &indices, true);
        }
    }

    fn rows(&mut self, key: Key, indices: &[Index], prices: bool) {
        for index in indices {
            let row = self.entry_row(key, *index, prices);
            let rows = if prices { &mut self.prices } else { &mut self.values };
            rows.insert((key, *index), row);
            if matches!(index, Index::Region(RegionAt(0))) && !prices {
                let count = u32::try_from(self.chain.dataset.regions.len()).unwrap_or(1);
                self.regions.insert(key, Block { first: row, rows: count });
            }
        }
    }

    /// Name of a parameter, its first letter large.
    fn name(&self, key: Key) -> String {
        capital((self.source.term)(key.name()))
    }
}

/// The text with its first letter large.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
