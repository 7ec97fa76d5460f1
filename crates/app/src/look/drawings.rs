//! Timeline and bridge of a look, drawn by the charts crate.

use alf_charts::{
    Bar, Certainty, ChartError, Difference, Drawing, Mark, Point, Series, SeriesColour, Size, Step, Theme,
    Timeline, Waterfall,
};
use alf_engine::bridge::{Bridge, Part, Split, Stage};
use alf_engine::dataset::DataSet;
use alf_engine::groups::longer_programme_full;
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::value::{Step as RateStep, Value};
use alf_engine::{Group, Key, Num, RegionAt, ScenarioId, Status, Year};

use super::{Scene, Shown};
use crate::bridge;
use crate::compare::{short_name, unit_scale};
use crate::panel::{Dress, Words};
use crate::simulate::text;
use crate::source_line::source_line;
use crate::texts::{self, BridgeStory, BridgeTale, Phrase, RateStory};
use crate::wire::{self, BridgeMode, BridgeStep, BridgeView, Code, Datum, DrawingView, Failure};

pub(crate) const COLOURS: [SeriesColour; 5] =
    [SeriesColour::Base, SeriesColour::S1, SeriesColour::S3, SeriesColour::S4, SeriesColour::S2];

/// Rate per full-time student by year and scenario.
pub(crate) fn timeline(scene: &Scene<'_>) -> Result<(Drawing, Words), Failure> {
    let language = scene.request.language;
    let span = scene.session.opening.timeline;
    let subtitle =
        format!("{}, {}–{}", texts::phrase(language, Phrase::RateSubtitle), span.first_year, span.last_year);
    let words = Words { title: rate_title(scene), subtitle, source: source(scene) };
    let chart = Timeline {
        captions: scene.dress.captions(language, &words),
        size: size(scene.request.timeline),
        theme: theme(scene),
        scale: alf_charts::number::Scale::Kr,
        unit: texts::phrase(language, Phrase::RateUnit).to_owned(),
        series: scene.shown.iter().enumerate().map(|(at, shown)| series(scene, at, shown)).collect(),
        marks: marks(scene),
        difference: difference(scene),
    };
    Ok((chart.draw().map_err(|error| refused(&error))?, words))
}

/// From base to focus in the year looked at.
fn difference(scene: &Scene<'_>) -> Option<Difference> {
    let (base, focus, year) = (&scene.request.base, &scene.request.focus, scene.request.year);
    (base != focus).then(|| Difference { year, from: base.clone(), to: focus.clone() })
}

fn series(scene: &Scene<'_>, at: usize, shown: &Shown) -> Series {
    let span = scene.session.opening.timeline;
    let within = |year: &i32| (span.first_year..=span.last_year).contains(year);
    let years = shown.outcome.years.iter().filter(|figures| within(&figures.year.0));
    let point = |figures: &alf_engine::outcome::YearOutcome| Point {
        year: figures.year.0,
        value: figures.rate.paid.known(),
        certainty: scene
            .model
            .chain(&ScenarioId::new(&shown.id))
            .map_or(Certainty::Unknown, |chain| rate_certainty(&chain, figures.year)),
    };
    Series {
        id: shown.id.clone(),
        name: scene.session.library.name(&shown.id).to_owned(),
        colour: COLOURS.get(at).copied().unwrap_or(SeriesColour::Neutral),
        points: years.map(point).collect(),
    }
}

/// How firm a year's rate is: as its steps once one applies, and as the base before.
pub(crate) fn rate_certainty(chain: &Chain<'_>, year: Year) -> Certainty {
    let found = chain.effective(Key::RateSteps, Index::All, year);
    let Some((status, Value::Steps(steps))) = found.map(|found| (found.entry.status, &found.entry.value))
    else {
        return Certainty::Firm;
    };
    let applies = |step: &RateStep| step.year <= year;
    if !steps.iter().any(applies) {
        return Certainty::Firm;
    }
    match status {
        Status::Decided | Status::Published => Certainty::Firm,
        Status::Derived => Certainty::Derived,
        Status::Proposed => Certainty::Proposed,
        Status::Assumed | Status::Private => Certainty::Assumed,
        Status::Unknown => Certainty::Unknown,
    }
}

/// The years in which a shown scenario's rate steps up, and the start of the last term.
fn marks(scene: &Scene<'_>) -> Vec<Mark> {
    let chains = scene.shown.iter().filter_map(|shown| scene.model.chain(&ScenarioId::new(&shown.id)).ok());
    let mut marks = step_marks(chains, scene.model.dataset.last_year, scene.request.language);
    marks.extend(term_mark(&scene.model.dataset, scene.request.language));
    let span = scene.session.opening.timeline;
    marks.retain(|mark| (span.first_year..=span.last_year).contains(&mark.year));
    marks
}

/// The years in which the rate of some scenarios steps up.
pub(crate) fn step_marks<'a>(
    chains: impl Iterator<Item = Chain<'a>>,
    last: Year,
    language: wire::Language,
) -> Vec<Mark> {
    let mut years: Vec<i32> = Vec::new();
    for chain in chains {
        let found = chain.effective(Key::RateSteps, Index::All, last);
        if let Some(Value::Steps(steps)) = found.map(|found| &found.entry.value) {
            years.extend(steps.iter().map(|step| step.year.0));
        }
    }
    years.sort_unstable();
    years.dedup();
    let step = texts::phrase(language, Phrase::StepMark);
    years.into_iter().map(|year| Mark { year, label: format!("{step} {year}") }).collect()
}

/// The start of the last term of the longer programme.
pub(crate) fn term_mark(dataset: &DataSet, language: wire::Language) -> Option<Mark> {
    let year = dataset.programmes.iter().map(|p| longer_programme_full(p).year.0).max()?;
    Some(Mark { year, label: format!("{} {year}", texts::phrase(language, Phrase::TermMark)) })
}

fn rate_title(scene: &Scene<'_>) -> String {
    let library = &scene.session.library;
    let rate = |id: &str| {
        let shown = scene.shown.iter().find(|shown| shown.id == id)?;
        shown.outcome.years[scene.year].rate.paid.known()
    };
    let story = RateStory {
        focus: library.name(&scene.request.focus),
        base: library.name(&scene.request.base),
        year: scene.request.year,
        rate: rate(&scene.request.focus),
        before: rate(&scene.request.base),
    };
    texts::rate_title(scene.request.language, &story)
}

/// Why a region's net differs between base and focus.
pub(super) fn bridge(scene: &Scene<'_>, walked: &Walked) -> Result<BridgeView, Failure> {
    let step = |stage: &Stage| bridge_step(scene, walked, stage);
    Ok(BridgeView {
        drawing: dressed(waterfall(scene, walked)?),
        mode: scene.request.mode,
        steps: walked.stages.iter().map(step).collect(),
        total: text(walked.split.difference),
        sentence: sentence(scene, walked),
    })
}

/// A region's bridge in a year, taken apart as the request wishes.
pub(crate) struct Walked {
    region: RegionAt,
    split: Split,
    /// In the order wished for, whichever way they are taken.
    stages: Vec<Stage>,
}

impl Walked {
    pub(crate) fn of(scene: &Scene<'_>, bridge: &Bridge, region: RegionAt) -> Self {
        let order = bridge.in_order(&bridge::known(&scene.request.order));
        let way = bridge::way(scene.request.mode, &order);
        let stages = bridge::stages(bridge, (region.0, scene.year), (way, &order));
        Self { region, split: bridge.split(region.0, scene.year), stages }
    }

    /// What is shared over all orders.
    pub(crate) fn into_split(self) -> Split {
        self.split
    }

    fn part(&self, stage: &Stage) -> Option<&Part> {
        self.split.parts.iter().find(|part| Some(part.group) == stage.group)
    }
}

/// The bridge in words.
pub(crate) fn sentence(scene: &Scene<'_>, walked: &Walked) -> String {
    texts::bridge_sentence(scene.request.language, &tale(scene, walked))
}

/// What the sentence about a bridge is built from.
fn tale<'a>(scene: &Scene<'a>, walked: &Walked) -> BridgeTale<'a> {
    let library = &scene.session.library;
    BridgeTale {
        region: short_name(&scene.model.dataset.regions[walked.region.0].file.name),
        focus: library.name(&scene.request.focus),
        base: library.name(&scene.request.base),
        year: scene.request.year,
        mode: scene.request.mode,
        difference: walked.split.difference.known(),
        stages: walked.stages.iter().map(|stage| (stage.group, stage.rounded.known())).collect(),
    }
}

/// The bridge of a region, with its words.
pub(crate) fn waterfall(scene: &Scene<'_>, walked: &Walked) -> Result<(Drawing, Words), Failure> {
    let (split, region) = (&walked.split, walked.region);
    let request = scene.request;
    let library = &scene.session.library;
    let scale = unit_scale(request.unit);
    let name = short_name(&scene.model.dataset.regions[region.0].file.name);
    let (base, focus) = (library.name(&request.base), library.name(&request.focus));
    let story = BridgeStory {
        region: &name,
        focus,
        base,
        year: request.year,
        difference: split.difference.known(),
        largest: largest(walked),
        scale,
    };
    let title = texts::bridge_title(request.language, &story);
    let shown = texts::phrase(request.language, Phrase::BridgeSubtitle);
    // The page says beside the drawing how it is taken apart.
    let told = scene.dress != Dress::Page || request.mode != BridgeMode::Shared;
    let way = if told { texts::bridge_way(request.language, request.mode) } else { "" };
    let unit = request.language.of_charts().unit(scale);
    let subtitle = format!("{shown}, {name} {}, {unit}, {base} → {focus}{way}", request.year);
    let words = Words { title, subtitle, source: source(scene) };
    let bar = |id: &str, label: &str, value: Num| Bar {
        id: id.to_owned(),
        label: label.to_owned(),
        value: value.known(),
    };
    let step = |stage: &Stage| Step {
        id: bridge::stage_id(stage.group).to_owned(),
        label: texts::stage_name(request.language, stage.group).to_owned(),
        value: stage.change.known(),
        certainty: Certainty::Firm,
        band: walked.part(stage).and_then(|part| part.minimum.known().zip(part.maximum.known())),
    };
    let chart = Waterfall {
        captions: scene.dress.captions(request.language, &words),
        size: size(request.bridge),
        theme: theme(scene),
        scale,
        start: bar("from", base, split.start),
        steps: walked.stages.iter().map(step).collect(),
        end: bar("to", focus, split.end),
    };
    Ok((chart.draw().map_err(|error| refused(&error))?, words))
}

fn bridge_step(scene: &Scene<'_>, walked: &Walked, stage: &Stage) -> BridgeStep {
    let part = walked.part(stage);
    BridgeStep {
        group: bridge::stage_id(stage.group).to_owned(),
        name: texts::stage_name(scene.request.language, stage.group).to_owned(),
        contribution: text(stage.rounded),
        isolated: part.and_then(|part| whole(part.isolated)),
        minimum: part.and_then(|part| whole(part.minimum)),
        maximum: part.and_then(|part| whole(part.maximum)),
    }
}

fn whole(amount: Num) -> Option<String> {
    amount.known().map(|value| alf_engine::rounding::half_away(value, 0).normalize().to_string())
}

/// The group that moves the difference most in its own direction.
fn largest(walked: &Walked) -> Option<Group> {
    let up = walked.split.difference.known()?.is_sign_positive();
    let known = walked.stages.iter().filter_map(|stage| Some((stage.group?, stage.change.known()?)));
    let along = known.filter(|(_, amount)| !amount.is_zero() && amount.is_sign_positive() == up);
    along.max_by_key(|(_, amount)| amount.abs()).map(|(group, _)| group)
}

fn source(scene: &Scene<'_>) -> String {
    let request = scene.request;
    source_line(scene.session, (request.language, scene.dress), (&request.base, &request.focus))
}

const fn size(size: wire::PixelSize) -> Size {
    Size::new(size.width, size.height)
}

const fn theme(scene: &Scene<'_>) -> Theme {
    match scene.request.theme {
        wire::Theme::Light => Theme::Light,
        wire::Theme::Dark => Theme::Dark,
    }
}

/// A drawing with its words as the page takes it.
pub(crate) fn dressed((drawing, words): (Drawing, Words)) -> DrawingView {
    let Words { title, subtitle, source } = words;
    let datum = |datum: alf_charts::Datum| Datum {
        id: datum.id,
        series: datum.series,
        label: datum.label,
        value: datum.value.map(|value| value.normalize().to_string()),
        x: hundredth(datum.x),
        y: hundredth(datum.y),
        width: hundredth(datum.width),
        height: hundredth(datum.height),
        outline: datum.outline,
    };
    DrawingView {
        description: format!("{title}. {}", drawing.description),
        title,
        subtitle,
        svg: drawing.svg,
        width: drawing.width,
        height: drawing.height,
        data: drawing.data.into_iter().map(datum).collect(),
        source,
    }
}

/// A length to the hundredth of a viewBox unit: nobody points more finely, and an answer has hundreds of them.
fn hundredth(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

/// Why a drawing could not be made.
pub(crate) fn refused(error: &ChartError) -> Failure {
    crate::failure::with(Code::Drawing, [("found", error.to_string())])
}
