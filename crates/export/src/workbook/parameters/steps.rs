//! The rate steps as a table, with room for more.

use alf_engine::Key;
use alf_engine::Num;
use alf_engine::layer::{Entry, Index};
use alf_engine::value::{Step, StepKind};
use rust_decimal::Decimal;

use super::{KEY, LABEL, UNIT, Writer};
use crate::workbook::sheet::{Block, Choice, Content, Role, Row, Shape, Tab};
use crate::workbook::words::{self, UNKNOWN};
use crate::workbook::years::steps_of;

/// Rows left empty for a reader's own steps.
const SPARE: usize = 3;
/// Years of phasing that there is room for at least.
const PHASES: usize = 6;

/// Where the steps stand.
#[derive(Debug, Clone, Copy)]
pub(in crate::workbook) struct StepTable {
    /// One row a step, in order of year within each list.
    pub(in crate::workbook) rows: Block,
    /// First and last column of the phasing.
    pub(in crate::workbook) phases: (u16, u16),
}

/// Columns of the table, from the first year's on.
const FIRST: u16 = Tab::Parameters.first_year();
impl StepTable {
    pub(in crate::workbook) const YEAR: u16 = FIRST;
    pub(in crate::workbook) const KIND: u16 = FIRST + 1;
    pub(in crate::workbook) const VALUE: u16 = FIRST + 2;
    pub(in crate::workbook) const PRICE: u16 = FIRST + 3;
    /// First and last year of the list that the step is in.
    pub(in crate::workbook) const FROM: u16 = FIRST + 4;
    pub(in crate::workbook) const TO: u16 = FIRST + 5;
    const PHASE: u16 = FIRST + 6;
}

/// A step and the years in which its list holds.
struct Listed<'a> {
    step: &'a Step,
    entry: &'a Entry,
    years: (i32, i32),
}

impl<'a> Writer<'a> {
    /// The table of steps.
    pub(super) fn steps(&mut self) -> StepTable {
        let listed = self.listed();
        let phases = listed.iter().map(|listed| listed.step.phase.len()).max().unwrap_or(0).max(PHASES);
        self.step_head(phases);
        let first = Row { tab: Tab::Parameters, at: self.sheet.next() };
        let count = listed.len() + SPARE;
        for at in 0..count {
            self.step_row(at, listed.get(at), phases);
        }
        let last = StepTable::PHASE + u16::try_from(phases).unwrap_or(1) - 1;
        let rows = u32::try_from(count).unwrap_or(1);
        let words = words::KINDS.map(|kind| words::kind(kind).to_owned()).to_vec();
        let cells = ((first.at, StepTable::KIND), (first.at + rows - 1, StepTable::KIND));
        self.sheet.choices.push(Choice { first: cells.0, last: cells.1, words });
        StepTable { rows: Block { first, rows }, phases: (StepTable::PHASE, last) }
    }

    /// The steps of every list that holds in some year, each list in order of year.
    fn listed(&self) -> Vec<Listed<'a>> {
        let mut lists: Vec<(&'a Entry, (i32, i32))> = Vec::new();
        for year in self.chain.dataset.years() {
            let Some(found) = self.chain.effective(Key::RateSteps, Index::All, year) else { continue };
            match lists.last_mut() {
                Some((entry, years)) if std::ptr::eq(*entry, found.entry) => years.1 = year.0,
                _ => lists.push((found.entry, (year.0, year.0))),
            }
        }
        let steps = |(entry, years): (&'a Entry, (i32, i32))| {
            let mut steps: Vec<&'a Step> = steps_of(&entry.value).into_iter().flatten().collect();
            steps.sort_by_key(|step| step.year);
            steps.into_iter().map(move |step| Listed { step, entry, years })
        };
        lists.into_iter().flat_map(steps).collect()
    }

    fn step_head(&mut self, phases: usize) {
        let row = self.sheet.next();
        let head = (Role::Head, Shape::Text);
        for col in 0..FIRST {
            self.sheet.put((row, col), "", head);
        }
        self.sheet.put((row, LABEL), "Ersättningssteg, i årsordning", head);
        let labels = ["År", "Sätt", "Värde", "Prisår", "Gäller från", "Gäller till"];
        let head = (Role::Head, Shape::General);
        for (col, label) in (FIRST..).zip(labels) {
            self.sheet.put((row, col), label, head);
        }
        for (col, at) in (StepTable::PHASE..).zip(1..=phases) {
            self.sheet.put((row, col), format!("Infasat år {at}"), head);
        }
    }

    fn step_row(&mut self, at: usize, listed: Option<&Listed<'_>>, phases: usize) {
        let row = Row { tab: Tab::Parameters, at: self.sheet.next() };
        let label = if listed.is_some() {
            format!("Steg {}", at + 1)
        } else {
            format!("Steg {} (ledig rad)", at + 1)
        };
        self.sheet.put((row.at, KEY), Key::RateSteps.name(), (Role::Note, Shape::Text));
        self.sheet.put((row.at, LABEL), label, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, UNIT), "kr eller andel", (Role::Note, Shape::Text));
        let entries: Vec<Option<&Entry>> = listed.iter().map(|listed| Some(listed.entry)).collect();
        if !entries.is_empty() {
            self.origin(row, &entries);
        }
        let mut put = |col: u16, content: Content, shape: Shape| {
            self.sheet.put((row.at, col), content, (Role::Input, shape));
        };
        let years = listed.map_or((self.years.first, self.years.last), |listed| listed.years);
        put(StepTable::FROM, years.0.into(), Shape::Year);
        put(StepTable::TO, years.1.into(), Shape::Year);
        let step = listed.map(|listed| listed.step);
        let blank = Content::Blank;
        put(StepTable::YEAR, step.map_or(blank.clone(), |step| step.year.0.into()), Shape::Year);
        put(StepTable::KIND, step.map_or(blank.clone(), |s| words::kind(s.kind).into()), Shape::General);
        put(StepTable::VALUE, step.map_or(blank.clone(), |step| number(step.value)), Shape::General);
        let real = step.filter(|step| step.kind == StepKind::SetReal);
        put(StepTable::PRICE, real.map_or(blank.clone(), |s| s.price_year.0.into()), Shape::Year);
        for (col, at) in (StepTable::PHASE..).zip(0..phases) {
            let phase = match step {
                Some(step) => step.phase.get(at).map_or(blank.clone(), |phase| number(phase.0)),
                None if at == 0 => Decimal::ONE.into(),
                None => blank.clone(),
            };
            put(col, phase, Shape::General);
        }
    }
}

fn number(number: Num) -> Content {
    number.known().map_or(UNKNOWN.into(), Content::from)
}
