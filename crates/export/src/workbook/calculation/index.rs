//! Indices: how levels are carried from year to year.

use alf_engine::Key;

use super::Calculation;
use super::write::Labels;
use crate::workbook::sheet::{Role, Row, Shape, Tab};
use crate::workbook::words::{MISSING, UNKNOWN};
use crate::workbook::years::{At, Years};

/// The rows of the three index levels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Growth {
    pub(super) rate: Row,
    pub(super) research: Row,
    pub(super) housing: Row,
    years: Years,
}

impl Calculation<'_> {
    /// An index level for every year: the year before times one plus the year's index.
    pub(super) fn growth(&mut self) -> Growth {
        let how = "Indextal = föregående års indextal × (1 + årets index). Ett belopp i ett års pris räknas upp med kvoten \
                   mellan två indextal.";
        self.heading("–", "Indextal", how);
        let mut level = |key: Key, label: &str| {
            let row = self.labels(&Labels { label, unit: "indextal", ..Labels::default() });
            let index = self.parameters.one(key);
            let years = self.years;
            for year in years.with_earlier() {
                let own = index.cell(years.col(year));
                let next = index.cell(years.col(year + 1));
                let start = if year == years.last {
                    format!("\"{MISSING}\"")
                } else {
                    format!("IF({next}=\"{MISSING}\",\"{MISSING}\",1)")
                };
                let formula = if year == years.earliest {
                    start
                } else {
                    let before = row.cell(years.col(year - 1));
                    format!("IF({own}=\"{MISSING}\",{start},IFERROR({before}*(1+{own}),\"{UNKNOWN}\"))")
                };
                self.put((row, years.col(year)), &formula, (Role::Plain, Shape::Factor));
            }
            row
        };
        let rate = level(Key::IndexRate, "Indextal, ersättning");
        let research = level(Key::IndexResearch, "Indextal, forskning");
        let housing = level(Key::IndexHousing, "Indextal, boende");
        Growth { rate, research, housing, years: self.years }
    }
}

impl Growth {
    /// The index level in a year that a cell names.
    pub(super) fn in_year(&self, index: Row, year: &str) -> String {
        let (first, last) = (Tab::Calculation.first_year(), self.years.last_col());
        let years = Calculation::years_row().span(first, last);
        format!("INDEX({},MATCH({year},{years},0))", index.span(first, last))
    }

    /// A level's value in a year's price.
    pub(super) fn carried(&self, index: Row, (value, price): (Row, Row)) -> impl Fn(At) -> String + use<> {
        let growth = *self;
        move |at: At| {
            let value = value.cell(at.col);
            let (now, then) = (index.cell(at.col), growth.in_year(index, &price.cell(at.col)));
            format!("IF({value}=0,0,IFERROR({value}*({now}/{then}),\"{UNKNOWN}\"))")
        }
    }
}
