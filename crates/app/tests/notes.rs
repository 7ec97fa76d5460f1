//! Notes of the document: written, changed, taken away and undone; private ones stay at home.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use alf_app::Desk;
use alf_app::wire::{Code, Edit, Edited, NoteInfo};

fn write(desk: &Desk, id: Option<&str>, text: &str, private: bool) -> Edited {
    let (id, scenario) = (id.map(str::to_owned), Some("promemorian".to_owned()));
    desk.edit(&Edit::WriteNote { id, scenario, text: text.into(), private }).expect("written")
}

fn notes(desk: &Desk) -> Vec<NoteInfo> {
    desk.workspace().expect("a workspace").document.expect("a document").notes
}

fn texts(desk: &Desk) -> Vec<String> {
    notes(desk).into_iter().map(|note| note.text).collect()
}

#[test]
fn a_note_is_written_changed_taken_away_and_each_step_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("a.alf")).expect("created");
    let written = write(&desk, None, "  Fråga departementet om 2028.\nDe lovade svar.  ", false);
    assert_eq!(written.label.value, "Fråga departementet om 2028.", "its first line names it");
    write(&desk, None, "Andra", true);
    assert_eq!(texts(&desk), ["Fråga departementet om 2028.\nDe lovade svar.", "Andra"]);
    let [first, second] = <[NoteInfo; 2]>::try_from(notes(&desk)).expect("two notes");
    assert_ne!(first.id, second.id, "each has an id of its own");
    assert_eq!((first.scenario.as_deref(), second.private), (Some("promemorian"), true));

    write(&desk, Some(&first.id), "Svar kom", false);
    assert_eq!(texts(&desk), ["Svar kom", "Andra"], "the other text stands in its place");
    desk.edit(&Edit::RemoveNote { id: first.id }).expect("taken away");
    assert_eq!(texts(&desk), ["Andra"]);
    desk.undo().expect("undone");
    desk.undo().expect("undone");
    assert_eq!(texts(&desk)[0], "Fråga departementet om 2028.\nDe lovade svar.", "as it was written");
    desk.undo().expect("undone");
    desk.undo().expect("undone");
    assert_eq!(notes(&desk), [], "and before that there was none");
}

#[test]
fn an_empty_note_is_refused_and_a_private_one_is_not_shared() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("a.alf")).expect("created");
    let empty = Edit::WriteNote { id: None, scenario: None, text: " \n ".into(), private: false };
    assert_eq!(desk.edit(&empty).expect_err("refused").code, Code::NoteEmpty);
    write(&desk, None, "För alla", false);
    write(&desk, None, "Bara för oss", true);
    let copy = folder.path().join("delad.alf");
    desk.share(&copy).expect("shared");
    assert_eq!(texts(&Desk::open(&copy).expect("it opens")), ["För alla"]);
}
