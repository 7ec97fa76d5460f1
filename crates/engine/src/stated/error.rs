//! What can be wrong with a budget or a placement plan, with the place and what was expected.

use thiserror::Error;

use crate::dataset::DataSet;
use crate::error::EntryProblem;

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StatedProblem {
    /// The format mark is another.
    #[error("format {found:?} is not {expected:?}")]
    Format {
        /// Mark in the file.
        found: String,
        /// Mark expected.
        expected: &'static str,
    },
    /// Written for another data set.
    #[error("written for data set {found}, not {expected}")]
    OtherDataSet {
        /// Data set named in the file.
        found: String,
        /// Data set at hand.
        expected: String,
    },
    /// A value, year or word that cannot stand here.
    #[error(transparent)]
    Value(#[from] EntryProblem),
    /// A name of something that is not there.
    #[error("no {kind} is called {found}")]
    UnknownName {
        /// `region`, `programme`, `source`, `council` or `block`.
        kind: &'static str,
        /// The name in the file.
        found: String,
        /// The names there are, where the file itself says.
        known: String,
    },
    /// The same id twice.
    #[error("{id} stands twice")]
    Twice {
        /// The id.
        id: String,
    },
    /// Something that is needed does not stand there.
    #[error("{what} is missing")]
    Missing {
        /// The name of what is needed.
        what: &'static str,
    },
    /// A range that ends before it begins.
    #[error("{low}–{high} ends before it begins")]
    RangeReversed {
        /// Its lower end in the file.
        low: String,
        /// Its upper end in the file.
        high: String,
    },
    /// An amount beyond what can be computed exactly.
    #[error("{found} is too large to compute exactly")]
    TooLarge {
        /// The text in the file.
        found: String,
    },
}

/// What is wrong, and where in the file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {problem}")]
pub struct StatedError {
    /// Path in the file, such as `lines[2].amount`.
    pub place: String,
    /// What is wrong there.
    pub problem: StatedProblem,
}

impl StatedError {
    /// A problem at a place.
    pub(crate) fn at(place: impl Into<String>, problem: impl Into<StatedProblem>) -> Self {
        Self { place: place.into(), problem: problem.into() }
    }

    /// The same problem seen from a level further out.
    #[must_use]
    pub(crate) fn within(mut self, outer: &str) -> Self {
        self.place = format!("{outer}.{}", self.place);
        self
    }
}

/// Refuses a file of another format or for another data set.
pub(crate) fn check_marks(
    (format, expected): (&str, &'static str),
    named: &str,
    dataset: &DataSet,
) -> Result<(), StatedError> {
    if format != expected {
        return Err(StatedError::at("format", StatedProblem::Format { found: format.to_owned(), expected }));
    }
    if named != dataset.id.as_str() {
        let (found, expected) = (named.to_owned(), dataset.id.to_string());
        return Err(StatedError::at("dataset", StatedProblem::OtherDataSet { found, expected }));
    }
    Ok(())
}

/// The position of an id among others, or what is there instead.
pub(crate) fn place_of(kind: &'static str, id: &str, known: &[&str]) -> Result<usize, StatedProblem> {
    let unknown = || StatedProblem::UnknownName { kind, found: id.to_owned(), known: known.join(", ") };
    known.iter().position(|name| *name == id).ok_or_else(unknown)
}

/// Refuses ids that stand twice; `list` is what the list is called in the file.
pub(crate) fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), StatedError> {
    let mut seen: Vec<&str> = Vec::new();
    for (at, id) in ids.enumerate() {
        if seen.contains(&id) {
            return Err(StatedError::at(
                format!("{list}[{at}].id"),
                StatedProblem::Twice { id: id.to_owned() },
            ));
        }
        seen.push(id);
    }
    Ok(())
}

/// A name that may not be empty.
pub(crate) fn text_of(place: &str, what: &'static str, text: &str) -> Result<String, StatedError> {
    if text.trim().is_empty() {
        return Err(StatedError::at(format!("{place}.{what}"), StatedProblem::Missing { what }));
    }
    Ok(text.to_owned())
}
