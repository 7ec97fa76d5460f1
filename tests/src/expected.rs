//! An expected outcome as a file: small, and laid out so that a changed amount is a changed line.
//!
//! The figures of a year are one line. The lines of the outcome are one line for each region and component with
//! the amounts of all years in order, `"0"` where the outcome has none and `null` where an amount is unknown.

use std::collections::BTreeMap;
use std::fmt::Write;

use alf_app::library::Library;
use alf_app::simulate::{self, Simulation};
use alf_app::wire::Failure;
use serde::Serialize;

/// Why there is no expected outcome.
#[derive(Debug, thiserror::Error)]
pub enum ExpectedError {
    /// The scenario cannot be simulated.
    #[error("{scenario}: {failure:?}")]
    Refused {
        /// Its id.
        scenario: String,
        /// What it lacks.
        failure: Failure,
    },
    /// An outcome that is no JSON.
    #[error("an outcome could not be written: {0}")]
    NotJson(#[from] serde_json::Error),
}

/// The expected outcome of every built-in scenario by file name.
///
/// # Errors
/// A built-in scenario that cannot be simulated.
pub fn all() -> Result<BTreeMap<String, String>, ExpectedError> {
    let refused = |scenario: &str| {
        let scenario = scenario.to_owned();
        move |failure| ExpectedError::Refused { scenario, failure }
    };
    let library = Library::example().map_err(refused("the example"))?;
    let mut files = BTreeMap::new();
    for scenario in library.scenarios() {
        let simulation = simulate::simulate(&library, &scenario.id).map_err(refused(&scenario.id))?;
        files.insert(format!("{}.json", scenario.id), text(&simulation)?);
    }
    Ok(files)
}

/// The outcome of a scenario as the text of its file.
///
/// # Errors
/// None for the types of this program.
pub fn text(simulation: &Simulation) -> Result<String, ExpectedError> {
    let mut text = String::from("{\n");
    member(&mut text, "scenario", &simulation.scenario)?;
    member(&mut text, "dataset", &simulation.dataset)?;
    list(&mut text, "years", &simulation.years)?;
    list(&mut text, "lines", &rows(simulation))?;
    list(&mut text, "warnings", &simulation.warnings)?;
    list(&mut text, "missing", &simulation.missing)?;
    text.truncate(text.len() - ",\n".len());
    text.push_str("\n}\n");
    Ok(text)
}

/// The amounts of a region and component over the years.
#[derive(Serialize)]
struct LineRow<'a> {
    region: &'a str,
    component: &'a str,
    amounts: Vec<Option<&'a str>>,
}

fn rows(simulation: &Simulation) -> Vec<LineRow<'_>> {
    let mut amounts: BTreeMap<(&str, &str), Vec<Option<&str>>> = BTreeMap::new();
    for line in &simulation.lines {
        let none = || vec![Some("0"); simulation.years.len()];
        let row = amounts.entry((&line.region, &line.component)).or_insert_with(none);
        let at = simulation.years.iter().position(|figures| figures.year == line.year);
        if let Some(place) = at.and_then(|at| row.get_mut(at)) {
            *place = line.amount.as_deref();
        }
    }
    let row = |((region, component), amounts)| LineRow { region, component, amounts };
    amounts.into_iter().map(row).collect()
}

fn member(text: &mut String, name: &str, value: &impl Serialize) -> Result<(), ExpectedError> {
    let value = serde_json::to_string(value)?;
    let _written = writeln!(text, " \"{name}\": {value},");
    Ok(())
}

fn list(text: &mut String, name: &str, items: &[impl Serialize]) -> Result<(), ExpectedError> {
    let lines = items.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    let _written = if lines.is_empty() {
        writeln!(text, " \"{name}\": [],")
    } else {
        writeln!(text, " \"{name}\": [\n  {}\n ],", lines.join(",\n  "))
    };
    Ok(())
}

/// The lines in which two texts differ, the first few, for people to read.
#[must_use]
pub fn difference(expected: &str, found: &str) -> String {
    const SHOWN: usize = 4;
    let (mut expected, mut found) = (expected.lines(), found.lines());
    let (mut told, mut more) = (String::new(), 0);
    loop {
        let pair = (expected.next(), found.next());
        match pair {
            (None, None) => break,
            (before, now) if before == now => {}
            _ if told.lines().count() >= 2 * SHOWN => more += 1,
            (before, now) => {
                let _written = writeln!(told, "- {}\n+ {}", before.unwrap_or(""), now.unwrap_or(""));
            }
        }
    }
    if more > 0 {
        let _written = writeln!(told, "and {more} lines more");
    }
    told
}
