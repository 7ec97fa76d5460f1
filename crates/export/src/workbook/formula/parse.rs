//! Reading a formula's text.

use rust_decimal::Decimal;

use super::FormulaProblem;
use crate::workbook::sheet::Tab;

/// A cell: sheet, row and column from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::workbook) struct Place {
    pub(in crate::workbook) tab: Tab,
    pub(in crate::workbook) row: u32,
    pub(in crate::workbook) col: u16,
}

/// A read formula.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::workbook) enum Expr {
    Number(Decimal),
    Text(String),
    Cell(Place),
    /// Both corners, on one sheet.
    Range(Place, Place),
    Negative(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    Call(String, Vec<Expr>),
}

/// An operator between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::workbook) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

const OPERATORS: [(&str, Operator, u8); 10] = [
    ("<>", Operator::NotEqual, 1),
    ("<=", Operator::LessOrEqual, 1),
    (">=", Operator::GreaterOrEqual, 1),
    ("=", Operator::Equal, 1),
    ("<", Operator::Less, 1),
    (">", Operator::Greater, 1),
    ("+", Operator::Add, 2),
    ("-", Operator::Subtract, 2),
    ("*", Operator::Multiply, 3),
    ("/", Operator::Divide, 3),
];

/// Reads the formula of a cell on `home`; references without a sheet are on it.
///
/// # Errors
/// [`FormulaProblem::Syntax`] or [`FormulaProblem::Sheet`].
pub(in crate::workbook) fn parse(formula: &str, home: Tab) -> Result<Expr, FormulaProblem> {
    let mut reader = Reader { text: formula, at: 0, home };
    let expr = reader.binary(1)?;
    if reader.at == formula.len() { Ok(expr) } else { Err(reader.refused()) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    home: Tab,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn refused(&self) -> FormulaProblem {
        FormulaProblem::Syntax { formula: self.text.to_owned(), at: self.at }
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn expect(&mut self, token: &str) -> Result<(), FormulaProblem> {
        if self.take(token) { Ok(()) } else { Err(self.refused()) }
    }

    fn word(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| !belongs(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn binary(&mut self, level: u8) -> Result<Expr, FormulaProblem> {
        if level > 3 {
            return self.unary();
        }
        let mut left = self.binary(level + 1)?;
        while let Some((token, operator, _)) =
            OPERATORS.into_iter().find(|(token, _, of)| *of == level && self.rest().starts_with(token))
        {
            self.at += token.len();
            let right = self.binary(level + 1)?;
            left = Expr::Binary(operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, FormulaProblem> {
        if self.take("-") {
            return Ok(Expr::Negative(Box::new(self.unary()?)));
        }
        if self.take("(") {
            let inner = self.binary(1)?;
            self.expect(")")?;
            return Ok(inner);
        }
        if self.take("\"") {
            let text = self.word(|c| c != '"').to_owned();
            self.expect("\"")?;
            return Ok(Expr::Text(text));
        }
        if self.rest().starts_with(|c: char| c.is_ascii_digit()) {
            let digits = self.word(|c| c.is_ascii_digit() || c == '.');
            return Decimal::from_str_exact(digits).map(Expr::Number).map_err(|_| self.refused());
        }
        self.named()
    }

    /// A function call or a reference.
    fn named(&mut self) -> Result<Expr, FormulaProblem> {
        let start = self.at;
        let word = self.word(char::is_alphabetic);
        if self.take("(") {
            return Ok(Expr::Call(word.to_owned(), self.arguments()?));
        }
        let mut tab = self.home;
        if self.take("!") {
            let found = Tab::ALL.into_iter().find(|tab| tab.name() == word);
            tab = found.ok_or_else(|| FormulaProblem::Sheet { formula: self.text.to_owned() })?;
        } else {
            self.at = start;
        }
        let first = self.place(tab)?;
        if self.take(":") { Ok(Expr::Range(first, self.place(tab)?)) } else { Ok(Expr::Cell(first)) }
    }

    fn arguments(&mut self) -> Result<Vec<Expr>, FormulaProblem> {
        let mut arguments = vec![self.binary(1)?];
        while self.take(",") {
            arguments.push(self.binary(1)?);
        }
        self.expect(")")?;
        Ok(arguments)
    }

    fn place(&mut self, tab: Tab) -> Result<Place, FormulaProblem> {
        self.take("$");
        let letters = self.word(|c| c.is_ascii_uppercase());
        self.take("$");
        let digits = self.word(|c| c.is_ascii_digit());
        let col = letters.bytes().fold(0_u16, |col, letter| col * 26 + u16::from(letter - b'A') + 1);
        match digits.parse::<u32>() {
            Ok(row) if row > 0 && col > 0 => Ok(Place { tab, row: row - 1, col: col - 1 }),
            _ => Err(self.refused()),
        }
    }
}
