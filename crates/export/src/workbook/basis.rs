//! Underlag: where the values come from.

use alf_engine::Num;
use alf_engine::ids::ProgrammeAt;
use alf_engine::layer::{Entry, Index};
use alf_engine::model::Chain;
use alf_engine::value::{Step, Value};

use super::Source;
use super::sheet::{Block, Content, Look, Role, Row, Shape, Sheet, Tab};
use super::words::{self, NO, UNKNOWN, YES};

const PLAIN: Look = (Role::Plain, Shape::Text);
const WRAPPED: Look = (Role::Wrapped, Shape::Text);
const HEAD: Look = (Role::Head, Shape::Text);
/// Column of inhabitants, and of the terms of intakes before and from autumn 2021.
const POPULATION: u16 = 5;
/// Column that says whether a region is a host.
const HOST: u16 = 4;
const TERMS: [u16; 2] = [4, 5];

/// Where the numbers that formulas take from the sheet stand.
pub(super) struct Basis {
    regions: Vec<Row>,
    programmes: Vec<Row>,
}

impl Basis {
    /// Inhabitants of a region.
    pub(super) fn population(&self, region: usize) -> String {
        self.regions.get(region).map_or_else(String::new, |row| absolute(*row, POPULATION))
    }

    /// The cells that say whether a region is a host.
    pub(super) fn hosts(&self) -> String {
        let rows = u32::try_from(self.regions.len()).unwrap_or(1);
        self.regions.first().map_or_else(String::new, |first| Block { first: *first, rows }.labels(HOST))
    }

    /// Terms of a programme, for intakes before or from autumn 2021.
    pub(super) fn terms(&self, programme: ProgrammeAt, longer: bool) -> String {
        let col = TERMS[usize::from(longer)];
        self.programmes.get(programme.0).map_or_else(String::new, |row| absolute(*row, col))
    }

    /// Fills the sheet.
    pub(super) fn build(source: &Source<'_>, chain: &Chain<'_>, sheet: &mut Sheet) -> Self {
        let dataset = chain.dataset;
        sheet.line(["Underlag"], (Role::Title, Shape::General));
        sheet.line([format!("{}. {}", dataset.title, dataset.note)], (Role::Note, Shape::General));
        let mark = format!("Underlagets id: {}. SHA-256: {}", dataset.id, source.sha256);
        sheet.line([mark], (Role::Note, Shape::General));
        let regions = regions(chain, sheet);
        let programmes = programmes(chain, sheet);
        sources(chain, sheet);
        entries(chain, sheet);
        Self { regions, programmes }
    }
}

fn absolute(row: Row, col: u16) -> String {
    format!("{}!${}${}", row.tab.name(), super::sheet::column(col), row.at + 1)
}

fn section(sheet: &mut Sheet, title: &str, labels: &[&str]) {
    sheet.skip();
    let row = sheet.next();
    for col in 0..10 {
        sheet.put((row, col), "", (Role::Section, Shape::Text));
    }
    sheet.put((row, 0), title, (Role::Section, Shape::Text));
    sheet.line(labels.iter().copied(), HEAD);
}

fn regions(chain: &Chain<'_>, sheet: &mut Sheet) -> Vec<Row> {
    let labels = ["Kod", "Region", "Län", "Sjukvårdsregion", "ALF-region", "Invånare", "Datum", "Källa"];
    section(sheet, "Regioner", &labels);
    let row = |region: &alf_engine::dataset::Region| {
        let file = &region.file;
        let host = if region.host { YES } else { NO };
        let texts = [&file.code, &file.name, &file.county, &file.healthcare_region, host];
        let at = sheet.line(texts, PLAIN);
        let people = region.population.known().map_or(UNKNOWN.into(), Content::from);
        sheet.put((at, POPULATION), people, (Role::Input, Shape::Count));
        sheet.put((at, POPULATION + 1), file.population_date.as_str(), PLAIN);
        sheet.put((at, POPULATION + 2), file.source.clone().unwrap_or_default(), PLAIN);
        Row { tab: Tab::Basis, at }
    };
    chain.dataset.regions.iter().map(row).collect()
}

fn programmes(chain: &Chain<'_>, sheet: &mut Sheet) -> Vec<Row> {
    let labels = ["Id", "Lärosäte", "", "Värdregion", "Terminer före HT 2021", "Terminer från HT 2021"];
    section(sheet, "Läkarprogram", &labels);
    let row = |programme: &alf_engine::dataset::Programme| {
        let host = chain.dataset.regions[programme.host.0].file.name.as_str();
        let at = sheet.line([programme.id.as_str(), programme.university.as_str(), "", host], PLAIN);
        let terms = [programme.terms_before, programme.terms_from_ht2021];
        for (col, terms) in TERMS.into_iter().zip(terms) {
            sheet.put((at, col), terms, (Role::Input, Shape::General));
        }
        Row { tab: Tab::Basis, at }
    };
    chain.dataset.programmes.iter().map(row).collect()
}

fn sources(chain: &Chain<'_>, sheet: &mut Sheet) {
    section(sheet, "Källor", &["Id", "Titel", "", "Utgivare", "", "", "Datum", "Adress"]);
    for source in &chain.dataset.sources {
        let url = source.url.as_deref().unwrap_or_default();
        let row = sheet.next();
        let cells = [(0, &source.id), (1, &source.title), (3, &source.publisher), (6, &source.date)];
        for (col, text) in cells {
            sheet.put((row, col), text.as_str(), PLAIN);
        }
        sheet.put((row, 7), url, PLAIN);
    }
}

fn entries(chain: &Chain<'_>, sheet: &mut Sheet) {
    let labels = [
        "Lager",
        "Parameter",
        "Program",
        "Region",
        "Indikator",
        "Från",
        "Värde",
        "Status",
        "Källa",
        "Anteckning",
    ];
    section(sheet, "Alla daterade värden, scenariots egna först", &labels);
    for (at, layer) in chain.layers().iter().enumerate() {
        let holder = chain.holder(at).map_or(chain.dataset.title.as_str(), |held| held.file.name.as_str());
        for entry in layer.entries() {
            let row = sheet.line([holder, entry.key.name()], PLAIN);
            entry_cells(chain, entry, (sheet, row));
        }
    }
}

fn entry_cells(chain: &Chain<'_>, entry: &Entry, (sheet, row): (&mut Sheet, u32)) {
    let dataset = chain.dataset;
    let programme = |at: ProgrammeAt| dataset.programmes[at.0].id.as_str();
    let region = |at: alf_engine::RegionAt| dataset.regions[at.0].file.name.as_str();
    let index = match entry.index {
        Index::All => ["", "", ""],
        Index::Programme(at) => [programme(at), "", ""],
        Index::Region(at) => ["", region(at), ""],
        Index::Placement(at, place) => [programme(at), region(place), ""],
        Index::Indicator(indicator) => ["", "", indicator.name()],
    };
    for (col, text) in (2..).zip(index) {
        sheet.put((row, col), text, PLAIN);
    }
    let from = entry.from.map_or(Content::Blank, |year| year.0.into());
    sheet.put((row, 5), from, (Role::Plain, Shape::Year));
    sheet.put((row, 6), value(entry), (Role::Plain, Shape::General));
    sheet.put((row, 7), words::status(entry.status), PLAIN);
    let source = entry.source.as_ref().map(ToString::to_string);
    sheet.put((row, 8), source.unwrap_or_default(), PLAIN);
    sheet.put((row, 9), entry.note.as_str(), WRAPPED);
}

fn value(entry: &Entry) -> Content {
    match &entry.value {
        Value::Number(number) => number.known().map_or(UNKNOWN.into(), Content::from),
        Value::Word(word) => words::word(entry.key, word).into(),
        Value::Scenario(id) if id == "root" => "scenariots rot".into(),
        Value::Scenario(id) => id.clone().into(),
        Value::Steps(steps) if steps.is_empty() => "inga steg".into(),
        Value::Steps(steps) => steps.iter().map(step).collect::<Vec<_>>().join("; ").into(),
    }
}

fn step(step: &Step) -> String {
    let number = |number: Num| {
        number.known().map_or(UNKNOWN.to_owned(), |value| value.normalize().to_string().replace('.', ","))
    };
    let phase: Vec<String> = step.phase.iter().map(|phase| number(phase.0)).collect();
    format!("{} {} {}, infasat {}", step.year, words::kind(step.kind), number(step.value), phase.join(" / "))
}
