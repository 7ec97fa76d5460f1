//! `alf document` and `--document`, as a user calls them.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A folder with a document in it; the program keeps its backups there as well.
struct Table {
    folder: tempfile::TempDir,
    document: String,
}

impl Table {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let document = folder.path().join("Förhandling på Öland.alf").display().to_string();
        let table = Self { folder, document };
        table.good(&["document", "new", &table.document]);
        table
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    fn call(&self, arguments: &[&str]) -> Output {
        let mut alf = Command::new(env!("CARGO_BIN_EXE_alf"));
        alf.env("XDG_DATA_HOME", self.path("data")).env("APPDATA", self.path("data"));
        alf.args(arguments).output().expect("alf starts")
    }

    fn good(&self, arguments: &[&str]) -> String {
        let output = self.call(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "alf {arguments:?} does what it is asked: {said}");
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// The exit code and the only line of a refusal.
    fn bad(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.call(arguments);
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(said.lines().count(), 1, "one line says what is wrong with {arguments:?}: {said}");
        (output.status.code().expect("an exit code"), said)
    }
}

const SCENARIO: &str = r#"{ "format": "alf-scenario/1", "id": "eget", "name": "Vårt förslag",
  "parent": "promemorian", "dataset": "rakneexempel-2026", "changes": [
    { "parameter": "rate.base", "from": 2026, "value": "91234", "status": "assumed", "note": "prov" }] }"#;

#[test]
fn what_is_imported_gives_the_same_kronor_as_the_file() {
    let table = Table::new();
    let file = table.text("eget.json");
    fs::write(&file, SCENARIO).expect("written");
    table.good(&["document", "import", &table.document, &file]);
    let of_file = table.good(&["simulate", &file, "--format", "csv"]);
    for named in ["eget", "Vårt förslag"] {
        let held = table.good(&["simulate", named, "--document", &table.document, "--format", "csv"]);
        assert_eq!(held, of_file, "{named} of the document pays as the file does");
    }
    let out = table.text("ut.json");
    table.good(&["document", "export", &table.document, "Vårt förslag", "--out", &out]);
    assert_eq!(
        table.good(&["simulate", &out, "--format", "csv"]),
        of_file,
        "and so it does when it is out again"
    );
    let (code, said) = table.bad(&["document", "export", &table.document, "eget", "--out", &out]);
    assert_eq!(code, 2, "a file is not replaced unasked");
    assert!(said.contains("--force"), "the message says how to: {said}");
}

#[test]
fn every_command_that_computes_takes_a_document() {
    let table = Table::new();
    let calls: [&[&str]; 7] = [
        &["compare", "dagens-avtal", "promemorian", "--year", "2027"],
        &["bridge", "dagens-avtal", "promemorian", "--year", "2027", "--region", "10"],
        &["trace", "promemorian", "--year", "2027", "--region", "10", "--component", "education_state"],
        &["scenarios"],
        &["sources"],
        &["check"],
        &["placement"],
    ];
    for call in calls {
        let held = table.good(&[call, &["--document", &table.document]].concat());
        assert_eq!(
            held,
            table.good(call),
            "a document with the example in it answers {call:?} as the example"
        );
    }
}

#[test]
fn a_conflict_is_skipped_replaced_or_kept_beside() {
    let table = Table::new();
    let file = table.text("promemorian.json");
    let text = SCENARIO
        .replace("eget", "promemorian")
        .replace(r#""promemorian", "dataset""#, r#""dagens-avtal", "dataset""#);
    fs::write(&file, text).expect("written");
    let cost = || table.good(&["simulate", "promemorian", "--document", &table.document, "--format", "csv"]);
    let before = cost();
    table.good(&["document", "import", &table.document, &file, "--on-conflict", "replace", "--dry-run"]);
    table.good(&["document", "import", &table.document, &file]);
    assert_eq!(cost(), before, "neither a trial nor a skipped conflict changes anything");
    table.good(&["document", "import", &table.document, &file, "--on-conflict", "both"]);
    let listed = table.good(&["document", "list", &table.document]);
    assert!(listed.contains("promemorian-2"), "both are there: {listed}");
    assert_eq!(cost(), before, "the own one is as it was");
    table.good(&["document", "import", &table.document, &file, "--on-conflict", "replace"]);
    assert_ne!(cost(), before, "it has been replaced");

    table.good(&["document", "restore", &table.document, "--backup", "1"]);
    assert_ne!(table.good(&["document", "restore", &table.document, "--list"]), "", "backups are listed");
    let kept = fs::read_dir(table.folder.path()).expect("listed").flatten();
    let kept = kept.filter(|entry| entry.file_name().to_string_lossy().contains("(ersatt "));
    assert_eq!(kept.count(), 1, "what was replaced lies beside it");
    let (code, said) = table.bad(&["document", "restore", &table.document, "--backup", "99"]);
    assert_eq!(code, 2, "there is no such backup");
    assert!(said.contains("99"), "the message names it: {said}");
}

#[test]
fn a_document_that_is_open_elsewhere_is_computed_but_not_changed() {
    let table = Table::new();
    let file = table.text("eget.json");
    fs::write(&file, SCENARIO).expect("written");
    let window = alf_app::Desk::open(&PathBuf::from(&table.document)).expect("a window has it");
    table.good(&["simulate", "promemorian", "--document", &table.document]);
    table.good(&["document", "list", &table.document]);
    let (code, said) = table.bad(&["document", "import", &table.document, &file]);
    assert_eq!(code, 2, "nothing is imported");
    assert!(said.contains("öppet hos"), "the message says who has it: {said}");
    drop(window);
    table.good(&["document", "import", &table.document, &file]);
}

#[test]
fn an_export_says_how_many_private_values_it_lacks() {
    let table = Table::new();
    let scenario = SCENARIO.replace(r#""status": "assumed""#, r#""status": "private""#);
    fs::write(table.path("eget.json"), scenario).expect("written");
    table.good(&["document", "import", &table.document, &table.text("eget.json")]);
    let out = table.text("ut.json");
    let said = table.good(&["document", "export", &table.document, "eget", "--out", &out]);
    assert!(said.contains("Utan privata värden: 1") && said.contains("--with-private"), "it is told: {said}");
    assert!(!fs::read_to_string(&out).expect("a file").contains("91234"), "the value stays at home");
    let all = ["document", "export", &table.document, "eget", "--out", &out, "--force", "--with-private"];
    assert_eq!(table.good(&all).lines().count(), 1, "nothing is left out, so nothing more is said");
    assert!(fs::read_to_string(&out).expect("a file").contains("91234"), "by choice it goes along");
}

#[test]
fn a_shared_copy_verifies_and_is_not_written_over_anything() {
    let table = Table::new();
    let copy = table.text("kopia.alf");
    table.good(&["document", "share", &table.document, "--out", &copy]);
    table.good(&["document", "verify", &copy]);
    assert_eq!(
        table.bad(&["document", "share", &table.document, "--out", &copy]).0,
        2,
        "it is there already"
    );
    table.good(&["document", "share", &table.document, "--out", &copy, "--force"]);
    let itself = table.bad(&["document", "share", &table.document, "--out", &table.document, "--force"]);
    assert_eq!(itself.0, 2, "a document is never replaced by its own copy");
}

#[test]
fn what_is_no_document_of_this_program_is_refused() {
    let table = Table::new();
    fs::write(table.path("text.alf"), "ingen databas").expect("written");
    fs::create_dir(table.path("mapp.alf")).expect("a folder");
    let mut newer = fs::read(&table.document).expect("the document");
    // The user version of an SQLite file is the 32 bits at 60.
    newer[60..64].copy_from_slice(&99_i32.to_be_bytes());
    fs::write(table.path("nyare.alf"), newer).expect("written");
    let cases = [
        ("saknas.alf", "den finns inte"),
        ("text.alf", "inget ALF-bordsdokument"),
        ("mapp.alf", "det är en mapp"),
        ("nyare.alf", "version 99"),
    ];
    for (name, expected) in cases {
        let path = table.text(name);
        for call in [
            ["simulate", "promemorian", "--document", &path].as_slice(),
            &["document", "list", &path],
            &["document", "verify", &path],
        ] {
            let (code, said) = table.bad(call);
            assert_eq!(code, 2, "{call:?} is bad input: {said}");
            assert!(said.contains(name) && said.contains(expected), "{call:?} says what and where: {said}");
        }
    }
}

#[test]
fn verify_ends_with_one_and_names_what_is_wrong() {
    let table = Table::new();
    let mut bytes = fs::read(&table.document).expect("the document");
    let half = bytes.len() / 2;
    bytes[half..half + 4096].fill(b'x');
    let damaged = table.text("skadad.alf");
    fs::write(&damaged, bytes).expect("written");
    let output = table.call(&["document", "verify", &damaged]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "something is wrong: {said}");
    assert!(said.contains("FEL databasen är inte hel"), "it says what: {said}");
}

#[test]
fn values_of_a_table_are_shown_and_come_in() {
    let table = Table::new();
    let file = table.text("tabell.csv");
    fs::write(&file, "Parameter;År;Värde\nrate.base;2026;95 000,50 kr\n").expect("written");
    let cost = || table.good(&["simulate", "promemorian", "--document", &table.document, "--format", "csv"]);
    let before = cost();
    let call = ["document", "values", &table.document, "promemorian", &file];
    let shown = table.good(&[call.as_slice(), &["--dry-run"]].concat());
    assert!(shown.contains("95000.5"), "the parsed value stands beside the raw one: {shown}");
    assert_eq!(cost(), before, "a trial changes nothing");
    table.good(&call);
    assert_ne!(cost(), before, "the value counts");

    fs::write(&file, "rate.base;2026;95\n").expect("written");
    let call =
        ["document", "values", &table.document, "promemorian", &file, "--map", "parameter=1,year=2,value=3"];
    let output = table.call(&call);
    assert_eq!(output.status.code(), Some(2), "a thousandth of the present value is no slip to pass over");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("tabell.csv, 1: 95 är ungefär 0.001 gånger"), "file and row are named: {said}");
    table.good(&[call.as_slice(), &["--despite-alarms"]].concat());
}

#[test]
fn another_data_set_comes_in_and_says_what_it_changes() {
    let table = Table::new();
    let file = table.text("underlag.json");
    let text = alf_app::assets::DATASET.replacen("\"id\": \"rakneexempel-2026\"", "\"id\": \"eget\"", 1);
    fs::write(&file, text).expect("written");
    let said = table.good(&["document", "dataset", &table.document, &file]);
    assert!(said.contains("0 värden är andra, 0 nya, 0 borta"), "it has the same values: {said}");
    assert!(table.good(&["document", "list", &table.document]).starts_with("Underlag eget"), "it is there");
    assert_eq!(
        table.bad(&["document", "dataset", &table.document, &table.document]).0,
        2,
        "a document is no data set"
    );
}
