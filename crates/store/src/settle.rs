//! The folder on the disk, a moment after a commit.
//!
//! A commit ends by removing its journal. When it returns, journal and document are on the disk, so a killed program
//! loses nothing; but until the folder is flushed as well, a power cut brings the journal back, and SQLite takes the
//! finished edit back with it. The next commit flushes the folder anyway. Where none follows, this does, beside the
//! program instead of making every edit wait for it.

use std::fs::File;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long no commit follows before the folder is flushed.
const QUIET: Duration = Duration::from_millis(100);

/// Flushes a folder after the last of some commits; what is still waiting is flushed when this is dropped.
#[derive(Debug)]
pub(crate) struct Settler {
    commits: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Settler {
    /// For the folder of a document.
    pub(crate) fn of(document: &Path) -> Self {
        let folder = document.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).to_owned();
        let (commits, heard) = channel();
        let started = thread::Builder::new().name("settle".to_owned()).spawn(move || settle(&heard, &folder));
        // Without a thread the system flushes the folder when it comes to it.
        Self { commits: started.is_ok().then_some(commits), thread: started.ok() }
    }

    /// A commit was made.
    pub(crate) fn committed(&self) {
        if let Some(commits) = &self.commits {
            // Who hears ends with this alone.
            let _heard = commits.send(());
        }
    }
}

impl Drop for Settler {
    fn drop(&mut self) {
        drop(self.commits.take());
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

fn settle(commits: &Receiver<()>, folder: &Path) {
    while commits.recv().is_ok() {
        let ended = loop {
            match commits.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break false,
                Err(RecvTimeoutError::Disconnected) => break true,
            }
        };
        if let Ok(folder) = File::open(folder) {
            // Not every system lets a folder be flushed.
            let _flushed = folder.sync_all();
        }
        if ended {
            return;
        }
    }
}
