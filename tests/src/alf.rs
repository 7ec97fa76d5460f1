//! The program `alf` as a user has it: built, called, and judged by what it prints.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde::Deserialize;

/// Why `alf` could not be used.
#[derive(Debug, thiserror::Error)]
pub enum AlfError {
    /// Cargo or `alf` could not be started.
    #[error("{program} could not be started: {source}")]
    NotStarted {
        /// Which.
        program: String,
        /// Why.
        source: io::Error,
    },
    /// Cargo built nothing that can be run.
    #[error("cargo built no program alf:\n{0}")]
    NotBuilt(String),
    /// `alf` refused.
    #[error("alf {arguments} ended with {code:?}: {message}")]
    Refused {
        /// What it was asked.
        arguments: String,
        /// Exit code.
        code: Option<i32>,
        /// What it said.
        message: String,
    },
    /// What it printed is no simulation.
    #[error("alf printed something else than a simulation: {0}")]
    NotSimulation(#[from] serde_json::Error),
}

/// The built program.
#[derive(Debug, Clone)]
pub struct Alf {
    path: PathBuf,
}

/// A line of cargo's report that names a program.
#[derive(Deserialize)]
struct Built {
    executable: Option<PathBuf>,
}

impl Alf {
    /// Builds the program, or finds it built.
    ///
    /// # Errors
    /// When cargo cannot build it.
    pub fn build() -> Result<Self, AlfError> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["build", "--workspace", "--bin", "alf", "--message-format=json-render-diagnostics"]);
        build.current_dir(env!("CARGO_MANIFEST_DIR"));
        let output = output(&mut build, "cargo")?;
        let report = String::from_utf8_lossy(&output.stdout);
        let mut named =
            report.lines().filter_map(|line| serde_json::from_str::<Built>(line).ok()?.executable);
        let not_built = || AlfError::NotBuilt(String::from_utf8_lossy(&output.stderr).into_owned());
        named.next_back().map(|path| Self { path }).ok_or_else(not_built)
    }

    /// Calls it and answers what it printed and how it ended.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn call<A: AsRef<std::ffi::OsStr>>(&self, arguments: &[A]) -> Result<Output, AlfError> {
        output(Command::new(&self.path).args(arguments), "alf")
    }

    /// Calls it as another user, who is in a folder of theirs.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn call_as(&self, user: &str, home: &Path, arguments: &[&str]) -> Result<Output, AlfError> {
        let mut command = Command::new(&self.path);
        command.args(arguments).current_dir(home);
        for name in ["USER", "USERNAME", "LOGNAME", "HOSTNAME", "COMPUTERNAME"] {
            command.env(name, user);
        }
        for name in ["HOME", "USERPROFILE", "APPDATA", "XDG_DATA_HOME", "TMPDIR"] {
            command.env(name, home);
        }
        output(&mut command, "alf")
    }

    /// What `alf … --format json` prints.
    ///
    /// # Errors
    /// What `alf` says.
    pub fn json(&self, arguments: &[&str]) -> Result<serde_json::Value, AlfError> {
        let output = self.call(&[arguments, &["--format", "json"]].concat())?;
        if output.status.success() {
            return Ok(serde_json::from_slice(&output.stdout)?);
        }
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(AlfError::Refused { arguments: arguments.join(" "), code: output.status.code(), message })
    }

    /// `alf simulate SCENARIO --format json`.
    ///
    /// # Errors
    /// What `alf` says.
    pub fn simulate(&self, scenario: &Path) -> Result<Printed, AlfError> {
        let scenario = scenario.display().to_string();
        Ok(serde_json::from_value(self.json(&["simulate", &scenario])?)?)
    }
}

fn output(command: &mut Command, program: &str) -> Result<Output, AlfError> {
    let not_started = |source| AlfError::NotStarted { program: program.to_owned(), source };
    command.output().map_err(not_started)
}

/// The part of a printed simulation that tests read; amounts are the decimal strings that were printed.
#[derive(Debug, Clone, Deserialize)]
pub struct Printed {
    years: Vec<PrintedYear>,
    lines: Vec<PrintedLine>,
}

#[derive(Debug, Clone, Deserialize)]
struct PrintedYear {
    year: i32,
    rate: Option<String>,
    state_cost: Option<String>,
    students: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct PrintedLine {
    year: i32,
    region: String,
    component: String,
    amount: Option<String>,
}

impl Printed {
    /// What the state pays in a year, kr.
    #[must_use]
    pub fn state_cost(&self, year: i32) -> Option<&str> {
        self.years.iter().find(|figures| figures.year == year)?.state_cost.as_deref()
    }

    /// The rate per full-time student in a year, kr.
    #[must_use]
    pub fn rate(&self, year: i32) -> Option<&str> {
        self.years.iter().find(|figures| figures.year == year)?.rate.as_deref()
    }

    /// Full-time students the state pays for in a year.
    #[must_use]
    pub fn students(&self, year: i32) -> Option<&str> {
        self.years.iter().find(|figures| figures.year == year)?.students.as_deref()
    }

    /// A region's lines of a year by component, kr; a line that is zero is not among them.
    #[must_use]
    pub fn lines(&self, region: &str, year: i32) -> BTreeMap<&str, Option<&str>> {
        let of_region = self.lines.iter().filter(|line| line.region == region && line.year == year);
        of_region.map(|line| (line.component.as_str(), line.amount.as_deref())).collect()
    }
}
