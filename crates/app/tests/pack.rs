//! The pack: complete, the same twice, true to its manifest, and without anything private.

#![allow(clippy::expect_used, clippy::panic, reason = "a helper of a test that cannot go on says so")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::sync::LazyLock;

use alf_app::desk::Taken;
use alf_app::export::course::{Course, Progress};
use alf_app::export::deck::{Look, deck};
use alf_app::export::pack::pack;
use alf_app::export::picture::{Ask, Chart, Detail, Kind, Magnification, picture, pixels};
use alf_app::export::report::report;
use alf_app::export::template::look;
use alf_app::export::{Dialect, csv, usual, xlsx};
use alf_app::library::Library;
use alf_app::wire::{
    Code, Edit, EntryEdit, EntryPlace, EntryValue, ExportKind, Failure, PixelSize, TimelineFigure,
};
use alf_app::{Desk, Session};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn session() -> Session {
    Session::of_library(Library::example().expect("the example opens")).expect("it computes")
}

#[test]
fn a_pack_is_the_same_twice_and_its_manifest_is_true() {
    let session = session();
    let ask = usual(&session, "region-blekinge", Some("dagens-avtal")).expect("asked");
    let made = pack(&session, &ask, usual_look(), &Course::default()).expect("packed");
    assert!(
        made == pack(&session, &ask, usual_look(), &Course::default()).expect("packed again"),
        "the same input gives the same bytes"
    );

    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("möte");
    made.write(&place, false).expect("written");
    let text = fs::read_to_string(place.join("manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let mut listed = BTreeSet::new();
    for file in manifest["files"].as_array().expect("files") {
        let name = file["name"].as_str().expect("a name");
        let bytes = fs::read(place.join(name)).expect("the file is in the folder");
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(file["sha256"], hash, "{name} is what the manifest says");
        listed.insert(name.to_owned());
    }
    let names: BTreeSet<String> =
        made.files().map(|(name, _)| name.to_owned()).filter(|name| name != "manifest.json").collect();
    assert_eq!(listed, names, "the manifest names every file");
    for wanted in [
        "arbetsbok.xlsx",
        "bilder.pptx",
        "rader.csv",
        "rapport.pdf",
        "diagram/karta.png",
        "diagram/tornado.svg",
        "diagram/prisyta.pdf",
        "scenarier/region-blekinge.json",
    ] {
        assert!(listed.contains(wanted), "{wanted} is in the pack");
    }

    let kept = made.write(&place, false).expect_err("a pack in its place is asked about");
    assert_eq!(kept.code, Code::FileUnwritable);
    made.write(&place, true).expect("and replaced when that is said");
    let beside: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(beside.len(), 1, "nothing half written is left beside it");
    let own = folder.path().join("mina filer");
    fs::create_dir(&own).and_then(|()| fs::write(own.join("viktigt.txt"), "x")).expect("written");
    assert!(made.write(&own, true).is_err(), "a folder that is no pack is never replaced");
    assert!(own.join("viktigt.txt").exists(), "and keeps what it holds");
    fs::write(own.join("manifest.json"), "{}").expect("written");
    assert!(made.write(&own, true).is_err(), "another program's manifest makes no pack");
    fs::write(place.join("diagram/anteckning.txt"), "x").expect("written");
    assert!(made.write(&place, true).is_err(), "nor is a pack replaced to which somebody has added");
    assert!(place.join("diagram/anteckning.txt").exists(), "and what was added is there");
}

#[test]
fn the_deck_of_a_pack_has_the_look_of_the_template_and_nothing_else_changes() {
    let session = session();
    let ask = usual(&session, "promemorian", Some("dagens-avtal")).expect("asked");
    let made = |look: &Look| {
        let pack = pack(&session, &ask, (look, usual_look().1), &Course::default()).expect("packed");
        pack.files().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect::<Vec<_>>()
    };
    let folder = tempfile::tempdir().expect("a folder");
    let template = folder.path().join("mall.pptx");
    let usual_deck = deck(&session, &ask, &Look::default()).expect("a deck");
    fs::write(&template, with_another_font(&usual_deck)).expect("written");
    let own = look(&template).expect("a template");
    let changed: Vec<String> = made(&own)
        .into_iter()
        .zip(made(&Look::default()))
        .filter(|(own, usual)| own != usual)
        .map(|(own, _)| own.0)
        .collect();
    assert_eq!(changed, ["bilder.pptx", "manifest.json"], "the deck, and its hash in the manifest");
}

/// The presentation in Garamond.
fn with_another_font(deck: &[u8]) -> Vec<u8> {
    let mut package = ZipArchive::new(Cursor::new(deck)).expect("a package");
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..package.len() {
        let mut part = package.by_index(at).expect("a part");
        let (name, mut bytes) = (part.name().expect("a name").into_owned(), Vec::new());
        part.read_to_end(&mut bytes).expect("read");
        if name == "ppt/theme/theme1.xml" {
            bytes = String::from_utf8(bytes).expect("XML").replace("Arial", "Garamond").into_bytes();
        }
        changed.start_file(name, SimpleFileOptions::default()).expect("a part");
        changed.write_all(&bytes).expect("written");
    }
    changed.finish().expect("whole").into_inner()
}

/// The program's own look, and no snapshot.
fn usual_look() -> (&'static Look, &'static Taken) {
    static USUAL: LazyLock<(Look, Taken)> = LazyLock::new(Default::default);
    (&USUAL.0, &USUAL.1)
}

const SIZE: PixelSize = PixelSize { width: 960, height: 640 };

/// A document with one private value, in the scenario that others stand on.
fn with_a_private_value(path: &Path) -> Desk {
    let desk = Desk::create(path).expect("a document");
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
    desk
}

/// Everything that the use cases can write of a scenario, by name.
fn written(library: &Library, scenario: &str) -> Vec<(String, Result<(), Failure>)> {
    let session = Session::of_library(library.clone()).expect("it computes");
    let ask = usual(&session, scenario, Some("dagens-avtal")).expect("asked");
    let mut all = vec![
        ("workbook".to_owned(), xlsx(library, scenario, Some("dagens-avtal")).map(drop)),
        ("csv".to_owned(), csv(library, scenario, Dialect::Swedish).map(drop)),
        ("plain csv".to_owned(), csv(library, scenario, Dialect::Plain).map(drop)),
        ("deck".to_owned(), deck(&session, &ask, &Look::default()).map(drop)),
        ("report".to_owned(), report(&session, &ask, &Taken::default()).map(drop)),
        ("pack".to_owned(), pack(&session, &ask, usual_look(), &Course::default()).map(drop)),
    ];
    for kind in [Kind::Png(Magnification::default()), Kind::Svg, Kind::Pdf] {
        for chart in Chart::ALL {
            let made = picture(&session, &ask, (chart, kind), SIZE).map(drop);
            all.push((format!("{kind:?} of {chart:?}"), made));
        }
    }
    let copied = pixels(&session, &ask, (Chart::Area, Magnification::Two), SIZE).map(drop);
    all.push(("copied picture".to_owned(), copied));
    all
}

#[test]
fn nothing_leaves_a_document_that_is_marked_private() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let _desk = with_a_private_value(&path);
    let library = Library::of_document(&path).expect("read");
    // The one it is set in, and one that inherits it.
    for scenario in ["promemorian", "region-blekinge"] {
        for (what, made) in written(&library, scenario) {
            let Err(refused) = made else { panic!("{what} of {scenario} is written") };
            assert_eq!(refused.code, Code::PrivateValue, "{what} of {scenario}: why it is refused");
        }
    }
    for (what, made) in written(&library, "dagens-avtal") {
        made.unwrap_or_else(|failure| panic!("{what} of what is open is exported: {failure:?}"));
    }
}

#[test]
fn a_base_that_is_private_leaves_in_no_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let desk = Desk::create(&path).expect("a document");
    desk.edit(&Edit::Private { scenario: "region-blekinge".into(), private: true }).expect("set");
    let session = Session::of_library(Library::of_document(&path).expect("read")).expect("it computes");
    let ask = usual(&session, "promemorian", Some("region-blekinge")).expect("asked");
    for kind in [Kind::Png(Magnification::default()), Kind::Svg, Kind::Pdf] {
        let refused = picture(&session, &ask, (Chart::Timeline, kind), SIZE).expect_err("refused");
        assert_eq!(refused.code, Code::PrivateValue, "{kind:?} tells what its base is");
    }
    // Nor does one that stands beside them in the timeline.
    let usual = usual(&session, "promemorian", Some("dagens-avtal")).expect("asked");
    let pinned = vec!["region-blekinge".to_owned()];
    let detail = Detail { figure: Some(TimelineFigure::State), pinned, ..Detail::default() };
    let ask = Ask { detail, ..usual };
    let refused = picture(&session, &ask, (Chart::Timeline, Kind::Svg), SIZE).expect_err("refused");
    assert_eq!(refused.code, Code::PrivateValue, "it would stand in the timeline");
    picture(&session, &ask, (Chart::Map, Kind::Svg), SIZE).expect("the map shows nothing of it");
}

#[test]
fn the_window_refuses_each_kind_and_leaves_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = with_a_private_value(&folder.path().join("a.alf"));
    let ask = usual(&session(), "region-blekinge", Some("dagens-avtal")).expect("asked");
    for kind in [
        ExportKind::Xlsx,
        ExportKind::Csv,
        ExportKind::CsvPlain,
        ExportKind::Pptx,
        ExportKind::Report,
        ExportKind::Pack,
        ExportKind::Png,
        ExportKind::Svg,
        ExportKind::Pdf,
    ] {
        let to = folder.path().join("ut");
        let refused = desk
            .export_as((kind, Chart::Timeline), &ask, (None, &to), &Course::default())
            .expect_err("refused");
        assert_eq!(refused.code, Code::PrivateValue, "{kind:?} from the window");
        assert!(!to.exists(), "{kind:?}: a refused file is not begun");
    }
}

#[test]
fn what_is_stopped_leaves_what_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("a.alf")).expect("made");
    let ask = usual(&desk.session(), "region-blekinge", Some("dagens-avtal")).expect("asked");
    let out = folder.path().join("out.zip");
    fs::write(&out, "what was there").expect("written");
    for kind in [ExportKind::Pack, ExportKind::Svg] {
        let course = Course::default();
        course.begin(1);
        course.stop();
        let wanted = (kind, Chart::Timeline);
        let stopped = desk.export_as(wanted, &ask, (None, &out), &course).expect_err("stopped");
        assert_eq!(stopped.code, Code::Cancelled, "{kind:?} says that it was stopped");
        assert_eq!(fs::read(&out).expect("read"), b"what was there", "{kind:?} leaves the file in its place");
    }
    let names: Vec<_> =
        fs::read_dir(&folder).expect("listed").flatten().map(|file| file.file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().contains("part")), "no part is left: {names:?}");

    let course = Course::default();
    course.begin(1);
    desk.export_as((ExportKind::Pack, Chart::Timeline), &ask, (None, &out), &course).expect("written");
    let Progress { done, of } = course.progress();
    assert_eq!(done, of, "every step was counted");
    assert!(of > 20, "each file of the pack is a step: {of}");
}
