//! The tabs under the comparison table: one use case, one file.
//!
//! Each answers one [`PanelRequest`] on the saved model or, while something is dragged, on one with the drafts
//! in it. What they show is what `alf` gives: the same outcomes, traces and reconciliation.

mod area;
pub(crate) mod assumed;
pub(crate) mod changed;
mod clauses;
mod contribution;
mod difference;
pub(crate) mod domain;
mod drawn;
mod facts;
mod flow;
mod inclusion;
mod key;
mod map;
mod multiples;
pub(crate) mod named;
mod neighbours;
mod parties;
mod reconciliation;
pub(crate) mod rows;
mod sources;
mod streams;
mod templates;
mod timeline;
mod tornado;
mod trace;
pub(crate) mod value;
mod winners;

use std::sync::Arc;

use alf_charts::Captions;
use alf_charts::number::Scale;
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::rounding::half_away;
use alf_engine::{Model, ModelError, Num, Outcome, RegionAt, ScenarioId, Year};

use crate::compare::{Look, fixed, short_name, shown, unit_scale};
use crate::look::drafts::Drafted;
use crate::session::Session;
use crate::simulate::text;
use crate::texts::capital;
use crate::wire::{self, Failure, Figure, PanelRequest, SourceRef};

/// What every tab reads.
pub(crate) struct Panel<'a> {
    session: &'a Session,
    request: &'a PanelRequest,
    drafted: Drafted<'a>,
    /// Position of the year.
    year: usize,
    /// Row of the outcome: a region's, or the number of regions for the whole.
    row: usize,
    /// What the table shows of a region.
    look: Look,
    dress: Dress,
}

/// Where the words of a drawing stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Dress {
    /// The page writes them around it.
    #[default]
    Page,
    /// The drawing carries them itself.
    Paper,
    /// A slide writes them around it, and is read from afar.
    Slide,
}

impl Dress {
    /// The captions of a drawing in that dress.
    pub(crate) fn captions(self, language: wire::Language, words: &Words) -> Captions {
        let captions = Captions { language: language.of_charts(), ..Captions::default() };
        if self != Self::Paper {
            return captions;
        }
        let Words { title, subtitle, source } = words.clone();
        Captions { title, subtitle, source, ..captions }
    }

    /// The least size of a drawing's texts in pixels.
    pub(crate) const fn least_text(self) -> u32 {
        match self {
            Self::Page | Self::Paper => 9,
            Self::Slide => 12,
        }
    }
}

/// What stands around a drawing: the takeaway sentence, what is shown, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) source: String,
}

impl<'a> Panel<'a> {
    pub(crate) fn open(session: &'a Session, request: &'a PanelRequest) -> Result<Self, Failure> {
        let drafted = Drafted::new(session, &request.drafts)?;
        let model = drafted.model();
        let explain = |error| session.library.explain(error);
        let year = model.dataset.year_at(Year(request.year)).map_err(explain)?;
        let row = match request.region.as_str() {
            alf_engine::dataset::NATIONAL => model.dataset.regions.len(),
            code => model.dataset.region_at(code).map_err(explain)?.0,
        };
        model.line(&ScenarioId::new(&request.scenario)).map_err(explain)?;
        model.line(&ScenarioId::new(&request.base)).map_err(explain)?;
        let look = Look::new(&session.library, model, request.wanted())?;
        Ok(Self { session, request, drafted, year, row, look, dress: Dress::Page })
    }

    /// The same for drawings that stand elsewhere than on the page.
    pub(crate) const fn dressed(mut self, dress: Dress) -> Self {
        self.dress = dress;
        self
    }

    pub(crate) const fn session(&self) -> &'a Session {
        self.session
    }

    fn model(&self) -> &Model {
        self.drafted.model()
    }

    fn explain(&self, error: ModelError) -> Failure {
        self.session.library.explain(error)
    }

    /// The outcome of a scenario, computed anew where a draft reaches it.
    pub(crate) fn outcome(&self, id: &str) -> Result<Arc<Outcome>, Failure> {
        self.drafted.outcome(id)
    }

    fn chain(&self, id: &str) -> Result<Chain<'_>, Failure> {
        self.model().chain(&ScenarioId::new(id)).map_err(|error| self.explain(error))
    }

    /// The whole: the state's row.
    fn is_whole(&self) -> bool {
        self.row == self.model().dataset.regions.len()
    }

    pub(crate) fn regions(&self) -> impl Iterator<Item = RegionAt> + use<> {
        (0..self.model().dataset.regions.len()).map(RegionAt)
    }

    pub(crate) fn code(&self, region: RegionAt) -> String {
        self.model().dataset.row_code(region.0).to_owned()
    }

    fn region_name(&self, region: RegionAt) -> String {
        let regions = &self.model().dataset.regions;
        regions.get(region.0).map(|region| short_name(&region.file.name)).unwrap_or_default()
    }

    /// Full name of the region; empty for the whole.
    fn full_name(&self) -> String {
        let region = self.model().dataset.regions.get(self.row);
        region.map(|region| region.file.name.clone()).unwrap_or_default()
    }

    /// Name of a scenario.
    fn name(&self, id: &str) -> String {
        self.session.library.name(id).to_owned()
    }

    /// The term of a code name.
    fn term(&self, code: &str) -> String {
        crate::glossary::term(self.request.language, code).to_owned()
    }

    /// Programme, region or indicator in words.
    fn index_label(&self, index: Index) -> String {
        let programme =
            |at: alf_engine::ids::ProgrammeAt| self.model().dataset.programmes[at.0].id.to_string();
        match index {
            Index::All => String::new(),
            Index::Programme(at) => programme(at),
            Index::Region(at) => self.region_name(at),
            Index::Placement(p, r) => format!("{} → {}", programme(p), self.region_name(r)),
            Index::Indicator(indicator) => self.term(indicator.name()),
        }
    }

    /// The year, or the span that is summed.
    fn years_text(&self) -> String {
        let first = self.model().dataset.first_year;
        let (from, to) = self.look.years();
        let (from, to) = (first.after(from).0, first.after(to).0);
        if from == to { from.to_string() } else { format!("{from}–{to}") }
    }

    /// The one component that the table shows, where it is one.
    fn component_text(&self) -> Option<String> {
        self.look.component().map(|component| capital(&self.term(component.name())))
    }

    /// What the table shows, in words: the measure, or the component.
    fn measure_text(&self) -> String {
        let measure = || crate::texts::measure(self.request.language, self.request.measure).to_owned();
        self.component_text().unwrap_or_else(measure)
    }

    /// An amount in kronor, shown in the unit asked for.
    fn money(&self, amount: Num) -> Figure {
        figure(amount, unit_scale(self.request.unit))
    }

    /// An amount in whole kronor, whatever unit the table has.
    fn kronor(&self, amount: Num) -> Figure {
        figure(amount, Scale::Kr)
    }

    /// A source by its id.
    pub(crate) fn source(&self, id: &str) -> SourceRef {
        match self.model().dataset.source(id) {
            Some(source) => SourceRef {
                id: source.id.clone(),
                title: source.title.clone(),
                publisher: source.publisher.clone(),
                date: source.date.clone(),
                url: source.url.clone(),
            },
            None => SourceRef {
                id: id.to_owned(),
                title: id.to_owned(),
                publisher: String::new(),
                date: String::new(),
                url: None,
            },
        }
    }
}

/// A figure in a scale.
fn figure(amount: Num, scale: Scale) -> Figure {
    let in_unit = |value| fixed(shown(value, scale), scale.decimals());
    Figure { amount: text(amount), shown: amount.known().map(in_unit) }
}

/// A plain number: large ones with two decimals, small ones with six.
fn plain(number: Num) -> Figure {
    let round = |value: rust_decimal::Decimal| {
        let large = value.abs() >= rust_decimal::Decimal::ONE_THOUSAND;
        half_away(value, if large { 2 } else { 6 }).normalize().to_string()
    };
    Figure { amount: text(number), shown: number.known().map(round) }
}

/// A plain number as it is.
fn to_the_last_digit(number: Num) -> Figure {
    Figure { amount: text(number), shown: text(number) }
}
