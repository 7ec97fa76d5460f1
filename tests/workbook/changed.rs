//! Inputs changed in the workbook give what the program gives for a scenario with the same changes.

use alf_app::library::Library;
use alf_tests::alf::Alf;
use calamine::{Data, DataType};

use crate::office::Office;
use crate::package::Package;
use crate::results::{Amounts, differences, expected, sheet, shown};
use crate::{library, xlsx};

/// Finds the cells of Parametrar as a person does: by parameter, row and year.
struct Parameters {
    rows: Vec<Vec<Data>>,
}

impl Parameters {
    fn of(workbook: &[u8]) -> Self {
        Self { rows: sheet(workbook, "Parametrar").rows().map(<[Data]>::to_vec).collect() }
    }

    /// The row of a parameter whose name, programme or code is the wanted one.
    fn row(&self, key: &str, which: &str) -> usize {
        let text = |cell: Option<&Data>| cell.map(ToString::to_string).unwrap_or_default();
        let fits = |row: &Vec<Data>| {
            let labels: Vec<String> = (1..4).map(|col| text(row.get(col))).collect();
            let named =
                which.is_empty() || labels.iter().any(|label| label == which || label.ends_with(which));
            text(row.first()) == key && named
        };
        self.rows.iter().position(fits).unwrap_or_else(|| panic!("Parametrar has {key} {which}"))
    }

    fn cell(&self, key: &str, which: &str, year: i64) -> String {
        let years = self.rows[3].iter().position(|cell| cell.as_i64() == Some(year));
        let col = years.unwrap_or_else(|| panic!("Parametrar has the year {year}"));
        format!("{}{}", letter(col), self.row(key, which) + 1)
    }

    /// A cell of the table of steps by its column in it.
    fn step(&self, step: &str, col: usize) -> String {
        format!("{}{}", letter(7 + col), self.row("rate.steps", step) + 1)
    }
}

fn letter(col: usize) -> char {
    char::from(b'A' + u8::try_from(col).expect("one of the first columns"))
}

/// Changes the workbook of the memorandum, and holds it against a scenario with the same changes.
fn check(name: &str, change: impl Fn(&Parameters, &mut Package), changes: &str) {
    let Some(office) = Office::find() else { return };
    let workbook = xlsx(&library(), "promemorian");
    let mut package = Package::open(&workbook);
    package.strip_values();
    change(&Parameters::of(&workbook), &mut package);
    let recalculated = office.recalculate(&[(name.to_owned(), package.close())]);
    let found = shown(&recalculated[name]);
    let (library, id, folder) = scenario(name, changes);
    let wanted = expected(&library, &id);
    let wrong = differences(&wanted, &found);
    assert!(wrong.is_empty(), "{name}: the changed workbook differs from the program:\n{wrong}");
    assert_ne!(wanted, expected(&library, "promemorian"), "{name}: the change changes something");
    as_printed(&folder.path().join("changed.json"), &found);
}

fn scenario(name: &str, changes: &str) -> (Library, String, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("changed.json");
    let text = format!(
        r#"{{ "format": "alf-scenario/1", "id": "{name}", "name": "{name}", "parent": "promemorian",
        "dataset": "rakneexempel-2026", "changes": [{changes}] }}"#
    );
    std::fs::write(&path, text).expect("the scenario is written");
    let mut library = library();
    let id = library.find(&path.display().to_string()).expect("the scenario is read");
    (library, id, folder)
}

/// `alf simulate` prints the same lines for the scenario file.
fn as_printed(scenario: &std::path::Path, found: &Amounts) {
    let alf = Alf::build().expect("alf is built");
    let printed = alf.simulate(scenario).expect("alf simulates the scenario");
    for year in [2026, 2027, 2030, 2035] {
        let cost = found.get(&("Statens kostnad".to_owned(), "00".to_owned(), year)).map(String::as_str);
        assert_eq!(
            printed.state_cost(year).or(Some("okänt")),
            cost,
            "alf simulate has the state's cost of {year}"
        );
        for (component, amount) in printed.lines("10", year) {
            let place = (component.to_owned(), "10".to_owned(), year);
            assert_eq!(
                amount.or(Some("okänt")),
                found.get(&place).map(String::as_str),
                "Blekinge, {component}, {year}"
            );
        }
    }
}

#[test]
fn a_rate_step_a_mode_and_a_key_weight() {
    check(
        "three-inputs",
        |at, package| {
            package.write(&at.step("Steg 1", 2), "12345.5");
            package.write(&at.cell("inclusion.mode", "10", 2028), "direkt");
            package.write(&at.cell("reinforcement.weight", "helårsstudent (HST)", 2027), "0.25");
            package.write(&at.cell("reinforcement.weight", "högciterade artiklar", 2027), "0.75");
        },
        r#"{ "parameter": "rate.steps", "status": "assumed",
            "value": [{ "year": 2026, "kind": "add", "value": "12345.5", "phase": ["1"] }] },
           { "parameter": "inclusion.mode", "region": "10", "from": 2028, "value": "direct", "status": "assumed" },
           { "parameter": "reinforcement.weight", "indicator": "students", "from": 2027, "value": "0.25", "status": "assumed" },
           { "parameter": "reinforcement.weight", "indicator": "highly_cited", "from": 2027, "value": "0.75", "status": "assumed" }"#,
    );
}

#[test]
fn a_new_step_a_cap_and_an_unknown_amount() {
    check(
        "new-rows",
        |at, package| {
            let step = "Steg 2 (ledig rad)";
            for (col, input) in [(0, "2028"), (1, "procent"), (2, "0.07"), (6, "0.5"), (7, "1")] {
                package.write(&at.step(step, col), input);
            }
            package.write(&at.cell("frame.cap", "", 2030), "3100000000");
            package.write(&at.cell("national.amount", "", 2033), "okänt");
        },
        r#"{ "parameter": "rate.steps", "status": "assumed", "value": [
            { "year": 2026, "kind": "add", "value": "10000", "phase": ["1"] },
            { "year": 2028, "kind": "percent", "value": "0.07", "phase": ["0.5", "1"] }] },
           { "parameter": "frame.cap", "from": 2030, "value": "3100000000", "status": "assumed" },
           { "parameter": "national.amount", "from": 2033, "value": null, "status": "unknown" }"#,
    );
}

#[test]
fn a_regions_own_value_in_place_of_the_one_for_all_lasts() {
    check(
        "own-values",
        |at, package| {
            package.write(&at.cell("inclusion.pass_through", "10", 2029), "0.8");
            package.write(&at.cell("inclusion.lag", "13", 2031), "1");
            package.write(&at.cell("housing.payer", "10", 2028), "värden");
            package.write(&at.cell("housing.weeks_per_student", "10", 2028), "31.5");
            package.write(&at.cell("housing.weeks_per_student", "alla regioner", 2032), "44");
            package.write(&at.cell("students.basis", "", 2030), "kohort");
            package.write(&at.cell("cohort.intake", "LU", 2026), "160");
        },
        r#"{ "parameter": "inclusion.pass_through", "region": "10", "from": 2029, "value": "0.8", "status": "assumed" },
           { "parameter": "inclusion.lag", "region": "13", "from": 2031, "value": "1", "status": "assumed" },
           { "parameter": "housing.payer", "region": "10", "from": 2028, "value": "host", "status": "assumed" },
           { "parameter": "housing.weeks_per_student", "region": "10", "from": 2028, "value": "31.5", "status": "assumed" },
           { "parameter": "housing.weeks_per_student", "from": 2032, "value": "44", "status": "assumed" },
           { "parameter": "students.basis", "from": 2030, "value": "cohort", "status": "assumed" },
           { "parameter": "cohort.intake", "programme": "LU", "from": 2026, "value": "160", "status": "assumed" }"#,
    );
}
