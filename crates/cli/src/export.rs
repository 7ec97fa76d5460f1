//! `alf export`.

use std::process::ExitCode;

use alf_app::Session;
use alf_app::bridge;
use alf_app::desk::Taken;
use alf_app::export::course::Course;
use alf_app::export::deck;
use alf_app::export::pack;
use alf_app::export::picture::{self, Ask, Chart, Detail, Kind, Magnification};
use alf_app::export::report;
use alf_app::export::template;
use alf_app::export::{self, Dialect};
use alf_app::library::Library;
use alf_app::wire::{BridgeMode, Failure, PixelSize};

use crate::args::{Export, What};

pub(crate) fn run(mut library: Library, wanted: &Export) -> Result<ExitCode, Failure> {
    let decked = matches!(wanted.what, What::Pptx | What::Pack);
    if let Some(template) = wanted.template.as_deref().filter(|_| !decked) {
        let found = template.display().to_string();
        return Err(export::unused("--template", found, "--what pptx, --what pack"));
    }
    let bridged =
        matches!(wanted.what, What::Png | What::Svg | What::Pdf) && wanted.shown.chart.0 == Chart::Bridge;
    if let Some((place, found)) = way_asked(wanted).filter(|_| !bridged) {
        return Err(export::unused(place, found, "--what png, svg, pdf --chart bridge"));
    }
    let id = library.find(&wanted.scenario)?;
    let base = wanted.base.as_deref().map(|base| library.find(base)).transpose()?;
    let bytes = match wanted.what {
        What::Xlsx => export::xlsx(&library, &id, base.as_deref())?,
        What::Csv => export::csv(&library, &id, Dialect::Swedish)?,
        What::CsvPlain => export::csv(&library, &id, Dialect::Plain)?,
        What::Png => drawn(library, wanted, (&id, base.as_deref()), Kind::Png(magnification(wanted)))?,
        What::Svg => drawn(library, wanted, (&id, base.as_deref()), Kind::Svg)?,
        What::Pdf => drawn(library, wanted, (&id, base.as_deref()), Kind::Pdf)?,
        What::Pptx => {
            let look = look(wanted)?;
            let session = Session::of_library(library)?;
            deck::deck(&session, &ask(&session, wanted, (&id, base.as_deref()))?, &look)?
        }
        What::Report => {
            let session = Session::of_library(library)?;
            report::report(&session, &ask(&session, wanted, (&id, base.as_deref()))?, &taken(wanted)?)?
        }
        What::Pack => {
            let look = look(wanted)?;
            let session = Session::of_library(library)?;
            let ask = ask(&session, wanted, (&id, base.as_deref()))?;
            let pack = pack::pack(&session, &ask, (&look, &taken(wanted)?), &Course::default())?;
            if wanted.out.extension().is_none_or(|ending| ending != "zip") {
                pack.write(&wanted.out, wanted.force)?;
                return Ok(ExitCode::SUCCESS);
            }
            pack.zip()?
        }
    };
    export::write(&wanted.out, &bytes, wanted.force)?;
    Ok(ExitCode::SUCCESS)
}

/// The look of the template, or the program's own.
fn look(wanted: &Export) -> Result<deck::Look, Failure> {
    wanted.template.as_deref().map_or_else(|| Ok(deck::Look::default()), template::look)
}

/// The snapshots of the document that is computed on; none where there is no document.
fn taken(wanted: &Export) -> Result<Taken, Failure> {
    wanted.files.document.as_deref().map_or_else(|| Ok(Taken::default()), Taken::of_document)
}

fn drawn(
    mut library: Library,
    wanted: &Export,
    (id, base): (&str, Option<&str>),
    kind: Kind,
) -> Result<Vec<u8>, Failure> {
    let shown = &wanted.shown;
    let detail = Detail {
        figure: shown.figure.map(Into::into),
        pinned: shown.beside.iter().map(|scenario| library.find(scenario)).collect::<Result<_, _>>()?,
        through: shown.through,
        component: shown.component.clone(),
        price: shown.price,
        mode: mode(wanted),
        order: shown.order.clone().unwrap_or_default(),
    };
    let session = Session::of_library(library)?;
    let size = PixelSize { width: wanted.shown.width, height: wanted.shown.height };
    let ask = Ask { detail, ..ask(&session, wanted, (id, base))? };
    if let Some(order) = &shown.order {
        bridge::check_order(&session, (&ask.base, &ask.scenario), order)?;
    }
    picture::picture(&session, &ask, (wanted.shown.chart.0, kind), size)
}

fn ask(session: &Session, wanted: &Export, (id, base): (&str, Option<&str>)) -> Result<Ask, Failure> {
    let usual = export::usual(session, id, base)?;
    let shown = &wanted.shown;
    Ok(Ask {
        region: shown.region.clone().unwrap_or(usual.region),
        year: shown.year.unwrap_or(usual.year),
        measure: shown.measure.into(),
        unit: shown.unit.into(),
        language: shown.language.into(),
        ..usual
    })
}

/// The argument that chooses a way to take the bridge apart, and its value.
fn way_asked(wanted: &Export) -> Option<(&'static str, String)> {
    let order = wanted.shown.order.as_ref().map(|order| ("--order", order.join(",")));
    order.or_else(|| wanted.shown.alone.then(|| ("--alone", "--alone".to_owned())))
}

const fn mode(wanted: &Export) -> BridgeMode {
    match (&wanted.shown.order, wanted.shown.alone) {
        (Some(_), _) => BridgeMode::Order,
        (None, true) => BridgeMode::Alone,
        (None, false) => BridgeMode::Shared,
    }
}

/// The argument is between 1 and 4 here.
fn magnification(wanted: &Export) -> Magnification {
    Magnification::of(wanted.shown.scale).unwrap_or_default()
}
