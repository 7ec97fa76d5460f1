//! Files of a scenario for the meeting.

pub mod course;
pub mod deck;
pub mod pack;
pub mod picture;
mod private;
pub mod report;
pub mod template;

use std::path::Path;

use alf_engine::bridge::BridgeMeasure;
use alf_engine::value::decimal;
use alf_engine::{Model, Num, ScenarioId};
pub use alf_export::csv::Dialect;
use alf_export::csv::{self, CsvError};
use alf_export::file::{self, Existing, FileError};
use alf_export::workbook::{Base, Finding, Source, WorkbookError, workbook};

use crate::failure;
use crate::glossary;
use crate::library::Library;
use crate::reconcile::{self, Verdict};
use crate::session::Session;
use crate::texts;
use crate::wire::{Code, Failure, Language, Measure, Unit};
use picture::Ask;

/// The workbook of a scenario: parameters, formulas, results, and the bridge from a base.
///
/// Without a base the bridge starts from the root of the scenario's own line; a root has no bridge.
///
/// # Errors
/// What is wrong with a scenario, or a private value in it.
pub fn xlsx(library: &Library, id: &str, base: Option<&str>) -> Result<Vec<u8>, Failure> {
    let ids: Vec<&str> = [Some(id), base].into_iter().flatten().collect();
    let model = library.model(&ids)?;
    private::refuse(library, &model, &ids)?;
    let scenario = ScenarioId::new(id);
    let base = match base {
        Some(base) => Some(ScenarioId::new(base)),
        None => root(library, &model, &scenario)?,
    };
    let base = base.map(|base| bridges(library, &model, (&base, &scenario))).transpose()?;
    let source = Source {
        model: &model,
        scenario: &scenario,
        name: library.name(id),
        sha256: library.sha256(),
        base,
        findings: findings(library)?,
        term: glossary::swedish,
        group: |group| texts::group(Language::Sv, group),
    };
    workbook(&source).map_err(|error| refused(library, error))
}

/// The rounded lines of a scenario as text: Swedish (`;`, decimal comma, byte order mark) or plain.
///
/// # Errors
/// What is wrong with the scenario, or a private value in it.
pub fn csv(library: &Library, id: &str, dialect: Dialect) -> Result<Vec<u8>, Failure> {
    let model = library.model(&[id])?;
    private::refuse(library, &model, &[id])?;
    let outcome = model.simulate(&ScenarioId::new(id)).map_err(|error| library.explain(error))?;
    let unwritten = |error: CsvError| failure::with(Code::FileUnwritable, [("found", error.to_string())]);
    csv::lines(&model, &outcome, dialect).map_err(unwritten)
}

/// The last ancestor; none where the scenario is a root itself.
fn root(library: &Library, model: &Model, id: &ScenarioId) -> Result<Option<ScenarioId>, Failure> {
    let line = model.line(id).map_err(|error| library.explain(error))?;
    Ok(line.last().map(|root| root.id.clone()).filter(|root| root != id))
}

/// What pictures of a scenario show where nothing else is said: against the root of its line, in the year and the
/// region that the example opens on.
///
/// # Errors
/// What is wrong with the scenario.
pub fn usual(session: &Session, scenario: &str, base: Option<&str>) -> Result<Ask, Failure> {
    let settings = session.settings();
    let base = match base {
        Some(base) => base.to_owned(),
        None => {
            let root = root(&session.library, &session.model, &ScenarioId::new(scenario))?;
            root.map_or_else(|| scenario.to_owned(), |root| root.as_str().to_owned())
        }
    };
    Ok(Ask {
        scenario: scenario.to_owned(),
        base,
        region: settings.region,
        year: settings.year,
        measure: Measure::Received,
        unit: Unit::Mnkr,
        language: Language::Sv,
        detail: picture::Detail::default(),
    })
}

fn bridges(
    library: &Library,
    model: &Model,
    (from, to): (&ScenarioId, &ScenarioId),
) -> Result<Base, Failure> {
    let bridge = |measure| model.bridge(from, to, measure).map_err(|error| library.explain(error));
    let name = library.name(from.as_str()).to_owned();
    Ok(Base { name, net: bridge(BridgeMeasure::Net)?, state: bridge(BridgeMeasure::State)? })
}

fn findings(library: &Library) -> Result<Vec<Finding>, Failure> {
    let number = |text: Option<&str>| Num::from(text.and_then(|text| decimal(text).ok()));
    let finding = |found: reconcile::Finding| Finding {
        statement: found.statement.to_owned(),
        source: found.source,
        unit: found.unit.to_owned(),
        model: number(found.model.as_deref()),
        published: number(found.published.as_deref()),
        decimals: found.decimals,
        verdict: verdict(found.verdict).to_owned(),
    };
    Ok(reconcile::reconcile(library)?.findings.into_iter().map(finding).collect())
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "stämmer",
        Verdict::Differs => "avviker",
        Verdict::Unknown => "kan inte bedömas",
    }
}

fn refused(library: &Library, error: WorkbookError) -> Failure {
    match error {
        WorkbookError::Model(error) => library.explain(error),
        WorkbookError::Private { key, index } => {
            failure::with(Code::PrivateValue, [("parameter", key.to_owned()), ("index", index)])
        }
        other => failure::with(Code::FileUnwritable, [("found", other.to_string())]),
    }
}

/// Writes a file whole or not at all: beside its place first, then moved there.
///
/// # Errors
/// [`Code::DiskFull`], or [`Code::FileUnwritable`] with the reason, `exists` where a file is in its place and may not
/// be replaced.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    file::write(path, bytes, existing).map_err(|error| match error {
        FileError::Exists => in_the_way(path),
        FileError::Io(error) => failure::unwritable(path, &error),
    })
}

/// An argument where it is not used.
#[must_use]
pub fn unused(place: &str, found: String, expected: &str) -> Failure {
    let params = [("place", place.to_owned()), ("found", found), ("expected", expected.to_owned())];
    failure::with(Code::WrongValue, params)
}

/// Something is in the place and may not be replaced.
fn in_the_way(path: &Path) -> Failure {
    let file = ("file", path.display().to_string());
    failure::with(Code::FileUnwritable, [file, ("reason", "exists".to_owned())])
}
