//! What goes wrong with a document at the desk: told as it is, and nothing lost.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use std::fs;
use std::path::{Path, PathBuf};

use alf_app::Desk;
use alf_app::desk::Folder;
use alf_app::wire::{Code, DocumentAccess, Edit, ImportChoice};

fn rename(desk: &Desk, name: &str) {
    desk.edit(&Edit::Rename { scenario: "promemorian".into(), name: name.into() }).expect("renamed");
}

fn has(desk: &Desk, name: &str) -> bool {
    desk.workspace().expect("a workspace").scenarios.iter().any(|scenario| scenario.name == name)
}

fn access(desk: &Desk) -> DocumentAccess {
    desk.workspace().expect("a workspace").document.expect("a document").access
}

#[test]
fn a_damaged_document_opens_as_a_rescued_copy_and_says_what_was_saved() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = Folder::new(place.path().join("data"));
    let path = place.path().join("höst möte.alf");
    drop(folder.create(&path).expect("created"));
    let mut bytes = fs::read(&path).expect("bytes");
    bytes[..16].fill(b'x');
    fs::write(&path, &bytes).expect("damaged");

    let desk = folder.open(&path).expect("what can be read is opened");
    let info = desk.workspace().expect("a workspace").document.expect("a document");
    let problem = info.problem.expect("it is told");
    assert_eq!((problem.code, problem.params["found"].as_str()), (Code::DamagedDocument, "header"));
    assert_eq!(problem.params["file"], path.display().to_string(), "the damaged one is named");
    assert_eq!(problem.params["rescued"], info.path, "and the copy");
    assert_eq!(
        (problem.params["scenario_saved"].as_str(), problem.params["scenario_lost"].as_str()),
        ("11", "0")
    );
    assert_eq!(fs::read(&path).expect("bytes"), bytes, "the original is not touched");
    rename(&desk, "Räddat");
    assert!(has(&desk, "Räddat"), "the copy is edited");
    let started = folder.start(Some(&path)).expect("a start");
    assert_eq!(started.problem.expect("a start tells it too").code, Code::DamagedDocument);
}

#[cfg(unix)]
#[test]
fn a_document_that_was_deleted_comes_back_in_its_own_place() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("a.alf");
    let desk = Desk::create(&path).expect("created");
    rename(&desk, "Före");
    fs::remove_file(&path).expect("somebody deletes it");
    let refused = desk.edit(&Edit::Rename { scenario: "promemorian".into(), name: "Efter".into() });
    let refused = refused.expect_err("there is nothing to write in");
    assert_eq!(
        (refused.code, refused.params["file"].as_str()),
        (Code::DocumentGone, path.to_str().expect("a path"))
    );
    desk.save_as(&path).expect("it is saved where it was");
    assert_eq!(access(&desk), DocumentAccess::Write, "and is edited on, by nobody else held");
    rename(&desk, "Efter");
    desk.undo().expect("the operations came along");
    desk.undo().expect("also those from before");
    assert!(!has(&desk, "Före"), "to the beginning");
}

#[test]
fn saving_where_it_lies_and_sharing_over_itself_harm_nothing() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("a.alf");
    let desk = Desk::create(&path).expect("created");
    rename(&desk, "Kvar");
    desk.save_as(&path).expect("it lies there already");
    assert!(has(&desk, "Kvar") && access(&desk) == DocumentAccess::Write);
    let refused = desk.share(&place.path().join("./a.alf")).expect_err("a copy is another file");
    assert_eq!(refused.code, Code::FileExists);
    desk.undo().expect("nothing of it is gone");
}

#[test]
fn where_no_backup_can_be_taken_the_work_goes_on_and_it_is_told() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = Folder::new(place.path().join("data"));
    let desk = folder.create(&place.path().join("a.alf")).expect("created");
    // A file stands where the program's folder would be.
    fs::write(place.path().join("data"), b"").expect("written");
    rename(&desk, "Ändå");
    let problem = desk.workspace().expect("a workspace").document.expect("a document").problem;
    assert_eq!(problem.expect("it is told").code, Code::NoBackup);
    assert!(has(&desk, "Ändå"), "the edit is saved");
}

fn scenario(place: &Path, name: &str, changes: &str) -> PathBuf {
    let path = place.join(name);
    let text = format!(
        "{{\"format\":\"alf-scenario/1\",\"id\":\"{name}\",\"name\":\"{name}\",\"parent\":\"dagens-avtal\",\
         \"dataset\":\"rakneexempel-2026\",\"note\":\"\",\"changes\":[{changes}]}}"
    );
    fs::write(&path, text).expect("written");
    path
}

fn base(value: &str) -> String {
    format!(
        "{{\"parameter\":\"rate.base\",\"from\":2026,\"value\":\"{value}\",\"status\":\"proposed\",\"note\":\"\"}}"
    )
}

#[test]
fn what_is_wrong_with_a_scenario_file_is_told_before_anything_comes_in() {
    let place = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&place.path().join("a.alf")).expect("created");
    let twice = scenario(place.path(), "dubbel.json", &format!("{},{}", base("90000"), base("91000")));
    let words = scenario(place.path(), "ord.json", &base("många"));
    let good = scenario(place.path(), "god.json", &base("90000"));
    let cases = [
        (vec![twice.clone()], Code::DuplicateEntry, &twice),
        (vec![words.clone()], Code::WrongValue, &words),
        (vec![good.clone(), good.clone()], Code::DuplicateScenario, &good),
    ];
    for (paths, code, file) in cases {
        for refused in [
            desk.preview_import(&paths).map(drop).expect_err("it is told when it is looked through"),
            desk.import(&paths, ImportChoice::Both).map(drop).expect_err("and when it is to come in"),
        ] {
            assert_eq!(refused.code, code, "{refused:?}");
            assert_eq!(refused.params["file"], file.display().to_string(), "the file is named: {refused:?}");
        }
    }
    desk.import(&[good], ImportChoice::Both).expect("a good one comes in");
}

#[test]
fn undo_names_values_with_their_units() {
    let place = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&place.path().join("a.alf")).expect("created");
    let table = |text: &str| alf_app::intake::Table::of_text("prov", text).expect("a table");
    let wanted = |parameter: &str| alf_app::wire::IntakeWanted {
        scenario: "promemorian".into(),
        columns: Vec::new(),
        parameter: Some(parameter.into()),
        year: None,
        unit: alf_app::wire::Unit::Kr,
        status: "assumed".into(),
        source: None,
        note: "prov".into(),
        private: false,
        skip: Vec::new(),
        despite_alarms: true,
    };
    let cases = [
        ("rate.base", "År;Värde\n2026;95 000\n", ("95000", "kr")),
        ("index.rate", "År;Värde\n2026;2,5 %\n", ("2.5", "percent")),
        ("housing.weeks_per_student", "År;Värde\n2026;5\n", ("5", "")),
    ];
    for (parameter, text, expected) in cases {
        let label = desk.import_values(&table(text), &wanted(parameter)).expect("it comes in").label;
        assert_eq!((label.value.as_str(), label.unit.as_str()), expected, "{parameter}");
        let undone = desk.undo().expect("undone").label;
        assert_eq!((undone.value.as_str(), undone.unit.as_str()), expected, "the undo says the same");
    }
}
