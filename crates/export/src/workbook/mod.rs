//! The counterpart's workbook: a scenario as a spreadsheet with live formulas from parameters to results.
//!
//! Whoever gets it can change an input and have the figures that the program gives for the same change, without
//! the program. The formulas are computed here before they are saved (see [`formula`]), so every cached value is
//! there, and each result is held against the engine's: where a formula places the last unit with another region,
//! because two remainders differ by less than a spreadsheet's numbers can show, the first page names the amount.
//!
//! There are no macros, no links to other files and no time of making, and a scenario with private values is
//! refused: formulas would carry them.

mod basis;
mod bridge;
mod calculation;
mod check;
mod formula;
mod parameters;
mod readme;
mod result;
mod save;
mod settle;
mod sheet;
mod words;
mod years;

use alf_engine::bridge::Bridge;
use alf_engine::groups::Groups;
use alf_engine::model::Chain;
use alf_engine::value::Status;
use alf_engine::{Group, Model, ModelError, Num, ScenarioId};
use thiserror::Error;

use self::calculation::Calculation;
use self::formula::FormulaProblem;
use self::parameters::Parameters;
use self::result::Results;
pub(crate) use self::result::name as component_name;
use self::settle::Sides;
use self::sheet::{Sheet, Tab};
use self::years::Years;

/// Why a workbook could not be made.
#[derive(Debug, Error)]
pub enum WorkbookError {
    /// The scenario cannot be computed.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// A value in force is private.
    #[error("{key} {index} is private, and formulas would carry it")]
    Private {
        /// Its parameter.
        key: &'static str,
        /// What it is for; empty if for all.
        index: String,
    },
    /// A formula of this program is wrong.
    #[error("a formula is wrong: {0}")]
    Formula(#[from] FormulaProblem),
    /// A formula gives an amount that is not the engine's.
    #[error("{cell} gives {found}, the engine {expected}")]
    Disagrees {
        /// The result.
        cell: String,
        /// What the formula gives.
        found: String,
        /// What the engine gives.
        expected: String,
    },
    /// The file could not be put together.
    #[error("the workbook could not be written: {0}")]
    Writing(#[from] rust_xlsxwriter::XlsxError),
}

/// What a workbook is made of.
pub struct Source<'a> {
    /// Data set and scenarios, with the scenario's ancestors.
    pub model: &'a Model,
    /// The scenario.
    pub scenario: &'a ScenarioId,
    /// Its name.
    pub name: &'a str,
    /// SHA-256 of the data set file.
    pub sha256: &'a str,
    /// What it is compared with, where it is.
    pub base: Option<Base>,
    /// Published figures beside the program's.
    pub findings: Vec<Finding>,
    /// The Swedish term of a key.
    pub term: fn(&str) -> &str,
    /// The Swedish name of a group.
    pub group: fn(Group) -> &'static str,
}

/// The base of the bridge.
pub struct Base {
    /// Its name.
    pub name: String,
    /// The bridge of every region's net.
    pub net: Bridge,
    /// The bridge of the state's cost.
    pub state: Bridge,
}

/// A published figure beside the program's.
pub struct Finding {
    /// What is compared.
    pub statement: String,
    /// Source of the published figure.
    pub source: String,
    /// Unit of both.
    pub unit: String,
    /// The program's figure.
    pub model: Num,
    /// The published figure.
    pub published: Num,
    /// Decimals of the published figure.
    pub decimals: u32,
    /// How it came out, in Swedish.
    pub verdict: String,
}

/// The workbook of a scenario as the bytes of an XLSX file. The same source gives the same bytes.
///
/// # Errors
/// [`WorkbookError`].
pub fn workbook(source: &Source<'_>) -> Result<Vec<u8>, WorkbookError> {
    let chain = source.model.chain(source.scenario)?;
    refuse_private(&chain)?;
    let outcome = source.model.simulate(source.scenario)?;
    let years = Years::of(&chain, &Groups::resolve(&chain)?);
    let mut book = Book::default();
    let parameters = Parameters::build(source, &chain, (years, book.sheet(Tab::Parameters)))?;
    let basis = basis::Basis::build(source, &chain, book.sheet(Tab::Basis));
    let sheet = book.sheet(Tab::Calculation);
    let dataset = chain.dataset;
    let computed = Calculation { dataset, years, parameters: &parameters, basis: &basis, sheet }.build();
    let results = Results::build(dataset, years, (&parameters, &computed), book.sheet(Tab::Result));
    bridge::build(source, (dataset, years), book.sheet(Tab::Bridge));
    let subjects = check::Subjects {
        years,
        parameters: &parameters,
        basis: &basis,
        computed: &computed,
        results: &results,
        outcome: &outcome,
    };
    let checks = check::build(source, &subjects, book.sheet(Tab::Check));
    let sides = Sides { computed: &computed, results: &results, years, outcome: &outcome };
    let (known, close) = settle::settle(&book.sheets, sides)?;
    let page = readme::Page { outcome: &outcome, checks, close: &close };
    readme::build(source, &page, book.sheet(Tab::ReadMe));
    save::save(&book, known, (source.name, years, &results))
}

/// A workbook with private values is not made: its formulas would need them.
fn refuse_private(chain: &Chain<'_>) -> Result<(), WorkbookError> {
    let entries = chain.layers().iter().flat_map(|layer| layer.entries());
    match entries.into_iter().find(|entry| entry.status == Status::Private) {
        Some(entry) => {
            Err(WorkbookError::Private { key: entry.key.name(), index: entry.index.label(chain.dataset) })
        }
        None => Ok(()),
    }
}

/// The sheets, in the order of [`Tab::ALL`].
#[derive(Default)]
struct Book {
    sheets: [Sheet; Tab::ALL.len()],
}

impl Book {
    fn sheet(&mut self, tab: Tab) -> &mut Sheet {
        &mut self.sheets[tab as usize]
    }
}
