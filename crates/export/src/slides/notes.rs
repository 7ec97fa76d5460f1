//! The part of a slide's notes.

use alf_charts::Language;

use super::fixed::{GROUP, MAPPED};
use super::words;
use super::xml::{HEAD, SPACES, escape};

pub(super) fn part(paragraphs: &[String], language: Language) -> String {
    let tag = words::tag(language);
    let paragraph = |text: &String| {
        format!("<a:p><a:r><a:rPr lang=\"{tag}\" sz=\"1400\"/><a:t>{}</a:t></a:r></a:p>", escape(text))
    };
    let text: String = paragraphs.iter().map(paragraph).collect();
    let text = if text.is_empty() { "<a:p/>".to_owned() } else { text };
    format!(
        "{HEAD}<p:notes {SPACES}><p:cSld><p:spTree>{GROUP}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"{}\"/><p:cNvSpPr>\
         <a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr>\
         </p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"{}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>\
         </p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>\
         <a:lstStyle/>{text}</p:txBody></p:sp></p:spTree></p:cSld>{MAPPED}</p:notes>",
        words::picture(language),
        words::notes(language)
    )
}
