//! What the page may change in a document, and what comes back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Draft, WorkspaceView};

/// A rate step as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StepEntry {
    /// Year.
    pub year: i32,
    /// `add`, `percent`, `set` or `set_real`.
    pub kind: String,
    /// Decimal string; `null` is unknown.
    pub value: Option<String>,
    /// Shares in force from the step's year on, decimal strings.
    pub phase: Vec<String>,
    /// Price year of a `set_real` step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub price_year: Option<i32>,
}

/// A value as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(untagged)]
pub enum EntryValue {
    /// A decimal or a word.
    Text(String),
    /// Rate steps.
    Steps(Vec<StepEntry>),
    /// Unknown.
    Unknown(()),
}

/// Which value: a parameter, what it is for, and from when.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EntryPlace {
    /// Parameter key.
    pub key: String,
    /// Programme that it is for.
    #[serde(default)]
    pub programme: Option<String>,
    /// Region that it is for.
    #[serde(default)]
    pub region: Option<String>,
    /// Indicator that it is for.
    #[serde(default)]
    pub indicator: Option<String>,
    /// First year it holds; none: all years.
    #[serde(default)]
    pub from: Option<i32>,
}

/// A value to set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EntryEdit {
    /// Which.
    pub place: EntryPlace,
    /// Last year it holds: the year after gets back what it had; none: until the scenario's next one.
    #[serde(default)]
    pub through: Option<i32>,
    /// Value.
    pub value: EntryValue,
    /// Status, e.g. `assumed`.
    pub status: String,
    /// Id of its source.
    #[serde(default)]
    pub source: Option<String>,
    /// Note; required when the status is `assumed`.
    #[serde(default)]
    pub note: String,
    /// Whether it is left out of a shared copy.
    #[serde(default)]
    pub private: bool,
}

/// What becomes of the children of a deleted scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Children {
    /// Nothing is deleted while there are any.
    Refuse,
    /// They stand on the deleted scenario's parent and change their figures.
    ToParent,
    /// They are deleted with it.
    Delete,
}

/// One change of the document: one operation to undo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Edit {
    /// A new scenario on a parent, or on the data set.
    Create {
        /// Name.
        name: String,
        /// Id of the parent.
        parent: Option<String>,
    },
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
    /// A note of the document, new or in the place of one.
    WriteNote {
        /// Id of the one it replaces; none: it is new.
        id: Option<String>,
        /// Id of the scenario it is on; none: the whole document.
        scenario: Option<String>,
        /// Text.
        text: String,
        /// Whether it is left out of shared copies.
        private: bool,
    },
    /// A note of the document is taken away.
    RemoveNote {
        /// Id.
        id: String,
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
    /// Delete a scenario.
    Delete {
        /// Scenario id.
        scenario: String,
        /// What becomes of its children.
        children: Children,
    },
    /// Set some values of a scenario.
    Set {
        /// Scenario id.
        scenario: String,
        /// Values.
        entries: Vec<EntryEdit>,
    },
    /// Take away values of a scenario's own; what its parents say holds again.
    Unset {
        /// Scenario id.
        scenario: String,
        /// Which.
        places: Vec<EntryPlace>,
    },
    /// Keep values that were tried out.
    Keep {
        /// The values.
        drafts: Vec<Draft>,
        /// Why; the note of the values.
        note: String,
    },
}

/// What an operation did, for "Ångra: …"; the page and the command line write the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OperationLabel {
    /// What was done: the kind of edit, or `import`, `snapshot`, `settings`.
    pub code: String,
    /// Name of the scenario it was done to.
    pub scenario: String,
    /// Parameter key, where it set or took away a single value.
    pub parameter: String,
    /// What the value is for, and from when; empty if nothing.
    pub place: String,
    /// The new value or name; empty if there is none.
    pub value: String,
    /// Unit of a value that is a number: `kr`, `percent`, or empty.
    pub unit: String,
    /// Number of values or scenarios concerned.
    pub count: usize,
}

/// What became of an edit, an undo or a redo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Edited {
    /// Everything the page shows of the document now.
    pub workspace: WorkspaceView,
    /// The scenario that was made or changed, where there is one.
    pub scenario: Option<String>,
    /// What was done or undone.
    pub label: OperationLabel,
}
