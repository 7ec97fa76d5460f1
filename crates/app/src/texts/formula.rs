//! How a node of a trace follows from its parts, in terms and signs.

use crate::trace::TraceNode;
use crate::wire::Language;

/// Sums and products of more parts than this are told as one sign and their number.
const TOLD: usize = 4;

/// "ersatta helårsstudenter × ersättning per helårsstudent"; empty for a leaf.
#[must_use]
pub fn formula(language: Language, node: &TraceNode, term: impl Fn(&str) -> String) -> String {
    let terms: Vec<String> = node.parts.iter().map(|part| term(part.name)).collect();
    let first = || terms.first().cloned().unwrap_or_default();
    match node.operation {
        "sum" => row(&terms, (" + ", "Σ")),
        "product" => row(&terms, (" × ", "∏")),
        "difference" => terms.join(" − "),
        "quotient" => terms.join(" / "),
        "negative" => format!("−{}", first()),
        "rounded" => match language {
            Language::Sv => format!("{} avrundat till utbetalningsenheten", first()),
            Language::En => format!("{} rounded to the unit of payment", first()),
        },
        "apportioned" => match language {
            Language::Sv => format!("{} i hela kronor, så att bryggan summerar", first()),
            Language::En => {
                format!("{} in whole kronor, so that the bridge adds up", first())
            }
        },
        "positive" => format!("max(0, {})", first()),
        _ => String::new(),
    }
}

/// Parts with a sign between them; many, or all of one kind, as one sign over one of them.
fn row(terms: &[String], (between, all): (&str, &str)) -> String {
    let alike = terms.len() > 1 && terms.iter().all(|term| *term == terms[0]);
    match terms {
        [] => "0".to_owned(),
        [first, ..] if alike => format!("{all} {first} ({})", terms.len()),
        _ if terms.len() > TOLD => {
            let shown = terms.iter().take(TOLD - 1).cloned().collect::<Vec<_>>().join(between);
            format!("{shown}{between}… ({})", terms.len())
        }
        _ => terms.join(between),
    }
}
