//! Arguments of the commands that compute: compare, bridge and trace.

use super::{Files, Format, MeasureName, UnitName};

#[derive(Debug, clap::Args)]
pub(crate) struct Compare {
    /// Bas: inbyggt id eller sökväg
    pub(crate) base: String,
    /// Scenarier att jämföra med basen
    #[arg(required = true)]
    pub(crate) others: Vec<String>,
    /// År
    #[arg(long, value_name = "ÅR")]
    pub(crate) year: i32,
    /// Sista år, när belopp ska summeras över flera år
    #[arg(long, value_name = "ÅR")]
    pub(crate) through: Option<i32>,
    /// En enda beloppstyp, t.ex. education_state
    #[arg(long, value_name = "KOMPONENT")]
    pub(crate) component: Option<String>,
    /// År vars pris kronorna visas i (index.rate); annars löpande priser
    #[arg(long, value_name = "ÅR")]
    pub(crate) price: Option<i32>,
    /// Mått
    #[arg(long, value_enum, default_value = "received")]
    pub(crate) measure: MeasureName,
    /// Enhet för belopp
    #[arg(long, value_enum, default_value = "mnkr")]
    pub(crate) unit: UnitName,
    #[command(flatten)]
    pub(crate) files: Files,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Bridge {
    /// Från: inbyggt id eller sökväg
    pub(crate) from: String,
    /// Till: inbyggt id eller sökväg
    pub(crate) to: String,
    /// Länskod, 00 för helheten eller all
    #[arg(long, value_name = "KOD", default_value = "all")]
    pub(crate) region: String,
    /// År
    #[arg(long, value_name = "ÅR")]
    pub(crate) year: i32,
    /// net, received, state eller en komponent
    #[arg(long, default_value = "net")]
    pub(crate) measure: String,
    /// Vald ordning: alla grupper som skiljer, till exempel price,volume,housing
    #[arg(long, value_name = "GRUPPER", value_delimiter = ',')]
    pub(crate) order: Option<Vec<String>>,
    /// Varje grupp ensam, och samspelet mellan dem
    #[arg(long, conflicts_with = "order")]
    pub(crate) alone: bool,
    /// Spåra en grupps bidrag, till exempel price; together är samspelet; med --region
    #[arg(long, value_name = "GRUPP")]
    pub(crate) group: Option<String>,
    #[command(flatten)]
    pub(crate) files: Files,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Trace {
    /// Inbyggt id eller sökväg
    pub(crate) scenario: String,
    /// År
    #[arg(long, value_name = "ÅR")]
    pub(crate) year: i32,
    /// Länskod; 00 är den nationella raden
    #[arg(long, value_name = "KOD")]
    pub(crate) region: String,
    /// Komponent, till exempel education_state
    #[arg(long)]
    pub(crate) component: String,
    #[command(flatten)]
    pub(crate) files: Files,
    /// Utskrift
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: Format,
}
