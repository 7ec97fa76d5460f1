//! Values and data sets from elsewhere: looked through, taken in as one operation, undone.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

use std::fs;
use std::path::PathBuf;

use alf_app::Desk;
use alf_app::intake::Table;
use alf_app::wire::{
    Code, IntakeColumn, IntakeField, IntakePreview, IntakeRow, IntakeSkip, IntakeWanted, Unit,
};

struct Desktop {
    folder: tempfile::TempDir,
    desk: Desk,
}

fn desktop() -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("prov.alf")).expect("a document");
    Desktop { folder, desk }
}

impl Desktop {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn cost(&self, year: i32) -> String {
        let session = self.desk.session();
        let outcome = session.outcome("promemorian").expect("an outcome");
        let year = outcome.years.iter().find(|figures| figures.year.0 == year).expect("the year");
        year.state_cost.known().expect("known").normalize().to_string()
    }

    fn preview(&self, text: &str, wanted: &IntakeWanted) -> IntakePreview {
        let table = Table::of_text("prov", text).expect("a table");
        self.desk.preview_values(&table, wanted).expect("a preview")
    }
}

fn wanted(unit: Unit) -> IntakeWanted {
    IntakeWanted {
        scenario: "promemorian".into(),
        columns: Vec::new(),
        parameter: None,
        year: None,
        unit,
        status: "assumed".into(),
        source: None,
        note: "ur provet".into(),
        private: false,
        skip: Vec::new(),
        despite_alarms: false,
    }
}

fn only(preview: &IntakePreview) -> &IntakeRow {
    assert_eq!(preview.rows.len(), 1, "there is one row: {preview:?}");
    &preview.rows[0]
}

#[test]
fn a_table_with_heads_comes_in_as_one_operation_and_is_undone() {
    let desktop = desktop();
    let text = "Parameter;Region;År;Värde;Anteckning\n\
        rate.base;;2026;95 000 kr;höjd\n\
        housing.cost_per_week;Region Blekinge;2026;1.600,50;\n\
        inclusion.pass_through;10;2027;85 %;\n";
    let preview = desktop.preview(text, &wanted(Unit::Kr));
    let told: Vec<_> =
        preview.rows.iter().map(|row| (row.row, row.parsed.as_deref(), &row.problem)).collect();
    assert_eq!(told, [(2, Some("95000"), &None), (3, Some("1600.5"), &None), (4, Some("0.85"), &None)]);
    assert_eq!(preview.rows[1].place.region.as_deref(), Some("10"), "a region is found by its name");
    assert_eq!(preview.rows[0].note, "höjd", "a row's own note goes before the note of all");

    let before = desktop.cost(2027);
    let table = Table::of_text("prov", text).expect("a table");
    let edited = desktop.desk.import_values(&table, &wanted(Unit::Kr)).expect("it comes in");
    assert_eq!(edited.label.count, 3, "the values are one operation");
    assert_ne!(desktop.cost(2027), before, "the values count");
    desktop.desk.undo().expect("undone");
    assert_eq!(desktop.cost(2027), before, "one undo takes all of them away");
}

#[test]
fn what_is_wrong_only_together_or_when_computed_is_told_of_its_row_beforehand() {
    let desktop = desktop();
    let desk = &desktop.desk;
    let reference = "Parameter;År;Värde\nrate.base;2026;95 000\nlimits.reference;2027;8et\n";
    let preview = desktop.preview(reference, &wanted(Unit::Kr));
    let codes: Vec<_> = preview.rows.iter().map(|row| row.problem.as_ref().map(|told| told.code)).collect();
    assert_eq!(codes, [None, Some(Code::ReferenceNotAncestor)], "a scenario that is not there, in its row");
    let told = preview.rows[1].problem.as_ref().expect("told");
    assert_eq!(
        told.params.get("place").map(String::as_str),
        Some("3"),
        "with the row in the table: {told:?}"
    );

    // Weights are 1 together or nothing; one alone is no fault of its own.
    let weights = |first: &str, second: &str| {
        format!(
            "Parameter;Indikator;År;Värde\nreinforcement.weight;students;2027;{first}\nreinforcement.weight;articles;2027;{second}\n"
        )
    };
    for (text, sound) in [(weights("0,2", "0,3"), true), (weights("0,9", "0,9"), false)] {
        let preview = desktop.preview(&text, &wanted(Unit::Kr));
        let problems: Vec<_> = preview.rows.iter().filter_map(|row| row.problem.as_ref()).collect();
        assert_eq!(problems.is_empty(), sound, "{text}: {problems:?}");
        let table = Table::of_text("prov", &text).expect("a table");
        let accepted = IntakeWanted { despite_alarms: true, ..wanted(Unit::Kr) };
        let came_in = desk.import_values(&table, &accepted);
        assert_eq!(came_in.is_ok(), sound, "what the preview said comes true: {came_in:?}");
    }
}

#[test]
fn units_scale_amounts_and_a_slip_of_thousands_is_alarmed() {
    let desktop = desktop();
    let present = only(&desktop.preview("research.total;2026;1 kr", &by_number(Unit::Kr))).present.clone();
    let present = present.expect("the research pot is known");
    let mnkr = only(&desktop.preview("research.total;2026;1 800", &by_number(Unit::Mnkr))).clone();
    assert_eq!(mnkr.parsed.as_deref(), Some("1800000000"), "millions are multiplied");
    assert_eq!(mnkr.alarm, None, "{present} and 1 800 mnkr are of a size");
    let tkr = only(&desktop.preview("research.total;2026;1 800", &by_number(Unit::Tkr))).clone();
    assert_eq!(tkr.alarm.as_deref(), Some("0.001"), "a thousandth is a slip");
    let own = only(&desktop.preview("research.total;2026;1 800 mnkr", &by_number(Unit::Tkr))).clone();
    assert_eq!(own.parsed, mnkr.parsed, "a unit in the cell goes before the unit of all");

    let table = Table::of_text("prov", "research.total;2026;1 800").expect("a table");
    let refused = desktop.desk.import_values(&table, &by_number(Unit::Tkr)).expect_err("an alarm");
    assert_eq!(refused.code, Code::ValueAlarm);
    let accepted = IntakeWanted { despite_alarms: true, ..by_number(Unit::Tkr) };
    desktop.desk.import_values(&table, &accepted).expect("the user has seen it");
}

fn by_number(unit: Unit) -> IntakeWanted {
    let fields = [IntakeField::Parameter, IntakeField::Year, IntakeField::Value];
    let column = |(at, field)| IntakeColumn { field, column: at + 1 };
    IntakeWanted { columns: fields.into_iter().enumerate().map(column).collect(), ..wanted(unit) }
}

#[test]
fn what_is_wrong_is_told_by_row_and_column_and_nothing_comes_in() {
    let desktop = desktop();
    let text = "Parameter;Region;År;Värde\n\
        rate.base;;2026;många\n\
        rate.bas;;2026;5\n\
        housing.cost_per_week;99;2026;5\n\
        rate.base;10;2026;95000\n\
        rate.base;;i år;95000\n\
        inclusion.pass_through;10;2026;85\n\
        rate.base;;2026;5 %\n\
        rate.base;;2027;95000\n\
        rate.base;;2027;96000\n";
    let preview = desktop.preview(text, &wanted(Unit::Kr));
    let told: Vec<_> = preview.rows.iter().map(|row| row.problem.as_ref()).collect();
    let codes: Vec<_> = told.iter().map(|problem| problem.map(|problem| problem.code)).collect();
    let expected = [
        Some(Code::WrongValue),
        Some(Code::UnknownParameter),
        Some(Code::UnknownName),
        Some(Code::WrongIndex),
        Some(Code::WrongValue),
        Some(Code::WrongValue),
        Some(Code::WrongValue),
        None,
        Some(Code::DuplicateEntry),
    ];
    assert_eq!(codes, expected, "{preview:?}");
    assert_eq!(told[0].expect("a problem").params["place"], "2:4", "row and column are told");
    let table = Table::of_text("prov", text).expect("a table");
    let before = desktop.cost(2027);
    desktop.desk.import_values(&table, &wanted(Unit::Kr)).expect_err("it is refused");
    assert_eq!(desktop.cost(2027), before, "nothing comes in of a table with a fault");
    let rows = [2, 3, 4, 5, 6, 7, 8, 10].map(|row| IntakeSkip { row, column: None });
    let skip = IntakeWanted { skip: rows.to_vec(), ..wanted(Unit::Kr) };
    assert_eq!(desktop.desk.import_values(&table, &skip).expect("the rest is good").label.count, 1);
}

#[test]
fn what_can_be_read_in_two_ways_is_told_and_unknown_is_no_zero() {
    let desktop = desktop();
    let row = only(&desktop.preview("rate.base;2026;95.000", &by_number(Unit::Kr))).clone();
    assert_eq!((row.parsed.as_deref(), row.other.as_deref()), (Some("95000"), Some("95")), "both are told");
    let decided = desktop.preview("rate.base;2026;95.000\nrate.base;2027;96,5", &by_number(Unit::Kr));
    assert_eq!(decided.rows[0].other, None, "the column shows a decimal comma");
    let unknown = only(&desktop.preview("rate.base;2026;okänt", &by_number(Unit::Kr))).clone();
    assert_eq!((unknown.parsed, unknown.problem), (None, None), "unknown is a value");
}

#[test]
fn a_sheet_of_a_workbook_is_read_with_its_numbers_as_they_are() {
    let desktop = desktop();
    let path = desktop.path("tabell.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Annat").expect("a sheet");
    let sheet = book.add_worksheet().set_name("Värden").expect("a sheet");
    for (column, head) in (0_u16..).zip(["Parameter", "År", "Värde"]) {
        sheet.write_string(2, column, head).expect("written");
    }
    sheet.write_string(3, 0, "rate.base").expect("written");
    sheet.write_number(3, 1, 2026).expect("written");
    sheet.write_number(3, 2, 95_000.125).expect("written");
    book.save(&path).expect("saved");

    let table = Table::open(&path, Some("Värden")).expect("a table");
    let preview = desktop.desk.preview_values(&table, &wanted(Unit::Kr)).expect("a preview");
    assert_eq!(preview.sheets, ["Annat", "Värden"]);
    let row = only(&preview);
    assert_eq!((row.row, row.parsed.as_deref()), (4, Some("95000.125")), "nothing is guessed: {row:?}");
    assert_eq!(Table::open(&path, Some("Tredje")).expect_err("no such sheet").code, Code::UnknownName);
    fs::write(&path, b"PK\x03\x04nonsense").expect("written");
    assert_eq!(Table::open(&path, None).expect_err("no workbook").code, Code::FileUnreadable);
}

#[test]
fn another_data_set_is_compared_taken_in_and_undone() {
    let desktop = desktop();
    let path = desktop.path("underlag.json");
    let text = alf_app::assets::DATASET;
    let mut file: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let parameters = file["parameters"].as_array_mut().expect("a list");
    let rate = parameters.iter_mut().find(|entry| entry["key"] == "rate.base").expect("the rate");
    rate["value"] = "100000".into();
    for id in ["rakneexempel-2026", "eget-underlag"] {
        file["id"] = id.into();
        fs::write(&path, file.to_string()).expect("written");
        let preview = desktop.desk.preview_dataset(&path).expect("a preview");
        assert_eq!((preview.changed, preview.added, preview.removed), (1, 0, 0), "{:?}", preview.changes);
        assert_eq!(preview.changes[0].after.as_deref(), Some("100000"));
        let before = desktop.cost(2027);
        desktop.desk.import_dataset(&path).expect("it comes in");
        let after = desktop.cost(2027);
        assert_ne!(after, before, "the scenarios stand on it");
        desktop.desk.undo().expect("undone");
        assert_eq!(desktop.cost(2027), before, "the old one is back ({id})");
        desktop.desk.redo().expect("done again");
        assert_eq!(desktop.cost(2027), after, "and the new one again ({id})");
        desktop.desk.undo().expect("undone");
    }
    // A snapshot stands on the data set of its day: it says so, and is no fault.
    let taken = desktop.desk.take_snapshot("Före bytet", "promemorian", "dagens-avtal").expect("taken");
    desktop.desk.import_dataset(&path).expect("it comes in");
    let shown = desktop.desk.snapshot(&taken.id).expect("it is kept");
    assert!(!shown.same, "the document stands on another data set");
    assert!(shown.changed.contains(&"dataset".to_owned()), "what changed is named: {:?}", shown.changed);
    assert!(shown.changed.contains(&"scenario 2027 01 education_state".to_owned()), "and each amount");
    let verified = || alf_app::desk::verify(&desktop.desk.path().expect("a document")).expect("verified");
    let apart = format!("other_dataset: {} Före bytet", taken.id);
    assert_eq!((verified().faults, verified().apart), (Vec::new(), vec![apart]));
    desktop.desk.undo().expect("undone");
    assert!(
        desktop.desk.snapshot(&taken.id).expect("it is kept").same,
        "the same kronor on its own data set"
    );
    assert_eq!((verified().faults, verified().apart), (Vec::new(), Vec::new()));
    fs::write(&path, text.replacen("\"regions\"", "\"regoins\"", 1)).expect("written");
    desktop.desk.import_dataset(&path).expect_err("what is no data set is refused");
}
