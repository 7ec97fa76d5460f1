//! `alf document list`.

use std::path::Path;
use std::process::ExitCode;

use alf_app::desk::{self, Contents};
use alf_app::wire::Failure;

use super::yes;
use crate::args::Format;
use crate::output::{self, Columns};

pub(crate) fn run(file: &Path, format: Format) -> Result<ExitCode, Failure> {
    let contents = desk::contents(file)?;
    match format {
        Format::Json => output::json(&contents),
        Format::Table => output::print(&table(&contents)),
    }
}

fn table(contents: &Contents) -> String {
    let mut columns = Columns::new(6, &["Id", "Namn", "Förälder", "Privat", "Arkiverat", "Taggar", "Värden"]);
    for scenario in &contents.scenarios {
        columns.row([
            scenario.id.clone(),
            scenario.name.clone(),
            scenario.parent.clone().unwrap_or_else(|| "–".to_owned()),
            yes(scenario.private).to_owned(),
            yes(scenario.archived).to_owned(),
            scenario.tags.join(", "),
            scenario.values.to_string(),
        ]);
    }
    let mut text = format!("Underlag {}\n\n{}", contents.dataset, columns.text());
    if !contents.snapshots.is_empty() {
        let mut columns = Columns::new(5, &["Ögonblicksbild", "Namn", "Tagen", "Scenario", "Bas"]);
        for snapshot in &contents.snapshots {
            let fields = [&snapshot.id, &snapshot.name, &snapshot.at, &snapshot.scenario, &snapshot.base];
            columns.row(fields.map(Clone::clone));
        }
        text.push_str(&format!("\n{}", columns.text()));
    }
    text
}
