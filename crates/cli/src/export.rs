//! `alf export`.

use std::process::ExitCode;

use alf_app::export::{self, Dialect};
use alf_app::library::Library;
use alf_app::wire::Failure;

use crate::args::{Export, What};

pub(crate) fn run(mut library: Library, wanted: &Export) -> Result<ExitCode, Failure> {
    let id = library.find(&wanted.scenario)?;
    let base = wanted.base.as_deref().map(|base| library.find(base)).transpose()?;
    let bytes = match wanted.what {
        What::Xlsx => export::xlsx(&library, &id, base.as_deref())?,
        What::Csv => export::csv(&library, &id, Dialect::Swedish)?,
        What::CsvPlain => export::csv(&library, &id, Dialect::Plain)?,
    };
    export::write(&wanted.out, &bytes, wanted.force)?;
    Ok(ExitCode::SUCCESS)
}
