//! The sheets as they are built: cells with a content and a look, and the rows and blocks that formulas name.

use rust_decimal::Decimal;

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    ReadMe,
    Parameters,
    Basis,
    Calculation,
    Result,
    Bridge,
    Check,
}

impl Tab {
    pub(super) const ALL: [Self; 7] = [
        Self::ReadMe,
        Self::Parameters,
        Self::Basis,
        Self::Calculation,
        Self::Result,
        Self::Bridge,
        Self::Check,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::ReadMe => "Läs mig",
            Self::Parameters => "Parametrar",
            Self::Basis => "Underlag",
            Self::Calculation => "Beräkning",
            Self::Result => "Resultat",
            Self::Bridge => "Brygga",
            Self::Check => "Avstämning",
        }
    }

    /// Column of the first year; the same on the two sheets that formulas go between most.
    pub(super) const fn first_year(self) -> u16 {
        match self {
            Self::Parameters | Self::Calculation => 7,
            _ => 3,
        }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Content {
    #[default]
    Blank,
    Text(String),
    Number(Decimal),
    /// Without the leading equals sign.
    Formula(String),
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Decimal> for Content {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Content {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

/// What a cell is to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Role {
    #[default]
    Plain,
    Title,
    Section,
    Subtitle,
    Head,
    Note,
    Wrapped,
    /// A value that a reader may change.
    Input,
    /// A formula that takes the input of the year before; may be overwritten.
    Carried,
    /// A value that is no input, because the workbook cannot compute it.
    Fixed,
    Total,
    Result,
}

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Shape {
    #[default]
    General,
    Text,
    Year,
    Kronor,
    Öre,
    Students,
    Share,
    Percent,
    Factor,
    Count,
}

/// Role and shape of a cell.
pub(super) type Look = (Role, Shape);

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cell {
    pub(super) content: Content,
    pub(super) look: Look,
}

/// Choices of an input cell: the first and last cell they hold for, and the words.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) first: (u32, u16),
    pub(super) last: (u32, u16),
    pub(super) words: Vec<String>,
}

/// A sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    rows: Vec<Vec<Cell>>,
    pub(super) choices: Vec<Choice>,
    /// Rows with more than one line of text, and how many.
    pub(super) lines: Vec<(u32, u16)>,
}

impl Sheet {
    pub(super) fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// The row after the last.
    pub(super) fn next(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// Leaves a row empty.
    pub(super) fn skip(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Puts a cell; rows and columns before it are made.
    pub(super) fn put(&mut self, (row, col): (u32, u16), content: impl Into<Content>, look: Look) {
        let (row, col) = (row as usize, usize::from(col));
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        let cells = &mut self.rows[row];
        if cells.len() <= col {
            cells.resize(col + 1, Cell::default());
        }
        cells[col] = Cell { content: content.into(), look };
    }

    /// Adds a row of cells of one look.
    pub(super) fn line<C: Into<Content>>(&mut self, cells: impl IntoIterator<Item = C>, look: Look) -> u32 {
        let row = self.next();
        for (col, content) in (0..).zip(cells) {
            self.put((row, col), content, look);
        }
        row
    }
}

/// Letters of a column.
pub(super) fn column(col: u16) -> String {
    let mut letters = String::new();
    let mut rest = u32::from(col) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters
}

/// A row that formulas name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) tab: Tab,
    pub(super) at: u32,
}

impl Row {
    /// The cell in a column, such as `Beräkning!H12`.
    pub(super) fn cell(self, col: u16) -> String {
        format!("{}!{}{}", self.tab.name(), column(col), self.at + 1)
    }

    /// The cell in a column that stays when the formula is copied to the right, such as `Beräkning!$G12`.
    pub(super) fn fixed(self, col: u16) -> String {
        format!("{}!${}{}", self.tab.name(), column(col), self.at + 1)
    }

    /// The row's cells between two columns.
    pub(super) fn span(self, first: u16, last: u16) -> String {
        let row = self.at + 1;
        format!("{}!${}${row}:${}${row}", self.tab.name(), column(first), column(last))
    }
}

/// Rows that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) first: Row,
    pub(super) rows: u32,
}

impl Block {
    /// The row at a position.
    pub(super) fn row(self, at: usize) -> Row {
        Row { at: self.first.at + u32::try_from(at).unwrap_or(0), ..self.first }
    }

    /// All cells in a column, such as `Beräkning!H$10:H$30`.
    pub(super) fn col(self, col: u16) -> String {
        self.part(col, self.rows)
    }

    /// The first `rows` cells of a column.
    pub(super) fn part(self, col: u16, rows: u32) -> String {
        let (letters, first) = (column(col), self.first.at + 1);
        format!("{}!{letters}${first}:{letters}${}", self.first.tab.name(), first + rows - 1)
    }

    /// All cells in a column of labels, such as `Beräkning!$B$10:$B$30`.
    pub(super) fn labels(self, col: u16) -> String {
        let (letters, first) = (column(col), self.first.at + 1);
        format!("{}!${letters}${first}:${letters}${}", self.first.tab.name(), first + self.rows - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(column), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
