//! A contribution of the bridge leads to what it is made of, and that adds up to what the bridge shows.

use alf_app::bridge::{Wanted, WantedWay, bridge};
use alf_app::glossary;
use alf_app::library::Library;
use alf_app::wire::{
    BridgeMode, Code, ContributionPanel, ContributionPick, Language, Measure, PanelRequest, TraceLine,
};
use rust_decimal::Decimal;

use crate::{number, request, session};

fn pick(group: &str, mode: BridgeMode) -> ContributionPick {
    let order = ["housing", "price"].map(String::from).into();
    ContributionPick { group: group.into(), mode, order, amount: None, depth: 16, from: None }
}

fn asked() -> PanelRequest {
    PanelRequest { measure: Measure::Net, ..request() }
}

fn shown(line: &TraceLine) -> Option<Decimal> {
    number(line.value.shown.as_deref())
}

/// The lines one step below another.
fn below<'a>(panel: &'a ContributionPanel, id: &str) -> Vec<&'a TraceLine> {
    let parent = |line: &&TraceLine| line.id.rsplit_once('.').map_or("", |(parent, _)| parent) == id;
    panel.lines.iter().filter(|line| !line.id.is_empty()).filter(parent).collect()
}

/// What stands in a line is what stands in those below it, digit by digit.
fn adds_up(panel: &ContributionPanel, line: &TraceLine) {
    let parts: Option<Vec<Decimal>> = below(panel, &line.id).into_iter().map(shown).collect();
    let (Some(parts), Some(value)) = (parts, shown(line)) else { return };
    let about = || format!("{} {} {}", panel.scenario, line.id, line.term);
    match line.operation.as_str() {
        "sum" => assert_eq!(value, parts.iter().sum::<Decimal>(), "{}", about()),
        "difference" => assert_eq!(value, parts[0] - parts[1], "{}", about()),
        "apportioned" => assert!((value - parts[0]).abs() < Decimal::ONE, "{}", about()),
        "quotient" => assert_eq!((parts[0] / parts[1]).round_dp(9), value.round_dp(9), "{}", about()),
        other => assert!(["mixture", "given"].contains(&other), "{other}: {}", about()),
    }
}

#[test]
fn what_is_shown_adds_up_to_what_alf_bridge_prints() {
    let (session, library) = (session(), Library::example().expect("the example opens"));
    for (scenario, region) in [("region-blekinge", "10"), ("region-stockholm", "01"), ("promemorian", "00")] {
        let asked = PanelRequest { scenario: scenario.into(), region: region.into(), ..asked() };
        let of = |way| {
            let wanted = Wanted { region, year: 2027, measure: "net", way };
            bridge(&library, "dagens-avtal", scenario, wanted).expect("bridged").rows[0].clone()
        };
        let shared = of(WantedWay::Shared);
        let usual = || shared.groups.iter().map(|part| part.group.to_owned());
        let first =
            ["housing", "price"].map(String::from).into_iter().filter(|name| usual().any(|own| own == *name));
        let mut order: Vec<String> = first.collect();
        order.extend(usual().filter(|group| !["housing", "price"].contains(&group.as_str())));
        let stages = |figures: Option<Vec<alf_app::bridge::StageFigures>>| {
            let figures = figures.expect("the way was asked for").into_iter();
            figures.map(|stage| (stage.group, stage.change, stage.rounded)).collect::<Vec<_>>()
        };
        let parts =
            shared.groups.iter().map(|part| (part.group, part.contribution.clone(), part.rounded.clone()));
        let ways = [
            (BridgeMode::Shared, parts.collect()),
            (BridgeMode::Alone, stages(of(WantedWay::Alone).alone)),
            (BridgeMode::Order, stages(of(WantedWay::Order(&order)).order)),
        ];
        for (mode, stages) in ways {
            for (group, change, rounded) in stages {
                let panel = session.contribution_panel(&asked, &pick(group, mode)).expect("traced");
                assert_eq!(
                    (&panel.figure.amount, &panel.figure.shown),
                    (&change, &rounded),
                    "{scenario} {group}"
                );
                let [root, exact] = &panel.lines[..2] else { panic!("{group} has a tree") };
                assert_eq!((&root.value.shown, &exact.value.shown), (&rounded, &change), "{mode:?} {group}");
                panel.lines.iter().for_each(|line| adds_up(&panel, line));
                let told = panel.stages.iter().find(|stage| stage.component == group).expect("a stage");
                assert_eq!(told.figure.shown, rounded, "the groups beside it are the bridge's");
            }
        }
    }
}

#[test]
fn the_parameters_that_differ_are_told_on_both_sides_and_only_the_groups_own() {
    let panel = session().contribution_panel(&asked(), &pick("price", BridgeMode::Shared)).expect("traced");
    let [steps] = &panel.parameters[..] else { panic!("only the steps differ: {:?}", panel.parameters) };
    assert_eq!((steps.key.as_str(), steps.base.steps.len(), steps.value.steps.len()), ("rate.steps", 0, 1));
    assert_eq!(steps.value.status.as_deref(), Some("assumed"));
    assert!(steps.value.source.is_some() && steps.value.holder.is_some(), "source and layer are told");
    let panel = session().contribution_panel(&asked(), &pick("housing", BridgeMode::Alone)).expect("traced");
    let [first, rest @ ..] = &panel.parameters[..] else { panic!("who pays differs") };
    assert_eq!(
        (first.key.as_str(), first.region.as_deref()),
        ("housing.payer", Some("10")),
        "the region's own first"
    );
    assert_eq!((first.base.term.as_deref(), first.value.term.as_deref()), (Some("regionen"), Some("staten")));
    assert!(rest.iter().all(|sides| sides.region.as_deref() != Some("10")), "and then the others'");
}

#[test]
fn words_follow_the_way_and_the_language_and_the_glossary_has_every_name() {
    let session = session();
    for (mode, group, said) in [
        (BridgeMode::Shared, "price", "delat med 6"),
        (BridgeMode::Alone, "price", "inget annat bytt"),
        (BridgeMode::Alone, "together", "Hela skillnaden minus"),
        (BridgeMode::Order, "price", "efter boende"),
    ] {
        let panel = session.contribution_panel(&asked(), &pick(group, mode)).expect("traced");
        assert!(panel.reckoned.contains(said), "{mode:?} {group}: {}", panel.reckoned);
        for line in &panel.lines {
            assert_ne!(glossary::swedish(&line.name), line.name, "docs/glossary.md lacks {}", line.name);
        }
    }
    let english = PanelRequest { language: Language::En, ..asked() };
    let panel = session.contribution_panel(&english, &pick("price", BridgeMode::Shared)).expect("traced");
    let indexes: Vec<&str> = panel.lines.iter().map(|line| line.index.as_str()).collect();
    assert!(indexes.contains(&"1 of 5 others already taken"), "{indexes:?}");
    assert!(indexes.contains(&"after volume, housing"), "{indexes:?}");
}

#[test]
fn what_is_unknown_stays_unknown_and_its_term_is_told() {
    let unknown = PanelRequest { scenario: "promemorian-kant".into(), region: "01".into(), ..asked() };
    let panel = session().contribution_panel(&unknown, &pick("price", BridgeMode::Shared)).expect("traced");
    assert_eq!((&panel.figure.amount, &panel.figure.shown), (&None, &None));
    assert_eq!(panel.lines[0].value.shown, None, "the root is no zero");
    let mixtures = || panel.lines.iter().filter(|line| line.operation == "mixture");
    assert!(mixtures().any(|line| shown(line).is_none()) && mixtures().any(|line| shown(line).is_some()));
    let unknown = |status: &Option<String>| status.as_deref() == Some("unknown");
    let told = panel.parameters.iter().any(|sides| {
        unknown(&sides.value.status) || sides.value.steps.iter().any(|step| step.value.is_none())
    });
    assert!(told, "the unknown step is among the terms: {:?}", panel.parameters);
}

#[test]
fn a_group_without_a_part_has_no_tree_and_an_unknown_one_is_refused() {
    let session = session();
    let none = session.contribution_panel(&asked(), &pick("national", BridgeMode::Shared)).expect("answered");
    assert!(none.lines.is_empty() && none.parameters.is_empty());
    assert_eq!(none.figure.shown.as_deref(), Some("0"));
    let refused = session.contribution_panel(&asked(), &pick("luck", BridgeMode::Shared));
    assert_eq!(refused.map_err(|failure| failure.code).err(), Some(Code::UnknownName));
    let below = ContributionPick { from: Some("0.1".into()), depth: 1, ..pick("price", BridgeMode::Shared) };
    let below = session.contribution_panel(&asked(), &below).expect("answered").lines;
    assert_eq!((below[0].id.as_str(), below[0].name.as_str()), ("0.1", "partial"), "told from a part on");
}
