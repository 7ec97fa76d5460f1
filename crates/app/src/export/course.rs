//! How far the making of a file has come, and whether it goes on.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use serde::Serialize;
use ts_rs::TS;

use crate::failure::with;
use crate::wire::{Code, Failure};

/// Seen and stopped from another thread than the one that makes the file.
#[derive(Debug, Default)]
pub struct Course {
    done: AtomicU32,
    of: AtomicU32,
    stopped: AtomicBool,
}

/// How far a file has come, in steps of about the same length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Progress {
    /// Steps that are done.
    pub done: u32,
    /// Steps in all; 0 while nothing is being made.
    pub of: u32,
}

impl Course {
    /// Begins anew; a stop from before no longer holds.
    pub fn begin(&self, of: u32) {
        self.stopped.store(false, Ordering::SeqCst);
        self.done.store(0, Ordering::SeqCst);
        self.of.store(of, Ordering::SeqCst);
    }

    /// Adds steps to those begun with.
    pub(super) fn more(&self, steps: usize) {
        self.of.fetch_add(u32::try_from(steps).unwrap_or(u32::MAX), Ordering::SeqCst);
    }

    /// One step more is done.
    ///
    /// # Errors
    /// [`Code::Cancelled`] where it does not go on.
    pub fn step(&self) -> Result<(), Failure> {
        self.done.fetch_add(1, Ordering::SeqCst);
        if self.stopped.load(Ordering::SeqCst) { Err(with(Code::Cancelled, [])) } else { Ok(()) }
    }

    /// Nothing is being made any longer.
    pub fn end(&self) {
        self.begin(0);
    }

    /// Ends the making at the next step.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { done: self.done.load(Ordering::SeqCst), of: self.of.load(Ordering::SeqCst) }
    }
}
