//! `alf check`.

use std::process::ExitCode;

use alf_app::library::Library;
use alf_app::reconcile::{self, Finding, Reconciliation, Verdict};
use alf_app::wire::Failure;
use alf_charts::number::Scale;

use crate::args::Format;
use crate::output::{self, Columns};
use crate::prose::{number, signed};

/// Exit code of an internal contradiction.
const CONTRADICTION: u8 = 1;

pub(crate) fn run(library: &Library, format: Format) -> Result<ExitCode, Failure> {
    let found = reconcile::reconcile(library)?;
    match format {
        Format::Json => output::json(&found)?,
        Format::Table => output::print(&text(&found))?,
    };
    let sound = found.contradictions.is_empty();
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::from(CONTRADICTION) })
}

fn text(found: &Reconciliation) -> String {
    let head = ["Utfall", "Uppgift", "Källa", "Modellen", "Publicerat", "Skillnad", "Enhet"];
    let mut columns = Columns::new(3, &head);
    for finding in &found.findings {
        columns.row(row(finding));
    }
    let count = found.count();
    let mut text = columns.text();
    text.push_str(&format!(
        "\n{} stämmer, {} avviker, {} kan inte bedömas\n",
        count.agrees, count.differs, count.unknown
    ));
    for broken in &found.contradictions {
        text.push_str(&format!("Motsägelse i {} {}: {}\n", broken.scenario, broken.year, broken.rule));
    }
    text
}

fn row(finding: &Finding) -> [String; 7] {
    let verdict = match finding.verdict {
        Verdict::Agrees => "stämmer",
        Verdict::Differs => "avviker",
        Verdict::Unknown => "okänt",
    };
    let decimals = finding.decimals;
    let model = number(finding.model.as_deref(), Scale::Count(decimals + 2));
    let difference = match finding.verdict {
        Verdict::Differs => signed(finding.difference.as_deref(), Scale::Count(decimals)),
        _ => "–".to_owned(),
    };
    [
        verdict.to_owned(),
        finding.statement.to_owned(),
        finding.source.clone(),
        model,
        number(finding.published.as_deref(), Scale::Count(decimals)),
        difference,
        finding.unit.to_owned(),
    ]
}
