//! Regional budget (MODEL 7): how an ALF region divides its money.
//!
//! A budget is what two parties have written down, so nothing in it is corrected: every stated sum is held
//! against its parts ([`check`]), and what a scenario changes is divided over the councils ([`outlook`]). Other amounts
//! are tried in a copy of it ([`tried`]).
//! Amounts are kronor inside, with the rounding they are stated in.

pub mod check;
pub mod divide;
pub mod file;
pub mod outlook;
pub mod tried;

use crate::dataset::DataSet;
use crate::ids::{RegionAt, SourceId, Year};
use crate::stated::{
    Amount, AmountFile, Figure, StatedError, StatedProblem, check_marks, non_negative, place_of, source_of,
    text_of, unique,
};
use crate::value::year;

pub use check::{Check, CheckKind, Label, Part};
pub use divide::Rule;
pub use file::{BUDGET_FORMAT, BudgetFile, Funds, VfuMode};
pub use outlook::{Choice, CouncilFigures, FrameFigures, FrameUse, Outlook, VfuFigures};
pub use tried::{Place, Tried};

/// A judged budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Note.
    pub note: String,
    /// Source of the whole.
    pub source: Option<SourceId>,
    /// Year.
    pub year: Year,
    /// Region.
    pub region: RegionAt,
    /// Who divides money.
    pub councils: Vec<Council>,
    /// The frame before the state's decision.
    pub preliminary: Option<Stage>,
    /// The frame after it.
    pub decided: Option<Stage>,
    /// The region's own funds.
    pub own_funds: Amount,
    /// Lines.
    pub lines: Vec<Line>,
    /// What the lines sum to, where it is stated.
    pub lines_total: Option<Amount>,
    /// Increases.
    pub increases: Vec<Increase>,
    /// Money set aside.
    pub earmarks: Vec<Earmark>,
    /// Pay for placements.
    pub vfu: Option<Vfu>,
}

/// A council or body that divides money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// One stage of the frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// ALF money.
    pub alf: Amount,
    /// ALF and own funds together, as stated.
    pub total: Option<Amount>,
}

/// A line, or a part of an increase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Name.
    pub name: String,
    /// Position of the council.
    pub council: usize,
    /// Amount.
    pub amount: Amount,
    /// Level of the positions it pays, where it pays any.
    pub position: Option<Position>,
}

/// Level of pay for positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Per position and year.
    pub amount: Amount,
    /// Number of positions.
    pub count: Figure,
}

/// An increase and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Increase {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Which money increases.
    pub of: Funds,
    /// As stated.
    pub amount: Option<Amount>,
    /// Parts.
    pub parts: Vec<Line>,
}

/// Money set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earmark {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Position of the council.
    pub council: usize,
    /// Amount reserved.
    pub reserved: Amount,
    /// What it is used for.
    pub used: Vec<Named>,
    /// What is left, as stated.
    pub remaining: Option<Amount>,
}

/// An amount with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Name.
    pub name: String,
    /// Amount.
    pub amount: Amount,
}

/// Pay for placements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vfu {
    /// Which of the two is in use.
    pub mode: VfuMode,
    /// One per provider and year.
    pub invoices: Vec<Named>,
    /// One sum for the year.
    pub lump_sum: Amount,
}

impl Budget {
    /// Judges a budget file.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place in the file.
    pub fn new(file: &BudgetFile, dataset: &DataSet) -> Result<Self, StatedError> {
        check_frame(file, dataset)?;
        let judge = Judge { dataset, councils: file.councils.iter().map(|c| c.id.as_str()).collect() };
        unique("councils", judge.councils.iter().copied())?;
        unique("increases", file.increases.iter().map(|increase| increase.id.as_str()))?;
        unique("earmarks", file.earmarks.iter().map(|earmark| earmark.id.as_str()))?;
        let codes: Vec<&str> = dataset.regions.iter().map(|region| region.code.as_str()).collect();
        let region =
            place_of("region", &file.region, &codes).map_err(|problem| StatedError::at("region", problem))?;
        Ok(Self {
            id: file.id.clone(),
            name: file.name.clone(),
            note: file.note.clone(),
            source: source_of(file.source.as_deref(), dataset)
                .map_err(|problem| StatedError::at("source", problem))?,
            year: year(file.year).map_err(|problem| StatedError::at("year", problem))?,
            region: RegionAt(region),
            councils: file
                .councils
                .iter()
                .map(|council| Council { id: council.id.clone(), name: council.name.clone() })
                .collect(),
            preliminary: judge.stage("preliminary", file.frame.preliminary.as_ref())?,
            decided: judge.stage("decided", file.frame.decided.as_ref())?,
            own_funds: file.own_funds.judge("own_funds", dataset)?,
            lines: each("lines", &file.lines, |line, at| {
                judge.line((&line.name, &line.council), &line.amount, at)
            })?,
            lines_total: judge.optional("lines_total", file.lines_total.as_ref())?,
            increases: each("increases", &file.increases, |increase, at| judge.increase(increase, at))?,
            earmarks: each("earmarks", &file.earmarks, |earmark, at| judge.earmark(earmark, at))?,
            vfu: file.vfu.as_ref().map(|vfu| judge.vfu(vfu)).transpose()?,
        })
    }

    /// The council with that id.
    #[must_use]
    pub fn council_at(&self, id: &str) -> Option<usize> {
        self.councils.iter().position(|council| council.id == id)
    }
}

fn check_frame(file: &BudgetFile, dataset: &DataSet) -> Result<(), StatedError> {
    check_marks((&file.format, BUDGET_FORMAT), &file.dataset, dataset)?;
    if file.councils.is_empty() {
        return Err(StatedError::at("councils", StatedProblem::Missing { what: "councils" }));
    }
    Ok(())
}

/// Judges every item of a list; the place is the list's name and the position.
fn each<F, T>(
    list: &str,
    items: &[F],
    judge: impl Fn(&F, &str) -> Result<T, StatedError>,
) -> Result<Vec<T>, StatedError> {
    items.iter().enumerate().map(|(at, item)| judge(item, &format!("{list}[{at}]"))).collect()
}

struct Judge<'a> {
    dataset: &'a DataSet,
    councils: Vec<&'a str>,
}

impl Judge<'_> {
    fn optional(&self, place: &str, amount: Option<&AmountFile>) -> Result<Option<Amount>, StatedError> {
        amount.map(|amount| amount.judge(place, self.dataset)).transpose()
    }

    fn council(&self, id: &str, place: &str) -> Result<usize, StatedError> {
        place_of("council", id, &self.councils)
            .map_err(|problem| StatedError::at(format!("{place}.council"), problem))
    }

    fn stage(&self, name: &str, file: Option<&file::StageFile>) -> Result<Option<Stage>, StatedError> {
        let Some(file) = file else { return Ok(None) };
        let place = format!("frame.{name}");
        let alf = file.alf.judge(&format!("{place}.alf"), self.dataset)?;
        let total = self.optional(&format!("{place}.total"), file.total.as_ref())?;
        Ok(Some(Stage { alf, total }))
    }

    fn line(
        &self,
        (name, council): (&str, &str),
        amount: &AmountFile,
        place: &str,
    ) -> Result<Line, StatedError> {
        Ok(Line {
            name: text_of(place, "name", name)?,
            council: self.council(council, place)?,
            amount: amount.judge(&format!("{place}.amount"), self.dataset)?,
            position: None,
        })
    }

    fn part(&self, file: &file::PartFile, place: &str) -> Result<Line, StatedError> {
        let line = self.line((&file.name, &file.council), &file.amount, place)?;
        let position = file.position.as_ref().map(|position| {
            let place = format!("{place}.position");
            let count = position.count.judge(&format!("{place}.count"), self.dataset)?;
            non_negative(count.stated.value)
                .map_err(|problem| StatedError::at(format!("{place}.count"), problem))?;
            let amount = position.amount.judge(&format!("{place}.amount"), self.dataset)?;
            Ok::<_, StatedError>(Position { amount, count })
        });
        Ok(Line { position: position.transpose()?, ..line })
    }

    fn increase(&self, file: &file::IncreaseFile, place: &str) -> Result<Increase, StatedError> {
        if file.amount.is_none() && file.of == Funds::OwnFunds {
            let missing = StatedProblem::Missing { what: "amount" };
            return Err(StatedError::at(format!("{place}.amount"), missing));
        }
        let parts = each("parts", &file.parts, |part, at| self.part(part, at));
        Ok(Increase {
            id: file.id.clone(),
            name: text_of(place, "name", &file.name)?,
            of: file.of,
            amount: self.optional(&format!("{place}.amount"), file.amount.as_ref())?,
            parts: parts.map_err(|error| error.within(place))?,
        })
    }

    fn named(&self, list: &str, files: &[file::UseFile]) -> Result<Vec<Named>, StatedError> {
        each(list, files, |file, place| {
            let name = text_of(place, "name", &file.name)?;
            Ok(Named { name, amount: file.amount.judge(&format!("{place}.amount"), self.dataset)? })
        })
    }

    fn earmark(&self, file: &file::EarmarkFile, place: &str) -> Result<Earmark, StatedError> {
        let remaining = self.optional(&format!("{place}.remaining"), file.remaining.as_ref())?;
        Ok(Earmark {
            id: file.id.clone(),
            name: text_of(place, "name", &file.name)?,
            council: self.council(&file.council, place)?,
            reserved: file.reserved.judge(&format!("{place}.reserved"), self.dataset)?,
            used: self.named("used", &file.used).map_err(|error| error.within(place))?,
            remaining,
        })
    }

    fn vfu(&self, file: &file::VfuFile) -> Result<Vfu, StatedError> {
        let invoices = self.named("invoices", &file.invoices).map_err(|error| error.within("vfu"))?;
        Ok(Vfu { mode: file.mode, invoices, lump_sum: file.lump_sum.judge("vfu.lump_sum", self.dataset)? })
    }
}
