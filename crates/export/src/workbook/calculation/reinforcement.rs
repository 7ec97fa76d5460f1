//! Step 7, second part: the reinforcement by its key of weighted indicators.

use alf_engine::key::Indicator;
use alf_engine::layer::Index;
use alf_engine::{Component, Key};

use super::index::Growth;
use super::places::Places;
use super::students::Students;
use super::write::{Labels, known};
use super::{Calculation, Lines};
use crate::workbook::sheet::{Block, Role, Row, Shape};
use crate::workbook::words::{YES, quoted};
use crate::workbook::years::At;

/// An indicator's rows: the regions' values and the kronor of one unit of it.
#[derive(Debug, Clone, Copy)]
struct Part {
    values: Block,
    per_unit: Row,
}

/// What all indicators need.
#[derive(Clone, Copy)]
struct Shared<'a> {
    pot: Row,
    students: &'a Students,
    places: &'a Places,
}

impl Calculation<'_> {
    /// The regions' amounts before any frame, which the frame may scale.
    pub(super) fn reinforcement(
        &mut self,
        growth: &Growth,
        (students, places): (&Students, &Places),
        lines: &mut Lines,
    ) -> Block {
        self.heading("7", "Forskningsförstärkning: potten", "Beloppet i årets pris");
        let level = self.parameters.level(Key::ReinforcementAmount, Index::All);
        let labels =
            Labels { label: "Förstärkningens belopp i årets pris", unit: "kr", ..Labels::default() };
        let pot = self.row(&labels, Shape::Öre, growth.carried(growth.research, level));
        let shared = Shared { pot, students, places };
        let parts: Vec<Part> = Indicator::ALL.iter().map(|indicator| self.part(*indicator, shared)).collect();
        let how = "Summan över indikatorerna av regionens tal × kronor per enhet";
        self.heading("7", "Forskningsförstärkning före ram", how);
        let amounts = self.per_region("kr", Shape::Öre, |region, at| {
            let term = |part: &Part| {
                let (value, per_unit) = (part.values.row(region).cell(at.col), part.per_unit.cell(at.col));
                format!("IF({value}=0,0,{value}*{per_unit})")
            };
            let terms: Vec<String> = parts.iter().map(term).collect();
            known(&terms.join("+"))
        });
        lines.set(Component::Reinforcement, amounts);
        amounts
    }

    /// One indicator: what each region that takes part has of it, and what a unit is worth.
    fn part(&mut self, indicator: Indicator, shared: Shared<'_>) -> Part {
        let parameters = self.parameters;
        let row = parameters.row(Key::ReinforcementWeight, Index::Indicator(indicator));
        let (name, how) = title(indicator);
        self.heading("7", &format!("Indikator: {name}"), how);
        let eligible = parameters.regions(Key::ReinforcementEligible);
        let cells: Vec<Vec<String>> = (0..self.dataset.regions.len())
            .map(|region| {
                self.years.all().map(|at| self.indicator(indicator, shared, (region, at))).collect()
            })
            .collect();
        let values = self.per_region("tal", Shape::General, |region, at| {
            let out = format!("{}<>\"{YES}\"", eligible.row(region).cell(at.col));
            let (weight, pot) = (row.cell(at.col), shared.pot.cell(at.col));
            let value = known(&format!("0+{}", cells[region][at.at]));
            format!("IF(OR({weight}=0,{pot}=0,{out}),0,{value})")
        });
        let sum = self.sum("Summa", "tal", (values, Shape::General));
        let label = "Kronor per enhet = belopp × vikt / summa";
        let per_unit = self.labels(&Labels { label, unit: "kr", ..Labels::default() });
        self.fill(per_unit, (Role::Total, Shape::General), |at| {
            let (weight, pot, sum) = (row.cell(at.col), shared.pot.cell(at.col), sum.cell(at.col));
            let amount = known(&format!("{pot}*{weight}/{sum}"));
            format!("IF(OR({weight}=0,{pot}=0,{sum}=0),0,{amount})")
        });
        Part { values, per_unit }
    }

    /// x(r): a region's value of an indicator.
    fn indicator(&self, indicator: Indicator, shared: Shared<'_>, (region, at): (usize, At)) -> String {
        let parameters = self.parameters;
        let of = |key: Key| parameters.regions(key).row(region).cell(at.col);
        let choice =
            |key: Key, word: &str| format!("{}={}", parameters.one(key).cell(at.col), quoted(key, word));
        let whole = choice(Key::ReinforcementCounting, "whole");
        let counted =
            |whole_key: Key, fractional: Key| format!("IF({whole},{},{})", of(whole_key), of(fractional));
        let articles = counted(Key::ArticlesWhole, Key::ArticlesFractional);
        match indicator {
            Indicator::Students => {
                let by_region = choice(Key::ReinforcementStudentsOf, "region");
                let trained = shared.places.in_region.row(region).cell(at.col);
                format!("IF({by_region},{trained},{})", self.hosted(shared.students, region, at))
            }
            Indicator::HighlyCited => {
                let percent = counted(Key::HighlyCitedWhole, Key::HighlyCitedFractional);
                let count = choice(Key::ReinforcementHighlyCitedAs, "count");
                format!("{percent}*IF({count},IF({percent}=0,0,{articles}),1)")
            }
            Indicator::Articles => articles,
            Indicator::LeadArticles => of(Key::LeadArticles),
            Indicator::Population => self.basis.population(region),
            Indicator::Equal => "1".to_owned(),
        }
    }

    /// Students paid for of the programmes that the region hosts.
    fn hosted(&self, students: &Students, region: usize, at: At) -> String {
        let programmes = self.dataset.programmes.iter().enumerate();
        let hosted = programmes.filter(|(_, programme)| programme.host.0 == region);
        let cells: Vec<String> =
            hosted.map(|(programme, _)| students.paid.row(programme).cell(at.col)).collect();
        if cells.is_empty() { "0".to_owned() } else { format!("({})", cells.join("+")) }
    }
}

/// Name of an indicator, and what its rows hold.
const fn title(indicator: Indicator) -> (&'static str, &'static str) {
    match indicator {
        Indicator::Students => (
            "helårsstudenter",
            "Ersatta helårsstudenter på de program regionen är värd för, eller de som utbildas i regionen",
        ),
        Indicator::HighlyCited => (
            "högciterade artiklar",
            "Andelen i procent, eller andelen × antalet artiklar, enligt räknesättet",
        ),
        Indicator::Articles => ("artiklar", "Antalet fraktionerade eller hela artiklar"),
        Indicator::LeadArticles => ("artiklar med ledande författare", "Antalet artiklar"),
        Indicator::Population => ("befolkning", "Invånare enligt Underlag"),
        Indicator::Equal => ("lika", "1 för varje region som deltar"),
    }
}
