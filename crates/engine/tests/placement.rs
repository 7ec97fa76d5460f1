//! The cases of MODEL 8, exactly, on the plans the program carries.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

use alf_engine::file::ValueFile;
use alf_engine::ids::ProgrammeAt;
use alf_engine::placement_plan::{Plan, PlanFile, Range, Within};
use alf_engine::stated::Verdict;
use alf_engine::{DataSet, Num};
use rust_decimal::Decimal;

macro_rules! plan {
    ($id:literal) => {
        plan(include_str!(concat!("../../../assets/data/placements/", $id, ".json")))
    };
}

fn dataset() -> DataSet {
    let text = include_str!("../../../assets/data/dataset.json");
    DataSet::new(&serde_json::from_str(text).expect("the data set has its shape")).expect("it is sound")
}

fn file(text: &str) -> PlanFile {
    serde_json::from_str(text).expect("the plan has its shape")
}

fn plan(text: &str) -> Plan {
    Plan::new(&file(text), &dataset()).expect("the plan is sound")
}

fn number(text: &str) -> Num {
    Num::Known(Decimal::from_str_exact(text).expect("a decimal"))
}

fn one(text: &str) -> Range {
    Range::one(number(text))
}

fn range(low: &str, high: &str) -> Range {
    Range { low: number(low), high: number(high) }
}

#[test]
fn seven_students_in_primary_care_are_105_days_today_and_350_in_the_new_programme() {
    let (today, new) = (plan!("blekinge-primarvard-i-dag"), plan!("blekinge-primarvard-nya"));
    assert_eq!(today.total(|_| true).days, one("105"), "7 × 15");
    assert_eq!(new.total(|_| true).days, one("350"), "7 × 50");
    for plan in [&today, &new] {
        assert!(plan.checks().iter().all(|check| check.verdict == Verdict::Agrees), "as the region says");
    }
}

#[test]
fn blekinge_is_155_to_167_student_weeks_a_term_and_the_range_stays_one() {
    let plan = plan!("blekinge-2024");
    let loads: Vec<Range> = plan.blocks.iter().map(|block| plan.load(block).weeks).collect();
    assert_eq!(loads, [one("40"), one("112"), range("3", "15")], "10 × 4, 16 × 7, 1–5 × 15 days");
    let total = plan.total(|_| true);
    assert_eq!(total.weeks, range("155", "167"));
    assert_eq!(total.days, range("775", "835"));
    assert_eq!(total.students, range("27", "31"));
    assert_eq!(total.hst, range("7.75", "8.35"), "two terms a year, 40 weeks each student");
    let groups: Vec<Option<Range>> =
        plan.blocks.iter().map(alf_engine::placement_plan::Block::per_group).collect();
    assert_eq!(groups, [Some(one("5")), Some(one("4")), None]);
}

#[test]
fn blekinges_share_is_the_one_in_the_data_set_at_the_middle_of_the_range() {
    let (plan, dataset) = (plan!("blekinge-2024"), dataset());
    let shares = plan.shares(&dataset, |_| number("1567.5"));
    let entry = |within| plan.entries(&dataset, &shares, within)[0].value.clone();
    assert_eq!(entry(Within::Low), ValueFile::Text("0.004944".into()));
    assert_eq!(entry(Within::Middle), ValueFile::Text("0.005136".into()), "as the data set has it");
    assert_eq!(entry(Within::High), ValueFile::Text("0.005327".into()));
    let unknown = plan.shares(&dataset, |_| Num::Unknown);
    assert_eq!(unknown[0].share, Range::one(Num::Unknown), "no students known, no share");
    assert_eq!(plan.entries(&dataset, &unknown, Within::Middle)[0].value, ValueFile::Unknown);
    let nobody = plan.shares(&dataset, |_| Num::ZERO);
    assert_eq!(nobody[0].share, Range::one(Num::Unknown), "no students, no share, and no zero either");
}

#[test]
fn the_south_east_table_is_108_a_term_and_540_over_five_terms() {
    let plan = plan!("sydost-fem-terminer");
    let total = plan.total(|_| true);
    assert_eq!((total.students, total.present), (one("108"), one("540")));
    let checks = plan.checks();
    assert_eq!(checks.len(), 10, "every figure of the table but the terms' own is checked");
    for check in &checks {
        let share = check.stated.id.starts_with("andel-");
        let expected = if share { Verdict::WithinRounding } else { Verdict::Agrees };
        assert_eq!(check.verdict, expected, "{}", check.stated.name);
    }
    let rounded = checks.iter().filter(|check| check.stated.id.starts_with("andel-"));
    let rounded: Vec<Decimal> =
        rounded.map(|check| check.computed.low.known().expect("known").round()).collect();
    assert_eq!(rounded, [31, 19, 22, 28].map(Decimal::from));
}

#[test]
fn over_six_terms_it_is_648_and_over_seven_756_which_the_table_is_not() {
    for (plan, total, off) in
        [(plan!("sydost-sex-terminer"), "648", 108), (plan!("sydost-sju-terminer"), "756", 216)]
    {
        assert_eq!(plan.total(|_| true).present, one(total));
        let check = plan.checks().into_iter().find(|check| check.stated.id == "totalt").expect("checked");
        assert_eq!(check.verdict, Verdict::Deviates(Decimal::from(off)), "the table says 540");
    }
}

#[test]
fn the_south_east_shares_are_those_of_the_data_set_and_the_host_takes_none() {
    let dataset = dataset();
    for (plan, students, expected) in [
        (plan!("sydost-sex-terminer"), "1188", ["0.151515", "0.10101"]),
        (plan!("sydost-sju-terminer"), "1296", ["0.162037", "0.108025"]),
    ] {
        let shares = plan.shares(&dataset, |_: ProgrammeAt| number(students));
        let entries = plan.entries(&dataset, &shares, Within::Middle);
        let regions: Vec<Option<&str>> = entries.iter().map(|entry| entry.region.as_deref()).collect();
        assert_eq!(regions, [Some("06"), Some("08")], "Östergötland has the rest");
        let values = entries.iter().map(|entry| entry.value.clone());
        assert_eq!(values.collect::<Vec<_>>(), expected.map(|text| ValueFile::Text(text.into())));
    }
}

#[test]
fn bad_plans_are_refused_with_their_place() {
    let place = |spoil: fn(&mut PlanFile)| {
        let mut bad = file(include_str!("../../../assets/data/placements/blekinge-2024.json"));
        spoil(&mut bad);
        Plan::new(&bad, &dataset()).expect_err("refused").place
    };
    assert_eq!(place(|bad| bad.dataset = "annat".into()), "dataset");
    assert_eq!(place(|bad| bad.blocks[1].region = "99".into()), "blocks[1].region");
    assert_eq!(place(|bad| bad.blocks[1].programme = "XX".into()), "blocks[1].programme");
    assert_eq!(place(|bad| bad.blocks[2].students.to = Some("0".into())), "blocks[2].students");
    assert_eq!(place(|bad| bad.blocks[2].students.to = Some("-1".into())), "blocks[2].students.to");
    assert_eq!(place(|bad| bad.blocks[0].term = 0), "blocks[0].term");
    assert_eq!(place(|bad| bad.blocks[0].last_term = Some(5)), "blocks[0].last_term");
    assert_eq!(place(|bad| bad.blocks[0].groups = Some(0)), "blocks[0].groups");
    assert_eq!(place(|bad| bad.blocks[1].id = bad.blocks[0].id.clone()), "blocks[1].id");
    assert_eq!(place(|bad| bad.full_time.weeks.value = ValueFile::Text("0".into())), "full_time.weeks");
}
