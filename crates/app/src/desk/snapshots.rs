//! Snapshots: figures pinned by hash, and what has changed since.

use std::path::Path;

use alf_engine::file::{DataSetFile, ScenarioFile};
use alf_engine::{DataSet, Model, ScenarioId};
use alf_store::{Snapshot, SnapshotContent};
use serde_json::value::RawValue;

use super::folder::look_at;
use super::{Desk, State, now, refused};
use crate::about::RULES;
use crate::failure::with;
use crate::session::Session;
use crate::simulate::{LineFigures, lines};
use crate::wire::{Code, Failure, SnapshotInfo, SnapshotView};

impl Desk {
    /// Keeps the figures of a scenario and its base under a name.
    ///
    /// # Errors
    /// A scenario that cannot be computed, or a disk that does not take it.
    pub fn take_snapshot(&self, name: &str, scenario: &str, base: &str) -> Result<SnapshotInfo, Failure> {
        let mut state = self.state();
        let content = content(&state.session, scenario, base)?;
        let taken = state.document_mut()?.take_snapshot(name.trim(), &content, &now()).map_err(refused)?;
        Ok(info(&taken))
    }

    /// A snapshot beside what its scenario gives now.
    ///
    /// # Errors
    /// An id that no snapshot has.
    pub fn snapshot(&self, id: &str) -> Result<SnapshotView, Failure> {
        let state = self.state();
        let found = state.document()?.snapshots().map_err(refused)?.into_iter().find(|held| held.id == id);
        let found = found.ok_or_else(|| with(Code::UnknownSnapshot, [("found", id.to_owned())]))?;
        let changed = changed(&state, &found)?;
        Ok(SnapshotView { snapshot: info(&found), same: changed.is_empty(), changed })
    }
}

/// The snapshots that a file for the meeting may name: those of a document, oldest first.
#[derive(Debug, Default)]
pub struct Taken(Vec<Snapshot>);

impl Taken {
    /// Those of a document that nobody is kept from editing meanwhile.
    ///
    /// # Errors
    /// A file that is no document, or a snapshot that cannot be read.
    pub fn of_document(path: &Path) -> Result<Self, Failure> {
        look_at(path)?.snapshots().map(Self).map_err(refused)
    }

    /// SHA-256 of all that a scenario's figures beside a base's come from and of the figures, and the id of the
    /// latest snapshot of just that.
    pub(crate) fn of(
        &self,
        session: &Session,
        (scenario, base): (&str, &str),
    ) -> Result<(String, Option<String>), Failure> {
        let sha256 = |text: Box<RawValue>| crate::library::sha256(text.get().as_bytes());
        let hash = session.hash((scenario, base), || Ok(sha256(raw(&content(session, scenario, base)?)?)))?;
        let same = |held: &&Snapshot| {
            held.content.scenario == scenario
                && held.content.base == base
                && raw(&held.content).is_ok_and(|text| sha256(text) == hash)
        };
        let found = self.0.iter().rev().find(same).map(|held| held.id.clone());
        Ok((hash, found))
    }
}

impl State {
    /// The snapshots of the open document; none where only the example is open.
    pub(super) fn taken(&self) -> Result<Taken, Failure> {
        let held = self.document.as_ref().map(alf_store::Document::snapshots).transpose().map_err(refused)?;
        Ok(Taken(held.unwrap_or_default()))
    }
}

/// A snapshot in a list.
pub(super) fn info(snapshot: &Snapshot) -> SnapshotInfo {
    SnapshotInfo {
        id: snapshot.id.clone(),
        name: snapshot.name.clone(),
        at: snapshot.at.as_str().to_owned(),
        scenario: snapshot.content.scenario.clone(),
        base: snapshot.content.base.clone(),
        sha256: snapshot.sha256.clone(),
    }
}

fn content(session: &Session, scenario: &str, base: &str) -> Result<SnapshotContent, Failure> {
    let explain = |error| session.library.explain(error);
    let mut files: Vec<ScenarioFile> = Vec::new();
    for id in [scenario, base] {
        for ancestor in session.model.line(&ScenarioId::new(id)).map_err(explain)? {
            if !files.iter().any(|file| file.id == ancestor.file.id) {
                files.push(ancestor.file.clone());
            }
        }
    }
    let private = files.iter().any(|file| session.holds_private(&file.id));
    let figures = (
        lines(&session.model, &*session.outcome(scenario)?),
        lines(&session.model, &*session.outcome(base)?),
    );
    Ok(SnapshotContent {
        scenario: scenario.to_owned(),
        base: base.to_owned(),
        files,
        dataset: session.library.dataset().id.to_string(),
        dataset_sha256: session.library.sha256().to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        rules: RULES.to_owned(),
        figures: raw(&figures)?,
        private,
    })
}

fn raw(data: &impl serde::Serialize) -> Result<Box<RawValue>, Failure> {
    serde_json::value::to_raw_value(data)
        .map_err(|error| with(Code::WrongShape, [("found", error.to_string())]))
}

/// What is no longer as in the snapshot: first what it was made from, then the amounts.
fn changed(state: &State, snapshot: &Snapshot) -> Result<Vec<String>, Failure> {
    let session = &state.session;
    let kept = &snapshot.content;
    let mut changed = Vec::new();
    let mut differs = |what: &str, is: bool| {
        if is {
            changed.push(what.to_owned());
        }
    };
    differs("program", kept.program != env!("CARGO_PKG_VERSION"));
    differs("rules", kept.rules != RULES);
    differs("dataset", kept.dataset_sha256 != session.library.sha256());
    let file_differs = |id: &str| {
        let pinned = kept.files.iter().find(|file| file.id == id);
        session.library.scenario(id) != pinned
    };
    for file in &kept.files {
        let what = if file.id == kept.scenario {
            "scenario".to_owned()
        } else if file.id == kept.base {
            "base".to_owned()
        } else {
            format!("ancestor {}", file.id)
        };
        differs(&what, file_differs(&file.id));
    }
    let before: (Vec<LineFigures>, Vec<LineFigures>) =
        serde_json::from_str(kept.figures.get()).map_err(|_| {
            with(Code::DamagedDocument, [("found", format!("value snapshot content {}", snapshot.id))])
        })?;
    let after = (figures(session, &kept.scenario), figures(session, &kept.base));
    for (which, before, after) in [("scenario", before.0, after.0), ("base", before.1, after.1)] {
        for line in before.iter().filter(|line| !after.contains(line)) {
            differs(&format!("{which} {} {} {}", line.year, line.region, line.component), true);
        }
        let new = |line: &&LineFigures| {
            !before.iter().any(|old| {
                (old.year, &old.region, &old.component) == (line.year, &line.region, &line.component)
            })
        };
        for line in after.iter().filter(new) {
            differs(&format!("{which} {} {} {}", line.year, line.region, line.component), true);
        }
    }
    Ok(changed)
}

/// The amounts as they are now; none where the scenario is gone or can no longer be computed.
fn figures(session: &Session, id: &str) -> Vec<LineFigures> {
    session.outcome(id).map(|outcome| lines(&session.model, &outcome)).unwrap_or_default()
}

/// Whether a snapshot was taken by this program's version and rules.
pub(super) fn is_ours(snapshot: &Snapshot) -> bool {
    snapshot.content.program == env!("CARGO_PKG_VERSION") && snapshot.content.rules == RULES
}

/// Whether the snapshot's own files still give its own amounts, with nothing of the document but its data set.
///
/// # Errors
/// A data set or a scenario of the snapshot that the model refuses.
pub(super) fn recompute(snapshot: &Snapshot, dataset: &str) -> Result<bool, Failure> {
    let file: DataSetFile = crate::library::parse("dataset", dataset)?;
    let refused = |_: alf_engine::ModelError| {
        with(Code::DamagedDocument, [("found", format!("value snapshot content {}", snapshot.id))])
    };
    let mut model = Model::new(DataSet::new(&file).map_err(refused)?);
    for file in &snapshot.content.files {
        model.add(file).map_err(refused)?;
    }
    let of = |id: &str| model.simulate(&ScenarioId::new(id)).map(|outcome| lines(&model, &outcome));
    let now =
        (of(&snapshot.content.scenario).map_err(refused)?, of(&snapshot.content.base).map_err(refused)?);
    Ok(raw(&now)?.get() == snapshot.content.figures.get())
}
