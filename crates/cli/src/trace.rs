//! `alf trace`.

use std::process::ExitCode;

use alf_app::glossary;
use alf_app::library::Library;
use alf_app::trace::{self, TraceNode};
use alf_app::wire::Failure;
use alf_charts::number::Scale;

use crate::args::{Format, Trace};
use crate::output;
use crate::prose::{UNKNOWN, number, status};

pub(crate) fn run(mut library: Library, wanted: &Trace) -> Result<ExitCode, Failure> {
    let id = library.find(&wanted.scenario)?;
    let node = trace::trace(&library, &id, (wanted.year, &wanted.region, &wanted.component))?;
    match wanted.format {
        Format::Json => output::json(&node),
        Format::Table => {
            let mut text = String::new();
            write(&library, &node, 0, &mut text);
            output::print(&text)
        }
    }
}

fn write(library: &Library, node: &TraceNode, depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    text.push_str(&format!("{indent}{} = {}{}\n", label(node), value(node), origin(library, node)));
    for choice in &node.choices {
        let decided = choice.word.clone().unwrap_or_else(|| value(choice));
        text.push_str(&format!("{indent}  [{}: {decided}{}]\n", label(choice), origin(library, choice)));
    }
    for part in &node.parts {
        write(library, part, depth + 1, text);
    }
}

fn label(node: &TraceNode) -> String {
    let mut label = glossary::swedish(node.name).to_owned();
    if !node.index.is_empty() {
        label.push_str(&format!(" {}", node.index));
    }
    if let Some(year) = node.year {
        label.push_str(&format!(" {year}"));
    }
    label
}

fn value(node: &TraceNode) -> String {
    let shown = node.value.as_deref().map(|text| number(Some(text), Scale::Count(decimals(text))));
    let shown = node.word.clone().or(shown).unwrap_or_else(|| UNKNOWN.to_owned());
    let sign = match node.operation {
        "sum" => " (summa)",
        "product" => " (produkt)",
        "difference" => " (differens)",
        "quotient" => " (kvot)",
        "negative" => " (minus)",
        "rounded" => " (avrundat)",
        "positive" => " (lägst noll)",
        _ => "",
    };
    format!("{shown}{sign}")
}

/// As many decimals as the number has, at most six.
fn decimals(text: &str) -> u32 {
    let count = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    u32::try_from(count).unwrap_or(u32::MAX).min(6)
}

fn origin(library: &Library, node: &TraceNode) -> String {
    let Some(origin) = &node.origin else { return String::new() };
    let layer = origin.scenario.as_deref().map_or("underlaget", |id| library.name(id));
    let from = origin.from.map_or_else(String::new, |year| format!(" från {year}"));
    let source = origin.source_title.as_deref().or(origin.source.as_deref());
    let source = source.map_or_else(String::new, |title| format!(", källa: {title}"));
    format!("  ‹{layer}{from}, {}{source}›", status(origin.status))
}
