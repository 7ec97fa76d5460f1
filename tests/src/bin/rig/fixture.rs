//! Answers of the tabs, recorded for `npm run dev`.

use std::error::Error;
use std::fs;
use std::path::Path;

use alf_app::Session;
use alf_app::wire::{Language, Materiality, PanelRequest, TracePick};
use serde_json::json;

/// Writes what the tabs answer when the example opens.
pub(crate) fn record(file: &Path) -> Result<(), Box<dyn Error>> {
    let told = |failure: alf_app::wire::Failure| format!("{failure:?}");
    let session = Session::example().map_err(told)?;
    let settings = session.workspace().map_err(told)?.settings;
    let request = PanelRequest {
        base: settings.base,
        scenario: settings.focus,
        year: settings.year,
        region: settings.region,
        measure: settings.measure,
        unit: settings.unit,
        language: Language::Sv,
        through: None,
        component: None,
        price: None,
        drafts: Vec::new(),
    };
    let pick = TracePick { component: None, depth: 6, from: None };
    let material = Materiality { kronor: "0".to_owned(), percent: "0".to_owned() };
    let recorded = json!({
        "trace": session.trace_panel(&request, &pick).map_err(told)?,
        "winners": session.winners_panel(&request, &material).map_err(told)?,
        "clauses": session.clauses_panel(&request).map_err(told)?,
        "difference": session.difference_panel(&request).map_err(told)?,
        "flow": session.flow_panel(&request).map_err(told)?,
        "inclusion": session.inclusion_panel(&request).map_err(told)?,
        "key": session.key_panel(&request).map_err(told)?,
        "parties": session.parties_panel(&request).map_err(told)?,
        "reconciliation": session.reconciliation_panel(&request).map_err(told)?,
        "sources": session.sources_panel(&request).map_err(told)?,
    });
    Ok(fs::write(file, format!("{recorded}\n"))?)
}
