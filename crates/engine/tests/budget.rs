//! The cases of MODEL 7, exactly, on the budgets the program carries.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

use alf_engine::budget::{Budget, BudgetFile, Check, Choice, FrameUse, Outlook, Place, Rule, VfuMode};
use alf_engine::stated::{StatedProblem, Verdict};
use alf_engine::{DataSet, Num, Status};
use proptest::prelude::*;
use rust_decimal::Decimal;

const STOCKHOLM_2025: &str = include_str!("../../../assets/data/budgets/stockholm-2025.json");
const STOCKHOLM_2026: &str = include_str!("../../../assets/data/budgets/stockholm-2026.json");
const ASSUMED: &str = include_str!("../../../assets/data/budgets/stockholm-2026-antagande.json");

fn dataset() -> DataSet {
    let text = include_str!("../../../assets/data/dataset.json");
    DataSet::new(&serde_json::from_str(text).expect("the data set has its shape")).expect("it is sound")
}

fn file(text: &str) -> BudgetFile {
    serde_json::from_str(text).expect("the budget has its shape")
}

fn budget(text: &str) -> Budget {
    Budget::new(&file(text), &dataset()).expect("the budget is sound")
}

fn check(text: &str, id: &str) -> Check {
    let checks = budget(text).checks();
    checks.into_iter().find(|check| check.id == id).expect("the sum is checked")
}

fn kr(text: &str) -> Num {
    Num::Known(Decimal::from_str_exact(text).expect("a decimal"))
}

fn figures(check: &Check) -> (Num, Num, Verdict) {
    (check.computed.value, check.stated.value, check.verdict)
}

#[test]
fn the_preliminary_and_the_decided_frame_agree_with_their_parts() {
    let preliminary = check(STOCKHOLM_2026, "preliminary_total");
    assert_eq!(figures(&preliminary), (kr("1101400000"), kr("1101400000"), Verdict::Agrees), "727,1 + 374,3");
    let decided = check(STOCKHOLM_2026, "decided_total");
    assert_eq!(figures(&decided), (kr("1101800000"), kr("1101800000"), Verdict::Agrees), "727,5 + 374,3");
}

#[test]
fn an_increase_of_400_split_into_415_is_rounding_because_its_ends_are_rounded() {
    let increase = check(STOCKHOLM_2026, "alf-okning");
    assert_eq!(figures(&increase), (kr("415000"), kr("400000"), Verdict::WithinRounding));
    assert_eq!(increase.stated.half, Decimal::from(100_000), "two figures to the nearest 0,1 mnkr");
    let mut wide = file(STOCKHOLM_2026);
    wide.increases[0].parts[0].amount.value = alf_engine::file::ValueFile::Text("152".into());
    let verdict = Budget::new(&wide, &dataset()).expect("sound").checks()[2].verdict;
    assert_eq!(verdict, Verdict::Deviates(Decimal::from(102_000)), "502 tkr is more than rounding explains");
}

#[test]
fn positions_and_conference_agree_with_the_increase_of_own_funds() {
    let increase = check(STOCKHOLM_2025, "fouu-upprakning");
    assert_eq!(figures(&increase), (kr("4800000"), kr("4800000"), Verdict::Agrees), "4 600 + 200 tkr");
    let budget = budget(STOCKHOLM_2025);
    let position = budget.increases[0].parts[0].position.as_ref().expect("the part pays positions");
    assert_eq!(position.amount.stated.value, kr("560000"));
    assert_eq!(position.count.stated.value, Num::Unknown, "the minutes do not say how many");
}

#[test]
fn what_the_minutes_get_wrong_stays_and_is_told_as_a_deviation() {
    let rest = check(STOCKHOLM_2025, "datainfrastruktur");
    let off = Verdict::Deviates(Decimal::from(-500_000));
    assert_eq!(figures(&rest), (kr("5000000"), kr("5500000"), off), "8,5 − 3,5 is 5,0 and not 5,5");
}

const PROPOSED: &str = "740000001";
const BASE: &str = "740000000.5";

fn outlook(text: &str, rule: Rule, nets: (&str, &str)) -> Outlook {
    let choice = Choice { frame: FrameUse::Decided, nets: (kr(nets.0), kr(nets.1)), rule, vfu: None };
    budget(text).outlook(&choice).expect("the frame is stated")
}

fn changes(outlook: &Outlook) -> Vec<Num> {
    outlook.councils.iter().map(|council| council.change).collect()
}

#[test]
fn a_scenario_moves_the_frame_and_each_rule_divides_the_difference_to_the_krona() {
    let nets = ("740000000", "741000000");
    let decided = outlook(STOCKHOLM_2026, Rule::AsDecided, nets);
    assert_eq!(decided.frame.change, kr("1000000"));
    assert_eq!((decided.frame.alf, decided.frame.alf_after), (kr("727500000"), kr("728500000")));
    assert_eq!((decided.frame.total, decided.frame.total_after), (kr("1101800000"), kr("1102800000")));
    assert_eq!(decided.frame.model_gap, kr("12500000"), "the model's base is not the minutes' frame");
    assert_eq!(changes(&decided), [kr("156627"), kr("843373"), kr("0")], "65 and 350 of 415");
    let proportional = outlook(ASSUMED, Rule::Proportional, nets);
    assert_eq!(changes(&proportional), [kr("156701"), kr("843299"), kr("0")], "114,0 and 613,5 of 727,5");
    let one = outlook(STOCKHOLM_2026, Rule::One(2), nets);
    assert_eq!(changes(&one), [kr("0"), kr("0"), kr("1000000")]);
}

#[test]
fn a_tried_amount_stands_in_every_sum_and_is_meant_as_it_is_written() {
    let mut tried = budget(ASSUMED);
    let line = tried.try_amount(Place::Line(0), "120").expect("the line is there");
    assert_eq!(line.name, "Utbildningsrådets del av ALF-medlen");
    assert_eq!((line.published.stated.value, line.difference), (kr("114000000"), kr("6000000")));
    assert_eq!((line.amount.status, line.amount.source, line.amount.decimals), (Status::Assumed, None, 1));
    let checks = tried.checks();
    let lines = checks.iter().find(|check| check.id == "lines").expect("the lines are checked");
    let off = Verdict::Deviates(Decimal::from(6_000_000));
    assert_eq!(figures(lines), (kr("733500000"), kr("727500000"), off), "120 + 613,5 against 727,5");

    // Two published figures and the sum may each be off by 0,05; 120 is 120 and excuses nothing.
    tried.try_amount(Place::Line(0), "114.1").expect("the line is there");
    let verdict = |budget: &Budget| budget.checks().iter().find(|c| c.id == "lines").map(|c| c.verdict);
    assert_eq!(verdict(&tried), Some(Verdict::WithinRounding), "613,5 and 727,5 explain 0,1 together");
    tried.try_amount(Place::Line(1), "613.5").expect("the line is there");
    assert_eq!(verdict(&tried), Some(Verdict::Deviates(Decimal::from(100_000))), "727,5 alone does not");

    let untouched = ["preliminary_total", "decided_total", "alf-okning"];
    for id in untouched {
        let now = tried.checks().into_iter().find(|check| check.id == id);
        assert_eq!(now, Some(check(ASSUMED, id)), "{id} has none of the lines");
    }
}

#[test]
fn a_tried_line_moves_the_division_and_an_untried_unknown_one_stays_unknown() {
    let nets = (kr("740000000"), kr("741000000"));
    let choice = |rule| Choice { frame: FrameUse::Decided, nets, rule, vfu: None };
    let mut tried = budget(STOCKHOLM_2026);
    for (at, amount) in ["300", "600"].into_iter().enumerate() {
        let was = tried.try_amount(Place::Line(at), amount).expect("the line is there");
        assert_eq!((was.published.stated.value, was.difference), (Num::Unknown, Num::Unknown));
    }
    let partly = tried.outlook(&choice(Rule::Proportional)).expect("stated");
    assert_eq!((changes(&partly), partly.off_lines), (vec![Num::Unknown; 3], Num::Unknown), "one is left");
    tried.try_amount(Place::Line(2), "100").expect("the line is there");
    let whole = tried.outlook(&choice(Rule::Proportional)).expect("stated");
    assert_eq!(changes(&whole), [kr("300000"), kr("600000"), kr("100000")], "in proportion to what is tried");
    assert_eq!(whole.off_lines, kr("101800000"), "1 101,8 less 1 000");
    tried.try_amount(Place::Part(0, 0), "350").expect("the part is there");
    let decided = tried.outlook(&choice(Rule::AsDecided)).expect("stated");
    assert_eq!(changes(&decided), [kr("500000"), kr("500000"), kr("0")], "350 and 350 of 700");
}

#[test]
fn every_amount_but_the_sums_can_be_tried_and_nothing_else_can() {
    let mut tried = budget(STOCKHOLM_2025);
    let places = [
        (Place::Decided, "frame.decided.alf"),
        (Place::OwnFunds, "own_funds"),
        (Place::Line(2), "lines[2].amount"),
        (Place::Part(0, 1), "increases[0].parts[1].amount"),
        (Place::Reserved(0), "earmarks[0].reserved"),
        (Place::Use(0, 0), "earmarks[0].used[0].amount"),
        (Place::Invoice(0), "vfu.invoices[0].amount"),
        (Place::LumpSum, "vfu.lump_sum"),
    ];
    for (place, path) in places {
        assert_eq!(place.path(), path);
        let refused = tried.try_amount(place, "nio").map_err(|error| error.place);
        assert_eq!(refused.err().as_deref(), Some(path), "a word is no amount, and the place is told");
        let once = tried.try_amount(place, "9.25").expect("the place is there").amount;
        let again = tried.try_amount(place, "9.25").expect("the place is there");
        assert_eq!((again.published, again.difference), (once, kr("0")), "{path} is the amount tried");
    }
    let outlook = tried.outlook(&Choice {
        frame: FrameUse::Decided,
        nets: (kr("0"), kr("0")),
        rule: Rule::One(0),
        vfu: Some(VfuMode::LumpSum),
    });
    let outlook = outlook.expect("the frame is tried");
    assert_eq!((outlook.frame.total, outlook.remaining), (kr("18500000"), vec![kr("0")]));
    assert_eq!(outlook.vfu.map(|vfu| (vfu.invoices, vfu.lump_sum)), Some((kr("9250000"), kr("9250000"))));
    for nowhere in
        [Place::Preliminary, Place::Line(3), Place::Part(1, 0), Place::Part(0, 2), Place::Use(0, 1)]
    {
        let before = tried.clone();
        let problem = tried.try_amount(nowhere, "1").map_err(|error| error.problem).err();
        assert_eq!(problem, Some(StatedProblem::Missing { what: "amount" }), "{}", nowhere.path());
        assert_eq!(tried, before, "what is refused changes nothing");
    }
    let huge = tried.try_amount(Place::OwnFunds, "10000000000").map_err(|error| error.problem).err();
    assert!(matches!(huge, Some(StatedProblem::TooLarge { .. })), "ten thousand times the state's budget");
}

#[test]
fn half_a_krona_is_not_lost_between_the_councils() {
    let outlook = outlook(STOCKHOLM_2026, Rule::AsDecided, (BASE, PROPOSED));
    assert_eq!(outlook.frame.change, kr("0.5"));
    let sum: Num = changes(&outlook).into_iter().sum();
    assert_eq!(sum, kr("1"), "half a krona is rounded away from zero");
}

#[test]
fn unknown_lines_and_rules_without_ground_leave_the_parts_unknown() {
    let nets = ("740000000", "741000000");
    let unknown = outlook(STOCKHOLM_2026, Rule::Proportional, nets);
    assert_eq!(changes(&unknown), [Num::Unknown; 3], "the lines are in an appendix");
    assert_eq!((unknown.divided, unknown.off_lines), (true, Num::Unknown));
    let none = outlook(STOCKHOLM_2025, Rule::AsDecided, nets);
    assert_eq!((none.divided, changes(&none)), (false, vec![Num::Unknown; 3]), "no ALF increase was split");
    assert_eq!(none.frame.alf_after, Num::Unknown, "the frame of 2025 is not stated");
}

#[test]
fn a_frame_from_the_scenario_is_its_net_and_one_that_is_not_stated_is_refused() {
    let nets = (kr("740000000"), kr("741000000"));
    let of = |frame| Choice { frame, nets, rule: Rule::One(0), vfu: None };
    let scenario = budget(STOCKHOLM_2026).outlook(&of(FrameUse::Scenario)).expect("computed");
    assert_eq!((scenario.frame.alf, scenario.frame.alf_after), nets);
    let refused = budget(STOCKHOLM_2025).outlook(&of(FrameUse::Preliminary)).expect_err("not stated");
    assert_eq!(
        (refused.place.as_str(), refused.problem),
        ("frame.preliminary", StatedProblem::Missing { what: "preliminary" })
    );
}

#[test]
fn placements_as_invoices_or_one_sum_show_both_totals() {
    let of = |mode| {
        let nets = (Num::ZERO, Num::ZERO);
        let choice = Choice { frame: FrameUse::Decided, nets, rule: Rule::One(0), vfu: Some(mode) };
        budget(ASSUMED).outlook(&choice).expect("stated").vfu.expect("the budget pays placements")
    };
    let (invoices, lump) = (of(VfuMode::Invoices), of(VfuMode::LumpSum));
    assert_eq!((invoices.invoices, invoices.lump_sum), (kr("102500000"), kr("100000000")));
    assert_eq!((lump.invoices, lump.lump_sum), (kr("102500000"), kr("100000000")));
    assert_eq!((invoices.chosen, lump.chosen), (kr("102500000"), kr("100000000")));
    assert_eq!(lump.difference, kr("-2500000"));
    let minutes = outlook(STOCKHOLM_2026, Rule::One(0), ("0", "0")).vfu.expect("the minutes speak of it");
    assert_eq!((minutes.invoices, minutes.lump_sum), (Num::Unknown, Num::Unknown), "but give no amounts");
}

#[test]
fn bad_budgets_are_refused_with_their_place() {
    let place = |spoil: fn(&mut BudgetFile)| {
        let mut bad = file(STOCKHOLM_2026);
        spoil(&mut bad);
        Budget::new(&bad, &dataset()).expect_err("refused").place
    };
    assert_eq!(place(|bad| bad.format = "alf-budget/2".into()), "format");
    assert_eq!(place(|bad| bad.region = "99".into()), "region");
    assert_eq!(place(|bad| bad.year = 20260), "year");
    assert_eq!(place(|bad| bad.councils.clear()), "councils");
    assert_eq!(place(|bad| bad.councils[1].id = bad.councils[0].id.clone()), "councils[1].id");
    assert_eq!(place(|bad| bad.lines[1].council = "ingen".into()), "lines[1].council");
    assert_eq!(place(|bad| bad.increases[0].parts[1].name.clear()), "increases[0].parts[1].name");
    assert_eq!(
        place(|bad| bad.own_funds.value = alf_engine::file::ValueFile::Text("374,3".into())),
        "own_funds"
    );
    assert_eq!(
        place(|bad| bad.own_funds.value = alf_engine::file::ValueFile::Text("1000000000".into())),
        "own_funds",
        "a thousand million mnkr is beyond exactness"
    );
    assert_eq!(place(|bad| bad.own_funds.source = Some("D9".into())), "own_funds");
    assert_eq!(
        place(|bad| bad.own_funds.value = alf_engine::file::ValueFile::Unknown),
        "own_funds",
        "an unknown amount says so in its status"
    );
}

proptest! {
    #[test]
    fn whatever_is_divided_its_parts_sum_to_it_and_none_is_a_krona_off(
        change in -1_000_000_000_000_i64..1_000_000_000_000,
        weights in prop::collection::vec(0_i64..10_000_000, 1..8),
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let whole = Decimal::from(weights.iter().sum::<i64>());
        let known: Vec<Num> = weights.iter().map(|weight| Num::Known(Decimal::from(*weight))).collect();
        let parts = alf_engine::budget::divide::divide(Num::Known(Decimal::from(change)), &known).expect("in range");
        let sum: Num = parts.iter().copied().sum();
        prop_assert_eq!(sum, Num::Known(Decimal::from(change)), "nothing is lost or made");
        for (part, weight) in parts.iter().zip(&weights) {
            let exact = Decimal::from(change) * Decimal::from(*weight) / whole;
            let off = (part.known().expect("known") - exact).abs();
            prop_assert!(off < Decimal::ONE, "{part:?} is more than a krona from {exact}");
        }
    }
}
