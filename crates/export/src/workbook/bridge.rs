//! Brygga: the difference from a base, split over the groups of parameters; values, with sums that check them.

use alf_engine::Num;
use alf_engine::bridge::{Bridge, Split};
use alf_engine::dataset::DataSet;

use super::sheet::{Content, Look, Role, Shape, Sheet, column};
use super::words::UNKNOWN;
use super::years::Years;
use super::{Base, Source};

const KR: Look = (Role::Fixed, Shape::Kronor);
const ÖRE: Look = (Role::Fixed, Shape::Öre);
/// Columns before the groups: year, code, region, from.
const LABELS: u16 = 4;

/// Row of the heads, from zero.
pub(super) const HEAD: u32 = 4;

/// Fills the sheet.
pub(super) fn build(source: &Source<'_>, (dataset, years): (&DataSet, Years), sheet: &mut Sheet) {
    sheet.line(["Brygga"], (Role::Title, Shape::General));
    let Some(base) = &source.base else {
        sheet
            .line(["Ingen bas är vald: scenariot har inget att jämföras med."], (Role::Note, Shape::General));
        return;
    };
    let about = format!(
        "Från {} till {}. Regionernas rader är netto efter boende; rad 00 är statens kostnad. Allt i kronor.",
        base.name, source.name
    );
    sheet.line([about], (Role::Note, Shape::General));
    let how = "Bidragen är värden som programmet har räknat (Shapleyvärden över alla ordningar), inte formler: de följer inte \
               med när indata ändras. Skillnad och Kontroll är formler; Kontroll ska vara 0.";
    sheet.line([how], (Role::Note, Shape::General));
    sheet.skip();
    let groups = base.net.groups.iter().map(|group| (source.group)(*group));
    let heads =
        ["År", "Kod", "Region", "Från"].into_iter().chain(groups).chain(["Till", "Skillnad", "Kontroll"]);
    for (col, head) in (0..).zip(heads) {
        let shape = if col < LABELS - 1 { Shape::Text } else { Shape::General };
        sheet.put((HEAD, col), head, (Role::Head, shape));
    }
    for year in years.all() {
        for row in 0..=dataset.regions.len() {
            let (code, name, split) = row_of(base, dataset, (row, year.at));
            let at = sheet.line([Content::from(year.year)], (Role::Plain, Shape::Year));
            sheet.put((at, 1), code, (Role::Plain, Shape::Text));
            sheet.put((at, 2), name, (Role::Plain, Shape::Text));
            amounts(&split, sheet, at);
        }
    }
}

fn row_of<'a>(base: &Base, dataset: &'a DataSet, (row, year): (usize, usize)) -> (&'a str, &'a str, Split) {
    let split = |bridge: &Bridge| bridge.split(row, year);
    match dataset.regions.get(row) {
        Some(region) => (region.code.as_str(), region.file.name.as_str(), split(&base.net)),
        None => (dataset.row_code(row), "Statens kostnad", base.state.split_total(year)),
    }
}

fn amounts(split: &Split, sheet: &mut Sheet, at: u32) {
    let amount = |number: Num| number.known().map_or(UNKNOWN.into(), Content::from);
    sheet.put((at, LABELS - 1), amount(split.start), ÖRE);
    let mut col = LABELS;
    for part in &split.parts {
        sheet.put((at, col), amount(part.rounded), KR);
        col += 1;
    }
    sheet.put((at, col), amount(split.end), ÖRE);
    let cell = |col: u16| format!("{}{}", column(col), at + 1);
    let (start, end) = (cell(LABELS - 1), cell(col));
    let difference = format!("IFERROR({end}-{start},\"{UNKNOWN}\")");
    sheet.put((at, col + 1), Content::Formula(difference), (Role::Total, Shape::Öre));
    let parts = if split.parts.is_empty() {
        "0".to_owned()
    } else {
        super::calculation::total(&format!("{}:{}", cell(LABELS), cell(col - 1)))
    };
    let difference = cell(col + 1);
    let check = format!("IFERROR({parts}-ROUND(ROUND({difference},5),0),\"{UNKNOWN}\")");
    sheet.put((at, col + 2), Content::Formula(check), (Role::Total, Shape::Kronor));
}
