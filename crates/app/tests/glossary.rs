//! The glossary knows every word that traces and outcomes use.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

use std::collections::BTreeSet;

use alf_app::glossary;
use alf_app::library::Library;
use alf_app::trace::{TraceNode, trace};

fn names(node: &TraceNode, found: &mut BTreeSet<&'static str>) {
    found.insert(node.name);
    for part in node.parts.iter().chain(&node.choices) {
        names(part, found);
    }
}

#[test]
fn every_name_in_every_trace_has_a_swedish_term() {
    let library = Library::example().expect("the example opens");
    let ids: Vec<String> = library.scenarios().map(|scenario| scenario.id.clone()).collect();
    let components = alf_app::Component::ALL.map(alf_app::Component::name);
    let mut found: BTreeSet<&str> = components.into_iter().collect();
    found.extend(alf_app::Key::ALL.iter().map(|key| key.name()));
    for id in &ids {
        for (region, year) in [("05", 2027), ("10", 2027), ("00", 2027), ("12", 2026)] {
            for component in components {
                names(&trace(&library, id, (year, region, component)).expect("traced"), &mut found);
            }
        }
    }
    let unknown: Vec<&&str> = found.iter().filter(|name| glossary::swedish(name) == **name).collect();
    assert!(unknown.is_empty(), "docs/glossary.md lacks {unknown:?}");
}

#[test]
fn no_code_name_stands_twice() {
    let mut seen = BTreeSet::new();
    for code in glossary::terms().iter().flat_map(|term| term.code.split(", ")) {
        assert!(seen.insert(code), "{code} stands twice in docs/glossary.md");
    }
}
