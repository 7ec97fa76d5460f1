//! Map, winners, small multiples and difference follow the table: its component, its years and its price.

use alf_app::compare::{Wanted, compare, shown};
use alf_app::library::Library;
use alf_app::wire::{
    Code, DrawAsk, Language, Materiality, Measure, PanelRequest, PixelSize, Table, Theme, Unit,
};
use alf_charts::number::Scale;
use rust_decimal::Decimal;

use crate::{number, request, session};

/// Breadth research, 2026 and 2027 together, in the price of 2024.
fn asked() -> PanelRequest {
    PanelRequest {
        year: 2026,
        through: Some(2027),
        component: Some("breadth".into()),
        price: Some(2024),
        ..request()
    }
}

fn sheet(difference: bool) -> DrawAsk {
    DrawAsk { size: PixelSize { width: 1400, height: 800 }, theme: Theme::Light, difference }
}

/// The table that the tabs stand under.
fn whole(asked: &PanelRequest) -> Table {
    let library = Library::example().expect("the example opens");
    let wanted = Wanted {
        year: asked.year,
        through: asked.through,
        measure: asked.measure,
        component: asked.component.as_deref(),
        price: asked.price,
        unit: asked.unit,
    };
    compare(&library, &[&asked.base, &asked.scenario], wanted).expect("compared")
}

/// The table's amount and difference of every region.
fn table(asked: &PanelRequest) -> Vec<(String, Option<Decimal>, Option<Decimal>)> {
    let row = |row: &alf_app::wire::Row| {
        let cell = &row.cells[1];
        (row.region.clone(), number(cell.amount.as_deref()), number(cell.difference.as_deref()))
    };
    whole(asked).rows.iter().map(row).collect()
}

#[test]
fn winners_and_map_are_of_the_tables_figures() {
    let (session, asked) = (session(), asked());
    let material = Materiality { kronor: "0".into(), percent: "0".into() };
    let winners = session.winners_panel(&asked, &material).expect("judged");
    let map = session.map_panel(&asked, &sheet(false), true).expect("drawn").drawing;
    let table = table(&asked);
    assert!(table.iter().any(|(_, amount, _)| amount.is_some_and(|amount| !amount.is_zero())));
    for (region, amount, difference) in table {
        let row = winners.rows.iter().find(|row| row.region == region).expect("every region has a row");
        assert_eq!(number(row.value.amount.as_deref()), amount, "{region}");
        assert_eq!(number(row.difference.amount.as_deref()), difference, "{region}");
        let datum = map.data.iter().find(|datum| datum.id == region).expect("every region is on the map");
        assert_eq!(number(datum.value.as_deref()), amount, "{region} on the map");
    }
    assert!(winners.total.amount.is_some(), "one component of all regions is a sum");
    for said in ["Breddforskning 2026–2027", "kr i 2024 års pris"] {
        assert!(map.subtitle.contains(said), "{said}: {}", map.subtitle);
    }
    assert!(map.title.starts_with("Breddforskning: ") && map.title.contains("2026–2027"), "{}", map.title);
}

#[test]
fn small_multiples_show_each_year_of_the_component_in_the_price() {
    let (session, asked) = (session(), asked());
    let drawn = session.regions_panel(&asked, &sheet(false)).expect("drawn");
    for year in [2026, 2030] {
        for (region, amount, _) in table(&PanelRequest { year, through: None, ..asked.clone() }) {
            let id = format!("{region}-{}-{year}", asked.scenario);
            let datum = drawn.data.iter().find(|datum| datum.id == id);
            let datum = datum.unwrap_or_else(|| panic!("no point {id}: {:?}", drawn.data[0].id));
            assert_eq!(number(datum.value.as_deref()), amount, "{id}");
        }
    }
    assert!(drawn.subtitle.contains("Breddforskning") && drawn.subtitle.contains("2024 års pris"));
}

#[test]
fn effects_are_on_the_component_and_summed_over_the_years() {
    let session = session();
    let total = |year, through, component: Option<&str>| {
        let component = component.map(str::to_owned);
        let asked = PanelRequest { year, through, component, ..request() };
        let panel = session.difference_panel(&asked).expect("compared");
        (number(panel.total.amount.as_deref()).expect("known"), panel.measure)
    };
    for component in [None, Some("education_state")] {
        let (both, measure) = total(2026, Some(2027), component);
        let years = [2026, 2027].map(|year| total(year, None, component).0);
        assert_eq!(both, years[0] + years[1], "{component:?}");
        assert_eq!(measure, component.unwrap_or("received"));
        assert!(!both.is_zero(), "{component:?} differs");
    }
}

#[test]
fn the_difference_is_the_tables_in_its_price() {
    let session = session();
    let mut country = Vec::new();
    for (price, through) in [(None, None), (Some(2024), None), (Some(2030), Some(2029))] {
        let asked = PanelRequest { price, through, unit: Unit::Mnkr, ..request() };
        let table = whole(&asked);
        for row in table.rows.iter().chain([&table.state]) {
            let own = PanelRequest { region: row.region.clone(), ..asked.clone() };
            let panel = session.difference_panel(&own).expect("compared");
            let total = number(panel.total.amount.as_deref()).expect("known");
            let difference = number(row.cells[1].difference_shown.as_deref()).expect("known");
            assert_eq!(shown(total, Scale::Mnkr), difference, "{} in {price:?}", row.region);
            if row.region == "00" {
                country.push(total);
            }
        }
    }
    let (nominal, real) = (country[0], country[1]);
    assert!(real.abs() < nominal.abs() && !real.is_zero(), "{real} of 2024 is {nominal} of 2027");
}

#[test]
fn an_effect_alone_is_divided_by_the_prices_between() {
    let session = session();
    let effects = |price| {
        let panel = session.difference_panel(&PanelRequest { price, ..request() }).expect("compared");
        let rows = panel.groups.into_iter().flat_map(|group| group.rows);
        rows.map(|row| (row.sides.key, row.sides.index, number(row.effect.amount.as_deref())))
            .collect::<Vec<_>>()
    };
    let library = Library::example().expect("the example opens");
    let model = library.model(&["dagens-avtal"]).expect("a model");
    let outcome = model.simulate(&alf_engine::ScenarioId::new("dagens-avtal")).expect("computed");
    let years = (alf_engine::Year(request().year), alf_engine::Year(2024));
    let (nominal, real) = (effects(None), effects(Some(2024)));
    let mut moved = 0;
    for ((key, index, own), (_, _, priced)) in nominal.into_iter().zip(real) {
        let Some(own) = own.filter(|own| !own.is_zero()) else { continue };
        let expected =
            model.in_price_of(outcome.groups(), alf_engine::Num::Known(own), years).expect("indexed");
        let near = |value: Decimal| alf_engine::rounding::half_away(value, 6);
        assert_eq!(priced.map(near), expected.known().map(near), "{key} {index}");
        moved += 1;
    }
    assert!(moved > 2, "some parameters have effects of their own: {moved}");
}

#[test]
fn what_cannot_be_summed_or_does_not_exist_is_refused() {
    let session = session();
    let rates = PanelRequest { measure: Measure::Rate, component: None, ..asked() };
    let gold = PanelRequest { component: Some("guld".into()), ..asked() };
    let backwards = PanelRequest { through: Some(2025), ..asked() };
    for wrong in [rates, gold, backwards] {
        let refused = session.map_panel(&wrong, &sheet(true), true).map_err(|failure| failure.code);
        assert_eq!(refused.err(), Some(Code::UnknownName), "{wrong:?}");
    }
}

#[test]
fn titles_name_the_component_and_keep_to_fifteen_words() {
    let session = session();
    for component in alf_engine::Component::ALL {
        for (language, scenario) in [(Language::Sv, "region-stockholm"), (Language::En, "region-blekinge")] {
            let component = Some(component.name().to_owned());
            let asked = PanelRequest { component, language, scenario: scenario.into(), ..asked() };
            for difference in [true, false] {
                let map = session.map_panel(&asked, &sheet(difference), true).expect("drawn").drawing;
                let years = session.regions_panel(&asked, &sheet(difference)).expect("drawn");
                for title in [map.title, years.title] {
                    let (led, _) = title.split_once(": ").unwrap_or_default();
                    assert!(!led.is_empty() && map.subtitle.starts_with(led), "{title}: {}", map.subtitle);
                    assert!(title.split(' ').count() <= 15, "{title} is read at once");
                }
            }
        }
    }
}
