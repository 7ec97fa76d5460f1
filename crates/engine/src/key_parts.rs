//! The reinforcement taken apart: what each indicator of its key gives each region.

use crate::error::ModelError;
use crate::exact::Frame;
use crate::groups::Lever;
use crate::ids::RegionAt;
use crate::key::{Indicator, Key};
use crate::model::Model;
use crate::num::Num;
use crate::outcome::Outcome;
use crate::quantity::{Sek, Share};
use crate::steps::{self, Inputs, Portion};

/// What one indicator gives one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyPart {
    /// Indicator.
    pub indicator: Indicator,
    /// Region.
    pub region: RegionAt,
    /// The region's x of the indicator.
    pub points: Num,
    /// Exact kronor, after any frame.
    pub amount: Num,
}

/// The reinforcement of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyParts {
    /// The whole amount, carried to the year, before any frame; zero where none is set.
    pub amount: Num,
    /// Weight of each indicator, in the order of [`Indicator::ALL`].
    pub weights: [Num; Indicator::ALL.len()],
    /// The regions that take part.
    pub eligible: Vec<RegionAt>,
    /// By indicator and region; those without points are left out.
    pub parts: Vec<KeyPart>,
}

impl Model {
    /// Takes the reinforcement of a year apart; per region the parts sum to its line.
    ///
    /// # Errors
    /// As [`Model::simulate`].
    pub fn key_parts(&self, outcome: &Outcome, year: usize) -> Result<KeyParts, ModelError> {
        let inputs = Inputs::of(&self.dataset, &outcome.groups);
        let group = inputs.reinforcement;
        let level = (Key::ReinforcementAmount, group.amount[year]);
        let amount = inputs.carried(level, &inputs.index.research, year)?;
        let regions = (0..self.dataset.regions.len()).map(RegionAt);
        let eligible: Vec<RegionAt> = regions.filter(|region| group.eligible(*region, year)).collect();
        let weights = Indicator::ALL.map(|indicator| group.weights[indicator as usize][year]);
        let paid = Share(self.paid_share(outcome, (inputs.limits.years[year].lever, year)));
        let mut parts = Vec::new();
        for (indicator, weight) in Indicator::ALL.into_iter().zip(weights) {
            if weight.is_zero() || amount.is_zero() || eligible.is_empty() {
                continue;
            }
            let portion = |portion: Portion| KeyPart {
                indicator,
                region: portion.region,
                points: portion.points.0,
                amount: (portion.amount * paid).0,
            };
            let pot = Sek(amount) * Share(weight);
            let given = steps::portions(&inputs, &outcome.trained, (indicator, pot, year), &eligible)?;
            parts.extend(given.into_iter().map(portion));
        }
        Ok(KeyParts { amount, weights, eligible, parts })
    }

    /// The frame factor where the reinforcement is its lever, otherwise one.
    fn paid_share(&self, outcome: &Outcome, (lever, year): (Option<Lever>, usize)) -> Num {
        match outcome.exact.frame[year] {
            Frame::Infeasible { .. } => Num::Unknown,
            Frame::Scaled(factor) if lever == Some(Lever::Reinforcement) => factor.0,
            Frame::Unknown if lever == Some(Lever::Reinforcement) => Num::Unknown,
            _ => Num::ONE,
        }
    }
}
