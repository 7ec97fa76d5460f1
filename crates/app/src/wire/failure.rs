//! Errors on the wire: a closed code and named parameters; the page and the command line write the prose.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why something could not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A file could not be read.
    FileUnreadable,
    /// A file could not be written.
    FileUnwritable,
    /// A file is not the JSON that was expected.
    NotJson,
    /// Well-formed JSON of the wrong shape.
    WrongShape,
    /// No scenario has that id.
    UnknownScenario,
    /// The same id twice.
    DuplicateScenario,
    /// Parents form a cycle.
    ParentCycle,
    /// A scenario is written for another data set.
    OtherDataset,
    /// No budget or placement plan has that id.
    UnknownDocument,
    /// The same id or name twice in a file.
    DuplicateName,
    /// Something that is needed does not stand in a file.
    MissingValue,
    /// No parameter has that key.
    UnknownParameter,
    /// No region, programme, indicator or source has that id.
    UnknownName,
    /// An index that the parameter does not take, or lacks one that it needs.
    WrongIndex,
    /// A value that the parameter cannot take.
    WrongValue,
    /// Two entries for the same key, index and year.
    DuplicateEntry,
    /// A parameter that is needed has no value.
    MissingParameter,
    /// Shares or weights do not add up as they must.
    WrongSum,
    /// A region has students but takes no part.
    StudentsWithoutMode,
    /// The reference scenario is no ancestor.
    ReferenceNotAncestor,
    /// A key has nothing to divide by.
    NothingToDivideBy,
    /// A number beyond what can be computed exactly.
    TooLarge,
    /// A year outside the data set.
    YearOutOfRange,
    /// The user thought better of it.
    Cancelled,
    /// A private value would leave with a file.
    PrivateValue,
    /// A drawing could not be made.
    Drawing,
    /// The system's clipboard takes nothing.
    ClipboardClosed,
    /// There is a file already.
    FileExists,
    /// The file is no document of this program.
    NotADocument,
    /// The document was written by a newer program.
    NewerDocument,
    /// The document is damaged.
    DamagedDocument,
    /// Somebody else has the document open.
    DocumentInUse,
    /// The document is open for reading only.
    DocumentReadOnly,
    /// No room on the disk.
    DiskFull,
    /// The document is no longer where it was opened.
    DocumentGone,
    /// Another scenario has that name.
    NameTaken,
    /// A scenario without a name.
    NameEmpty,
    /// A scenario with children, and nothing said about them.
    HasChildren,
    /// A document holds at least one scenario.
    LastScenario,
    /// An assumed value without a note.
    NoteMissing,
    /// A note of the document says nothing.
    NoteEmpty,
    /// A scenario has no value of its own for that parameter.
    NoOwnValue,
    /// What is undone is not as it was left.
    UndoRefused,
    /// There is nothing to undo, or to do again.
    NothingToUndo,
    /// No snapshot has that id.
    UnknownSnapshot,
    /// No backup has that number.
    UnknownBackup,
    /// No backup of the document can be taken; it is edited all the same.
    NoBackup,
    /// An imported value is ten times or more what it was, or a tenth or less.
    ValueAlarm,
    /// There is no document: the example cannot be edited.
    NoDocument,
}

/// An error as it crosses the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Failure {
    /// What went wrong.
    pub code: Code,
    /// Named details: `file`, `place`, `found`, `expected`, …
    pub params: BTreeMap<String, String>,
}
