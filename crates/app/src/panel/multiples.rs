//! Regions as small multiples (regioner): every region's years on one scale.

use alf_charts::number::is_nothing;
use alf_charts::{Drawing, Panel as Small, PanelForm, Panels, Point, RowSeries, SeriesColour};
use alf_engine::{Outcome, RegionAt};

use super::drawn::{Drawn, sheet};
use super::{Panel, Words};
use crate::look::drawings::{dressed, refused};
use crate::session::Session;
use crate::texts::{Shown, Written, YearsStory, years_title};
use crate::wire::{DrawAsk, DrawingView, Failure, PanelRequest};

impl Session {
    /// Draws every region's years: base and scenario, or the difference between them.
    ///
    /// # Errors
    /// An id or year that does not exist, or a size that cannot hold the texts.
    pub fn regions_panel(&self, request: &PanelRequest, ask: &DrawAsk) -> Result<DrawingView, Failure> {
        let panel = Panel::open(self, request)?;
        Ok(dressed(panel.multiples(ask)?))
    }
}

impl Panel<'_> {
    /// Every region's years, with their words.
    pub(crate) fn multiples(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        let (panel, request) = (self, self.request);
        let (base, outcome) = (panel.outcome(&request.base)?, panel.outcome(&request.scenario)?);
        let pair = (base.as_ref(), outcome.as_ref());
        // The base is a line of its own beside the scenario's, but has no difference to itself.
        let mut lines = vec![(request.scenario.as_str(), pair, SeriesColour::S1)];
        if !ask.difference && request.base != request.scenario {
            lines.insert(0, (request.base.as_str(), (pair.0, pair.0), SeriesColour::Base));
        }
        let mut small = Vec::new();
        for region in panel.regions() {
            let figures = lines.iter().map(|(id, pair, _)| panel.points((id, *pair), region, ask.difference));
            small.push(Small {
                id: panel.code(region),
                name: panel.region_name(region),
                own: panel.code(region) == request.region,
                figures: figures.collect::<Result<_, _>>()?,
            });
        }
        let series = |(id, _, colour): &(&str, _, SeriesColour)| RowSeries {
            id: (*id).to_owned(),
            name: panel.name(id),
            colour: *colour,
        };
        let (size, theme) = sheet(ask);
        let mut figures = Vec::new();
        for region in panel.regions() {
            figures
                .push((region, panel.drawn(pair, (region, panel.look.in_year(panel.year)), ask.difference)?));
        }
        let shown = match (ask.difference, lines.len()) {
            (true, _) => Shown::Difference,
            (false, 1) => Shown::Alone,
            (false, _) => Shown::Both,
        };
        let span = self.session.opening.timeline;
        let years = format!("{}–{}", span.first_year, span.last_year);
        let (title, subtitle) = panel.story(&figures, (ask.difference, shown), &years);
        let own = small.iter().find(|small| small.own).and_then(|own| panel.years_title(own, ask.difference));
        let words = panel.words((own.unwrap_or(title), subtitle));
        let chart = Panels {
            captions: panel.captions(&words),
            size,
            theme,
            scale: panel.look.scale(),
            signed: ask.difference,
            form: PanelForm::Lines,
            series: lines.iter().map(series).collect(),
            least: panel.dress.least_text(),
            panels: small,
        };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    /// How the reader's own region goes through the years; nothing where the measure has no meaning there.
    fn years_title(&self, own: &Small, difference: bool) -> Option<String> {
        let scale = self.look.scale();
        let points = own.figures.last()?;
        let (first, last) = (points.first()?, points.last()?);
        let nothing = |point: &Point| point.value.is_some_and(|value| is_nothing(value, scale));
        let component = self.component_text();
        let story = YearsStory {
            component: component.as_deref(),
            region: &own.name,
            base: self.session.library.name(&self.request.base),
            first: (first.year, first.value),
            last: (last.year, last.value),
            nothing: points.iter().all(nothing),
            written: Written { scale, difference },
        };
        Some(years_title(self.request.language, &story))
    }

    fn points(
        &self,
        (id, pair): (&str, (&Outcome, &Outcome)),
        region: RegionAt,
        difference: bool,
    ) -> Result<Vec<Point>, Failure> {
        let span = self.session.opening.timeline;
        let mut points = Vec::new();
        for (at, year) in self.model().dataset.years().enumerate() {
            if !(span.first_year..=span.last_year).contains(&year.0) {
                continue;
            }
            let value = match self.drawn(pair, (region, self.look.in_year(at)), difference)? {
                Drawn::Value(value) => Some(value),
                Drawn::Unknown => None,
                Drawn::None => continue,
            };
            points.push(Point { year: year.0, value, certainty: self.certainty(id, year) });
        }
        Ok(points)
    }
}
