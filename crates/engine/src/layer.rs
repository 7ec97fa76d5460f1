//! A layer of dated entries: the data set's parameters or a scenario's changes, ready to be looked up.

use crate::dataset::DataSet;
use crate::error::{EntryProblem, ModelError};
use crate::file::EntryFile;
use crate::ids::{ProgrammeAt, RegionAt, SourceId, Year};
use crate::key::{Indexing, Indicator, Key};
use crate::value::{Status, Value, year};

/// What an entry is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Index {
    /// All, or the single value of a parameter without index.
    All,
    /// A programme.
    Programme(ProgrammeAt),
    /// A region.
    Region(RegionAt),
    /// A programme's students in a region.
    Placement(ProgrammeAt, RegionAt),
    /// An indicator.
    Indicator(Indicator),
}

impl Index {
    /// How it is named in messages; empty for all.
    #[must_use]
    pub fn label(self, dataset: &DataSet) -> String {
        let programme = |at: ProgrammeAt| dataset.programmes[at.0].id.as_str();
        let region = |at: RegionAt| dataset.regions[at.0].code.as_str();
        match self {
            Self::All => String::new(),
            Self::Programme(at) => programme(at).to_owned(),
            Self::Region(at) => region(at).to_owned(),
            Self::Placement(p, r) => format!("{} {}", programme(p), region(r)),
            Self::Indicator(indicator) => indicator.name().to_owned(),
        }
    }
}

/// One dated entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Key.
    pub key: Key,
    /// What it is for.
    pub index: Index,
    /// First year it holds; none: all years.
    pub from: Option<Year>,
    /// Value.
    pub value: Value,
    /// Status.
    pub status: Status,
    /// Source.
    pub source: Option<SourceId>,
    /// Note.
    pub note: String,
    /// Position in the file.
    pub at: usize,
}

/// Entries ordered by key, index and year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layer {
    entries: Vec<Entry>,
    /// `starts[k]..starts[k + 1]` are the entries of key `k`.
    starts: Vec<usize>,
}

impl Layer {
    /// No entries.
    #[must_use]
    pub fn empty() -> Self {
        Self::ordered(Vec::new())
    }

    /// The data set's parameters.
    pub(crate) fn of_dataset(dataset: &DataSet, files: &[EntryFile]) -> Result<Self, ModelError> {
        Self::read(dataset, files, (dataset.id.as_str(), true))
    }

    /// A scenario's changes.
    pub(crate) fn of_scenario(dataset: &DataSet, id: &str, files: &[EntryFile]) -> Result<Self, ModelError> {
        Self::read(dataset, files, (id, false))
    }

    fn read(dataset: &DataSet, files: &[EntryFile], owner: (&str, bool)) -> Result<Self, ModelError> {
        let refused = |at: usize, problem: EntryProblem| ModelError::Entry {
            layer: owner.0.to_owned(),
            dataset: owner.1,
            at,
            key: files[at].key.clone(),
            problem,
        };
        let entries = files
            .iter()
            .enumerate()
            .map(|(at, file)| read_entry(dataset, file, at).map_err(|problem| refused(at, problem)));
        let layer = Self::ordered(entries.collect::<Result<_, _>>()?);
        let same = |pair: &&[Entry]| {
            (pair[0].key, pair[0].index, pair[0].from) == (pair[1].key, pair[1].index, pair[1].from)
        };
        match layer.entries.windows(2).find(same) {
            Some(pair) => {
                let (first, second) = (pair[0].at.min(pair[1].at), pair[0].at.max(pair[1].at));
                Err(refused(second, EntryProblem::Duplicate { first }))
            }
            None => Ok(layer),
        }
    }

    /// Entries that have been judged, in their order.
    pub(crate) fn ordered(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| (entry.key, entry.index, entry.from));
        let start = |key: &Key| entries.partition_point(|entry| entry.key < *key);
        let mut starts: Vec<usize> = Key::ALL.iter().map(start).collect();
        starts.push(entries.len());
        Self { entries, starts }
    }

    /// All entries, by key, index and year.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries of a key, by index and year.
    #[must_use]
    pub fn of_key(&self, key: Key) -> &[Entry] {
        &self.entries[self.starts[key as usize]..self.starts[key as usize + 1]]
    }

    /// The entries of a key for exactly this index, by year; an undated one first.
    #[must_use]
    pub fn of_index(&self, key: Key, index: Index) -> &[Entry] {
        let entries = self.of_key(key);
        let start = entries.partition_point(|entry| entry.index < index);
        let end = entries.partition_point(|entry| entry.index <= index);
        &entries[start..end]
    }
}

/// The latest of entries in order of year that is dated at or before `year`, or undated.
#[must_use]
pub fn latest(entries: &[Entry], year: Year) -> Option<&Entry> {
    let after = entries.partition_point(|entry| entry.from.is_none_or(|from| from <= year));
    entries[..after].last()
}

fn read_entry(dataset: &DataSet, file: &EntryFile, at: usize) -> Result<Entry, EntryProblem> {
    let key = Key::parse(&file.key).ok_or_else(|| EntryProblem::UnknownKey { found: file.key.clone() })?;
    let index = read_index(dataset, key, file)?;
    let from = file.from.map(year).transpose()?;
    if let (Some(carrier), None) = (key.carried_by(), from) {
        return Err(EntryProblem::FromMissing { index: carrier.name() });
    }
    Ok(Entry {
        key,
        index,
        from,
        value: Value::judge(key, &file.value)?,
        status: file.status,
        source: file.source.as_ref().map(SourceId::new),
        note: file.note.clone(),
        at,
    })
}

fn read_index(dataset: &DataSet, key: Key, file: &EntryFile) -> Result<Index, EntryProblem> {
    let programme = file.programme.as_deref().map(|name| find_programme(dataset, name)).transpose()?;
    let region = file.region.as_deref().map(|code| find_region(dataset, code)).transpose()?;
    let indicator = file.indicator.as_deref().map(find_indicator).transpose()?;
    let indexing = key.indexing();
    let takes_programme = matches!(indexing, Indexing::Programme | Indexing::ProgrammeRegion);
    let takes_region =
        matches!(indexing, Indexing::Region | Indexing::RegionOrAll | Indexing::ProgrammeRegion);
    not_taken("programme", programme.is_some() && !takes_programme)?;
    not_taken("region", region.is_some() && !takes_region)?;
    not_taken("indicator", indicator.is_some() && indexing != Indexing::Indicator)?;
    let missing = |kind| EntryProblem::IndexMissing { kind };
    match indexing {
        Indexing::None => Ok(Index::All),
        Indexing::RegionOrAll => Ok(region.map_or(Index::All, Index::Region)),
        Indexing::Programme => programme.map(Index::Programme).ok_or_else(|| missing("programme")),
        Indexing::Region => region.map(Index::Region).ok_or_else(|| missing("region")),
        Indexing::Indicator => indicator.map(Index::Indicator).ok_or_else(|| missing("indicator")),
        Indexing::ProgrammeRegion => {
            let programme = programme.ok_or_else(|| missing("programme"))?;
            let region = region.ok_or_else(|| missing("region"))?;
            if dataset.programmes[programme.0].host == region {
                return Err(EntryProblem::HostShare);
            }
            Ok(Index::Placement(programme, region))
        }
    }
}

fn not_taken(kind: &'static str, given: bool) -> Result<(), EntryProblem> {
    if given { Err(EntryProblem::IndexNotTaken { kind }) } else { Ok(()) }
}

fn find_programme(dataset: &DataSet, name: &str) -> Result<ProgrammeAt, EntryProblem> {
    let found = dataset.programme_at(name);
    found.ok_or_else(|| EntryProblem::UnknownIndex { kind: "programme", found: name.to_owned() })
}

fn find_region(dataset: &DataSet, code: &str) -> Result<RegionAt, EntryProblem> {
    let found = dataset.region_at(code).ok();
    found.ok_or_else(|| EntryProblem::UnknownIndex { kind: "region", found: code.to_owned() })
}

fn find_indicator(name: &str) -> Result<Indicator, EntryProblem> {
    let found = Indicator::parse(name);
    found.ok_or_else(|| EntryProblem::UnknownIndex { kind: "indicator", found: name.to_owned() })
}
