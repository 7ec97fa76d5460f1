//! What the tabs under the table ask for. Each command runs beside the window's own thread.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use alf_app::wire::{
    ClausesPanel, ContributionPanel, ContributionPick, DifferencePanel, DrawAsk, DrawingView, Failure,
    FlowPanel, InclusionPanel, KeyPanel, MapPanel, Materiality, PanelRequest, PartiesPanel,
    ReconciliationPanel, SourcesPanel, TimelineAsk, TimelinePanel, TracePanel, TracePick, WinnersPanel,
};
use tauri::State;

use crate::commands::session;
use crate::shell::Opened;

#[tauri::command(async)]
pub(crate) fn trace_panel(
    document: State<'_, Opened>,
    request: PanelRequest,
    pick: TracePick,
) -> Result<TracePanel, Failure> {
    let session = session(&document)?;
    session.trace_panel(&request, &pick)
}

#[tauri::command(async)]
pub(crate) fn contribution_panel(
    document: State<'_, Opened>,
    request: PanelRequest,
    pick: ContributionPick,
) -> Result<ContributionPanel, Failure> {
    let session = session(&document)?;
    session.contribution_panel(&request, &pick)
}

#[tauri::command(async)]
pub(crate) fn timeline_panel(
    document: State<'_, Opened>,
    request: PanelRequest,
    ask: TimelineAsk,
) -> Result<TimelinePanel, Failure> {
    let session = session(&document)?;
    session.timeline_panel(&request, &ask)
}

#[tauri::command(async)]
pub(crate) fn winners_panel(
    document: State<'_, Opened>,
    request: PanelRequest,
    material: Materiality,
) -> Result<WinnersPanel, Failure> {
    let session = session(&document)?;
    session.winners_panel(&request, &material)
}

macro_rules! panels {
    ($($name:ident $answer:ident)*) => {$(
        #[tauri::command(async)]
        pub(crate) fn $name(document: State<'_, Opened>, request: PanelRequest) -> Result<$answer, Failure> {
            let session = session(&document)?;
            session.$name(&request)
        }
    )*};
}

macro_rules! drawings {
    ($($name:ident)*) => {$(
        #[tauri::command(async)]
        pub(crate) fn $name(
            document: State<'_, Opened>,
            request: PanelRequest,
            ask: DrawAsk,
        ) -> Result<DrawingView, Failure> {
            let session = session(&document)?;
            session.$name(&request, &ask)
        }
    )*};
}

#[tauri::command(async)]
pub(crate) fn map_panel(
    document: State<'_, Opened>,
    request: PanelRequest,
    ask: DrawAsk,
    listed: bool,
) -> Result<MapPanel, Failure> {
    let session = session(&document)?;
    session.map_panel(&request, &ask, listed)
}

drawings! {
    regions_panel
    streams_panel
}

panels! {
    clauses_panel ClausesPanel
    difference_panel DifferencePanel
    flow_panel FlowPanel
    inclusion_panel InclusionPanel
    key_panel KeyPanel
    parties_panel PartiesPanel
    reconciliation_panel ReconciliationPanel
    sources_panel SourcesPanel
}
