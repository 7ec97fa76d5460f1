//! Where students are trained outside the hosts, with room for more places.

use alf_engine::Key;
use alf_engine::RegionAt;
use alf_engine::ids::ProgrammeAt;
use alf_engine::layer::Index;
use rust_decimal::Decimal;

use super::{CODE, KEY, LABEL, PROGRAMME, UNIT, Writer};
use crate::workbook::sheet::{Block, Choice, Content, Role, Row, Shape, Tab};
use crate::workbook::words::{self, UNKNOWN};

/// Rows left empty for a reader's own places.
const SPARE: usize = 4;

/// Where the places stand.
#[derive(Debug, Clone)]
pub(in crate::workbook) struct Places {
    /// The places that have a share in some year.
    pub(in crate::workbook) known: Vec<(ProgrammeAt, RegionAt)>,
    /// Their rows, and the empty ones.
    pub(in crate::workbook) rows: Block,
}

impl Writer<'_> {
    /// The rows of places.
    pub(super) fn places(&mut self) -> Places {
        let placed = |index: Index| match index {
            Index::Placement(programme, region) => Some((programme, region)),
            _ => None,
        };
        let indices = self.chain.indices(Key::PlacementShare);
        let known: Vec<(ProgrammeAt, RegionAt)> = indices.into_iter().filter_map(placed).collect();
        let first = Row { tab: Tab::Parameters, at: self.sheet.next() };
        for place in &known {
            self.place(*place);
        }
        for _spare in 0..SPARE {
            self.spare_place();
        }
        let rows = u32::try_from(known.len() + SPARE).unwrap_or(1);
        let dataset = self.chain.dataset;
        let programmes = dataset.programmes.iter().map(|programme| programme.id.to_string()).collect();
        let regions = dataset.regions.iter().map(|region| region.code.to_string()).collect();
        let from = first.at + rows - u32::try_from(SPARE).unwrap_or(0);
        for (col, words) in [(PROGRAMME, programmes), (CODE, regions)] {
            self.sheet.choices.push(Choice { first: (from, col), last: (first.at + rows - 1, col), words });
        }
        Places { known, rows: Block { first, rows } }
    }

    fn place(&mut self, (programme, region): (ProgrammeAt, RegionAt)) {
        let row = Row { tab: Tab::Parameters, at: self.sheet.next() };
        let dataset = self.chain.dataset;
        let (id, code) = (&dataset.programmes[programme.0].id, &dataset.regions[region.0].code);
        let name = &dataset.regions[region.0].file.name;
        self.place_labels(row, name);
        self.sheet.put((row.at, PROGRAMME), id.to_string(), (Role::Plain, Shape::Text));
        self.sheet.put((row.at, CODE), code.to_string(), (Role::Plain, Shape::Text));
        let years: Vec<alf_engine::Year> = dataset.years().collect();
        let index = Index::Placement(programme, region);
        let entries = self.chain.effective_in(Key::PlacementShare, index, &years);
        self.origin(row, &entries);
        for at in self.years.all() {
            let same = at.at > 0
                && match (entries[at.at - 1], entries[at.at]) {
                    (Some(before), Some(now)) => std::ptr::eq(before, now),
                    (None, None) => true,
                    _ => false,
                };
            let share = entries[at.at].and_then(|entry| entry.value.number());
            let value = match (entries[at.at], share.and_then(alf_engine::Num::known)) {
                (None, _) => Decimal::ZERO.into(),
                (Some(_), None) => UNKNOWN.into(),
                (Some(_), Some(share)) => Content::Number(share),
            };
            let before = Content::Formula(row.cell(at.col.saturating_sub(1)));
            let (content, role) = if same { (before, Role::Carried) } else { (value, Role::Input) };
            self.sheet.put((row.at, at.col), content, (role, Shape::Share));
        }
    }

    /// A row in which a reader names programme and region.
    fn spare_place(&mut self) {
        let row = Row { tab: Tab::Parameters, at: self.sheet.next() };
        self.place_labels(row, "(ledig rad: välj program och kod)");
        for col in [PROGRAMME, CODE] {
            self.sheet.put((row.at, col), Content::Blank, (Role::Input, Shape::Text));
        }
        for at in self.years.all() {
            let before = Content::Formula(row.cell(at.col.saturating_sub(1)));
            let first = (Content::Number(Decimal::ZERO), Role::Input);
            let (content, role) = if at.at == 0 { first } else { (before, Role::Carried) };
            self.sheet.put((row.at, at.col), content, (role, Shape::Share));
        }
    }

    fn place_labels(&mut self, row: Row, name: &str) {
        let key = Key::PlacementShare;
        self.sheet.put((row.at, KEY), key.name(), (Role::Note, Shape::Text));
        self.sheet.put((row.at, LABEL), name, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, UNIT), words::unit(key), (Role::Note, Shape::Text));
    }
}
