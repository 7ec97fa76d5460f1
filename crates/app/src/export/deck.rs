//! The deck of a scenario: rate by year, regions, region by region, bridge, map, table, assumptions. The charts that
//! are lines or bars are native and can be edited.

use alf_charts::font::Weight;
use alf_charts::number::{self, Scale};
use alf_charts::{Certainty, Datum, Drawing, natural, notes_on_fills, notes_on_lines};
use alf_engine::{Component, Num, Status};
use alf_export::Sheet;
pub use alf_export::slides::Look;
use alf_export::slides::{self, Bar, Body, Deck, Form, Labels, Series, Slide, Table, Tone, ends, stack};
use rust_decimal::Decimal;

use super::picture::{Ask, Chart, drawing};
use crate::compare::scale;
use crate::failure;
use crate::look::drawings::refused;
use crate::panel::assumed::Assumption;
use crate::panel::rows::Pair;
use crate::panel::{Dress, Panel, Words};
use crate::session::Session;
use crate::texts::deck as texts;
use crate::wire::{Code, Failure, PixelSize};

const TONES: [Tone; 2] = [Tone::Base, Tone::First];
/// So small that 12 pixels become 14 points when it fills the slide's height.
const MAP: PixelSize = PixelSize { width: 560, height: 329 };
/// The same in width.
const WIDE: PixelSize = PixelSize { width: 738, height: 329 };
const SIZE: PixelSize = PixelSize { width: 900, height: 400 };
/// How wide a chart is on the slide, in points.
const SLIDE: u32 = 864;

/// The standard set of slides in colours and fonts of the user's or the program's.
///
/// # Errors
/// An id, region or year that does not exist, or a private value in force.
pub fn deck(session: &Session, ask: &Ask, look: &Look) -> Result<Vec<u8>, Failure> {
    super::private::refuse(&session.library, &session.model, &[&ask.scenario, &ask.base])?;
    let mut slides = vec![timeline(session, ask)?, regions(session, ask)?, multiples(session, ask)?];
    // Between a scenario and itself there is no bridge.
    if ask.base != ask.scenario {
        slides.push(bridge(session, ask)?);
    }
    slides.extend([map(session, ask)?, table(session, ask)?, assumptions(session, ask)?]);
    let deck = Deck {
        title: session.library.name(&ask.scenario),
        language: ask.language.of_charts(),
        look,
        slides: &slides,
    };
    let made = slides::deck(&deck);
    made.map_err(|error| failure::with(Code::FileUnwritable, [("found", error.to_string())]))
}

/// A deck shows what private values lead to, so there is none with them.
fn slide(words: Words, notes: Vec<String>, body: Body) -> Slide {
    let Words { title, subtitle, source } = words;
    Slide { title, subtitle, source, notes, body }
}

fn shown(session: &Session, ask: &Ask, chart: Chart) -> Result<(Drawing, Words), Failure> {
    drawing(session, ask, (chart, Dress::Slide), SIZE)
}

/// How well the figures that are drawn are known.
fn known_of(drawing: &Drawing) -> impl Iterator<Item = Certainty> + '_ {
    drawing.data.iter().filter(|datum| datum.value.is_some()).map(|datum| datum.certainty)
}

/// What fills and lines mean, after the subtitle: a native chart has no notes of its own.
fn told(words: Words, notes: &[&str]) -> Words {
    if notes.is_empty() {
        return words;
    }
    Words { subtitle: format!("{}. {}", words.subtitle, notes.join(" ")), ..words }
}

/// The scenarios in a chart, the base first.
fn compared(ask: &Ask) -> Vec<&str> {
    let mut ids = vec![ask.base.as_str()];
    if ask.scenario != ask.base {
        ids.push(&ask.scenario);
    }
    ids
}

fn timeline(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) = shown(session, ask, Chart::Timeline)?;
    let year = |datum: &Datum| datum.id.rsplit('-').next().unwrap_or_default().to_owned();
    let mut categories: Vec<String> = drawing.data.iter().map(year).collect();
    categories.sort();
    categories.dedup();
    let series = compared(ask).into_iter().zip(TONES).map(|(id, tone)| {
        let of = |at: &String| drawing.data.iter().find(|datum| datum.series == id && year(datum) == *at);
        let certainty = |at| of(at).map(|datum| datum.certainty).unwrap_or_default();
        Series {
            name: session.library.name(id).to_owned(),
            tone: Some(tone),
            values: categories.iter().map(|at| of(at)?.value).collect(),
            certainties: categories.iter().map(certainty).collect(),
        }
    });
    let series = series.collect();
    let words = told(words, &notes_on_lines(ask.language.of_charts(), known_of(&drawing)));
    let description = drawing.description;
    let mut notes = vec![description.clone()];
    for id in compared(ask) {
        let ids: Vec<String> = categories.iter().map(|year| format!("rate {year}")).collect();
        notes.push(format!("{} {}", texts::traced(ask.language, id, ask.year), ids.join("; ")));
    }
    let chart = slides::Chart {
        form: Form::Lines,
        description,
        categories,
        series,
        labels: None,
        decimals: 0,
        signed: false,
    };
    Ok(slide(words, notes, Body::Chart(chart)))
}

/// A name, and beside one whose figure is unknown that it is: nothing is drawn of it.
fn known(ask: &Ask, datum: &Datum, name: &str) -> String {
    if datum.value.is_some() {
        return name.to_owned();
    }
    format!("{name} ({})", ask.language.of_charts().unknown())
}

/// The words of a name that there is room for, at 14 points.
fn brief(name: &str, room: u32) -> Result<String, Failure> {
    let wide = |text: &str| natural(text, (14, Weight::Regular)).map_err(|error| refused(&error));
    if wide(name)? <= room {
        return Ok(name.to_owned());
    }
    let mut short = String::new();
    for word in name.split(' ') {
        let longer = format!("{short} {word}");
        if wide(longer.trim())? > room {
            break;
        }
        short = longer.trim().to_owned();
    }
    Ok(format!("{}…", short.trim_end_matches([',', ':', ';'])))
}

fn regions(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) =
        drawing(session, ask, (Chart::Difference, Dress::Slide), PixelSize { width: 900, height: 640 })?;
    let scale = scale(ask.measure, ask.unit);
    let label = |datum: &Datum| known(ask, datum, datum.label.split([',', ':']).next().unwrap_or_default());
    let series = Series {
        name: session.library.name(&ask.scenario).to_owned(),
        tone: Some(Tone::First),
        values: drawing.data.iter().map(|datum| datum.value.map(|value| scale.of(value))).collect(),
        certainties: drawing.data.iter().map(|datum| datum.certainty).collect(),
    };
    let words = told(words, &notes_on_fills(ask.language.of_charts(), known_of(&drawing)));
    let description = drawing.description;
    let chart = slides::Chart {
        form: Form::Bars,
        categories: drawing.data.iter().map(label).collect(),
        series: vec![series],
        labels: None,
        decimals: scale.decimals(),
        signed: ask.base != ask.scenario,
        description: description.clone(),
    };
    Ok(slide(words, regional(session, ask, description)?, Body::Chart(chart)))
}

fn multiples(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) = drawing(session, ask, (Chart::Multiples, Dress::Slide), WIDE)?;
    let notes = regional(session, ask, drawing.description.clone())?;
    Ok(slide(words, notes, Body::Picture(Sheet::bare(&drawing))))
}

fn bridge(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) = shown(session, ask, Chart::Bridge)?;
    let scale = crate::compare::unit_scale(ask.unit);
    let (mut bars, mut texts_above, mut at) = (Vec::new(), Vec::new(), None::<Decimal>);
    for datum in &drawing.data {
        let value = datum.value.map(|value| scale.of(value));
        if datum.series == "step" {
            let next = at.zip(value).map(|(from, by)| from + by);
            bars.push(Bar::Step(at.zip(next)));
            texts_above.push(number::signed(datum.value, scale));
            at = next;
        } else {
            bars.push(Bar::Total(value));
            texts_above.push(number::plain(datum.value, scale));
            at = value;
        }
    }
    let columns = u32::try_from(drawing.data.len()).unwrap_or(1).max(1);
    let label = |datum: &Datum| {
        let name = datum.label.rsplit_once(": ").map_or("", |(name, _)| name);
        Ok(known(ask, datum, &brief(name, 3 * SLIDE / columns)?))
    };
    let mut notes: Vec<String> = vec![drawing.description.clone()];
    notes.extend(drawing.data.iter().map(|datum| datum.label.clone()));
    notes.extend(traces(session, ask, Some(&ask.region))?);
    let labels =
        Labels { names: texts::labels(ask.language).map(str::to_owned), at: ends(&bars), texts: texts_above };
    let chart = slides::Chart {
        form: Form::Stack,
        categories: drawing.data.iter().map(label).collect::<Result<_, Failure>>()?,
        series: stack(&bars, texts::bridge_parts(ask.language)),
        labels: Some(labels),
        decimals: scale.decimals(),
        signed: false,
        description: drawing.description,
    };
    Ok(slide(words, notes, Body::Chart(chart)))
}

fn map(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let (drawing, words) = mapped(session, ask)?;
    let notes = regional(session, ask, drawing.description.clone())?;
    Ok(slide(words, notes, Body::Picture(Sheet::bare(&drawing))))
}

/// Where something is unknown a note below takes a line, and the list of regions needs two columns.
fn mapped(session: &Session, ask: &Ask) -> Result<(Drawing, Words), Failure> {
    let (narrow, words) = drawing(session, ask, (Chart::Map, Dress::Slide), MAP)?;
    if narrow.data.iter().all(|datum| datum.value.is_some()) {
        return Ok((narrow, words));
    }
    drawing(session, ask, (Chart::Map, Dress::Slide), WIDE)
}

fn table(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let request = ask.panel();
    let panel = Panel::open(session, &request)?;
    let scale = scale(ask.measure, ask.unit);
    let name = |pair: &Pair| {
        let region = session.model.dataset.regions.get(pair.region.0);
        region.map(|region| crate::compare::short_name(&region.file.name)).unwrap_or_default()
    };
    let difference = ask.base != ask.scenario;
    let row = |pair: &Pair| {
        let mut row = vec![name(pair)];
        row.extend(cells(pair, (scale, ask)).into_iter().take(if difference { 3 } else { 1 }));
        row
    };
    let rows = panel.pairs()?.iter().map(row).collect();
    let mut header = vec![texts::region(ask.language).to_owned()];
    header.extend(compared(ask).into_iter().map(|id| session.library.name(id).to_owned()));
    if difference {
        header.push("±".to_owned());
    }
    let table = Table { header, rows, counts: Vec::new(), widths: Vec::new(), figures: true, blocks: 2 };
    let words = panel.row_words(difference)?;
    Ok(slide(words, traces(session, ask, None)?, Body::Table(table)))
}

/// A region's figure in base and scenario, and their difference.
fn cells(pair: &Pair, (scale, ask): (Scale, &Ask)) -> [String; 3] {
    let unknown = || ask.language.of_charts().unknown().to_owned();
    let known = |value: Option<Decimal>| {
        value.map_or_else(unknown, |value| number::plain(Num::from(Some(value)).known(), scale))
    };
    let difference = pair.difference().value;
    let difference = difference.map_or_else(unknown, |value| number::signed(Some(value), scale));
    [known(pair.base.value), known(pair.scenario.value), difference]
}

fn assumptions(session: &Session, ask: &Ask) -> Result<Slide, Failure> {
    let request = ask.panel();
    let panel = Panel::open(session, &request)?;
    let found = panel.assumptions()?;
    let counted = [Status::Assumed, Status::Proposed, Status::Unknown].map(|status| {
        let alike = found.iter().filter(|one| one.status == status);
        alike.map(|one| one.places).sum()
    });
    let words = panel.words((
        texts::assumptions_title(ask.language, session.library.name(&ask.scenario), counted),
        texts::assumptions_subtitle(ask.language, ask.year),
    ));
    let row = |one: &Assumption| {
        let status = crate::glossary::term(ask.language, one.status.name()).to_owned();
        vec![one.parameter.clone(), one.value.clone(), status, one.source.clone()]
    };
    let rows: Vec<Vec<String>> = found.iter().map(row).collect();
    let notes = rows.iter().map(|row| row.join(" · ")).collect();
    let header = texts::assumption(ask.language).map(str::to_owned).into();
    let counts = found.iter().map(|one| one.places).collect();
    let table = Table { header, rows, counts, widths: vec![28, 25, 11, 36], figures: false, blocks: 1 };
    Ok(slide(words, notes, Body::Table(table)))
}

/// What a chart of all regions shows in words, and where its figures are traced.
fn regional(session: &Session, ask: &Ask, description: String) -> Result<Vec<String>, Failure> {
    let mut notes = vec![description];
    notes.extend(traces(session, ask, None)?);
    Ok(notes)
}

/// The amounts behind the figures of one region or all, named as `alf trace` names them: component, region and year.
fn traces(session: &Session, ask: &Ask, region: Option<&str>) -> Result<Vec<String>, Failure> {
    let request = ask.panel();
    let panel = Panel::open(session, &request)?;
    let year = session.model.dataset.year_at(alf_engine::Year(ask.year));
    let year = year.map_err(|error| session.library.explain(error))?;
    let mut notes = Vec::new();
    for id in compared(ask) {
        let outcome = panel.outcome(id)?;
        let mut ids = vec![texts::traced(ask.language, id, ask.year)];
        for at in panel.regions() {
            let code = panel.code(at);
            if region.is_some_and(|only| only != code) {
                continue;
            }
            let here = Component::ALL.into_iter();
            let here = here.filter(|component| !outcome.amount(*component, at.0, year).0.is_zero());
            ids.extend(here.map(|component| format!("{} {code} {};", component.name(), ask.year)));
        }
        notes.push(ids.join(" "));
    }
    Ok(notes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Language;

    /// How large a picture's smallest text is on the slide, in hundredths of a point.
    fn smallest(drawing: &Drawing) -> Decimal {
        let sizes = drawing.svg.split("font-size=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let sizes = sizes.filter_map(|size| size.parse::<Decimal>().ok());
        // The drawing counts in quarters of the pixels it is shown in.
        let scale = drawing.svg.split("<g transform=\"scale(").nth(1).and_then(|rest| rest.split(')').next());
        let scale = scale.map_or(Decimal::ONE, |scale| scale.parse().unwrap());
        let (wide, high) = (Decimal::from(86_400 / drawing.width), Decimal::from(38_600 / drawing.height));
        sizes.min().unwrap() * scale * wide.min(high)
    }

    #[test]
    fn texts_in_pictures_are_at_least_14_points_on_the_slide() {
        let session = Session::example().unwrap();
        for scenario in session.workspace().unwrap().scenarios {
            for language in [Language::Sv, Language::En] {
                let usual = crate::export::usual(&session, &scenario.id, None).unwrap();
                let ask = Ask { language, ..usual };
                let multiples = drawing(&session, &ask, (Chart::Multiples, Dress::Slide), WIDE);
                for (drawing, _) in [mapped(&session, &ask).unwrap(), multiples.unwrap()] {
                    let found = smallest(&drawing);
                    let (id, title) = (&scenario.id, &drawing.title);
                    assert!(found >= Decimal::from(1400), "{id}: a text of {found} in \"{title}\"");
                }
            }
        }
    }
}
