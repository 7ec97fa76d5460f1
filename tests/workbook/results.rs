//! The results that a workbook shows, and those of the engine in the same form.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::Cursor;

use alf_app::library::Library;
use alf_app::simulate::simulate;
use calamine::{Data, DataType, Range, Reader, Xlsx};
use rust_decimal::Decimal;

/// Amounts in kronor by block, code of the row and year; `okänt` where unknown.
pub(crate) type Amounts = BTreeMap<(String, String, i32), String>;

/// Heads of the blocks, with the components they are.
const BLOCKS: [(&str, &str); 11] = [
    ("Utbildning från staten", "education_state"),
    ("Utbildning, vidareförmedlad", "education_transfer"),
    ("Boendekostnad", "housing_cost"),
    ("Boende från staten", "housing_state"),
    ("Boende från värdregionen", "housing_transfer"),
    ("Forskning, basdel", "research_base"),
    ("Forskning, kvalitetsdel", "research_quality"),
    ("Forskningsförstärkning", "reinforcement"),
    ("Breddforskning", "breadth"),
    ("Nationell samverkan", "national"),
    ("Förlustgaranti", "guarantee"),
];
const STATE: &str = "Statens kostnad";
const GUARANTEE: &str = "därav förlustgaranti";
const PAID: &str = "Ersatta helårsstudenter";
const TRAINED: &str = "Utbildade helårsstudenter";
/// Rows of the nation, above the blocks.
const NATION: [&str; 4] = [STATE, GUARANTEE, PAID, TRAINED];
const UNKNOWN: &str = "okänt";

/// A sheet of a workbook.
pub(crate) fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("the workbook opens");
    workbook.worksheet_range(name).unwrap_or_else(|error| panic!("the sheet {name}: {error}"))
}

/// What stands on Resultat: every rounded amount, and figures of the nation.
pub(crate) fn shown(workbook: &[u8]) -> Amounts {
    let sheet = sheet(workbook, "Resultat");
    let mut amounts = Amounts::new();
    let (mut block, mut years) = (None, Vec::new());
    for row in sheet.rows() {
        let (code, label) = (row[0].to_string(), row[1].to_string());
        let first_year = row.get(3).and_then(Data::as_i64).filter(|year| (1900..2200).contains(year));
        if !code.is_empty() && label.is_empty() && first_year.is_some() {
            block = BLOCKS.iter().find(|(head, _)| *head == code).map(|(_, component)| *component);
            years = row[3..].iter().map_while(Data::as_i64).collect();
        } else if let Some(block) = block.filter(|_| !code.is_empty()) {
            add(&mut amounts, (block, &code), (&years, &row[3..]));
        } else if let Some(figure) = NATION.into_iter().find(|figure| *figure == label) {
            add(&mut amounts, (figure, "00"), (&years, &row[3..]));
        }
    }
    amounts
}

fn add(amounts: &mut Amounts, (block, code): (&str, &str), (years, cells): (&[i64], &[Data])) {
    for (year, cell) in years.iter().zip(cells) {
        let amount = match cell {
            Data::Float(number) => decimal(&format!("{number:.6}")),
            Data::Int(number) => number.to_string(),
            other => other.to_string(),
        };
        let year = i32::try_from(*year).expect("a year");
        amounts.insert((block.to_owned(), code.to_owned(), year), amount);
    }
}

/// A number to the sixth decimal, which binary numbers hold exactly enough.
fn decimal(number: &str) -> String {
    let number: Decimal = number.parse().expect("a decimal");
    number.round_dp(6).normalize().to_string()
}

/// What the engine gives, for every block, region and year; a line that it leaves out is zero.
pub(crate) fn expected(library: &Library, id: &str) -> Amounts {
    let simulation = simulate(library, id).expect("the scenario is computed");
    let regions: Vec<&str> = library.dataset().regions.iter().map(|region| region.code.as_str()).collect();
    let infeasible = |year: i32| {
        simulation.warnings.iter().any(|warning| warning.code == "frame_infeasible" && warning.year == year)
    };
    let mut amounts = Amounts::new();
    for year in &simulation.years {
        let figures = [&year.state_cost, &year.state_guarantee, &year.students, &year.students_trained];
        for (name, figure) in NATION.into_iter().zip(figures) {
            let figure = figure.as_deref().map_or_else(|| UNKNOWN.to_owned(), decimal);
            amounts.insert((name.to_owned(), "00".to_owned(), year.year), figure);
        }
        let none = if infeasible(year.year) { UNKNOWN } else { "0" };
        for (_, component) in BLOCKS {
            let codes = if component == "national" { &["00"][..] } else { &regions };
            let place = |code: &&str| (component.to_owned(), (*code).to_owned(), year.year);
            amounts.extend(codes.iter().map(|code| (place(code), none.to_owned())));
        }
    }
    for line in simulation.lines {
        let amount = line.amount.unwrap_or_else(|| UNKNOWN.to_owned());
        amounts.insert((line.component.to_owned(), line.region, line.year), amount);
    }
    amounts
}

/// Where two differ, the first few, for people to read.
pub(crate) fn differences(expected: &Amounts, shown: &Amounts) -> String {
    let mut told = String::new();
    let places: std::collections::BTreeSet<_> = expected.keys().chain(shown.keys()).collect();
    let wrong: Vec<_> = places.into_iter().filter(|place| expected.get(place) != shown.get(place)).collect();
    for place in wrong.iter().take(8) {
        let (wanted, found) = (expected.get(place), shown.get(place));
        let _written = writeln!(told, "{place:?}: the engine {wanted:?}, the workbook {found:?}");
    }
    if wrong.len() > 8 {
        let _written = writeln!(told, "and {} more", wrong.len() - 8);
    }
    told
}
