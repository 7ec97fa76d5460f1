//! The report of a scenario beside a base, to print: in brief, terms that differ, region by region, charts, the bridge
//! in words, assumptions, sources, and what it was computed from.

mod basis;
mod comparison;
mod drawn;
mod terms;

use alf_export::report::{Block, Chapter, Column, Report, ReportError, Table, file};

use super::picture::Ask;
use crate::compare::{self, Look, Wanted, scale};
use crate::desk::Taken;
use crate::failure;
use crate::panel::Panel;
use crate::session::Session;
use crate::texts::report::{self as texts, Word, word};
use crate::wire::{self, Code, Failure};
use drawn::Drawings;

/// What every chapter is told from.
struct Told<'a> {
    session: &'a Session,
    ask: &'a Ask,
    panel: &'a Panel<'a>,
    /// The measure asked for: the base first, where there is one beside the scenario.
    table: wire::Table,
}

/// The report as a PDF file; it names the snapshot taken of what it shows, where there is one.
///
/// # Errors
/// An id, region or year that does not exist, or a private value in force.
pub fn report(session: &Session, ask: &Ask, taken: &Taken) -> Result<Vec<u8>, Failure> {
    super::private::refuse(&session.library, &session.model, &[&ask.scenario, &ask.base])?;
    file(&told(session, ask, taken)?).map_err(|error| refused(&error))
}

/// What the report says.
fn told(session: &Session, ask: &Ask, taken: &Taken) -> Result<Report, Failure> {
    let request = ask.panel();
    let panel = Panel::open(session, &request)?;
    let told = Told { session, ask, panel: &panel, table: table(session, ask)? };
    let drawings = Drawings::of(&told)?;
    let mut chapters = vec![
        told.chapter(Word::InBrief, told.brief(&drawings)),
        told.chapter(Word::Scenarios, told.scenarios()?),
    ];
    if told.differs() {
        chapters.push(told.chapter(Word::Differs, told.differing()?));
    }
    chapters
        .push(told.chapter(if told.differs() { Word::Comparison } else { Word::ByRegion }, told.regions()?));
    let (charts, bridge) = drawings.blocks(&told);
    chapters.push(told.chapter(Word::Charts, charts));
    // Between a scenario and itself there is no bridge.
    chapters.extend(bridge.map(|blocks| told.chapter(Word::Bridge, blocks)));
    chapters.push(told.chapter(Word::Assumptions, told.assumptions()?));
    chapters.push(told.chapter(Word::Sources, told.sources()?));
    chapters.push(told.chapter(Word::Basis, told.basis(taken)?));
    let base = told.differs().then(|| session.library.name(&ask.base));
    let title = texts::title(ask.language, session.library.name(&ask.scenario), base);
    Ok(Report {
        foot: format!("{title}, {}", ask.year),
        title,
        subtitle: texts::subtitle(
            ask.language,
            (ask.measure, scale(ask.measure, ask.unit)),
            ask.year,
            &told.region(),
        ),
        language: ask.language.of_charts(),
        chapters,
    })
}

/// The measure's figures by region and of the nation, as the window's table has them.
fn table(session: &Session, ask: &Ask) -> Result<wire::Table, Failure> {
    let wanted = Wanted::of(ask.year, ask.measure, ask.unit);
    let look = Look::new(&session.library, &session.model, wanted)?;
    let mut ids = vec![ask.base.as_str()];
    if ask.scenario != ask.base {
        ids.push(&ask.scenario);
    }
    let outcomes: Vec<_> = ids.iter().map(|id| session.outcome(id)).collect::<Result<_, _>>()?;
    let outcomes: Vec<_> = outcomes.iter().map(AsRef::as_ref).collect();
    let column = |id: &&str| wire::Column {
        scenario: (*id).to_owned(),
        name: session.library.name(id).to_owned(),
        base: *id == ask.base,
        draft: false,
    };
    let columns = ids.iter().map(column).collect();
    let table = compare::table(&session.model, &outcomes, columns, look);
    table.map_err(|error| session.library.explain(error))
}

impl Told<'_> {
    /// Whether there is a base beside the scenario.
    fn differs(&self) -> bool {
        self.ask.base != self.ask.scenario
    }

    fn word(&self, wanted: Word) -> String {
        word(self.ask.language, wanted).to_owned()
    }

    fn chapter(&self, heading: Word, blocks: Vec<Block>) -> Chapter {
        Chapter { heading: self.word(heading), blocks }
    }

    /// Name of the region told about.
    fn region(&self) -> String {
        let regions = &self.session.model.dataset.regions;
        let found = regions.iter().find(|region| region.code.to_string() == self.ask.region);
        found.map(|region| compare::short_name(&region.file.name)).unwrap_or_default()
    }

    fn unknown(&self) -> String {
        self.ask.language.of_charts().unknown().to_owned()
    }

    /// A table; a column is its header, how wide it is beside the others, and whether it holds figures.
    fn table(columns: Vec<(String, u32, bool)>, rows: Vec<Vec<String>>, sum: bool) -> Block {
        let column = |(header, width, figures)| Column { header, width, figures };
        Block::Table(Table { columns: columns.into_iter().map(column).collect(), rows, sum })
    }
}

fn refused(error: &ReportError) -> Failure {
    failure::with(Code::Drawing, [("found", error.to_string())])
}
