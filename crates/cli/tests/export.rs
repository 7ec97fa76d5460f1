//! `alf export`, as a user calls it.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

fn alf(arguments: &[&str]) -> Command {
    let mut alf = Command::new(env!("CARGO_BIN_EXE_alf"));
    alf.args(arguments);
    alf
}

fn good(arguments: &[&str]) {
    let output = alf(arguments).output().expect("alf starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "alf {arguments:?} does what it is asked: {said}");
}

fn names(folder: &Path) -> Vec<String> {
    let listed = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        listed.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// When an export is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// So many milliseconds after its start.
    After(u64),
    /// When there is a file beside the place, which it is writing.
    Writing,
}

/// A price from before the first index year of the data set, and an index of its own for those years.
const EARLY: &str = r#"{ "format": "alf-scenario/1", "id": "tidigt", "name": "Tidigt pris", "parent": "dagens-avtal",
  "dataset": "rakneexempel-2026", "changes": [
    { "parameter": "rate.base", "from": 2015, "value": "70000", "status": "assumed", "note": "prov" },
    { "parameter": "index.rate", "from": 2016, "value": "0.02", "status": "assumed", "note": "prov" }] }"#;

#[test]
fn a_scenario_with_an_early_index_of_its_own_becomes_every_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = |name: &str| folder.path().join(name).display().to_string();
    let scenario = text("tidigt.json");
    fs::write(&scenario, EARLY).expect("written");
    for (what, name) in [("xlsx", "a.xlsx"), ("pptx", "a.pptx"), ("report", "a.pdf")] {
        good(&["export", &scenario, "--what", what, "--out", &text(name)]);
        assert!(fs::metadata(text(name)).expect("a file").len() > 10_000, "{name} holds something");
    }
}

#[test]
fn an_export_that_is_killed_leaves_no_half_file_and_is_in_no_ones_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("paket.zip");
    let whole = folder.path().join("helt.zip");
    let arguments = |out: &Path| {
        let out = out.display().to_string();
        ["export", "region-blekinge", "--what", "pack", "--force", "--out", &out].map(str::to_owned)
    };
    let call = |out: &Path| {
        let arguments = arguments(out);
        good(&arguments.each_ref().map(String::as_str));
    };
    call(&whole);
    let expected = fs::read(&whole).expect("a pack");
    fs::write(&place, "förra paketet").expect("written");
    let arguments = arguments(&place);
    let mut killed = 0;
    for moment in [Moment::After(0), Moment::After(200), Moment::After(1500), Moment::Writing] {
        let mut child =
            alf(&arguments.each_ref().map(String::as_str)).stderr(Stdio::null()).spawn().expect("alf starts");
        match moment {
            Moment::After(wait) => thread::sleep(Duration::from_millis(wait)),
            Moment::Writing => {
                while child.try_wait().expect("its state").is_none() && names(folder.path()).len() < 3 {
                    thread::yield_now();
                }
            }
        }
        child.kill().expect("it can be killed");
        killed += i32::from(!child.wait().expect("it ends").success());
        let there = fs::read(&place).expect("a file");
        assert!(
            there == "förra paketet".as_bytes() || there == expected,
            "killed {moment:?}: the earlier file or the whole new one, never a part"
        );
    }
    assert!(killed > 0, "at least one was killed midway");

    // What a killed run had written beside its place.
    fs::write(folder.path().join("paket.zip.1.part"), &expected[..99]).expect("written");
    call(&place);
    assert_eq!(fs::read(&place).expect("a pack"), expected, "the next export is whole");
    assert_eq!(names(folder.path()), ["helt.zip", "paket.zip"], "and clears away what the killed ones left");
}
