//! The stages of the tests: one after the other, each with its heading and its time.

use std::time::{Duration, Instant};

use crate::error::Error;
use crate::say::say;

/// One stage.
pub(crate) struct Stage {
    /// What it is called on the command line.
    pub(crate) name: &'static str,
    /// What it shows.
    pub(crate) about: &'static str,
    /// What it does.
    pub(crate) work: fn() -> Result<(), Error>,
}

/// Runs the stages until one fails; tells at the end how long each took.
pub(crate) fn run(stages: &[&Stage]) -> Result<(), Error> {
    let mut times = Vec::new();
    for stage in stages {
        heading(&format!("{}: {}", stage.name, stage.about));
        let start = Instant::now();
        (stage.work)().map_err(|source| Error::Stage { stage: stage.name, source: Box::new(source) })?;
        times.push((stage.name, start.elapsed()));
    }
    heading("done");
    for (name, time) in &times {
        say!("{name:<8} {:>8}", spell(*time));
    }
    say!("{:<8} {:>8}", "all", spell(times.iter().map(|(_, time)| *time).sum()));
    Ok(())
}

/// A heading that is found again in a long log.
pub(crate) fn heading(text: &str) {
    say!("\n━━ {text} {}", "━".repeat(76_usize.saturating_sub(text.chars().count())));
}

fn spell(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}
