//! Indices: how levels are carried from year to year.

use alf_engine::Key;

use super::Calculation;
use super::write::Labels;
use crate::workbook::sheet::{Role, Row, Shape, Tab};
use crate::workbook::words::{MISSING, UNKNOWN};
use crate::workbook::years::{At, Years};

/// An index through the years.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// Its level, which starts anew in a year whose index is unknown.
    pub(super) row: Row,
    /// How many unknown indices there have been: between two years with the same number all are known.
    gaps: Row,
}

/// The three indices.
#[derive(Debug, Clone, Copy)]
pub(super) struct Growth {
    pub(super) rate: Level,
    pub(super) research: Level,
    pub(super) housing: Level,
    years: Years,
}

impl Calculation<'_> {
    /// The levels of the three indices.
    pub(super) fn growth(&mut self) -> Growth {
        let how = "Indextal = föregående års indextal × (1 + årets index). Ett belopp i ett års pris räknas upp med kvoten \
                   mellan två indextal. Efter ett okänt index börjar talen om, och kvoten över det året är okänd.";
        self.heading("–", "Indextal", how);
        let rate = self.level(Key::IndexRate, "ersättning");
        let research = self.level(Key::IndexResearch, "forskning");
        let housing = self.level(Key::IndexHousing, "boende");
        Growth { rate, research, housing, years: self.years }
    }

    /// An index level for every year: the year before times one plus the year's index.
    fn level(&mut self, key: Key, name: &str) -> Level {
        let label = format!("Indextal, {name}");
        let row = self.labels(&Labels { label: &label, unit: "indextal", ..Labels::default() });
        let label = format!("Okända index hittills, {name}");
        let gaps = self.labels(&Labels { label: &label, unit: "antal", ..Labels::default() });
        let (index, years) = (self.parameters.one(key), self.years);
        for year in years.with_earlier() {
            let own = index.cell(years.col(year));
            let next = index.cell(years.col(year + 1));
            let start = if year == years.last {
                format!("\"{MISSING}\"")
            } else {
                format!("IF({next}=\"{MISSING}\",\"{MISSING}\",1)")
            };
            let (level, gap) = if year == years.earliest {
                (start, "0".to_owned())
            } else {
                let before = |row: Row| row.cell(years.col(year - 1));
                let grown = format!("IF(ISNUMBER({own}),{}*(1+{own}),1)", before(row));
                (
                    format!("IF({own}=\"{MISSING}\",{start},{grown})"),
                    format!("{}+IF(OR(ISNUMBER({own}),{own}=\"{MISSING}\"),0,1)", before(gaps)),
                )
            };
            self.put((row, years.col(year)), &level, (Role::Plain, Shape::Factor));
            self.put((gaps, years.col(year)), &gap, (Role::Plain, Shape::General));
        }
        Level { row, gaps }
    }
}

impl Growth {
    /// What a row has for the year that a cell names.
    fn in_year(&self, row: Row, year: &str) -> String {
        let (first, last) = (Tab::Calculation.first_year(), self.years.last_col());
        let years = Calculation::years_row().span(first, last);
        format!("INDEX({},MATCH({year},{years},0))", row.span(first, last))
    }

    /// The level of the rate's index in a year that a cell names.
    pub(super) fn of_rate(&self, year: &str) -> String {
        self.in_year(self.rate.row, year)
    }

    /// The same, unknown where an index between that year and another is.
    pub(super) fn of_rate_until(&self, year: &str, until: &str) -> String {
        let (then, now) = (self.in_year(self.rate.gaps, year), self.in_year(self.rate.gaps, until));
        format!("IF({then}={now},{},\"{UNKNOWN}\")", self.of_rate(year))
    }

    /// A level's value in a year's price.
    pub(super) fn carried(&self, index: Level, (value, price): (Row, Row)) -> impl Fn(At) -> String + use<> {
        let growth = *self;
        move |at: At| {
            let (value, price) = (value.cell(at.col), price.cell(at.col));
            let (now, then) = (index.row.cell(at.col), growth.in_year(index.row, &price));
            let (gaps, before) = (index.gaps.cell(at.col), growth.in_year(index.gaps, &price));
            let carried = format!("IF({gaps}={before},{value}*({now}/{then}),\"{UNKNOWN}\")");
            format!("IF({value}=0,0,IFERROR({carried},\"{UNKNOWN}\"))")
        }
    }
}
