//! `alf scenarios`, `alf sources`, `alf glossary`.

use std::process::ExitCode;

use alf_app::library::Library;
use alf_app::wire::Failure;
use alf_app::{glossary, sources};

use crate::args::Format;
use crate::output::{self, Columns};

pub(crate) fn scenarios(library: &Library, format: Format) -> Result<ExitCode, Failure> {
    if format == Format::Json {
        let files: Vec<_> = library.scenarios().collect();
        return output::json(&files);
    }
    let mut columns = Columns::new(4, &["Id", "Namn", "Förälder", "Anteckning"]);
    for scenario in library.scenarios() {
        let parent = scenario.parent.clone().unwrap_or_else(|| "–".to_owned());
        columns.row([scenario.id.clone(), scenario.name.clone(), parent, scenario.note.clone()]);
    }
    output::print(&columns.text())
}

pub(crate) fn sources(library: &Library, format: Format) -> Result<ExitCode, Failure> {
    let found = sources::sources(library);
    if format == Format::Json {
        return output::json(&found);
    }
    let mut columns = Columns::new(4, &["Id", "Titel", "Utgivare", "Datum", "Värden"]);
    for source in found {
        columns.row([source.id, source.title, source.publisher, source.date, source.values.to_string()]);
    }
    output::print(&columns.text())
}

pub(crate) fn glossary(format: Format) -> Result<ExitCode, Failure> {
    let terms = glossary::terms();
    if format == Format::Json {
        return output::json(&terms);
    }
    let mut columns = Columns::new(4, &["Svenska", "Engelska", "Kod", "Betydelse"]);
    for term in terms {
        columns.row([term.swedish, term.english, term.code, term.meaning].map(str::to_owned));
    }
    output::print(&columns.text())
}
