//! `alf bridge --group`: what a contribution is made of, as the window tells it.

use std::process::ExitCode;

use alf_app::Session;
use alf_app::bridge;
use alf_app::library::Library;
use alf_app::wire::{
    BridgeMode, ContributionPanel, ContributionPick, Failure, Language, Measure, PanelRequest,
    ParameterSides, ParameterValue, TraceLine, Unit,
};
use alf_charts::number::Scale;

use crate::args::{Bridge, Format};
use crate::output;
use crate::prose::{UNKNOWN, grouped, signed, status};

/// Deeper than any tree: eleven groups have mixtures in six steps.
const WHOLE: usize = 16;

pub(crate) fn run(
    library: Library,
    (wanted, group): (&Bridge, &str),
    (from, to): (&str, &str),
) -> Result<ExitCode, Failure> {
    let session = Session::of_library(library)?;
    if let Some(order) = &wanted.order {
        bridge::check_order(&session, (from, to), order)?;
    }
    let request = PanelRequest {
        base: from.to_owned(),
        scenario: to.to_owned(),
        year: wanted.year,
        region: wanted.region.clone(),
        measure: Measure::Net,
        through: None,
        component: None,
        price: None,
        unit: Unit::Kr,
        language: Language::Sv,
        drafts: Vec::new(),
    };
    let mode = match (&wanted.order, wanted.alone) {
        (Some(_), _) => BridgeMode::Order,
        (None, true) => BridgeMode::Alone,
        (None, false) => BridgeMode::Shared,
    };
    let pick = ContributionPick {
        group: group.to_owned(),
        mode,
        order: wanted.order.clone().unwrap_or_default(),
        amount: Some(wanted.measure.clone()),
        depth: WHOLE,
        from: None,
    };
    let panel = session.contribution_panel(&request, &pick)?;
    if panel.lines.is_empty() {
        let stages: Vec<&str> = panel.stages.iter().map(|stage| stage.component.as_str()).collect();
        return Err(bridge::no_stage(group, &stages));
    }
    match wanted.format {
        Format::Json => output::json(&panel),
        Format::Table => output::print(&text(&panel, wanted)),
    }
}

fn text(panel: &ContributionPanel, wanted: &Bridge) -> String {
    let region = if panel.region.is_empty() { "Hela landet" } else { &panel.region };
    let mut text = format!(
        "{} {}, {region} {}, {} → {}, {}, kr\n{}\n\n",
        panel.name,
        signed(panel.figure.shown.as_deref(), Scale::Kr),
        wanted.year,
        panel.base,
        panel.scenario,
        wanted.measure,
        panel.reckoned
    );
    for line in &panel.lines {
        text.push_str(&told(line));
    }
    for sides in &panel.parameters {
        text.push_str(&parameter(panel, sides));
    }
    text
}

fn told(line: &TraceLine) -> String {
    let space = |words: &str| if words.is_empty() { String::new() } else { format!(" {words}") };
    let reference = line.reference.as_ref().map_or_else(String::new, |name| format!(" i {name}"));
    let value = line.value.shown.as_deref().map_or_else(|| UNKNOWN.to_owned(), |value| grouped(value, false));
    let formula = if line.formula.is_empty() { String::new() } else { format!("  [= {}]", line.formula) };
    let indent = "  ".repeat(line.depth);
    format!("{indent}{}{}{reference} = {value}{formula}\n", line.term, space(&line.index))
}

/// The value in force on both sides, with layer, status and source.
fn parameter(panel: &ContributionPanel, sides: &ParameterSides) -> String {
    let index = if sides.index.is_empty() { String::new() } else { format!(", {}", sides.index) };
    let later = if sides.same_this_year { ", skiljer ett annat år" } else { "" };
    let side = |name: &str, value: &ParameterValue| format!("  {name}: {}\n", valued(value));
    let (base, scenario) = (side(&panel.base, &sides.base), side(&panel.scenario, &sides.value));
    format!("\n{}{index}{later}\n{base}{scenario}", sides.term)
}

/// What a value without a number is: a list of no steps, or unknown.
fn without(value: &ParameterValue) -> &'static str {
    let known = value.status.as_deref().is_some_and(|status| status != "unknown");
    if known { "inga steg" } else { UNKNOWN }
}

fn valued(value: &ParameterValue) -> String {
    let number = || value.value.as_deref().map(|number| grouped(number, false));
    let steps: Vec<String> = value
        .steps
        .iter()
        .map(|step| {
            let amount =
                step.value.as_deref().map_or_else(|| UNKNOWN.to_owned(), |number| grouped(number, false));
            let phases: Vec<String> = step.phase.iter().map(|phase| grouped(phase, false)).collect();
            let phased = if phases.len() > 1 { format!(" × {}", phases.join("; ")) } else { String::new() };
            format!("{} {} {amount}{phased}", step.year, step.kind)
        })
        .collect();
    let shown = match (steps.is_empty(), &value.term) {
        (false, _) => steps.join(" | "),
        (true, Some(term)) => term.clone(),
        (true, None) => number().unwrap_or_else(|| without(value).to_owned()),
    };
    let layer = value.holder.as_deref().unwrap_or(if value.default { "modellen" } else { "underlaget" });
    let from = value.from.map_or_else(String::new, |year| format!(" från {year}"));
    let known = value.status.as_deref().map_or_else(String::new, |known| format!(", {}", status(known)));
    let source = value.source.as_ref();
    let source = source.map_or_else(String::new, |source| format!(", källa: {}", source.title));
    format!("{shown}  ‹{layer}{from}{known}{source}›")
}
