//! Editing and opening a document of 200 scenarios and 20 000 operations, on the disk the build lies on.

#![expect(clippy::expect_used, reason = "a bench that cannot go on says so")]

use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use alf_engine::Status;
use alf_engine::file::{EntryFile, ValueFile};
use alf_store::{
    ChangeRecord, Content, DatasetText, Document, Edit, Label, ScenarioRecord, Timestamp, verify,
};
use rusqlite::{Connection, named_params};

const SCENARIOS: usize = 200;
const OPERATIONS: usize = 20_000;
/// First kronor of every value; each operation on a scenario raises its first value by one.
const START: usize = 80_000;
const FIRST: i32 = 2000;
const VALUES: i32 = 40;
const EDITS: usize = 200;
const OPENINGS: usize = 20;

fn value(year: i32, kronor: usize) -> ChangeRecord {
    ChangeRecord::new(EntryFile {
        key: "rate.base".into(),
        programme: None,
        region: None,
        indicator: None,
        from: Some(year),
        value: ValueFile::Text(kronor.to_string()),
        status: Status::Proposed,
        source: None,
        note: "Efter mötet".into(),
    })
}

fn content() -> Content {
    let scenario = |number: usize| ScenarioRecord {
        id: format!("s{number}"),
        name: format!("Scenario {number}"),
        parent: number.checked_sub(1).map(|below| format!("s{}", below / 4)),
        dataset: "rakneexempel-2026".into(),
        note: String::new(),
        source: None,
        tags: Vec::new(),
        private: false,
        archived: false,
        changes: (FIRST..FIRST + VALUES).map(|year| value(year, START)).collect(),
    };
    let dataset = DatasetText::new("rakneexempel-2026", include_str!("../../../assets/data/dataset.json"));
    Content { dataset, scenarios: (0..SCENARIOS).map(scenario).collect(), ..Content::default() }
}

fn edit(scenario: usize, kronor: usize) -> Edit {
    Edit::Set { scenario: format!("s{scenario}"), changes: vec![value(FIRST, kronor)] }
}

fn label() -> Label {
    Label { code: "set".into(), parameter: "rate.base".into(), place: FIRST.to_string(), ..Label::default() }
}

fn now() -> Timestamp {
    Timestamp::new("2026-11-23T09:30:00Z")
}

/// Makes the document: one edit by the program, the others after its pattern in one transaction, so that each of
/// them can be undone.
fn make(path: &Path) {
    let mut document = Document::create(path, &content()).expect("the document is made");
    document.commit(&edit(0, START + 1), &label(), &now()).expect("the first edit");
    drop(document);
    let mut database = Connection::open(path).expect("the database opens");
    let pattern: (String, String) = database
        .query_row("SELECT label, rows FROM operation", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("the first operation");
    let transaction = database.transaction().expect("a transaction");
    for number in 1..OPERATIONS {
        let (scenario, times) = (number % SCENARIOS, number / SCENARIOS);
        let rows = pattern.1.replace("\"s0\"", &format!("\"s{scenario}\""));
        let rows = rows.replace(&format!("\"{}\"", START + 1), "\"#\"");
        let rows = rows.replace(&format!("\"{START}\""), &format!("\"{}\"", START + times));
        let rows = rows.replace("\"#\"", &format!("\"{}\"", START + times + 1));
        let sql = "INSERT INTO operation (at, label, rows) VALUES ('2026-11-22T09:30:00Z', :label, :rows)";
        let values = named_params! { ":label": pattern.0, ":rows": rows };
        transaction.prepare_cached(sql).expect("a question").execute(values).expect("an operation");
    }
    let last = format!("\"{}\"", START + OPERATIONS / SCENARIOS);
    transaction
        .execute("UPDATE value SET value = :value WHERE from_year = 2000", named_params! { ":value": last })
        .expect("the values that the operations end in");
    transaction.commit().expect("the operations");
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// Half of the times and 95 of 100 are at most these.
fn tell(what: &str, mut times: Vec<Duration>, target: &str) {
    times.sort();
    let at = |percent: usize| times[(times.len() * percent).div_ceil(100).saturating_sub(1)];
    println!("{what:<28} p50 {:>9.2?}   p95 {:>9.2?}   {target}", at(50), at(95));
}

fn main() {
    // Cargo's own tests only want to know that it runs.
    if !std::env::args().any(|given| given == "--bench") {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let path = folder.path().join("stort.alf");
    make(&path);
    let size = std::fs::metadata(&path).expect("the file is there").len() / 1024;
    println!("{SCENARIOS} scenarios, {} values, {OPERATIONS} operations, {size} KiB", SCENARIOS * 40);
    let open = || Document::open(&path).expect("it opens").document;
    let openings = (0..OPENINGS).map(|_| timed(|| open().read().expect("content"))).collect();
    tell("open and read", openings, "at most 300 ms");
    let mut document = open();
    let file = folder.path().join("rått");
    let (mut flushes, mut commits) = (Vec::new(), Vec::new());
    for number in 0..EDITS {
        // In turn with the edits, so that both meet the same disk: a commit flushes four times.
        flushes.push(timed(|| flushed(&file)));
        let edit = edit(number % SCENARIOS, 90_000 + number);
        commits.push(timed(|| document.commit(&edit, &label(), &now()).expect("an edit")));
    }
    tell("commit an edit", commits, "at most 20 ms in 95 of 100");
    tell("write and flush 4 KiB", flushes, "what the disk takes; a commit flushes four times");
    let mut undo = || document.undo(&now()).expect("undo works").expect("there is an operation");
    tell("undo", (0..EDITS * 2).map(|_| timed(&mut undo)).collect(), "");
    drop(document);
    assert_eq!(verify(&path).expect("a report").faults, [], "the document is whole after it");
}

fn flushed(path: &Path) {
    let mut file = std::fs::File::create(path).expect("a file");
    file.write_all(&[7; 4096]).and_then(|()| file.sync_all()).expect("it is flushed");
}
