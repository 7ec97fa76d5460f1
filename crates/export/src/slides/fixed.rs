//! The parts that are the same in every deck: masters, layout and theme.

use super::look::{Look, SLOTS};
use super::xml::{HEAD, SPACES, escape};

const TREE: &str = "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
     </p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld>";
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

pub(super) fn master() -> String {
    format!(
        "{HEAD}<p:sldMaster {SPACES}><p:cSld>{GROUND}{TREE}{MAP}<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>\
         </p:sldLayoutIdLst><p:txStyles><p:titleStyle>{}</p:titleStyle><p:bodyStyle>{}</p:bodyStyle><p:otherStyle>{}\
         </p:otherStyle></p:txStyles></p:sldMaster>",
        level(2400, "+mj-lt"),
        level(1400, "+mn-lt"),
        level(1400, "+mn-lt"),
    )
}

pub(super) fn layout() -> String {
    format!("{HEAD}<p:sldLayout {SPACES}><p:cSld>{TREE}</p:sldLayout>")
}

pub(super) fn notes_master() -> String {
    format!("{HEAD}<p:notesMaster {SPACES}><p:cSld>{TREE}{MAP}</p:notesMaster>")
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
