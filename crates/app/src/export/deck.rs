//! The deck of a scenario: rate by year, regions, bridge, map, table. The charts are native and can be edited.

use alf_charts::number::{self, Scale};
use alf_charts::{Datum, Drawing};
use alf_engine::Num;
use alf_export::Sheet;
use alf_export::slides::{self, Bar, Body, Form, Series, Slide, stack};
use rust_decimal::Decimal;

use super::picture::{Ask, Chart, drawing};
use crate::compare::scale;
use crate::failure;
use crate::panel::rows::Pair;
use crate::panel::{Dress, Panel, Words};
use crate::session::Session;
use crate::wire::{Code, Failure, PixelSize};

const COLOURS: [&str; 2] = ["3B4252", "0072B2"];
/// So small that 12 pixels become 14 points when it fills the slide's height.
const MAP: PixelSize = PixelSize { width: 560, height: 329 };
const SIZE: PixelSize = PixelSize { width: 900, height: 400 };

/// The standard set of slides.
///
/// # Errors
/// An id, region or year that does not exist, or a private value in force.
pub fn deck(session: &Session, ask: &Ask) -> Result<Vec<u8>, Failure> {
    super::private::refuse(&session.library, &session.model, &[&ask.scenario, &ask.base])?;
    let slides = [
        timeline(session, ask)?,
        regions(session, ask)?,
        bridge(session, ask)?,
        map(session, ask)?,
        table(session, ask)?,
    ];
    let made = slides::deck(session.library.name(&ask.scenario), &slides);
    made.map_err(|error| failure::with(Code::FileUnwritable, [("found", error.to_string())]))
}

/// A deck shows what private values lead to, so there is none with them.
fn slide(words: Words, notes: Vec<String>, body: Body) -> Slide {
    let Words { title, subtitle, source } = words;
    Slide { title, subtitle, source, notes, body }
}

fn shown(session: &Session, ask: &Ask, chart: Chart) -> Result<(Drawing, Words), Failure> {
    drawing(session, ask, (chart, Dress::Page), SIZE)
}

fn timeline(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) = shown(session, ask, Chart::Timeline)?;
    let year = |datum: &Datum| datum.id.rsplit('-').next().unwrap_or_default().to_owned();
    let mut categories: Vec<String> = drawing.data.iter().map(year).collect();
    categories.sort();
    categories.dedup();
    let mut ids = vec![&ask.base];
    if ask.scenario != ask.base {
        ids.push(&ask.scenario);
    }
    let series = ids.into_iter().zip(COLOURS).map(|(id, colour)| Series {
        name: session.library.name(id).to_owned(),
        colour: Some(colour),
        values: categories
            .iter()
            .map(|at| drawing.data.iter().find(|datum| datum.series == *id && year(datum) == *at)?.value)
            .collect(),
    });
    let series = series.collect();
    let description = drawing.description;
    let notes = vec![description.clone()];
    let chart = slides::Chart { form: Form::Lines, description, categories, series, decimals: 0 };
    Ok(slide(words, notes, Body::Chart(chart)))
}

fn regions(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) =
        drawing(session, ask, (Chart::Difference, Dress::Page), PixelSize { width: 900, height: 640 })?;
    let scale = scale(ask.measure, ask.unit);
    let label = |datum: &Datum| datum.label.split([',', ':']).next().unwrap_or_default().to_owned();
    let series = Series {
        name: session.library.name(&ask.scenario).to_owned(),
        colour: Some(COLOURS[1]),
        values: drawing.data.iter().map(|datum| datum.value.map(|value| scale.of(value))).collect(),
    };
    let description = drawing.description;
    let chart = slides::Chart {
        form: Form::Bars,
        categories: drawing.data.iter().map(label).collect(),
        series: vec![series],
        decimals: scale.decimals(),
        description: description.clone(),
    };
    Ok(slide(words, vec![description], Body::Chart(chart)))
}

fn bridge(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) = shown(session, ask, Chart::Bridge)?;
    let scale = crate::compare::unit_scale(ask.unit);
    let (mut bars, mut at) = (Vec::new(), None::<Decimal>);
    for datum in &drawing.data {
        let value = datum.value.map(|value| scale.of(value));
        if datum.series == "step" {
            let next = at.zip(value).map(|(from, by)| from + by);
            bars.push(Bar::Step(at.zip(next)));
            at = next;
        } else {
            bars.push(Bar::Total(value));
            at = value;
        }
    }
    let label = |datum: &Datum| datum.label.rsplit_once(": ").map_or("", |(name, _)| name).to_owned();
    let mut notes: Vec<String> = vec![drawing.description.clone()];
    notes.extend(drawing.data.iter().map(|datum| datum.label.clone()));
    notes.push(format!("alf trace {} --year {} --region {}", ask.scenario, ask.year, ask.region));
    let chart = slides::Chart {
        form: Form::Stack,
        categories: drawing.data.iter().map(label).collect(),
        series: stack(&bars, ["Bas", "Netto", "Ökning", "Minskning"]),
        decimals: scale.decimals(),
        description: drawing.description,
    };
    Ok(slide(words, notes, Body::Chart(chart)))
}

fn map(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) = drawing(session, ask, (Chart::Map, Dress::Page), MAP)?;
    let notes = vec![drawing.description.clone()];
    Ok(slide(words, notes, Body::Picture(Sheet::bare(&drawing))))
}

fn table(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let request = ask.panel();
    let panel = Panel::open(session, &request)?;
    let scale = scale(ask.measure, ask.unit);
    let name = |pair: &Pair| {
        let region = session.model.dataset.regions.get(pair.region.0);
        region.map(|region| crate::compare::short_name(&region.file.name)).unwrap_or_default()
    };
    let row = |pair: &Pair| cells(name(pair), pair, scale);
    let rows = panel.pairs()?.iter().map(row).collect();
    let of = |id: &str| session.library.name(id).to_owned();
    let header = vec!["Region".to_owned(), of(&ask.base), of(&ask.scenario), "±".to_owned()];
    Ok(slide(panel.pair_words(true)?, Vec::new(), Body::Table(header, rows)))
}

fn cells(name: String, pair: &Pair, scale: Scale) -> Vec<String> {
    let known = |value: Option<Decimal>| number::plain(Num::from(value).known(), scale);
    vec![
        name,
        known(pair.base.value),
        known(pair.scenario.value),
        number::signed(pair.difference().value, scale),
    ]
}
