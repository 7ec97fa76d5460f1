//! Rows of formulas, and the pieces that most formulas are made of.

use super::Calculation;
use crate::workbook::parameters::{CODE, KEY, LABEL, PROGRAMME, SOURCE, STATUS, UNIT, year_head};
use crate::workbook::sheet::{Block, Content, Look, Role, Row, Shape, Tab};
use crate::workbook::words::UNKNOWN;
use crate::workbook::years::At;

/// Column of the number or name that a row's formulas share.
pub(super) const HELP: u16 = SOURCE;
/// Row of the years, from zero.
pub(super) const HEAD: u32 = 3;

/// The labels before a row's years.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Labels<'a> {
    pub(super) label: &'a str,
    pub(super) programme: &'a str,
    pub(super) code: &'a str,
    pub(super) unit: &'a str,
}

impl Calculation<'_> {
    pub(super) fn head(&mut self) {
        self.sheet.line(["Beräkning"], (Role::Title, Shape::General));
        let note = "Ett block för varje steg, i den ordning de räknas. Samma år står i samma kolumn som på Parametrar. \
                    Belopp är oavrundade till och med steg 8.";
        self.sheet.line([note], (Role::Note, Shape::General));
        self.sheet.skip();
        let labels = ["Steg", "Benämning", "Program", "Kod", "Enhet", "", "Hjälptal"];
        year_head(self.years, self.sheet, labels);
    }

    /// A block's heading: step of the model, title, and in words how its rows are computed.
    pub(super) fn heading(&mut self, step: &str, title: &str, how: &str) {
        self.sheet.skip();
        let row = self.sheet.next();
        for col in 0..=self.years.col(self.years.last) {
            self.sheet.put((row, col), "", (Role::Section, Shape::Text));
        }
        self.sheet.put((row, KEY), step, (Role::Section, Shape::Text));
        self.sheet.put((row, LABEL), title, (Role::Section, Shape::Text));
        self.sheet.put((row + 1, LABEL), how, (Role::Note, Shape::General));
    }

    pub(super) fn labels(&mut self, labels: &Labels<'_>) -> Row {
        let row = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let plain = (Role::Plain, Shape::Text);
        let note = (Role::Note, Shape::Text);
        let cells = [
            (LABEL, labels.label, plain),
            (PROGRAMME, labels.programme, plain),
            (CODE, labels.code, plain),
            (UNIT, labels.unit, note),
            (STATUS, "", note),
        ];
        for (col, text, look) in cells {
            self.sheet.put((row.at, col), text, look);
        }
        row
    }

    /// Puts a formula; references to this sheet lose its name.
    pub(super) fn put(&mut self, (row, col): (Row, u16), formula: &str, look: Look) {
        let own = format!("{}!", Tab::Calculation.name());
        self.sheet.put((row.at, col), Content::Formula(formula.replace(&own, "")), look);
    }

    /// A row with a formula for every year of the data set.
    pub(super) fn row(&mut self, labels: &Labels<'_>, shape: Shape, formula: impl Fn(At) -> String) -> Row {
        let row = self.labels(labels);
        self.fill(row, (Role::Plain, shape), formula);
        row
    }

    /// Fills a row that is labelled already.
    pub(super) fn fill(&mut self, row: Row, look: Look, formula: impl Fn(At) -> String) {
        for at in self.years.all() {
            self.put((row, at.col), &formula(at), look);
        }
    }

    /// A row for every region.
    pub(super) fn per_region(
        &mut self,
        unit: &str,
        shape: Shape,
        formula: impl Fn(usize, At) -> String,
    ) -> Block {
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let dataset = self.dataset;
        for (at, region) in dataset.regions.iter().enumerate() {
            let labels =
                Labels { label: &region.file.name, code: region.code.as_str(), unit, ..Labels::default() };
            self.row(&labels, shape, |year| formula(at, year));
        }
        Block { first, rows: u32::try_from(dataset.regions.len()).unwrap_or(1) }
    }

    /// The sum of a block, unknown where a row is.
    pub(super) fn sum(&mut self, label: &str, unit: &str, (block, shape): (Block, Shape)) -> Row {
        let row = self.labels(&Labels { label, unit, ..Labels::default() });
        self.fill(row, (Role::Total, shape), |at| total(&block.col(at.col)));
        row
    }

    /// The row of the years.
    pub(super) fn years_row() -> Row {
        Row { tab: Tab::Calculation, at: HEAD }
    }
}

/// The value, or unknown where it cannot be computed.
pub(super) fn known(formula: &str) -> String {
    format!("IFERROR({formula},\"{UNKNOWN}\")")
}

/// The product, which is zero where a factor is and else unknown where a factor is.
pub(in crate::workbook) fn product(factors: &[&str]) -> String {
    let zero: Vec<String> = factors.iter().map(|factor| format!("{factor}=0")).collect();
    format!("IF(OR({}),0,{})", zero.join(","), known(&factors.join("*")))
}

/// The sum of a range, unknown where a cell of it is.
pub(in crate::workbook) fn total(range: &str) -> String {
    format!("IF(COUNT({range})<ROWS({range}),\"{UNKNOWN}\",SUM({range}))")
}

/// The sum of the values whose label is the wanted one, unknown where one of them is.
pub(super) fn total_where(labels: &str, wanted: &str, values: &str) -> String {
    format!(
        "IF(COUNTIFS({labels},{wanted},{values},\"{UNKNOWN}\")>0,\"{UNKNOWN}\",SUMIF({labels},{wanted},{values}))"
    )
}
