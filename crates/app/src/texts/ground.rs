//! How a contribution of a bridge is reckoned, in words.

use alf_engine::Group;

use crate::wire::{BridgeMode, Language};

/// What the words about a contribution are built from.
#[derive(Debug, Clone)]
pub struct Reckoning<'a> {
    /// How the bridge is taken apart.
    pub mode: BridgeMode,
    /// Group; none is what the groups do together.
    pub group: Option<Group>,
    /// The groups taken before it, where they are taken in an order.
    pub before: Vec<Group>,
    /// Number of groups in which the two differ.
    pub groups: usize,
    /// Base scenario.
    pub base: &'a str,
    /// Scenario at the bridge's end.
    pub scenario: &'a str,
}

/// The formula of a contribution in words.
#[must_use]
pub fn reckoned(language: Language, reckoning: &Reckoning<'_>) -> String {
    let Reckoning { mode, group, before, groups, base, scenario } = reckoning;
    let Some(group) = group else {
        return match language {
            Language::Sv => "Hela skillnaden minus summan av vad varje grupp ändrar ensam.".to_owned(),
            Language::En => "The whole difference less the sum of what each group changes alone.".to_owned(),
        };
    };
    let name = named(language, &[*group]);
    match (language, mode) {
        (Language::Sv, BridgeMode::Shared) => format!(
            "Medelvärdet av vad {name} ändrar, över alla ordningar att ta de {groups} grupperna från {base} till \
             {scenario}: för varje antal andra grupper som redan är bytta medelvärdet av ändringarna, delat med \
             {groups}. Delarna summerar exakt till bidraget."
        ),
        (Language::En, BridgeMode::Shared) => format!(
            "The mean of what {name} changes, over all orders in which the {groups} groups can be taken from {base} \
             to {scenario}: for each number of other groups already taken the mean of the changes, over {groups}. \
             The parts sum exactly to the contribution."
        ),
        (Language::Sv, BridgeMode::Alone) => format!(
            "Beloppet i {base} med {name} ur {scenario} och inget annat bytt, minus beloppet i {base}."
        ),
        (Language::En, BridgeMode::Alone) => format!(
            "The amount in {base} with {name} from {scenario} and nothing else taken, less the amount in {base}."
        ),
        (Language::Sv, BridgeMode::Order) if before.is_empty() => {
            format!("Beloppet med {name} ur {scenario}, som byts först, minus beloppet i {base}.")
        }
        (Language::En, BridgeMode::Order) if before.is_empty() => {
            format!("The amount with {name} from {scenario}, taken first, less the amount in {base}.")
        }
        (Language::Sv, BridgeMode::Order) => format!(
            "Beloppet när {name} tas ur {scenario} efter {}, minus beloppet strax innan.",
            named(language, before)
        ),
        (Language::En, BridgeMode::Order) => format!(
            "The amount when {name} is taken from {scenario} after {}, less the amount just before.",
            named(language, before)
        ),
    }
}

/// Which mixture an index of a node names: the groups that are taken, or how many of the others are; none where it
/// names neither.
#[must_use]
pub fn mixture_words(language: Language, index: &str) -> Option<String> {
    if let Some((taken, others)) = index.split_once('/') {
        let (taken, others) = (taken.parse::<u32>().ok()?, others.parse::<u32>().ok()?);
        return Some(match language {
            Language::Sv => format!("{taken} av {others} andra redan bytta"),
            Language::En => format!("{taken} of {others} others already taken"),
        });
    }
    let (after, names) = match (language, index.strip_prefix("after ")) {
        (Language::Sv, Some(names)) => ("efter ", names),
        (Language::En, Some(names)) => ("after ", names),
        (_, None) => ("", index),
    };
    let groups: Option<Vec<Group>> = names.split(' ').map(Group::parse).collect();
    groups.map(|groups| format!("{after}{}", named(language, &groups)))
}

fn named(language: Language, groups: &[Group]) -> String {
    let names = groups.iter().map(|group| super::group(language, *group).to_lowercase());
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixture_is_named_by_its_groups_or_their_number() {
        let words = |index| mixture_words(Language::Sv, index);
        assert_eq!(words("price housing").as_deref(), Some("pris, boende"));
        assert_eq!(words("after price housing").as_deref(), Some("efter pris, boende"));
        assert_eq!(words("10/10").as_deref(), Some("10 av 10 andra redan bytta"));
        assert_eq!([words("10"), words("KI 10"), words("")], [None, None, None], "other indexes are not its");
    }

    #[test]
    fn the_way_decides_the_words() {
        let told = |mode, group| {
            let before = vec![Group::Price];
            let reckoning =
                Reckoning { mode, group, before, groups: 3, base: "Dagens avtal", scenario: "Kravet" };
            reckoned(Language::Sv, &reckoning)
        };
        let housing = Some(Group::Housing);
        assert!(told(BridgeMode::Shared, housing).contains("delat med 3."));
        assert_eq!(
            told(BridgeMode::Alone, housing),
            "Beloppet i Dagens avtal med boende ur Kravet och inget annat bytt, minus beloppet i Dagens avtal."
        );
        assert_eq!(
            told(BridgeMode::Order, housing),
            "Beloppet när boende tas ur Kravet efter pris, minus beloppet strax innan."
        );
        assert!(told(BridgeMode::Alone, None).starts_with("Hela skillnaden minus"));
    }
}
