//! `alf document restore`.

use std::process::ExitCode;

use alf_app::wire::Failure;

use super::{absolute, folder};
use crate::args::{Format, Restore};
use crate::output::{self, Columns};

pub(crate) fn run(wanted: &Restore) -> Result<ExitCode, Failure> {
    match wanted.backup {
        Some(number) => restore(wanted, number),
        None => list(wanted),
    }
}

fn list(wanted: &Restore) -> Result<ExitCode, Failure> {
    let found = folder().backups_of(&absolute(&wanted.file))?;
    if wanted.format == Format::Json {
        return output::json(&found);
    }
    if found.is_empty() {
        return output::print("Det finns ingen säkerhetskopia av dokumentet\n");
    }
    let mut columns = Columns::new(3, &["Nummer", "Tagen", "Fil"]);
    for backup in found {
        columns.row([backup.number.to_string(), backup.at, backup.path]);
    }
    output::print(&columns.text())
}

fn restore(wanted: &Restore, number: usize) -> Result<ExitCode, Failure> {
    let restored = folder().restore(&absolute(&wanted.file), number, wanted.out.as_deref())?;
    if wanted.format == Format::Json {
        return output::json(&restored);
    }
    let mut text = format!("{} är nu som den var {}\n", restored.path, restored.at);
    if let Some(kept) = &restored.kept {
        text.push_str(&format!("Den som ersattes ligger kvar som {kept}\n"));
    }
    output::print(&text)
}
