//! Budgets and placement plans at hand: the built-in ones by id, others by the path of a file.

use std::path::Path;

use alf_engine::Year;
use serde::de::DeserializeOwned;

use crate::failure;
use crate::library::{Library, parse, read};
use crate::wire::{Code, Failure};

/// A kind of document: its name in messages and the built-in ones.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) built_in: &'static [(&'static str, &'static str)],
}

/// A document and the file it came from.
pub(crate) struct Document<T> {
    pub(crate) origin: String,
    pub(crate) file: T,
}

/// Refuses what is not built in: a window's page hands over ids, never paths.
///
/// # Errors
/// An id no built-in document has.
pub(crate) fn built_in(kind: &Kind, id: &str) -> Result<(), Failure> {
    if kind.built_in.iter().any(|(known, _)| *known == id) { Ok(()) } else { Err(unknown(kind, id)) }
}

fn unknown(kind: &Kind, id: &str) -> Failure {
    let known: Vec<&str> = kind.built_in.iter().map(|(id, _)| *id).collect();
    let params = [("kind", kind.name.to_owned()), ("found", id.to_owned()), ("expected", known.join(", "))];
    failure::with(Code::UnknownDocument, params)
}

/// The position of a document's year; `place` is where it stands in the file.
///
/// # Errors
/// A year outside the data set, with file and place.
pub(crate) fn year_at(
    library: &Library,
    year: Year,
    (origin, place): (&str, &str),
) -> Result<usize, Failure> {
    library.dataset().year_at(year).map_err(|error| {
        let mut failure = library.explain(error);
        failure.params.insert("file".into(), origin.to_owned());
        failure.params.insert("place".into(), place.to_owned());
        failure
    })
}

/// The built-in document of that id, or the file at that path.
///
/// # Errors
/// An id no document has, an unreadable file, or one of another shape.
pub(crate) fn find<T: DeserializeOwned>(kind: &Kind, name: &str) -> Result<Document<T>, Failure> {
    let built_in = kind.built_in.iter().find(|(id, _)| *id == name);
    let (origin, text) = match built_in {
        Some((id, text)) => (format!("{id}.json"), (*text).to_owned()),
        None => {
            let path = Path::new(name);
            if !name.contains(['/', '\\', '.']) && !path.exists() {
                return Err(unknown(kind, name));
            }
            (name.to_owned(), read(path)?)
        }
    };
    let file = parse(&origin, &text)?;
    Ok(Document { origin, file })
}
