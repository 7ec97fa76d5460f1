//! The timeline (tidslinje): rate, full-time students or an amount by year for every scenario of the table, and the
//! steps of the rate with their phasing.

use std::sync::Arc;

use alf_charts::number::Scale;
use alf_charts::{Certainty, Difference, Drawing, Mark, Point, Series, SeriesColour, Size, Theme, Timeline};
use alf_engine::layer::{Entry, Index};
use alf_engine::measure::Measure as Measured;
use alf_engine::model::Chain;
use alf_engine::value::{Step, StepKind, Value};
use alf_engine::{Group, Key, Num, Outcome, RegionAt, Year};

use super::drawn::firmness;
use super::{Panel, Words, figure};
use crate::compare::{measured, scale, unit_scale};
use crate::look::drawings::{COLOURS, dressed, rate_certainty, refused, step_marks, term_mark};
use crate::session::Session;
use crate::simulate::text;
use crate::texts::{self, Phrase, RateStory, RowStory};
use crate::wire::{
    self, Failure, Measure, PanelRequest, TimelineAsk, TimelineFigure, TimelinePanel, TimelineStep,
};

/// A line of the timeline: a scenario and what it pays.
struct Line {
    id: String,
    outcome: Arc<Outcome>,
}

impl Session {
    /// Draws a figure through the years for base and scenarios, with the steps of the rate behind it.
    ///
    /// # Errors
    /// An id or year that does not exist, or a size that cannot hold the texts.
    pub fn timeline_panel(
        &self,
        request: &PanelRequest,
        ask: &TimelineAsk,
    ) -> Result<TimelinePanel, Failure> {
        let panel = Panel::open(self, request)?;
        let lines = panel.in_timeline(&ask.pinned)?;
        let mut steps = Vec::new();
        for line in &lines {
            steps.extend(panel.steps(&line.id)?);
        }
        Ok(TimelinePanel {
            drawing: dressed(panel.timeline(&lines, ask)?),
            years: panel.timeline_years().map(|(_, year)| year.0).collect(),
            steps,
        })
    }
}

impl Panel<'_> {
    /// A figure through the years, with its words.
    pub(crate) fn years(&self, ask: &TimelineAsk) -> Result<(Drawing, Words), Failure> {
        self.timeline(&self.in_timeline(&ask.pinned)?, ask)
    }

    /// The base and the scenarios beside it, each once; the scenario looked at is among them.
    fn in_timeline(&self, pinned: &[String]) -> Result<Vec<Line>, Failure> {
        let mut ids = vec![&self.request.base];
        for id in pinned.iter().chain([&self.request.scenario]) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().map(|id| Ok(Line { id: id.clone(), outcome: self.outcome(id)? })).collect()
    }

    /// The years that timelines show, with their positions.
    fn timeline_years(&self) -> impl Iterator<Item = (usize, Year)> + use<> {
        let span = self.session.opening.timeline;
        let years = self.model().dataset.years().enumerate();
        years
            .filter(move |(_, year)| (span.first_year..=span.last_year).contains(&year.0))
            .collect::<Vec<_>>()
            .into_iter()
    }

    fn timeline(&self, lines: &[Line], ask: &TimelineAsk) -> Result<(Drawing, Words), Failure> {
        let request = self.request;
        let mut series = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            series.push(Series {
                id: line.id.clone(),
                name: self.name(&line.id),
                colour: COLOURS.get(at).copied().unwrap_or(SeriesColour::Neutral),
                points: self.points_of(line, ask.figure)?,
            });
        }
        let scale = self.timeline_scale(ask.figure);
        let words = self.words(self.timeline_words(lines, ask.figure, scale)?);
        let (from, to) = (request.base.clone(), request.scenario.clone());
        let chart = Timeline {
            captions: self.captions(&words),
            size: Size::new(ask.size.width, ask.size.height),
            theme: match ask.theme {
                wire::Theme::Light => Theme::Light,
                wire::Theme::Dark => Theme::Dark,
            },
            scale,
            unit: self.timeline_unit(ask.figure, scale).to_owned(),
            series,
            marks: self.timeline_marks(lines, ask.figure),
            difference: (from != to).then_some(Difference { year: request.year, from, to }),
        };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    fn timeline_scale(&self, figure: TimelineFigure) -> Scale {
        match figure {
            TimelineFigure::Rate => Scale::Kr,
            TimelineFigure::Students => Scale::Count(0),
            TimelineFigure::Region => scale(self.amount_measure(), self.request.unit),
            TimelineFigure::State => unit_scale(self.request.unit),
        }
    }

    fn timeline_unit(&self, figure: TimelineFigure, scale: Scale) -> &'static str {
        let language = self.request.language;
        match figure {
            TimelineFigure::Rate => texts::phrase(language, Phrase::RateUnit),
            TimelineFigure::Students => texts::phrase(language, Phrase::StudentsUnit),
            TimelineFigure::Region | TimelineFigure::State => language.of_charts().unit(scale),
        }
    }

    /// The table's measure where it tells of a region, otherwise what the region receives.
    fn amount_measure(&self) -> Measure {
        match self.request.measure {
            Measure::Rate | Measure::State => Measure::Received,
            measure => measure,
        }
    }

    fn points_of(&self, line: &Line, figure: TimelineFigure) -> Result<Vec<Point>, Failure> {
        let chain = self.chain(&line.id)?;
        let mut points = Vec::new();
        for (at, year) in self.timeline_years() {
            let Some(value) = self.timeline_value(line, figure, at)? else { continue };
            let certainty = match figure {
                TimelineFigure::Rate => rate_certainty(&chain, year),
                TimelineFigure::Students => volume_certainty(&chain, year),
                TimelineFigure::Region | TimelineFigure::State => self.certainty(&line.id, year),
            };
            points.push(Point { year: year.0, value: value.known(), certainty });
        }
        Ok(points)
    }

    /// The figure of a year; none where the measure has no meaning.
    fn timeline_value(&self, line: &Line, figure: TimelineFigure, at: usize) -> Result<Option<Num>, Failure> {
        let year = &line.outcome.years[at];
        Ok(match figure {
            TimelineFigure::Rate => Some(year.rate.paid.0),
            TimelineFigure::Students => Some(year.students.0),
            TimelineFigure::State => Some(year.state_cost.0),
            TimelineFigure::Region if self.is_whole() => {
                self.model().measure_nation(&line.outcome, self.amount_measured(), at).value()
            }
            TimelineFigure::Region => {
                let place = (RegionAt(self.row), at);
                let found = self.model().measure(&line.outcome, self.amount_measured(), place);
                found.map_err(|error| self.explain(error))?.value()
            }
        })
    }

    fn amount_measured(&self) -> Measured {
        measured(self.amount_measure())
    }

    /// Takeaway sentence, and what is shown.
    fn timeline_words(
        &self,
        lines: &[Line],
        figure: TimelineFigure,
        scale: Scale,
    ) -> Result<(String, String), Failure> {
        let (request, language) = (self.request, self.request.language);
        let of = |id: &str| match lines.iter().find(|line| line.id == id) {
            Some(line) => Ok(self.timeline_value(line, figure, self.year)?.and_then(Num::known)),
            None => Ok(None),
        };
        let (before, after) = (of(&request.base)?, of(&request.scenario)?);
        let (base, focus) = (self.name(&request.base), self.name(&request.scenario));
        let region = self.region_or_country();
        let (subject, shown) = match figure {
            TimelineFigure::Rate => (String::new(), texts::phrase(language, Phrase::RateSubtitle).to_owned()),
            TimelineFigure::Students => {
                let name = texts::phrase(language, Phrase::StudentsSubtitle).to_owned();
                (name.clone(), name)
            }
            TimelineFigure::State => {
                let name = texts::measure(language, Measure::State).to_owned();
                (name.clone(), format!("{name}, {}", language.of_charts().unit(scale)))
            }
            TimelineFigure::Region => {
                let measure = texts::measure(language, self.amount_measure());
                (region.clone(), format!("{measure}, {region}, {}", language.of_charts().unit(scale)))
            }
        };
        let title = if figure == TimelineFigure::Rate {
            let story = RateStory { focus: &focus, base: &base, year: request.year, rate: after, before };
            texts::rate_title(language, &story)
        } else {
            let against = (request.base != request.scenario).then_some((base.as_str(), before));
            let story =
                RowStory { region: &subject, year: request.year, base: against, figure: after, scale };
            texts::row_title(language, &story)
        };
        let span = self.session.opening.timeline;
        Ok((title, format!("{shown}, {}–{}", span.first_year, span.last_year)))
    }

    fn region_or_country(&self) -> String {
        if self.is_whole() {
            texts::whole_country(self.request.language).to_owned()
        } else {
            self.region_name(RegionAt(self.row))
        }
    }

    /// The steps and the last term that the figure hangs on.
    fn timeline_marks(&self, lines: &[Line], figure: TimelineFigure) -> Vec<Mark> {
        let language = self.request.language;
        let dataset = &self.model().dataset;
        let mut marks = Vec::new();
        if figure != TimelineFigure::Students {
            let chains = lines.iter().filter_map(|line| self.chain(&line.id).ok());
            marks.extend(step_marks(chains, dataset.last_year, language));
        }
        marks.extend(term_mark(dataset, language));
        let span = self.session.opening.timeline;
        marks.retain(|mark| (span.first_year..=span.last_year).contains(&mark.year));
        marks
    }

    /// The steps in force of a scenario's rate.
    fn steps(&self, id: &str) -> Result<Vec<TimelineStep>, Failure> {
        let chain = self.chain(id)?;
        let found = chain.effective(Key::RateSteps, Index::All, self.model().dataset.last_year);
        let Some(found) = found else { return Ok(Vec::new()) };
        let Value::Steps(steps) = &found.entry.value else { return Ok(Vec::new()) };
        let holder = chain.holder(found.layer).map(|scenario| scenario.file.name.clone());
        let step = |step: &Step| TimelineStep {
            scenario: id.to_owned(),
            kind: step.kind.name().to_owned(),
            year: step.year.0,
            value: text(step.value),
            price_year: (step.kind == StepKind::SetReal).then_some(step.price_year.0),
            status: found.entry.status.name().to_owned(),
            holder: holder.clone(),
            phased: self.timeline_years().map(|(_, year)| phased(step, year)).collect(),
        };
        let mut told: Vec<TimelineStep> = steps.iter().map(step).collect();
        told.sort_by_key(|step| step.year);
        Ok(told)
    }
}

/// The share of a step in force in a year; none before it.
fn phased(step: &Step, year: Year) -> Option<wire::Figure> {
    let since = usize::try_from(year.0 - step.year.0).ok()?;
    let share = step.phase.get(since).or(step.phase.last())?;
    Some(figure(share.0, Scale::Percent))
}

/// How firm the number of students is: as the weakest change in force of what counts them.
fn volume_certainty(chain: &Chain<'_>, year: Year) -> Certainty {
    let scenarios = chain.layers().split_last().map(|(_, scenarios)| scenarios).unwrap_or_default();
    let entries = scenarios.iter().flat_map(|layer| layer.entries());
    let counts = |entry: &&Entry| {
        entry.key.group() == Some(Group::Volume) && entry.from.is_none_or(|from| from <= year)
    };
    entries.filter(counts).map(|entry| firmness(entry.status)).max().unwrap_or_default()
}
