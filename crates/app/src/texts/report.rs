//! Words of the report.

use alf_charts::number::Scale;

use crate::wire::{Language, Measure};

/// One of two languages.
const fn pick(language: Language, swedish: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Sv => swedish,
        Language::En => english,
    }
}

/// The fixed words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    InBrief,
    Scenarios,
    Differs,
    Comparison,
    ByRegion,
    Charts,
    Rate,
    Regions,
    Multiples,
    /// Heading of students by rate.
    Area,
    /// Heading of the tornado.
    Sensitivity,
    Map,
    Bridge,
    BridgeReading,
    Assumptions,
    Sources,
    Basis,
    Scenario,
    Base,
    StandsOn,
    Note,
    Source,
    Region,
    Parameter,
    Status,
    Nation,
    Figure,
    Publisher,
    Date,
    Values,
    Dataset,
    DatasetHash,
    Program,
    Rules,
    Snapshot,
    Content,
    Recompute,
    NotTaken,
    DatasetOnly,
    NothingDiffers,
    Default,
}

/// A fixed word.
pub(crate) const fn word(language: Language, word: Word) -> &'static str {
    let (swedish, english) = both(word);
    pick(language, swedish, english)
}

const fn both(word: Word) -> (&'static str, &'static str) {
    match word {
        Word::InBrief => ("I korthet", "In brief"),
        Word::Scenarios => ("Scenario och bas", "Scenario and base"),
        Word::Differs => ("Villkor som skiljer", "Terms that differ"),
        Word::Comparison => ("Jämförelse region för region", "Comparison by region"),
        Word::ByRegion => ("Region för region", "By region"),
        Word::Charts => ("Diagram", "Charts"),
        Word::Rate => ("Ersättningen år för år", "The rate year by year"),
        Word::Regions => ("Regionerna", "The regions"),
        Word::Multiples => ("Varje region för sig", "Each region by itself"),
        Word::Area => ("Vad utbildningen kostar", "What education costs"),
        Word::Sensitivity => ("Vad antagandena betyder", "What the assumptions mean"),
        Word::Map => ("Karta", "Map"),
        Word::Bridge => ("Bryggan", "The bridge"),
        Word::BridgeReading => (
            "Ett bidrag är medelvärdet av vad en grupp av villkor ändrar, över alla ordningar som grupperna kan \
             tas i (Shapleyvärdet). Bidragen summerar exakt till skillnaden. Den ensamma effekten är vad gruppen \
             ändrar när ingen annan gör det.",
            "A contribution is the mean of what a group of terms changes, over all orders in which the groups can \
             be taken (the Shapley value). The contributions sum exactly to the difference. The effect alone is \
             what the group changes when no other does.",
        ),
        Word::Assumptions => ("Antaganden och förslag", "Assumptions and proposals"),
        Word::Sources => ("Källor", "Sources"),
        Word::Basis => ("Underlag och version", "Data and version"),
        Word::Scenario => ("Scenario", "Scenario"),
        Word::Base => ("Bas", "Base"),
        Word::StandsOn => ("Bygger på", "Builds on"),
        Word::Note => ("Anteckning", "Note"),
        Word::Source => ("Källa", "Source"),
        Word::Region => ("Region", "Region"),
        Word::Parameter => ("Villkor", "Term"),
        Word::Status => ("Status", "Status"),
        Word::Nation => ("Riket", "The nation"),
        Word::Figure => ("Tal", "Figure"),
        Word::Publisher => ("Utgivare", "Publisher"),
        Word::Date => ("Datum", "Date"),
        Word::Values => ("Värden", "Values"),
        Word::Dataset => ("Underlag", "Data set"),
        Word::DatasetHash => ("Underlagets SHA-256", "Data set's SHA-256"),
        Word::Program => ("Program", "Program"),
        Word::Rules => ("Räkneregler", "Rules"),
        Word::Snapshot => ("Ögonblicksbild", "Snapshot"),
        Word::Content => ("Innehållets SHA-256", "Content's SHA-256"),
        Word::Recompute => ("Räkna om", "Compute again"),
        Word::NotTaken => ("ingen är tagen av detta innehåll", "none is taken of this content"),
        Word::DatasetOnly => ("underlaget", "the data set"),
        Word::NothingDiffers => ("Inget villkor skiljer detta år.", "No term differs in this year."),
        Word::Default => ("modellens standard", "the model's default"),
    }
}

/// What the report is about.
pub(crate) fn title(language: Language, scenario: &str, base: Option<&str>) -> String {
    match (language, base) {
        (_, None) => scenario.to_owned(),
        (Language::Sv, Some(base)) => format!("{scenario} jämfört med {base}"),
        (Language::En, Some(base)) => format!("{scenario} compared with {base}"),
    }
}

/// Measure, year, unit and the region told about.
pub(crate) fn subtitle(
    language: Language,
    (measure, scale): (Measure, Scale),
    year: i32,
    region: &str,
) -> String {
    let name = super::measure(language, measure);
    let unit = language.of_charts().unit(scale);
    match language {
        Language::Sv => format!("{name} {year}, {unit}. {region} lyfts fram."),
        Language::En => format!("{name} {year}, {unit}. {region} is singled out."),
    }
}

/// Headings of the columns of a difference.
pub(crate) const fn difference(language: Language) -> [&'static str; 2] {
    match language {
        Language::Sv => ["Skillnad", "Skillnad i %"],
        Language::En => ["Difference", "Difference in %"],
    }
}

/// A figure of the whole nation by its name in the table.
pub(crate) fn headline(language: Language, figure: &str, year: i32) -> String {
    let name = match figure {
        "rate" => pick(language, "Ersättning per helårsstudent, kr", "Rate per full-time student, SEK"),
        "students" => pick(language, "Helårsstudenter", "Full-time students"),
        _ => pick(language, "Kostnadstäckning, %", "Cost coverage, %"),
    };
    format!("{name}, {year}")
}

/// "Dagens avtal ger Blekinge 12,3 mnkr netto 2027 och Promemorian 15,0 mnkr: +2,7 mnkr."
pub(crate) fn bridge_ends(
    language: Language,
    (region, year): (&str, i32),
    (base, scenario): (&str, &str),
    [start, end, difference]: [&str; 3],
) -> String {
    match language {
        Language::Sv => format!(
            "{base} ger {region} {start} netto efter boende {year}, och {scenario} ger {end}. Skillnaden är \
             {difference}."
        ),
        Language::En => format!(
            "{base} gives {region} {start} net of housing in {year}, and {scenario} gives {end}. The difference \
             is {difference}."
        ),
    }
}

/// "Pris: +2,1 mnkr. Ensam ger gruppen +2,0 mnkr, och mellan +1,9 mnkr och +2,3 mnkr beroende på i vilken ordning …"
pub(crate) fn bridge_part(
    language: Language,
    group: &str,
    [contribution, isolated, minimum, maximum]: [&str; 4],
) -> String {
    let begin = format!("{group}: {contribution}.");
    if minimum == maximum {
        let same = pick(
            language,
            "Lika mycket i vilken ordning grupperna än tas.",
            "The same in whichever order the groups are taken.",
        );
        return format!("{begin} {same}");
    }
    match language {
        Language::Sv => format!(
            "{begin} Ensam ger gruppen {isolated}, och mellan {minimum} och {maximum} beroende på i vilken \
             ordning grupperna tas."
        ),
        Language::En => format!(
            "{begin} Alone the group gives {isolated}, and between {minimum} and {maximum} depending on the \
             order in which the groups are taken."
        ),
    }
}

/// What the table of terms that differ leaves out.
pub(crate) fn elsewhere(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Sv, 1) => "1 värde till skiljer bara andra år.".to_owned(),
        (Language::Sv, _) => format!("{count} värden till skiljer bara andra år."),
        (Language::En, 1) => "1 value more differs in other years only.".to_owned(),
        (Language::En, _) => format!("{count} values more differ in other years only."),
    }
}

/// What the table of terms that differ holds.
pub(crate) fn differing(language: Language, year: i32) -> String {
    match language {
        Language::Sv => format!("Värden som gäller {year}."),
        Language::En => format!("Values in force in {year}."),
    }
}

/// What the table of sources holds.
pub(crate) fn sources(language: Language, year: i32) -> String {
    match language {
        Language::Sv => format!("Källor till de värden som gäller {year} i scenariot eller basen."),
        Language::En => {
            format!("Sources of the values in force in {year} in the scenario or the base.")
        }
    }
}
