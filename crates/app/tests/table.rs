//! The table over a span of years, in another year's price, and for one component.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

use alf_app::compare::{Wanted, compare};
use alf_app::library::Library;
use alf_app::wire::{Code, Measure, Table, Unit};
use alf_engine::rounding::half_away;
use rust_decimal::Decimal;

const IDS: [&str; 3] = ["dagens-avtal", "promemorian", "region-blekinge"];

fn library() -> Library {
    Library::example().expect("the example opens")
}

fn asked(library: &Library, wanted: Wanted<'_>) -> Table {
    compare(library, &IDS, wanted).expect("compared")
}

/// Exact amounts, region by region, then the whole; scenario by scenario.
fn amounts(table: &Table) -> Vec<Option<Decimal>> {
    let rows = table.rows.iter().chain([&table.state]);
    let cells = rows.flat_map(|row| &row.cells);
    cells.map(|cell| cell.amount.as_ref().map(|text| text.parse().expect("a decimal"))).collect()
}

#[test]
fn a_span_is_the_sum_of_its_years() {
    let library = library();
    for measure in [Measure::Received, Measure::Net, Measure::State] {
        let of = |year| amounts(&asked(&library, Wanted::of(year, measure, Unit::Kr)));
        let (first, second, third) = (of(2026), of(2027), of(2028));
        let span = Wanted { through: Some(2028), ..Wanted::of(2026, measure, Unit::Kr) };
        for (at, sum) in amounts(&asked(&library, span)).into_iter().enumerate() {
            let parts = [first[at], second[at], third[at]].into_iter().sum::<Option<Decimal>>();
            assert_eq!(sum, parts, "{measure:?}, cell {at}: the sum of three years");
        }
    }
}

#[test]
fn another_years_price_follows_the_index_there_and_back() {
    let library = library();
    let nominal = amounts(&asked(&library, Wanted::of(2027, Measure::Received, Unit::Kr)));
    let same = Wanted { price: Some(2027), ..Wanted::of(2027, Measure::Received, Unit::Kr) };
    assert_eq!(amounts(&asked(&library, same)), nominal, "in its own year's price an amount is itself");

    let earlier = Wanted { price: Some(2026), ..Wanted::of(2027, Measure::Received, Unit::Kr) };
    let real = amounts(&asked(&library, earlier));
    // The example's index between the two years, as the rate of the present agreement shows it: 1 per cent.
    let growth: Decimal = "1.01".parse().expect("a decimal");
    for (at, (real, nominal)) in real.iter().zip(&nominal).enumerate() {
        let (real, nominal) = (real.expect("known"), nominal.expect("known"));
        assert_eq!(
            half_away(real * growth, 6),
            half_away(nominal, 6),
            "cell {at}: carried forward it is nominal again"
        );
    }
}

#[test]
fn the_components_that_a_region_receives_sum_to_what_it_receives() {
    let library = library();
    let all = amounts(&asked(&library, Wanted::of(2027, Measure::Received, Unit::Kr)));
    let regions = all.len() - IDS.len();
    let mut sums = vec![Decimal::ZERO; regions];
    for component in alf_engine::Component::ALL {
        if component == alf_engine::Component::HousingCost {
            continue;
        }
        let one =
            Wanted { component: Some(component.name()), ..Wanted::of(2027, Measure::Received, Unit::Kr) };
        for (sum, part) in sums.iter_mut().zip(amounts(&asked(&library, one))) {
            *sum += part.expect("known");
        }
    }
    let received: Vec<Decimal> = all[..regions].iter().map(|amount| amount.expect("known")).collect();
    assert_eq!(sums, received, "every line but the region's own housing cost");
}

#[test]
fn what_cannot_be_shown_is_refused() {
    let library = library();
    let refused = |wanted| compare(&library, &IDS, wanted).expect_err("refused").code;
    let rate = Wanted { through: Some(2028), ..Wanted::of(2026, Measure::Rate, Unit::Kr) };
    assert_eq!(refused(rate), Code::UnknownName, "rates of several years have no sum");
    let backwards = Wanted { through: Some(2025), ..Wanted::of(2026, Measure::Net, Unit::Kr) };
    assert_eq!(refused(backwards), Code::UnknownName, "a span ends after it begins");
    let component = Wanted { component: Some("lunch"), ..Wanted::of(2026, Measure::Net, Unit::Kr) };
    assert_eq!(refused(component), Code::UnknownName, "a component that does not exist");
    let price = Wanted { price: Some(1999), ..Wanted::of(2026, Measure::Net, Unit::Kr) };
    assert_eq!(refused(price), Code::YearOutOfRange, "a price of a year outside the data set");
}
