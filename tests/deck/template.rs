//! Colours and fonts from a template.

use std::fs;
use std::io::{Cursor, Write};

use alf_app::export::template::look;
use alf_app::export::{deck::deck, usual};
use alf_app::wire::Code;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::SESSION;
use crate::package::Package;

/// A template with a theme, or without.
fn template(theme: Option<&str>) -> Vec<u8> {
    let part = theme.map(|theme| ("ppt/theme/theme1.xml", theme.as_bytes()));
    zipped([("ppt/presentation.xml", "<a/>".as_bytes())].into_iter().chain(part))
}

/// A package that is no presentation, although a theme lies in it.
fn package_of(main: &str) -> Vec<u8> {
    zipped([(main, "<a/>".as_bytes()), ("ppt/theme/theme1.xml", theme().as_bytes())].into_iter())
}

fn zipped<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(bytes).expect("a part is written");
    }
    archive.finish().expect("the file is whole").into_inner()
}

fn theme() -> String {
    let ask = usual(&SESSION, "promemorian", None).expect("asked");
    let made = deck(&SESSION, &ask, &Default::default()).expect("a deck");
    Package::open(&made).text("ppt/theme/theme1.xml").to_owned()
}

#[test]
fn a_deck_has_the_colours_and_fonts_of_the_template() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mall.potx");
    let own = theme()
        .replace("<a:accent1><a:srgbClr val=\"0072B2\"/>", "<a:accent1><a:srgbClr val=\"12ab34\"/>")
        .replace("<a:srgbClr val=\"1B2230\"/>", "<a:sysClr val=\"windowText\" lastClr=\"010203\"/>")
        .replace("Arial", "Garamond &amp; Sons");
    fs::write(&path, template(Some(&own))).expect("written");
    let look = look(&path).expect("a template");
    let ask = usual(&SESSION, "promemorian", None).expect("asked");
    let package = Package::open(&deck(&SESSION, &ask, &look).expect("a deck"));
    let theme = package.text("ppt/theme/theme1.xml");
    for expected in ["12AB34", "<a:dk1><a:srgbClr val=\"010203\"/>", "typeface=\"Garamond &amp; Sons\""] {
        assert!(theme.contains(expected), "{expected} is in {theme}");
    }
    for (part, text) in package.texts("ppt/charts/chart") {
        assert!(!text.contains("srgbClr"), "{part} leaves its colours to the theme");
    }
}

#[test]
fn a_bad_template_is_refused_by_file_place_and_what_was_expected() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mall.pptx");
    let theme = theme();
    let without = |text: &str| template(Some(&theme.replace(text, "")));
    let dark = theme.replace("\"FFFFFF\"", "\"000000\"");
    let cases = [
        (b"%PDF-1.7".to_vec(), Code::WrongShape, "1", "PPTX, POTX"),
        (b"<?xml version=\"1.0\"?><a/>".to_vec(), Code::WrongShape, "1", "PPTX, POTX"),
        (package_of("word/document.xml"), Code::WrongShape, "ppt/presentation.xml", "PPTX, POTX"),
        (package_of("xl/workbook.xml"), Code::WrongShape, "ppt/presentation.xml", "PPTX, POTX"),
        (package_of("läs mig.txt"), Code::WrongShape, "ppt/presentation.xml", "PPTX, POTX"),
        (template(None), Code::MissingValue, "ppt/theme/theme1.xml", "theme1.xml"),
        (template(Some("<a:theme")), Code::WrongShape, "ppt/theme/theme1.xml:1", "XML"),
        (
            without("<a:accent2><a:srgbClr val=\"D55E00\"/></a:accent2>"),
            Code::MissingValue,
            "a:accent2",
            "a:accent2",
        ),
        (
            template(Some(&theme.replace("D55E00", "röd"))),
            Code::WrongValue,
            "a:clrScheme/a:accent2",
            "RRGGBB",
        ),
        (
            template(Some(&theme.replace("\"Arial\"", "\"\""))),
            Code::MissingValue,
            "a:latin/@typeface",
            "@typeface",
        ),
        (template(Some(&dark)), Code::WrongValue, "a:lt1", "a:lt1 > a:dk1"),
    ];
    for (bytes, code, place, expected) in cases {
        fs::write(&path, bytes).expect("written");
        let failure = look(&path).expect_err("a bad template");
        let param = |name: &str| failure.params.get(name).cloned().unwrap_or_default();
        assert_eq!(failure.code, code, "{failure:?}");
        assert!(param("file").ends_with("mall.pptx"), "the file is named: {failure:?}");
        assert!(param("place").ends_with(place), "{place} is the place: {failure:?}");
        assert!(param("expected").starts_with(expected), "{expected} is expected: {failure:?}");
    }
    let failure = look(&folder.path().join("ingen.pptx")).expect_err("no file");
    assert_eq!(failure.code, Code::FileUnreadable, "{failure:?}");
}
