//! What belongs to the user rather than to a document.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Language;

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the user prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct Preferences {
    /// Language of page and drawings.
    pub language: Language,
    /// Theme.
    pub theme: ThemeChoice,
    /// Whether the choices of the first run are made.
    pub begun: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: Language::Sv, theme: ThemeChoice::System, begun: false }
    }
}
