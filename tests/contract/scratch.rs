//! The files of a case, in a folder that goes when the case is done.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::cases::{Case, Content};

/// The files of one case.
pub(crate) struct Scratch {
    folder: TempDir,
}

impl Scratch {
    /// Writes what the case gives the program.
    pub(crate) fn of(case: &Case) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let scenario = folder.path().join("scenario.json");
        match case.content {
            Content::Scenario(changes) => save(&scenario, &file("prov", "dagens-avtal", changes)),
            Content::Text(text) => save(&scenario, text),
            Content::Bytes(bytes) => fs::write(&scenario, bytes).expect("a file can be written"),
            Content::Deep(text, times) => save(&scenario, &text.repeat(times)),
            Content::Family(members) => family(folder.path(), members),
            Content::Parent(changes) => {
                family(
                    folder.path(),
                    &[("scenario.json", "a p", ""), ("parent.json", "p dagens-avtal", changes)],
                );
            }
            Content::DataSet(from, to) => {
                save(&folder.path().join("dataset.json"), &spoilt(alf_app::assets::DATASET, from, to));
            }
            Content::Budget(from, to) => {
                save(&folder.path().join("budget.json"), &spoilt(alf_app::assets::BUDGETS[0].1, from, to));
            }
            Content::Placement(from, to) => {
                save(
                    &folder.path().join("placement.json"),
                    &spoilt(alf_app::assets::PLACEMENTS[0].1, from, to),
                );
            }
            Content::Folder => fs::create_dir(&scenario).expect("a folder can be made"),
            Content::Nothing | Content::Arguments(_) => {}
        }
        Self { folder }
    }

    /// What the program is called with.
    pub(crate) fn arguments(&self, case: &Case) -> Vec<String> {
        let path = |name: &str| self.folder.path().join(name).display().to_string();
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        match case.content {
            Content::Arguments(given) => words(given),
            Content::DataSet(..) => words(&["simulate", "dagens-avtal", "--dataset", &path("dataset.json")]),
            Content::Budget(..) => words(&["budget", &path("budget.json")]),
            Content::Placement(..) => words(&["placement", &path("placement.json")]),
            Content::Family(_) | Content::Parent(_) => words(&["simulate", "a", "--scenarios", &path("")]),
            _ => words(&["simulate", &path("scenario.json"), "--format", "json"]),
        }
    }
}

fn family(folder: &Path, members: &[(&str, &str, &str)]) {
    for (name, kin, changes) in members {
        let (id, parent) = kin.split_once(' ').expect("a member is an id and its parent's");
        save(&folder.join(name), &file(id, parent, changes));
    }
}

fn file(id: &str, parent: &str, changes: &str) -> String {
    format!(
        r#"{{ "format": "alf-scenario/1", "id": "{id}", "name": "Prov", "parent": "{parent}",
  "dataset": "rakneexempel-2026", "changes": [{changes}] }}"#
    )
}

fn spoilt(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the built-in file contains {from}");
    text.replacen(from, to, 1)
}

fn save(path: &Path, text: &str) {
    fs::write(path, text).expect("a file can be written");
}
