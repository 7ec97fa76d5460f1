//! One table of what has been measured. Figures, not verdicts.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use alf_tests::window::{Opening, Window};
use serde::Deserialize;

use crate::{criterion, eight};

/// Times of one thing, in milliseconds.
pub(crate) struct Timing {
    pub(crate) name: String,
    pub(crate) count: usize,
    pub(crate) median: f64,
    /// 95 of 100 take no longer.
    pub(crate) high: f64,
}

impl Timing {
    /// Median and 95th percentile of some times.
    pub(crate) fn of(name: String, mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times.get((times.len() * share).div_ceil(100).saturating_sub(1)).copied();
        let (median, high) = (at(50).unwrap_or(f64::NAN), at(95).unwrap_or(f64::NAN));
        Self { name, count: times.len(), median, high }
    }
}

/// Prints what criterion measured, and the repaint of a window if one is named.
pub(crate) fn print(measured: &Path, window: Option<(&Path, &Path)>) -> Result<(), Box<dyn Error>> {
    let mut timings = criterion::read(measured);
    if let Some((binary, logs)) = window {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        timings.extend(runtime.block_on(repaint(binary, logs))?);
    }
    println!("{:<60} {:>8} {:>12} {:>12}", "milliseconds", "samples", "median", "p95");
    for Timing { name, count, median, high } in timings {
        println!("{name:<60} {count:>8} {median:>12.3} {high:>12.3}");
    }
    Ok(())
}

/// A repaint as the page entered it.
#[derive(Deserialize)]
struct Repaint {
    /// From the hand's movement to the frame after the one that painted the picture.
    settled: f64,
    /// From the hand's movement to the page laid out and painted.
    painted: Option<f64>,
    /// From the hand's movement to the program's answer.
    answered: Option<f64>,
}

/// The slider beside the table.
const RATE_STEP: &str = "slider";
/// Places of the thumb on the way to the right and back.
const PLACES: u32 = 60;
/// Milliseconds between two places: of a hand that hurries, one a frame and a half, and of one that looks for a figure.
const PACES: [u64; 2] = [25, 40];

async fn repaint(binary: &Path, logs: &Path) -> Result<Vec<Timing>, Box<dyn Error>> {
    let opening = Opening::fresh(binary, logs, (1920, 1080))?;
    let window = Window::open(&opening).await?;
    let mut timings = Vec::new();
    for eight in [false, true] {
        if eight {
            eight::pin(&window).await?;
        }
        // Nobody drags in the first second after the window has opened.
        window.settle().await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        for pace in PACES {
            timings.extend(drag(&window, pace).await?);
        }
    }
    for tab in window.tabs().await? {
        window.click(&tab).await?;
        window.settle().await?;
        timings.extend(drag_under(&window, &tab).await?);
    }
    window.click("tab-key").await?;
    window.settle().await?;
    timings.extend(drag_weight(&window).await?);
    window.close().await?;
    Ok(timings)
}

/// Repaints of the table with the drawings beside each other, and of the tab that is open.
#[derive(Deserialize)]
struct Entered {
    table: Vec<Repaint>,
    tab: Vec<Repaint>,
}

/// The hand on a slider, there and back, and what the page entered of it.
async fn entered(window: &Window, slider: &str, pace: u64) -> Result<Entered, Box<dyn Error>> {
    let () = window
        .ask(
            "performance.clearMeasures('repaint'); performance.clearMeasures('tab-repaint'); return null",
            &[],
        )
        .await?;
    let share = |at: u32| 0.1 + 0.8 * f64::from(at.min(PLACES - at)) / f64::from(PLACES / 2);
    let shares: Vec<f64> = (0..PLACES).map(share).collect();
    window.drag_thumb(slider, &shares, Duration::from_millis(pace)).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let script =
        "const of = (name) => performance.getEntriesByName(name, 'measure').map(({ duration, detail }) => ({
            settled: duration, painted: detail?.painted ?? null, answered: detail?.answered ?? null,
        }));
        return { table: of('repaint'), tab: of('tab-repaint') };";
    Ok(window.ask(script, &[]).await?)
}

/// From the hand to the picture of the open tab, and to that of the table above it; nothing of a tab that stands still.
async fn drag_under(window: &Window, tab: &str) -> Result<Vec<Timing>, Box<dyn Error>> {
    let (tab, [pace, _]) = (tab.trim_start_matches("tab-"), PACES);
    let entered = entered(window, RATE_STEP, pace).await?;
    let timing = |what, of: &[Repaint]| {
        let painted = painted(of);
        (!painted.is_empty())
            .then(|| Timing::of(format!("{tab} open, {pace} ms apart: hand to painted {what}"), painted))
    };
    Ok([timing("tab", &entered.tab), timing("table", &entered.table)].into_iter().flatten().collect())
}

/// From the hand on a weight of the research key to its tab, and to the table above it.
async fn drag_weight(window: &Window) -> Result<Vec<Timing>, Box<dyn Error>> {
    let [pace, _] = PACES;
    let weight: String = window
        .ask("return document.querySelector('[data-weight] input[type=range]:enabled').dataset.testid", &[])
        .await?;
    let entered = entered(window, &weight, pace).await?;
    let named = |what| format!("a weight of the key, {pace} ms apart: hand to painted {what}");
    Ok(vec![
        Timing::of(named("tab"), painted(&entered.tab)),
        Timing::of(named("table"), painted(&entered.table)),
    ])
}

fn painted(entries: &[Repaint]) -> Vec<f64> {
    entries.iter().filter_map(|entry| entry.painted).collect()
}

/// The hand on the slider, there and back.
async fn drag(window: &Window, pace: u64) -> Result<Vec<Timing>, Box<dyn Error>> {
    let scenarios = window.table().await?.rows.first().map_or(0, |row| row.cells.len());
    let entries = entered(window, RATE_STEP, pace).await?.table;
    let settled = entries.iter().map(|entry| entry.settled).collect();
    let answered = entries.iter().filter_map(|entry| entry.answered).collect();
    let named = |what| format!("{scenarios} scenarios, {pace} ms apart: hand to {what}");
    Ok(vec![
        Timing::of(named("answer"), answered),
        Timing::of(named("painted picture"), painted(&entries)),
        Timing::of(named("the frame after it"), settled),
    ])
}
