//! The functions of the workbook.

use alf_engine::rounding::half_away;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::compute::{Cells, Value};
use super::parse::Expr;

/// Calls a function by name; one that is not known gives an error value.
pub(super) fn call(cells: &mut Cells<'_>, name: &str, arguments: &[Expr]) -> Value {
    match (name, arguments) {
        ("IF", [condition, yes, no]) => match cells.compute(condition).truth() {
            Some(true) => cells.compute(yes),
            Some(false) => cells.compute(no),
            None => Value::Error,
        },
        ("IFERROR", [wanted, otherwise]) => match cells.compute(wanted) {
            Value::Error => cells.compute(otherwise),
            value => value,
        },
        ("AND", all) => truths(cells, all).map_or(Value::Error, |t| Value::Truth(t.iter().all(|t| *t))),
        ("OR", any) => truths(cells, any).map_or(Value::Error, |t| Value::Truth(t.contains(&true))),
        ("ISNUMBER", [value]) => Value::Truth(matches!(cells.compute(value), Value::Number(_))),
        ("ROWS", [Expr::Range(first, last)]) => Value::Number((last.row - first.row + 1).into()),
        ("INDEX", [range, at]) => index(cells, range, at),
        ("MATCH", [wanted, range, _exact]) => position(cells, wanted, range),
        ("COUNTIF" | "COUNTIFS", pairs) => count_where(cells, pairs),
        ("SUMIF", [range, wanted, amounts]) => sum_where(cells, (range, wanted), amounts),
        ("SUMPRODUCT", [product]) => {
            let terms = cells.elements(product);
            Value::of(terms.iter().try_fold(Decimal::ZERO, |sum, term| sum.checked_add(term.number()?)))
        }
        ("RANK", [value, range]) => rank(cells, value, range),
        ("COUNT" | "SUM" | "MIN" | "MAX", of) => numbers(cells, name, of),
        ("ROUND" | "INT" | "ABS", of) => round(cells, name, of),
        _ => Value::Error,
    }
}

fn truths(cells: &mut Cells<'_>, arguments: &[Expr]) -> Option<Vec<bool>> {
    arguments.iter().map(|argument| cells.compute(argument).truth()).collect()
}

fn index(cells: &mut Cells<'_>, range: &Expr, at: &Expr) -> Value {
    let at = cells.compute(at).number().and_then(|at| at.to_usize());
    let values = cells.values(range);
    at.and_then(|at| values.get(at.checked_sub(1)?).cloned()).unwrap_or(Value::Error)
}

/// Whether a value meets a criterion: equal, or above zero for the text `>0`.
fn equal(value: &Value, wanted: &Value) -> bool {
    if matches!(wanted, Value::Text(text) if text.as_ref() == ">0") {
        return matches!(value, Value::Number(number) if *number > Decimal::ZERO);
    }
    let same_kind = !matches!((value, wanted), (Value::Blank, _) | (_, Value::Blank));
    same_kind && value.order(wanted).is_some_and(std::cmp::Ordering::is_eq)
}

fn position(cells: &mut Cells<'_>, wanted: &Expr, range: &Expr) -> Value {
    let wanted = cells.compute(wanted);
    let found = cells.values(range).iter().position(|value| equal(value, &wanted));
    Value::of(found.map(|at| Decimal::from(at + 1)))
}

fn count_where(cells: &mut Cells<'_>, pairs: &[Expr]) -> Value {
    let mut fits: Option<Vec<bool>> = None;
    for pair in pairs.chunks(2) {
        let [range, wanted] = pair else { return Value::Error };
        let wanted = cells.compute(wanted);
        let here = cells.values(range).into_iter().map(|value| equal(&value, &wanted));
        fits = Some(match fits {
            None => here.collect(),
            Some(before) => before.into_iter().zip(here).map(|(before, here)| before && here).collect(),
        });
    }
    let count = fits.map(|fits| fits.iter().filter(|fits| **fits).count());
    Value::of(count.map(Decimal::from))
}

fn sum_where(cells: &mut Cells<'_>, (range, wanted): (&Expr, &Expr), amounts: &Expr) -> Value {
    let wanted = cells.compute(wanted);
    let (names, amounts) = (cells.values(range), cells.values(amounts));
    let chosen = names.iter().zip(&amounts).filter(|(name, _)| equal(name, &wanted));
    // As SUMIF does, text among the amounts is passed over and an error is not.
    let sum = chosen.map(|(_, amount)| amount).try_fold(Decimal::ZERO, |sum, amount| match amount {
        Value::Number(number) => sum.checked_add(*number),
        Value::Error => None,
        _ => Some(sum),
    });
    Value::of(sum)
}

/// Place among the numbers of a range, the largest first.
fn rank(cells: &mut Cells<'_>, value: &Expr, range: &Expr) -> Value {
    let Some(own) = cells.compute(value).number() else { return Value::Error };
    let larger = |value: &Value| matches!(value, Value::Number(other) if *other > own);
    let count = cells.values(range).iter().filter(|value| larger(value)).count();
    Value::Number(Decimal::from(count + 1))
}

fn numbers(cells: &mut Cells<'_>, name: &str, arguments: &[Expr]) -> Value {
    let values: Vec<Value> = arguments.iter().flat_map(|argument| cells.values(argument)).collect();
    let numbers = values.iter().filter_map(|value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    });
    if name == "COUNT" {
        return Value::Number(Decimal::from(numbers.count()));
    }
    if values.contains(&Value::Error) {
        return Value::Error;
    }
    match name {
        "SUM" => Value::of(numbers.clone().try_fold(Decimal::ZERO, Decimal::checked_add)),
        "MIN" => Value::Number(numbers.min().unwrap_or_default()),
        _ => Value::Number(numbers.max().unwrap_or_default()),
    }
}

fn round(cells: &mut Cells<'_>, name: &str, arguments: &[Expr]) -> Value {
    let numbers: Option<Vec<Decimal>> =
        arguments.iter().map(|argument| cells.compute(argument).number()).collect();
    match (name, numbers.as_deref()) {
        ("ROUND", Some([value, digits])) => {
            Value::of(digits.to_u32().map(|digits| half_away(*value, digits)))
        }
        ("INT", Some([value])) => Value::Number(value.floor()),
        ("ABS", Some([value])) => Value::Number(value.abs()),
        _ => Value::Error,
    }
}
