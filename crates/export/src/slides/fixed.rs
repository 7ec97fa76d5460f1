//! The parts that are the same in every deck: masters, layout and theme.

use alf_charts::Language;

use super::look::{Look, SLOTS};
use super::slide::{LEFT, POINT, TITLE, WIDE};
use super::words;
use super::xml::{HEAD, SPACES, escape};

/// The head of the shapes of a part.
pub(super) const GROUP: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
     <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>\
     <a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
/// The colours of a part are its master's.
pub(super) const MAPPED: &str = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";
/// The light ground.
const GROUND: &str =
    "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
const MAP: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" \
     accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" \
     folHlink=\"folHlink\"/>";

/// How text is set that says nothing of it: its size in hundredths of a point, and its font.
pub(super) fn level(size: u32, font: &str) -> String {
    format!(
        "<a:lvl1pPr algn=\"l\"><a:defRPr sz=\"{size}\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
         <a:latin typeface=\"{font}\"/></a:defRPr></a:lvl1pPr>"
    )
}

/// A place for what a slide or a page of notes has: its id, name, kind, and where it is, in points.
fn place((id, name, kind): (u32, &str, &str), [left, top, wide, high]: [u32; 4], text: &str) -> String {
    let noted = text.is_empty();
    let locks = if noted {
        "<a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>"
    } else {
        "<a:spLocks noGrp=\"1\"/>"
    };
    let body = if noted {
        String::new()
    } else {
        let text = escape(text);
        format!(
            "<p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:noAutofit/></a:bodyPr><a:lstStyle/>\
             <a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody>"
        )
    };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr>{locks}</p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr>\
         </p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>{body}</p:sp>",
        left * POINT,
        top * POINT,
        wide * POINT,
        high * POINT
    )
}

/// Where a slide has its title.
fn title(language: Language) -> String {
    let name = words::title(language);
    place((2, name, "type=\"title\""), [LEFT, TITLE[0], WIDE, TITLE[1]], name)
}

pub(super) fn master(language: Language) -> String {
    let title = title(language);
    format!(
        "{HEAD}<p:sldMaster {SPACES}><p:cSld>{GROUND}<p:spTree>{GROUP}{title}</p:spTree></p:cSld>{MAP}<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>\
         </p:sldLayoutIdLst><p:txStyles><p:titleStyle>{}</p:titleStyle><p:bodyStyle>{}</p:bodyStyle><p:otherStyle>{}\
         </p:otherStyle></p:txStyles></p:sldMaster>",
        level(2400, "+mj-lt"),
        level(1400, "+mn-lt"),
        level(1400, "+mn-lt"),
    )
}

pub(super) fn layout(language: Language) -> String {
    let (name, title) = (words::title(language), title(language));
    format!(
        "{HEAD}<p:sldLayout {SPACES} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"{name}\"><p:spTree>{GROUP}{title}\
         </p:spTree></p:cSld>{MAPPED}</p:sldLayout>"
    )
}

/// The page of notes: the slide above, the text below.
pub(super) fn notes_master(language: Language) -> String {
    let (picture, notes) = (words::picture(language), words::notes(language));
    let slide = place((2, picture, "type=\"sldImg\" idx=\"2\""), [30, 54, 480, 270], "");
    let text = place((3, notes, "type=\"body\" sz=\"quarter\" idx=\"1\""), [30, 345, 480, 330], notes);
    format!(
        "{HEAD}<p:notesMaster {SPACES}><p:cSld>{GROUND}<p:spTree>{GROUP}{slide}{text}</p:spTree></p:cSld>{MAP}\
         <p:notesStyle>{}</p:notesStyle></p:notesMaster>",
        level(1400, "+mn-lt")
    )
}

/// The theme of the slides and of the notes.
pub(super) fn theme(look: &Look) -> String {
    let colour = |(name, rgb): (&str, &String)| format!("<a:{name}><a:srgbClr val=\"{rgb}\"/></a:{name}>");
    let colours: String = SLOTS.into_iter().zip(&look.colours).map(colour).collect();
    let font = |name: &str| {
        let name = escape(name);
        format!("<a:latin typeface=\"{name}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>")
    };
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line = "<a:ln><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>".repeat(3);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"ALF\">\
         <a:themeElements><a:clrScheme name=\"ALF\">{colours}</a:clrScheme><a:fontScheme name=\"ALF\">\
         <a:majorFont>{}</a:majorFont><a:minorFont>{}</a:minorFont></a:fontScheme><a:fmtScheme name=\"ALF\">\
         <a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}\
         </a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>",
        font(&look.major),
        font(&look.minor),
    )
}
