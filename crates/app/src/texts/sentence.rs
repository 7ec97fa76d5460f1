//! A bridge in words: from what to what, and what each group does on the way.

use alf_charts::number::{Scale, plain, signed};
use alf_engine::Group;
use rust_decimal::Decimal;

use super::{en, sv};
use crate::wire::{BridgeMode, Language};

/// What the sentence about a bridge is built from.
#[derive(Debug, Clone)]
pub struct BridgeTale<'a> {
    /// Region.
    pub region: String,
    /// Scenario at its end.
    pub focus: &'a str,
    /// Base scenario.
    pub base: &'a str,
    /// Year.
    pub year: i32,
    /// How it is taken apart.
    pub mode: BridgeMode,
    /// Difference, kr.
    pub difference: Option<Decimal>,
    /// What each group changes, whole kronor, in order; no group is what they do together.
    pub stages: Vec<(Option<Group>, Option<Decimal>)>,
}

/// Name of a stage of a bridge: its group's, or that of what the groups do together.
#[must_use]
pub const fn stage_name(language: Language, group: Option<Group>) -> &'static str {
    match (language, group) {
        (_, Some(group)) => super::group(language, group),
        (Language::Sv, None) => "Samspel",
        (Language::En, None) => "Interplay",
    }
}

/// How a bridge is taken apart, at the end of a subtitle.
#[must_use]
pub const fn bridge_way(language: Language, mode: BridgeMode) -> &'static str {
    match (language, mode) {
        (Language::Sv, BridgeMode::Shared) => ", medel över alla ordningar (Shapley)",
        (Language::En, BridgeMode::Shared) => ", mean over all orders (Shapley)",
        (Language::Sv, BridgeMode::Alone) => ", var för sig",
        (Language::En, BridgeMode::Alone) => ", each alone",
        (Language::Sv, BridgeMode::Order) => ", i vald ordning",
        (Language::En, BridgeMode::Order) => ", in a chosen order",
    }
}

/// The bridge in a sentence or two, in whole kronor that add up.
#[must_use]
pub fn bridge_sentence(language: Language, tale: &BridgeTale<'_>) -> String {
    let BridgeTale { region, focus, base, year, .. } = tale;
    if focus == base {
        return String::new();
    }
    let Some(difference) = tale.difference else {
        return match language {
            Language::Sv => format!("{region} {year}: skillnaden mellan {base} och {focus} är okänd."),
            Language::En => format!("{region} {year}: the difference between {base} and {focus} is unknown."),
        };
    };
    let stages: Vec<Told> =
        tale.stages.iter().filter_map(|stage| told(language, tale.mode, *stage)).collect();
    let opening = opening(language, tale, difference);
    if stages.is_empty() {
        return format!("{opening}.");
    }
    let list = list(language, tale.mode, &stages);
    let after = match (language, tale.mode) {
        (Language::Sv, BridgeMode::Shared) => " Var och ens del är medelvärdet över alla ordningar.",
        (Language::En, BridgeMode::Shared) => " Each part is the mean over all orders.",
        _ => "",
    };
    format!("{opening}: {list}.{after}")
}

/// "Blekinge får 1 312 298 kr mer 2027 i Region Blekinges förslag än i Dagens avtal".
fn opening(language: Language, tale: &BridgeTale<'_>, difference: Decimal) -> String {
    let BridgeTale { region, focus, base, year, .. } = tale;
    let nothing = alf_charts::number::is_nothing(difference, Scale::Kr);
    let amount = plain(Some(difference.abs()), Scale::Kr);
    let more = difference.is_sign_positive();
    match (language, nothing, more) {
        (Language::Sv, true, _) => format!("{region} får lika mycket {year} i {focus} som i {base}"),
        (Language::Sv, false, true) => format!("{region} får {amount} kr mer {year} i {focus} än i {base}"),
        (Language::Sv, false, false) => {
            format!("{region} får {amount} kr mindre {year} i {focus} än i {base}")
        }
        (Language::En, true, _) => format!("{region} gets the same in {year} under {focus} as under {base}"),
        (Language::En, false, true) => {
            format!("{region} gets SEK {amount} more in {year} under {focus} than under {base}")
        }
        (Language::En, false, false) => {
            format!("{region} gets SEK {amount} less in {year} under {focus} than under {base}")
        }
    }
}

/// A stage in words, and whether it is what the groups do together.
struct Told {
    words: String,
    together: bool,
}

/// In an order also what changes nothing has its place; else it is passed over.
fn told(
    language: Language,
    mode: BridgeMode,
    (group, change): (Option<Group>, Option<Decimal>),
) -> Option<Told> {
    let change = change?;
    if change.is_zero() && mode != BridgeMode::Order {
        return None;
    }
    let amount = signed(Some(change), Scale::Kr);
    let words = match (language, group) {
        (Language::Sv, Some(group)) => format!("{amount} kr genom {}", sv::through(group)),
        (Language::En, Some(group)) => format!("SEK {amount} through {}", en::group(group).to_lowercase()),
        (Language::Sv, None) => format!("{amount} kr för att de verkar tillsammans"),
        (Language::En, None) => format!("SEK {amount} because they act together"),
    };
    Some(Told { words, together: group.is_none() })
}

fn list(language: Language, mode: BridgeMode, stages: &[Told]) -> String {
    let (first, then, last, and, alone) = match language {
        Language::Sv => ("först", "sedan", "sist", "och", "var för sig"),
        Language::En => ("first", "then", "last", "and", "each alone"),
    };
    let mut text = String::new();
    let end = stages.len() - 1;
    for (at, stage) in stages.iter().enumerate() {
        text.push_str(&match (at, at == end) {
            (0, _) => String::new(),
            (_, true) => format!(" {and} "),
            _ => ", ".to_owned(),
        });
        let word = match mode {
            BridgeMode::Order if at == 0 && end > 0 => Some(first),
            BridgeMode::Order if at == end && end > 1 => Some(last),
            BridgeMode::Order if at == 1 => Some(then),
            BridgeMode::Alone if at == 0 && !stage.together => Some(alone),
            _ => None,
        };
        if let Some(word) = word {
            text.push_str(word);
            text.push(' ');
        }
        text.push_str(&stage.words);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tale(mode: BridgeMode, stages: &[(Option<Group>, i64)]) -> BridgeTale<'static> {
        let known = stages.iter().map(|(group, change)| (*group, Some(Decimal::from(*change))));
        let difference = Some(stages.iter().map(|(_, change)| Decimal::from(*change)).sum());
        let (focus, base) = ("Kravet", "Dagens avtal");
        BridgeTale {
            region: "Blekinge".into(),
            focus,
            base,
            year: 2027,
            mode,
            difference,
            stages: known.collect(),
        }
    }

    fn said(language: Language, tale: &BridgeTale<'_>) -> String {
        bridge_sentence(language, tale).replace(alf_charts::number::GROUP, " ")
    }

    #[test]
    fn each_way_has_its_sentence() {
        let stages = [(Some(Group::Price), 1200), (Some(Group::Limits), 0), (Some(Group::Housing), -200)];
        assert_eq!(
            said(Language::Sv, &tale(BridgeMode::Shared, &stages)),
            "Blekinge får 1 000 kr mer 2027 i Kravet än i Dagens avtal: +1 200 kr genom priset och −200 kr genom \
             boendet. Var och ens del är medelvärdet över alla ordningar."
        );
        assert_eq!(
            said(Language::Sv, &tale(BridgeMode::Order, &stages)),
            "Blekinge får 1 000 kr mer 2027 i Kravet än i Dagens avtal: först +1 200 kr genom priset, sedan 0 kr \
             genom ram och garanti och sist −200 kr genom boendet."
        );
        let alone = [(Some(Group::Price), -1200), (None, 200)];
        assert_eq!(
            said(Language::Sv, &tale(BridgeMode::Alone, &alone)),
            "Blekinge får 1 000 kr mindre 2027 i Kravet än i Dagens avtal: var för sig −1 200 kr genom priset och \
             +200 kr för att de verkar tillsammans."
        );
        assert_eq!(
            said(Language::En, &tale(BridgeMode::Order, &stages)),
            "Blekinge gets SEK 1 000 more in 2027 under Kravet than under Dagens avtal: first SEK +1 200 through \
             price, then SEK 0 through frame and guarantee and last SEK −200 through housing."
        );
    }

    #[test]
    fn what_is_unknown_or_the_same_is_said_to_be() {
        let mut unknown = tale(BridgeMode::Order, &[(Some(Group::Price), 5)]);
        unknown.difference = None;
        assert_eq!(
            said(Language::Sv, &unknown),
            "Blekinge 2027: skillnaden mellan Dagens avtal och Kravet är okänd."
        );
        let same = tale(BridgeMode::Shared, &[(Some(Group::Price), 0)]);
        assert_eq!(said(Language::Sv, &same), "Blekinge får lika mycket 2027 i Kravet som i Dagens avtal.");
    }
}
