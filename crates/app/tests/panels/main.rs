//! The tabs under the table show what simulate, bridge, trace and check give, to the krona.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]

mod clauses;
mod contributions;
mod drawings;
mod figures;
mod follows;
mod read;
mod timeline;
mod traces;

use alf_app::Session;
use alf_app::library::Library;
use alf_app::wire::{Language, Measure, PanelRequest, Unit};
use rust_decimal::Decimal;

/// All scenarios of the example.
pub(crate) fn scenarios() -> Vec<String> {
    let library = Library::example().expect("the example opens");
    library.scenarios().map(|scenario| scenario.id.clone()).collect()
}

pub(crate) fn session() -> Session {
    Session::example().expect("the example opens")
}

/// Region Blekinge's proposal against today's agreement in 2027, in kronor.
pub(crate) fn request() -> PanelRequest {
    PanelRequest {
        base: "dagens-avtal".into(),
        scenario: "region-blekinge".into(),
        year: 2027,
        region: "10".into(),
        measure: Measure::Received,
        unit: Unit::Kr,
        language: Language::Sv,
        through: None,
        component: None,
        price: None,
        drafts: Vec::new(),
    }
}

/// A decimal of the wire; unknown is none.
pub(crate) fn number(text: Option<&str>) -> Option<Decimal> {
    text.map(|text| text.parse().expect("a decimal"))
}

/// The reported line of a region in a year, zero where there is none.
pub(crate) fn line(scenario: &str, (year, region, component): (i32, &str, &str)) -> Option<Decimal> {
    let library = Library::example().expect("the example opens");
    let simulation = alf_app::simulate::simulate(&library, scenario).expect("it holds");
    let found = simulation
        .lines
        .iter()
        .find(|line| line.year == year && line.region == region && line.component == component);
    found.map_or(Some(Decimal::ZERO), |line| number(line.amount.as_deref()))
}
