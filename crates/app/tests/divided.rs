//! Budgets and placement plans beside scenarios, without a window.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

use alf_app::library::Library;
use alf_app::wire::{
    BudgetPlace, BudgetRequest, BudgetTry, BudgetView, Code, DivisionRule, Draft, Edit, EntryEdit,
    EntryPlace, EntryValue, FrameStage, PlacementRequest, PlacementTry, RangeEnd, StatedVerdict, VfuPayment,
};
use alf_app::{Desk, Session, assets, budget, compare, placement, reconcile};
use alf_engine::Num;
use alf_engine::budget::{Budget, BudgetFile, Choice, FrameUse, Rule};
use alf_engine::file::ValueFile;
use rust_decimal::Decimal;

fn library() -> Library {
    Library::example().expect("the example opens")
}

fn decimal(text: Option<&String>) -> Decimal {
    Decimal::from_str_exact(text.expect("the figure is known")).expect("a decimal")
}

fn stockholm(scenario: &str) -> BudgetRequest {
    BudgetRequest {
        budget: "stockholm-2026".into(),
        scenario: Some(scenario.into()),
        ..BudgetRequest::default()
    }
}

#[test]
fn every_built_in_budget_and_plan_opens_and_says_the_same_in_the_window_as_outside() {
    let (library, session) = (library(), Session::example().expect("the example opens"));
    let budgets = budget::budgets(&library).expect("listed");
    assert_eq!(budgets.len(), assets::BUDGETS.len());
    for info in budgets {
        let request = BudgetRequest { budget: info.id, ..stockholm("promemorian") };
        let view = budget::budget(&library, &request).expect("computed");
        assert_eq!(session.budget(&request).expect("computed"), view);
    }
    let plans = placement::placements(&library).expect("listed");
    assert_eq!(plans.len(), assets::PLACEMENTS.len());
    for info in plans {
        let request = PlacementRequest { plan: info.id, ..PlacementRequest::default() };
        let view = placement::placement(&library, &request).expect("computed");
        assert_eq!(session.placement(&request).expect("computed"), view);
    }
}

#[test]
fn the_budget_moves_by_what_the_comparison_table_shows_for_its_region() {
    let library = library();
    for scenario in ["promemorian", "region-stockholm", "kohort"] {
        let view = budget::budget(&library, &stockholm(scenario)).expect("computed");
        let measure = compare::Wanted::of(2026, alf_app::wire::Measure::Net, alf_app::wire::Unit::Kr);
        let table = compare::compare(&library, &["dagens-avtal", scenario], measure).expect("compared");
        let row = table.rows.iter().find(|row| row.region == "01").expect("Stockholm has a row");
        assert_eq!(view.frame.change, row.cells[1].difference, "{scenario}");
        let parts: Decimal = view.councils.iter().map(|council| decimal(council.change.as_ref())).sum();
        assert_eq!(parts, decimal(view.frame.change.as_ref()), "{scenario}: nothing is lost on the way");
        let after = decimal(view.frame.alf_after.as_ref());
        assert_eq!(after, Decimal::from(727_500_000) + parts, "{scenario}: the decided frame and the change");
    }
}

#[test]
fn each_choice_of_a_budget_changes_what_it_is_about() {
    let library = library();
    let of = |change: &dyn Fn(&mut BudgetRequest)| {
        let mut request = stockholm("promemorian");
        request.budget = "stockholm-2026-antagande".into();
        change(&mut request);
        budget::budget(&library, &request).expect("computed")
    };
    let usual = of(&|_| {});
    assert_eq!((usual.frame.stage, usual.rule), (FrameStage::Decided, DivisionRule::AsDecided));
    let scenario = of(&|request| request.frame = Some(FrameStage::Scenario));
    assert_eq!(scenario.frame.alf, scenario.frame.base_net);
    assert_eq!(scenario.frame.alf_after, scenario.frame.scenario_net);
    let one = of(&|request| {
        request.rule = Some(DivisionRule::OneCouncil);
        request.council = Some("ledningsgruppen".into());
    });
    assert_eq!(one.councils[2].change, one.frame.change);
    assert_eq!(one.councils[0].change.as_deref(), Some("0"));
    let lump = of(&|request| request.vfu = Some(VfuPayment::LumpSum)).vfu.expect("placements are paid");
    let invoices = usual.vfu.expect("placements are paid");
    assert_eq!((invoices.chosen, lump.chosen), (invoices.invoices_total, lump.lump_sum_total));
    assert_eq!(lump.invoices_total.as_deref(), Some("102500000"), "the other total stays beside it");
}

#[test]
fn deviations_of_the_minutes_are_shown_as_such_with_both_figures() {
    let library = library();
    let request = BudgetRequest { budget: "stockholm-2025".into(), ..BudgetRequest::default() };
    let view = budget::budget(&library, &request).expect("computed");
    let check = view.checks.iter().find(|check| check.kind == "earmark").expect("checked");
    assert_eq!(check.verdict, StatedVerdict::Deviates);
    assert_eq!((check.computed.as_deref(), check.stated.as_deref()), (Some("5.0"), Some("5.5")));
    assert_eq!(check.difference.as_deref(), Some("-0.5"));
    assert_eq!(view.earmarks[0].left.as_deref(), Some("5000000"), "what is left is computed, not copied");
}

#[test]
fn a_plan_as_a_scenario_gives_the_region_the_students_it_says() {
    let mut library = library();
    let request = PlacementRequest {
        plan: "blekinge-primarvard-nya".into(),
        scenario: Some("promemorian".into()),
        within: Some(RangeEnd::High),
        ..PlacementRequest::default()
    };
    let file = placement::scenario(&library, &request).expect("computed");
    assert_eq!(file.parent.as_deref(), Some("promemorian"));
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("plan.json");
    let text = alf_app::wire::to_json(&file).expect("JSON");
    std::fs::write(&path, text).expect("written");
    let id = library.find(&path.display().to_string()).expect("it is a scenario");
    let request = PlacementRequest { scenario: Some(id.clone()), ..request };
    let view = placement::placement(&library, &request).expect("computed");
    assert_eq!(view.shares[0].in_scenario, view.changes[0].value, "the scenario has the plan's share");
    let model = library.model(&[&id]).expect("it stands on promemorian");
    let outcome = model.simulate(&alf_engine::ScenarioId::new(&id)).expect("computed");
    let region = model.dataset.region_at("10").expect("Blekinge");
    let year = model.dataset.year_at(alf_engine::Year(2027)).expect("within the data set");
    let trained = outcome.trained_in(region, year).known().expect("known");
    let planned = decimal(view.shares[0].hst.high.as_ref());
    let off = (trained - planned).abs();
    assert!(off < Decimal::new(1, 3), "six digits of a share of 1 710 students: {trained} and {planned}");
}

#[test]
fn the_reconciliation_knows_the_sums_of_budgets_and_plans() {
    let found = reconcile::reconcile(&library()).expect("reconciled");
    assert!(found.contradictions.is_empty());
    let verdict = |id: &str| {
        let finding =
            found.findings.iter().find(|finding| finding.id == id).expect("there is such a statement");
        (finding.verdict, finding.difference.as_deref())
    };
    let agrees = (reconcile::Verdict::Agrees, Some("0"));
    for id in ["frame-preliminary", "frame-decided", "fouu-2025", "primary-care-15", "primary-care-50"] {
        assert_eq!(verdict(id), agrees, "{id}");
    }
    for id in ["south-east-term", "south-east-share-05", "south-east-five", "south-east-six-06"] {
        assert_eq!(verdict(id), agrees, "{id}");
    }
    assert_eq!(verdict("reserved-2025"), (reconcile::Verdict::Differs, Some("-0.5")));
    assert_eq!(verdict("south-east-six"), (reconcile::Verdict::Differs, Some("108")));
    assert_eq!(verdict("south-east-seven"), (reconcile::Verdict::Differs, Some("216")));
}

#[test]
fn hostile_requests_are_refused_with_a_code() {
    let library = library();
    let code = |request: BudgetRequest| budget::budget(&library, &request).map_err(|f| f.code).err();
    let named = |budget: &str| BudgetRequest { budget: budget.into(), ..BudgetRequest::default() };
    assert_eq!(code(named("")), Some(Code::UnknownDocument));
    assert_eq!(code(named("../../etc/passwd")), Some(Code::FileUnreadable));
    assert_eq!(code(stockholm("finns-inte")), Some(Code::UnknownScenario));
    let nobody = BudgetRequest { rule: Some(DivisionRule::OneCouncil), ..stockholm("promemorian") };
    assert_eq!(code(nobody), Some(Code::MissingValue));
    let session = Session::example().expect("the example opens");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/data/budgets/stockholm-2026.json");
    assert_eq!(code(named(path)), None, "a file is opened where a user names it");
    let refused = session.budget(&named(path)).map_err(|failure| failure.code).err();
    assert_eq!(refused, Some(Code::UnknownDocument), "but a page hands over no paths");
    let plan = PlacementRequest { plan: "finns-inte".into(), ..PlacementRequest::default() };
    let refused = placement::placement(&library, &plan).map_err(|failure| failure.code).err();
    assert_eq!(refused, Some(Code::UnknownDocument));
}

#[test]
fn what_is_tried_moves_frame_and_students_before_it_is_saved() {
    let session = Session::example().expect("the example opens");
    let draft = |value: &str| {
        vec![Draft::RateStep { scenario: "promemorian".into(), year: 2026, value: value.into() }]
    };
    let saved = session.budget(&stockholm("promemorian")).expect("a budget");
    let tried = BudgetRequest { drafts: draft("20000"), ..stockholm("promemorian") };
    let tried = session.budget(&tried).expect("a budget");
    assert_ne!(saved.frame.scenario_net, tried.frame.scenario_net, "the draft moves the scenario's net");
    assert_eq!(saved.frame.base_net, tried.frame.base_net, "and not the base's");
    let same = BudgetRequest { drafts: draft("10000"), ..stockholm("promemorian") };
    assert_eq!(
        session.budget(&same).expect("a budget").frame,
        saved.frame,
        "the saved value tried is the saved frame"
    );
}

#[test]
fn a_placement_share_that_is_tried_stands_beside_the_plan_and_the_saved_one_stays() {
    let session = Session::example().expect("the example opens");
    let share = |drafts: Vec<Draft>| {
        let plan = PlacementRequest {
            plan: "sydost-sju-terminer".into(),
            scenario: Some("promemorian".into()),
            drafts,
            ..PlacementRequest::default()
        };
        let view = session.placement(&plan).expect("a plan");
        let kalmar = view.shares.into_iter().find(|row| row.region == "08").expect("Kalmar has a row");
        (kalmar.in_scenario, kalmar.programme_students, kalmar.share)
    };
    let saved = share(Vec::new());
    let tried = share(vec![kalmars_share("promemorian", "0.25")]);
    assert_eq!(tried.0.as_deref(), Some("0.25"), "what is tried stands in the scenario's column");
    assert_ne!(saved.0, tried.0, "the saved share is another");
    assert_eq!((&saved.1, &saved.2), (&tried.1, &tried.2), "a share moves no student between programmes");
    let elsewhere = share(vec![kalmars_share("region-blekinge", "0.25")]);
    assert_eq!(elsewhere, saved, "what is tried in another scenario does not reach this one");
}

#[test]
fn other_numbers_in_a_block_are_tried_without_touching_the_plan() {
    let session = Session::example().expect("the example opens");
    let view = |tried: Vec<PlacementTry>| {
        let plan = PlacementRequest { plan: "blekinge-2024".into(), tried, ..PlacementRequest::default() };
        session.placement(&plan)
    };
    let of = |block: &str, students: Option<&str>, length: Option<&str>| PlacementTry {
        block: block.into(),
        students: students.map(str::to_owned),
        length: length.map(str::to_owned),
    };
    let plan = view(Vec::new()).expect("a plan");
    assert_eq!(
        (plan.total.weeks.low.as_deref(), plan.total.weeks.high.as_deref()),
        (Some("155"), Some("167"))
    );
    let tried = view(vec![of("t11", Some("7"), None), of("t6", None, Some("5"))]).expect("tried");
    let block = tried.blocks.iter().find(|block| block.id == "t11").expect("the block");
    assert_eq!((block.load.days.low.as_deref(), block.load.days.high.as_deref()), (Some("105"), Some("105")));
    assert_eq!(
        (block.students.status.as_str(), &block.students.source),
        ("assumed", &None),
        "nobody's but the user's"
    );
    // 10 × 5 weeks, 16 × 7 weeks and 7 × 15 days of five a week.
    assert_eq!(
        (tried.total.weeks.low.as_deref(), tried.total.weeks.high.as_deref()),
        (Some("183"), Some("183"))
    );
    assert!(
        tried.changes.iter().all(|change| change.status == "assumed"),
        "a share of tried numbers is assumed"
    );
    assert_eq!(view(Vec::new()).expect("a plan"), plan, "the plan is as it was");
    let refused = |tried| view(vec![tried]).map_err(|failure| failure.code).err();
    assert_eq!(refused(of("t99", Some("7"), None)), Some(Code::UnknownName), "no such block");
    assert!(refused(of("t6", Some("sju"), None)).is_some(), "a word is no number of students");
    assert!(refused(of("t6", Some("-7"), None)).is_some(), "nor is a negative one");
}

#[test]
fn other_amounts_of_a_budget_are_tried_without_touching_it_and_sum_as_the_engine_says() {
    let session = Session::example().expect("the example opens");
    let view = |tried: Vec<BudgetTry>| {
        let rule = Some(DivisionRule::Proportional);
        let budget = "stockholm-2026-antagande".into();
        session.budget(&BudgetRequest { budget, rule, tried, ..stockholm("promemorian") })
    };
    let of = |place: BudgetPlace, amount: &str| BudgetTry { place, amount: amount.into() };
    let line = |at: usize, amount: &str| of(BudgetPlace::Line { at }, amount);
    let stated = view(Vec::new()).expect("a budget");
    assert_eq!(stated.tried, [], "nothing is tried");

    let own_funds = of(BudgetPlace::OwnFunds, "400.25");
    let tried = view(vec![line(0, "1"), own_funds, line(0, "120")]).expect("tried");
    let told = tried.tried.iter().map(|one| (one.place, one.published.kronor.as_deref()));
    let own = [(BudgetPlace::OwnFunds, Some("374300000")), (BudgetPlace::Line { at: 0 }, Some("114000000"))];
    assert_eq!(told.collect::<Vec<_>>(), own, "the later of two holds, beside the budget's own amount");
    let line_tried = &tried.tried[1];
    assert_eq!(line_tried.amount, tried.lines[0].amount, "the line shows what is tried");
    assert_eq!(line_tried.published, stated.lines[0].amount);
    let (amount, difference) = (line_tried.amount.value.as_deref(), line_tried.difference.as_deref());
    assert_eq!((amount, difference), (Some("120.0"), Some("6.0")));
    assert_eq!((line_tried.amount.status.as_str(), &line_tried.amount.source), ("assumed", &None));

    // The same amounts in the file give the engine the same sums.
    let (_, text) = assets::BUDGETS.iter().find(|(id, _)| *id == stated.info.id).expect("built in");
    let mut file: BudgetFile = serde_json::from_str(text).expect("it has its shape");
    file.lines[0].amount.value = ValueFile::Text("120".into());
    file.own_funds.value = ValueFile::Text("400.25".into());
    let library = library();
    let budget = Budget::new(&file, library.dataset()).expect("sound");
    let known = |text: &Option<String>| Num::Known(decimal(text.as_ref()));
    let choice = Choice {
        frame: FrameUse::Decided,
        nets: (known(&tried.frame.base_net), known(&tried.frame.scenario_net)),
        rule: Rule::Proportional,
        vfu: None,
    };
    let outlook = budget.outlook(&choice).expect("the frame is stated");
    assert_eq!(known(&tried.frame.total_after), outlook.frame.total_after);
    assert_eq!(known(&tried.off_lines), outlook.off_lines);
    let shown: Vec<Num> = tried.councils.iter().map(|council| known(&council.after)).collect();
    assert_eq!(shown, outlook.councils.iter().map(|council| council.after).collect::<Vec<_>>());
    assert_ne!(tried.councils, stated.councils, "the line moves the division in proportion");
    let sums = |view: &BudgetView| -> Vec<Option<Decimal>> {
        view.checks.iter().map(|check| check.computed.as_ref().map(|text| decimal(Some(text)))).collect()
    };
    let engine = budget.checks();
    let in_unit = engine.iter().map(|c| c.computed.value.known().map(|kr| kr / c.unit.kronor()));
    assert_eq!(sums(&tried), in_unit.collect::<Vec<_>>());
    assert_ne!(sums(&tried), sums(&stated), "sums of what is tried are others");
    assert_eq!(view(Vec::new()).expect("a budget"), stated, "the budget is as it was");

    let refused = |place, amount: &str| view(vec![of(place, amount)]).map_err(|failure| failure.code).err();
    assert_eq!(refused(BudgetPlace::Line { at: 9 }, "1"), Some(Code::MissingValue), "no such line");
    assert_eq!(refused(BudgetPlace::OwnFunds, "374,3"), Some(Code::WrongValue), "the wire has a point");
    assert_eq!(refused(BudgetPlace::OwnFunds, "10000000000"), Some(Code::TooLarge));
}

#[test]
fn the_budget_and_the_plan_are_those_of_the_documents_newest_revision() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::create(&folder.path().join("Budget.alf")).expect("a new document");
    let branch = Edit::Create { name: "Vårt förslag".into(), parent: Some("promemorian".into()) };
    let own = desk.edit(&branch).expect("a branch").scenario.expect("its id");
    let rate = Draft::RateStep { scenario: own.clone(), year: 2026, value: "20000".into() };
    let tried = vec![rate, kalmars_share(&own, "0.25")];
    let look = |drafts: Vec<Draft>| {
        let session = desk.session();
        let budget = BudgetRequest { drafts: drafts.clone(), ..stockholm(&own) };
        let plan = PlacementRequest {
            plan: "sydost-sju-terminer".into(),
            scenario: Some(own.clone()),
            drafts,
            ..PlacementRequest::default()
        };
        (session.budget(&budget).expect("a budget"), session.placement(&plan).expect("a plan"))
    };
    let (before, drafted) = (look(Vec::new()), look(tried.clone()));
    assert_ne!(drafted.0.frame.alf_after, before.0.frame.alf_after, "the step moves the frame when tried");
    assert_ne!(drafted.1.shares, before.1.shares, "and the share the plan");
    desk.edit(&Edit::Keep { drafts: tried, note: "prövas".into() }).expect("kept");
    assert_eq!(look(Vec::new()), drafted, "kept values give what the same values gave when tried");
    desk.undo().expect("undone");
    assert_eq!(look(Vec::new()), before, "undone, both are as they were");
}

fn kalmars_share(scenario: &str, value: &str) -> Draft {
    let place = EntryPlace {
        key: "placement.share".into(),
        programme: Some("LiU".into()),
        region: Some("08".into()),
        indicator: None,
        from: Some(2027),
    };
    let entry = EntryEdit {
        place,
        through: None,
        value: EntryValue::Text(value.into()),
        status: "assumed".into(),
        source: None,
        note: "prövas".into(),
        private: false,
    };
    Draft::Entry { scenario: scenario.into(), entry }
}
