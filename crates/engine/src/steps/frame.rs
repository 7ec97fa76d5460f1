//! Step 4: the frame (ram) that holds the state's cost under a cap by scaling its lever.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::{Exact, Frame, Warning};
use crate::groups::{Cap, Lever};
use crate::key::Key;
use crate::num::Num;
use crate::quantity::{Sek, SekPerStudent, Share};
use crate::rounding::on_grid;
use crate::steps::education::PaidStudents;
use crate::steps::{Inputs, References};

/// Scales rate or reinforcement where the cost before it is higher than the cap, to land exactly on it.
pub(super) fn frame(
    inputs: &Inputs<'_>,
    paid: &PaidStudents,
    references: References<'_>,
    exact: &mut Exact,
) -> Result<(), ModelError> {
    for year in 0..inputs.years() {
        let limits = &inputs.limits.years[year];
        let cap = match &limits.cap {
            Cap::None => continue,
            Cap::Amount(amount) => Sek(*amount),
            Cap::Neutral(reference) => references(reference)
                .map_or(Sek::UNKNOWN, |reference| reference.state_cost_before_guarantee(year)),
        };
        let education = paid.total(inputs, year) * exact.rate[year].before_frame;
        let others: Sek = (Component::ALL.iter())
            .filter(|component| component.from_state())
            .map(|component| exact.lines_of(*component).total(year))
            .sum();
        let excess = education + others - cap;
        if matches!(on_grid(excess.0), Num::Known(over) if over <= rust_decimal::Decimal::ZERO) {
            continue;
        }
        let lever = limits.lever.ok_or_else(|| inputs.missing(Key::FrameLever, None, year))?;
        let scaled = match lever {
            Lever::Rate => education,
            Lever::Reinforcement => exact.lines_of(Component::Reinforcement).total(year),
        };
        let state = judge(excess, scaled);
        apply(exact, year, (lever, state));
        if let Frame::Infeasible { excess } = state {
            exact.warnings.push(Warning::Infeasible { year: inputs.year(year), excess });
        }
        exact.frame[year] = state;
    }
    Ok(())
}

fn judge(excess: Sek, scaled: Sek) -> Frame {
    if excess.0 == Num::TooLarge || scaled.0 == Num::TooLarge {
        return Frame::Scaled(Share(Num::TooLarge));
    }
    if excess.0.is_unknown() {
        return Frame::Unknown;
    }
    if scaled.is_zero() {
        return Frame::Infeasible { excess };
    }
    let factor = (scaled - excess).over(scaled);
    match on_grid(factor.0) {
        Num::Known(value) if value < rust_decimal::Decimal::ZERO => Frame::Infeasible { excess },
        Num::Unknown => Frame::Unknown,
        _ => Frame::Scaled(factor),
    }
}

fn apply(exact: &mut Exact, year: usize, (lever, state): (Lever, Frame)) {
    let factor = match state {
        Frame::Open => return,
        Frame::Scaled(factor) => factor,
        Frame::Unknown => Share::UNKNOWN,
        Frame::Infeasible { .. } => {
            exact.rate[year].paid = SekPerStudent::UNKNOWN;
            return;
        }
    };
    match lever {
        Lever::Rate => exact.rate[year].paid = exact.rate[year].before_frame * factor,
        Lever::Reinforcement => {
            let grid = &mut exact.lines[Component::Reinforcement.position()];
            for row in 0..grid.rows() {
                grid.set(row, year, grid.at(row, year) * factor);
            }
        }
    }
}
