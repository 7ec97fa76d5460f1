//! Everything of a scenario for the meeting in one folder or zip, with a manifest of what it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use alf_export::archive;

use super::course::Course;
use super::picture::{Ask, Chart, Kind, Magnification, picture, shows};
use super::{Dialect, csv, deck, in_the_way, private, report, xlsx};
use crate::about::RULES;
use crate::desk::{Taken, scenario_text};
use crate::failure::{self, with};
use crate::library::sha256;
use crate::session::Session;
use crate::wire::{Code, Failure, PixelSize, to_json};

/// The charts of a pack.
const CHARTS: [(Chart, &str); 9] = [
    (Chart::Timeline, "tidslinje"),
    (Chart::Bridge, "brygga"),
    (Chart::Map, "karta"),
    (Chart::Regions, "regioner"),
    (Chart::Difference, "skillnad"),
    (Chart::Multiples, "region-for-region"),
    (Chart::Flow, "flode"),
    (Chart::Tornado, "tornado"),
    (Chart::Area, "prisyta"),
];
const KINDS: [(Kind, &str); 3] =
    [(Kind::Png(Magnification::Two), "png"), (Kind::Svg, "svg"), (Kind::Pdf, "pdf")];
const SIZE: PixelSize = PixelSize { width: 960, height: 640 };
const MANIFEST: &str = "manifest.json";
const FORMAT: &str = "alf-pack/1";

/// Files by name, the manifest last. The same input gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    files: Vec<(String, Vec<u8>)>,
}

#[derive(Serialize)]
struct Manifest<'a> {
    format: &'static str,
    program: &'static str,
    rules: &'static str,
    dataset: Named<'a>,
    scenario: Named<'a>,
    base: Named<'a>,
    region: &'a str,
    year: i32,
    files: Vec<Listed<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
    sha256: String,
}

#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    bytes: usize,
    sha256: String,
}

/// Makes a pack; its deck has the look given, and its report names the snapshot taken of what it shows, where there is one. Each file is a step.
///
/// # Errors
/// A scenario or value that is private, what any of its files is refused for, or [`Code::Cancelled`].
pub fn pack(
    session: &Session,
    ask: &Ask,
    (look, taken): (&deck::Look, &Taken),
    course: &Course,
) -> Result<Pack, Failure> {
    let library = &session.library;
    private::refuse(library, &session.model, &[&ask.scenario, &ask.base])?;
    let base = (ask.base != ask.scenario).then_some(ask.base.as_str());
    let mut charts = Vec::new();
    for (chart, name) in CHARTS {
        if shows(session, ask, chart)? {
            charts.push((chart, name));
        }
    }
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    course.more(4 + charts.len() * KINDS.len());
    let mut add = |name: &str, bytes: Result<Vec<u8>, Failure>| {
        files.push((name.to_owned(), bytes?));
        course.step()
    };
    add("arbetsbok.xlsx", xlsx(library, &ask.scenario, base))?;
    add("bilder.pptx", deck::deck(session, ask, look))?;
    add("rapport.pdf", report::report(session, ask, taken))?;
    add("rader.csv", csv(library, &ask.scenario, Dialect::Swedish))?;
    for (chart, name) in charts {
        for (kind, ending) in KINDS {
            add(&format!("diagram/{name}.{ending}"), picture(session, ask, (chart, kind), SIZE))?;
        }
    }
    for id in [&ask.scenario, &ask.base] {
        let name = format!("scenarier/{id}.json");
        if files.iter().all(|(other, _)| *other != name) {
            files.push((name, scenario_text(library, id)?.into_bytes()));
        }
    }
    files.sort();
    let manifest = manifest(session, ask, &files)?;
    files.push((MANIFEST.to_owned(), manifest.into_bytes()));
    Ok(Pack { files })
}

fn manifest(session: &Session, ask: &Ask, files: &[(String, Vec<u8>)]) -> Result<String, Failure> {
    let library = &session.library;
    let dataset = library.dataset();
    let scenario = |id| -> Result<Named<'_>, Failure> {
        Ok(Named { id, name: library.name(id), sha256: sha256(scenario_text(library, id)?.as_bytes()) })
    };
    let listed = |(name, bytes): &'_ (String, Vec<u8>)| (name.clone(), bytes.len(), sha256(bytes));
    let hashed: Vec<(String, usize, String)> = files.iter().map(listed).collect();
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION"),
        rules: RULES,
        dataset: Named {
            id: dataset.id.as_str(),
            name: library.dataset_file(),
            sha256: library.sha256().to_owned(),
        },
        scenario: scenario(&ask.scenario)?,
        base: scenario(&ask.base)?,
        region: &ask.region,
        year: ask.year,
        files: hashed
            .iter()
            .map(|(name, bytes, hash)| Listed { name, bytes: *bytes, sha256: hash.clone() })
            .collect(),
    };
    to_json(&manifest)
}

impl Pack {
    /// Names and bytes, the manifest last.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// As one file.
    ///
    /// # Errors
    /// None in a program whose tests pass: every name stands once.
    pub fn zip(&self) -> Result<Vec<u8>, Failure> {
        archive::zip(self.files()).map_err(|error| with(Code::FileUnwritable, [("found", error.to_string())]))
    }

    /// Writes a folder, whole or not at all: beside its place first, then moved there.
    ///
    /// # Errors
    /// [`Code::FileUnwritable`], with the reason `exists` where something is in its place that may not be replaced:
    /// an earlier pack unless that is said, and anything that is not a pack and nothing else.
    pub fn write(&self, folder: &Path, replace: bool) -> Result<(), Failure> {
        if folder.exists() && !(replace && is_pack(folder)) {
            return Err(in_the_way(folder));
        }
        let (fresh, former) = (beside(folder, "part"), beside(folder, "old"));
        let written = self.fill(&fresh).and_then(|()| exchange(folder, &fresh, &former));
        written.map_err(|error| {
            // What was written so far is of no use; that it cannot be removed either is not the news.
            let _left = fs::remove_dir_all(&fresh);
            failure::unwritable(folder, &error)
        })
    }

    fn fill(&self, folder: &Path) -> std::io::Result<()> {
        if folder.exists() {
            // A run of the same number was killed here.
            fs::remove_dir_all(folder)?;
        }
        for (name, bytes) in self.files() {
            let path = folder.join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, bytes)?;
        }
        Ok(())
    }
}

/// A name that only this run of the program uses, in the same folder.
fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.{ending}", std::process::id()));
    folder.with_file_name(name)
}

/// Puts a fresh folder in the place of a former one, which goes when the fresh one is there.
fn exchange(folder: &Path, fresh: &Path, former: &Path) -> std::io::Result<()> {
    if !folder.exists() {
        return fs::rename(fresh, folder);
    }
    fs::rename(folder, former)?;
    if let Err(error) = fs::rename(fresh, folder) {
        fs::rename(former, folder)?;
        return Err(error);
    }
    fs::remove_dir_all(former)
}

/// Whether a folder is a pack and holds nothing but what its manifest names.
fn is_pack(folder: &Path) -> bool {
    let text = fs::read_to_string(folder.join(MANIFEST)).unwrap_or_default();
    let Ok(told) = serde_json::from_str::<Told>(&text) else { return false };
    let mut names: BTreeSet<String> = told.files.into_iter().map(|file| file.name).collect();
    names.insert(MANIFEST.to_owned());
    told.format == FORMAT && held(folder, "").is_ok_and(|held| held.iter().all(|name| names.contains(name)))
}

/// The files in a folder and those below it, as a manifest names them.
fn held(folder: &Path, under: &str) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            names.extend(held(&entry.path(), &format!("{name}/"))?);
        } else {
            names.push(name);
        }
    }
    Ok(names)
}

/// What a manifest says of its files.
#[derive(Deserialize)]
struct Told {
    format: String,
    files: Vec<ToldFile>,
}

#[derive(Deserialize)]
struct ToldFile {
    name: String,
}
