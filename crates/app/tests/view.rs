//! Looks of the window, without a window.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]

use alf_app::Session;
use alf_app::wire::{
    BridgeMode, Code, Draft, Language, Measure, PixelSize, Sign, Unit, View, ViewRequest, WorkspaceView,
};

fn start() -> (Session, WorkspaceView, ViewRequest) {
    let session = Session::example().expect("the example opens");
    let workspace = session.workspace().expect("the example is whole");
    let size = PixelSize { width: 680, height: 240 };
    let request = ViewRequest::opening(workspace.settings.clone(), size);
    (session, workspace, request)
}

fn amount<'a>(view: &'a View, region: &str, column: usize) -> Option<&'a str> {
    let row = view.table.rows.iter().find(|row| row.region == region).expect("the region has a row");
    row.cells[column].amount.as_deref()
}

#[test]
fn the_opening_look_shows_all_regions_and_three_scenarios_beside_the_base() {
    let (session, workspace, request) = start();
    let view = session.view(&request).expect("the opening look is drawn");
    assert_eq!(view.table.rows.len(), workspace.regions.len());
    assert_eq!(view.table.columns.len(), 4);
    assert_eq!(view.table.state.cells[0].amount.as_deref(), Some("2711000373"), "MODEL 6");
    assert_eq!(view.table.state.cells[3].amount.as_deref(), Some("3043954149"), "MODEL 6");
    assert_eq!(view.table.headline[0].cells[1].amount.as_deref(), Some("93803"), "MODEL 6");
    let total = view.bridge.total.as_deref().expect("nothing is unknown");
    assert!(total.starts_with("1312298.4977"), "1 453 766,33 − 141 467,83 to the öre: {total}");
    assert!(view.timeline.svg.starts_with("<svg") && view.bridge.drawing.svg.starts_with("<svg"));
}

#[test]
fn a_draft_reaches_the_scenario_its_children_and_nothing_else() {
    let (session, _, mut request) = start();
    let before = session.view(&request).expect("drawn");
    request.drafts =
        vec![Draft::RateStep { scenario: "promemorian".into(), year: 2026, value: "20000".into() }];
    let after = session.view(&request).expect("drawn");
    assert_eq!(amount(&before, "01", 0), amount(&after, "01", 0), "the base stands");
    for column in 1..4 {
        assert_ne!(amount(&before, "01", column), amount(&after, "01", column), "column {column} follows");
        assert!(after.table.columns[column].draft);
    }
    assert_ne!(before.timeline.svg, after.timeline.svg);
    request.drafts.clear();
    assert_eq!(session.view(&request).expect("drawn"), before, "without the draft all is as before");
}

#[test]
fn unknown_amounts_are_unknown_in_every_view() {
    let (session, _, mut request) = start();
    request.pinned = vec!["promemorian-kant".into()];
    request.focus = "promemorian-kant".into();
    let view = session.view(&request).expect("unknown values are drawn as unknown");
    let cell = &view.table.state.cells[1];
    assert_eq!((cell.amount.as_deref(), cell.sign), (None, Sign::Unknown));
    assert_eq!(view.bridge.total, None);
    let missing: Vec<&str> = view.missing.iter().map(|missing| missing.parameter.as_str()).collect();
    assert_eq!(missing, ["rate.steps", "reinforcement.amount"]);
    assert_eq!(view.control.expect("its step can be tried out").value, None);
}

#[test]
fn every_look_is_drawn_and_its_titles_are_short() {
    let (session, workspace, mut request) = start();
    for scenario in &workspace.scenarios {
        request.focus.clone_from(&scenario.id);
        request.pinned = vec![scenario.id.clone()];
        for region in ["01", "09", "10"] {
            region.clone_into(&mut request.region);
            for language in [Language::Sv, Language::En] {
                request.language = language;
                let view =
                    session.view(&request).unwrap_or_else(|failure| panic!("{}: {failure:?}", scenario.id));
                for title in [&view.timeline.title, &view.bridge.drawing.title] {
                    assert!((3..=15).contains(&title.split(' ').count()), "at most 15 words: {title}");
                }
            }
        }
    }
}

#[test]
fn measures_that_do_not_apply_are_a_dash_and_not_a_zero() {
    let (session, _, mut request) = start();
    request.measure = Measure::PerStudent;
    request.unit = Unit::Kr;
    let view = session.view(&request).expect("drawn");
    let gotland = view.table.rows.iter().find(|row| row.region == "09").expect("Gotland has a row");
    assert!(
        gotland.cells.iter().all(|cell| !cell.applies && cell.amount.is_none() && cell.sign == Sign::None)
    );
}

#[test]
fn hostile_requests_are_refused_with_a_code() {
    let (session, _, request) = start();
    let draft = |year, value: &str| {
        let mut request = request.clone();
        request.drafts = vec![Draft::RateStep { scenario: "promemorian".into(), year, value: value.into() }];
        session.view(&request).map_err(|failure| failure.code).err()
    };
    assert_eq!(draft(2026, "1e9"), Some(Code::WrongValue));
    assert_eq!(draft(2026, ""), Some(Code::WrongValue));
    assert_eq!(draft(2026, &"9".repeat(25)), Some(Code::TooLarge));
    assert_eq!(draft(1, "1"), Some(Code::MissingParameter));
    let code = |change: fn(&mut ViewRequest)| {
        let mut request = request.clone();
        change(&mut request);
        session.view(&request).map_err(|failure| failure.code).err()
    };
    assert_eq!(code(|request| request.year = 1800), Some(Code::YearOutOfRange));
    assert_eq!(code(|request| request.region = "99".into()), Some(Code::UnknownName));
    assert_eq!(code(|request| request.base = "finns-inte".into()), Some(Code::UnknownScenario));
    assert_eq!(code(|request| request.focus = "../../etc".into()), Some(Code::UnknownScenario));
    let tiny = PixelSize { width: 0, height: 0 };
    let mut small = request.clone();
    small.timeline = tiny;
    assert_eq!(session.view(&small).map_err(|failure| failure.code).err(), Some(Code::Drawing));
}

/// The steps of a bridge in whole kronor, by group, as shown.
fn steps(view: &View) -> Vec<(String, i64)> {
    let step = |step: &alf_app::wire::BridgeStep| {
        let kronor = step.contribution.as_deref().expect("nothing is unknown").parse().expect("whole kronor");
        (step.group.clone(), kronor)
    };
    view.bridge.steps.iter().map(step).collect()
}

#[test]
fn the_bridge_is_taken_apart_as_asked_and_always_sums() {
    let (session, _, mut request) = start();
    let shared = session.view(&request).expect("drawn");
    request.mode = BridgeMode::Alone;
    let alone = session.view(&request).expect("drawn");
    request.mode = BridgeMode::Order;
    request.order = ["breadth", "inclusion", "luck"].map(String::from).into();
    let order = session.view(&request).expect("what is no group is passed over");
    for view in [&shared, &alone, &order] {
        let sum: i64 = steps(view).iter().map(|(_, kronor)| kronor).sum();
        assert_eq!(sum, 1_312_298, "MODEL 6, {:?}", view.bridge.mode);
    }
    let groups: Vec<String> = steps(&order).into_iter().map(|(group, _)| group).collect();
    assert_eq!(groups, ["breadth", "inclusion", "price", "volume", "housing", "reinforcement"]);
    assert_eq!(
        steps(&order)[..2],
        [("breadth".into(), 0), ("inclusion".into(), 621_689)],
        "MODEL 6: together"
    );
    assert_eq!(
        steps(&alone).last(),
        Some(&("together".to_owned(), 634_502)),
        "less 75 891, 107 376, 494 529"
    );
    let said = order.bridge.sentence.replace('\u{202F}', " ");
    assert!(
        said.contains("först 0 kr genom breddforskningen, sedan +621 689 kr genom inkluderingen"),
        "{said}"
    );
    assert!(order.bridge.drawing.subtitle.ends_with(", i vald ordning"), "{}", order.bridge.drawing.subtitle);
    assert!(shared.bridge.drawing.description.contains("Beroende på ordningen"), "the range is said");
}
