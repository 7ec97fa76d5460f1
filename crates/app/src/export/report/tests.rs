//! The report's tables against the engine.

use alf_charts::number::{self, Scale};
use alf_engine::RegionAt;
use alf_engine::measure::{Figure, Measure as Measured};
use alf_export::report::{Block, Table};

use super::told;
use crate::desk::Taken;
use crate::export::picture::Ask;
use crate::export::usual;
use crate::session::Session;
use crate::texts::report::{Word, word};
use crate::wire::{Language, Measure, Unit};

fn tables(session: &Session, ask: &Ask, chapter: Word) -> Vec<Table> {
    let report = told(session, ask, &Taken::default()).unwrap();
    let heading = word(ask.language, chapter);
    let found = report.chapters.into_iter().find(|chapter| chapter.heading == heading);
    let blocks = found.unwrap_or_else(|| panic!("the report has a chapter called {heading}")).blocks;
    let tables = blocks.into_iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

fn whole(figure: Figure, ask: &Ask) -> String {
    let value = figure.value().and_then(alf_engine::Num::known);
    value.map_or_else(
        || ask.language.of_charts().unknown().to_owned(),
        |value| number::plain(Some(value), Scale::Kr),
    )
}

#[test]
fn the_kronor_of_every_region_are_the_engines() {
    let session = Session::example().unwrap();
    let year = |ask: &Ask| session.model.dataset.year_at(alf_engine::Year(ask.year)).unwrap();
    for (scenario, language) in
        [("region-blekinge", Language::Sv), ("promemorian-kant", Language::En), ("promemorian", Language::Sv)]
    {
        for (measure, measured) in [(Measure::Received, Measured::Received), (Measure::Net, Measured::Net)] {
            let usual = usual(&session, scenario, Some("dagens-avtal")).unwrap();
            let ask = Ask { unit: Unit::Kr, measure, language, ..usual };
            let table = tables(&session, &ask, Word::Comparison).pop().unwrap();
            let outcomes = [session.outcome("dagens-avtal").unwrap(), session.outcome(scenario).unwrap()];
            let regions = &session.model.dataset.regions;
            assert_eq!(table.rows.len(), regions.len() + 1, "a row a region and one of the nation");
            for (at, row) in table.rows.iter().take(regions.len()).enumerate() {
                for (outcome, told) in outcomes.iter().zip(&row[1..]) {
                    let figure =
                        session.model.measure(outcome, measured, (RegionAt(at), year(&ask))).unwrap();
                    assert_eq!(*told, whole(figure, &ask), "{scenario}, {measure:?}, {}", row[0]);
                }
            }
            for (outcome, told) in outcomes.iter().zip(&table.rows.last().unwrap()[1..]) {
                let figure = session.model.measure_nation(outcome, measured, year(&ask));
                assert_eq!(*told, whole(figure, &ask), "{scenario}, {measure:?}, the nation");
            }
        }
    }
}

#[test]
fn what_differs_is_told_and_what_is_unknown_is_not_nothing() {
    let session = Session::example().unwrap();
    let ask = usual(&session, "promemorian-kant", None).unwrap();
    let differing = tables(&session, &ask, Word::Differs).pop().unwrap();
    let step = differing.rows.iter().find(|row| row[0] == "Ersättningssteg").unwrap();
    assert_eq!(step[1], "inga höjningar", "the base has no steps");
    assert!(step[2].starts_with("okän"), "the scenario's step is unknown: {}", step[2]);
    let comparison = tables(&session, &ask, Word::Comparison).pop().unwrap();
    let nation = comparison.rows.last().unwrap();
    assert_eq!(nation[2..], ["okänt", "okänt", "–"], "an unknown sum has no difference");
}

#[test]
fn a_row_has_a_text_for_every_column() {
    let session = Session::example().unwrap();
    for scenario in session.workspace().unwrap().scenarios {
        for language in [Language::Sv, Language::En] {
            let usual = usual(&session, &scenario.id, None).unwrap();
            let report = told(&session, &Ask { language, ..usual }, &Taken::default()).unwrap();
            for chapter in report.chapters {
                assert!(!chapter.blocks.is_empty(), "{}: {} says something", scenario.id, chapter.heading);
                for block in chapter.blocks {
                    let Block::Table(table) = block else { continue };
                    let (heading, columns) = (&chapter.heading, table.columns.len());
                    assert!(!table.rows.is_empty(), "{}: {heading} has rows", scenario.id);
                    for row in table.rows {
                        assert_eq!(row.len(), columns, "{}: {heading}: {row:?}", scenario.id);
                    }
                }
            }
        }
    }
}
