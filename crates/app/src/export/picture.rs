//! A drawing as a picture: PNG of exact size, SVG, or PDF. Light ground only.

use alf_charts::Drawing;
pub use alf_export::png::{Magnification, Pixels};
use alf_export::{PictureError, Sheet, pdf, png, svg};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure;
use crate::look::{Scene, drawings};
use crate::panel::{Dress, Panel, Words};
use crate::session::Session;
use crate::wire::{
    BridgeMode, Code, DrawAsk, Failure, Language, Measure, PanelRequest, PixelSize, Theme, TimelineAsk,
    TimelineFigure, Unit, ViewRequest,
};
use alf_engine::bridge::{BridgeMeasure, Split};
use alf_engine::{ScenarioId, Year};

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Chart {
    /// The rate by year.
    Timeline,
    /// Why a region's net differs from the base.
    Bridge,
    /// The difference by region on the map.
    Map,
    /// Bars: base and scenario by region.
    Regions,
    /// Bars: the difference by region.
    Difference,
    /// Dots: base and scenario by region.
    Dots,
    /// Every region from base to scenario.
    Slope,
    /// Every region's years, small.
    Multiples,
    /// Who pays whom.
    Flow,
    /// What each assumed or proposed number does, a tenth lower and higher.
    Tornado,
    /// Students by rate: the area is kronor.
    Area,
}

impl Chart {
    /// All charts, in the order they are listed.
    pub const ALL: [Self; 11] = [
        Self::Timeline,
        Self::Bridge,
        Self::Map,
        Self::Regions,
        Self::Difference,
        Self::Dots,
        Self::Slope,
        Self::Multiples,
        Self::Flow,
        Self::Tornado,
        Self::Area,
    ];

    /// Name on the wire and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Bridge => "bridge",
            Self::Map => "map",
            Self::Regions => "regions",
            Self::Difference => "difference",
            Self::Dots => "dots",
            Self::Slope => "slope",
            Self::Multiples => "multiples",
            Self::Flow => "flow",
            Self::Tornado => "tornado",
            Self::Area => "area",
        }
    }

    /// Whether it shows the table's figures, region by region.
    const fn is_of_regions(self) -> bool {
        matches!(
            self,
            Self::Map | Self::Regions | Self::Difference | Self::Dots | Self::Slope | Self::Multiples
        )
    }
}

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, rename = "ExportAsk")]
pub struct Ask {
    /// Scenario told about.
    pub scenario: String,
    /// Base scenario.
    pub base: String,
    /// County code: of the bridge, and the one that stands out elsewhere.
    pub region: String,
    /// Year.
    pub year: i32,
    /// Measure, where regions are compared.
    pub measure: Measure,
    /// Unit of amounts.
    pub unit: Unit,
    /// Language of titles and built texts.
    pub language: Language,
    /// What a single picture shows more closely; decks, reports and packs tell whole measures of a year.
    #[serde(default)]
    pub detail: Detail,
}

/// What a single picture shows more closely.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export, rename = "ExportDetail")]
pub struct Detail {
    /// Figure of the timeline; none: the rate in base and scenario.
    pub figure: Option<TimelineFigure>,
    /// Scenarios beside the base in a timeline of a chosen figure.
    pub pinned: Vec<String>,
    /// Last year of a span whose amounts are summed, in charts of regions; none: the year alone.
    pub through: Option<i32>,
    /// One component, in charts of regions; none: all that the measure counts.
    pub component: Option<String>,
    /// Year in whose price charts of regions show kronor; none: each year's own.
    pub price: Option<i32>,
    /// How a bridge is taken apart.
    #[serde(default)]
    pub mode: BridgeMode,
    /// Groups in the order chosen for a bridge; those not named come last.
    #[serde(default)]
    pub order: Vec<String>,
}

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Pixels, so many to a CSS pixel.
    Png(Magnification),
    /// A drawing with its font.
    Svg,
    /// A page.
    Pdf,
}

impl Ask {
    pub(super) fn panel(&self) -> PanelRequest {
        PanelRequest {
            base: self.base.clone(),
            scenario: self.scenario.clone(),
            year: self.year,
            region: self.region.clone(),
            measure: self.measure,
            unit: self.unit,
            language: self.language,
            through: None,
            component: None,
            price: None,
            drafts: Vec::new(),
        }
    }

    /// What is asked of charts of regions, in the detail wished for.
    fn detailed(&self) -> PanelRequest {
        let Detail { through, component, price, .. } = self.detail.clone();
        PanelRequest { through, component, price, ..self.panel() }
    }

    /// The scenarios whose figures a picture of a chart shows.
    fn scenarios(&self, chart: Chart) -> Vec<&str> {
        let several = chart == Chart::Timeline && self.detail.figure.is_some();
        let pinned = self.detail.pinned.iter().filter(|_| several);
        pinned.chain([&self.scenario, &self.base]).map(String::as_str).collect()
    }

    pub(super) fn view(&self, size: PixelSize) -> ViewRequest {
        ViewRequest {
            base: self.base.clone(),
            pinned: vec![self.scenario.clone()],
            focus: self.scenario.clone(),
            year: self.year,
            through: None,
            measure: self.measure,
            component: None,
            price: None,
            unit: self.unit,
            region: self.region.clone(),
            drafts: Vec::new(),
            theme: Theme::Light,
            language: self.language,
            timeline: size,
            bridge: size,
            mode: BridgeMode::Shared,
            order: Vec::new(),
        }
    }
}

/// A chart as a file, `size` CSS pixels to its edges.
///
/// # Errors
/// An id, region or year that does not exist, a private value in force, or a size that cannot hold the texts.
pub fn picture(
    session: &Session,
    ask: &Ask,
    (chart, kind): (Chart, Kind),
    size: PixelSize,
) -> Result<Vec<u8>, Failure> {
    super::private::refuse(&session.library, &session.model, &ask.scenarios(chart))?;
    let sheet = sheet(session, ask, chart, size)?;
    let language = ask.language.of_charts();
    match kind {
        Kind::Png(magnification) => png::file(&sheet, magnification).map_err(|error| refused(&error)),
        Kind::Svg => Ok(svg::file(&sheet).into_bytes()),
        Kind::Pdf => pdf::file(&[sheet], language).map_err(|error| refused(&error)),
    }
}

/// A chart in the pixels that its PNG has, for the clipboard.
///
/// # Errors
/// As [`picture`].
pub fn pixels(
    session: &Session,
    ask: &Ask,
    (chart, magnification): (Chart, Magnification),
    size: PixelSize,
) -> Result<Pixels, Failure> {
    super::private::refuse(&session.library, &session.model, &ask.scenarios(chart))?;
    let sheet = sheet(session, ask, chart, size)?;
    png::pixels(&sheet, magnification).map_err(|error| refused(&error))
}

/// Whether a chart has something to show: between a scenario and itself there is no bridge and no difference, and
/// without a number that nobody has decided no tornado.
pub(super) fn shows(session: &Session, ask: &Ask, chart: Chart) -> Result<bool, Failure> {
    Ok(match chart {
        Chart::Bridge | Chart::Difference => ask.base != ask.scenario,
        Chart::Tornado => Panel::open(session, &ask.panel())?.has_tornado()?,
        _ => true,
    })
}

/// A chart on white paper.
pub(super) fn sheet(session: &Session, ask: &Ask, chart: Chart, size: PixelSize) -> Result<Sheet, Failure> {
    let (width, height) = Sheet::inside(size.width, size.height);
    let (drawing, _words) = detailed(session, ask, chart, PixelSize { width, height })?;
    Ok(Sheet::framed(&drawing))
}

/// A chart on paper, in the detail wished for.
fn detailed(
    session: &Session,
    ask: &Ask,
    chart: Chart,
    size: PixelSize,
) -> Result<(Drawing, Words), Failure> {
    let request = if chart.is_of_regions() { ask.detailed() } else { ask.panel() };
    let panel = Panel::open(session, &request)?.dressed(Dress::Paper);
    match (chart, ask.detail.figure) {
        (Chart::Timeline, Some(figure)) => {
            let pinned = ask.detail.pinned.clone();
            panel.years(&TimelineAsk { size, theme: Theme::Light, figure, pinned })
        }
        (Chart::Bridge, _) => {
            let Detail { mode, order, .. } = ask.detail.clone();
            scene(session, &ViewRequest { mode, order, ..ask.view(size) }, (chart, Dress::Paper))
        }
        _ => charted(&panel, ask, (chart, Dress::Paper), size),
    }
}

/// A chart with its words, in it or beside it.
pub(super) fn drawing(
    session: &Session,
    ask: &Ask,
    (chart, dress): (Chart, Dress),
    size: PixelSize,
) -> Result<(Drawing, Words), Failure> {
    let request = ask.panel();
    let panel = Panel::open(session, &request)?.dressed(dress);
    charted(&panel, ask, (chart, dress), size)
}

fn charted(
    panel: &Panel<'_>,
    ask: &Ask,
    (chart, dress): (Chart, Dress),
    size: PixelSize,
) -> Result<(Drawing, Words), Failure> {
    let difference = ask.base != ask.scenario;
    let room = DrawAsk { size, theme: Theme::Light, difference };
    match chart {
        Chart::Timeline | Chart::Bridge => scene(panel.session(), &ask.view(size), (chart, dress)),
        Chart::Map => panel.map(&room),
        Chart::Regions => panel.bars(&DrawAsk { difference: false, ..room }),
        Chart::Difference => panel.bars(&room),
        Chart::Dots => panel.dots(&DrawAsk { difference: false, ..room }),
        Chart::Slope => panel.slope(&room),
        Chart::Multiples => panel.multiples(&room),
        Chart::Flow => panel.streams(&room),
        Chart::Tornado => panel.tornado(&room),
        Chart::Area => panel.area(&room),
    }
}

fn scene(
    session: &Session,
    request: &ViewRequest,
    (chart, dress): (Chart, Dress),
) -> Result<(Drawing, Words), Failure> {
    let scene = looked_at(session, request, dress)?;
    if chart == Chart::Timeline {
        return drawings::timeline(&scene);
    }
    drawings::waterfall(&scene, &walked(&scene)?)
}

/// The bridge as a drawing with its words, told in a sentence or two, and taken apart.
pub(super) fn bridge(
    session: &Session,
    ask: &Ask,
    (dress, size): (Dress, PixelSize),
) -> Result<(Drawing, Words, String, Split), Failure> {
    let request = ask.view(size);
    let scene = looked_at(session, &request, dress)?;
    let walked = walked(&scene)?;
    let (drawing, words) = drawings::waterfall(&scene, &walked)?;
    Ok((drawing, words, drawings::sentence(&scene, &walked), walked.into_split()))
}

fn looked_at<'a>(session: &'a Session, request: &'a ViewRequest, dress: Dress) -> Result<Scene<'a>, Failure> {
    let model = &session.model;
    let year = model.dataset.year_at(Year(request.year)).map_err(|error| session.library.explain(error))?;
    let shown = session.shown(request, model)?;
    Ok(Scene { session, request, model, shown, year, dress })
}

/// The bridge of the region's net.
fn walked(scene: &Scene<'_>) -> Result<drawings::Walked, Failure> {
    let Scene { session, request, model, .. } = scene;
    let explain = |error| session.library.explain(error);
    let region = model.dataset.region_at(&request.region).map_err(explain)?;
    let (base, focus) = (ScenarioId::new(&request.base), ScenarioId::new(&request.focus));
    let bridge =
        model.bridge_through(&base, &focus, BridgeMeasure::Net, Year(request.year)).map_err(explain)?;
    Ok(drawings::Walked::of(scene, &bridge, region))
}

pub(super) fn refused(error: &PictureError) -> Failure {
    failure::with(Code::Drawing, [("found", error.to_string())])
}
