//! Work in fast motion: edits with undo and redo, a look and the panels after them, exports of every kind, and the
//! document closed and opened again. What it leaves in memory is read from the system.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use alf_app::desk::Taken;
use alf_app::export::course::Course;
use alf_app::export::deck::{Look, deck};
use alf_app::export::pack::pack;
use alf_app::export::picture::{Chart, Kind, Magnification, picture};
use alf_app::export::usual;
use alf_app::wire::{Edit, EntryEdit, EntryPlace, EntryValue, Failure, Language, PanelRequest, PixelSize};
use alf_app::{Desk, Session};

use crate::drawings;

/// The scenario that is worked on, and what stands beside it.
const SCENARIO: &str = "region-blekinge";
const BASE: &str = "dagens-avtal";
const CHARTS: [Chart; 9] = [
    Chart::Timeline,
    Chart::Bridge,
    Chart::Map,
    Chart::Regions,
    Chart::Difference,
    Chart::Dots,
    Chart::Slope,
    Chart::Multiples,
    Chart::Flow,
];

/// A document that is worked on.
pub struct Replay {
    path: PathBuf,
    desk: Option<Desk>,
    edits: u32,
    exports: usize,
}

impl Replay {
    /// Makes the document, which must not be there.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn begin(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join("replay.alf");
        let desk = Some(Desk::create(&path)?);
        Ok(Self { path, desk, edits: 0, exports: 0 })
    }

    fn desk(&mut self) -> Result<&Desk, Failure> {
        let opened = match self.desk.take() {
            Some(desk) => desk,
            None => Desk::open(&self.path)?,
        };
        Ok(self.desk.insert(opened))
    }

    /// One edit and the look after it; every fourth is undone and done again, every tenth is a scenario that comes and
    /// goes, and every twenty-fifth is followed by all the panels.
    ///
    /// # Errors
    /// What the program refuses, which is nothing of this.
    pub fn edit(&mut self) -> Result<(), Failure> {
        self.edits += 1;
        let at = self.edits;
        let desk = self.desk()?;
        desk.edit(&step(at))?;
        if at.is_multiple_of(4) {
            desk.undo()?;
            desk.redo()?;
        }
        if at.is_multiple_of(10) {
            desk.edit(&Edit::Create { name: format!("Förslag {at}"), parent: Some(SCENARIO.into()) })?;
            desk.undo()?;
        }
        let session = desk.session();
        black_box(desk.workspace()?);
        let mut request = drawings::opening(&session)?;
        request.focus = SCENARIO.into();
        request.pinned = vec![SCENARIO.into()];
        black_box(session.view(&request)?);
        if at.is_multiple_of(25) {
            panels(&session)?;
        }
        Ok(())
    }

    /// One export of each kind: slides, a picture as PNG, SVG and PDF, and the meeting pack, which has the workbook and
    /// the lines in it.
    ///
    /// # Errors
    /// As [`Replay::edit`].
    pub fn export(&mut self) -> Result<(), Failure> {
        let chart = CHARTS[self.exports % CHARTS.len()];
        self.exports += 1;
        let session = self.desk()?.session();
        let ask = usual(&session, SCENARIO, None)?;
        black_box(deck(&session, &ask, &Look::default())?);
        let size = PixelSize { width: 960, height: 640 };
        for kind in [Kind::Png(Magnification::Two), Kind::Svg, Kind::Pdf] {
            black_box(picture(&session, &ask, (chart, kind), size)?);
        }
        black_box(pack(&session, &ask, (&Look::default(), &Taken::default()), &Course::default())?.zip()?);
        Ok(())
    }

    /// Closes the document and opens it.
    ///
    /// # Errors
    /// As [`Replay::edit`].
    pub fn reopen(&mut self) -> Result<(), Failure> {
        self.desk = None;
        self.desk().map(drop)
    }
}

fn step(at: u32) -> Edit {
    let place = EntryPlace {
        key: "rate.base".into(),
        programme: None,
        region: None,
        indicator: None,
        from: Some(2027),
    };
    let entry = EntryEdit {
        place,
        through: None,
        value: EntryValue::Text((80_000 + at % 800 * 10).to_string()),
        status: "assumed".into(),
        source: None,
        note: format!("Försök {at}"),
        private: false,
    };
    Edit::Set { scenario: SCENARIO.into(), entries: vec![entry] }
}

fn panels(session: &Session) -> Result<(), Failure> {
    let settings = session.workspace()?.settings;
    let request = PanelRequest {
        base: BASE.into(),
        scenario: SCENARIO.into(),
        year: settings.year,
        region: settings.region,
        measure: settings.measure,
        unit: settings.unit,
        language: Language::Sv,
        through: None,
        component: None,
        price: None,
        drafts: Vec::new(),
    };
    black_box(session.clauses_panel(&request)?);
    black_box(session.difference_panel(&request)?);
    black_box(session.flow_panel(&request)?);
    black_box(session.inclusion_panel(&request)?);
    black_box(session.key_panel(&request)?);
    black_box(session.parties_panel(&request)?);
    black_box(session.reconciliation_panel(&request)?);
    black_box(session.sources_panel(&request)?);
    Ok(())
}

/// Resident memory of this process in KiB; none where the system does not tell it.
#[must_use]
pub fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
