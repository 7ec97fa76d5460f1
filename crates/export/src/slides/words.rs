//! The few words a deck adds itself, and the name of its language in a file.

use alf_charts::Language;

pub(super) use crate::pdf::tag;

pub(super) const fn title(language: Language) -> &'static str {
    pick(language, "Titel", "Title")
}

pub(super) const fn subtitle(language: Language) -> &'static str {
    pick(language, "Underrubrik", "Subtitle")
}

pub(super) const fn source(language: Language) -> &'static str {
    pick(language, "Källa", "Source")
}

pub(super) const fn notes(language: Language) -> &'static str {
    pick(language, "Anteckningar", "Notes")
}

pub(super) const fn picture(language: Language) -> &'static str {
    pick(language, "Bild", "Picture")
}

pub(super) const fn chart(language: Language) -> &'static str {
    pick(language, "Diagram", "Chart")
}

pub(super) const fn table(language: Language) -> &'static str {
    pick(language, "Tabell", "Table")
}

/// "och 7 till".
pub(super) fn more(language: Language, count: usize) -> String {
    match language {
        Language::Swedish => format!("och {count} till"),
        Language::English => format!("and {count} more"),
    }
}

const fn pick(language: Language, swedish: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Swedish => swedish,
        Language::English => english,
    }
}
