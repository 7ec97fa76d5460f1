//! Judges a placement file.

use super::file::{BlockFile, LengthFile, PLACEMENT_FORMAT, PlanFile, RangeFile, SumFile};
use super::{Block, Plan, Range, StatedRange, StatedSum};
use crate::dataset::DataSet;
use crate::error::EntryProblem;
use crate::file::ValueFile;
use crate::ids::{ProgrammeAt, RegionAt};
use crate::stated::{
    Figure, FigureFile, StatedError, StatedProblem, check_marks, non_negative, place_of, source_of, text_of,
    unique,
};
use crate::value::year;

const LONGEST_PROGRAMME: u32 = 40;

impl Plan {
    /// Judges a placement file.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place in the file.
    pub fn new(file: &PlanFile, dataset: &DataSet) -> Result<Self, StatedError> {
        check_marks((&file.format, PLACEMENT_FORMAT), &file.dataset, dataset)?;
        unique("blocks", file.blocks.iter().map(|block| block.id.as_str()))?;
        unique("sums", file.sums.iter().map(|sum| sum.id.as_str()))?;
        let judge = Judge { dataset };
        let full_time =
            |what: &str, figure: &FigureFile| judge.positive(&format!("full_time.{what}"), figure);
        let ids: Vec<&str> = file.blocks.iter().map(|block| block.id.as_str()).collect();
        let blocks = file.blocks.iter().enumerate();
        let sums = file.sums.iter().enumerate();
        Ok(Self {
            id: file.id.clone(),
            name: file.name.clone(),
            note: file.note.clone(),
            source: source_of(file.source.as_deref(), dataset)
                .map_err(|problem| StatedError::at("source", problem))?,
            from: year(file.from).map_err(|problem| StatedError::at("from", problem))?,
            weeks: full_time("weeks", &file.full_time.weeks)?,
            days_per_week: full_time("days_per_week", &file.full_time.days_per_week)?,
            terms_per_year: full_time("terms_per_year", &file.full_time.terms_per_year)?,
            blocks: blocks
                .map(|(at, block)| judge.block(&format!("blocks[{at}]"), block))
                .collect::<Result<_, _>>()?,
            sums: sums
                .map(|(at, sum)| judge.sum(&format!("sums[{at}]"), sum, &ids))
                .collect::<Result<_, _>>()?,
        })
    }
}

struct Judge<'a> {
    dataset: &'a DataSet,
}

impl Judge<'_> {
    fn region(&self, place: &str, code: &str) -> Result<RegionAt, StatedError> {
        let known: Vec<&str> = self.dataset.regions.iter().map(|region| region.code.as_str()).collect();
        let found = place_of("region", code, &known).map(RegionAt);
        found.map_err(|problem| StatedError::at(format!("{place}.region"), problem))
    }

    fn programme(&self, place: &str, id: &str) -> Result<ProgrammeAt, StatedError> {
        let known: Vec<&str> =
            self.dataset.programmes.iter().map(|programme| programme.id.as_str()).collect();
        let found = place_of("programme", id, &known).map(ProgrammeAt);
        found.map_err(|problem| StatedError::at(format!("{place}.programme"), problem))
    }

    /// A figure that is known and above zero: it is divided by.
    fn positive(&self, place: &str, figure: &FigureFile) -> Result<Figure, StatedError> {
        let figure = figure.judge(place, self.dataset)?;
        if figure.stated.value.is_positive() {
            return Ok(figure);
        }
        let found = figure.stated.value.known().map_or_else(|| "null".to_owned(), |value| value.to_string());
        Err(StatedError::at(place, EntryProblem::OutOfRange { found, expected: "> 0" }))
    }

    fn block(&self, place: &str, file: &BlockFile) -> Result<Block, StatedError> {
        let length = self.length(&format!("{place}.length"), &file.length)?;
        if file.groups == Some(0) {
            let problem = EntryProblem::OutOfRange { found: "0".into(), expected: "≥ 1" };
            return Err(StatedError::at(format!("{place}.groups"), problem));
        }
        Ok(Block {
            id: file.id.clone(),
            region: self.region(place, &file.region)?,
            site: file.site.clone(),
            programme: self.programme(place, &file.programme)?,
            terms: terms(place, file)?,
            subject: text_of(place, "subject", &file.subject)?,
            students: self.range(&format!("{place}.students"), &file.students)?,
            length,
            unit: file.length.unit,
            groups: file.groups,
        })
    }

    fn length(&self, place: &str, file: &LengthFile) -> Result<Figure, StatedError> {
        let figure = FigureFile {
            value: file.value.clone(),
            status: file.status,
            source: file.source.clone(),
            note: file.note.clone(),
        };
        let figure = figure.judge(place, self.dataset)?;
        non_negative(figure.stated.value).map_err(|problem| StatedError::at(place, problem))?;
        Ok(figure)
    }

    fn range(&self, place: &str, file: &RangeFile) -> Result<StatedRange, StatedError> {
        let end = |value: ValueFile, place: &str| {
            let (status, source, note) = (file.status, file.source.clone(), file.note.clone());
            let figure = FigureFile { value, status, source, note }.judge(place, self.dataset)?;
            non_negative(figure.stated.value).map_err(|problem| StatedError::at(place, problem))?;
            Ok::<_, StatedError>(figure)
        };
        let low = end(file.value.clone(), place)?;
        let high = match &file.to {
            Some(to) => end(ValueFile::Text(to.clone()), &format!("{place}.to"))?,
            None => low.clone(),
        };
        let range = Range { low: low.stated.value, high: high.stated.value };
        if let (Some(from), Some(to)) = (range.low.known(), range.high.known())
            && from > to
        {
            let problem = StatedProblem::RangeReversed { low: from.to_string(), high: to.to_string() };
            return Err(StatedError::at(place, problem));
        }
        Ok(StatedRange {
            range,
            half: low.stated.half.max(high.stated.half),
            decimals: low.decimals.max(high.decimals),
            status: file.status,
            source: low.source,
            note: file.note.clone(),
        })
    }

    fn sum(&self, place: &str, file: &SumFile, ids: &[&str]) -> Result<StatedSum, StatedError> {
        let at = |(at, id): (usize, &String)| {
            place_of("block", id, ids)
                .map_err(|problem| StatedError::at(format!("{place}.blocks[{at}]"), problem))
        };
        let blocks = if file.blocks.is_empty() {
            (0..ids.len()).collect()
        } else {
            file.blocks.iter().enumerate().map(at).collect::<Result<_, _>>()?
        };
        let stated = self.range(&format!("{place}.stated"), &file.stated)?;
        Ok(StatedSum {
            id: file.id.clone(),
            name: text_of(place, "name", &file.name)?,
            of: file.of,
            blocks,
            stated,
        })
    }
}

fn terms(place: &str, file: &BlockFile) -> Result<(u32, u32), StatedError> {
    let last = file.last_term.unwrap_or(file.term);
    let outside = |found: u32| !(1..=LONGEST_PROGRAMME).contains(&found);
    for (what, found) in [("term", file.term), ("last_term", last)] {
        if outside(found) {
            let problem = EntryProblem::OutOfRange { found: found.to_string(), expected: "1–40" };
            return Err(StatedError::at(format!("{place}.{what}"), problem));
        }
    }
    if last < file.term {
        let problem = StatedProblem::RangeReversed { low: file.term.to_string(), high: last.to_string() };
        return Err(StatedError::at(format!("{place}.last_term"), problem));
    }
    Ok((file.term, last))
}
