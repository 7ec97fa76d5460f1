//! The line below a drawing that says where its figures come from.

use crate::desk::Taken;
use crate::panel::Dress;
use crate::session::Session;
use crate::texts::{self, Phrase};
use crate::wire::Language;

/// Letters that a slide has room for on its line.
const SLIDE: usize = 112;

/// Data set and program version; in files also the scenarios, and the beginning of the hash of all that their figures
/// come from, which a report and a snapshot tell in full.
pub(crate) fn source_line(
    session: &Session,
    (language, dress): (Language, Dress),
    (base, scenario): (&str, &str),
) -> String {
    let begin = |hash: &str, letters: usize| hash.get(..letters).unwrap_or_default().to_owned();
    let library = &session.library;
    let word = texts::phrase(language, Phrase::Source);
    let data = format!("{word}: {} {}", session.model.dataset.id, begin(library.sha256(), 4));
    let program = concat!("ALF-bordet ", env!("CARGO_PKG_VERSION"));
    let hash = match dress {
        Dress::Page => None,
        // What cannot be hashed cannot be drawn either.
        Dress::Paper | Dress::Slide => Taken::default().of(session, (scenario, base)).ok(),
    };
    let Some((hash, _)) = hash else { return format!("{data}; {program}") };
    let content = match language {
        Language::Sv => "innehåll",
        Language::En => "content",
    };
    let mark = format!("{content} {}; {program}", begin(&hash, 8));
    let names = if base == scenario {
        library.name(scenario).to_owned()
    } else {
        format!("{} → {}", library.name(base), library.name(scenario))
    };
    let whole = format!("{data}; {names}; {mark}");
    if dress == Dress::Slide && whole.chars().count() > SLIDE {
        // The slide's subtitle has the names.
        return format!("{data}; {mark}");
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_scenarios_and_what_the_report_names_and_the_page_is_brief() {
        let session = Session::example().unwrap();
        let of = |dress| source_line(&session, (Language::Sv, dress), ("dagens-avtal", "region-blekinge"));
        let (hash, _) = Taken::default().of(&session, ("region-blekinge", "dagens-avtal")).unwrap();
        let (begin, _) = hash.split_at(8);
        let names = "Dagens avtal → Region Blekinges förslag";
        for dress in [Dress::Paper, Dress::Slide] {
            let line = of(dress);
            assert!(line.starts_with("Källa: rakneexempel-2026 ") && line.contains(names), "{line}");
            assert!(line.contains(&format!("innehåll {begin}; ALF-bordet ")), "{line}");
        }
        assert!(!of(Dress::Page).contains(names), "the page has the names above: {}", of(Dress::Page));
    }

    #[test]
    fn what_is_unchanged_is_hashed_once() {
        let session = Session::example().unwrap();
        let pair = ("region-blekinge", "dagens-avtal");
        let (hash, _) = Taken::default().of(&session, pair).unwrap();
        let again = session.hash(pair, || panic!("the content is the same and known")).unwrap();
        assert_eq!(again, hash);
        let other = session.hash((pair.1, pair.0), || Ok("another".to_owned())).unwrap();
        assert_eq!(other, "another", "another pair has a hash of its own");
    }
}
