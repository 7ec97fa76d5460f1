//! The comparison table as it stands in the page.

use serde::Deserialize;

use super::{Window, WindowError};

/// Rows of the page's table, headline and state among them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Table {
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// `row-10`, `row-00` for the state, `headline-rate-2026`.
    pub id: String,
    /// Its heading, as one reads it.
    pub name: String,
    /// One cell for each scenario.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Cell {
    /// Scenario of the column.
    pub scenario: String,
    /// Exact amount, a decimal string; none where it is unknown.
    pub amount: Option<String>,
    /// Exact difference to the base.
    pub difference: Option<String>,
    /// What one reads.
    pub text: String,
}

const READ: &str = include_str!("table.js");

impl Window {
    /// The tabs under the table, by the names the page gives them for tests.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn tabs(&self) -> Result<Vec<String>, WindowError> {
        let script = "return [...document.querySelectorAll('[role=tab]')].map((tab) => tab.dataset.testid)";
        self.ask(script, &[]).await
    }

    /// Reads the table.
    ///
    /// # Errors
    /// When there is none.
    pub async fn table(&self) -> Result<Table, WindowError> {
        self.ask(READ, &[]).await
    }
}

impl Table {
    /// The row of that id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The exact amount of a row for a scenario.
    #[must_use]
    pub fn amount(&self, id: &str, scenario: &str) -> Option<&str> {
        let cell = self.row(id)?.cells.iter().find(|cell| cell.scenario == scenario)?;
        cell.amount.as_deref()
    }
}
