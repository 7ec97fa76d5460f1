//! A file for the meeting tells nobody who made it, where or when: two users in folders of their own get the same bytes,
//! and neither is named in them, however deep.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use alf_tests::alf::Alf;
use zip::ZipArchive;

/// Part of both users' names, of their folders and of nothing else.
const SECRET: &str = "hemlighet";
/// What is written, the ending of its file, and the chart where it is a picture.
const KINDS: [(&str, &str, &str); 15] = [
    ("xlsx", "xlsx", "timeline"),
    ("csv", "csv", "timeline"),
    ("csv-plain", "csv", "timeline"),
    ("png", "png", "timeline"),
    ("png", "png", "tornado"),
    ("png", "png", "area"),
    ("svg", "svg", "map"),
    ("svg", "svg", "tornado"),
    ("svg", "svg", "area"),
    ("pdf", "pdf", "bridge"),
    ("pdf", "pdf", "tornado"),
    ("pdf", "pdf", "area"),
    ("pptx", "pptx", "timeline"),
    ("report", "pdf", "timeline"),
    ("pack", "zip", "timeline"),
];

/// The file as a user makes it, in a folder of theirs.
fn made(alf: &Alf, user: &str, under: &Path, (what, ending, chart): (&str, &str, &str)) -> Vec<u8> {
    let home = under.join(user);
    fs::create_dir_all(&home).expect("a folder");
    let name = format!("{what}-{chart}.{ending}");
    let given = [
        "export",
        "region-blekinge",
        "--base",
        "dagens-avtal",
        "--what",
        what,
        "--chart",
        chart,
        "--out",
        &name,
    ];
    let output = alf.call_as(user, &home, &given).expect("alf is started");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    fs::read(home.join(name)).expect("it is written")
}

/// The parts of a file, those of files in it as well; a file that is no package is its one part.
fn parts(name: &str, bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    if !bytes.starts_with(b"PK") {
        return vec![(name.to_owned(), bytes)];
    }
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut all = Vec::new();
    for at in 0..package.len() {
        let mut part = package.by_index(at).expect("a part");
        let inner = format!("{name}/{}", part.name().expect("a name"));
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("read");
        all.extend(parts(&inner, bytes));
    }
    all
}

fn contains(bytes: &[u8], sought: &str) -> bool {
    bytes.windows(sought.len()).any(|window| window.eq_ignore_ascii_case(sought.as_bytes()))
}

/// The names of a PNG's chunks, in order, those that repeat once.
fn chunks(png: &[u8]) -> Vec<String> {
    let (mut at, mut names) = (8, Vec::<String>::new());
    while let Some(head) = png.get(at..at + 8) {
        let long = u32::from_be_bytes(head[..4].try_into().expect("four bytes"));
        names.push(String::from_utf8_lossy(&head[4..]).into_owned());
        at += 12 + usize::try_from(long).expect("it fits");
    }
    names.dedup();
    names
}

#[test]
fn two_users_get_the_same_bytes_and_neither_is_named() {
    let alf = Alf::build().expect("alf can be built");
    let folder = tempfile::tempdir().expect("a folder");
    let here = env!("CARGO_MANIFEST_DIR").trim_end_matches("/tests");
    for kind in KINDS {
        let [first, second] =
            ["anna", "bertil"].map(|user| made(&alf, &format!("{user}-{SECRET}"), folder.path(), kind));
        assert!(first == second, "{kind:?}: two users have different bytes");
        for (name, bytes) in parts(kind.0, first) {
            for sought in [SECRET, here, "/home/", "C:\\Users"] {
                assert!(!contains(&bytes, sought), "{kind:?}: {name} holds {sought}");
            }
            if bytes.starts_with(b"\x89PNG") {
                assert_eq!(chunks(&bytes), ["IHDR", "pHYs", "IDAT", "IEND"], "{name} holds a picture only");
            }
            if bytes.starts_with(b"%PDF") {
                for key in ["/Author", "/CreationDate", "/ModDate", "xmp:CreateDate", "xmp:ModifyDate"] {
                    assert!(!contains(&bytes, key), "{kind:?}: {name} says {key}");
                }
            }
        }
    }
}
