//! What axe-core finds in the page.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::{Window, WindowError};

/// Rules of WCAG 2.0 and 2.1, levels A and AA.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']; \
    window.axe.run(document, { runOnly: { type: 'tag', values: tags } }).then( \
      ({ violations }) => done(violations.map(({ id, help, nodes }) => ({ \
        id, help, places: nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`) }))), \
      (error) => done([{ id: 'axe', help: String(error), places: [] }]))";

/// A rule the page breaks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// Rule.
    pub id: String,
    /// What it asks for.
    pub help: String,
    /// Where, and what is wrong there.
    pub places: Vec<String>,
}

impl Window {
    /// What axe-core finds in the page as it stands; nothing in a page everyone can use.
    ///
    /// # Errors
    /// When the page's packages are not installed or the driver no longer answers.
    pub async fn violations(&self) -> Result<Vec<Violation>, WindowError> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&path).map_err(WindowError::file(&path))?;
        if !self.ask::<bool>("return 'axe' in window", &[]).await? {
            // In a function of its own, so that what the file declares stays within it.
            self.client().execute(&format!("{axe}\nwindow.axe = axe; return true"), Vec::new()).await?;
        }
        let found: Value = self.client().execute_async(RUN, Vec::new()).await?;
        serde_json::from_value(found).map_err(WindowError::Answer)
    }
}
