//! The report: the same twice, in two languages, with its snapshot, without anything private.

#![allow(clippy::expect_used, clippy::panic, reason = "a helper of a test that cannot go on says so")]

use std::io::Write;
use std::process::{Command, Stdio};

use alf_app::desk::Taken;
use alf_app::export::course::Course;
use alf_app::export::picture::{Ask, Chart};
use alf_app::export::report::report;
use alf_app::export::usual;
use alf_app::library::Library;
use alf_app::wire::{Code, Edit, EntryEdit, EntryPlace, EntryValue, ExportKind, Language};
use alf_app::{Desk, Session};

/// The text of a report; nothing where there is no program that reads it.
fn text(pdf: &[u8]) -> Option<String> {
    let mut reader = Command::new("pdftotext");
    let reader = reader
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut reader) = reader else {
        println!("Not run: pdftotext is not installed. Debian: poppler-utils.");
        return None;
    };
    reader.stdin.take().expect("an input").write_all(pdf).expect("it is read");
    let said = reader.wait_with_output().expect("it ends").stdout;
    Some(String::from_utf8(said).expect("UTF-8").replace(['\u{202f}', '\u{a0}'], " "))
}

/// Whether the file holds some bytes as they are.
fn holds(pdf: &[u8], wanted: &str) -> bool {
    pdf.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}

#[test]
fn every_built_in_scenario_has_a_report_in_both_languages_and_the_same_twice() {
    let session = Session::example().expect("the example opens");
    for scenario in session.workspace().expect("there are scenarios").scenarios {
        for language in [Language::Sv, Language::En] {
            let ask = usual(&session, &scenario.id, None).expect("asked");
            let ask = Ask { language, ..ask };
            let made = || report(&session, &ask, &Taken::default()).expect("a report");
            let pdf = made();
            assert!(pdf.starts_with(b"%PDF-"), "{}: a PDF", scenario.id);
            assert!(pdf == made(), "two reports of {} in {language:?} differ", scenario.id);
            for wanted in ["/Outlines", "/StructTreeRoot", "/Lang"] {
                assert!(holds(&pdf, wanted), "{} in {language:?} has {wanted}", scenario.id);
            }
            assert!(!holds(&pdf, "/CreationDate"), "{}: no clock was read", scenario.id);
        }
    }
}

#[test]
fn the_text_has_every_chapter_and_page_and_no_word_of_the_other_language() {
    let session = Session::example().expect("the example opens");
    let told = [
        (Language::Sv, "Sida 1 av ", ["I korthet", "Jämförelse region för region", "Bryggan", "Källor"]),
        (Language::En, "Page 1 of ", ["In brief", "Comparison by region", "The bridge", "Sources"]),
    ];
    for (at, (language, page, chapters)) in told.iter().enumerate() {
        let ask = usual(&session, "region-blekinge", None).expect("asked");
        let pdf = report(&session, &Ask { language: *language, ..ask }, &Taken::default()).expect("a report");
        let Some(text) = text(&pdf) else { return };
        assert!(text.contains(page), "its pages are numbered in {language:?}");
        let pages = text.matches('\u{c}').count();
        let last = page.replace(" 1 ", &format!(" {pages} ")) + &pages.to_string();
        assert!(text.contains(&last), "the last page says {last}");
        for chapter in chapters {
            assert!(text.matches(chapter).count() >= 2, "{chapter} is a chapter and among the contents");
        }
        for other in told[1 - at].2 {
            assert!(!text.contains(other), "{language:?} has no {other}");
        }
        assert!(text.contains("3 044,0"), "the nation's figure can be read: {text}");
    }
}

#[test]
fn the_snapshot_of_what_is_shown_is_named_and_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let desk = Desk::create(&path).expect("a document");
    let session = desk.session();
    let ask = usual(&session, "promemorian", Some("dagens-avtal")).expect("asked");
    let file = folder.path().join("rapport.pdf");
    let made = || {
        desk.export_as((ExportKind::Report, Chart::Timeline), &ask, (None, &file), &Course::default())
            .expect("written");
        std::fs::read(&file).expect("the file is there")
    };
    let before = made();
    let other = desk.take_snapshot("Ett annat", "kohort", "dagens-avtal").expect("taken");
    assert!(before == made(), "a snapshot of something else is not named");
    let taken = desk.take_snapshot("Inför mötet", "promemorian", "dagens-avtal").expect("taken");
    let after = made();
    assert!(before != after, "the snapshot is named");
    drop(desk);

    // As the command line makes it from the same document.
    let session = Session::of_library(Library::of_document(&path).expect("read")).expect("it computes");
    let pdf = report(&session, &ask, &Taken::of_document(&path).expect("read")).expect("a report");
    assert!(pdf == after, "window and command line make the same report of a document");
    for name in [folder.path().display().to_string().as_str(), "a.alf", "Inför mötet"] {
        assert!(!holds(&pdf, name), "{name} is not in the file");
    }
    if let Some(text) = text(&pdf) {
        assert!(text.contains(&taken.id), "{} is named: {text}", taken.id);
        assert!(!text.contains(&other.id), "{} is not of this", other.id);
    }
}

#[test]
fn nothing_private_is_in_a_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("a.alf")).expect("a document");
    let entry = EntryEdit {
        through: None,
        place: EntryPlace {
            key: "rate.base".into(),
            programme: None,
            region: None,
            indicator: None,
            from: Some(2027),
        },
        value: EntryValue::Text("91234".into()),
        status: "proposed".into(),
        source: None,
        note: String::new(),
        private: true,
    };
    desk.edit(&Edit::Set { scenario: "promemorian".into(), entries: vec![entry] }).expect("set");
    let session = desk.session();
    // As scenario, inherited, and as base.
    for (scenario, base) in [
        ("promemorian", "dagens-avtal"),
        ("region-blekinge", "dagens-avtal"),
        ("dagens-avtal", "promemorian"),
    ] {
        let ask = usual(&session, scenario, Some(base)).expect("asked");
        let file = folder.path().join("rapport.pdf");
        let refused =
            desk.export_as((ExportKind::Report, Chart::Timeline), &ask, (None, &file), &Course::default());
        assert_eq!(refused.expect_err("refused").code, Code::PrivateValue, "{scenario} beside {base}");
        assert!(!file.exists(), "no file of {scenario} is left");
    }
}
