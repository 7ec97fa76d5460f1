//! The commands and their arguments; their help is what a user sees first, so it is Swedish.

use std::path::PathBuf;

use alf_app::export::picture::Chart;
use alf_app::wire::{DivisionRule, FrameStage, Language, Measure, RangeEnd, Unit, VfuPayment};
use clap::{Parser, Subcommand, ValueEnum};

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
    /// Underlag att räkna på i stället för det inbyggda (alf-dataset/1)
    #[arg(long, value_name = "FIL")]
    pub(crate) dataset: Option<PathBuf>,
    /// Mapp med scenariofiler utöver de inbyggda (alf-scenario/1)
    #[arg(long, value_name = "MAPP")]
    pub(crate) scenarios: Option<PathBuf>,
}

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
    /// Skriv ett scenario till en fil: diagram, arbetsbok med formler eller rader som text
    Export(Export),
    /// Stäm av mot publicerade uppgifter
    Check {
        #[command(flatten)]
        files: Files,
        /// Utskrift
        #[arg(long, value_enum, default_value = "table")]
        format: Format,
    },
}

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
    /// Filen som skrivs
    #[arg(long, value_name = "FIL")]
    pub(crate) out: PathBuf,
    /// Skriv över filen om den finns
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) files: Files,
}
