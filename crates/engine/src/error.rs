//! What can be wrong with a data set or a scenario, with the place and what was expected.

use rust_decimal::Decimal;
use thiserror::Error;

use crate::ids::{ScenarioId, Year};

/// What is wrong with one entry.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryProblem {
    /// No parameter has that key.
    #[error("no parameter is called {found}")]
    UnknownKey {
        /// The key in the file.
        found: String,
    },
    /// The index names nothing in the data set.
    #[error("no {kind} is called {found}")]
    UnknownIndex {
        /// `programme`, `region` or `indicator`.
        kind: &'static str,
        /// The name in the file.
        found: String,
    },
    /// The parameter is not indexed so.
    #[error("takes no {kind}")]
    IndexNotTaken {
        /// `programme`, `region` or `indicator`.
        kind: &'static str,
    },
    /// The parameter needs an index.
    #[error("needs a {kind}")]
    IndexMissing {
        /// `programme`, `region` or `indicator`.
        kind: &'static str,
    },
    /// Not a decimal.
    #[error("{found:?} is not a decimal such as 79547.50")]
    NotADecimal {
        /// The text in the file.
        found: String,
    },
    /// Not one of the words of the key.
    #[error("{found:?} is none of {words}")]
    NotAWord {
        /// The text in the file.
        found: String,
        /// The words allowed.
        words: String,
    },
    /// A choice cannot be unknown.
    #[error("cannot be unknown: one of {words}")]
    ChoiceUnknown {
        /// The words allowed.
        words: String,
    },
    /// A number outside its range.
    #[error("{found} is not {expected}")]
    OutOfRange {
        /// The text in the file.
        found: String,
        /// The range.
        expected: &'static str,
    },
    /// A list of steps where a single value is needed.
    #[error("takes a single value, not a list")]
    StepsNotAllowed,
    /// A single value where a list of steps is needed.
    #[error("takes a list of rate steps")]
    NotSteps,
    /// Something is wrong with a step.
    #[error("value[{at}]: {problem}")]
    Step {
        /// Position in the list.
        at: usize,
        /// What is wrong.
        problem: Box<EntryProblem>,
    },
    /// A step without phase.
    #[error("phase is empty")]
    EmptyPhase,
    /// A `set_real` step without price year.
    #[error("set_real needs a price_year")]
    PriceYearMissing,
    /// A price year after the step.
    #[error("price_year {price_year} is later than the step's year {year}")]
    PriceYearLater {
        /// The price year.
        price_year: i32,
        /// The step's year.
        year: i32,
    },
    /// A year no entry can carry.
    #[error("year {found} is out of range")]
    YearOutOfRange {
        /// The year in the file.
        found: i32,
    },
    /// An indexed level without the year of its price.
    #[error("needs a from year: it is carried forward by {index}")]
    FromMissing {
        /// Key of the index.
        index: &'static str,
    },
    /// The same key, index and year as another entry of the layer.
    #[error("the same key, index and year as entry {first}")]
    Duplicate {
        /// Position of the earlier entry.
        first: usize,
    },
    /// A placement share for the programme's own host, which has the rest.
    #[error("the host has the rest and takes no share of its own")]
    HostShare,
}

/// What is wrong with the frame of a data set file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DataSetProblem {
    /// The format mark is another.
    #[error("format {found:?} is not {expected:?}")]
    Format {
        /// Mark in the file.
        found: String,
        /// Mark expected.
        expected: &'static str,
    },
    /// Last year before first year, or too many years.
    #[error("years {first}–{last} are no span of 1 to 100 years")]
    Span {
        /// First year.
        first: i32,
        /// Last year.
        last: i32,
    },
    /// The same code or id twice.
    #[error("{kind} {id} stands twice")]
    Twice {
        /// `region`, `programme` or `source`.
        kind: &'static str,
        /// The code or id.
        id: String,
    },
    /// A programme whose host is no region.
    #[error("programme {programme} has host region {host}, which does not exist")]
    UnknownHost {
        /// Programme id.
        programme: String,
        /// Region code.
        host: String,
    },
    /// A programme with no terms or too many.
    #[error("programme {programme} has {terms} terms, not 1 to 40")]
    Terms {
        /// Programme id.
        programme: String,
        /// Number of terms in the file.
        terms: u32,
    },
    /// The code of the national row is used by a region.
    #[error("code 00 is the national row and cannot be a region")]
    NationalCode,
}

/// Where an entry stands that is at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryAt {
    /// The scenario that holds it, often a parent of the one computed; none: the data set.
    pub scenario: Option<String>,
    /// Position in the list.
    pub at: usize,
    /// Key in the file.
    pub key: &'static str,
}

/// Why a model cannot be set up or computed. A scenario that pays oddly is a warning, not an error.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ModelError {
    /// The data set's frame is wrong.
    #[error("data set: {0}")]
    DataSet(#[from] DataSetProblem),
    /// An entry of the data set or of a scenario is wrong.
    #[error("{layer}, entry {at} ({key}): {problem}")]
    Entry {
        /// Id of the scenario or of the data set.
        layer: String,
        /// Whether the layer is the data set.
        dataset: bool,
        /// Position in the list.
        at: usize,
        /// Key in the file.
        key: String,
        /// What is wrong.
        problem: EntryProblem,
    },
    /// The scenario's format mark is another.
    #[error("{scenario}: format {found:?} is not {expected:?}")]
    Format {
        /// Scenario id.
        scenario: ScenarioId,
        /// Mark in the file.
        found: String,
        /// Mark expected.
        expected: &'static str,
    },
    /// Written for another data set.
    #[error("{scenario} is written for data set {found}, not {expected}")]
    OtherDataSet {
        /// Scenario id.
        scenario: ScenarioId,
        /// Data set named in the scenario.
        found: String,
        /// Data set at hand.
        expected: String,
    },
    /// Two scenarios with the same id.
    #[error("two scenarios are called {scenario}")]
    DuplicateScenario {
        /// Scenario id.
        scenario: ScenarioId,
    },
    /// No scenario has that id.
    #[error("no scenario is called {scenario}")]
    UnknownScenario {
        /// The id asked for.
        scenario: ScenarioId,
        /// The scenario that names it as parent, where one does.
        named_by: Option<ScenarioId>,
    },
    /// Parents form a cycle.
    #[error("parents form a cycle through {scenario}")]
    ParentCycle {
        /// A scenario on the cycle.
        scenario: ScenarioId,
    },
    /// A parameter that is needed has no value.
    #[error("{scenario}: {key} has no value for {index} in {year}")]
    Missing {
        /// Scenario computed.
        scenario: ScenarioId,
        /// Key.
        key: &'static str,
        /// Programme, region or indicator; empty if none.
        index: String,
        /// Year.
        year: Year,
    },
    /// A programme's placement shares exceed the whole.
    #[error("{scenario}: placement shares of {programme} sum to {sum} in {year}, at most 1")]
    SharesAboveOne {
        /// Scenario computed.
        scenario: ScenarioId,
        /// The entry at fault, where it has been looked for.
        entry: Option<Box<EntryAt>>,
        /// Programme id.
        programme: String,
        /// Year.
        year: Year,
        /// Their sum.
        sum: Decimal,
    },
    /// The weights of the reinforcement key do not sum to one.
    #[error("{scenario}: reinforcement weights sum to {sum} in {year}, exactly 1 is needed")]
    WeightsNotOne {
        /// Scenario computed.
        scenario: ScenarioId,
        /// The entry at fault, where it has been looked for.
        entry: Option<Box<EntryAt>>,
        /// Year.
        year: Year,
        /// Their sum.
        sum: Decimal,
    },
    /// A region trains students but takes no part.
    #[error("{scenario}: region {region} trains students of {programme} in {year} but its mode is none")]
    StudentsWithoutMode {
        /// Scenario computed.
        scenario: ScenarioId,
        /// The entry at fault, where it has been looked for.
        entry: Option<Box<EntryAt>>,
        /// Region code.
        region: String,
        /// Programme id.
        programme: String,
        /// Year.
        year: Year,
    },
    /// The reference of frame and guarantee is no ancestor.
    #[error("{scenario}: reference {reference} in {year} is no ancestor")]
    ReferenceNotAncestor {
        /// Scenario computed.
        scenario: ScenarioId,
        /// The entry at fault, where it has been looked for.
        entry: Option<Box<EntryAt>>,
        /// The id in the scenario.
        reference: String,
        /// Year.
        year: Year,
    },
    /// A key with nothing to divide by although there is money to divide.
    #[error("{scenario}: {key} sums to zero in {year}, nothing to divide by")]
    NothingToDivideBy {
        /// Scenario computed.
        scenario: ScenarioId,
        /// The entry at fault, where it has been looked for.
        entry: Option<Box<EntryAt>>,
        /// Key or indicator.
        key: &'static str,
        /// Year.
        year: Year,
    },
    /// An amount beyond what can be computed exactly.
    #[error("{scenario}: {what} in {year} is too large to compute exactly")]
    TooLarge {
        /// Scenario computed.
        scenario: ScenarioId,
        /// Component or figure.
        what: &'static str,
        /// Year.
        year: Year,
    },
    /// A year outside the data set.
    #[error("year {year} is outside {first}–{last}")]
    YearOutOfRange {
        /// The year asked for.
        year: Year,
        /// First year.
        first: Year,
        /// Last year.
        last: Year,
    },
    /// No region has that code.
    #[error("no region has code {region}")]
    UnknownRegion {
        /// The code asked for.
        region: String,
    },
}
