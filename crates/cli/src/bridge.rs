//! `alf bridge`.

use std::process::ExitCode;

use alf_app::bridge::{self, BridgeFigures, SplitFigures, StageFigures, Wanted, WantedWay};
use alf_app::library::Library;
use alf_app::texts;
use alf_app::wire::{Failure, Language};
use alf_charts::number::Scale;

use crate::args::{Bridge, Format};
use crate::contribution;
use crate::output::{self, Columns};
use crate::prose::{number, signed};

pub(crate) fn run(mut library: Library, wanted: &Bridge) -> Result<ExitCode, Failure> {
    let (from, to) = (library.find(&wanted.from)?, library.find(&wanted.to)?);
    if let Some(group) = &wanted.group {
        return contribution::run(library, (wanted, group), (&from, &to));
    }
    let way = match (&wanted.order, wanted.alone) {
        (Some(order), _) => WantedWay::Order(order),
        (None, true) => WantedWay::Alone,
        (None, false) => WantedWay::Shared,
    };
    let rows = Wanted { region: &wanted.region, year: wanted.year, measure: &wanted.measure, way };
    let figures = bridge::bridge(&library, &from, &to, rows)?;
    match wanted.format {
        Format::Json => output::json(&figures),
        Format::Table => output::print(&text(&library, &figures)),
    }
}

fn text(library: &Library, figures: &BridgeFigures) -> String {
    let mut text = format!(
        "Brygga {} → {}, {}, {}, kr\n",
        library.name(&figures.from),
        library.name(&figures.to),
        figures.measure,
        figures.year
    );
    for split in &figures.rows {
        let region = library.dataset().regions.iter().find(|region| region.code.as_str() == split.region);
        let name = region.map_or("Hela landet", |region| region.file.name.as_str());
        text.push_str(&format!("\n{} {name}\n{}", split.region, table(split)));
        for pair in &split.pairs {
            let together = signed(pair.together.as_deref(), Scale::Kr);
            text.push_str(&format!("  {} + {}: {together}\n", group(pair.first), group(pair.second)));
        }
        if let Some(order) = &split.order {
            text.push_str(&format!("\nI vald ordning\n{}", ordered(split, order)));
        }
        if let Some(alone) = &split.alone {
            text.push_str(&format!("\nVar för sig\n{}", ordered(split, alone)));
        }
    }
    text
}

fn table(split: &SplitFigures) -> String {
    let mut columns = Columns::new(1, &["Grupp", "Bidrag", "Ensam", "Minst", "Störst"]);
    let bare = |name: &str, amount: &Option<String>| [name.to_owned(), number(amount.as_deref(), Scale::Kr)];
    columns.row(bare("Från", &split.start));
    for part in &split.groups {
        let change = |amount: &Option<String>| signed(amount.as_deref(), Scale::Kr);
        columns.row([
            group(part.group).to_owned(),
            change(&part.rounded),
            change(&part.isolated),
            change(&part.minimum),
            change(&part.maximum),
        ]);
    }
    columns.row(bare("Till", &split.end));
    columns.row(["Skillnad".to_owned(), signed(split.difference.as_deref(), Scale::Kr)]);
    columns.text()
}

/// Each group after those above it, or alone.
fn ordered(split: &SplitFigures, order: &[StageFigures]) -> String {
    let mut columns = Columns::new(1, &["Grupp", "Ändring"]);
    for stage in order {
        columns.row([group(stage.group).to_owned(), signed(stage.rounded.as_deref(), Scale::Kr)]);
    }
    columns.row(["Skillnad".to_owned(), signed(split.difference.as_deref(), Scale::Kr)]);
    columns.text()
}

fn group(name: &str) -> &str {
    if name == bridge::TOGETHER {
        return texts::stage_name(Language::Sv, None);
    }
    let groups = alf_app::Group::ALL.into_iter();
    let found = groups.into_iter().find(|group| group.name() == name);
    found.map_or(name, |group| texts::group(Language::Sv, group))
}
