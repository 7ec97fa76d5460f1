//! `alf simulate`.

use std::process::ExitCode;

use alf_app::export;
use alf_app::library::Library;
use alf_app::simulate::{self, Simulation};
use alf_app::wire::Failure;
use alf_charts::number::Scale;

use crate::args::SimulationFormat;
use crate::output::{self, Columns};
use crate::prose::{self, number};

pub(crate) fn run(
    mut library: Library,
    scenario: &str,
    format: SimulationFormat,
) -> Result<ExitCode, Failure> {
    let id = library.find(scenario)?;
    match format {
        SimulationFormat::Csv => output::bytes(&export::csv(&library, &id, export::Dialect::Plain)?),
        SimulationFormat::Json => output::json(&simulate::simulate(&library, &id)?),
        SimulationFormat::Table => output::print(&table(&simulate::simulate(&library, &id)?)),
    }
}

fn table(simulation: &Simulation) -> String {
    let head = [
        "År",
        "kr per HST",
        "HST",
        "Utbildade",
        "Statens kostnad, kr",
        "Täckning",
        "Utbildningens täckning",
        "Ramfaktor",
    ];
    let mut columns = Columns::new(1, &head);
    for year in &simulation.years {
        let kronor = |text: &Option<String>| number(text.as_deref(), Scale::Kr);
        let percent = |text: &Option<String>| match text {
            Some(text) => format!("{}\u{202f}%", number(Some(text), Scale::Percent)),
            None => prose::UNKNOWN.to_owned(),
        };
        columns.row([
            year.year.to_string(),
            kronor(&year.rate),
            number(year.students.as_deref(), Scale::Count(1)),
            number(year.students_trained.as_deref(), Scale::Count(1)),
            kronor(&year.state_cost),
            percent(&year.coverage),
            percent(&year.coverage_trained),
            number(year.frame_factor.as_deref(), Scale::Count(4)),
        ]);
    }
    let mut text = format!(
        "{} ({})\nUnderlag {} {}\n\n{}",
        simulation.name,
        simulation.scenario,
        simulation.dataset.id,
        &simulation.dataset.sha256[..12],
        columns.text()
    );
    for warning in &simulation.warnings {
        text.push_str(&format!("\nVarning {}: {}", warning.year, prose::warning(warning)));
    }
    for missing in &simulation.missing {
        text.push_str(&format!("\nSaknas: {}", prose::missing(missing)));
    }
    if !(simulation.warnings.is_empty() && simulation.missing.is_empty()) {
        text.push('\n');
    }
    text
}
