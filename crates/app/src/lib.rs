//! The use cases of ALF-bordet: open the example or files, simulate, compare, bridge, trace, reconcile, and
//! answer one look of the window.
//!
//! The window and the command line call the same functions here. Errors leave as a closed [`wire::Code`] with
//! named parameters; whoever shows them writes the prose. There is no Tauri, no window and no terminal here,
//! and no arithmetic on money that the engine has not done.
//!
//! ```
//! use alf_app::library::Library;
//!
//! # fn main() -> Result<(), alf_app::wire::Failure> {
//! let library = Library::example()?;
//! let simulation = alf_app::simulate::simulate(&library, "dagens-avtal")?;
//! let year = simulation.years.iter().find(|year| year.year == 2027).unwrap();
//! assert_eq!(year.state_cost.as_deref(), Some("2711000373"));
//! # Ok(())
//! # }
//! ```

pub mod about;
pub mod assets;
pub mod bridge;
pub mod budget;
pub mod compare;
pub mod desk;
mod documents;
pub mod export;
mod failure;
pub mod glossary;
pub mod intake;
pub mod library;
pub mod log;
mod look;
mod panel;
pub mod placement;
pub mod reconcile;
mod session;
pub mod simulate;
mod source_line;
pub mod sources;
mod stated;
pub mod texts;
pub mod trace;
pub mod wire;

pub use alf_engine::{Component, Group, Key, Outcome};
pub use desk::{Desk, Folder};
pub use session::Session;
