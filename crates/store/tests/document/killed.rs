//! The program is killed at random moments while it edits.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use alf_store::{Access, Document, Entry, Label};
use proptest::prelude::RngExt;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::support::{EDITED, made, now, number, opened, pinned, rate, set};

const DOCUMENT: &str = "ALF_STORE_KILLED_DOCUMENT";
const READY: &str = "ready";
const TRYING: &str = "trying";
const CONFIRMED: &str = "confirmed";
const KILLS: u32 = 300;
/// A program is killed within so many microseconds after it has made fewer than so many edits.
const LONGEST: u64 = 20_000;
const MOST: usize = 6;
const YEAR: i32 = 2030;

/// What the edits have come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stand {
    number: u64,
    snapshots: usize,
}

impl Stand {
    fn of(document: &Document) -> Self {
        let snapshots = document.snapshots().expect("the snapshots can be read");
        Self { number: number(document, YEAR), snapshots: snapshots.len() }
    }
}

fn say(word: &str, stand: Stand) {
    // One write: a line is heard whole or not at all. The test's own words may stand before it.
    let line = format!("\n{word} {} {}\n", stand.number, stand.snapshots);
    let mut out = std::io::stdout().lock();
    out.write_all(line.as_bytes()).and_then(|()| out.flush()).expect("the other side listens");
}

/// The program that is killed: one that edits for ever, and tells what each step is to give before and after it.
struct Editor {
    document: Document,
    stand: Stand,
}

impl Editor {
    fn step(&mut self, to: Stand, work: impl FnOnce(&mut Document, u64)) {
        say(TRYING, to);
        work(&mut self.document, to.number);
        self.stand = to;
        say(CONFIRMED, to);
    }

    fn set(&mut self, gesture: Option<&str>) {
        let to = Stand { number: self.stand.number + 1, ..self.stand };
        self.step(to, |document, number| {
            let (label, now) = (Label::default(), now());
            let entry = Entry { label: &label, gesture, now: &now };
            let edit = set(EDITED, rate(YEAR, &number.to_string()));
            document.commit_if(&edit, entry, &mut |_| true).expect("the edit is made");
        });
    }

    fn back_and_forth(&mut self, before: Stand) {
        let after = self.stand;
        self.step(before, |document, _| {
            document.undo(&now()).expect("undo works").expect("there is an edit to undo");
        });
        self.step(after, |document, _| {
            document.redo(&now()).expect("redo works").expect("there is an edit to do again");
        });
    }

    fn round(&mut self) {
        let start = self.stand;
        self.set(None);
        self.back_and_forth(start);
        let dragged = self.stand;
        let gesture = format!("{} {}", std::process::id(), dragged.number);
        self.set(Some(&gesture));
        self.set(Some(&gesture));
        self.back_and_forth(dragged);
        let to = Stand { snapshots: self.stand.snapshots + 1, ..self.stand };
        if to.number.is_multiple_of(8) {
            self.step(to, |document, number| {
                document.take_snapshot(&number.to_string(), &pinned(0, false), &now()).expect("a snapshot");
            });
        }
    }
}

/// Not a test by itself: it edits only where the test below names a document.
#[test]
fn edits_until_killed() {
    let Some(path) = std::env::var_os(DOCUMENT) else { return };
    say(READY, Stand { number: 0, snapshots: 0 });
    let document = opened(Path::new(&path));
    assert_eq!(document.access(), &Access::Write, "the killed program's lock is taken over");
    let stand = Stand::of(&document);
    let mut editor = Editor { document, stand };
    loop {
        editor.round();
    }
}

/// What a killed program said last.
#[derive(Debug, Default)]
struct Told {
    trying: Option<Stand>,
    confirmed: Option<Stand>,
    edits: usize,
}

impl Told {
    fn hear(&mut self, line: &str) {
        let mut words = line.split(' ');
        let (word, number, snapshots) = (words.next(), words.next(), words.next());
        let (Some(number), Some(snapshots)) = (number, snapshots) else { return };
        let (Ok(number), Ok(snapshots)) = (number.parse(), snapshots.parse()) else { return };
        let stand = Stand { number, snapshots };
        match word {
            Some(TRYING) => self.trying = Some(stand),
            Some(CONFIRMED) => {
                self.trying = None;
                self.confirmed = Some(stand);
                self.edits += 1;
            }
            _ => {}
        }
    }
}

/// Kills the program some time after it has come up and made some edits.
fn run_and_kill(path: &Path, edits: usize, time: Duration) -> Told {
    let mut program = Command::new(std::env::current_exe().expect("a test knows itself"))
        .args(["--exact", "killed::edits_until_killed", "--nocapture"])
        .env(DOCUMENT, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let output = program.stdout.take().expect("it has an output");
    let (started, starts) = mpsc::channel();
    let listener = std::thread::spawn(move || {
        let mut told = Told::default();
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            told.hear(&line);
            if line.starts_with(READY) || line.starts_with(CONFIRMED) {
                let _heard = started.send(told.edits);
            }
        }
        told
    });
    while starts.recv().expect("the program comes up and edits") < edits {}
    std::thread::sleep(time);
    program.kill().expect("it can be killed");
    program.wait().expect("it ends");
    listener.join().expect("what it said has been read")
}

/// The document after a kill: whole, with everything confirmed, and it goes back and forth.
fn examine(path: &Path, before: Stand, told: &Told, kill: u32) -> Stand {
    let mut document = opened(path);
    assert_eq!(document.access(), &Access::Write, "kill {kill}: the dead program's lock holds nobody");
    let stand = Stand::of(&document);
    let confirmed = told.confirmed.unwrap_or(before);
    assert!(
        stand == confirmed || Some(stand) == told.trying,
        "kill {kill}: after {confirmed:?} was confirmed and {:?} tried, the document has {stand:?}",
        told.trying
    );
    if document.next_undo().expect("the operations can be read").is_some() {
        document.undo(&now()).expect("undo works after a kill").expect("there is an edit");
        document.redo(&now()).expect("redo works after a kill").expect("there is an edit");
        assert_eq!(Stand::of(&document), stand, "kill {kill}: back and forth is where it was");
    }
    drop(document);
    let report = alf_store::verify(path).expect("the document can be verified");
    assert_eq!(report.faults, [], "kill {kill}: the file is whole, integrity_check and all");
    stand
}

#[test]
fn no_confirmed_edit_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("vårt förslag.alf");
    let journal = folder.path().join("vårt förslag.alf-journal");
    drop(made(&path));
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut stand = Stand { number: 0, snapshots: 0 };
    let (mut edits, mut interrupted, mut journals) = (0, 0, 0);
    for kill in 0..KILLS {
        let (first, time) = (random.random_range(0..MOST), random.random_range(0..LONGEST));
        let told = run_and_kill(&path, first, Duration::from_micros(time));
        edits += told.edits;
        interrupted += u32::from(told.trying.is_some());
        journals += u32::from(journal.exists());
        stand = examine(&path, stand, &told, kill);
    }
    println!(
        "{edits} edits confirmed, {interrupted} of {KILLS} kills within one, {journals} journals left behind"
    );
    assert!(edits > 300, "the program edited between its starts and its kills: {edits} edits");
    assert!(interrupted > 30, "kills fell within edits: {interrupted}");
    assert!(journals > 0, "a kill left a half written transaction behind: {journals}");
}
