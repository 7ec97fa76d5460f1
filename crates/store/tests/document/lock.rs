//! Who may edit.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use alf_store::{Access, Document, StoreError};

use crate::support::{commit, create, files, made, opened};

#[test]
fn a_second_window_reads_and_learns_who_edits() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("höst.alf");
    let mut first = made(&path);
    let mut second = opened(&path);
    match second.access() {
        Access::HeldBy(Some(holder)) => {
            assert_eq!(holder.process, std::process::id(), "it tells which program has it");
            assert!(!holder.host.is_empty(), "and on which computer");
        }
        other => panic!("the second window reads only, but: {other:?}"),
    }
    let refused = commit(&mut second, &create("x", "X", None)).expect_err("it does not edit");
    assert!(matches!(refused, StoreError::ReadOnly), "{refused:?}");
    commit(&mut first, &create("y", "Y", None)).expect("the first one edits on");
    assert_eq!(second.read().expect("content"), first.read().expect("content"), "the second sees it");
    drop(second);
    assert!(matches!(opened(&path).access(), Access::HeldBy(Some(_))), "closing the second lets nothing go");
    drop(first);
    assert_eq!(opened(&path).access(), &Access::Write, "closing the first lets the next edit");
    assert_eq!(files(folder.path()), ["höst.alf"], "nothing but the document stays");
}

#[cfg(unix)]
#[test]
fn who_comes_by_a_link_meets_the_same_lock() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, link) = (folder.path().join("a.alf"), folder.path().join("länk.alf"));
    let first = made(&path);
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    assert!(matches!(opened(&link).access(), Access::HeldBy(Some(_))), "it is the same document");
    let copied = first.copy_to(&link).expect_err("a copy does not take the place of the open document");
    assert!(matches!(copied, StoreError::LockedBy { .. }), "{copied:?}");
    drop(first);
    let mut by_link = opened(&link);
    assert_eq!(by_link.access(), &Access::Write);
    commit(&mut by_link, &create("y", "Y", None)).expect("it is edited by the link");
    drop(by_link);
    assert_eq!(opened(&path).read().expect("content").scenarios.len(), 5, "the edit is in the file");
    assert_eq!(files(folder.path()), ["a.alf", "länk.alf"], "nothing else stays");
}

#[test]
fn what_a_dead_program_left_behind_holds_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    drop(made(&path));
    std::fs::write(folder.path().join("a.alf.lock"), b"").expect("a stale lock");
    let dead = r#"{"user":"asa","host":"annan-dator","process":7,"since":0}"#;
    std::fs::write(folder.path().join("a.alf.holder"), dead).expect("a stale name");
    let document = opened(&path);
    assert_eq!(document.access(), &Access::Write, "nobody holds the lock");
    match opened(&path).access() {
        Access::HeldBy(Some(holder)) => {
            assert_eq!(holder.process, std::process::id(), "the name is ours now");
        }
        other => panic!("a second window reads only, but: {other:?}"),
    }
}

#[test]
fn who_looks_holds_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    drop(made(&path));
    let looking = Document::look(&path).expect("it can be looked at");
    let mut document = opened(&path);
    commit(&mut document, &create("x", "X", None)).expect("it is edited meanwhile");
    assert_eq!(looking.read().expect("content"), document.read().expect("content"));
}

const RACED: &str = "ALF_STORE_RACED_DOCUMENT";
const SAYS: &str = "raced:";
const ROUNDS: usize = 20;

/// Not a test by itself: it waits for a start, opens the document that the test below names, says what it got and
/// holds it until it is told to go.
#[test]
fn opens_when_told() {
    let Some(path) = std::env::var_os(RACED) else { return };
    let mut told = std::io::stdin().lines();
    let say = |text: &str| {
        let mut out = std::io::stdout().lock();
        let line = format!("\n{SAYS}{text}\n");
        out.write_all(line.as_bytes()).and_then(|()| out.flush()).expect("the other side listens");
    };
    say("ready");
    told.next();
    let document = opened(Path::new(&path));
    match document.access() {
        Access::Write => say("writes"),
        Access::HeldBy(Some(holder)) => say(&format!("held by {}", holder.process)),
        other => say(&format!("{other:?}")),
    }
    told.next();
}

/// A program of its own that opens the document.
struct Racer {
    child: Child,
    said: BufReader<std::process::ChildStdout>,
}

impl Racer {
    fn new(path: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("a test knows itself"))
            .args(["--exact", "lock::opens_when_told", "--nocapture"])
            .env(RACED, path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let said = BufReader::new(child.stdout.take().expect("it has an output"));
        let mut racer = Self { child, said };
        assert_eq!(racer.hear(), "ready", "the program comes up");
        racer
    }

    fn hear(&mut self) -> String {
        let mut lines = (&mut self.said).lines().map_while(Result::ok);
        let said = lines.find_map(|line| line.strip_prefix(SAYS).map(str::to_owned));
        said.expect("the program says what it got")
    }

    fn tell(&mut self) {
        let input = self.child.stdin.as_mut().expect("it listens");
        input.write_all(b"go\n").and_then(|()| input.flush()).expect("it is told");
    }

    fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }
}

#[test]
fn of_two_programs_that_open_it_at_the_same_moment_one_writes_and_the_other_names_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("vårt förslag.alf");
    drop(made(&path));
    for round in 0..ROUNDS {
        // From the second round on, the killed program's lock and name lie there.
        let mut racers = [Racer::new(&path), Racer::new(&path)];
        racers.iter_mut().for_each(Racer::tell);
        let got = racers.each_mut().map(Racer::hear);
        let writers: Vec<usize> = (0..2).filter(|which| got[*which] == "writes").collect();
        assert_eq!(writers.len(), 1, "round {round}: exactly one program writes: {got:?}");
        let (writer, reader) = (writers[0], 1 - writers[0]);
        let named = format!("held by {}", racers[writer].child.id());
        assert_eq!(got[reader], named, "round {round}: the other one names the program that has it");
        let [first, second] = racers;
        let (writing, reading) = if writer == 0 { (first, second) } else { (second, first) };
        writing.kill();
        let mut next = Racer::new(&path);
        next.tell();
        assert_eq!(next.hear(), "writes", "round {round}: a killed program holds nobody");
        next.kill();
        reading.kill();
    }
}

#[test]
fn who_opens_while_the_last_program_is_ending_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let document = made(&path);
    let ending = thread::spawn(move || {
        thread::sleep(Duration::from_millis(120));
        drop(document);
    });
    let next = opened(&path);
    assert!(
        matches!(next.access(), Access::Write),
        "the document is free when the other has ended: {:?}",
        next.access()
    );
    ending.join().expect("it ended");
}
