//! The few words a report brings with it.

use alf_charts::Language;

/// Heading of the contents.
pub(super) const fn contents(language: Language) -> &'static str {
    match language {
        Language::Swedish => "Innehåll",
        Language::English => "Contents",
    }
}

/// "Sida 2 av 9".
pub(super) fn page(language: Language, number: usize, of: usize) -> String {
    match language {
        Language::Swedish => format!("Sida {number} av {of}"),
        Language::English => format!("Page {number} of {of}"),
    }
}
