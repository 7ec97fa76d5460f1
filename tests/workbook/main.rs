//! The counterpart's workbook: recalculated by another program it gives the engine's amounts, as it is and after
//! its inputs are changed; and it says nothing of who made it.

#![allow(clippy::expect_used, clippy::panic, reason = "a helper of a test that cannot go on says so")]

mod changed;
mod file;
mod office;
mod package;
mod results;

use std::sync::LazyLock;

use alf_app::export;
use alf_app::library::Library;

use crate::office::Office;
use crate::package::Package;
use crate::results::{differences, expected, shown};

fn library() -> Library {
    Library::example().expect("the example opens")
}

fn xlsx(library: &Library, id: &str) -> Vec<u8> {
    export::xlsx(library, id, None).unwrap_or_else(|failure| panic!("{id} has a workbook: {failure:?}"))
}

/// The workbooks of all scenarios, made once.
struct Made {
    library: Library,
    workbooks: Vec<(String, Vec<u8>)>,
}

/// Every built-in scenario, and some that together use every rule there is.
static MADE: LazyLock<Made> = LazyLock::new(|| {
    let mut library = library();
    let mut ids: Vec<String> = library.scenarios().map(|scenario| scenario.id.clone()).collect();
    for name in ["every-rule", "frame-by-reinforcement", "infeasible", "unknown", "unknown-index"] {
        let path = format!("{}/workbook/scenarios/{name}.json", env!("CARGO_MANIFEST_DIR"));
        ids.push(library.find(&path).expect("the scenario file is read"));
    }
    let workbooks = ids.into_iter().map(|id| (id.clone(), xlsx(&library, &id))).collect();
    Made { library, workbooks }
});

#[test]
fn cached_values_are_the_engines() {
    for (id, workbook) in &MADE.workbooks {
        let wrong = differences(&expected(&MADE.library, id), &shown(workbook));
        assert!(wrong.is_empty(), "{id}: the workbook as it is made differs from the engine:\n{wrong}");
    }
}

#[test]
fn recalculated_by_another_program_every_result_is_the_engines() {
    let Some(office) = Office::find() else { return };
    let stripped = |(id, workbook): &(String, Vec<u8>)| {
        let mut package = Package::open(workbook);
        assert!(package.strip_values() > 10_000, "{id}: the workbook has thousands of formulas");
        (id.clone(), package.close())
    };
    let recalculated = office.recalculate(&MADE.workbooks.iter().map(stripped).collect::<Vec<_>>());
    for (id, workbook) in recalculated {
        let wrong = differences(&expected(&MADE.library, &id), &shown(&workbook));
        assert!(wrong.is_empty(), "{id}: recalculated it differs from the engine:\n{wrong}");
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    for id in ["dagens-avtal", "region-blekinge"] {
        let equal = xlsx(&library(), id) == xlsx(&library(), id);
        assert!(equal, "{id}: two exports have the same bytes");
    }
}
