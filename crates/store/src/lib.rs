//! The document: one SQLite file that holds the data set, the scenarios, notes, snapshots and settings.
//!
//! Every edit is one transaction that writes the change and an operation, so that nothing confirmed is lost and
//! everything can be undone, also after a restart. Amounts are text; what is read is checked.
//!
//! What it does not do: compute (that is the engine), choose folders, ask questions, or write prose. It has no
//! clock of its own: who calls says what time it is.
//!
//! ```
//! use alf_store::{Content, DatasetText, Document, Edit, Label, NewScenario, Timestamp};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let folder = tempfile::tempdir()?;
//! let path = folder.path().join("förhandling.alf");
//! let text = include_str!("../../../assets/data/dataset.json");
//! let content = Content { dataset: DatasetText::new("2026", text), ..Content::default() };
//! let mut document = Document::create(&path, &content)?;
//! let now = Timestamp::new("2026-11-23T09:30:00Z");
//! let new = NewScenario { id: "eget".into(), name: "Vårt förslag".into(), parent: None };
//! document.commit(&Edit::Create(new), &Label::default(), &now)?;
//! document.undo(&now)?;
//! assert!(document.read()?.scenarios.is_empty());
//! # Ok(())
//! # }
//! ```

#![deny(clippy::float_arithmetic)]

mod backup;
mod copy;
mod damage;
mod dataset;
mod document;
mod edit;
mod error;
mod identity;
mod lock;
mod make;
mod name;
mod note;
mod operation;
mod plan;
mod record;
mod rescue;
mod row;
mod scenario;
mod schema;
mod setting;
mod settle;
mod share;
mod snapshot;
mod value;
mod verify;

pub use backup::{Backup, Backups};
pub use damage::Damage;
pub use document::{Access, Document, Entry, Opened, Touched};
pub use edit::{Children, Conflict, Edit, NewScenario};
pub use error::StoreError;
pub use lock::Holder;
pub use name::name_key;
pub use operation::{Done, Label};
pub use record::{ChangeRecord, Content, DatasetText, NoteRecord, Place, ScenarioRecord, Timestamp};
pub use rescue::{Loss, Rescue};
pub use schema::{APPLICATION_ID, SCHEMA_VERSION};
pub use share::Shared;
pub use snapshot::{Snapshot, SnapshotContent};
pub use verify::{Fault, Report, verify};
