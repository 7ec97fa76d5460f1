//! Printing: tables in columns, JSON, and messages. A closed pipe ends the program quietly.

use std::io::{self, Write};
use std::process::ExitCode;

use alf_app::wire::Failure;
use serde::Serialize;

/// Prints lines to standard output.
pub(crate) fn print(text: &str) -> Result<ExitCode, Failure> {
    // A reader that has seen enough (`| head`) is no error.
    let _closed_pipe = io::stdout().write_all(text.as_bytes());
    Ok(ExitCode::SUCCESS)
}

/// Prints bytes to standard output.
pub(crate) fn bytes(bytes: &[u8]) -> Result<ExitCode, Failure> {
    let _closed_pipe = io::stdout().write_all(bytes);
    Ok(ExitCode::SUCCESS)
}

/// Prints a message to standard error.
pub(crate) fn error(message: &str) {
    let _closed_pipe = writeln!(io::stderr(), "alf: {message}");
}

/// Prints data as JSON.
pub(crate) fn json(data: &impl Serialize) -> Result<ExitCode, Failure> {
    let text = alf_app::wire::to_json(data)?;
    print(&(text + "\n"))
}

/// A table in columns: the first `left` ones flush left, the others flush right.
pub(crate) struct Columns {
    rows: Vec<Vec<String>>,
    left: usize,
}

impl Columns {
    /// A table with a head.
    pub(crate) fn new(left: usize, head: &[&str]) -> Self {
        Self { rows: vec![head.iter().map(|&cell| cell.to_owned()).collect()], left }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table as text, a rule under its head.
    pub(crate) fn text(&self) -> String {
        let count = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..count).map(width).collect();
        let mut text = String::new();
        for (line, row) in self.rows.iter().enumerate() {
            let cells = row.iter().enumerate().map(|(at, cell)| {
                let space = " ".repeat(widths[at] - cell.chars().count());
                if at < self.left { format!("{cell}{space}") } else { format!("{space}{cell}") }
            });
            let cells: Vec<String> = cells.collect();
            text.push_str(cells.join("  ").trim_end());
            text.push('\n');
            if line == 0 {
                let rule: usize = widths.iter().sum::<usize>() + 2 * count.saturating_sub(1);
                text.push_str(&"─".repeat(rule));
                text.push('\n');
            }
        }
        text
    }
}
