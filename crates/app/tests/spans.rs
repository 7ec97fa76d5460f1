//! A value for some years leaves all other years as they were, whoever says what they are.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

use alf_app::Desk;
use alf_app::wire::{
    Code, Draft, Edit, EntryEdit, EntryPlace, EntryValue, Language, Measure, PanelRequest, Unit,
};

struct Table {
    _folder: tempfile::TempDir,
    desk: Desk,
    own: String,
}

fn table(parent: &str) -> Table {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("Spann.alf")).expect("a new document");
    let edit = Edit::Create { name: "Vårt".into(), parent: Some(parent.into()) };
    let own = desk.edit(&edit).expect("a branch").scenario.expect("its id");
    Table { _folder: folder, desk, own }
}

fn value(key: &str, region: Option<&str>, (from, through): (i32, Option<i32>), value: &str) -> EntryEdit {
    EntryEdit {
        place: EntryPlace {
            key: key.into(),
            programme: None,
            region: region.map(str::to_owned),
            indicator: None,
            from: Some(from),
        },
        through,
        value: EntryValue::Text(value.into()),
        status: "assumed".into(),
        source: None,
        note: "prövat".into(),
        private: false,
    }
}

impl Table {
    fn request(&self, scenario: &str, year: i32) -> PanelRequest {
        PanelRequest {
            base: "dagens-avtal".into(),
            scenario: scenario.into(),
            year,
            region: "10".into(),
            measure: Measure::Net,
            unit: Unit::Kr,
            language: Language::Sv,
            through: None,
            component: None,
            price: None,
            drafts: Vec::new(),
        }
    }

    fn modes(&self, scenario: &str, region: &str) -> Vec<(i32, String)> {
        let panel = self.desk.session().inclusion_panel(&self.request(scenario, 2026)).expect("a grid");
        let row = panel.rows.iter().find(|row| row.region == region).expect("a row");
        panel.years.iter().copied().zip(row.cells.iter().map(|cell| cell.mode.clone())).collect()
    }

    fn level(&self, scenario: &str, key: &str, year: i32) -> Option<String> {
        let panel = self.desk.session().clauses_panel(&self.request(scenario, year)).expect("clauses");
        let mut clauses = panel.groups.iter().flat_map(|group| &group.clauses);
        let clause = clauses.find(|clause| clause.key == key && clause.index.is_empty()).expect("the clause");
        clause.value.carried.clone().or_else(|| clause.value.value.clone())
    }

    fn set(&self, entries: Vec<EntryEdit>) {
        let edit = Edit::Set { scenario: self.own.clone(), entries };
        self.desk.edit(&edit).expect("set");
    }
}

const YEARS: std::ops::RangeInclusive<i32> = 2021..=2035;

#[test]
fn every_span_of_years_changes_those_years_and_no_others() {
    // Region Blekinge's proposal changes the mode itself in 2027: later entries of a parent must hold again.
    for (from, through) in
        [(2021, 2021), (2024, 2024), (2025, 2026), (2026, 2028), (2027, 2027), (2028, 2035), (2030, 2031)]
    {
        let table = table("region-blekinge");
        let before = table.modes(&table.own, "10");
        assert!(
            before.iter().any(|(_, mode)| mode == "via") && before.iter().any(|(_, mode)| mode == "direct")
        );
        for mode in ["direct", "via"] {
            table.set(vec![value("inclusion.mode", Some("10"), (from, Some(through)), mode)]);
            for ((year, was), (_, is)) in before.iter().zip(table.modes(&table.own, "10")) {
                let expected = if (from..=through).contains(year) { mode } else { was.as_str() };
                assert_eq!(is, expected, "{year}, painted {mode} {from} to {through}");
            }
        }
        table.desk.undo().expect("undone");
        table.desk.undo().expect("undone");
        assert_eq!(table.modes(&table.own, "10"), before, "each paint is one thing to undo");
    }
}

#[test]
fn spans_over_spans_keep_what_lies_outside_the_last() {
    let table = table("promemorian");
    let mut expected = table.modes(&table.own, "13");
    let strokes = [(2026, 2030, "direct"), (2028, 2028, "via"), (2025, 2027, "via"), (2029, 2035, "direct")];
    for (from, through, mode) in strokes {
        table.set(vec![value("inclusion.mode", Some("13"), (from, Some(through)), mode)]);
        for (year, known) in &mut expected {
            if (from..=through).contains(year) {
                mode.clone_into(known);
            }
        }
        assert_eq!(table.modes(&table.own, "13"), expected, "after {mode} {from} to {through}");
    }
}

#[test]
fn a_level_for_one_year_comes_back_in_the_price_of_the_next() {
    let table = table("region-blekinge");
    let key = "breadth.amount";
    let before: Vec<_> = YEARS.map(|year| table.level(&table.own, key, year)).collect();
    table.set(vec![value(key, None, (2028, Some(2028)), "1000000")]);
    for (year, was) in YEARS.zip(before) {
        let is = table.level(&table.own, key, year);
        let decimal = |text: Option<String>| {
            text.map(|text| text.parse::<rust_decimal::Decimal>().expect("a decimal").normalize())
        };
        let expected = if year == 2028 { Some("1000000".to_owned()) } else { was };
        assert_eq!(decimal(is), decimal(expected), "{key} {year}");
    }
}

#[test]
fn a_tried_span_shows_what_the_kept_one_gives() {
    let table = table("promemorian");
    let entry = value("inclusion.mode", Some("10"), (2027, Some(2028)), "direct");
    let drafts = vec![Draft::Entry { scenario: table.own.clone(), entry }];
    let request = PanelRequest { drafts: drafts.clone(), ..table.request(&table.own, 2027) };
    let tried = table.desk.session().inclusion_panel(&request).expect("a grid");
    let kept = table.desk.edit(&Edit::Keep { drafts, note: "vid bordet".into() }).expect("kept");
    assert_eq!(
        (kept.label.parameter.as_str(), kept.label.place.as_str()),
        ("inclusion.mode", "10 2027\u{2013}2028")
    );
    let kept = table.desk.session().inclusion_panel(&table.request(&table.own, 2027)).expect("a grid");
    for (tried, kept) in tried.rows.iter().zip(&kept.rows) {
        assert_eq!(tried, kept, "what was tried is what was kept");
    }
}

#[test]
fn a_span_that_ends_before_it_begins_is_refused() {
    let table = table("promemorian");
    let entries = vec![value("inclusion.mode", Some("10"), (2028, Some(2027)), "direct")];
    let refused = table.desk.edit(&Edit::Set { scenario: table.own.clone(), entries }).expect_err("refused");
    assert_eq!(refused.code, Code::WrongValue);
    assert_eq!(refused.params.get("found").map(String::as_str), Some("2027"));
}

#[test]
fn private_values_said_again_stay_private() {
    let table = table("promemorian");
    let secret = EntryEdit { private: true, ..value("housing.cost_per_week", None, (2025, None), "4321") };
    table.set(vec![secret]);
    table.set(vec![value("housing.cost_per_week", None, (2026, Some(2027)), "1000")]);
    let panel = table.desk.session().clauses_panel(&table.request(&table.own, 2028)).expect("clauses");
    let mut clauses = panel.groups.iter().flat_map(|group| &group.clauses);
    let clause = clauses
        .find(|clause| clause.key == "housing.cost_per_week" && clause.index.is_empty())
        .expect("told");
    assert!(clause.value.own && clause.value.private, "what repeats a private value is private");
    assert_eq!(clause.value.place.as_ref().and_then(|place| place.from), Some(2028));
}
