//! The program is killed at random moments while it edits.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use alf_store::{Access, Document};
use proptest::prelude::RngExt;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::support::{commit, drag, made, now, opened, rate_of, set};

const DOCUMENT: &str = "ALF_STORE_KILLED_DOCUMENT";
const MARK: &str = "confirmed ";
const KILLS: u32 = 300;
const YEAR: i32 = 2030;
/// Milliseconds within which the program is killed: it starts in the first few and makes an edit in some.
const LONGEST: u64 = 60;

/// The number that the last edit set, in the file as it is.
fn number(document: &Document) -> u64 {
    rate_of(document, "promemorian", YEAR).map_or(0, |text| text.parse().expect("the edits set numbers"))
}

/// Not a test by itself: the program that is killed. It edits for ever and tells each edit when it is confirmed.
#[test]
fn edits_until_killed() {
    let Some(path) = std::env::var_os(DOCUMENT) else { return };
    let mut document = opened(Path::new(&path));
    let mut confirmed = number(&document);
    loop {
        confirmed += 1;
        let edit = set("promemorian", YEAR, &confirmed.to_string());
        // Every third edit extends the one before it, as a drag does.
        drag(&mut document, &edit, &(confirmed / 3).to_string()).expect("the edit is made");
        println!("{MARK}{confirmed}");
        std::io::stdout().flush().expect("the other side listens");
    }
}

/// Runs the program for some time and gives the last edit that it said was confirmed.
fn run_and_kill(path: &Path, time: Duration) -> Option<u64> {
    let mut program = Command::new(std::env::current_exe().expect("a test knows itself"))
        .args(["--exact", "killed::edits_until_killed", "--nocapture"])
        .env(DOCUMENT, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let output = program.stdout.take().expect("it has an output");
    let listener = std::thread::spawn(move || {
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        let confirmed = lines.filter_map(|line| line.split_once(MARK)?.1.parse::<u64>().ok());
        confirmed.last()
    });
    std::thread::sleep(time);
    program.kill().expect("it can be killed");
    program.wait().expect("it ends");
    listener.join().expect("what it said has been read")
}

#[test]
fn no_confirmed_edit_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("förslag.alf");
    drop(made(&path));
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let (mut confirmed, mut edits, mut interrupted) = (0, 0, 0);
    for kill in 0..KILLS {
        let time = Duration::from_micros(random.random_range(0..LONGEST * 1_000));
        let told = run_and_kill(&path, time);
        edits += told.map_or(0, |told| told.saturating_sub(confirmed));
        confirmed = told.unwrap_or(confirmed);
        interrupted += u32::from(folder.path().join("förslag.alf-journal").exists());
        let mut document = opened(&path);
        assert_eq!(document.access(), &Access::Write, "after kill {kill} nobody holds the file");
        let report = alf_store::verify(&path).expect("the file can be verified");
        assert_eq!(report.faults, [], "after kill {kill} the file is whole");
        let found = number(&document);
        assert!(found >= confirmed, "kill {kill} lost an edit: {confirmed} was confirmed, {found} is there");
        assert!(found <= confirmed + 1, "kill {kill}: only the edit under way can be there unconfirmed");
        confirmed = found;
        if found > 0 {
            document.undo(&now()).expect("undo works").expect("there is an edit to take back");
            assert!(number(&document) < found, "after kill {kill} undo takes the last edit back");
            document.redo(&now()).expect("redo works").expect("it can be done again");
            assert_eq!(number(&document), found, "after kill {kill} redo does it again");
        }
    }
    println!("{KILLS} kills, {edits} confirmed edits, {interrupted} of the kills within a commit");
    assert!(edits > 0, "the program edited between the kills");
    commit(&mut opened(&path), &set("promemorian", YEAR, "1")).expect("the document can be edited as before");
}
