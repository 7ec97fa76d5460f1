//! Eight hours' worth of work in fast motion, and what it leaves in memory.

use std::error::Error;
use std::time::Instant;

use alf_app::wire::Failure;
use alf_tests::replay::{Replay, resident};

/// An edit every six seconds of a working day, and a file of each kind every two minutes and a half.
const EDITS: u32 = 5_000;
const EDITS_TO_AN_EXPORT: u32 = 25;
const EDITS_TO_AN_OPENING: u32 = 100;
/// After so many edits everything has been done at least once.
const WARM: u32 = 500;
const ROWS: u32 = 10;

/// Prints resident memory through the day; ends badly where it grew by more than a tenth after the warm-up.
pub(crate) fn print() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let told = |failure: Failure| format!("{failure:?}");
    let mut replay = Replay::begin(folder.path()).map_err(told)?;
    let begun = Instant::now();
    println!("{:>8} {:>8} {:>10} {:>12}", "edits", "exports", "seconds", "RSS KiB");
    let mut warm = None;
    let mut last = 0;
    for at in 1..=EDITS {
        replay.edit().map_err(told)?;
        if at % EDITS_TO_AN_EXPORT == 0 {
            replay.export().map_err(told)?;
        }
        if at % EDITS_TO_AN_OPENING == 0 {
            replay.reopen().map_err(told)?;
        }
        if at % (EDITS / ROWS) == 0 {
            last = resident().ok_or("this system does not tell how much memory is used")?;
            let exports = at / EDITS_TO_AN_EXPORT;
            println!("{at:>8} {exports:>8} {:>10.0} {last:>12}", begun.elapsed().as_secs_f64());
        }
        if at == WARM {
            warm = Some(last);
        }
    }
    let warm = warm.ok_or("the day was too short")?;
    let growth = (last * 1_000 / warm).saturating_sub(1_000);
    println!("growth after the warm-up: {}.{} %", growth / 10, growth % 10);
    if growth > 100 { Err("memory grew by more than a tenth".into()) } else { Ok(()) }
}
