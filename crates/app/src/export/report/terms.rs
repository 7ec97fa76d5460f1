//! The scenarios, the terms in which they differ, what nobody has decided, and where the values come from.

use alf_engine::Status;
use alf_export::report::Block;

use super::Told;
use crate::panel::assumed::Assumption;
use crate::panel::changed::Change;
use crate::panel::named::Named;
use crate::texts::report::{self as texts, Word};
use crate::texts::{capital, deck};
use crate::wire::Failure;

impl Told<'_> {
    /// The scenario and the base with what they build on.
    pub(super) fn scenarios(&self) -> Result<Vec<Block>, Failure> {
        let mut blocks = vec![Block::Facts(self.scenario(Word::Scenario, &self.ask.scenario)?)];
        if self.differs() {
            blocks.push(Block::Facts(self.scenario(Word::Base, &self.ask.base)?));
        }
        Ok(blocks)
    }

    fn scenario(&self, role: Word, id: &str) -> Result<Vec<(String, String)>, Failure> {
        let library = &self.session.library;
        let line = self.session.model.line(&alf_engine::ScenarioId::new(id));
        let line = line.map_err(|error| library.explain(error))?;
        let mut stands_on: Vec<String> =
            line.iter().skip(1).map(|ancestor| library.name(ancestor.id.as_str()).to_owned()).collect();
        stands_on.push(self.word(Word::DatasetOnly));
        let mut facts = vec![
            (self.word(role), library.name(id).to_owned()),
            (self.word(Word::StandsOn), stands_on.join(" → ")),
        ];
        if let Some(file) = library.scenario(id) {
            let source = file.source.as_ref().map(|source| self.panel.source(source).title);
            facts.extend(source.map(|source| (self.word(Word::Source), source)));
            if !file.note.is_empty() {
                facts.push((self.word(Word::Note), file.note.clone()));
            }
        }
        Ok(facts)
    }

    /// The values in which the two differ in the year.
    pub(super) fn differing(&self) -> Result<Vec<Block>, Failure> {
        let (language, changes) = (self.ask.language, self.panel.changes()?);
        let mut blocks = Vec::new();
        if changes.here.is_empty() {
            blocks.push(Block::Paragraph(self.word(Word::NothingDiffers)));
        } else {
            blocks.push(Block::Remark(texts::differing(language, self.ask.year)));
            let default = || self.word(Word::Default);
            let row = |Change { parameter, base, scenario, status }: Change| {
                vec![capital(&parameter), base, scenario, status.unwrap_or_else(default)]
            };
            let rows = changes.here.into_iter().map(row).collect();
            let library = &self.session.library;
            let columns = vec![
                (self.word(Word::Parameter), 30, false),
                (library.name(&self.ask.base).to_owned(), 28, false),
                (library.name(&self.ask.scenario).to_owned(), 28, false),
                (self.word(Word::Status), 14, false),
            ];
            blocks.push(Self::table(columns, rows, false));
        }
        if changes.elsewhere > 0 {
            blocks.push(Block::Remark(texts::elsewhere(language, changes.elsewhere)));
        }
        Ok(blocks)
    }

    /// The scenario's values that are assumed, proposed or unknown.
    pub(super) fn assumptions(&self) -> Result<Vec<Block>, Failure> {
        let language = self.ask.language;
        let found = self.panel.assumptions()?;
        let counted = [Status::Assumed, Status::Proposed, Status::Unknown].map(|status| {
            let alike = found.iter().filter(|one| one.status == status);
            alike.map(|one| one.places).sum()
        });
        let name = self.session.library.name(&self.ask.scenario);
        let title = format!("{}.", deck::assumptions_title(language, name, counted));
        if found.is_empty() {
            return Ok(vec![Block::Paragraph(title)]);
        }
        let subtitle = format!("{}.", deck::assumptions_subtitle(language, self.ask.year));
        let row = |Assumption { parameter, value, status, source, .. }: Assumption| {
            vec![
                capital(&parameter),
                value,
                crate::glossary::term(language, status.name()).to_owned(),
                source,
            ]
        };
        let widths = [27, 19, 12, 42];
        let columns = deck::assumption(language).into_iter().zip(widths);
        let columns = columns.map(|(header, wide)| (header.to_owned(), wide, false)).collect();
        let rows = found.into_iter().map(row).collect();
        Ok(vec![Block::Paragraph(title), Block::Remark(subtitle), Self::table(columns, rows, false)])
    }

    /// The sources of the values in force.
    pub(super) fn sources(&self) -> Result<Vec<Block>, Failure> {
        let row = |Named { source, values }: Named| {
            vec![source.title, source.publisher, source.date, values.to_string()]
        };
        let rows = self.panel.named()?.into_iter().map(row).collect();
        let columns = vec![
            (self.word(Word::Source), 44, false),
            (self.word(Word::Publisher), 24, false),
            (self.word(Word::Date), 22, false),
            (self.word(Word::Values), 10, true),
        ];
        let remark = texts::sources(self.ask.language, self.ask.year);
        Ok(vec![Block::Remark(remark), Self::table(columns, rows, false)])
    }
}
