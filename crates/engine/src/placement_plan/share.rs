//! The placement shares a plan gives, and the scenario entries for them.

use rust_decimal::Decimal;

use super::{Plan, Range};
use crate::dataset::DataSet;
use crate::file::{EntryFile, ValueFile};
use crate::ids::{ProgrammeAt, RegionAt};
use crate::key::Key;
use crate::num::Num;
use crate::rounding::half_away;
use crate::value::Status;

/// Which number of a range goes into a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// The lower end.
    Low,
    /// Halfway.
    Middle,
    /// The upper end.
    High,
}

/// Digits after the point that a share is entered with.
const SHARE_DIGITS: u32 = 6;

/// A programme's share in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacementShare {
    /// Programme.
    pub programme: ProgrammeAt,
    /// Region.
    pub region: RegionAt,
    /// Whether the region is the programme's host, which has the rest and takes no entry.
    pub host: bool,
    /// Full-time students of the programme in the region a year.
    pub hst: Range,
    /// The same over all the programme's full-time students; unknown where those are.
    pub share: Range,
}

impl Plan {
    /// The share of every programme in every region of the plan, by programme and region.
    ///
    /// `students` are a programme's full-time students in the year; none or zero of them leave the share unknown.
    #[must_use]
    pub fn shares(&self, dataset: &DataSet, students: impl Fn(ProgrammeAt) -> Num) -> Vec<PlacementShare> {
        let mut places: Vec<(ProgrammeAt, RegionAt)> =
            self.blocks.iter().map(|block| (block.programme, block.region)).collect();
        places.sort_unstable();
        places.dedup();
        let share = |(programme, region): (ProgrammeAt, RegionAt)| {
            let here = |block: &super::Block| (block.programme, block.region) == (programme, region);
            let hst = self.total(here).hst;
            let whole = students(programme);
            let share = if whole.is_zero() { Range::one(Num::Unknown) } else { hst / whole };
            let host = dataset.programmes[programme.0].host == region;
            PlacementShare { programme, region, host, hst, share }
        };
        places.into_iter().map(share).collect()
    }

    /// The changes to put into a scenario, one for every region that is not the programme's host.
    #[must_use]
    pub fn entries(&self, dataset: &DataSet, shares: &[PlacementShare], within: Within) -> Vec<EntryFile> {
        let away = shares.iter().filter(|share| !share.host);
        away.map(|share| self.entry(dataset, share, within)).collect()
    }

    fn entry(&self, dataset: &DataSet, share: &PlacementShare, within: Within) -> EntryFile {
        let number = match within {
            Within::Low => share.share.low,
            Within::Middle => share.share.middle(),
            Within::High => share.share.high,
        };
        let number = number.known().map(|value| half_away(value, SHARE_DIGITS).normalize());
        let text = |value: Decimal| ValueFile::Text(value.to_string());
        EntryFile {
            key: Key::PlacementShare.name().to_owned(),
            programme: Some(dataset.programmes[share.programme.0].id.to_string()),
            region: Some(dataset.regions[share.region.0].code.to_string()),
            indicator: None,
            from: Some(self.from.0),
            value: number.map_or(ValueFile::Unknown, text),
            status: if number.is_some() { self.firmness(share) } else { Status::Unknown },
            source: self.source.as_ref().map(ToString::to_string),
            note: self.name.clone(),
        }
    }

    /// A share is derived from published figures, or as loose as the loosest number of students or length
    /// behind it.
    fn firmness(&self, share: &PlacementShare) -> Status {
        let blocks = self.blocks.iter();
        let here = blocks.filter(|block| (block.programme, block.region) == (share.programme, share.region));
        let statuses = here.flat_map(|block| [block.students.status, block.length.status]);
        statuses.max().unwrap_or(Status::Derived).max(Status::Derived)
    }
}
