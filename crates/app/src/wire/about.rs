//! What *Om* shows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The program and what it is built of.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct About {
    /// The program's version.
    pub version: String,
    /// Version of the rules that amounts are computed by.
    pub rules: String,
    /// The program's own licence.
    pub licence: String,
    /// What is built in, by kind and name.
    pub parts: Vec<PartOfProgram>,
}

/// Something that is built in.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PartOfProgram {
    /// What sort of thing it is.
    pub kind: PartKind,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
}

/// Where a part comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// A crate of Rust.
    Crate,
    /// A package of the page.
    Package,
    /// A typeface.
    Font,
    /// A map or other data.
    Data,
}
