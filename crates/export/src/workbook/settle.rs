//! Holding the formulas' results against the engine's.

use alf_engine::{Component, Num, Outcome};
use rust_decimal::Decimal;

use super::WorkbookError;
use super::calculation::{Computed, Rounding};
use super::formula::parse::Place;
use super::formula::{Cells, FormulaProblem, Known, Value};
use super::result::{self, Results};
use super::sheet::{Block, Row, Sheet};
use super::words::UNKNOWN;
use super::years::{At, Years};

/// Results that the formulas would place otherwise, with the engine's value.
type Settled = Vec<(Place, Value)>;

/// What is held against what.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) computed: &'a Computed,
    pub(super) results: &'a Results,
    pub(super) years: Years,
    pub(super) outcome: &'a Outcome,
}

/// Remainders nearer than this may change places in numbers of 15 to 17 digits.
fn nearness() -> Decimal {
    Decimal::new(2, super::calculation::GRID)
}

/// Holds every rounded amount against the engine's. Answers the values computed for it, with the engine's where a
/// formula gives the last unit to another region for the sake of less than it can see, and a line about each of
/// those and of those that come near.
///
/// # Errors
/// A formula that is wrong, or one that gives another amount.
pub(super) fn settle(sheets: &[Sheet], sides: Sides<'_>) -> Result<(Known, Vec<String>), WorkbookError> {
    let mut cells = Cells::new(sheets);
    let mut lines = Vec::new();
    let blocks = sides.results.components.iter().zip(&sides.computed.rounding);
    for (component, (block, rounding)) in Component::ALL.into_iter().zip(blocks) {
        for at in sides.years.all() {
            let other = differing(&mut cells, sides, (component, *block, at))?;
            let near = other.is_empty() && comes_near(&mut cells, rounding, at)?;
            if near || !other.is_empty() {
                lines.push(format!("{} {}", result::name(component), at.year));
            }
            for (place, value) in other {
                cells.set(place, value);
            }
        }
    }
    Ok((cells.known(), lines))
}

/// The amounts of a component in a year that are the engine's in another place.
fn differing(
    cells: &mut Cells<'_>,
    sides: Sides<'_>,
    (component, block, at): (Component, Block, At),
) -> Result<Settled, WorkbookError> {
    let unit = cells.value(place(sides.computed.unit, at.col))?;
    let mut settled = Vec::new();
    for row in 0..block.rows as usize {
        let own = place(block.row(row), result::col(at));
        let national = sides.outcome.rounded.first().map_or(0, |grid| grid.rows().saturating_sub(1));
        let row = if component == Component::National { national } else { row };
        let expected = of_engine(sides.outcome.amount(component, row, at.at).0);
        let found = cells.value(own)?;
        if found == expected {
            continue;
        }
        if !one_unit_apart(&found, &expected, &unit) {
            let cell = format!("{}, rad {}, {}", result::name(component), own.row + 1, at.year);
            let (found, expected) = (found.shown(), expected.shown());
            return Err(WorkbookError::Disagrees { cell, found, expected });
        }
        settled.push((own, expected));
    }
    Ok(settled)
}

/// Whether the last unit goes to a remainder that is nearly that of the next in turn.
fn comes_near(cells: &mut Cells<'_>, rounding: &Rounding, at: At) -> Result<bool, FormulaProblem> {
    let mut remainders: Vec<(Decimal, Decimal)> = Vec::new();
    for row in 0..rounding.rest.rows as usize {
        let rest = cells.value(place(rounding.rest.row(row), at.col))?;
        let whole = cells.value(place(rounding.whole.row(row), at.col))?;
        if let (Value::Number(rest), Value::Number(whole)) = (rest, whole) {
            remainders.push((rest, whole));
        }
    }
    let Value::Number(missing) = cells.value(place(rounding.missing, at.col))? else { return Ok(false) };
    remainders.sort_by(|a, b| b.cmp(a));
    let last = usize::try_from(missing).unwrap_or(0);
    let (Some(got), Some(next)) =
        (last.checked_sub(1).and_then(|at| remainders.get(at)), remainders.get(last))
    else {
        return Ok(false);
    };
    Ok(got != next && got.0 - next.0 < nearness())
}

fn place(row: Row, col: u16) -> Place {
    Place { tab: row.tab, row: row.at, col }
}

fn of_engine(amount: Num) -> Value {
    amount.known().map_or_else(|| Value::Text(UNKNOWN.into()), Value::Number)
}

fn one_unit_apart(found: &Value, expected: &Value, unit: &Value) -> bool {
    match (found, expected, unit) {
        (Value::Number(found), Value::Number(expected), Value::Number(unit)) => {
            (*found - *expected).abs() == *unit
        }
        _ => false,
    }
}
