//! The commands and their arguments; their help is what a user sees first, so it is Swedish.

mod budget;
mod document;
mod export;
mod figures;
mod intake;
mod names;
mod placement;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub(crate) use budget::Budget;
pub(crate) use document::{ConflictName, Document, Import, Restore};
pub(crate) use export::{Export, What};
pub(crate) use figures::{Bridge, Compare, Trace};
pub(crate) use intake::{Dataset, Values};
pub(crate) use names::{Format, MeasureName, SimulationFormat, UnitName};
pub(crate) use placement::{Placement, PlacementFormat};

/// ALF-bordet från kommandoraden: vad varje förslag ger varje region.
#[derive(Debug, Parser)]
#[command(name = "alf", version, propagate_version = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where data set and scenarios come from.
#[derive(Debug, clap::Args)]
pub(crate) struct Files {
    /// Dokument att räkna på: dess underlag och scenarier, givna med id eller hela namn
    #[arg(long, value_name = "FIL", conflicts_with_all = ["dataset", "scenarios"])]
    pub(crate) document: Option<PathBuf>,
    /// Underlag att räkna på i stället för det inbyggda (alf-dataset/1)
    #[arg(long, value_name = "FIL")]
    pub(crate) dataset: Option<PathBuf>,
    /// Mapp med scenariofiler utöver de inbyggda (alf-scenario/1)
    #[arg(long, value_name = "MAPP")]
    pub(crate) scenarios: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lista scenarierna
    Scenarios {
        #[command(flatten)]
        files: Files,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
    /// Lista underlagets källor
    Sources {
        #[command(flatten)]
        files: Files,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
    /// Ordlista: svensk term, engelskt namn, namn i filer
    Glossary {
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
    /// Räkna ett scenario: alla år, regioner och komponenter
    Simulate {
        /// Inbyggt id eller sökväg till en scenariofil
        scenario: String,
        #[command(flatten)]
        files: Files,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: SimulationFormat,
    },
    /// Jämför scenarier med en bas, region för region
    Compare(Compare),
    /// Dela skillnaden mellan två scenarier på parametergrupper
    Bridge(Bridge),
    /// Visa hur ett belopp räknas fram, ned till värden med status och källa
    Trace(Trace),
    /// Regional ALF/FoUU-budget: ram, råd, öronmärkningar och kontrollerade summor
    Budget(Budget),
    /// Placeringskalkyl: studentveckor, helårsstudenter och placeringsandelar
    Placement(Placement),
    /// Skriv ett scenario till en fil: diagram, bilder, arbetsbok med formler eller rader som text
    Export(Export),
    /// Dokument: skapa, lista, ta in, skriva ut, dela, kontrollera och återställa
    #[command(subcommand)]
    Document(Document),
    /// Stäm av mot publicerade uppgifter
    Check {
        #[command(flatten)]
        files: Files,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
}
