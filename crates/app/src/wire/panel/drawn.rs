//! Tabs that are drawings: map, small multiples and flow.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::{PixelSize, Theme};

/// What a drawn tab asks for beside the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DrawAsk {
    /// Room for the drawing.
    pub size: PixelSize,
    /// Colours.
    pub theme: Theme,
    /// Whether the difference to the base is drawn, rather than the scenario's own figure.
    pub difference: bool,
}
