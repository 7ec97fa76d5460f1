//! The parts of an XLSX file: read, changed and put together again.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The file of the sheet Parametrar, the second one.
const PARAMETERS: &str = "xl/worksheets/sheet2.xml";

/// Parts by name, in order.
pub(crate) struct Package {
    parts: Vec<(String, String)>,
}

impl Package {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("the workbook is a zip file");
        let mut parts = Vec::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("all parts are text");
            let name = part.name().expect("a part has a name").into_owned();
            parts.push((name, text));
        }
        Self { parts }
    }

    pub(crate) fn close(self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in self.parts {
            archive.start_file(name, SimpleFileOptions::default()).expect("a part");
            archive.write_all(text.as_bytes()).expect("a part is written");
        }
        archive.finish().expect("the file is whole").into_inner()
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.texts().find(|(part, _)| *part == name).expect("the part is there").1
    }

    /// Takes away the value of every formula, so that only a program that computes can show one. Answers how many.
    pub(crate) fn strip_values(&mut self) -> usize {
        let sheets = self.parts.iter_mut().filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
        sheets.map(|(_, text)| strip(text)).sum()
    }

    /// Writes a number or a word into a cell of Parametrar, as a person does, whatever stood there.
    pub(crate) fn write(&mut self, cell: &str, input: &str) {
        let (_, text) = self.parts.iter_mut().find(|(name, _)| name == PARAMETERS).expect("the sheet");
        let start = text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{cell} is a cell"));
        let head = start + text[start..].find('>').expect("the tag ends") + 1;
        let empty = text[..head].ends_with("/>");
        let end = if empty { head } else { head + text[head..].find("</c>").expect("the cell ends") + 4 };
        let style = text[start..head].split("s=\"").nth(1).and_then(|rest| rest.split('"').next());
        let style = style.expect("an input cell is marked").to_owned();
        let number = input.parse::<f64>().is_ok();
        let new = if number {
            format!("<c r=\"{cell}\" s=\"{style}\"><v>{input}</v></c>")
        } else {
            format!("<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{input}</t></is></c>")
        };
        text.replace_range(start..end, &new);
    }
}

fn strip(text: &mut String) -> usize {
    let mut count = 0;
    let mut stripped = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("</f><v>") {
        let (before, value) = rest.split_at(at);
        stripped.push_str(before);
        stripped.push_str("</f>");
        rest = &value[value.find("</v>").expect("the value ends") + 4..];
        count += 1;
    }
    stripped.push_str(rest);
    *text = stripped;
    count
}
