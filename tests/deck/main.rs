//! The deck: readable from afar, nothing outside the slide, its charts' figures the workbooks' and the engine's; and
//! other programs open it.

#![allow(clippy::expect_used, clippy::panic, reason = "a helper of a test that cannot go on says so")]

mod figures;
mod layout;
mod package;
mod python;
mod template;

use std::sync::LazyLock;

use alf_app::Session;
use alf_app::export::deck::{Look, deck};
use alf_app::export::picture::Ask;
use alf_app::export::usual;
use alf_app::library::Library;
use alf_app::wire::Language;

use crate::package::Package;

/// A deck, what was asked for, and its name in messages.
struct Made {
    name: String,
    ask: Ask,
    bytes: Vec<u8>,
}

impl Made {
    fn package(&self) -> Package {
        Package::open(&self.bytes)
    }
}

static SESSION: LazyLock<Session> = LazyLock::new(|| Session::example().expect("the example opens"));

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::example().expect("the example opens"));

/// The decks of every built-in scenario in both languages, made once.
static MADE: LazyLock<Vec<Made>> = LazyLock::new(|| {
    let scenarios = SESSION.workspace().expect("there are scenarios").scenarios;
    let asks = scenarios.into_iter().flat_map(|scenario| {
        let ask = usual(&SESSION, &scenario.id, None).expect("a scenario has its usual pictures");
        [Language::Sv, Language::En].map(|language| Ask { language, ..ask.clone() })
    });
    let made = |ask: Ask| {
        let name = format!("{} {:?}", ask.scenario, ask.language);
        Made { bytes: made(&ask), name, ask }
    };
    asks.map(made).collect()
});

fn made(ask: &Ask) -> Vec<u8> {
    deck(&SESSION, ask, &Look::default())
        .unwrap_or_else(|failure| panic!("{} has a deck: {failure:?}", ask.scenario))
}

#[test]
fn every_built_in_scenario_has_the_same_deck_twice() {
    assert!(MADE.len() >= 20, "there are scenarios in two languages");
    for deck in &*MADE {
        assert!(deck.bytes == made(&deck.ask), "two decks of {} differ", deck.name);
    }
}

#[test]
fn every_text_says_its_language_and_no_word_is_of_the_other() {
    for deck in &*MADE {
        let (own, other, words) = match deck.ask.language {
            Language::Sv => {
                ("sv-SE", "en-GB", ["Title", "Increase", "Subtitle", "Value", "unknown", "assumed"])
            }
            Language::En => {
                ("en-GB", "sv-SE", ["Titel", "Ökning", "Underrubrik", "Värde", "okänt", "antagen"])
            }
        };
        for (part, text) in deck.package().texts("ppt/") {
            assert!(!text.contains(other), "{}: {part} has a text in {other}", deck.name);
            for word in words {
                let found = [format!(">{word}<"), format!("\"{word}\""), format!("({word})")];
                let found: Vec<&String> = found.iter().filter(|it| text.contains(*it)).collect();
                assert!(found.is_empty(), "{}: {part} has {found:?}", deck.name);
            }
            let slide =
                part.starts_with("ppt/slides/slide") || part.starts_with("ppt/notesSlides/notesSlide");
            assert!(!slide || text.contains(own), "{}: {part} has no text in {own}", deck.name);
        }
    }
}

#[test]
fn notes_name_the_traced_amounts() {
    let deck = MADE.iter().find(|deck| deck.name == "promemorian Sv").expect("its deck");
    let package = deck.package();
    let bridge = package.text("ppt/notesSlides/notesSlide4.xml");
    for id in ["education_state 2027 01", "Stockholm"] {
        assert!(!bridge.contains(id), "the bridge is of Blekinge: {bridge}");
    }
    let line = |scenario| format!("alf trace {scenario} --year 2027");
    assert!(bridge.contains(&line("promemorian")) && bridge.contains(&line("dagens-avtal")), "{bridge}");
    assert!(bridge.contains("education_transfer 10 2027"), "the amount as the trace names it: {bridge}");
    let regions = package.text("ppt/notesSlides/notesSlide2.xml");
    assert!(regions.contains("education_state 01 2027"), "every region's amounts: {regions}");
}

#[test]
fn what_is_unknown_is_said_and_not_taken_for_nothing() {
    let deck = MADE.iter().find(|deck| deck.name == "promemorian-kant Sv").expect("its deck");
    let package = deck.package();
    let regions = package.text("ppt/slides/slide2.xml");
    assert!(regions.contains("Skillnaden 2027 är okänd för 17 regioner"), "the title: {regions}");
    let chart = package.text("ppt/charts/chart2.xml");
    assert!(
        chart.contains(">Stockholm (okänt)<") && chart.contains(">Gotland<"),
        "names beside bars: {chart}"
    );
    let assumptions = package.text("ppt/slides/slide7.xml");
    assert!(
        assumptions.contains(">okänd<") && assumptions.contains("till<"),
        "statuses, and a rest: {assumptions}"
    );
}
