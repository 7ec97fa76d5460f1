//! `alf document verify`.

use std::path::Path;
use std::process::ExitCode;

use alf_app::desk;
use alf_app::wire::{Failure, VerifyReport};

use crate::args::Format;
use crate::{output, prose};

/// Exit code of a document in which something is wrong.
const FAULTY: u8 = 1;

pub(crate) fn run(file: &Path, format: Format) -> Result<ExitCode, Failure> {
    let report = desk::verify(file)?;
    match format {
        Format::Json => output::json(&report)?,
        Format::Table => output::print(&text(&report))?,
    };
    Ok(if report.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAULTY) })
}

fn text(report: &VerifyReport) -> String {
    let mut text = format!(
        "{}: version {}, {} scenarier, {} värden, {} ögonblicksbilder\n",
        report.path, report.version, report.scenarios, report.values, report.snapshots
    );
    for fault in &report.faults {
        text.push_str(&format!("FEL {}\n", fault_text(fault)));
    }
    for snapshot in &report.apart {
        let (kind, place) = snapshot.split_once(": ").unwrap_or((snapshot, ""));
        text.push_str(&format!("Räknas inte om: {place} ({})\n", reason_of(kind)));
    }
    if report.faults.is_empty() {
        text.push_str("Inget är fel\n");
    }
    text
}

fn reason_of(kind: &str) -> &str {
    match kind {
        "other_dataset" => "ögonblicksbilden står på ett annat underlag än dokumentets",
        "other_version" => "ögonblicksbilden är av en annan version av program eller regler",
        other => other,
    }
}

fn fault_text(fault: &str) -> String {
    let (kind, place) = fault.split_once(": ").unwrap_or((fault, ""));
    let (first, rest) = place.split_once(' ').unwrap_or((place, ""));
    match kind {
        "integrity" => format!("databasen är inte hel: {}", prose::damage(place)),
        "foreign_key" => {
            let (from, to) = place.split_once(" → ").unwrap_or((place, ""));
            format!("{}: en rad leder till en som inte finns i {}", prose::table(from), prose::table(to))
        }
        "value" => prose::damage(fault.replacen(": ", " ", 1).as_str()),
        "name" => format!("scenariot {place}: namnet som jämförs hör inte till namnet som visas"),
        "cycle" => format!("scenariot {place}: föräldrarna går i cirkel"),
        "row" => {
            format!("{}: raden {rest} är en annan än den senaste ändringen lämnade", prose::table(first))
        }
        "model" => format!("det går inte att räkna på: {place}"),
        "snapshot" => format!("ögonblicksbilden {place} är inte vad som skrevs"),
        "snapshot_figures" => format!("ögonblicksbilden {place} ger andra kronor än den bär"),
        other => other.to_owned(),
    }
}
