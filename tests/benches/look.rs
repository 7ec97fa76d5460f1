//! What the window waits for while the step is dragged: the answer to one look, a value being tried out in it.

use std::hint::black_box;

use alf_app::Session;
use alf_app::wire::{Draft, Failure, View, ViewRequest};
use alf_tests::drawings;
use criterion::Criterion;

/// The looks of a drag, one after the other, each with another value.
struct Drag {
    session: Session,
    request: ViewRequest,
    places: u32,
}

impl Drag {
    fn start() -> Result<Self, Failure> {
        let session = Session::example()?;
        let request = drawings::opening(&session)?;
        Ok(Self { session, request, places: 0 })
    }

    fn next(&mut self) -> Result<View, Failure> {
        self.places += 1;
        let (scenario, value) = (self.request.focus.clone(), (self.places % 800 * 100).to_string());
        self.request.drafts = vec![Draft::RateStep { scenario, year: 2026, value }];
        self.session.view(&self.request)
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    match Drag::start() {
        Ok(mut drag) => {
            criterion.bench_function("look while dragging: table, timeline, bridge", |bencher| {
                bencher.iter(|| black_box(drag.next()));
            });
        }
        Err(failure) => eprintln!("the example cannot be opened: {failure:?}"),
    }
    criterion.final_summary();
}
