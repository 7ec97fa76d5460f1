//! Arguments of `alf document`.

use std::path::PathBuf;

use alf_app::wire::ImportChoice;
use clap::{Subcommand, ValueEnum};

use super::{Dataset, Format, Values};

/// What is done with a document.
#[derive(Debug, Subcommand)]
pub(crate) enum Document {
    /// Skapa ett dokument med det inbyggda exemplet
    New {
        /// Dokumentet som skapas; det heter som filen
        file: PathBuf,
    },
    /// Lista dokumentets scenarier och ögonblicksbilder
    List {
        /// Dokumentet
        file: PathBuf,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
    /// Skriv ett scenario till en scenariofil (alf-scenario/1)
    Export {
        /// Dokumentet
        file: PathBuf,
        /// Scenariots id eller hela namn
        scenario: String,
        /// Ta med privata värden och skriv också ett privat scenario
        #[arg(long)]
        with_private: bool,
        /// Filen som skrivs
        #[arg(long, value_name = "FIL")]
        out: PathBuf,
        /// Skriv över filen om den finns
        #[arg(long)]
        force: bool,
    },
    /// Ta in scenarier från scenariofiler (alf-scenario/1)
    Import(Import),
    /// Skriv en kopia att dela, utan det som är privat
    Share {
        /// Dokumentet
        file: PathBuf,
        /// Kopian som skrivs
        #[arg(long, value_name = "FIL")]
        out: PathBuf,
        /// Skriv över filen om den finns
        #[arg(long)]
        force: bool,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
    /// Kontrollera att dokumentet är helt; avslutas med 1 om något är fel
    Verify {
        /// Dokumentet
        file: PathBuf,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
    /// Ta in värden ur en tabell i ett scenario
    Values(Values),
    /// Byt dokumentets underlag mot en fil (alf-dataset/1)
    Dataset(Dataset),
    /// Återställ dokumentet från en säkerhetskopia; det som ersätts sparas bredvid
    Restore(Restore),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// Dokumentet
    pub(crate) file: PathBuf,
    /// Scenariofiler
    #[arg(required = true, value_name = "SCENARIOFIL")]
    pub(crate) scenarios: Vec<PathBuf>,
    /// Vad som görs när id eller namn är upptaget
    #[arg(long, value_enum, default_value = "skip")]
    pub(crate) on_conflict: ConflictName,
    /// Visa vad som skulle komma in, utan att ändra dokumentet
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Restore {
    /// Dokumentet
    pub(crate) file: PathBuf,
    /// Lista säkerhetskopiorna
    #[arg(long, conflicts_with_all = ["backup", "out"])]
    pub(crate) list: bool,
    /// Säkerhetskopians nummer i listan; 1 är den senaste
    #[arg(long, value_name = "NUMMER", required_unless_present = "list")]
    pub(crate) backup: Option<usize>,
    /// Skriv säkerhetskopian hit i stället för på dokumentets plats
    #[arg(long, value_name = "FIL")]
    pub(crate) out: Option<PathBuf>,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

/// What becomes of conflicts, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ConflictName {
    /// Dokumentets eget står kvar
    Skip,
    /// Det som kommer in ersätter dokumentets
    Replace,
    /// Båda finns kvar; det som kommer in får ett nummer
    Both,
}

impl From<ConflictName> for ImportChoice {
    fn from(name: ConflictName) -> Self {
        match name {
            ConflictName::Skip => Self::Keep,
            ConflictName::Replace => Self::Replace,
            ConflictName::Both => Self::Both,
        }
    }
}
