//! Arguments of `alf export`.

use std::path::PathBuf;

use alf_app::export::picture::Chart;
use alf_app::wire::{Language, TimelineFigure};
use clap::ValueEnum;
use clap::builder::PossibleValue;

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

/// A chart by its name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ChartName(pub(crate) Chart);

impl ValueEnum for ChartName {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: [ChartName; Chart::ALL.len()] = {
            let mut all = [ChartName(Chart::Timeline); Chart::ALL.len()];
            let mut at = 0;
            while at < all.len() {
                all[at] = ChartName(Chart::ALL[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.name()).help(about(self.0)))
    }
}

const fn about(chart: Chart) -> &'static str {
    match chart {
        Chart::Timeline => "Ersättning per helårsstudent, år för år",
        Chart::Bridge => "Brygga: varför regionens netto skiljer sig från basen",
        Chart::Map => "Karta över skillnaden mot basen",
        Chart::Regions => "Staplar: bas och scenario, region för region",
        Chart::Difference => "Staplar: skillnaden mot basen, region för region",
        Chart::Dots => "Prickar: bas och scenario, region för region",
        Chart::Slope => "Lutning: varje region från bas till scenario",
        Chart::Multiples => "Varje regions år, ett litet diagram var",
        Chart::Flow => "Flöde: vem som betalar vem",
        Chart::Tornado => "Tornado: vad antagna och föreslagna tal betyder, 10 % lägre och högre",
        Chart::Area => "Prisyta: helårsstudenter × ersättning, ytan är kronor",
    }
}

/// Figures of the timeline by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FigureName {
    /// Ersättning per helårsstudent
    Rate,
    /// Helårsstudenter
    Students,
    /// Regionens belopp i måttet
    Region,
    /// Statens kostnad
    State,
}

impl From<FigureName> for TimelineFigure {
    fn from(name: FigureName) -> Self {
        match name {
            FigureName::Rate => Self::Rate,
            FigureName::Students => Self::Students,
            FigureName::Region => Self::Region,
            FigureName::State => Self::State,
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
    /// Tidslinjens tal i en bild: annars ersättningen i bas och scenario
    #[arg(long, value_enum)]
    pub(crate) figure: Option<FigureName>,
    /// Scenario bredvid basen i en tidslinje med valt tal: inbyggt id eller sökväg; kan anges flera gånger
    #[arg(long, value_name = "SCENARIO", requires = "figure")]
    pub(crate) beside: Vec<String>,
    /// Sista år i ett spann vars belopp summeras, i en bild av regionerna
    #[arg(long, value_name = "ÅR")]
    pub(crate) through: Option<i32>,
    /// En enda komponent, i en bild av regionerna
    #[arg(long, value_name = "KOMPONENT")]
    pub(crate) component: Option<String>,
    /// År i vars pris en bild av regionerna visar kronor; annars löpande pris
    #[arg(long, value_name = "ÅR")]
    pub(crate) price: Option<i32>,
    /// Bryggans grupper i vald ordning i en bild: alla som skiljer, till exempel price,volume,housing; annars Shapley
    #[arg(long, value_name = "GRUPPER", value_delimiter = ',')]
    pub(crate) order: Option<Vec<String>>,
    /// Bryggans grupper var för sig i en bild, och samspelet mellan dem
    #[arg(long, conflicts_with = "order")]
    pub(crate) alone: bool,
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
