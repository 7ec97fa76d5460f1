//! The map (karta): a measure, or its difference to the base, region by region.

use std::cmp::Reverse;
use std::sync::LazyLock;

use alf_charts::number::is_nothing;
use alf_charts::{Drawing, Map, MapFigure, MapRegion, Outlines, Shading};
use alf_engine::rounding::half_away;
use alf_engine::{Num, RegionAt};
use rust_decimal::Decimal;

use super::drawn::{Drawn, sheet};
use super::{Panel, Words, figure};
use crate::assets;
use crate::look::drawings::{dressed, refused};
use crate::session::Session;
use crate::texts::{MapStory, RegionsStory, Shown, Written, map_title, regions_subtitle, regions_title};
use crate::wire::{DrawAsk, Failure, MapBar, MapPanel, MapRow, PanelRequest};

/// The outlines the program carries; none in a program whose tests fail.
static OUTLINES: LazyLock<Outlines> =
    LazyLock::new(|| Outlines::from_geojson(assets::REGIONS).unwrap_or_default());

impl Session {
    /// Draws the map of a scenario.
    ///
    /// # Errors
    /// An id or year that does not exist, or a size that cannot hold the texts.
    pub fn map_panel(
        &self,
        request: &PanelRequest,
        ask: &DrawAsk,
        listed: bool,
    ) -> Result<MapPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let figures = panel.map_figures(ask.difference)?;
        let ranked = Ranked::of(&figures);
        Ok(MapPanel {
            drawing: dressed(panel.map_of(&figures, ask, listed)?),
            rows: ranked.figures.iter().map(|figure| panel.map_row(*figure, &ranked)).collect(),
            zero: ranked.hundredths(-ranked.least),
        })
    }
}

/// The figures from the most to the least, and the room that bars of them need.
struct Ranked {
    figures: Vec<(RegionAt, Drawn)>,
    least: Decimal,
    most: Decimal,
}

impl Ranked {
    fn of(figures: &[(RegionAt, Drawn)]) -> Self {
        let known = |drawn: Drawn| match drawn {
            Drawn::Value(value) => Some(value),
            Drawn::Unknown | Drawn::None => None,
        };
        let mut ranked = figures.to_vec();
        ranked.sort_by_key(|(_, drawn)| (*drawn == Drawn::None, Reverse(known(*drawn))));
        let values = || figures.iter().filter_map(|(_, drawn)| known(*drawn)).chain([Decimal::ZERO]);
        Self {
            figures: ranked,
            least: values().min().unwrap_or_default(),
            most: values().max().unwrap_or_default(),
        }
    }

    /// An amount in hundredths of the room; nothing where all figures are nothing.
    fn hundredths(&self, amount: Decimal) -> String {
        let share = amount.checked_div(self.most - self.least).unwrap_or_default();
        half_away(share * Decimal::ONE_HUNDRED, 2).normalize().to_string()
    }

    fn bar(&self, value: Decimal) -> MapBar {
        MapBar {
            start: self.hundredths(value.min(Decimal::ZERO) - self.least),
            length: self.hundredths(value.abs()),
        }
    }
}

impl Panel<'_> {
    /// Every region's figure on the map and in a list there, with its words.
    pub(crate) fn map(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        self.map_of(&self.map_figures(ask.difference)?, ask, true)
    }

    /// What the map shows of every region.
    fn map_figures(&self, difference: bool) -> Result<Vec<(RegionAt, Drawn)>, Failure> {
        let outcomes = (self.outcome(&self.request.base)?, self.outcome(&self.request.scenario)?);
        let figure = |region| {
            let place = (region, self.look);
            Ok((region, self.drawn((&outcomes.0, &outcomes.1), place, difference)?))
        };
        self.regions().map(figure).collect()
    }

    fn map_row(&self, (region, drawn): (RegionAt, Drawn), ranked: &Ranked) -> MapRow {
        let (number, bar) = match drawn {
            Drawn::Value(value) => (Num::Known(value), Some(ranked.bar(value))),
            Drawn::Unknown | Drawn::None => (Num::Unknown, None),
        };
        MapRow {
            region: self.code(region),
            name: self.region_name(region),
            concerned: drawn != Drawn::None,
            figure: figure(number, self.look.scale()),
            bar,
        }
    }

    fn map_of(
        &self,
        figures: &[(RegionAt, Drawn)],
        ask: &DrawAsk,
        listed: bool,
    ) -> Result<(Drawing, Words), Failure> {
        let (panel, request) = (self, self.request);
        let year = panel.model().dataset.first_year.after(panel.look.years().1);
        let certainty = panel.certainty(&request.scenario, year);
        let region = |(region, drawn): &(RegionAt, Drawn)| MapRegion {
            code: panel.code(*region),
            name: panel.region_name(*region),
            figure: match drawn {
                Drawn::Value(value) => MapFigure::Known(*value, certainty),
                Drawn::Unknown => MapFigure::Unknown,
                Drawn::None => MapFigure::None,
            },
        };
        let (size, theme) = sheet(ask);
        let shown = if ask.difference { Shown::Difference } else { Shown::Alone };
        let subtitle = panel.story(figures, (ask.difference, shown), &panel.years_text()).1;
        let words = panel.words((panel.map_title(figures, ask.difference), subtitle));
        let map = Map {
            captions: panel.captions(&words),
            size,
            theme,
            scale: panel.look.scale(),
            shading: if ask.difference { Shading::Difference } else { Shading::Measure },
            outlines: &OUTLINES,
            regions: figures.iter().map(region).collect(),
            selected: (!panel.is_whole()).then(|| request.region.clone()),
            listed,
        };
        Ok((map.draw().map_err(|error| refused(&error))?, words))
    }

    /// Where the most is.
    fn map_title(&self, figures: &[(RegionAt, Drawn)], difference: bool) -> String {
        let written = Written { scale: self.look.scale(), difference };
        let known = figures.iter().filter_map(|(region, drawn)| match drawn {
            Drawn::Value(value) => Some((self.region_name(*region), *value)),
            Drawn::Unknown | Drawn::None => None,
        });
        let mut top: Vec<_> = known.clone().filter(|(_, value)| !is_nothing(*value, written.scale)).collect();
        top.sort_by_key(|(_, value)| Reverse(value.abs()));
        let unknown = figures.iter().filter(|(_, drawn)| *drawn == Drawn::Unknown).count();
        let component = self.component_text();
        let story = MapStory {
            top: &top,
            counts: (known.count(), unknown),
            component: component.as_deref(),
            base: self.session.library.name(&self.request.base),
            years: &self.years_text(),
            written,
        };
        map_title(self.request.language, &story)
    }

    /// Title and subtitle of a drawing of all regions: the title of the figures, which are differences or not, and
    /// what is shown in which years.
    pub(super) fn story(
        &self,
        figures: &[(RegionAt, Drawn)],
        (difference, shown): (bool, Shown),
        years: &str,
    ) -> (String, String) {
        let known = figures.iter().filter_map(|(region, drawn)| match drawn {
            Drawn::Value(value) => Some((*region, *value)),
            Drawn::Unknown | Drawn::None => None,
        });
        let top = known.clone().max_by(|(_, a), (_, b)| a.abs().cmp(&b.abs()));
        let name = top.map(|(region, _)| self.region_name(region)).unwrap_or_default();
        let story = RegionsStory {
            more: known.clone().filter(|(_, value)| value.is_sign_positive() && !value.is_zero()).count(),
            less: known.filter(|(_, value)| value.is_sign_negative() && !value.is_zero()).count(),
            unknown: figures.iter().filter(|(_, drawn)| *drawn == Drawn::Unknown).count(),
            top: top.map(|(_, value)| (name.as_str(), value)),
            difference,
            measure: &self.measure_text(),
            component: self.look.component().is_some(),
            scale: self.look.scale(),
            names: (
                self.session.library.name(&self.request.base),
                self.session.library.name(&self.request.scenario),
            ),
            years: &self.years_text(),
        };
        let language = self.request.language;
        let price = self.look.price().map(|price| price.0);
        (regions_title(language, &story), regions_subtitle(language, (&story, shown), (years, price)))
    }
}
