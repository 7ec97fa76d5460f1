//! What happened, for whoever looks into a fault: moments, names of commands, codes and places in the program.
//!
//! An [`Event`] has no room for a figure, a name, a path or a word that the user wrote. The file is kept small: when it is
//! full it becomes the first of a few older ones.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::desk::now;
use crate::wire::Code;

/// Bytes after which a new file is begun.
const FULL: u64 = 128 * 1024;

/// Files that are kept beside the one that is written.
const OLDER: usize = 3;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event<'a> {
    /// The program started.
    Started,
    /// The program was closed.
    Ended,
    /// The page was told that something cannot be done.
    Refused {
        /// The command, by its name in the program.
        command: &'static str,
        /// Why.
        code: Code,
    },
    /// A fault in the program itself.
    Panicked {
        /// The source file.
        file: &'a str,
        /// The line in it.
        line: u32,
    },
}

/// The log's files.
#[derive(Debug)]
pub struct Log {
    folder: PathBuf,
    writing: Mutex<()>,
}

impl Log {
    /// A log in a folder, which is made when the first event is written.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), writing: Mutex::new(()) }
    }

    /// Writes an event with its moment. A log that cannot be written is no reason not to work.
    pub fn write(&self, event: Event<'_>) {
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let _unwritable = self.append(&line(event));
    }

    /// All that is kept, the oldest first.
    #[must_use]
    pub fn text(&self) -> String {
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let files = (0..=OLDER).rev().map(|age| self.file(age));
        files.filter_map(|path| fs::read_to_string(path).ok()).collect()
    }

    fn append(&self, line: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let path = self.file(0);
        if fs::metadata(&path).is_ok_and(|file| file.len() >= FULL) {
            self.begin_anew()?;
        }
        let mut file: File = OpenOptions::new().create(true).append(true).open(&path)?;
        file.write_all(line.as_bytes())
    }

    fn begin_anew(&self) -> io::Result<()> {
        for age in (0..OLDER).rev() {
            let path = self.file(age);
            if path.exists() {
                fs::rename(&path, self.file(age + 1))?;
            }
        }
        Ok(())
    }

    fn file(&self, age: usize) -> PathBuf {
        match age {
            0 => self.folder.join("alf-bordet.log"),
            age => self.folder.join(format!("alf-bordet.{age}.log")),
        }
    }
}

/// One line, such as `2026-11-23T09:30:00Z refused open_document DamagedDocument`.
fn line(event: Event<'_>) -> String {
    let moment = now();
    let moment = moment.as_str();
    match event {
        Event::Started => format!("{moment} started {}\n", env!("CARGO_PKG_VERSION")),
        Event::Ended => format!("{moment} ended\n"),
        Event::Refused { command, code } => format!("{moment} refused {command} {code:?}\n"),
        Event::Panicked { file, line } => format!("{moment} panicked {} {line}\n", place(file)),
    }
}

/// The end of a source file's path: where the program was built is nobody's business.
fn place(file: &str) -> String {
    let parts: Vec<_> = Path::new(file).components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let end = parts.len().saturating_sub(4);
    parts[end..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_kept_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::new(folder.path().join("log"));
        log.write(Event::Started);
        log.write(Event::Refused { command: "open_document", code: Code::DamagedDocument });
        log.write(Event::Panicked { file: "/home/someone/work/crates/app/src/look.rs", line: 7 });
        let text = log.text();
        let said: Vec<&str> =
            text.lines().filter_map(|line| line.split_once(' ').map(|(_, said)| said)).collect();
        let started = format!("started {}", env!("CARGO_PKG_VERSION"));
        let wanted = [&started, "refused open_document DamagedDocument", "panicked crates/app/src/look.rs 7"];
        assert_eq!(said, wanted, "one line an event, with no path of whoever built it");
    }

    #[test]
    fn log_never_grows_beyond_its_files() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::new(folder.path());
        fs::write(log.file(0), "x".repeat(usize::try_from(FULL).unwrap())).unwrap();
        for age in 1..=OLDER {
            fs::write(log.file(age), format!("{age}\n")).unwrap();
        }
        log.write(Event::Ended);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), OLDER + 1, "the oldest is gone");
        assert_eq!(fs::read_to_string(log.file(2)).unwrap(), "1\n", "each is one older");
        assert!(fs::read_to_string(log.file(0)).unwrap().ends_with(" ended\n"), "a new file is begun");
    }
}
