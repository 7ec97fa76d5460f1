//! The trace of any figure of the table (spårning).

use alf_charts::number::Scale;
use alf_engine::measure::Figure as Measured;
use alf_engine::trace::Headline;
use alf_engine::{Component, Num, RegionAt};

use super::{Panel, figure, plain, to_the_last_digit};
use crate::compare::{measured, scale};
use crate::session::Session;
use crate::texts::{formula, mixture_words};
use crate::trace::{OriginFigures, TraceNode, figures};
use crate::wire::{
    Code, Failure, Measure, PanelRequest, TraceComponent, TraceLine, TracePanel, TracePick, Unit,
};

impl Session {
    /// Traces the figure a cell of the table shows.
    ///
    /// # Errors
    /// An id, year or component that does not exist.
    pub fn trace_panel(&self, request: &PanelRequest, pick: &TracePick) -> Result<TracePanel, Failure> {
        let panel = Panel::open(self, request)?;
        let outcome = panel.outcome(&request.scenario)?;
        if let Some((headline, scale)) = pick.component.as_deref().and_then(headline) {
            return panel.headline(&outcome, (headline, scale), pick);
        }
        let (model, row, year) = (panel.model(), panel.row, panel.year);
        let asked = measured(request.measure);
        let found = if panel.is_whole() {
            model.measure_nation(&outcome, asked, year)
        } else {
            model.measure(&outcome, asked, (RegionAt(row), year)).map_err(|error| panel.explain(error))?
        };
        let applies = found != Measured::NotApplicable;
        let components = panel.components(&outcome, pick);
        let component = panel.chosen(&components, pick)?;
        let node = match component {
            Some(component) if panel.is_whole() => Some(model.trace_rows(&outcome, component, year)),
            Some(component) => {
                Some(model.trace(&outcome, component, (row, year)).map_err(|error| panel.explain(error))?)
            }
            None if applies && !sums(request.measure) => {
                let node = model.trace_measure(&outcome, asked, (row, year));
                Some(node.map_err(|error| panel.explain(error))?)
            }
            None => None,
        };
        let root = node.map(|node| figures(&self.library, &node));
        let lines = root.map(|root| panel.lines(&root, pick.into())).unwrap_or_default();
        Ok(TracePanel {
            scenario: panel.name(&request.scenario),
            region: panel.full_name(),
            figure: figure(found.value().unwrap_or(Num::Unknown), scale(request.measure, Unit::Kr)),
            applies,
            components,
            component: component.map(|component| component.name().to_owned()),
            lines,
        })
    }
}

/// Whether a measure is a sum of lines.
const fn sums(measure: Measure) -> bool {
    matches!(measure, Measure::Received | Measure::Net | Measure::State)
}

/// A figure of the whole country that can be asked for by name, and how it is shown.
fn headline(name: &str) -> Option<(Headline, Scale)> {
    match name {
        "students" => Some((Headline::Students, Scale::Count(0))),
        "coverage" => Some((Headline::Coverage, Scale::Percent)),
        _ => None,
    }
}

impl Panel<'_> {
    fn headline(
        &self,
        outcome: &alf_engine::Outcome,
        (headline, scale): (Headline, Scale),
        pick: &TracePick,
    ) -> Result<TracePanel, Failure> {
        let node = self.model().trace_headline(outcome, headline, self.year);
        let node = node.map_err(|error| self.explain(error))?;
        Ok(TracePanel {
            scenario: self.name(&self.request.scenario),
            region: String::new(),
            figure: figure(node.value, scale),
            applies: true,
            components: Vec::new(),
            component: pick.component.clone(),
            lines: self.lines(&figures(&self.session.library, &node), pick.into()),
        })
    }

    /// The lines a summed measure is made of, and the one asked for; none for the other measures.
    fn components(&self, outcome: &alf_engine::Outcome, pick: &TracePick) -> Vec<TraceComponent> {
        if !sums(self.request.measure) {
            return Vec::new();
        }
        let guarantee = outcome.exact.guarantee_by_state[self.year];
        let from_state = |c: Component| c.from_state() || (guarantee && c == Component::Guarantee);
        let counts = |component: &Component| match self.request.measure {
            _ if self.is_whole() => from_state(*component),
            Measure::Received => component.received(),
            Measure::State => from_state(*component),
            _ => true,
        };
        let row = |component| {
            if self.is_whole() {
                (0..=self.row).map(|row| outcome.amount(component, row, self.year).0).sum()
            } else {
                outcome.amount(component, self.row, self.year).0
            }
        };
        let picked = |component: &Component| pick.component.as_deref() == Some(component.name());
        let lines = Component::ALL.into_iter().filter(|component| counts(component) || picked(component));
        let lines = lines.map(|component| (component, row(component)));
        let lines = lines.filter(|(component, amount)| !amount.is_zero() || picked(component));
        let line = |(component, amount): (Component, Num)| TraceComponent {
            component: component.name().to_owned(),
            term: self.term(component.name()),
            figure: figure(amount, Scale::Kr),
        };
        lines.map(line).collect()
    }

    /// The component asked for, or the largest one.
    fn chosen(&self, listed: &[TraceComponent], pick: &TracePick) -> Result<Option<Component>, Failure> {
        if let Some(name) = &pick.component {
            let names = || Component::ALL.map(Component::name).join(", ");
            let unknown = || {
                let params = [("kind", "component".into()), ("found", name.clone()), ("expected", names())];
                crate::failure::with(Code::UnknownName, params)
            };
            return Component::parse(name).map(Some).ok_or_else(unknown);
        }
        let size = |line: &&TraceComponent| {
            let amount = line.figure.amount.as_deref().and_then(|amount| amount.parse().ok());
            amount.unwrap_or(rust_decimal::Decimal::ZERO).abs()
        };
        // An unknown line is what a reader looks for first.
        let unknown = listed.iter().find(|line| line.figure.amount.is_none());
        let largest = unknown.or_else(|| listed.iter().max_by_key(size));
        Ok(largest.and_then(|line| Component::parse(&line.component)))
    }

    pub(super) fn lines(&self, root: &TraceNode, telling: Telling<'_>) -> Vec<TraceLine> {
        let from = telling.from;
        let start = from.split('.').filter(|step| !step.is_empty()).try_fold(root, child);
        let mut lines = Vec::new();
        if let Some(start) = start {
            let at = Place { id: from.to_owned(), depth: 0, choice: false };
            self.tell(start, &at, telling, &mut lines);
        }
        lines
    }

    fn tell(&self, node: &TraceNode, at: &Place, telling: Telling<'_>, lines: &mut Vec<TraceLine>) {
        lines.push(self.line(node, at, telling.exact));
        if at.depth >= telling.depth {
            return;
        }
        let below = |choice: bool, position: usize| {
            let step = if choice { format!("c{position}") } else { position.to_string() };
            let id = if at.id.is_empty() { step } else { format!("{}.{step}", at.id) };
            Place { id, depth: at.depth + 1, choice }
        };
        for (position, part) in node.parts.iter().enumerate() {
            self.tell(part, &below(false, position), telling, lines);
        }
        for (position, choice) in node.choices.iter().enumerate() {
            self.tell(choice, &below(true, position), telling, lines);
        }
    }

    fn line(&self, node: &TraceNode, at: &Place, exact: bool) -> TraceLine {
        let origin = node.origin.as_ref();
        let layer = origin.map(|origin| self.layer(origin));
        let value = Num::from(node.value.as_deref().and_then(|value| value.parse().ok()));
        let value = if exact { to_the_last_digit(value) } else { plain(value) };
        let term = self.term(node.name);
        TraceLine {
            id: at.id.clone(),
            depth: at.depth,
            name: node.name.to_owned(),
            meaning: crate::glossary::meaning(node.name).to_owned(),
            index: self.label(&node.index),
            year: node.year,
            operation: node.operation.to_owned(),
            formula: formula(self.request.language, node, |part| self.term(part)),
            value,
            word: node.word.as_ref().map(|word| self.choice_word(node.name, word)),
            choice: at.choice,
            parts: node.parts.len() + node.choices.len(),
            status: origin.map(|origin| origin.status.to_owned()),
            layer,
            dataset: origin.is_some_and(|origin| origin.scenario.is_none()),
            from: origin.and_then(|origin| origin.from),
            source: origin.and_then(|origin| origin.source.as_deref()).map(|id| self.source(id)),
            note: origin.map(|origin| origin.note.clone()).unwrap_or_default(),
            reference: node.reference.as_deref().map(|id| self.name(id)),
            region: self.row_of(node),
            term,
        }
    }

    fn layer(&self, origin: &OriginFigures) -> String {
        origin.scenario.as_deref().map_or_else(|| self.model().dataset.title.clone(), |id| self.name(id))
    }

    fn choice_word(&self, name: &str, word: &str) -> String {
        let key = alf_engine::Key::parse(name);
        key.and_then(|key| self.word(key, word)).unwrap_or_else(|| word.to_owned())
    }

    /// An index of a node in words: a region's or programme's name, an indicator's term.
    fn label(&self, index: &str) -> String {
        if let Some(words) = mixture_words(self.request.language, index) {
            return words;
        }
        let word = |part: &str| match self.model().dataset.region_at(part) {
            Ok(region) => self.region_name(region),
            Err(_) => match alf_engine::key::Indicator::parse(part) {
                Some(indicator) => self.term(indicator.name()),
                None => part.to_owned(),
            },
        };
        index.split(' ').filter(|part| !part.is_empty()).map(word).collect::<Vec<_>>().join(" → ")
    }

    /// The region whose own trace tells more of a line of the whole.
    fn row_of(&self, node: &TraceNode) -> Option<String> {
        let line = node.operation == "given" && Component::parse(node.name).is_some();
        let held = self.model().dataset.region_at(&node.index).is_ok();
        (line && held).then(|| node.index.clone())
    }
}

/// How much of a tree is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Telling<'a> {
    /// Node it is told from; empty: the root.
    pub(super) from: &'a str,
    /// Deeper nodes are counted and left out.
    pub(super) depth: usize,
    /// Every value to its last digit, so that what is shown adds up.
    pub(super) exact: bool,
}

impl<'a> From<&'a TracePick> for Telling<'a> {
    fn from(pick: &'a TracePick) -> Self {
        Self { from: pick.from.as_deref().unwrap_or_default(), depth: pick.depth, exact: false }
    }
}

/// Where a node stands.
struct Place {
    id: String,
    depth: usize,
    choice: bool,
}

fn child<'a>(node: &'a TraceNode, step: &str) -> Option<&'a TraceNode> {
    match step.strip_prefix('c') {
        Some(position) => node.choices.get(position.parse::<usize>().ok()?),
        None => node.parts.get(step.parse::<usize>().ok()?),
    }
}
