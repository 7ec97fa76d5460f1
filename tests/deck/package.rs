//! The parts of a PPTX file, and the charts in it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

/// Parts by name.
pub(crate) struct Package {
    parts: BTreeMap<String, Vec<u8>>,
}

/// A native chart with the workbook behind it.
pub(crate) struct Chart<'a> {
    pub(crate) part: &'a str,
    pub(crate) xml: &'a str,
    pub(crate) workbook: &'a [u8],
}

/// A reference of a chart, and what is cached beside it: texts by position, none where a cell is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) place: String,
    pub(crate) values: Vec<Option<String>>,
}

/// A series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Series {
    pub(crate) name: Range,
    pub(crate) categories: Range,
    pub(crate) values: Range,
    /// Texts of its points that are read from cells.
    pub(crate) labels: Option<Range>,
}

impl Package {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("the deck is a zip file");
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a part is read");
            let name = part.name().expect("a part has a name").into_owned();
            assert!(parts.insert(name.clone(), bytes).is_none(), "{name} is there once");
        }
        Self { parts }
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        let bytes = self.parts.get(name).unwrap_or_else(|| panic!("there is a part {name}"));
        std::str::from_utf8(bytes).expect("XML is UTF-8")
    }

    /// XML parts whose names begin so, in order.
    pub(crate) fn texts<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = self.parts.keys().filter(move |name| name.starts_with(start) && name.ends_with(".xml"));
        names.map(|name| (name.as_str(), self.text(name)))
    }

    pub(crate) fn charts(&self) -> impl Iterator<Item = Chart<'_>> {
        self.texts("ppt/charts/chart").map(|(part, xml)| {
            let number = part.trim_start_matches("ppt/charts/chart").trim_end_matches(".xml");
            let workbook = self.parts.get(&format!("ppt/embeddings/data{number}.xlsx"));
            Chart { part, xml, workbook: workbook.unwrap_or_else(|| panic!("{part} has a workbook")) }
        })
    }
}

impl Chart<'_> {
    pub(crate) fn series(&self) -> Vec<Series> {
        let document = Document::parse(self.xml).expect("a chart is XML");
        let all = document.descendants().filter(|node| node.tag_name().name() == "ser");
        all.map(|node| Series {
            name: range(inside(node, "tx").expect("a series has a name")),
            categories: range(inside(node, "cat").expect("a series has categories")),
            values: range(inside(node, "val").expect("a series has values")),
            labels: inside(node, "datalabelsRange").map(range),
        })
        .collect()
    }
}

/// The first descendant of that name.
pub(crate) fn inside<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.descendants().skip(1).find(|node| node.tag_name().name() == name)
}

fn range(node: Node<'_, '_>) -> Range {
    let text = |name| inside(node, name).and_then(|node| node.text()).unwrap_or_default().to_owned();
    let count = inside(node, "ptCount").and_then(|node| node.attribute("val")?.parse().ok());
    let mut values = vec![None; count.unwrap_or_default()];
    for point in node.descendants().filter(|node| node.tag_name().name() == "pt") {
        let at: usize = point.attribute("idx").and_then(|at| at.parse().ok()).expect("a point has a place");
        values[at] = inside(point, "v").and_then(|node| node.text()).map(str::to_owned);
    }
    Range { place: text("f"), values }
}
