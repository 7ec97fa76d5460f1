//! Arguments of `alf budget`.

use alf_app::wire::{DivisionRule, FrameStage, VfuPayment};
use clap::ValueEnum;

use super::{Files, Format};

#[derive(Debug, clap::Args)]
pub(crate) struct Budget {
    /// Inbyggt id eller sökväg till en budgetfil (alf-budget/1); utan: listan över de inbyggda
    pub(crate) budget: Option<String>,
    /// Scenario vars netto flyttar ramen
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,
    /// Scenario som ramen hör till
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) base: Option<String>,
    /// Ram att utgå från
    #[arg(long, value_enum)]
    pub(crate) frame: Option<FrameName>,
    /// Hur ändringen fördelas på råden
    #[arg(long, value_enum)]
    pub(crate) rule: Option<RuleName>,
    /// Rådet som får allt med regeln one-council
    #[arg(long, value_name = "ID")]
    pub(crate) council: Option<String>,
    /// Hur verksamhetsförlagd utbildning (VFU) ersätts
    #[arg(long, value_enum)]
    pub(crate) vfu: Option<VfuName>,
    #[command(flatten)]
    pub(crate) files: Files,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

/// Frames by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FrameName {
    /// Preliminär
    Preliminary,
    /// Fastställd
    Decided,
    /// Basscenariots netto för regionen
    Scenario,
}

impl From<FrameName> for FrameStage {
    fn from(name: FrameName) -> Self {
        match name {
            FrameName::Preliminary => Self::Preliminary,
            FrameName::Decided => Self::Decided,
            FrameName::Scenario => Self::Scenario,
        }
    }
}

/// Rules by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RuleName {
    /// Som budgetens egen ökning fördelades
    AsDecided,
    /// I proportion till rådens rader
    Proportional,
    /// Allt till ett råd
    OneCouncil,
}

impl From<RuleName> for DivisionRule {
    fn from(name: RuleName) -> Self {
        match name {
            RuleName::AsDecided => Self::AsDecided,
            RuleName::Proportional => Self::Proportional,
            RuleName::OneCouncil => Self::OneCouncil,
        }
    }
}

/// Ways of paying placements by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum VfuName {
    /// Fakturor från varje vårdgivare
    Invoices,
    /// En klumpsumma per år
    LumpSum,
}

impl From<VfuName> for VfuPayment {
    fn from(name: VfuName) -> Self {
        match name {
            VfuName::Invoices => Self::Invoices,
            VfuName::LumpSum => Self::LumpSum,
        }
    }
}
