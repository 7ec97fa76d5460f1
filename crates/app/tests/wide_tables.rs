//! Tables as people paste them: years, regions or programmes side by side, a title and a unit above.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

use alf_app::Desk;
use alf_app::intake::Table;
use alf_app::wire::{Code, IntakeColumn, IntakeField, IntakePreview, IntakeSkip, IntakeWanted, Unit};

struct Desktop {
    _folder: tempfile::TempDir,
    desk: Desk,
}

fn desktop() -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("prov.alf")).expect("a document");
    Desktop { _folder: folder, desk }
}

impl Desktop {
    fn preview(&self, text: &str, wanted: &IntakeWanted) -> IntakePreview {
        let table = Table::of_text("prov", text).expect("a table");
        self.desk.preview_values(&table, wanted).expect("a preview")
    }
}

fn wanted(parameter: Option<&str>) -> IntakeWanted {
    IntakeWanted {
        scenario: "promemorian".into(),
        columns: Vec::new(),
        parameter: parameter.map(str::to_owned),
        year: None,
        unit: Unit::Kr,
        status: "assumed".into(),
        source: None,
        note: "ur provet".into(),
        private: false,
        skip: Vec::new(),
        despite_alarms: false,
    }
}

/// Row and column, what it is for, and as what it is read; an exclamation mark where there is a problem.
fn told(preview: &IntakePreview) -> Vec<String> {
    let row = |row: &alf_app::wire::IntakeRow| {
        let place = &row.place;
        let index = [&place.programme, &place.region, &place.indicator].into_iter().flatten().cloned();
        let from = place.from.map(|year| year.to_string());
        let parts: Vec<String> = index.chain(from).collect();
        let value = row.parsed.clone().unwrap_or_else(|| "okänt".to_owned());
        let wrong = if row.problem.is_some() { "!" } else { "" };
        format!("{}:{} {} {value}{wrong}", row.row, row.column, parts.join(" "))
    };
    preview.rows.iter().map(row).collect()
}

#[test]
fn years_stand_side_by_side() {
    let desktop = desktop();
    let week = wanted(Some("housing.cost_per_week"));
    let text = "Region\t2026\t2027\nRegion Blekinge\t1 500\t1 600,50\nSkåne län\t\t1 700\n";
    let preview = desktop.preview(text, &week);
    assert_eq!(told(&preview), ["2:2 10 2026 1500", "2:3 10 2027 1600.5", "3:3 12 2027 1700"]);
    let table = Table::of_text("prov", text).expect("a table");
    let edited = desktop.desk.import_values(&table, &week).expect("it comes in");
    assert_eq!(edited.label.count, 3, "an empty cell is no value, and all others are one operation");
    desktop.desk.undo().expect("undone as one");
}

#[test]
fn regions_and_programmes_stand_side_by_side() {
    let desktop = desktop();
    let week = wanted(Some("housing.cost_per_week"));
    let regions = "År;Region Blekinge;12 Skåne län;Kalmar\n2026;1500;1600;okänt\n2027;1550;1650;1700\n";
    assert_eq!(
        told(&desktop.preview(regions, &week)),
        [
            "2:2 10 2026 1500",
            "2:3 12 2026 1600",
            "2:4 08 2026 okänt",
            "3:2 10 2027 1550",
            "3:3 12 2027 1650",
            "3:4 08 2027 1700"
        ]
    );
    let programmes = "\tLU\tUmeå universitet\n2026\t1 020\t1 100\n2027\t1 030\t1 110\n";
    let students = wanted(Some("students.agreed"));
    let found = told(&desktop.preview(programmes, &students));
    assert_eq!(found.len(), 4, "the corner is empty and the first column holds years: {found:?}");
    assert_eq!(found[0], "2:2 LU 2026 1020", "{found:?}");
}

#[test]
fn parameters_stand_below_each_other_with_the_years_beside() {
    let desktop = desktop();
    let text = ";2026;2027\nrate.base;90 000;95 000\nhousing.cost_per_week;1 500;1 600\n";
    let preview = desktop.preview(text, &wanted(None));
    let keys: Vec<&str> = preview.rows.iter().map(|row| row.place.key.as_str()).collect();
    assert_eq!(keys, ["rate.base", "rate.base", "housing.cost_per_week", "housing.cost_per_week"]);
    assert!(preview.rows.iter().all(|row| row.problem.is_none()), "{preview:?}");
}

#[test]
fn a_title_and_a_unit_stand_above_and_sums_below() {
    let desktop = desktop();
    let pot = wanted(Some("research.total"));
    let text = "Forskningsersättning;;\nTusental kronor;;\n\n;2026;2027\n;1 800 000;1 850 000\n";
    assert_eq!(told(&desktop.preview(text, &pot)), ["5:2 2026 1800000000", "5:3 2027 1850000000"]);
    let own = "År;Belopp (mnkr)\n2026;1 800\n2027;1 850 tkr\n";
    let preview = desktop.preview(own, &pot);
    assert_eq!(told(&preview), ["2:2 2026 1800000000", "3:2 2027 1850000"], "the cell goes before the head");
    assert_eq!(preview.rows[1].alarm.as_deref(), Some("0.001"), "and is alarmed");

    let week = wanted(Some("housing.cost_per_week"));
    let sums = "Region;2026;2027\nBlekinge;1 500;1 600\nKalmar;1 500;1 600\nSumma;3 000;3 200\n";
    let preview = desktop.preview(sums, &week);
    let found = told(&preview);
    assert!(found[4].ends_with('!') && found[5].ends_with('!'), "a sum is no region: {found:?}");
    let problem = preview.rows[4].problem.clone().expect("a problem");
    assert_eq!(
        (problem.code, problem.params["place"].as_str()),
        (Code::UnknownName, "4:1"),
        "it is told where"
    );
    let table = Table::of_text("prov", sums).expect("a table");
    let all = IntakeWanted { skip: vec![IntakeSkip { row: 4, column: None }], ..week.clone() };
    assert_eq!(desktop.desk.import_values(&table, &all).expect("without the sum").label.count, 4);
    let skip = [(4, None), (3, Some(2))].map(|(row, column)| IntakeSkip { row, column });
    let one = IntakeWanted { skip: skip.to_vec(), ..week };
    assert_eq!(desktop.desk.import_values(&table, &one).expect("without one value").label.count, 3);
}

#[test]
fn the_columns_of_values_can_be_chosen_and_have_to_differ() {
    let desktop = desktop();
    let text = "Region;2026;2027;2028\nBlekinge;1;2;3\n";
    let column = |field, column| IntakeColumn { field, column };
    let mut week = wanted(Some("housing.cost_per_week"));
    week.columns =
        vec![column(IntakeField::Region, 1), column(IntakeField::Value, 2), column(IntakeField::Value, 4)];
    assert_eq!(told(&desktop.preview(text, &week)), ["2:2 10 2026 1", "2:4 10 2028 3"]);
    let same = Table::of_text("prov", "Region;x;y\nBlekinge;1;2\n").expect("a table");
    week.columns =
        vec![column(IntakeField::Region, 1), column(IntakeField::Value, 2), column(IntakeField::Value, 3)];
    let refused = desktop.desk.preview_values(&same, &week).expect_err("two values for the same");
    assert_eq!(refused.code, Code::DuplicateName);
}

#[test]
fn years_among_the_values_make_no_heads() {
    let desktop = desktop();
    let rows = "Lärosäte;År;Antal\nLU;2026;2027\nLU;2027;2028\n";
    let table = Table::of_text("prov", rows).expect("a table");
    let refused = desktop.desk.preview_values(&table, &wanted(Some("students.agreed")));
    assert_eq!(refused.expect_err("no head says which column holds values").code, Code::MissingValue);
    let mut long = wanted(Some("students.agreed"));
    let fields = [IntakeField::Programme, IntakeField::Year, IntakeField::Value];
    long.columns =
        fields.into_iter().zip(1..).map(|(field, column)| IntakeColumn { field, column }).collect();
    assert_eq!(told(&desktop.preview(rows, &long)), ["2:3 LU 2026 2027", "3:3 LU 2027 2028"]);
}

#[test]
fn a_workbook_has_years_as_numbers() {
    let desktop = desktop();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bred.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Boende, kronor per vecka").expect("written");
    for (column, year) in (1_u16..).zip([2026, 2027]) {
        sheet.write_number(2, column, year).expect("written");
        sheet.write_number(3, column, year - 500).expect("written");
    }
    sheet.write_string(3, 0, "Region Blekinge").expect("written");
    book.save(&path).expect("saved");
    let table = Table::open(&path, None).expect("a table");
    let week = wanted(Some("housing.cost_per_week"));
    let preview = desktop.desk.preview_values(&table, &week).expect("a preview");
    assert_eq!(told(&preview), ["4:2 10 2026 1526", "4:3 10 2027 1527"]);
}
