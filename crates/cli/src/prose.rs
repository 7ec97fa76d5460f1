//! Swedish prose for failures, warnings and figures.

use alf_app::simulate::{MissingFigures, WarningFigures};
use alf_app::wire::{Code, Failure, StatedVerdict};
use alf_charts::number::{self as swedish, Scale};
use rust_decimal::Decimal;

/// What an unknown figure is called.
pub(crate) const UNKNOWN: &str = swedish::UNKNOWN;

/// A decimal string as a Swedish number.
pub(crate) fn number(text: Option<&str>, scale: Scale) -> String {
    swedish::plain(text.and_then(decimal), scale)
}

/// A decimal string as a Swedish change, with its sign.
pub(crate) fn signed(text: Option<&str>, scale: Scale) -> String {
    swedish::signed(text.and_then(decimal), scale)
}

/// A decimal string that is already in its unit and rounded.
pub(crate) fn grouped(text: &str, sign: bool) -> String {
    let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let scale = Scale::Count(u32::try_from(decimals).unwrap_or(0));
    if sign { signed(Some(text), scale) } else { number(Some(text), scale) }
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).ok()
}

/// A status as on screen.
pub(crate) fn status(status: &str) -> &str {
    match status {
        "decided" => "beslutad",
        "published" => "publicerad",
        "derived" => "härledd",
        "proposed" => "föreslagen",
        "assumed" => "antagen",
        "private" => "privat",
        "unknown" => "okänd",
        other => other,
    }
}

/// What is said of a stated sum.
pub(crate) const fn verdict(verdict: StatedVerdict) -> &'static str {
    match verdict {
        StatedVerdict::Agrees => "stämmer",
        StatedVerdict::WithinRounding => "inom avrundning",
        StatedVerdict::Deviates => "avviker",
        StatedVerdict::Unknown => "okänt",
    }
}

/// A warning of an outcome.
pub(crate) fn warning(warning: &WarningFigures) -> String {
    let amount = || number(warning.amount.as_deref(), Scale::Kr);
    match warning.code {
        "pot_unpaid" => {
            let pot = alf_app::glossary::swedish(warning.component.unwrap_or_default());
            format!("{pot} betalas inte ut, ingen region kan ta emot potten")
        }
        "frame_infeasible" => format!("ramen kan inte hållas, kostnaden överstiger den med {} kr", amount()),
        _ => format!("garantin kan inte finansieras fullt ut, {} kr saknas", amount()),
    }
}

/// An unknown input.
pub(crate) fn missing(missing: &MissingFigures) -> String {
    let index = if missing.index.is_empty() { String::new() } else { format!(" {}", missing.index) };
    let year = missing.year.map_or_else(String::new, |year| format!(" {year}"));
    format!("{}{index}{year} är okänt. {}", missing.parameter, missing.note)
}

/// What went wrong, where, and what was expected.
#[expect(clippy::too_many_lines, reason = "one arm per code: the match is the table")]
pub(crate) fn message(failure: &Failure) -> String {
    let get = |name: &str| failure.params.get(name).map_or("", String::as_str);
    let (found, expected) = (get("found"), get("expected"));
    let what = match failure.code {
        Code::FileUnreadable => format!("filen kan inte läsas: {}", reason(get("reason"))),
        Code::FileUnwritable if get("reason") == "exists" => {
            "filen finns redan; --force skriver över den".to_owned()
        }
        Code::FileUnwritable if found.is_empty() => {
            format!("filen kan inte skrivas: {}", reason(get("reason")))
        }
        Code::FileUnwritable => format!("filen kan inte skrivas: {found}"),
        Code::Cancelled => "avbrutet, inget är skrivet".to_owned(),
        Code::PrivateValue if get("kind") == "scenario" => {
            format!("scenariot \"{found}\" är privat; --with-private skriver det ändå")
        }
        Code::PrivateValue => "värdet är privat och skulle följa med i filen".to_owned(),
        Code::NotJson => format!("filen är inte giltig JSON: {found}"),
        Code::WrongShape if expected.is_empty() => format!("oväntat innehåll: {found}"),
        Code::WrongShape => format!("\"{found}\" står där \"{expected}\" väntades"),
        Code::UnknownScenario if get("place") == "parent" => format!(
            "föräldern \"{found}\" finns inte; väntade något av: {expected}; egna föräldrar läses in med --scenarios \
             MAPP"
        ),
        Code::UnknownScenario if expected.is_empty() => format!("scenariot \"{found}\" finns inte"),
        Code::UnknownScenario => {
            format!("scenariot \"{found}\" finns inte; ange en fil eller något av: {expected}")
        }
        Code::DuplicateScenario => {
            format!("scenariot \"{found}\" finns två gånger{}", after("även i", get("first")))
        }
        Code::ParentCycle => {
            format!(
                "föräldrarna går i cirkel genom \"{found}\"; väntade en kedja som slutar i ett scenario utan förälder"
            )
        }
        Code::OtherDataset => format!("scenariot är skrivet för underlaget \"{found}\", inte \"{expected}\""),
        Code::UnknownDocument => {
            format!("{} \"{found}\" finns inte; ange en fil eller något av: {expected}", kind(get("kind")))
        }
        Code::DuplicateName => {
            format!("\"{found}\" står två gånger{}", after("väntade var och en gång av", expected))
        }
        Code::MissingValue if get("kind") == "group" => {
            format!("ordningen saknar {found}; väntade alla grupper som skiljer: {expected}")
        }
        Code::MissingValue if get("kind") == "from" => format!(
            "fältet from saknas; beloppet är i ett års pris och räknas upp med {found}, så det året måste stå"
        ),
        Code::MissingValue => format!("här saknas ett värde; väntade {expected}"),
        Code::UnknownParameter => format!("parametern \"{found}\" finns inte; väntade någon av: {expected}"),
        Code::UnknownName => {
            format!(
                "{} \"{found}\" finns inte i underlaget{}",
                kind(get("kind")),
                after("väntade någon av", expected)
            )
        }
        Code::WrongIndex if found == "host" => {
            "värdregionen har resten av studenterna och kan inte ha en egen andel".to_owned()
        }
        Code::WrongIndex if expected.is_empty() => format!("parametern tar ingen {}", kind(found)),
        Code::WrongIndex => format!("parametern behöver en {}", kind(expected)),
        Code::WrongValue if get("kind") == "years" => {
            format!("åren {found} går inte att använda; väntade {expected} år i följd mellan 1900 och 2200")
        }
        Code::WrongValue if get("kind") == "terms" => {
            format!("{found} terminer går inte att använda; väntade {expected} terminer")
        }
        Code::WrongValue if get("kind") == "national" => {
            format!("koden {found} är rikets rad och ingen region; väntade {expected}")
        }
        Code::WrongValue => format!("värdet \"{found}\" går inte att använda; väntade {expected}"),
        Code::DuplicateEntry if !found.is_empty() => {
            format!("{} \"{found}\" står två gånger; väntade var och en en gång", kind(get("kind")))
        }
        Code::DuplicateEntry => {
            format!("samma parameter, index och år står två gånger{}", after("först på plats", get("first")))
        }
        Code::MissingParameter => {
            "parametern saknar värde; väntade ett värde som gäller från det året eller \
                                   tidigare, i scenariot, en förälder eller underlaget"
                .to_owned()
        }
        Code::WrongSum => format!("summan är {found}; väntade {expected}"),
        Code::StudentsWithoutMode => format!(
            "region {} utbildar studenter från {} men har inkluderingen none; väntade via eller direct",
            get("region"),
            get("programme")
        ),
        Code::ReferenceNotAncestor => {
            format!("\"{found}\" är inget av scenariots föräldrar; väntade root eller en förälders id")
        }
        Code::NothingToDivideBy => {
            "nyckeln summerar till noll, det finns inget att fördela efter; väntade minst \
                                    ett värde över noll, eller 0 kr att fördela"
                .to_owned()
        }
        Code::TooLarge => format!("{found} är för stort för att räknas exakt; väntade belopp under 10¹⁵ kr"),
        Code::YearOutOfRange => format!("året {found} är utanför {expected}"),
        Code::Drawing => format!("bilden kunde inte ritas: {found}"),
        Code::ClipboardClosed => format!("urklipp tar inte emot bilden: {found}"),
        Code::FileExists => "filen finns redan; väntade ett nytt namn".to_owned(),
        Code::NotADocument => {
            "filen är inget ALF-bordsdokument; väntade en fil som slutar på .alf".to_owned()
        }
        Code::NewerDocument => format!(
            "dokumentet är sparat av ett nyare program (version {found}); väntade högst version {expected}"
        ),
        Code::DamagedDocument => format!(
            "dokumentet är skadat: {}; fönstret öppnar en räddad kopia av det, och alf document restore går \
             tillbaka till en säkerhetskopia",
            damage(found)
        ),
        Code::DocumentInUse => format!(
            "dokumentet är öppet {}; stäng det där först",
            match (get("user"), get("host")) {
                ("", "") => "i ett annat fönster eller på en annan dator".to_owned(),
                ("", host) => format!("hos någon på {host}"),
                (user, "") => format!("hos {user}"),
                (user, host) => format!("hos {user} på {host}"),
            }
        ),
        Code::DocumentReadOnly => "dokumentet är öppet enbart för läsning".to_owned(),
        Code::DiskFull => "disken är full; inget skrevs".to_owned(),
        Code::DocumentGone => {
            "filen ligger inte kvar där den öppnades; spara dokumentet på en ny plats".to_owned()
        }
        Code::NameTaken => format!("ett annat scenario heter redan \"{found}\""),
        Code::NameEmpty => "scenariot saknar namn".to_owned(),
        Code::LastScenario => format!("{found} är dokumentets sista scenario och kan inte tas bort"),
        Code::HasChildren => format!("scenariot har grenar ({found}); säg vad som ska bli av dem"),
        Code::NoteEmpty => "en anteckning säger något".to_owned(),
        Code::NoteMissing => "ett antaget värde behöver en anteckning om varför".to_owned(),
        Code::NoOwnValue => format!("scenariot \"{found}\" har inget eget värde att ta bort"),
        Code::NoBackup => {
            "ingen säkerhetskopia kan tas här; det som ändras sparas ändå i dokumentet".to_owned()
        }
        Code::UndoRefused => "ändringen kan inte ångras, värdet är ett annat än det som lämnades".to_owned(),
        Code::NothingToUndo => "det finns inget att ångra".to_owned(),
        Code::UnknownSnapshot => format!("ögonblicksbilden \"{found}\" finns inte"),
        Code::UnknownBackup if expected == "0" => "det finns ingen säkerhetskopia av dokumentet".to_owned(),
        Code::UnknownBackup => format!("säkerhetskopia {found} finns inte; väntade {expected}"),
        Code::ValueAlarm => format!(
            "{found} är ungefär {} gånger värdet nu, {expected}; --despite-alarms tar in det ändå",
            get("times")
        ),
        Code::NoDocument => "det inbyggda exemplet kan inte ändras; öppna ett dokument".to_owned(),
    };
    // One message is one line, also where a database had more to say.
    format!("{}{what}", place(failure)).lines().collect::<Vec<_>>().join(" ")
}

/// "fil, plats: " as far as they are known.
fn place(failure: &Failure) -> String {
    let names = ["file", "scenario", "place", "part", "parameter", "index", "year"];
    let known = |name: &str| failure.params.get(name).filter(|part| !part.is_empty()).cloned();
    let said = |name: &str| match name {
        "scenario" => known(name).map(|part| format!("scenariot \"{part}\"")),
        _ => known(name),
    };
    let parts: Vec<String> = names.into_iter().filter_map(said).collect();
    if parts.is_empty() { String::new() } else { format!("{}: ", parts.join(", ")) }
}

fn after(words: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("; {words} {text}") }
}

/// What of a document is damaged: `header`, `cut`, `unreadable`, `page 7`, `table value`, or `value value note s1 rate.base`.
pub(crate) fn damage(found: &str) -> String {
    let mut words = found.splitn(4, ' ');
    let mut next = || words.next().unwrap_or_default();
    match (next(), next(), next(), next()) {
        ("cut", ..) => "filen slutar för tidigt".to_owned(),
        ("header", ..) => "filens första byte går inte att läsa".to_owned(),
        ("table", name, ..) => format!("{} går inte att läsa i sin helhet", table(name)),
        ("page", number, ..) => format!("sida {number} i filen är trasig, utanför tabellerna"),
        ("value", name, "", row) => format!("{}: raden {row} går inte att läsa", table(name)),
        ("value", name, column, "") => format!("{}: {column} går inte att läsa", table(name)),
        ("value", name, column, row) => format!("{}: {column} går inte att läsa i raden {row}", table(name)),
        _ => "innehållet går inte att läsa".to_owned(),
    }
}

/// A table of the document as people speak of it, with its name in the file.
pub(crate) fn table(name: &str) -> String {
    let known = match name {
        "dataset" => "underlaget",
        "scenario" => "scenarierna",
        "value" => "scenariernas värden",
        "operation" => "ändringarna att ångra",
        "note" => "anteckningarna",
        "snapshot" => "ögonblicksbilderna",
        "setting" => "inställningarna",
        "sqlite_schema" | "sqlite_master" => "förteckningen över tabeller",
        _ => return format!("tabellen {name}"),
    };
    format!("{known} (tabellen {name})")
}

fn reason(reason: &str) -> &str {
    match reason {
        "not_found" => "den finns inte",
        "permission_denied" => "åtkomst nekas",
        "not_utf8" => "den är inte text i UTF-8",
        "too_large" => "den är för stor",
        "not_a_workbook" => "den är ingen arbetsbok i formatet xlsx",
        "is_a_folder" => "det är en mapp",
        "no_folder" => "mappen finns inte",
        _ => "disken eller nätverksenheten svarar inte som den ska",
    }
}

fn kind(kind: &str) -> &str {
    match kind {
        "programme" => "program",
        "region" => "region",
        "indicator" => "indikator",
        "component" => "komponent",
        "measure" => "mått",
        "group" => "gruppen",
        "source" => "källa",
        "sheet" => "blad",
        "budget" => "budgeten",
        "placement" => "placeringsplanen",
        other => other,
    }
}
