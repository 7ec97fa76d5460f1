//! What crosses to the page and to scripts: plain data, every amount a decimal string, an unknown `null`.
//!
//! The TypeScript twins are generated (`cargo xtask bindings`) and committed under `ui/src/ipc/bindings`.

mod about;
mod backup;
mod budget;
mod document;
mod edit;
mod export;
mod failure;
mod intake;
mod panel;
mod placement;
mod preferences;
mod stated;
mod view;
mod workspace;

pub use about::{About, PartKind, PartOfProgram};
pub use backup::{BackupRow, BroughtBack, Restored};
pub use budget::{
    BudgetCheck, BudgetCouncil, BudgetEarmark, BudgetFrame, BudgetIncrease, BudgetInfo, BudgetLine,
    BudgetPart, BudgetPlace, BudgetPosition, BudgetRequest, BudgetTerm, BudgetTried, BudgetTry, BudgetVfu,
    BudgetView, DivisionRule, FrameStage, VfuPayment,
};
pub use document::{
    DocumentAccess, DocumentInfo, HolderInfo, ImportChoice, ImportPreview, ImportedScenario, NoteInfo,
    ScenarioCopy, SharedCopy, SnapshotInfo, SnapshotView, VerifyReport,
};
pub use edit::{Children, Edit, Edited, EntryEdit, EntryPlace, EntryValue, OperationLabel, StepEntry};
pub use export::ExportKind;
pub use failure::{Code, Failure};
pub use intake::{
    DatasetChange, DatasetPreview, IntakeColumn, IntakeField, IntakePreview, IntakeRow, IntakeSkip,
    IntakeWanted,
};
pub use panel::*;
pub use placement::{
    LengthIn, PlacementBlock, PlacementChange, PlacementCheck, PlacementInfo, PlacementLoad,
    PlacementRequest, PlacementShareRow, PlacementTry, PlacementView, RangeEnd,
};
pub use preferences::{Preferences, ThemeChoice};
pub use stated::{RangeFigure, StatedAmount, StatedNumber, StatedVerdict};
pub use view::{
    BridgeMode, BridgeStep, BridgeView, Cell, Column, Datum, Draft, DrawingView, HeadlineRow, Language,
    Measure, Missing, Notice, PixelSize, Row, Sign, StepControl, Table, Theme, Unit, View, ViewRequest,
};
pub use workspace::{
    DatasetInfo, ReconciliationCount, RegionInfo, ScenarioInfo, ViewSettings, WorkspaceView,
};

/// Data as JSON text, indented.
///
/// # Errors
/// None for the types of this program; a map with keys that are no text would be refused.
pub fn to_json(data: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(data)
        .map_err(|error| crate::failure::with(Code::WrongShape, [("found", error.to_string())]))
}
