//! The parts that are the same in every deck: masters, layout and theme.

use super::xml::{HEAD, SPACES};

const TREE: &str = "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
     </p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld>";
const MAP: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" \
     accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" \
     folHlink=\"folHlink\"/>";

pub(super) fn master() -> String {
    format!(
        "{HEAD}<p:sldMaster {SPACES}>{TREE}{MAP}<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>\
         </p:sldLayoutIdLst></p:sldMaster>"
    )
}

pub(super) fn layout() -> String {
    format!("{HEAD}<p:sldLayout {SPACES}>{TREE}</p:sldLayout>")
}

pub(super) fn notes_master() -> String {
    format!("{HEAD}<p:notesMaster {SPACES}>{TREE}{MAP}</p:notesMaster>")
}

pub(super) fn theme() -> String {
    let colours = [
        ("dk1", "1B2230"),
        ("lt1", "FFFFFF"),
        ("dk2", "3B4252"),
        ("lt2", "E4E8ED"),
        ("accent1", "0072B2"),
        ("accent2", "D55E00"),
        ("accent3", "009E73"),
        ("accent4", "CC79A7"),
        ("accent5", "767676"),
        ("accent6", "3B4252"),
        ("hlink", "0072B2"),
        ("folHlink", "5A6475"),
    ];
    let colour = |(name, rgb): (&str, &str)| format!("<a:{name}><a:srgbClr val=\"{rgb}\"/></a:{name}>");
    let colours: String = colours.into_iter().map(colour).collect();
    let font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line = "<a:ln><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>".repeat(3);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"ALF\">\
         <a:themeElements><a:clrScheme name=\"ALF\">{colours}</a:clrScheme><a:fontScheme name=\"ALF\">\
         <a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name=\"ALF\">\
         <a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}\
         </a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
}
