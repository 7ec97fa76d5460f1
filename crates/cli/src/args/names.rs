//! Formats, measures and units by name.

use alf_app::wire::{Measure, Unit};
use clap::ValueEnum;

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Tabell med svenska tal
    Table,
    /// JSON med tal som strängar
    Json,
}

/// What a simulation is printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SimulationFormat {
    /// Tabell med svenska tal
    Table,
    /// JSON med tal som strängar
    Json,
    /// Rader som kommaseparerad text
    Csv,
}

/// Measures by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MeasureName {
    /// Mottaget: alla rader utom egen boendekostnad
    Received,
    /// Netto: alla rader
    Net,
    /// Från staten
    State,
    /// Utbildningsersättning per utbildad helårsstudent
    PerStudent,
    /// Mottaget per invånare
    PerInhabitant,
    /// Ersättning per helårsstudent
    Rate,
    /// Utbildningens kostnadstäckning
    Coverage,
}

impl From<MeasureName> for Measure {
    fn from(name: MeasureName) -> Self {
        match name {
            MeasureName::Received => Self::Received,
            MeasureName::Net => Self::Net,
            MeasureName::State => Self::State,
            MeasureName::PerStudent => Self::PerStudent,
            MeasureName::PerInhabitant => Self::PerInhabitant,
            MeasureName::Rate => Self::Rate,
            MeasureName::Coverage => Self::Coverage,
        }
    }
}

/// Units by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum UnitName {
    /// Kronor
    Kr,
    /// Tusental kronor
    Tkr,
    /// Miljoner kronor
    Mnkr,
}

impl From<UnitName> for Unit {
    fn from(name: UnitName) -> Self {
        match name {
            UnitName::Kr => Self::Kr,
            UnitName::Tkr => Self::Tkr,
            UnitName::Mnkr => Self::Mnkr,
        }
    }
}
