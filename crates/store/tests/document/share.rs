//! A shared copy holds no byte of what is private.

use std::path::Path;

use alf_engine::Status;
use alf_engine::file::ValueFile;
use alf_store::{Children, Edit, Label, NewScenario, NoteRecord};

use crate::support::{commit, made, now, opened, rate, set};

/// A number found nowhere else, and its parts as a reader might write them.
const SECRET: u32 = 48_271_963;
const WORD: &str = "Hemligstämplat";

fn encodings() -> Vec<(String, Vec<u8>)> {
    let digits = SECRET.to_string();
    let texts = [
        digits.clone(),
        "48 271 963".into(),
        "48\u{a0}271\u{a0}963".into(),
        "48\u{202f}271\u{202f}963".into(),
        "48.271.963".into(),
        "48,271,963".into(),
        WORD.to_owned(),
        WORD.to_lowercase(),
    ];
    let mut found = Vec::new();
    for text in texts {
        found.push((format!("UTF-8 {text}"), text.as_bytes().to_vec()));
        let (little, big): (Vec<_>, Vec<_>) =
            text.encode_utf16().map(|unit| (unit.to_le_bytes(), unit.to_be_bytes())).unzip();
        found.push((format!("UTF-16LE {text}"), little.concat()));
        found.push((format!("UTF-16BE {text}"), big.concat()));
    }
    for (name, bytes) in [
        ("32 bits", SECRET.to_be_bytes().to_vec()),
        ("32 bits, little end first", SECRET.to_le_bytes().to_vec()),
        ("64 bits", u64::from(SECRET).to_be_bytes().to_vec()),
        ("64 bits, little end first", u64::from(SECRET).to_le_bytes().to_vec()),
        ("floating", f64::from(SECRET).to_be_bytes().to_vec()),
        ("floating, little end first", f64::from(SECRET).to_le_bytes().to_vec()),
    ] {
        found.push((name.to_owned(), bytes));
    }
    found
}

fn secrets_in(path: &Path) -> Vec<String> {
    let raw = std::fs::read(path).expect("the file is there");
    let holds = |bytes: &[u8]| raw.windows(bytes.len()).any(|window| window == bytes);
    encodings().into_iter().filter(|(_, bytes)| holds(bytes)).map(|(name, _)| name).collect()
}

#[test]
fn a_shared_copy_holds_nothing_private_in_any_encoding() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("vårt.alf"), folder.path().join("delad.alf"));
    let mut document = made(&path);
    let secret = SECRET.to_string();

    // A private value, by mark and by status; a private note; a private scenario; and what was deleted since.
    let mut marked = rate(2026, &secret);
    marked.private = true;
    let mut stated = rate(2027, &secret);
    (stated.entry.status, stated.private) = (Status::Private, true);
    stated.entry.note = WORD.to_owned();
    commit(&mut document, &Edit::Set { scenario: "promemorian".into(), changes: vec![marked, stated] })
        .unwrap();
    let note = NoteRecord {
        id: "n".into(),
        scenario: String::new(),
        text: format!("{WORD} {secret}"),
        private: true,
    };
    commit(&mut document, &Edit::WriteNote(note)).unwrap();
    let own =
        NewScenario { id: "eget".into(), name: format!("{WORD} linje"), parent: Some("promemorian".into()) };
    commit(&mut document, &Edit::Create(own)).unwrap();
    commit(&mut document, &set("eget", 2028, &secret)).unwrap();
    commit(&mut document, &Edit::Private { scenario: "eget".into(), private: true }).unwrap();
    let gone = NewScenario { id: "borta".into(), name: format!("{WORD} borta"), parent: None };
    commit(&mut document, &Edit::Create(gone)).unwrap();
    commit(&mut document, &set("borta", 2028, &secret)).unwrap();
    commit(&mut document, &Edit::Delete { scenario: "borta".into(), children: Children::Refuse }).unwrap();
    let label = Label { code: "edit".into(), value: secret.clone(), ..Label::default() };
    document.commit(&set("promemorian", 2029, "90000"), &label, &now()).unwrap();
    assert!(!secrets_in(&path).is_empty(), "the document itself holds the secrets");

    let shared = document.share(&copy).expect("it can be shared");
    assert_eq!(secrets_in(&copy), Vec::<String>::new(), "the copy holds none of them");
    assert_eq!(shared.private, [format!("{WORD} linje")], "the private scenario is named to who shares");
    assert_eq!(shared.thinned.iter().map(|(_, less)| less).sum::<usize>(), 2, "two values are left out");
    assert_eq!(shared.notes, 1, "one note is left out");

    let copy = opened(&copy);
    let content = copy.read().unwrap();
    assert_eq!(content.scenarios.len(), 4, "the open scenarios came along");
    assert!(content.notes.is_empty(), "the private note did not");
    assert_eq!(copy.next_undo().unwrap(), None, "nor did what was done");
    let open = content
        .scenarios
        .iter()
        .flat_map(|scenario| &scenario.changes)
        .find(|change| change.entry.from == Some(2029));
    assert_eq!(
        open.map(|change| &change.entry.value),
        Some(&ValueFile::Text("90000".into())),
        "what is open is there"
    );
}

#[test]
fn sharing_what_was_shared_gives_the_same_content() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("ett.alf"), folder.path().join("två.alf"));
    let document = made(&folder.path().join("a.alf"));
    document.share(&first).unwrap();
    opened(&first).share(&second).unwrap();
    assert_eq!(
        opened(&first).read().unwrap(),
        document.read().unwrap(),
        "nothing is private: nothing is lost"
    );
    assert_eq!(opened(&second).read().unwrap(), opened(&first).read().unwrap(), "and again");
}
