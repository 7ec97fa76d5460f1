//! The sources of the data set, and how many of its values rest on each.

use serde::Serialize;

use crate::library::Library;

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceFigures {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Date as published.
    pub date: String,
    /// Address on the web.
    pub url: Option<String>,
    /// Parameter values of the data set that name it.
    pub values: usize,
}

/// All sources, in the order of the data set.
#[must_use]
pub fn sources(library: &Library) -> Vec<SourceFigures> {
    let dataset = library.dataset();
    let named = |id: &str| {
        let entries = dataset.entries().iter();
        entries.filter(|entry| entry.source.as_ref().is_some_and(|source| source.as_str() == id)).count()
    };
    let figures = dataset.sources.iter().map(|source| SourceFigures {
        id: source.id.clone(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        date: source.date.clone(),
        url: source.url.clone(),
        values: named(&source.id),
    });
    figures.collect()
}
