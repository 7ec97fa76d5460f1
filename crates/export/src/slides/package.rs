//! The parts of a deck and how they belong together.

use super::xml::{HEAD, SPACES, escape, relations};
use super::{Body, Deck, DeckError, Slide, chart, data, fixed, notes, slide, words};
use alf_charts::Language;

use crate::archive;
use crate::png::{self, Magnification};
use crate::svg;

/// Names and bytes; the same parts in the same order for the same deck.
type Parts = Vec<(String, Vec<u8>)>;

pub(super) fn write(deck: &Deck<'_>) -> Result<Vec<u8>, DeckError> {
    let mut parts = frame(deck);
    for (number, slide) in (1..).zip(deck.slides) {
        one(&mut parts, (number, slide), deck.language)?;
    }
    Ok(archive::zip(parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))?)
}

fn one(parts: &mut Parts, (number, slide): (usize, &Slide), language: Language) -> Result<(), DeckError> {
    let mut own = vec![
        ("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned()),
        ("notesSlide", format!("../notesSlides/notesSlide{number}.xml")),
    ];
    match &slide.body {
        Body::Chart(shown) => {
            own.push(("chart", format!("../charts/chart{number}.xml")));
            let workbook = [("package", format!("../embeddings/data{number}.xlsx"))];
            text(parts, format!("ppt/charts/chart{number}.xml"), chart::part(shown, language));
            text(parts, format!("ppt/charts/_rels/chart{number}.xml.rels"), relations(&workbook));
            parts.push((format!("ppt/embeddings/data{number}.xlsx"), data::workbook(shown)?));
        }
        Body::Picture(sheet) => {
            own.push(("image", format!("../media/image{number}.png")));
            own.push(("image", format!("../media/image{number}.svg")));
            parts.push((format!("ppt/media/image{number}.png"), png::file(sheet, Magnification::Two)?));
            text(parts, format!("ppt/media/image{number}.svg"), svg::outlined(sheet)?);
        }
        Body::Table(..) => {}
    }
    text(parts, format!("ppt/slides/slide{number}.xml"), slide::part(slide, language)?);
    text(parts, format!("ppt/slides/_rels/slide{number}.xml.rels"), relations(&own));
    let back = [
        ("notesMaster", "../notesMasters/notesMaster1.xml".to_owned()),
        ("slide", format!("../slides/slide{number}.xml")),
    ];
    text(parts, format!("ppt/notesSlides/notesSlide{number}.xml"), notes::part(&slide.notes, language));
    text(parts, format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"), relations(&back));
    Ok(())
}

fn text(parts: &mut Parts, name: impl Into<String>, xml: String) {
    parts.push((name.into(), xml.into_bytes()));
}

/// What does not depend on what the slides show.
fn frame(deck: &Deck<'_>) -> Parts {
    let slides = deck.slides;
    let mut parts = Parts::new();
    text(&mut parts, "[Content_Types].xml", types(slides));
    let root = [
        ("officeDocument", "ppt/presentation.xml".to_owned()),
        ("metadata/core-properties", "docProps/core.xml".to_owned()),
    ];
    text(&mut parts, "_rels/.rels", relations(&root));
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escape(deck.title),
        words::tag(deck.language),
    );
    text(&mut parts, "docProps/core.xml", core);
    let mut own = vec![
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
    ];
    let mut list = String::new();
    for number in 1..=slides.len() {
        own.push(("slide", format!("slides/slide{number}.xml")));
        list.push_str(&format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 255 + number, 3 + number));
    }
    let presentation = format!(
        "{HEAD}<p:presentation {SPACES}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>\
         </p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>\
         <p:sldIdLst>{list}</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/>\
         <p:notesSz cx=\"6858000\" cy=\"9144000\"/><p:defaultTextStyle>{}</p:defaultTextStyle></p:presentation>",
        fixed::level(1400, "+mn-lt")
    );
    text(&mut parts, "ppt/presentation.xml", presentation);
    text(&mut parts, "ppt/_rels/presentation.xml.rels", relations(&own));
    text(&mut parts, "ppt/slideMasters/slideMaster1.xml", fixed::master(deck.language));
    let (layout, theme) = ("../slideLayouts/slideLayout1.xml".to_owned(), "../theme/theme1.xml".to_owned());
    let master = relations(&[("slideLayout", layout), ("theme", theme)]);
    text(&mut parts, "ppt/slideMasters/_rels/slideMaster1.xml.rels", master);
    text(&mut parts, "ppt/slideLayouts/slideLayout1.xml", fixed::layout(deck.language));
    let above = relations(&[("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())]);
    text(&mut parts, "ppt/slideLayouts/_rels/slideLayout1.xml.rels", above);
    text(&mut parts, "ppt/notesMasters/notesMaster1.xml", fixed::notes_master(deck.language));
    let theme = relations(&[("theme", "../theme/theme2.xml".to_owned())]);
    text(&mut parts, "ppt/notesMasters/_rels/notesMaster1.xml.rels", theme);
    text(&mut parts, "ppt/theme/theme1.xml", fixed::theme(deck.look));
    text(&mut parts, "ppt/theme/theme2.xml", fixed::theme(deck.look));
    parts
}

fn types(slides: &[Slide]) -> String {
    let office = "application/vnd.openxmlformats-officedocument";
    let mut xml = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>\
         <Default Extension=\"xlsx\" ContentType=\"{office}.spreadsheetml.sheet\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    let mut part = |name: String, kind: &str| {
        xml.push_str(&format!(
            "<Override PartName=\"/ppt/{name}.xml\" ContentType=\"{office}.{kind}+xml\"/>"
        ));
    };
    part("presentation".to_owned(), "presentationml.presentation.main");
    part("slideMasters/slideMaster1".to_owned(), "presentationml.slideMaster");
    part("slideLayouts/slideLayout1".to_owned(), "presentationml.slideLayout");
    part("notesMasters/notesMaster1".to_owned(), "presentationml.notesMaster");
    part("theme/theme1".to_owned(), "theme");
    part("theme/theme2".to_owned(), "theme");
    for (number, slide) in (1..).zip(slides) {
        part(format!("slides/slide{number}"), "presentationml.slide");
        part(format!("notesSlides/notesSlide{number}"), "presentationml.notesSlide");
        if matches!(slide.body, Body::Chart(_)) {
            part(format!("charts/chart{number}"), "drawingml.chart");
        }
    }
    xml + "</Types>"
}
