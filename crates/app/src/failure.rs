//! Engine errors as codes with parameters. The match is exhaustive: a new error has to find its code.

use std::collections::BTreeMap;
use std::path::Path;

use alf_engine::Key;
use alf_engine::dataset::{LONGEST_PROGRAMME, LONGEST_SPAN, NATIONAL};
use alf_engine::error::{DataSetProblem, EntryAt, EntryProblem, ModelError};
use alf_engine::stated::{StatedError, StatedProblem};

use crate::wire::{Code, Failure};

/// Which file each layer came from.
pub(crate) struct Names<'a> {
    /// The data set's file.
    pub(crate) dataset: &'a str,
    /// Scenario files by id.
    pub(crate) scenarios: &'a BTreeMap<&'a str, &'a str>,
}

impl Names<'_> {
    fn file(&self, scenario: &str) -> String {
        self.scenarios.get(scenario).map_or_else(|| scenario.to_owned(), |file| (*file).to_owned())
    }

    /// The failure with the place of the entry at fault, which often stands in a parent of the scenario computed.
    fn located(&self, mut failure: Failure, entry: Option<Box<EntryAt>>) -> Failure {
        let Some(entry) = entry else { return failure };
        let params = &mut failure.params;
        match &entry.scenario {
            Some(scenario) => {
                params.insert("file".into(), self.file(scenario));
                params.insert("scenario".into(), scenario.clone());
                params.insert("place".into(), format!("changes[{}]", entry.at));
            }
            None => {
                params.insert("file".into(), self.dataset.to_owned());
                params.insert("place".into(), format!("parameters[{}]", entry.at));
            }
        }
        params.insert("parameter".into(), entry.key.into());
        failure
    }
}

/// A failure with parameters.
pub(crate) fn with<const N: usize>(code: Code, params: [(&str, String); N]) -> Failure {
    Failure { code, params: params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
}

/// A file that cannot be read.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => "not_found",
        std::io::ErrorKind::PermissionDenied => "permission_denied",
        std::io::ErrorKind::InvalidData => "not_utf8",
        std::io::ErrorKind::IsADirectory => "is_a_folder",
        _ => "other",
    };
    with(Code::FileUnreadable, [("file", path.display().to_string()), ("reason", reason.into())])
}

/// A file that cannot be written.
pub(crate) fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    let file = ("file", path.display().to_string());
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => with(Code::DiskFull, [file]),
        kind => {
            let reason = match kind {
                std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => "no_folder",
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    "permission_denied"
                }
                std::io::ErrorKind::IsADirectory => "is_a_folder",
                _ => "other",
            };
            with(Code::FileUnwritable, [file, ("reason", reason.into())])
        }
    }
}

/// JSON that cannot be read into its shape.
pub(crate) fn json(file: &str, path: &str, error: &serde_json::Error) -> Failure {
    let place = if path.is_empty() || path == "." {
        format!("{}:{}", error.line(), error.column())
    } else {
        format!("{path} ({}:{})", error.line(), error.column())
    };
    let code = if error.is_data() { Code::WrongShape } else { Code::NotJson };
    let found = error.to_string();
    let found = found.split(" at line ").next().unwrap_or(&found).to_owned();
    with(code, [("file", file.to_owned()), ("place", place), ("found", found)])
}

/// An engine error as it crosses the wire.
pub(crate) fn of(error: ModelError, names: &Names<'_>) -> Failure {
    match error {
        ModelError::DataSet(problem) => dataset(problem, names.dataset),
        ModelError::Entry { layer, dataset, at, key, problem } => {
            let file = if dataset { names.dataset.to_owned() } else { names.file(&layer) };
            let list = if dataset { "parameters" } else { "changes" };
            let (code, params) = entry(&key, problem);
            let mut failure = Failure { code, params };
            failure.params.insert("file".into(), file);
            failure.params.insert("place".into(), format!("{list}[{at}]"));
            failure.params.insert("parameter".into(), key);
            if !dataset {
                failure.params.insert("scenario".into(), layer);
            }
            failure
        }
        other => computed(other, names),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm per error: the match is the table")]
fn computed(error: ModelError, names: &Names<'_>) -> Failure {
    let file = |scenario: &alf_engine::ScenarioId| ("file", names.file(scenario.as_str()));
    let year = |year: alf_engine::Year| ("year", year.to_string());
    match error {
        ModelError::Format { scenario, found, expected } => with(
            Code::WrongShape,
            [file(&scenario), ("place", "format".into()), ("found", found), ("expected", expected.into())],
        ),
        ModelError::OtherDataSet { scenario, found, expected } => with(
            Code::OtherDataset,
            [
                file(&scenario),
                ("scenario", scenario.to_string()),
                ("place", "dataset".into()),
                ("found", found),
                ("expected", expected),
            ],
        ),
        ModelError::DuplicateScenario { scenario } => {
            with(Code::DuplicateScenario, [file(&scenario), ("found", scenario.to_string())])
        }
        ModelError::UnknownScenario { scenario, named_by } => {
            let by = named_by.map_or_else(String::new, |by| names.file(by.as_str()));
            with(
                Code::UnknownScenario,
                [("found", scenario.to_string()), ("file", by), ("place", "parent".into())],
            )
        }
        ModelError::ParentCycle { scenario } => with(
            Code::ParentCycle,
            [file(&scenario), ("place", "parent".into()), ("found", scenario.to_string())],
        ),
        ModelError::Missing { scenario, key, index, year: when } => with(
            Code::MissingParameter,
            [file(&scenario), ("parameter", key.into()), ("index", index), year(when)],
        ),
        ModelError::SharesAboveOne { scenario, entry, programme, year: when, sum } => {
            let (found, expected) = (("found", sum.normalize().to_string()), ("expected", "≤ 1".into()));
            let place = [file(&scenario), ("index", programme), year(when), found, expected];
            names.located(with(Code::WrongSum, place), entry)
        }
        ModelError::WeightsNotOne { scenario, entry, year: when, sum } => {
            let (found, expected) = (("found", sum.normalize().to_string()), ("expected", "1".into()));
            let parameter = ("parameter", "reinforcement.weight".into());
            names.located(
                with(Code::WrongSum, [file(&scenario), parameter, year(when), found, expected]),
                entry,
            )
        }
        ModelError::StudentsWithoutMode { scenario, entry, region, programme, year: when } => {
            let place = [file(&scenario), ("region", region), ("programme", programme), year(when)];
            names.located(with(Code::StudentsWithoutMode, place), entry)
        }
        ModelError::ReferenceNotAncestor { scenario, entry, reference, year: when } => {
            let place = [file(&scenario), ("found", reference), year(when)];
            names.located(with(Code::ReferenceNotAncestor, place), entry)
        }
        ModelError::NothingToDivideBy { scenario, entry, key, year: when } => {
            let place = [file(&scenario), ("parameter", key.into()), year(when)];
            names.located(with(Code::NothingToDivideBy, place), entry)
        }
        ModelError::TooLarge { scenario, what, year: when } => {
            with(Code::TooLarge, [file(&scenario), ("found", what.into()), year(when)])
        }
        ModelError::YearOutOfRange { year: when, first, last } => {
            with(Code::YearOutOfRange, [("found", when.to_string()), ("expected", format!("{first}–{last}"))])
        }
        ModelError::UnknownRegion { region } => {
            with(Code::UnknownName, [("kind", "region".into()), ("found", region)])
        }
        ModelError::DataSet(problem) => dataset(problem, names.dataset),
        ModelError::Entry { layer, .. } => with(Code::WrongValue, [("file", names.file(&layer))]),
    }
}

fn dataset(problem: DataSetProblem, file: &str) -> Failure {
    let (code, place, mut params) = match problem {
        DataSetProblem::Format { found, expected } => {
            (Code::WrongShape, "format".to_owned(), found_expected(found, expected.into()))
        }
        DataSetProblem::Span { first, last } => (
            Code::WrongValue,
            "first_year, last_year".into(),
            kind("years", found_expected(format!("{first}–{last}"), format!("1–{LONGEST_SPAN}"))),
        ),
        DataSetProblem::Twice { kind: of, id } => {
            (Code::DuplicateEntry, format!("{of}s"), kind(of, found_expected(id, String::new())))
        }
        DataSetProblem::UnknownHost { programme, host } => (
            Code::UnknownName,
            format!("programmes, {programme}, host_region"),
            kind("region", found_expected(host, String::new())),
        ),
        DataSetProblem::Terms { programme, terms } => (
            Code::WrongValue,
            format!("programmes, {programme}"),
            kind("terms", found_expected(terms.to_string(), format!("1–{LONGEST_PROGRAMME}"))),
        ),
        DataSetProblem::NationalCode => (
            Code::WrongValue,
            "regions".into(),
            kind("national", found_expected(NATIONAL.into(), "01–99".into())),
        ),
    };
    params.retain(|_, value| !value.is_empty());
    params.insert("file".into(), file.to_owned());
    params.insert("place".into(), place);
    Failure { code, params }
}

fn found_expected(found: String, expected: String) -> Params {
    Params::from([("found".to_owned(), found), ("expected".to_owned(), expected)])
}

/// What the value found is, where the code alone does not say.
fn kind(kind: &str, mut params: Params) -> Params {
    params.insert("kind".into(), kind.into());
    params
}

/// What is wrong with a budget or a placement plan, as it crosses the wire.
pub(crate) fn stated(error: StatedError, file: &str) -> Failure {
    let found = found_expected;
    let (code, mut params) = match error.problem {
        StatedProblem::Format { found: mark, expected } => (Code::WrongShape, found(mark, expected.into())),
        StatedProblem::OtherDataSet { found: id, expected } => (Code::OtherDataset, found(id, expected)),
        StatedProblem::Value(problem) => entry("", problem),
        // A council or a block is one of the file's own; the others are the data set's.
        StatedProblem::UnknownName { kind: "council" | "block", found: id, known } => {
            (Code::WrongValue, found(id, known))
        }
        StatedProblem::UnknownName { kind, found: id, known } => {
            let mut params = found(id, known);
            params.insert("kind".into(), kind.into());
            (Code::UnknownName, params)
        }
        StatedProblem::Twice { id } => (Code::DuplicateName, found(id, String::new())),
        StatedProblem::Missing { what } => (Code::MissingValue, found(String::new(), what.into())),
        StatedProblem::RangeReversed { low, high } => {
            (Code::WrongValue, found(format!("{low}–{high}"), format!("{high}–{low}")))
        }
        StatedProblem::TooLarge { found: text } => (Code::TooLarge, found(text, String::new())),
    };
    params.insert("file".into(), file.to_owned());
    params.insert("place".into(), error.place);
    Failure { code, params }
}

type Params = BTreeMap<String, String>;

fn entry(key: &str, problem: EntryProblem) -> (Code, Params) {
    let found = found_expected;
    match problem {
        EntryProblem::UnknownKey { found: name } => (Code::UnknownParameter, found(name, near(key))),
        EntryProblem::UnknownIndex { kind, found: name } => {
            (Code::UnknownName, Params::from([("kind".into(), kind.into()), ("found".into(), name)]))
        }
        EntryProblem::IndexNotTaken { kind } => (Code::WrongIndex, found(kind.into(), String::new())),
        EntryProblem::IndexMissing { kind } => (Code::WrongIndex, found(String::new(), kind.into())),
        EntryProblem::NotADecimal { found: text } => (Code::WrongValue, found(text, "79547.50".into())),
        EntryProblem::NotAWord { found: text, words } => (Code::WrongValue, found(text, words)),
        EntryProblem::ChoiceUnknown { words } => (Code::WrongValue, found("null".into(), words)),
        EntryProblem::OutOfRange { found: text, expected } => {
            (Code::WrongValue, found(text, expected.into()))
        }
        EntryProblem::StepsNotAllowed => (Code::WrongValue, found("[…]".into(), "79547.50".into())),
        EntryProblem::NotSteps => {
            (Code::WrongValue, found(String::new(), "[{year, kind, value, phase}]".into()))
        }
        EntryProblem::Step { at, problem } => {
            let (code, mut params) = entry(key, *problem);
            params.insert("part".into(), format!("value[{at}]"));
            (code, params)
        }
        EntryProblem::EmptyPhase => (Code::WrongValue, found("phase: []".into(), "0…1".into())),
        EntryProblem::PriceYearMissing => (Code::WrongValue, found("set_real".into(), "price_year".into())),
        EntryProblem::PriceYearLater { price_year, year } => {
            (Code::WrongValue, found(format!("price_year {price_year}"), format!("≤ {year}")))
        }
        EntryProblem::YearOutOfRange { found: year } => {
            (Code::YearOutOfRange, found(year.to_string(), "1900–2200".into()))
        }
        EntryProblem::FromMissing { index } => {
            (Code::MissingValue, kind("from", found(index.into(), "from".into())))
        }
        EntryProblem::Duplicate { first } => {
            (Code::DuplicateEntry, Params::from([("first".into(), first.to_string())]))
        }
        EntryProblem::HostShare => (Code::WrongIndex, found("host".into(), String::new())),
    }
}

/// The keys that begin like an unknown one, or all groups of keys.
fn near(found: &str) -> String {
    let family = found.split('.').next().unwrap_or_default();
    let mut names: Vec<&str> =
        Key::ALL.iter().map(|key| key.name()).filter(|name| name.split('.').next() == Some(family)).collect();
    if names.is_empty() {
        names = Key::ALL.iter().filter_map(|key| key.name().split('.').next()).collect();
        names.dedup();
    }
    names.join(", ")
}
