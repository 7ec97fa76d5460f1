//! Arguments of `alf export`.

use std::path::PathBuf;

use clap::ValueEnum;

use super::Files;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// Arbetsbok med formler från parametrar till resultat
    Xlsx,
    /// Rader med semikolon och decimalkomma
    Csv,
    /// Rader med komma och decimalpunkt
    CsvPlain,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// Inbyggt id eller sökväg
    pub(crate) scenario: String,
    /// Vad som skrivs
    #[arg(long, value_enum)]
    pub(crate) what: What,
    /// Bas för bryggan: inbyggt id eller sökväg; annars scenariots rot
    #[arg(long)]
    pub(crate) base: Option<String>,
    /// Filen som skrivs
    #[arg(long, value_name = "FIL")]
    pub(crate) out: PathBuf,
    /// Skriv över filen om den finns
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) files: Files,
}
