//! What the assumed and proposed numbers of a scenario do to one figure, a tenth lower and higher (känslighet).

use alf_charts::number::Scale;
use alf_charts::{Certainty, Drawing, Effect, Reach, Reading, Tornado};
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::rounding::on_grid;
use alf_engine::sensitivity::Loose;
use alf_engine::{Num, ScenarioId, Status};
use rust_decimal::Decimal;

use super::drawn::sheet;
use super::{Panel, Words};
use crate::compare::unit_scale;
use crate::look::drawings::refused;
use crate::texts::{TornadoStory, tenth, tornado_subtitle, tornado_title, whole_country};
use crate::wire::{DrawAsk, Failure};

/// The most parameters that are shown.
const MOST: usize = 10;
/// Lower and higher.
const FACTORS: [Decimal; 2] =
    [Decimal::from_parts(9, 0, 0, false, 1), Decimal::from_parts(11, 0, 0, false, 1)];

/// A parameter that moves the figure: what it is called, its settings, and the changes, kr.
struct Moved {
    loose: Loose,
    certainty: Certainty,
    settings: [String; 2],
    changes: [Num; 2],
}

impl Moved {
    /// How far apart the changes are; the unknown are the furthest.
    fn spread(&self) -> Option<Decimal> {
        let [low, high] = self.changes;
        let (low, high) = (low.known()?, high.known()?);
        Some(low.max(high).max(Decimal::ZERO) - low.min(high).min(Decimal::ZERO))
    }
}

impl Panel<'_> {
    /// The parameters that move the region's figure most, with its words.
    pub(crate) fn tornado(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        let mut moved = self.moved()?;
        let all = moved.len();
        moved.sort_by_key(|one| std::cmp::Reverse(one.spread().unwrap_or(Decimal::MAX)));
        moved.truncate(MOST);
        let scale = fine(unit_scale(self.request.unit), &moved);
        let words = self.tornado_words((&moved, all), scale);
        let (size, theme) = sheet(ask);
        let effects = moved.iter().map(|one| self.effect_of(one)).collect();
        let chart = Tornado { captions: self.captions(&words), size, theme, scale, effects };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    /// Whether some number that nobody has decided moves the region's figure, as far as is known.
    pub(crate) fn has_tornado(&self) -> Result<bool, Failure> {
        Ok(self.moved()?.iter().any(|one| one.spread().is_some()))
    }

    /// The loose parameters that change the figure, or make that unknown. Those that do not stand alone are passed over.
    fn moved(&self) -> Result<Vec<Moved>, Failure> {
        let id = ScenarioId::new(&self.request.scenario);
        let year = self.model().dataset.first_year.after(self.year);
        let chain = self.chain(&self.request.scenario)?;
        let start = self.figure_of(&self.outcome(&self.request.scenario)?.exact);
        let mut moved = Vec::new();
        for loose in self.model().loose_numbers(&id, year).map_err(|error| self.explain(error))? {
            let [low, high] = FACTORS.map(|factor| self.model().multiplied(&id, loose.key, factor));
            let (Ok(low), Ok(high)) = (low, high) else { continue };
            let changes = [low, high].map(|exact| on_grid(self.figure_of(&exact) - start));
            if changes.iter().all(|change| change.is_zero()) {
                continue;
            }
            let (certainty, settings) = (self.loosest(&chain, &loose), self.settings(&chain, &loose));
            moved.push(Moved { loose, certainty, settings, changes });
        }
        Ok(moved)
    }

    /// Assumed where one of them is.
    fn loosest(&self, chain: &Chain<'_>, loose: &Loose) -> Certainty {
        let year = self.model().dataset.first_year.after(self.year);
        let assumed = |index: &Index| {
            let found = chain.effective(loose.key, *index, year);
            found.is_some_and(|found| found.entry.status == Status::Assumed)
        };
        if loose.indices.iter().any(assumed) { Certainty::Assumed } else { Certainty::Proposed }
    }

    /// The two settings: of one number as it is then, of more by how much.
    fn settings(&self, chain: &Chain<'_>, loose: &Loose) -> [String; 2] {
        let year = self.model().dataset.first_year.after(self.year);
        let number = match loose.indices.as_slice() {
            [index] => chain.effective(loose.key, *index, year).and_then(|found| found.entry.value.number()),
            _ => None,
        };
        match number.and_then(Num::known) {
            Some(number) => FACTORS.map(|factor| self.number_told(loose.key, number * factor)),
            None => [tenth(false), tenth(true)],
        }
    }

    fn effect_of(&self, moved: &Moved) -> Effect {
        let [low, high] = [0, 1].map(|at| {
            let value = moved.changes[at].known();
            let certainty = value.map_or(Certainty::Unknown, |_| moved.certainty);
            Reach { setting: moved.settings[at].clone(), change: Reading { value, certainty } }
        });
        let label = self.places_told(moved.loose.key, &moved.loose.indices);
        Effect { id: moved.loose.key.name().to_owned(), label, low, high }
    }

    fn tornado_words(&self, (moved, all): (&[Moved], usize), scale: Scale) -> Words {
        let language = self.request.language;
        let place = match self.is_whole() {
            true => whole_country(language).to_owned(),
            false => self.region_name(alf_engine::RegionAt(self.row)),
        };
        let first = moved.first().and_then(|one| {
            let [low, high] = one.changes;
            Some((self.term(one.loose.key.name()), low.known()?, high.known()?))
        });
        let scenario = self.name(&self.request.scenario);
        let story = TornadoStory {
            place: &place,
            measure: self.money_measure(),
            scenario: &scenario,
            year: self.request.year,
            scale,
            most: first.as_ref().map(|(term, low, high)| (term.as_str(), *low, *high)),
            counts: (moved.len(), all),
        };
        self.words((tornado_title(language, &story), tornado_subtitle(language, &story)))
    }
}

/// A finer unit where the furthest change is small in the one asked for.
fn fine(scale: Scale, moved: &[Moved]) -> Scale {
    let far = moved.iter().filter_map(Moved::spread).max().unwrap_or_default();
    let small = |scale: Scale| scale.of(far).abs() < Decimal::ONE;
    match scale {
        Scale::Mnkr if small(Scale::Mnkr) => fine(Scale::Tkr, moved),
        Scale::Tkr if small(Scale::Tkr) => Scale::Kr,
        other => other,
    }
}
