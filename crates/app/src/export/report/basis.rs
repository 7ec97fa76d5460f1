//! What the report was computed from, so that it can be computed again.

use alf_export::report::Block;

use super::Told;
use crate::about::{RULES, VERSION};
use crate::desk::Taken;
use crate::texts::report::Word;
use crate::wire::Failure;

impl Told<'_> {
    /// Data set, program, snapshot, and the command that gives the figures.
    pub(super) fn basis(&self, taken: &Taken) -> Result<Vec<Block>, Failure> {
        let (library, ask) = (&self.session.library, self.ask);
        let (content, snapshot) = taken.of(self.session, (&ask.scenario, &ask.base))?;
        let facts = [
            (Word::Dataset, format!("{} ({})", library.dataset().title, library.dataset().id)),
            (Word::DatasetHash, library.sha256().to_owned()),
            (Word::Program, format!("ALF-bordet {VERSION}")),
            (Word::Rules, RULES.to_owned()),
            (Word::Snapshot, snapshot.unwrap_or_else(|| self.word(Word::NotTaken))),
            (Word::Content, content),
            (Word::Recompute, format!("alf compare {} {} --year {}", ask.base, ask.scenario, ask.year)),
        ];
        let named = |(name, told)| (self.word(name), told);
        Ok(vec![Block::Facts(facts.into_iter().map(named).collect())])
    }
}
