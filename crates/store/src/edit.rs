//! What can be done to a document. Each is one operation.

use crate::record::{ChangeRecord, DatasetText, NoteRecord, Place, ScenarioRecord};

/// A scenario that is made empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewScenario {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of its parent; none: it stands on the data set.
    pub parent: Option<String>,
}

/// What becomes of the children of a deleted scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Children {
    /// Nothing is deleted while there are any.
    Refuse,
    /// They stand on the deleted scenario's parent.
    ToParent,
    /// They are deleted with it, and their children too.
    Delete,
}

/// What an import does with a scenario whose id or name is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The document's own stays.
    Keep,
    /// The imported one takes its place.
    Replace,
    /// The imported one gets a new id and a name with a number.
    Both,
}

/// An edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A new scenario without values, last in the order.
    Create(NewScenario),
    /// A new name.
    Rename {
        /// Scenario id.
        scenario: String,
        /// Name.
        name: String,
    },
    /// A new note.
    Note {
        /// Scenario id.
        scenario: String,
        /// Note.
        note: String,
    },
    /// New tags.
    Tags {
        /// Scenario id.
        scenario: String,
        /// Tags.
        tags: Vec<String>,
    },
    /// Whether a scenario is left out of shared copies.
    Private {
        /// Scenario id.
        scenario: String,
        /// Whether it is.
        private: bool,
    },
    /// Whether a scenario is put away.
    Archive {
        /// Scenario id.
        scenario: String,
        /// Whether it is.
        archived: bool,
    },
    /// Another parent.
    Move {
        /// Scenario id.
        scenario: String,
        /// Id of the parent; none: the data set.
        parent: Option<String>,
    },
    /// A scenario goes.
    Delete {
        /// Scenario id.
        scenario: String,
        /// What becomes of its children.
        children: Children,
    },
    /// Values are set.
    Set {
        /// Scenario id.
        scenario: String,
        /// Values; an own value of the same key, index and year is replaced.
        changes: Vec<ChangeRecord>,
    },
    /// Own values are taken away.
    Unset {
        /// Scenario id.
        scenario: String,
        /// Which.
        places: Vec<Place>,
    },
    /// Scenarios come from a file.
    Import {
        /// The scenarios, parents before children.
        scenarios: Vec<ScenarioRecord>,
        /// What to do where an id or name is taken.
        conflict: Conflict,
    },
    /// Another data set takes the place of the document's; its scenarios stand on it from then on.
    ReplaceDataset(DatasetText),
    /// A note of the document is written, or replaced where there is one of its id.
    WriteNote(NoteRecord),
    /// A note of the document is taken away.
    RemoveNote {
        /// Id.
        id: String,
    },
}
