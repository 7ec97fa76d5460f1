//! The deck of the example.

use alf_app::Session;
use alf_app::export::{deck::deck, usual};

#[test]
fn every_built_in_scenario_has_a_deck_and_the_same_one_twice() {
    let session = Session::example().unwrap();
    let workspace = session.workspace().unwrap();
    for scenario in workspace.scenarios {
        let ask = usual(&session, &scenario.id, None).unwrap();
        let made = deck(&session, &ask);
        let bytes = made.unwrap_or_else(|failure| panic!("{} has a deck: {failure:?}", scenario.id));
        assert!(bytes.starts_with(b"PK"), "the deck of {} is a package", scenario.id);
        assert!(bytes == deck(&session, &ask).unwrap(), "two decks of {} differ", scenario.id);
    }
}
