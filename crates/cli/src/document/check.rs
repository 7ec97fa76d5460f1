//! `alf document verify`.

use std::path::Path;
use std::process::ExitCode;

use alf_app::desk;
use alf_app::wire::{Failure, VerifyReport};

use crate::args::Format;
use crate::output;

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
        let (kind, place) = fault.split_once(": ").unwrap_or((fault, ""));
        text.push_str(&format!("FEL {}: {place}\n", kind_of(kind)));
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

fn kind_of(kind: &str) -> &str {
    match kind {
        "integrity" => "databasen är inte hel",
        "foreign_key" => "rad som leder till en rad som inte finns",
        "value" => "värde som inte kan läsas",
        "name" => "scenario vars sparade namn inte hör till det",
        "snapshot" => "ögonblicksbild som inte är vad som skrevs",
        "snapshot_figures" => "ögonblicksbild som ger andra kronor än den bär",
        other => other,
    }
}
