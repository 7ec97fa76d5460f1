//! Arguments of `alf document values` and `alf document dataset`.

use std::path::PathBuf;

use alf_app::wire::{IntakeColumn, IntakeField, IntakeSkip};

use super::{Format, UnitName};

#[derive(Debug, clap::Args)]
pub(crate) struct Values {
    /// Dokumentet
    pub(crate) file: PathBuf,
    /// Scenariots id eller hela namn
    pub(crate) scenario: String,
    /// Tabellen: avgränsad text eller arbetsbok (xlsx)
    pub(crate) table: PathBuf,
    /// Blad i arbetsboken; annars det första
    #[arg(long, value_name = "BLAD")]
    pub(crate) sheet: Option<String>,
    /// Vad kolumnerna innehåller, till exempel value=3,year=1,parameter=2; annars efter rubrikerna. Flera kolumner kan
    /// vara value när deras rubriker är år, regioner, utbildningar eller indikatorer
    #[arg(long, value_name = "FÄLT=KOLUMN", value_delimiter = ',', value_parser = column)]
    pub(crate) map: Vec<IntakeColumn>,
    /// Parameter för rader som inte anger någon
    #[arg(long, value_name = "NYCKEL")]
    pub(crate) parameter: Option<String>,
    /// Första år för rader som inte anger något
    #[arg(long, value_name = "ÅR")]
    pub(crate) year: Option<i32>,
    /// Enhet för belopp som inte anger någon
    #[arg(long, value_enum, default_value = "kr")]
    pub(crate) unit: UnitName,
    /// Status för rader som inte anger någon
    #[arg(long, default_value = "assumed")]
    pub(crate) status: String,
    /// Källans id för rader som inte anger någon
    #[arg(long, value_name = "ID")]
    pub(crate) source: Option<String>,
    /// Anteckning för rader som saknar en; annars tabellens namn
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// Värdena är privata och följer inte med i delade kopior
    #[arg(long)]
    pub(crate) private: bool,
    /// Rader att hoppa över, med filens radnummer, eller enskilda värden: 7 eller 7:3
    #[arg(long, value_name = "RAD[:KOLUMN]", value_delimiter = ',', value_parser = skipped)]
    pub(crate) skip: Vec<IntakeSkip>,
    /// Ta in också värden som är tio gånger större eller mindre än de nuvarande
    #[arg(long)]
    pub(crate) despite_alarms: bool,
    /// Visa vad som skulle komma in, utan att ändra dokumentet
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Dataset {
    /// Dokumentet
    pub(crate) file: PathBuf,
    /// Underlaget (alf-dataset/1)
    pub(crate) dataset: PathBuf,
    /// Visa vad som skulle ändras, utan att ändra dokumentet
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

/// The fields by name.
const FIELDS: [(&str, IntakeField); 9] = [
    ("value", IntakeField::Value),
    ("year", IntakeField::Year),
    ("parameter", IntakeField::Parameter),
    ("region", IntakeField::Region),
    ("programme", IntakeField::Programme),
    ("indicator", IntakeField::Indicator),
    ("status", IntakeField::Status),
    ("source", IntakeField::Source),
    ("note", IntakeField::Note),
];

/// Why an argument names no column.
#[derive(Debug, Clone, thiserror::Error)]
enum ColumnError {
    #[error("väntade FÄLT=KOLUMN")]
    Shape,
    #[error("väntade något av fälten {}", FIELDS.map(|(name, _)| name).join(", "))]
    Field,
    #[error("väntade kolumnens nummer; den första är 1")]
    Number(#[from] std::num::ParseIntError),
}

fn column(text: &str) -> Result<IntakeColumn, ColumnError> {
    let (name, number) = text.split_once('=').ok_or(ColumnError::Shape)?;
    let field = FIELDS.into_iter().find(|(known, _)| *known == name).map(|(_, field)| field);
    Ok(IntakeColumn { field: field.ok_or(ColumnError::Field)?, column: number.parse()? })
}

fn skipped(text: &str) -> Result<IntakeSkip, std::num::ParseIntError> {
    let (row, column) = match text.split_once(':') {
        Some((row, column)) => (row, Some(column.parse()?)),
        None => (text, None),
    };
    Ok(IntakeSkip { row: row.parse()?, column })
}
