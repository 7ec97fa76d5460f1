//! From the start of the program to a painted table, and the memory of all its processes.
//!
//! The start is taken by a script that notes the clock and becomes the program; the picture is the page's own mark. Both
//! are moments of one clock. The driver is between, so a start by hand is a little faster than what stands here.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use alf_tests::window::{Opening, Window};

use crate::eight;
use crate::timings::Timing;

const WARM: usize = 10;
const COLD: usize = 3;

/// Prints starts and memory of a built window.
pub(crate) fn print(binary: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(measure(binary, folder))
}

async fn measure(binary: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let mut cold = Vec::new();
    for _ in 0..COLD {
        // Only root may empty the kernel's cache of files; without it there is no cold start to measure.
        if fs::write("/proc/sys/vm/drop_caches", "3").is_err() {
            break;
        }
        let (window, took) = start(binary, folder).await?;
        cold.push(took);
        window.close().await?;
    }
    let mut warm = Vec::new();
    for _ in 0..WARM {
        let (window, took) = start(binary, folder).await?;
        warm.push(took);
        window.close().await?;
    }
    println!("{:<44} {:>8} {:>12} {:>12}", "milliseconds", "samples", "median", "p95");
    for (name, times) in [("cold", cold), ("warm", warm)] {
        if !times.is_empty() {
            let Timing { name, count, median, high } =
                Timing::of(format!("start to painted table, {name}"), times);
            println!("{name:<44} {count:>8} {median:>12.0} {high:>12.0}");
        }
    }
    memory(binary, folder).await
}

async fn start(binary: &Path, folder: &Path) -> Result<(Window, f64), Box<dyn Error>> {
    let begun = folder.join("begun");
    let opening = Opening::fresh(&clocked(binary, folder, &begun)?, folder, (1920, 1080))?;
    let window = Window::open(&opening).await?;
    let painted: f64 = window
        .ask(
            "return performance.timeOrigin + performance.getEntriesByName('first-picture')[0].startTime",
            &[],
        )
        .await?;
    let begun: f64 = fs::read_to_string(&begun)?.trim().parse()?;
    Ok((window, painted - begun / 1e6))
}

/// Notes the clock in nanoseconds and becomes the program.
fn clocked(binary: &Path, folder: &Path, begun: &Path) -> std::io::Result<PathBuf> {
    let path = folder.join("clocked.sh");
    let script =
        format!("#!/bin/sh\ndate +%s%N > '{}'\nexec '{}' \"$@\"\n", begun.display(), binary.display());
    fs::write(&path, script)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    }
    Ok(path)
}

async fn memory(binary: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("\n{:<44} {:>8} {:>12}", "memory (PSS of all processes)", "count", "MiB");
    let (window, _) = start(binary, folder).await?;
    tokio::time::sleep(Duration::from_secs(5)).await;
    tell("idle, the base and three scenarios", folder)?;
    eight::pin(&window).await?;
    let columns = window.table().await?.rows.first().map_or(0, |row| row.cells.len());
    for tab in window.tabs().await? {
        window.click(&tab).await?;
        window.settle().await?;
    }
    tokio::time::sleep(Duration::from_secs(5)).await;
    tell(&format!("{columns} scenarios, all tabs seen"), folder)?;
    window.close().await?;
    Ok(())
}

/// The window's processes are those that were given its user's folder; the driver was too and does not count.
fn tell(what: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mark = format!("XDG_DATA_HOME={}", folder.join("data").display());
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let process = entry?.path();
        let given = fs::read(process.join("environ")).unwrap_or_default();
        let named = fs::read_to_string(process.join("comm")).unwrap_or_default();
        let ours = given.split(|byte| *byte == 0).any(|word| word == mark.as_bytes());
        if !ours || named.starts_with("WebKitWebDriver") {
            continue;
        }
        let rollup = fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
        let pss = rollup
            .lines()
            .find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next()?.parse().ok());
        found.extend(pss.map(|pss| (named.trim().to_owned(), pss)));
    }
    let sum: u64 = found.iter().map(|(_, pss): &(String, u64)| pss).sum();
    println!("{what:<44} {:>8} {:>12}", found.len(), sum / 1024);
    for (name, pss) in found {
        println!("  {name:<42} {:>8} {:>12}", "", pss / 1024);
    }
    Ok(())
}
