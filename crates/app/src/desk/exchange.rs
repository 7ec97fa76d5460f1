//! Scenarios to and from files (`alf-scenario/1`).

use std::path::{Path, PathBuf};

use alf_engine::file::ScenarioFile;
use alf_store::{Conflict, Edit, Label, ScenarioRecord, name_key};

use super::{Desk, folder};
use crate::export::course::Course;
use crate::export::picture::{self, Ask, Chart, Kind, Magnification, Pixels};
use crate::export::{self, Dialect, deck, pack, report, template};
use crate::failure::with;
use crate::library::Library;
use crate::session::Session;
use crate::wire::{
    Code, Edited, ExportKind, Failure, ImportChoice, ImportPreview, ImportedScenario, PixelSize,
};

/// The size of a picture in CSS pixels.
const SIZE: PixelSize = PixelSize { width: 960, height: 640 };

impl Desk {
    /// What files would bring into the document.
    ///
    /// # Errors
    /// A file that cannot be read, or that is no scenario for this data set.
    pub fn preview_import(&self, paths: &[PathBuf]) -> Result<ImportPreview, Failure> {
        let session = self.session();
        let files = read(&session.library, paths)?;
        judge(&session, &files)?;
        let row = |file: &ScenarioFile| {
            let key = name_key(&file.name);
            let same_id = session.library.scenario(&file.id);
            let taken = same_id
                .or_else(|| session.library.scenarios().find(|scenario| name_key(&scenario.name) == key));
            ImportedScenario {
                id: file.id.clone(),
                name: file.name.clone(),
                parent: file.parent.clone(),
                values: file.changes.len(),
                taken_by: taken.map(|scenario| scenario.name.clone()),
                same: taken.is_some_and(|own| own == file),
            }
        };
        let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        Ok(ImportPreview {
            path: names.join("; "),
            scenarios: files.iter().map(|held| row(&held.file)).collect(),
        })
    }

    /// Brings scenarios into the document: one operation.
    ///
    /// # Errors
    /// As [`Desk::preview_import`], and values that the model refuses.
    pub fn import(&self, paths: &[PathBuf], choice: ImportChoice) -> Result<Edited, Failure> {
        let session = self.session();
        let files = read(&session.library, paths)?;
        judge(&session, &files)?;
        let conflict = match choice {
            ImportChoice::Keep => Conflict::Keep,
            ImportChoice::Replace => Conflict::Replace,
            ImportChoice::Both => Conflict::Both,
        };
        let label = Label {
            code: "import".to_owned(),
            scenario: files.first().map(|held| held.file.name.clone()).unwrap_or_default(),
            count: files.len(),
            ..Label::default()
        };
        let scenarios: Vec<ScenarioRecord> =
            files.iter().map(|held| ScenarioRecord::from(&held.file)).collect();
        let mut state = self.state();
        let done = state.commit(&Edit::Import { scenarios, conflict }, &label, None)?;
        let first = done.scenarios.first().cloned();
        state.edited(&done, first)
    }

    /// A scenario as the text of a file, with what is private in it only where that is chosen.
    ///
    /// # Errors
    /// As [`scenario_to_hand_over`].
    pub fn scenario_text(&self, id: &str, private: bool) -> Result<HandedOver, Failure> {
        scenario_to_hand_over(&self.session().library, id, private)
    }

    /// Writes a scenario beside a base for the meeting, whole or not at all; a chart is drawn where the kind is a
    /// picture, and slides have the colours and fonts of a template where there is one.
    ///
    /// # Errors
    /// What is wrong with the scenario or the template, a private value, a place that cannot be written, or
    /// [`Code::Cancelled`]; nothing is written then.
    pub fn export_as(
        &self,
        (kind, chart): (ExportKind, Chart),
        ask: &Ask,
        (from, to): (Option<&Path>, &Path),
        course: &Course,
    ) -> Result<(), Failure> {
        let session = self.session();
        let library = &session.library;
        let base = (ask.base != ask.scenario).then_some(ask.base.as_str());
        let drawn = |kind| picture::picture(&session, ask, (chart, kind), SIZE);
        let bytes = match kind {
            ExportKind::Xlsx => export::xlsx(library, &ask.scenario, base)?,
            ExportKind::Csv => export::csv(library, &ask.scenario, Dialect::Swedish)?,
            ExportKind::CsvPlain => export::csv(library, &ask.scenario, Dialect::Plain)?,
            ExportKind::Pptx | ExportKind::PptxTemplate => deck::deck(&session, ask, &look(from)?)?,
            ExportKind::Report => report::report(&session, ask, &self.state().taken()?)?,
            ExportKind::Pack => {
                let taken = self.state().taken()?;
                pack::pack(&session, ask, (&look(from)?, &taken), course)?.zip()?
            }
            ExportKind::Png => drawn(Kind::Png(Magnification::Two))?,
            ExportKind::Svg => drawn(Kind::Svg)?,
            ExportKind::Pdf => drawn(Kind::Pdf)?,
        };
        course.step()?;
        export::write(to, &bytes, true)
    }

    /// A chart for the clipboard: the pixels of the picture that [`Desk::export_as`] writes.
    ///
    /// # Errors
    /// What is wrong with the scenario, a private value, or a chart that has nothing to show.
    pub fn picture(&self, chart: Chart, ask: &Ask) -> Result<Pixels, Failure> {
        picture::pixels(&self.session(), ask, (chart, Magnification::Two), SIZE)
    }

    /// Writes a scenario as a file, whole or not at all; how many private values it lacks.
    ///
    /// # Errors
    /// As [`Desk::scenario_text`], or a place that cannot be written.
    pub fn export(&self, (id, private): (&str, bool), to: &Path) -> Result<usize, Failure> {
        let HandedOver { text, left_out } = self.scenario_text(id, private)?;
        export::write(to, text.as_bytes(), true)?;
        Ok(left_out)
    }
}

/// The look of a template, or the program's own.
fn look(template: Option<&Path>) -> Result<deck::Look, Failure> {
    template.map_or_else(|| Ok(deck::Look::default()), template::look)
}

/// A scenario as the text of a file for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// The file.
    pub text: String,
    /// How many private values it lacks: its figures may be others than yours.
    pub left_out: usize,
}

/// A scenario as it stands in a file, without its private values unless they are asked for.
///
/// # Errors
/// An id that no scenario has, or a private scenario where what is private is not asked for.
pub fn scenario_to_hand_over(library: &Library, id: &str, private: bool) -> Result<HandedOver, Failure> {
    if private {
        return Ok(HandedOver { text: scenario_text(library, id)?, left_out: 0 });
    }
    let (file, left_out) = library.open_scenario(id)?;
    Ok(HandedOver { text: file_text(&file)?, left_out })
}

/// A scenario as it stands in a file, whole.
///
/// # Errors
/// An id that no scenario has.
pub(crate) fn scenario_text(library: &Library, id: &str) -> Result<String, Failure> {
    let unknown = || with(Code::UnknownScenario, [("found", id.to_owned())]);
    file_text(library.scenario(id).ok_or_else(unknown)?)
}

/// `alf-scenario/1`, where a key is called `parameter`.
fn file_text(file: &ScenarioFile) -> Result<String, Failure> {
    let shape = |error: serde_json::Error| with(Code::WrongShape, [("found", error.to_string())]);
    let mut value = serde_json::to_value(file).map_err(shape)?;
    for change in value.get_mut("changes").and_then(serde_json::Value::as_array_mut).into_iter().flatten() {
        if let Some(change) = change.as_object_mut()
            && let Some(key) = change.remove("key")
        {
            change.insert("parameter".to_owned(), key);
        }
    }
    let mut text = crate::wire::to_json(&value)?;
    text.push('\n');
    Ok(text)
}

/// A scenario and the path of its file.
struct Held {
    file: ScenarioFile,
    origin: String,
}

/// The scenarios of some files, parents before children.
fn read(library: &Library, paths: &[PathBuf]) -> Result<Vec<Held>, Failure> {
    let mut files: Vec<Held> = Vec::new();
    for path in paths {
        let (file, origin) = (folder::scenario_file(path)?, path.display().to_string());
        let expected = library.dataset().id.to_string();
        if file.dataset != expected {
            let params = [("file", origin), ("found", file.dataset), ("expected", expected)];
            return Err(with(Code::OtherDataset, params));
        }
        if let Some(first) = files.iter().find(|other| other.file.id == file.id) {
            let params = [("file", origin), ("found", file.id), ("first", first.origin.clone())];
            return Err(with(Code::DuplicateScenario, params));
        }
        files.push(Held { file, origin });
    }
    let mut ordered: Vec<Held> = Vec::new();
    while !files.is_empty() {
        let waits = |held: &Held| files.iter().any(|other| Some(&other.file.id) == held.file.parent.as_ref());
        let free = files.iter().position(|held| !waits(held));
        let Some(at) = free else {
            let id = files.swap_remove(0).file.id;
            return Err(with(Code::ParentCycle, [("found", id)]));
        };
        ordered.push(files.remove(at));
    }
    Ok(ordered)
}

/// Lets the model judge the files, with their own places, before anything is written or shown.
fn judge(session: &Session, files: &[Held]) -> Result<(), Failure> {
    let (mut library, mut model) = (session.library.clone(), session.model.clone());
    for Held { file, origin } in files {
        library.hold_record(&ScenarioRecord::from(file), origin.clone());
        model.replace(file).map(drop).map_err(|error| library.explain(error))?;
    }
    Ok(())
}
