//! What the file says besides its cells.

use alf_app::export;
use alf_app::library::Library;
use alf_app::wire::Code;
use alf_tests::alf::Alf;

use crate::package::Package;
use crate::{library, xlsx};

#[test]
fn it_tells_neither_who_made_it_nor_where_nor_when() {
    let package = Package::open(&xlsx(&library(), "promemorian"));
    let own = [std::env::var("HOME"), std::env::var("HOSTNAME"), std::env::var("USERPROFILE")];
    let here = std::env::current_dir().map(|path| path.display().to_string());
    // The name "root" is a word of every package ("rootfiles"), so users are looked for as paths and authors.
    let names = own.into_iter().flatten().chain(here).filter(|name| name.len() > 5);
    let names: Vec<String> = names.collect();
    assert!(!names.is_empty(), "there is a folder or a home to look for");
    for (part, text) in package.texts() {
        let found: Vec<&String> = names.iter().filter(|name| text.contains(*name)).collect();
        assert!(found.is_empty(), "{part} names {found:?}");
        for outside in ["vbaProject", "externalLink", "TargetMode=\"External\"", "file:", "/home/", "C:\\"] {
            assert!(!text.contains(outside), "{part} holds {outside}");
        }
    }
    let core = package.text("docProps/core.xml");
    assert!(core.contains("<dc:creator></dc:creator>"), "nobody is named as its maker: {core}");
    assert!(!core.contains("<cp:lastModifiedBy>a"), "nobody is named as its last hand: {core}");
    let (dates, fixed) = ("</dcterms:", "2000-01-01T00:00:00Z</dcterms:");
    assert_eq!(
        core.matches(dates).count(),
        core.matches(fixed).count(),
        "all dates are the fixed one: {core}"
    );
}

#[test]
fn a_private_value_does_not_leave() {
    let mut library = library();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("privat.json");
    let text = r#"{ "format": "alf-scenario/1", "id": "privat", "name": "Privat", "parent": "dagens-avtal",
        "dataset": "rakneexempel-2026", "changes": [
        { "parameter": "national.amount", "from": 2027, "value": "5000000", "status": "private" } ] }"#;
    std::fs::write(&path, text).expect("the file is written");
    let id = library.find(&path.display().to_string()).expect("the scenario is read");
    let failure = export::xlsx(&library, &id, None).expect_err("a private value is refused");
    assert_eq!(failure.code, Code::PrivateValue);
    assert_eq!(failure.params.get("parameter").map(String::as_str), Some("national.amount"));
}

#[test]
fn the_command_line_writes_it_and_replaces_nothing_unasked() {
    let alf = Alf::build().expect("alf is built");
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("motpart.xlsx").display().to_string();
    let asked = ["export", "--what", "xlsx", "promemorian", "--base", "dagens-avtal", "--out", &out];
    let first = alf.call(&asked).expect("alf runs");
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let written = std::fs::read(&out).expect("the file is there");
    assert_eq!(written, xlsx(&library(), "promemorian"), "the command line gives what the use case gives");
    let second = alf.call(&asked).expect("alf runs");
    assert_eq!(second.status.code(), Some(2), "an existing file is not replaced");
    assert!(String::from_utf8_lossy(&second.stderr).contains("finns redan"), "and the message says why");
    let forced = alf.call(&[&asked[..], &["--force"]].concat()).expect("alf runs");
    assert!(forced.status.success(), "it is replaced where that is asked for");
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("a folder").flatten().collect();
    assert_eq!(left.len(), 1, "no half file is left beside it");
}

#[test]
fn csv_in_swedish_opens_in_a_swedish_spreadsheet() {
    let library: Library = library();
    let swedish = export::csv(&library, "dagens-avtal", export::Dialect::Swedish).expect("there is a file");
    let text = String::from_utf8(swedish).expect("it is text");
    assert!(
        text.starts_with(
            "\u{feff}År;Kod;Region;Komponent;Benämning;Belopp, kr\n\
             2021;01;Region Stockholm;education_state;Utbildning från staten;143184600\n"
        ),
        "{}",
        text.lines().take(2).collect::<String>()
    );
    let unknown =
        export::csv(&library, "promemorian-kant", export::Dialect::Swedish).expect("there is a file");
    let unknown = String::from_utf8(unknown).expect("it is text");
    assert!(
        unknown.lines().any(|line| line.starts_with("2027;01;") && line.ends_with(";okänt")),
        "never nothing"
    );
    let plain = export::csv(&library, "dagens-avtal", export::Dialect::Plain).expect("there is a file");
    assert!(plain.starts_with(b"year,region,component,amount\n2021,01,education_state,"));
}
