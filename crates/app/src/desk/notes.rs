//! Notes of the document.

use std::time::{SystemTime, UNIX_EPOCH};

use alf_store::NoteRecord;

use crate::failure::with;
use crate::wire::{Code, Failure, NoteInfo};

/// So much of a note names it where operations are told.
const BEGINNING: usize = 40;

pub(super) fn info(note: NoteRecord) -> NoteInfo {
    let NoteRecord { id, scenario, text, private } = note;
    NoteInfo { id, scenario: Some(scenario).filter(|scenario| !scenario.is_empty()), text, private }
}

/// A note as it is kept; a new one gets an id of its own.
///
/// # Errors
/// A note that says nothing.
pub(super) fn record(
    (id, scenario): (Option<&str>, Option<&str>),
    text: &str,
    private: bool,
) -> Result<NoteRecord, Failure> {
    if text.trim().is_empty() {
        return Err(with(Code::NoteEmpty, []));
    }
    let id = id.map_or_else(new_id, str::to_owned);
    let scenario = scenario.unwrap_or_default().to_owned();
    Ok(NoteRecord { id, scenario, text: text.trim().to_owned(), private })
}

/// The beginning of a note's first line.
pub(super) fn begins(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    if line.chars().count() <= BEGINNING {
        return line.to_owned();
    }
    let cut: String = line.chars().take(BEGINNING).collect();
    format!("{} …", cut.trim_end())
}

/// An id that no other note has: the moment, to the nanosecond.
fn new_id() -> String {
    let moment = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("n{:x}", moment.as_nanos())
}
