//! Läs mig: what the workbook is, how it is used, and what it does not do.

use alf_engine::Outcome;
use alf_engine::exact::Warning;

use super::check::Checks;
use super::parameters::capital;
use super::sheet::{Content, Role, Shape, Sheet, Tab};
use super::words::UNKNOWN;
use super::{Source, result};

/// The first page.
pub(super) struct Page<'a> {
    pub(super) outcome: &'a Outcome,
    pub(super) checks: Checks,
    /// Amounts whose last unit the formulas may place with another region than the program.
    pub(super) close: &'a [String],
}

const SHEETS: [(Tab, &str); 6] = [
    (Tab::Parameters, "Alla värden år för år med status och källa. Här ändras indata."),
    (Tab::Basis, "Regioner, program, källor och varje daterat värde med anteckning."),
    (Tab::Calculation, "Beräkningen steg för steg, oavrundad, och avrundningen."),
    (Tab::Result, "Hela kronor per region, komponent och år. Överst en översikt över ett år."),
    (Tab::Bridge, "Skillnaden mot basen delad på parametergrupper: värden, inte formler."),
    (Tab::Check, "Kontroller av indata och summor, arbetsboken mot programmet, publicerade uppgifter."),
];

const USE: [&str; 8] = [
    "Ändra en gul cell på Parametrar (eller invånare och terminer på Underlag). Allt utom bryggan räknas om.",
    "Ett nytt värde gäller tills nästa gula cell på raden, eftersom de ljusa cellerna tar året före.",
    "En region som tar värdet från raden för alla regioner behåller ett eget värde från det år det skrivs in; en ändring på \
     raden för alla gäller regioner utan eget värde.",
    "Ett belopp gäller i prisåret på raden under och räknas upp därifrån: ändras beloppet till ett annat års pris ändras \
     även prisåret.",
    "Ett nytt ersättningssteg skrivs på en ledig rad i stegtabellen: år, sätt, värde och infasning. Stegen ska stå i årsordning.",
    "En ny utbildningsplats skrivs på en ledig rad under placeringsandelarna; regionen behöver då också en roll.",
    "Ett värde som inte är känt skrivs okänt. Det som behöver det blir okänt och aldrig noll; övriga rader räknas som förut.",
    "Bladen är skyddade utan lösenord, så att formler inte skrivs över av misstag.",
];

const LIMITS: [&str; 5] = [
    "Formler: ersättning med steg, infasning, real nivå, uppräkning och avrundning; studenter på alla tre grunderna; placering; \
     utbildning; boende; forskning; förstärkning; breddforskning; nationell samverkan; ram; garanti; avrundning; summor.",
    "Värden, inte formler: referensscenariots belopp (ram och garanti), bryggans bidrag, de publicerade uppgifterna. Ändras ett \
     värde som referensen också vilar på följer den inte med.",
    "Kalkylprogram räknar med flyttal, 15–17 siffror; programmet räknar exakt med 28. Skillnaden är mindre än en miljondels krona. \
     Före avrundning läggs varje belopp på hundratusendels kronor, och lika rester går då till den lägre länskoden också här.",
    "Två rester som skiljer mindre än en hundratusendels krona kan ge den sista kronan till en annan region än programmet gör. \
     Sådana fall i detta scenario står nedan.",
    "Filen innehåller inga makron, inga länkar till andra filer, inga privata värden och inga uppgifter om den som gjort den.",
];

const HEAD: (Role, Shape) = (Role::Section, Shape::Text);
const TEXT: (Role, Shape) = (Role::Wrapped, Shape::Text);

/// Fills the sheet.
pub(super) fn build(source: &Source<'_>, page: &Page<'_>, sheet: &mut Sheet) {
    sheet.line([source.name], (Role::Title, Shape::General));
    sheet.line(["ALF-ersättning per region: arbetsbok med formler"], (Role::Note, Shape::General));
    sheet.skip();
    facts(source, page, sheet);
    heading(sheet, "Blad");
    for (tab, about) in SHEETS {
        pair(sheet, tab.name(), about.into());
    }
    list(sheet, "Så används den", USE.iter().copied());
    colours(sheet);
    list(sheet, "Vad som är formler, och hur noga", LIMITS.iter().copied());
    let none = || "Inga.".to_owned();
    let or_none = |mut lines: Vec<String>| {
        if lines.is_empty() {
            lines.push(none());
        }
        lines
    };
    let close = or_none(page.close.to_vec());
    list(
        sheet,
        "Rader där sista kronan avgörs av mindre än flyttal kan visa",
        close.iter().map(String::as_str),
    );
    let warnings = or_none(page.outcome.warnings().iter().map(warning).collect());
    list(sheet, "Varningar vid exporten", warnings.iter().map(String::as_str));
    let missing = or_none(missing(source, page.outcome));
    list(sheet, "Okända värden som belopp behöver", missing.iter().map(String::as_str));
}

fn heading(sheet: &mut Sheet, title: &str) {
    sheet.skip();
    let row = sheet.line([title], HEAD);
    sheet.put((row, 1), "", HEAD);
}

/// Letters that fit in a line of the wide column.
const LINE: usize = 125;

fn pair(sheet: &mut Sheet, label: &str, content: Content) {
    let row = sheet.line([label], (Role::Plain, Shape::Text));
    if let Content::Text(text) = &content
        && let Ok(lines @ 2..) = u16::try_from(text.chars().count().div_ceil(LINE))
    {
        sheet.lines.push((row, lines));
    }
    sheet.put((row, 1), content, TEXT);
}

fn list<'a>(sheet: &mut Sheet, title: &str, lines: impl Iterator<Item = &'a str>) {
    heading(sheet, title);
    for line in lines {
        pair(sheet, "", line.into());
    }
}

fn facts(source: &Source<'_>, page: &Page<'_>, sheet: &mut Sheet) {
    let dataset = &source.model.dataset;
    pair(sheet, "Scenario", format!("{} ({})", source.name, page.outcome.scenario).into());
    let base = source.base.as_ref().map_or("ingen", |base| base.name.as_str());
    pair(sheet, "Bas för bryggan", base.into());
    pair(sheet, "Underlag", format!("{} ({})", dataset.title, dataset.id).into());
    pair(sheet, "Underlagets SHA-256", source.sha256.into());
    pair(sheet, "Program", format!("ALF-bordet {}", env!("CARGO_PKG_VERSION")).into());
    pair(sheet, "År", format!("{}–{}", dataset.first_year, dataset.last_year).into());
    let checks = page.checks;
    let (first, last) = (Tab::Check.first_year(), checks.last_col);
    let area = |block: super::sheet::Block| {
        let (top, end) = (block.row(0).fixed(first), block.row(block.rows as usize - 1).fixed(last));
        format!("{top}:{}", end.split('!').nth(1).unwrap_or_default())
    };
    let rules = area(checks.rules);
    let wrong = format!("COUNTIF({rules},\"FEL\")");
    let text = format!("IF({wrong}=0,\"stämmer\",\"FEL: se Avstämning\")");
    pair(sheet, "Indata och summor", Content::Formula(text));
    let area = area(checks.differences);
    let same = format!("COUNTIF({area},0)=ROWS({area})*{}", last - first + 1);
    let text = format!("IF({same},\"nej\",\"ja: bryggan gäller inte längre\")");
    pair(sheet, "Indata ändrade sedan exporten", Content::Formula(text));
}

fn colours(sheet: &mut Sheet) {
    heading(sheet, "Färger");
    let colours = [
        ("indata", Role::Input, "Ett värde som får ändras."),
        (
            "följer",
            Role::Carried,
            "Tar värdet från året före eller från raden för alla regioner; får skrivas över.",
        ),
        ("värde", Role::Fixed, "Ett värde som programmet har räknat och som formlerna inte kan räkna om."),
        ("resultat", Role::Result, "Ett avrundat resultat."),
    ];
    for (name, role, about) in colours {
        let row = sheet.line([name], (role, Shape::Text));
        sheet.put((row, 1), about, TEXT);
    }
}

fn warning(warning: &Warning) -> String {
    match warning {
        Warning::PotUnpaid { year, component } => {
            format!("{year}: {} betalas inte ut, ingen region får del av potten.", result::name(*component))
        }
        Warning::Infeasible { year, .. } => {
            format!("{year}: ramen går inte att hålla; året har inga belopp.")
        }
        Warning::GuaranteeShort { year, .. } => {
            format!("{year}: vinnarna räcker inte till garantin, som betalas ut till den del de räcker.")
        }
    }
}

/// What is unknown, each once with all its years.
fn missing(source: &Source<'_>, outcome: &Outcome) -> Vec<String> {
    let mut lines: Vec<(String, Vec<i32>, &str)> = Vec::new();
    for input in &outcome.missing {
        let index = if input.index.is_empty() { String::new() } else { format!(" {}", input.index) };
        let name = format!("{} ({}){index}", capital((source.term)(input.key)), input.key);
        let year = input.year.map(|year| year.0);
        match lines.iter_mut().find(|(known, _, note)| *known == name && *note == input.note) {
            Some((_, years, _)) => years.extend(year),
            None => lines.push((name, year.into_iter().collect(), &input.note)),
        }
    }
    let line = |(name, years, note): (String, Vec<i32>, &str)| {
        let years = match (years.iter().min(), years.iter().max()) {
            (Some(first), Some(last)) if first < last => format!(", {first}–{last}"),
            (Some(year), _) => format!(", {year}"),
            _ => String::new(),
        };
        format!("{name}{years}: {UNKNOWN}. {note}")
    };
    lines.into_iter().map(line).collect()
}
