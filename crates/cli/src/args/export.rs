//! Arguments of `alf export`.

use std::path::PathBuf;

use alf_app::export::picture::Chart;
use alf_app::wire::Language;
use clap::ValueEnum;

use super::{Files, MeasureName, UnitName};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// Arbetsbok med formler från parametrar till resultat
    Xlsx,
    /// Rader med semikolon och decimalkomma
    Csv,
    /// Rader med komma och decimalpunkt
    CsvPlain,
    /// Diagram som bild
    Png,
    /// Diagram som teckning med text
    Svg,
    /// Diagram som sida
    Pdf,
    /// Bilder med diagram som kan redigeras
    Pptx,
    /// Rapport att skriva ut
    Report,
    /// Allt detta i en mapp, eller i en fil som slutar på .zip, med manifest
    Pack,
}

/// Charts by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChartName {
    /// Ersättning per helårsstudent, år för år
    Timeline,
    /// Brygga: varför regionens netto skiljer sig från basen
    Bridge,
    /// Karta över skillnaden mot basen
    Map,
    /// Staplar: bas och scenario, region för region
    Regions,
    /// Staplar: skillnaden mot basen, region för region
    Difference,
    /// Prickar: bas och scenario, region för region
    Dots,
    /// Lutning: varje region från bas till scenario
    Slope,
    /// Varje regions år, ett litet diagram var
    Multiples,
    /// Flöde: vem som betalar vem
    Flow,
}

impl From<ChartName> for Chart {
    fn from(name: ChartName) -> Self {
        match name {
            ChartName::Timeline => Self::Timeline,
            ChartName::Bridge => Self::Bridge,
            ChartName::Map => Self::Map,
            ChartName::Regions => Self::Regions,
            ChartName::Difference => Self::Difference,
            ChartName::Dots => Self::Dots,
            ChartName::Slope => Self::Slope,
            ChartName::Multiples => Self::Multiples,
            ChartName::Flow => Self::Flow,
        }
    }
}

/// Languages by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LanguageName {
    /// Svenska
    Sv,
    /// Engelska
    En,
}

impl From<LanguageName> for Language {
    fn from(name: LanguageName) -> Self {
        match name {
            LanguageName::Sv => Self::Sv,
            LanguageName::En => Self::En,
        }
    }
}

/// What the drawings of a file show.
#[derive(Debug, clap::Args)]
pub(crate) struct Shown {
    /// Diagram
    #[arg(long, value_enum, default_value = "timeline")]
    pub(crate) chart: ChartName,
    /// Region som lyfts fram och som bryggan gäller: länskod
    #[arg(long, value_name = "KOD")]
    pub(crate) region: Option<String>,
    /// År; annars året då den längre utbildningen är fullt utbyggd
    #[arg(long, value_name = "ÅR")]
    pub(crate) year: Option<i32>,
    /// Mått
    #[arg(long, value_enum, default_value = "received")]
    pub(crate) measure: MeasureName,
    /// Enhet för belopp
    #[arg(long, value_enum, default_value = "mnkr")]
    pub(crate) unit: UnitName,
    /// Språk
    #[arg(long, value_enum, default_value = "sv")]
    pub(crate) language: LanguageName,
    /// Bildpunkter per CSS-punkt i en PNG
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=4))]
    pub(crate) scale: u32,
    /// Bredd i CSS-punkter
    #[arg(long, default_value_t = 960, value_parser = clap::value_parser!(u32).range(200..=4000))]
    pub(crate) width: u32,
    /// Höjd i CSS-punkter
    #[arg(long, default_value_t = 640, value_parser = clap::value_parser!(u32).range(150..=4000))]
    pub(crate) height: u32,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// Inbyggt id eller sökväg
    pub(crate) scenario: String,
    /// Vad som skrivs
    #[arg(long, value_enum)]
    pub(crate) what: What,
    /// Bas att jämföra med: inbyggt id eller sökväg; annars scenariots rot
    #[arg(long)]
    pub(crate) base: Option<String>,
    #[command(flatten)]
    pub(crate) shown: Shown,
    /// Presentation eller mall (.pptx, .potx) vars färger och typsnitt bildspelet får
    #[arg(long, value_name = "FIL")]
    pub(crate) template: Option<PathBuf>,
    /// Filen som skrivs
    #[arg(long, value_name = "FIL")]
    pub(crate) out: PathBuf,
    /// Skriv över filen om den finns
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) files: Files,
}
