//! Computing formulas with decimals.

use std::cmp::Ordering;
use std::rc::Rc;

use rust_decimal::Decimal;

use super::FormulaProblem;
use super::call::call;
use super::parse::{Expr, Operator, Place, parse};
use crate::workbook::sheet::{Content, Sheet, column};

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::workbook) enum Value {
    Blank,
    Number(Decimal),
    Text(Rc<str>),
    Truth(bool),
    /// Any error value.
    Error,
}

impl Value {
    /// As a term of a calculation: an empty cell is zero, text is an error.
    pub(super) fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Blank => Some(Decimal::ZERO),
            Self::Truth(truth) => Some(Decimal::from(u8::from(*truth))),
            Self::Text(_) | Self::Error => None,
        }
    }

    pub(super) fn of(number: Option<Decimal>) -> Self {
        number.map_or(Self::Error, Self::Number)
    }

    /// As the text of a cell.
    pub(in crate::workbook) fn shown(&self) -> String {
        match self {
            Self::Number(number) => number.normalize().to_string(),
            Self::Text(text) => text.to_string(),
            Self::Blank => String::new(),
            Self::Truth(truth) => truth.to_string(),
            Self::Error => "#VALUE!".to_owned(),
        }
    }

    /// As a condition.
    pub(super) fn truth(&self) -> Option<bool> {
        match self {
            Self::Truth(truth) => Some(*truth),
            Self::Number(number) => Some(!number.is_zero()),
            _ => None,
        }
    }

    /// Text goes after numbers; an empty cell equals zero and the empty text.
    pub(super) fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Error, _) | (_, Self::Error) => None,
            (Self::Text(a), Self::Text(b)) => Some(a.cmp(b)),
            (Self::Text(a), Self::Blank) => Some(a.as_ref().cmp("")),
            (Self::Blank, Self::Text(b)) => Some("".cmp(b.as_ref())),
            (Self::Text(_), _) => Some(Ordering::Greater),
            (_, Self::Text(_)) => Some(Ordering::Less),
            (a, b) => Some(a.number()?.cmp(&b.number()?)),
        }
    }
}

/// The sheets being computed.
pub(in crate::workbook) struct Cells<'a> {
    sheets: &'a [Sheet],
    known: Vec<Vec<Vec<State>>>,
    problem: Option<FormulaProblem>,
}

/// Values of cells that are computed.
pub(in crate::workbook) struct Known(Vec<Vec<Vec<State>>>);

#[derive(Debug, Clone)]
enum State {
    New,
    Under,
    Done(Value),
}

impl<'a> Cells<'a> {
    /// Sheets in the order of their tabs.
    pub(in crate::workbook) fn new(sheets: &'a [Sheet]) -> Self {
        let of = |sheet: &Sheet| sheet.rows().iter().map(|row| vec![State::New; row.len()]).collect();
        Self { sheets, known: sheets.iter().map(of).collect(), problem: None }
    }

    /// Goes on with what is computed already; sheets may have got more rows since.
    pub(in crate::workbook) fn resume(sheets: &'a [Sheet], known: Known) -> Self {
        let mut cells = Self::new(sheets);
        for (rows, known) in cells.known.iter_mut().zip(known.0) {
            for (row, known) in rows.iter_mut().zip(known) {
                *row = known;
            }
        }
        cells
    }

    /// What is computed so far.
    pub(in crate::workbook) fn known(self) -> Known {
        Known(self.known)
    }

    /// The value of a cell.
    ///
    /// # Errors
    /// What is wrong with its formula or one it needs.
    pub(in crate::workbook) fn value(&mut self, place: Place) -> Result<Value, FormulaProblem> {
        let value = self.cell(place);
        self.problem.take().map_or(Ok(value), Err)
    }

    /// Sets the value of a cell before anything that needs it is computed.
    pub(in crate::workbook) fn set(&mut self, place: Place, value: Value) {
        let cell = self.known.get_mut(place.tab as usize).and_then(|rows| rows.get_mut(place.row as usize));
        if let Some(state) = cell.and_then(|row| row.get_mut(usize::from(place.col))) {
            *state = State::Done(value);
        }
    }

    pub(super) fn cell(&mut self, place: Place) -> Value {
        let (tab, row, col) = (place.tab as usize, place.row as usize, usize::from(place.col));
        let sheets = self.sheets;
        let Some(sheet) = sheets.get(tab) else { return Value::Blank };
        let Some(cell) = sheet.rows().get(row).and_then(|row| row.get(col)) else { return Value::Blank };
        match &cell.content {
            Content::Blank => Value::Blank,
            Content::Number(number) => Value::Number(*number),
            Content::Text(text) => Value::Text(text.as_str().into()),
            Content::Formula(formula) => {
                match &self.known[tab][row][col] {
                    State::Done(value) => return value.clone(),
                    State::Under => {
                        let cell = format!("{}!{}{}", place.tab.name(), column(place.col), row + 1);
                        self.problem = Some(FormulaProblem::Cycle { cell });
                        return Value::Error;
                    }
                    State::New => {}
                }
                self.known[tab][row][col] = State::Under;
                let value = match parse(formula, place.tab) {
                    Ok(expr) => self.compute(&expr),
                    Err(problem) => {
                        self.problem = Some(problem);
                        Value::Error
                    }
                };
                self.known[tab][row][col] = State::Done(value.clone());
                value
            }
        }
    }

    pub(super) fn compute(&mut self, expr: &Expr) -> Value {
        match expr {
            Expr::Number(number) => Value::Number(*number),
            Expr::Text(text) => Value::Text(text.as_str().into()),
            Expr::Cell(place) => self.cell(*place),
            Expr::Range(..) => Value::Error,
            Expr::Negative(inner) => Value::of(self.compute(inner).number().map(|number| -number)),
            Expr::Binary(operator, left, right) => {
                let (left, right) = (self.compute(left), self.compute(right));
                binary(*operator, &left, &right)
            }
            Expr::Call(name, arguments) => call(self, name, arguments),
        }
    }

    /// The values of a range, or the one value of anything else.
    pub(super) fn values(&mut self, expr: &Expr) -> Vec<Value> {
        match expr {
            Expr::Range(first, last) => {
                let rows = first.row..=last.row;
                let places = rows.flat_map(|row| (first.col..=last.col).map(move |col| (row, col)));
                places.map(|(row, col)| self.cell(Place { tab: first.tab, row, col })).collect()
            }
            other => vec![self.compute(other)],
        }
    }

    /// An expression element by element over its ranges.
    pub(super) fn elements(&mut self, expr: &Expr) -> Vec<Value> {
        let Expr::Binary(operator, left, right) = expr else { return self.values(expr) };
        let (left, right) = (self.elements(left), self.elements(right));
        let pairs = left.iter().zip(&right);
        pairs.map(|(left, right)| binary(*operator, left, right)).collect()
    }
}

fn binary(operator: Operator, left: &Value, right: &Value) -> Value {
    let arithmetic = |op: fn(Decimal, Decimal) -> Option<Decimal>| {
        Value::of(left.number().zip(right.number()).and_then(|(a, b)| op(a, b)))
    };
    let compare = |holds: fn(Ordering) -> bool| {
        left.order(right).map_or(Value::Error, |order| Value::Truth(holds(order)))
    };
    match operator {
        Operator::Add => arithmetic(Decimal::checked_add),
        Operator::Subtract => arithmetic(Decimal::checked_sub),
        Operator::Multiply => arithmetic(Decimal::checked_mul),
        Operator::Divide => arithmetic(Decimal::checked_div),
        Operator::Equal => compare(Ordering::is_eq),
        Operator::NotEqual => compare(Ordering::is_ne),
        Operator::Less => compare(Ordering::is_lt),
        Operator::LessOrEqual => compare(Ordering::is_le),
        Operator::Greater => compare(Ordering::is_gt),
        Operator::GreaterOrEqual => compare(Ordering::is_ge),
    }
}
