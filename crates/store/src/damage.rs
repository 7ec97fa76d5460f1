//! Where a database is damaged, told without the database's own words.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use rusqlite::Connection;

/// What of a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Damage {
    /// The first bytes of the file.
    Header,
    /// The file ends before it should.
    Cut,
    /// Nothing can be read where the tables are listed.
    Unreadable,
    /// A table, or what it is sorted by.
    Table(String),
    /// A page of 4 096 bytes, the first is 1, that belongs to no table that could be read.
    Page(u32),
}

/// `header`, `cut`, `unreadable`, `table <name>` or `page <number>`: the same in every language.
impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header => f.write_str("header"),
            Self::Cut => f.write_str("cut"),
            Self::Unreadable => f.write_str("unreadable"),
            Self::Table(name) => write!(f, "table {name}"),
            Self::Page(number) => write!(f, "page {number}"),
        }
    }
}

/// Where the first bytes say how many pages there are.
const PAGES_AT: usize = 28;
const PAGE: u64 = 4096;

impl Damage {
    /// What is wrong with a file that the database cannot read at all.
    pub(crate) fn of_file(path: &Path) -> Self {
        let mut head = Vec::new();
        let read = File::open(path).and_then(|file| {
            file.try_clone()?.take(100).read_to_end(&mut head)?;
            Ok(file.metadata()?.len())
        });
        let pages = head.get(PAGES_AT..PAGES_AT + 4).and_then(|bytes| bytes.try_into().ok());
        let pages = pages.map_or(0, u32::from_be_bytes);
        if read.is_ok_and(|length| length < u64::from(pages) * PAGE) { Self::Cut } else { Self::Unreadable }
    }

    /// The same, more precisely where nothing is known but that a file cannot be read.
    pub(crate) fn in_file(self, path: &Path) -> Self {
        if self == Self::Unreadable { Self::of_file(path) } else { self }
    }
}

/// What the tables and their indices are called, and where they begin.
struct Roots(Vec<(u32, String, String)>);

impl Roots {
    fn read(connection: &Connection) -> Self {
        let read = || -> rusqlite::Result<Vec<(u32, String, String)>> {
            let mut statement = connection.prepare("SELECT rootpage, name, tbl_name FROM sqlite_schema")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            rows.collect()
        };
        // Where they cannot be read either, pages are named by their number.
        Self(read().unwrap_or_default())
    }

    fn at(&self, root: u32) -> Option<Damage> {
        let found = self.0.iter().find(|(page, ..)| *page == root);
        found.map(|(.., table)| Damage::Table(table.clone()))
    }

    fn named(&self, name: &str) -> Option<Damage> {
        let found = self.0.iter().find(|(_, own, table)| own == name || table == name);
        found.map(|(.., table)| Damage::Table(table.clone()))
    }
}

/// What `integrity_check` or `quick_check` finds damaged, each thing once; empty: nothing.
pub(crate) fn found(connection: &Connection, check: &str) -> Vec<Damage> {
    let texts = |sql: &str| -> rusqlite::Result<Vec<String>> {
        connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
    };
    if let Ok(said) = texts(&format!("PRAGMA {check}")) {
        return told(connection, said.iter().flat_map(|text| text.lines()));
    }
    // It gives up at some damage; asked table by table it tells where.
    let names = texts("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap_or_default();
    let is_bad = |name: &String| {
        let said = texts(&format!("PRAGMA {check}(\"{name}\")"));
        said.map_or(true, |texts| texts.iter().any(|text| text != "ok"))
    };
    let bad: Vec<Damage> = names.into_iter().filter(is_bad).map(Damage::Table).collect();
    if bad.is_empty() { vec![Damage::Unreadable] } else { bad }
}

fn told<'a>(connection: &Connection, lines: impl Iterator<Item = &'a str>) -> Vec<Damage> {
    let roots = Roots::read(connection);
    let mut found: Vec<Damage> = lines.filter_map(|line| of_line(line, &roots)).collect();
    found.sort();
    found.dedup();
    // What was found somewhere says more than that something is wrong.
    if found.len() > 1 {
        found.retain(|damage| *damage != Damage::Unreadable);
    }
    found
}

fn of_line(line: &str, roots: &Roots) -> Option<Damage> {
    if line == "ok" || line.starts_with("***") || line.trim().is_empty() {
        return None;
    }
    let words: Vec<&str> = line.split([' ', ':', ',']).filter(|word| !word.is_empty()).collect();
    let after = |word: &str| {
        let at = words.iter().position(|found| found.eq_ignore_ascii_case(word))?;
        words.get(at + 1).copied()
    };
    let number = |word: &str| after(word).and_then(|text| text.parse::<u32>().ok());
    let named = |word: &str| {
        // `value.note` is a column of a table.
        let name = after(word)?;
        roots.named(name.split('.').next().unwrap_or(name))
    };
    let tree = number("tree").and_then(|root| roots.at(root));
    let page = || number("page").map(Damage::Page);
    let name = || named("index").or_else(|| named("in"));
    Some(tree.or_else(page).or_else(name).unwrap_or(Damage::Unreadable))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_database_become_places() {
        let roots = Roots(vec![
            (2, "setting".into(), "setting".into()),
            (9, "scenario_parent".into(), "scenario".into()),
            (7, "value".into(), "value".into()),
        ]);
        let cases = [
            ("Tree 7 page 31 cell 2: Rowid 1 out of order", Damage::Table("value".into())),
            ("Tree 9: btreeInitPage() returns error code 11", Damage::Table("scenario".into())),
            ("Tree 99 page 12: unable to get the page", Damage::Page(12)),
            ("Page 40: never used", Damage::Page(40)),
            ("row 3 missing from index scenario_parent", Damage::Table("scenario".into())),
            ("non-TEXT value in value.note", Damage::Table("value".into())),
            ("CHECK constraint failed in setting", Damage::Table("setting".into())),
            ("database disk image is malformed", Damage::Unreadable),
        ];
        for (line, expected) in cases {
            assert_eq!(of_line(line, &roots), Some(expected), "{line}");
        }
        assert_eq!(of_line("ok", &roots), None, "what is whole is no damage");
    }
}
