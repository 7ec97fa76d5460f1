//! Arguments of `alf placement`.

use alf_app::wire::RangeEnd;
use clap::ValueEnum;

use super::Files;

#[derive(Debug, clap::Args)]
pub(crate) struct Placement {
    /// Inbyggt id eller sökväg till en placeringsfil (alf-placement/1); utan: listan över de inbyggda
    pub(crate) plan: Option<String>,
    /// Scenario vars helårsstudenter andelarna räknas på
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,
    /// Vilket tal i ett spann som blir scenariots andel
    #[arg(long, value_enum, default_value = "middle")]
    pub(crate) within: WithinName,
    #[command(flatten)]
    pub(crate) files: Files,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: PlacementFormat,
}

/// Numbers of a range by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum WithinName {
    /// Det lägsta
    Low,
    /// Mitten
    Middle,
    /// Det högsta
    High,
}

impl From<WithinName> for RangeEnd {
    fn from(name: WithinName) -> Self {
        match name {
            WithinName::Low => Self::Low,
            WithinName::Middle => Self::Middle,
            WithinName::High => Self::High,
        }
    }
}

/// What a placement plan is printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlacementFormat {
    /// Tabell med svenska tal
    Table,
    /// JSON med tal som strängar
    Json,
    /// Scenariofil med planens andelar (alf-scenario/1)
    Scenario,
}
