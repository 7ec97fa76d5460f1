//! `alf document values` and `alf document dataset`.

use std::process::ExitCode;

use alf_app::Desk;
use alf_app::intake::Table;
use alf_app::library::Library;
use alf_app::wire::{
    DatasetPreview, EntryPlace, Failure, IntakeField, IntakePreview, IntakeRow, IntakeWanted,
};

use crate::args::{Dataset, Format, Values};
use crate::output::{self, Columns};
use crate::prose::{self, UNKNOWN};

/// Of another data set's changes as many are listed.
const LISTED: usize = 40;

pub(crate) fn values(wanted: &Values) -> Result<ExitCode, Failure> {
    let scenario = Library::of_document(&wanted.file)?.find_held(&wanted.scenario)?;
    let table = Table::open(&wanted.table, wanted.sheet.as_deref())?;
    let asked = asked(wanted, scenario);
    let desk = if wanted.dry_run { Desk::open(&wanted.file)? } else { super::open(&wanted.file)? };
    let preview = desk.preview_values(&table, &asked)?;
    if !wanted.dry_run {
        desk.import_values(&table, &asked)?;
    }
    let end = match wanted.dry_run {
        true => "Inget ändrades".to_owned(),
        false => format!("Tog in {} värden", preview.rows.len()),
    };
    match wanted.format {
        Format::Json => output::json(&preview),
        Format::Table => output::print(&format!("{}\n{end}\n", rows(&preview))),
    }
}

fn asked(wanted: &Values, scenario: String) -> IntakeWanted {
    let name = wanted.table.file_name().unwrap_or_default().to_string_lossy();
    IntakeWanted {
        scenario,
        columns: wanted.map.clone(),
        parameter: wanted.parameter.clone(),
        year: wanted.year,
        unit: wanted.unit.into(),
        status: wanted.status.clone(),
        source: wanted.source.clone(),
        note: wanted.note.clone().unwrap_or_else(|| format!("Ur {name}")),
        private: wanted.private,
        skip: wanted.skip.clone(),
        despite_alarms: wanted.despite_alarms,
    }
}

fn rows(preview: &IntakePreview) -> String {
    // Where a row has several values, the column tells which.
    let values = preview.columns.iter().filter(|column| column.field == IntakeField::Value).count();
    let at = |row: &IntakeRow| match values {
        0 | 1 => row.row.to_string(),
        _ => format!("{}:{}", row.row, row.column),
    };
    let mut columns = Columns::new(3, &["Rad", "Värde för", "Står", "Läses", "Nu", "Anmärkning"]);
    for row in &preview.rows {
        let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| UNKNOWN.to_owned());
        let parsed = if row.problem.is_some() { "–".to_owned() } else { shown(&row.parsed) };
        let cells = [at(row), place(&row.place), row.raw.clone(), parsed, shown(&row.present)];
        columns.row(cells.into_iter().chain([remark(row)]));
    }
    columns.text()
}

fn remark(row: &IntakeRow) -> String {
    if let Some(problem) = &row.problem {
        return format!("FEL {}", prose::message(problem));
    }
    let alarm = row.alarm.as_ref().map(|times| format!("LARM ungefär {times} gånger värdet nu"));
    let other = row.other.as_ref().map(|other| format!("kan också läsas {other}"));
    alarm.into_iter().chain(other).collect::<Vec<_>>().join("; ")
}

fn place(place: &EntryPlace) -> String {
    let named = [&place.programme, &place.region, &place.indicator].into_iter().flatten().cloned();
    let from = place.from.map(|year| year.to_string());
    std::iter::once(place.key.clone()).chain(named).chain(from).collect::<Vec<_>>().join(" ")
}

pub(crate) fn dataset(wanted: &Dataset) -> Result<ExitCode, Failure> {
    let desk = if wanted.dry_run { Desk::open(&wanted.file)? } else { super::open(&wanted.file)? };
    let preview = desk.preview_dataset(&wanted.dataset)?;
    if !wanted.dry_run {
        desk.import_dataset(&wanted.dataset)?;
    }
    match wanted.format {
        Format::Json => output::json(&preview),
        Format::Table => output::print(&compared(&preview, wanted.dry_run)),
    }
}

fn compared(preview: &DatasetPreview, dry_run: bool) -> String {
    let mut columns = Columns::new(1, &["Värde", "Före", "Efter"]);
    for change in preview.changes.iter().take(LISTED) {
        let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| UNKNOWN.to_owned());
        columns.row([place(&change.place), shown(&change.before), shown(&change.after)]);
    }
    let mut text = format!("{} {}\n", preview.id, preview.title);
    if !preview.changes.is_empty() {
        text.push_str(&format!("\n{}", columns.text()));
    }
    if preview.changes.len() > LISTED {
        text.push_str(&format!("… och {} till\n", preview.changes.len() - LISTED));
    }
    let DatasetPreview { same, changed, added, removed, .. } = preview;
    text.push_str(&format!("\n{changed} värden är andra, {added} nya, {removed} borta, {same} desamma\n"));
    text.push_str(if dry_run { "Inget ändrades\n" } else { "Underlaget är utbytt\n" });
    text
}
