//! Clauses and inclusion are the values in force.

use alf_app::wire::{Clause, ClausesPanel, PanelRequest, Template};

use crate::{request, session};

fn clause<'a>(panel: &'a ClausesPanel, key: &str, index: &str) -> &'a Clause {
    let mut clauses = panel.groups.iter().flat_map(|group| &group.clauses);
    clauses.find(|clause| clause.key == key && clause.index == index).expect("the clause is told")
}

#[test]
fn clauses_tell_value_holder_and_domain() {
    let panel = session().clauses_panel(&request()).expect("told");
    let base = clause(&panel, "rate.base", "");
    assert_eq!((base.value.value.as_deref(), base.value.holder.as_deref()), (Some("79547"), None));
    assert_eq!((base.domain.unit.as_str(), base.domain.dated), ("kr_per_student", true));
    let carried =
        base.value.carried.as_deref().expect("known").parse::<rust_decimal::Decimal>().expect("a decimal");
    assert!(carried > rust_decimal::Decimal::from(79_547), "carried by the index: {carried}");
    let steps = clause(&panel, "rate.steps", "");
    assert_eq!((steps.value.own, steps.value.holder.as_deref()), (false, Some("Promemorian U2024/01035")));
    let breadth = clause(&panel, "breadth.amount", "");
    assert_eq!((breadth.value.own, breadth.value.status.as_deref()), (true, Some("assumed")));
    let mode = clause(&panel, "inclusion.mode", "Blekinge");
    assert_eq!((mode.value.term.as_deref(), mode.value.own), (Some("direkt"), true));
    assert_eq!(mode.domain.choices, ["none", "via", "direct"]);
    let gotland = clause(&panel, "inclusion.mode", "Gotland");
    assert_eq!((gotland.value.value.as_deref(), gotland.value.own), (Some("none"), false));
    let keys: std::collections::BTreeSet<&str> =
        panel.groups.iter().flat_map(|group| &group.clauses).map(|clause| clause.key.as_str()).collect();
    for key in alf_app::Key::ALL {
        assert!(keys.contains(key.name()), "{} is told", key.name());
    }
}

fn inclusion(scenario: &str) -> (PanelRequest, alf_app::wire::InclusionPanel) {
    let mut request = request();
    request.scenario = scenario.into();
    let panel = session().inclusion_panel(&request).expect("a grid");
    (request, panel)
}

#[test]
fn the_grid_is_what_is_in_force() {
    let (_, panel) = inclusion("region-blekinge");
    assert_eq!((panel.rows.len(), panel.years.len()), (21, 15));
    let blekinge = panel.rows.iter().find(|row| row.region == "10").expect("a row");
    let of =
        |year: i32| &blekinge.cells[panel.years.iter().position(|other| *other == year).expect("a year")];
    assert_eq!((of(2026).mode.as_str(), of(2026).own), ("via", false));
    assert_eq!((of(2027).mode.as_str(), of(2027).own), ("direct", true));
    assert!(of(2027).needed && of(2027).holder.as_deref() == Some("Region Blekinges förslag"));
    let gotland = panel.rows.iter().find(|row| row.region == "09").expect("a row");
    assert!(gotland.cells.iter().all(|cell| cell.mode == "none" && !cell.needed && !cell.own));
}

fn direct(template: &Template) -> Vec<&str> {
    let direct = template.entries.iter().filter(|entry| entry.mode == "direct");
    direct.map(|entry| entry.region.as_str()).collect()
}

#[test]
fn templates_follow_from_the_data() {
    let (_, today) = inclusion("dagens-avtal");
    let find = |id: &str| today.templates.iter().find(|template| template.id == id).expect("a template");
    assert_eq!(find("today").changes, 0, "today's agreement is today's agreement");
    assert_eq!(direct(find("everyone")).len(), 21);
    let hosts = ["01", "03", "05", "12", "14", "18", "24"];
    let trainers = direct(find("trainers"));
    let (_, blekinge) = inclusion("region-blekinge");
    let in_force = blekinge.rows.iter().filter(|row| row.cells[6].mode == "direct");
    let mut expected: Vec<&str> = in_force.map(|row| row.region.as_str()).chain(hosts).collect();
    expected.sort_unstable();
    assert_eq!(trainers, expected, "Region Blekinge's proposal is that all who train are paid directly");
    let neighbours = direct(find("neighbours"));
    assert!(neighbours.contains(&"10") && neighbours.contains(&"13"), "Skåne's neighbours: {neighbours:?}");
    assert!(!neighbours.contains(&"09") && neighbours.len() < 21, "an island has no neighbour");
    for template in &today.templates {
        for entry in &template.entries {
            let row = today.rows.iter().find(|row| row.region == entry.region).expect("a row");
            assert!(!(row.cells[6].needed && entry.mode == "none"), "{} would be refused", entry.region);
        }
    }
}
