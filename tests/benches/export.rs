//! What is waited for when a scenario becomes a file for the meeting.

use std::hint::black_box;

use alf_app::Session;
use alf_app::desk::Taken;
use alf_app::export::deck::{Look, deck};
use alf_app::export::picture::{Ask, Chart, Kind, Magnification, picture};
use alf_app::export::report::report;
use alf_app::export::{usual, xlsx};
use alf_app::library::Library;
use alf_app::wire::{Failure, PixelSize};
use criterion::Criterion;

/// A scenario with a bridge, and what its files show.
fn start() -> Result<(Library, Session, Ask), Failure> {
    let (library, session) = (Library::example()?, Session::example()?);
    let ask = usual(&session, "region-blekinge", None)?;
    // What is refused would be refused quickly.
    deck(&session, &ask, &Look::default())?;
    xlsx(&library, &ask.scenario, Some(&ask.base))?;
    report(&session, &ask, &Taken::default())?;
    Ok((library, session, ask))
}

fn files(criterion: &mut Criterion, (library, session): (&Library, &Session), ask: &Ask) {
    let size = PixelSize { width: 960, height: 640 };
    let kind = Kind::Png(Magnification::Four);
    criterion.bench_function("export one picture: map, PNG 4×", |bencher| {
        bencher.iter(|| black_box(picture(session, ask, (Chart::Map, kind), size)));
    });
    criterion.bench_function("export one picture: timeline, PNG 4×", |bencher| {
        bencher.iter(|| black_box(picture(session, ask, (Chart::Timeline, kind), size)));
    });
    criterion.bench_function("export the deck", |bencher| {
        bencher.iter(|| black_box(deck(session, ask, &Look::default())));
    });
    criterion.bench_function("export one picture: tornado, PNG 4×", |bencher| {
        bencher.iter(|| black_box(picture(session, ask, (Chart::Tornado, kind), size)));
    });
    criterion.bench_function("export the report", |bencher| {
        bencher.iter(|| black_box(report(session, ask, &Taken::default())));
    });
    criterion.bench_function("export the workbook", |bencher| {
        bencher.iter(|| black_box(xlsx(library, &ask.scenario, Some(&ask.base))));
    });
}

fn main() {
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    match start() {
        Ok((library, session, ask)) => files(&mut criterion, (&library, &session), &ask),
        Err(failure) => eprintln!("the example cannot be opened: {failure:?}"),
    }
    criterion.final_summary();
}
