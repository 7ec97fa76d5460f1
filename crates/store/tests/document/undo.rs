//! Rules of names and parents; undo and redo without limit and across restarts.

use alf_store::{Children, Conflict, Content, Document, Edit, Entry, Label, ScenarioRecord, StoreError};
use proptest::prelude::*;

use crate::support::{EDITED, commit, create, example, made, now, number, opened, rate, set};

fn drag(document: &mut Document, year: i32, kronor: &str) {
    let (label, now) = (Label::default(), now());
    let entry = Entry { label: &label, gesture: Some("hand"), now: &now };
    document.commit_if(&set(EDITED, rate(year, kronor)), entry, &mut |_| true).expect("the edit is made");
}

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
fn a_drag_is_one_operation() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.alf");
    let mut document = made(&path);
    let before = document.read().unwrap();
    for kronor in 90_000..90_050 {
        drag(&mut document, 2030, &kronor.to_string());
    }
    drop(document);
    let mut document = opened(&path);
    document.undo(&now()).unwrap().expect("one thing was done");
    assert_eq!(document.read().unwrap(), before, "all of it is taken back at once, after a restart too");
    assert!(document.undo(&now()).unwrap().is_none(), "and nothing more was done");
    document.redo(&now()).unwrap().expect("it can be done again");
    assert_eq!(number(&document, 2030), 90_049, "to its end");
}

#[test]
fn a_drag_that_goes_on_after_an_undo_drops_what_was_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut document = made(&folder.path().join("a.alf"));
    drag(&mut document, 2026, "1");
    commit(&mut document, &set(EDITED, rate(2027, "7"))).expect("another edit");
    document.undo(&now()).expect("undo works").expect("the other edit");
    drag(&mut document, 2026, "2");
    assert_eq!(document.redo(&now()).expect("redo works"), None, "the branch that was left is gone");
    assert_eq!((number(&document, 2026), number(&document, 2027)), (2, 0));
    document.undo(&now()).expect("undo works").expect("the drag is one operation");
    assert_eq!(number(&document, 2026), 0, "and goes back as one");
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
