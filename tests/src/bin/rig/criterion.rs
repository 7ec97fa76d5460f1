//! What criterion measured, read from its folder.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::timings::Timing;

#[derive(Deserialize)]
struct Benchmark {
    full_id: String,
}

#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
}

#[derive(Deserialize)]
struct Sample {
    iters: Vec<f64>,
    times: Vec<f64>,
}

/// The newest measurements below a folder, in order of name.
pub(crate) fn read(folder: &Path) -> Vec<Timing> {
    let mut timings = Vec::new();
    collect(folder, &mut timings);
    timings.sort_by(|one, other| one.name.cmp(&other.name));
    timings
}

fn collect(folder: &Path, timings: &mut Vec<Timing>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()) {
        if path.ends_with("new") {
            timings.extend(measured(&path));
        } else {
            collect(&path, timings);
        }
    }
}

fn measured(folder: &Path) -> Option<Timing> {
    let text = |name: &str| fs::read_to_string(folder.join(name)).ok();
    let benchmark: Benchmark = serde_json::from_str(&text("benchmark.json")?).ok()?;
    let estimates: Estimates = serde_json::from_str(&text("estimates.json")?).ok()?;
    let sample: Sample = serde_json::from_str(&text("sample.json")?).ok()?;
    let each = sample.times.iter().zip(&sample.iters).map(|(time, times)| time / times / 1e6);
    let mut timing = Timing::of(benchmark.full_id, each.collect());
    timing.median = estimates.median.point_estimate / 1e6;
    Some(timing)
}
