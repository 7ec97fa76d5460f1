//! Rules of names and parents; undo and redo without limit and across restarts.

use alf_store::{Children, Conflict, Content, Edit, ScenarioRecord, StoreError};
use proptest::prelude::*;

use crate::support::{commit, create, example, made, now, opened, rate, set};

#[test]
fn names_are_unique_in_any_case_and_composition_and_parents_form_no_cycle() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = made(&folder.path().join("a.alf"));
    commit(&mut document, &create("a", "Åtvidaberg", None)).unwrap();
    // Upper case, and the ring as a mark of its own.
    for same in ["ÅTVIDABERG", "a\u{30a}tvidaberg", " Åtvidaberg "] {
        let refused = commit(&mut document, &create("b", same, None));
        assert!(matches!(refused, Err(StoreError::NameTaken { .. })), "{same:?}: {refused:?}");
    }
    commit(&mut document, &create("b", "Atvidaberg", Some("a"))).expect("å is not a");
    let cycle = commit(&mut document, &Edit::Move { scenario: "a".into(), parent: Some("b".into()) });
    assert!(cycle.is_err(), "a scenario is not its own ancestor");
    let refused = commit(&mut document, &Edit::Delete { scenario: "a".into(), children: Children::Refuse });
    assert!(refused.is_err(), "a parent is not deleted unasked");
    commit(&mut document, &Edit::Delete { scenario: "a".into(), children: Children::ToParent }).unwrap();
    let content = document.read().unwrap();
    let child = content.scenarios.iter().find(|scenario| scenario.id == "b").expect("the child is there");
    assert_eq!(child.parent, None, "it stands where its parent stood");
}

#[test]
fn a_scenario_never_has_two_values_for_one_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = made(&folder.path().join("a.alf"));
    let before = document.read().unwrap();
    let mut twice = imported(0);
    (twice.id, twice.name) = ("dubbel".into(), "Dubbel".into());
    twice.changes = vec![rate(2026, "1"), rate(2026, "2")];
    let two = |name: &str| {
        let mut record = imported(0);
        (record.id, record.name) = (name.to_owned(), "Två".into());
        record
    };
    let renamed = |mut record: ScenarioRecord| {
        (record.id, record.note) = ("annat".into(), "annan".into());
        record
    };
    let edits = [
        Edit::Set { scenario: "promemorian".into(), changes: twice.changes.clone() },
        Edit::Import { scenarios: vec![twice], conflict: Conflict::Keep },
        Edit::Import { scenarios: vec![two("a"), two("b")], conflict: Conflict::Replace },
        Edit::Import { scenarios: vec![imported(0), renamed(imported(0))], conflict: Conflict::Replace },
    ];
    for edit in edits {
        let refused =
            commit(&mut document, &edit).expect_err("one place has one value, one name one scenario");
        let told = matches!(refused, StoreError::ValueTwice { .. } | StoreError::NameTaken { .. });
        assert!(told, "it is told as what it is: {refused:?}");
        assert_eq!(document.read().unwrap(), before, "and nothing is changed");
    }
}

/// An edit of the example, by number.
fn edit(kind: u8, number: u16) -> Edit {
    let among = ["dagens-avtal", "promemorian", "region-blekinge", "region-stockholm"];
    let scenario = among[usize::from(number) % among.len()].to_owned();
    match kind % 8 {
        0 | 1 => set(&scenario, rate(2024 + i32::from(number % 9), &number.to_string())),
        2 => create(&format!("ny-{number}"), &format!("Nytt {number}"), Some(&scenario)),
        3 => Edit::Rename { scenario, name: format!("Namn {number}") },
        4 => Edit::Tags { scenario, tags: vec![number.to_string()] },
        5 => Edit::Private { scenario, private: number.is_multiple_of(2) },
        6 => Edit::Delete { scenario, children: Children::ToParent },
        _ => Edit::Import { scenarios: vec![imported(number)], conflict: Conflict::Both },
    }
}

fn imported(number: u16) -> ScenarioRecord {
    let mut record = example().scenarios.remove(usize::from(number) % 2);
    record.parent = None;
    record
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undo_goes_back_through_every_state_and_redo_forth(edits in proptest::collection::vec((any::<u8>(), any::<u16>()), 1..20)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.alf");
        let mut document = made(&path);
        let mut states: Vec<Content> = vec![document.read().unwrap()];
        for (kind, number) in edits {
            // What a rule refuses changes nothing.
            let done = commit(&mut document, &edit(kind, number));
            let state = document.read().unwrap();
            if done.is_ok() && Some(&state) != states.last() {
                states.push(state);
            } else {
                prop_assert_eq!(Some(&state), states.last(), "what is refused, or changes nothing, leaves all as it was");
            }
        }
        drop(document);
        let mut document = opened(&path);
        for state in states.iter().rev().skip(1) {
            document.undo(&now()).unwrap().expect("there is something to undo");
            prop_assert_eq!(&document.read().unwrap(), state);
        }
        prop_assert!(document.undo(&now()).unwrap().is_none(), "the beginning is reached");
        for state in states.iter().skip(1) {
            document.redo(&now()).unwrap().expect("there is something to do again");
            prop_assert_eq!(&document.read().unwrap(), state);
        }
    }
}
