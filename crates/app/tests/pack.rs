//! The pack: complete, the same twice, true to its manifest, and without anything private.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use std::collections::BTreeSet;
use std::fs;

use alf_app::desk::Taken;
use alf_app::export::pack::pack;
use alf_app::export::{usual, xlsx};
use alf_app::library::Library;
use alf_app::wire::{Code, Edit, EntryEdit, EntryPlace, EntryValue};
use alf_app::{Desk, Session};
use sha2::{Digest, Sha256};

fn session() -> Session {
    Session::of_library(Library::example().expect("the example opens")).expect("it computes")
}

#[test]
fn a_pack_is_the_same_twice_and_its_manifest_is_true() {
    let session = session();
    let ask = usual(&session, "region-blekinge", Some("dagens-avtal")).expect("asked");
    let made = pack(&session, &ask, &Taken::default()).expect("packed");
    assert!(
        made == pack(&session, &ask, &Taken::default()).expect("packed again"),
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
fn nothing_leaves_a_document_that_is_marked_private() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.alf");
    let desk = Desk::create(&path).expect("a document");
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
    let edit = Edit::Set { scenario: "promemorian".into(), entries: vec![entry] };
    desk.edit(&edit).expect("set");
    let library = Library::of_document(&path).expect("read");
    // The one it is set in, and one that inherits it.
    for scenario in ["promemorian", "region-blekinge"] {
        let refused = xlsx(&library, scenario, Some("dagens-avtal")).expect_err("refused");
        assert_eq!(refused.code, Code::PrivateValue, "the workbook of {scenario}");
        let session = Session::of_library(library.clone()).expect("it computes");
        let ask = usual(&session, scenario, Some("dagens-avtal")).expect("asked");
        assert_eq!(
            pack(&session, &ask, &Taken::default()).expect_err("refused").code,
            Code::PrivateValue,
            "the pack of {scenario}"
        );
    }
    xlsx(&library, "dagens-avtal", None).expect("what is open is exported");
}
