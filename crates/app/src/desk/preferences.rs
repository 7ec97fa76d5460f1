//! What belongs to the user rather than to a document: language, theme, and whether the first choices are made.

use std::fs;

use crate::wire::Preferences;

use super::Folder;

impl Folder {
    /// What the user prefers; the defaults where nothing can be read.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        let text = fs::read_to_string(self.path.join(FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Remembers what the user prefers. That it cannot be remembered is no reason not to work.
    pub fn keep_preferences(&self, preferences: &Preferences) {
        let written =
            serde_json::to_string_pretty(preferences).map(|text| fs::write(self.path.join(FILE), text));
        drop(written);
    }
}

const FILE: &str = "preferences.json";

#[cfg(test)]
mod tests {
    use super::{FILE, Folder};
    use crate::wire::{Language, Preferences, ThemeChoice};

    #[test]
    fn preferences_are_remembered_and_a_damaged_file_is_as_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let program = Folder::new(folder.path());
        assert_eq!(program.preferences(), Preferences::default(), "a new user has the defaults");

        let chosen = Preferences { language: Language::En, theme: ThemeChoice::Dark, begun: true };
        program.keep_preferences(&chosen);
        assert_eq!(program.preferences(), chosen, "what was chosen is remembered");

        std::fs::write(folder.path().join(FILE), "{ half").expect("written");
        assert_eq!(program.preferences(), Preferences::default(), "a damaged file is as none");
    }
}
