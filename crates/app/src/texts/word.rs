//! The words that parameters take, in the field's terms.

use alf_engine::Key;

use crate::wire::Language;

/// The term of a word of a key; none for a word that stands for itself.
#[must_use]
pub fn word(language: Language, key: Key, word: &str) -> Option<&'static str> {
    let (swedish, english) = both(key, word)?;
    Some(match language {
        Language::Sv => swedish,
        Language::En => english,
    })
}

const fn none(key: Key) -> (&'static str, &'static str) {
    match key {
        Key::InclusionMode => ("inte med", "not included"),
        Key::FrameCap => ("inget tak", "no cap"),
        Key::GuaranteeLossLimit => ("ingen garanti", "no guarantee"),
        _ => ("ingen avrundning", "no rounding"),
    }
}

fn both(key: Key, word: &str) -> Option<(&'static str, &'static str)> {
    Some(match word {
        "none" => none(key),
        "via" => ("via värden", "through the host"),
        "direct" => ("direkt", "direct"),
        "agreed" => ("avtalat antal", "agreed number"),
        "actual" => ("faktiskt antal", "actual number"),
        "cohort" => ("kohort", "cohort"),
        "region" if key == Key::HousingPayer => ("regionen", "the region"),
        "region" => ("regionen som utbildar", "the region that trains"),
        "programme" => ("programmets värd", "the programme's host"),
        "host" => ("värden", "the host"),
        "state" => ("staten", "the state"),
        "fractional" => ("fraktionerat", "fractional"),
        "whole" => ("hela artiklar", "whole articles"),
        "share" => ("andel", "share"),
        "count" => ("antal", "count"),
        "trained" => ("utbildade helårsstudenter", "students trained"),
        "population" => ("befolkning", "population"),
        "equal" => ("lika", "equal"),
        "gaining_hosts" => ("vinnande värdregioner", "gaining hosts"),
        "gainers" => ("alla som vinner", "all who gain"),
        "rate" => ("ersättningen", "the rate"),
        "reinforcement" => ("förstärkningen", "the reinforcement"),
        "neutral" => ("kostnadsneutralt", "cost neutral"),
        "root" => ("rotscenariot", "the root scenario"),
        "kr" => ("hela kronor", "whole kronor"),
        "tkr" => ("tusental kronor", "thousands of kronor"),
        "true" => ("ja", "yes"),
        "false" => ("nej", "no"),
        "0" if key == Key::InclusionLag => ("samma år", "the same year"),
        "1" if key == Key::InclusionLag => ("året efter", "the year after"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use alf_engine::key::Domain;

    use super::*;

    #[test]
    fn every_word_a_key_takes_has_a_term() {
        for key in Key::ALL {
            if let Domain::Choice(words) = key.domain() {
                for name in words {
                    assert!(word(Language::Sv, *key, name).is_some(), "{} takes {name}", key.name());
                }
            }
        }
    }
}
