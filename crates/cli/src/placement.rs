//! `alf placement`.

use std::process::ExitCode;

use alf_app::library::Library;
use alf_app::placement;
use alf_app::wire::{
    Failure, LengthIn, PlacementBlock, PlacementLoad, PlacementRequest, PlacementView, RangeFigure,
    StatedNumber, StatedVerdict,
};
use alf_charts::number::Scale;

use crate::args::{Placement, PlacementFormat};
use crate::output::{self, Columns};
use crate::prose::{UNKNOWN, grouped, number, signed, status, verdict};

pub(crate) fn run(mut library: Library, wanted: &Placement) -> Result<ExitCode, Failure> {
    let Some(name) = &wanted.plan else { return list(&library, wanted.format) };
    let scenario = wanted.scenario.as_ref().map(|id| library.find(id)).transpose()?;
    let request = PlacementRequest {
        plan: name.clone(),
        scenario,
        within: Some(wanted.within.into()),
        ..PlacementRequest::default()
    };
    match wanted.format {
        PlacementFormat::Json => output::json(&placement::placement(&library, &request)?),
        PlacementFormat::Scenario => output::json(&placement::scenario(&library, &request)?),
        PlacementFormat::Table => {
            let view = placement::placement(&library, &request)?;
            output::print(&text(&library, &view))
        }
    }
}

fn list(library: &Library, format: PlacementFormat) -> Result<ExitCode, Failure> {
    let plans = placement::placements(library)?;
    if format == PlacementFormat::Json {
        return output::json(&plans);
    }
    let mut columns = Columns::new(4, &["Id", "Namn", "Från", "Källa"]);
    for plan in plans {
        let source = plan.source.unwrap_or_else(|| "–".to_owned());
        columns.row([plan.id, plan.name, plan.from.to_string(), source]);
    }
    output::print(&columns.text())
}

fn text(library: &Library, view: &PlacementView) -> String {
    let info = &view.info;
    let mut text = format!("{} ({})", info.name, info.id);
    if !info.note.is_empty() {
        text.push_str(&format!("\n{}", info.note));
    }
    text.push_str(&format!("\n\n{}\n", blocks(view)));
    text.push_str(&format!(
        "Andelar från {}, av helårsstudenterna i {}\n\n{}",
        info.from,
        library.name(&view.scenario),
        shares(view)
    ));
    if !view.checks.is_empty() {
        text.push_str(&format!("\n{}", checks(view)));
    }
    text
}

/// "155–167", or one number where there is no range.
fn range(range: &RangeFigure, scale: Scale) -> String {
    let shown = |text: &Option<String>| number(text.as_deref(), scale);
    if range.low == range.high {
        return shown(&range.low);
    }
    format!("{}–{}", shown(&range.low), shown(&range.high))
}

fn stated(stated: &StatedNumber) -> String {
    let shown = |text: &String| grouped(text, false);
    let low = stated.value.as_ref().map_or_else(|| UNKNOWN.to_owned(), shown);
    stated.to.as_ref().map_or(low.clone(), |to| format!("{low}–{}", shown(to)))
}

fn blocks(view: &PlacementView) -> String {
    let head = [
        "Region",
        "Program",
        "Termin",
        "Ämne",
        "Status",
        "Per termin",
        "Längd",
        "Per grupp",
        "Samtidigt",
        "Studentveckor",
        "Studentdagar",
        "HST per år",
    ];
    let mut columns = Columns::new(5, &head);
    for block in &view.blocks {
        columns.row(row(block));
    }
    let mut total = vec!["Summa".to_owned()];
    total.extend((0..4).map(|_| String::new()));
    let load = figures(&view.total);
    total.extend([load[0].clone(), String::new(), String::new()]);
    total.extend(load[1..].iter().cloned());
    columns.row(total);
    columns.text()
}

fn row(block: &PlacementBlock) -> Vec<String> {
    let place = if block.site.is_empty() { &block.region_name } else { &block.site };
    let terms = if block.term == block.last_term {
        block.term.to_string()
    } else {
        format!("{}–{}", block.term, block.last_term)
    };
    let length = match block.unit {
        LengthIn::Weeks => format!("{} v", stated(&block.length)),
        LengthIn::Days => format!("{} d", stated(&block.length)),
    };
    let load = figures(&block.load);
    let mut row = vec![
        format!("{} {place}", block.region),
        block.programme.clone(),
        terms,
        block.subject.clone(),
        status(&block.students.status).to_owned(),
        load[0].clone(),
        length,
        block.per_group.as_ref().map_or_else(|| "–".to_owned(), |per| range(per, Scale::Count(0))),
    ];
    row.extend(load[1..].iter().cloned());
    row
}

/// Students per term and at the same time, weeks, days, full-time students.
fn figures(load: &PlacementLoad) -> [String; 5] {
    [
        range(&load.students, Scale::Count(0)),
        range(&load.present, Scale::Count(0)),
        range(&load.weeks, Scale::Count(0)),
        range(&load.days, Scale::Count(0)),
        range(&load.hst, Scale::Count(2)),
    ]
}

fn shares(view: &PlacementView) -> String {
    let head =
        ["Region", "Program", "HST per år", "Programmets HST", "Andel", "I scenariot", "Till scenariot"];
    let mut columns = Columns::new(2, &head);
    let share = Scale::Count(6);
    for row in &view.shares {
        let own = |region: &str, programme: &str| region == row.region && programme == row.programme;
        let change = view.changes.iter().find(|change| own(&change.region, &change.programme));
        let entered = match (row.host, change) {
            (true, _) | (_, None) => "resten".to_owned(),
            (false, Some(change)) => number(change.value.as_deref(), share),
        };
        let now = row.in_scenario.as_deref();
        columns.row([
            format!("{} {}", row.region, row.region_name),
            row.programme.clone(),
            range(&row.hst, Scale::Count(2)),
            number(row.programme_students.as_deref(), Scale::Count(1)),
            range(&row.share, share),
            now.map_or_else(|| "–".to_owned(), |text| number(Some(text), share)),
            entered,
        ]);
    }
    columns.text()
}

fn checks(view: &PlacementView) -> String {
    let mut columns = Columns::new(2, &["Utfall", "Summa", "Blocken ger", "Angivet", "Skillnad", "Källa"]);
    for check in &view.checks {
        let whole = check.computed.low.as_ref().is_none_or(|text| !text.contains('.'));
        let scale = Scale::Count(if whole { 0 } else { 2 });
        let difference = match check.verdict {
            StatedVerdict::Agrees | StatedVerdict::WithinRounding => "–".to_owned(),
            StatedVerdict::Unknown => UNKNOWN.to_owned(),
            StatedVerdict::Deviates => signed(check.difference.as_deref(), scale),
        };
        columns.row([
            verdict(check.verdict).to_owned(),
            check.name.clone(),
            range(&check.computed, scale),
            stated(&check.stated),
            difference,
            check.stated.source.clone().unwrap_or_else(|| "–".to_owned()),
        ]);
    }
    columns.text()
}
