//! Trace of the pots: research, reinforcement and breadth.

use crate::component::Component;
use crate::error::ModelError;
use crate::groups::{BreadthKey, Lever};
use crate::ids::RegionAt;
use crate::key::{Indicator, Key};
use crate::layer::Index;
use crate::num::Num;
use crate::steps::takes_part;
use crate::trace::{Node, Tracer};

impl Tracer<'_> {
    fn regions(&self) -> impl Iterator<Item = RegionAt> + use<> {
        (0..self.model.dataset.regions.len()).map(RegionAt)
    }

    fn nothing(&self, name: &'static str, row: usize, year: usize) -> Node {
        Node::sum(name, []).of(self.model.dataset.row_code(row)).in_year(self.year(year))
    }

    /// total·part·weight/Σ weights.
    pub(super) fn research(&self, component: Component, row: usize, year: usize) -> Result<Node, ModelError> {
        let base = component == Component::ResearchBase;
        let key = if base { Key::ResearchBaseShare } else { Key::ResearchQualityWeight };
        let total = self.level("research_total", (Key::ResearchTotal, Index::All), year)?;
        if total.value.is_zero() || row >= self.model.dataset.regions.len() {
            return Ok(self.nothing(component.name(), row, year));
        }
        let part = self.parameter(Key::ResearchQualityPart, Index::All, year)?;
        let part = match base {
            true => Node::difference("base_part", Node::given("one", Num::ONE), part),
            false => part,
        };
        let weight = |r: RegionAt| self.parameter_or(key, Index::Region(r), (year, Num::ZERO));
        let own = weight(RegionAt(row));
        if own.value.is_zero() || part.value.is_zero() {
            return Ok(self.nothing(component.name(), row, year));
        }
        let whole = Node::sum("weights", self.regions().map(weight).filter(|part| !part.value.is_zero()));
        let share = Node::quotient("weight_share", own, whole);
        let code = self.model.dataset.row_code(row);
        Ok(Node::product(component.name(), [total, part, share]).of(code).in_year(self.year(year)))
    }

    /// amount·Σ weight·x/Σx, scaled by a frame whose lever it is.
    pub(super) fn reinforcement(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let group = self.inputs.reinforcement;
        let amount = self.level("reinforcement_amount", (Key::ReinforcementAmount, Index::All), year)?;
        let eligible: Vec<RegionAt> = self.regions().filter(|r| group.eligible(*r, year)).collect();
        if amount.value.is_zero() || !eligible.contains(&RegionAt(row)) {
            return Ok(self.nothing("reinforcement", row, year));
        }
        let mut parts = Vec::new();
        for indicator in Indicator::ALL {
            let index = Index::Indicator(indicator);
            let weight = self.parameter_or(Key::ReinforcementWeight, index, (year, Num::ZERO));
            if weight.value.is_zero() {
                continue;
            }
            let own = self.indicator(indicator, row, year)?;
            let values = eligible.iter().map(|region| self.indicator(indicator, region.0, year));
            let whole = Node::sum("indicator_sum", values.collect::<Result<Vec<_>, _>>()?);
            let share = Node::quotient("indicator_share", own, whole).of(indicator.name());
            parts.push(Node::product("indicator_part", [weight, share]).of(indicator.name()));
        }
        let mut factors = vec![amount, Node::sum("key_share", parts)];
        if self.is_framed(Lever::Reinforcement, year) {
            factors.push(self.frame_factor(year)?);
        }
        let code = self.model.dataset.row_code(row);
        let eligible =
            self.parameter_or(Key::ReinforcementEligible, Index::Region(RegionAt(row)), (year, Num::ZERO));
        Ok(Node::product("reinforcement", factors).of(code).in_year(self.year(year)).by([eligible]))
    }

    fn indicator(&self, indicator: Indicator, row: usize, year: usize) -> Result<Node, ModelError> {
        let region = Index::Region(RegionAt(row));
        let code = self.model.dataset.row_code(row);
        let whole = || -> Result<(Node, bool), ModelError> {
            let counting = self.parameter(Key::ReinforcementCounting, Index::All, year)?;
            let whole = self.inputs.reinforcement.whole[year] == Some(true);
            Ok((counting, whole))
        };
        let articles = |whole: bool| {
            let key = if whole { Key::ArticlesWhole } else { Key::ArticlesFractional };
            self.parameter(key, region, year)
        };
        match indicator {
            Indicator::Students => self.student_indicator(row, year),
            Indicator::HighlyCited => {
                let (counting, whole) = whole()?;
                let reading = self.parameter(Key::ReinforcementHighlyCitedAs, Index::All, year)?;
                let key = if whole { Key::HighlyCitedWhole } else { Key::HighlyCitedFractional };
                let mut factors = vec![self.parameter(key, region, year)?];
                let count = self.inputs.reinforcement.highly_cited_count[year] == Some(true);
                if count && !factors[0].value.is_zero() {
                    factors.push(articles(whole)?);
                }
                Ok(Node::product("highly_cited", factors).of(code).by([reading, counting]))
            }
            Indicator::Articles => {
                let (counting, whole) = whole()?;
                Ok(Node::sum("articles", [articles(whole)?]).of(code).by([counting]))
            }
            Indicator::LeadArticles => self.parameter(Key::LeadArticles, region, year),
            Indicator::Population => Ok(self.population(row)),
            Indicator::Equal => Ok(Node::given("equal", Num::ONE).of(code)),
        }
    }

    fn student_indicator(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let of = self.parameter(Key::ReinforcementStudentsOf, Index::All, year)?;
        if self.inputs.reinforcement.students_by_region[year] == Some(true) {
            return Ok(self.trained_in(row, year)?.by([of]));
        }
        let programmes = self.model.dataset.programmes.iter().enumerate();
        let hosted = programmes.filter(|(_, programme)| programme.host.0 == row);
        let students = hosted.map(|(at, _)| self.students_paid(crate::ids::ProgrammeAt(at), year));
        let students = students.collect::<Result<Vec<_>, _>>()?;
        Ok(Node::sum("students_hosted", students).of(self.model.dataset.row_code(row)).by([of]))
    }

    pub(super) fn population(&self, row: usize) -> Node {
        let population = self.model.dataset.regions[row].population.0;
        Node::given("population", population).of(self.model.dataset.row_code(row))
    }

    /// amount·x/Σx over the regions that are paid directly and are not hosts.
    pub(super) fn breadth(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let amount = self.level("breadth_amount", (Key::BreadthAmount, Index::All), year)?;
        let takers: Vec<RegionAt> = self.regions().filter(|r| takes_part(&self.inputs, *r, year)).collect();
        if amount.value.is_zero() || !takers.contains(&RegionAt(row)) {
            return Ok(self.nothing("breadth", row, year));
        }
        let key = self.parameter(Key::BreadthKey, Index::All, year)?;
        let value = |region: RegionAt| match self.inputs.breadth.key[year] {
            Some(BreadthKey::Population) => Ok(self.population(region.0)),
            Some(BreadthKey::Equal) => {
                Ok(Node::given("equal", Num::ONE).of(self.model.dataset.row_code(region.0)))
            }
            _ => self.trained_in(region.0, year),
        };
        let own = value(RegionAt(row))?;
        let whole = takers.into_iter().map(value).collect::<Result<Vec<_>, _>>()?;
        let whole = Node::sum("key_sum", whole);
        if whole.value.is_zero() {
            return Ok(self.nothing("breadth", row, year));
        }
        let code = self.model.dataset.row_code(row);
        let share = Node::quotient("key_share", own, whole);
        Ok(Node::product("breadth", [amount, share]).of(code).in_year(self.year(year)).by([key]))
    }
}
