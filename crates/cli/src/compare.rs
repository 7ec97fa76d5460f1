//! `alf compare`.

use std::process::ExitCode;

use alf_app::compare::{self, Wanted};
use alf_app::glossary;
use alf_app::library::Library;
use alf_app::wire::{Cell, Failure, Measure, Sign, Table};
use alf_charts::Language;
use alf_charts::number::Scale;

use crate::args::{Compare, Format};
use crate::output::{self, Columns};
use crate::prose::{UNKNOWN, grouped};

pub(crate) fn run(mut library: Library, wanted: &Compare) -> Result<ExitCode, Failure> {
    let mut ids = vec![library.find(&wanted.base)?];
    for other in &wanted.others {
        ids.push(library.find(other)?);
    }
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let (measure, unit) = (wanted.measure.into(), wanted.unit.into());
    let Compare { year, through, price, .. } = *wanted;
    let asked = Wanted { year, through, measure, component: wanted.component.as_deref(), price, unit };
    let table = compare::compare(&library, &ids, asked)?;
    match wanted.format {
        Format::Json => output::json(&table),
        Format::Table => output::print(&text(&table, asked)),
    }
}

fn text(table: &Table, asked: Wanted<'_>) -> String {
    let Wanted { year, measure, .. } = asked;
    let scale = compare::scale_of(asked);
    let base = table.columns.first().map_or("", |column| column.name.as_str());
    let unit = if scale == Scale::Percent { "procent" } else { Language::Swedish.unit(scale) };
    let mut head = vec!["Region".to_owned()];
    for column in &table.columns {
        head.push(column.name.clone());
        if !column.base {
            head.push("skillnad".to_owned());
        }
    }
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut columns = Columns::new(1, &head);
    for row in &table.headline {
        let (name, unit) = match row.figure.as_str() {
            "rate" => ("Ersättning per HST", "kr"),
            "students" => ("Helårsstudenter", "HST"),
            _ => ("Täckning", "procent"),
        };
        columns.row(cells(format!("{name} {}, {unit}", row.year), &row.cells));
    }
    for row in &table.rows {
        columns.row(cells(format!("{} {}", row.region, row.name), &row.cells));
    }
    columns.row(cells(nation(measure).to_owned(), &table.state.cells));
    let title =
        asked.component.map_or_else(|| title(measure).to_owned(), |name| glossary::swedish(name).to_owned());
    let years = asked.through.map_or_else(|| year.to_string(), |last| format!("{year}–{last}"));
    let price = asked.price.map_or_else(String::new, |year| format!(", {year} års pris"));
    format!("{title} {years}, {unit}{price}; skillnad mot {base}\n\n{}", columns.text())
}

fn cells(name: String, cells: &[Cell]) -> Vec<String> {
    let mut row = vec![name];
    for (at, cell) in cells.iter().enumerate() {
        row.push(if cell.applies { amount(cell.shown.as_deref()) } else { "–".into() });
        if at > 0 {
            row.push(difference(cell));
        }
    }
    row
}

fn amount(shown: Option<&str>) -> String {
    shown.map_or_else(|| UNKNOWN.to_owned(), |text| grouped(text, false))
}

fn difference(cell: &Cell) -> String {
    match (cell.sign, cell.difference_shown.as_deref()) {
        (Sign::None, _) => "–".to_owned(),
        (Sign::Same, _) => "0".to_owned(),
        (Sign::Small, _) => "≈\u{202f}0".to_owned(),
        (_, Some(text)) => grouped(text, true),
        (_, None) => UNKNOWN.to_owned(),
    }
}

const fn title(measure: Measure) -> &'static str {
    match measure {
        Measure::Received => "Mottaget per region",
        Measure::Net => "Netto per region, efter boende",
        Measure::State => "Från staten per region",
        Measure::PerStudent => "Utbildningsersättning per utbildad helårsstudent",
        Measure::PerInhabitant => "Mottaget per invånare",
        Measure::Rate => "Ersättning per helårsstudent",
        Measure::Coverage => "Utbildningens kostnadstäckning",
    }
}

const fn nation(measure: Measure) -> &'static str {
    match measure {
        Measure::Received | Measure::Net | Measure::State => "Statens kostnad",
        _ => "Riket",
    }
}
