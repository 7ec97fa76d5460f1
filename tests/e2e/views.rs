//! The tabs under the table: their figures are those of `alf`, axe-core finds nothing, and keys are enough.

use alf_tests::alf::{Alf, Printed};
use alf_tests::window::{Table, Window, WindowError};
use fantoccini::key::Key;
use serde_json::Value;

use crate::{FOCUS, open};

pub(crate) async fn choose(window: &Window, tab: &str) -> Result<(), WindowError> {
    window.click(&format!("tab-{tab}")).await?;
    let shown = format!("return !!document.querySelector('[data-testid=\"panel-{tab}\"] :is(h3, svg)')");
    window.until("the tab has its answer", &shown).await
}

/// An attribute of the first element that a selector finds in the open tab.
pub(crate) async fn attribute(
    window: &Window,
    selector: &str,
    name: &str,
) -> Result<Option<String>, WindowError> {
    let script = "const found = document.querySelector('[role=tabpanel] ' + arguments[0]); \
        return found === null ? 'nothing is found' : found.getAttribute(arguments[1])";
    window.ask(script, &[selector.into(), name.into()]).await
}

pub(crate) async fn amount(window: &Window, selector: &str) -> Result<Option<String>, WindowError> {
    attribute(window, &format!("{selector} [data-amount]"), "data-amount").await
}

fn printed(alf: &Alf, scenario: &str) -> Printed {
    alf.simulate(scenario.as_ref()).expect("alf simulates a built-in scenario")
}

fn line(printed: &Printed, region: &str, component: &str) -> Option<String> {
    printed.lines(region, 2027).get(component).copied().flatten().map(str::to_owned)
}

fn received(printed: &Printed, region: &str) -> i64 {
    let lines = printed.lines(region, 2027);
    let counted = lines.iter().filter(|(component, _)| **component != "housing_cost");
    counted.filter_map(|(_, amount)| amount.and_then(|text| text.parse::<i64>().ok())).sum()
}

pub(crate) fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

#[tokio::test]
async fn every_tab_shows_what_alf_prints() -> Result<(), WindowError> {
    let alf = Alf::build().expect("alf can be built");
    let (base, focus) = (printed(&alf, "dagens-avtal"), printed(&alf, FOCUS));
    let window = open("views").await;

    choose(&window, "flow").await?;
    let cost = focus.state_cost(2027).map(str::to_owned);
    assert_eq!(amount(&window, "[data-proof=state_is_received]").await?, cost, "flow: the state's cost");
    let ledger = "[data-testid=ledger] [data-region='10'] [data-column=education_state]";
    assert_eq!(amount(&window, ledger).await?, line(&focus, "10", "education_state"), "flow: Blekinge");

    choose(&window, "inclusion").await?;
    let cell = "[data-testid=inclusion] [data-region='10'] [data-year='2027']";
    assert_eq!(attribute(&window, cell, "data-mode").await?.as_deref(), Some("direct"), "inclusion");

    choose(&window, "key").await?;
    let reported =
        attribute(&window, "[data-testid=key] [data-region='01'] [data-reported]", "data-reported");
    assert_eq!(reported.await?, line(&focus, "01", "reinforcement"), "key: Stockholm's reinforcement");
    assert_eq!(attribute(&window, "[data-sum]", "data-sum").await?.as_deref(), Some("1"), "key: weights");

    choose(&window, "trace").await?;
    let blekinge = received(&focus, "10");
    assert_eq!(amount(&window, "[data-testid=trace-figure]").await?, Some(blekinge.to_string()), "trace");
    let root = "[data-node=education_state][data-operation=rounded]";
    assert_eq!(amount(&window, root).await?, line(&focus, "10", "education_state"), "trace: its root");

    choose(&window, "reconciliation").await?;
    let check = alf.json(&["check"]).expect("alf checks");
    for finding in check["findings"].as_array().expect("findings") {
        let row = format!("[data-statement={}] [data-amount]", finding["id"].as_str().expect("an id"));
        let shown = if finding["model"].is_null() {
            continue;
        } else {
            attribute(&window, &row, "data-amount").await?
        };
        assert_eq!(shown, text(&finding["model"]), "reconciliation: {}", finding["id"]);
    }

    choose(&window, "sources").await?;
    let sources = alf.json(&["sources"]).expect("alf lists sources");
    for source in sources.as_array().expect("sources").iter().take(3) {
        let row = format!("[data-testid=sources] [data-source={}]", source["id"].as_str().expect("an id"));
        let script = "return document.querySelector(arguments[0]).children[2].innerText.trim()";
        let values: String = window.ask(script, &[row.into()]).await?;
        assert_eq!(values, source["values"].to_string(), "sources: {}", source["id"]);
    }

    choose(&window, "difference").await?;
    let asked =
        ["bridge", "dagens-avtal", FOCUS, "--region", "10", "--year", "2027", "--measure", "received"];
    let bridge = alf.json(&asked).expect("alf bridges");
    let whole = text(&bridge["rows"][0]["difference"]);
    assert_eq!(amount(&window, "#difference-title").await?, whole, "difference: the whole");
    for group in bridge["rows"][0]["groups"].as_array().expect("groups") {
        let row = format!("[data-group={}]", group["group"].as_str().expect("a group"));
        assert_eq!(amount(&window, &row).await?, text(&group["isolated"]), "difference: {}", group["group"]);
    }

    choose(&window, "winners").await?;
    let row = "[data-testid=winners] [data-region='10'] [data-difference]";
    let gain = (blekinge - received(&base, "10")).to_string();
    assert_eq!(attribute(&window, row, "data-difference").await?, Some(gain), "winners: Blekinge");

    choose(&window, "budget").await?;
    window.choose("budget", "stockholm-2025").await?;
    window.choose("budget", "stockholm-2026").await?;
    window.says("budget-title", "2026").await?;
    let budget = alf.json(&["budget", "stockholm-2026", "--base", "dagens-avtal", "--scenario", FOCUS]);
    let budget = budget.expect("alf tells the budget");
    let row = "[data-testid=budget-frame-table] [data-row=alf] [data-amount]";
    let after = attribute(&window, row, "data-amount").await?;
    assert_eq!(after, text(&budget["frame"]["alf_after"]), "budget: the frame under the scenario");
    for council in budget["councils"].as_array().expect("councils") {
        let row = format!("[data-council={}]", council["id"].as_str().expect("an id"));
        assert_eq!(amount(&window, &row).await?, text(&council["change"]), "budget: {}", council["id"]);
    }
    for check in budget["checks"].as_array().expect("checks") {
        let row =
            format!("[data-testid=budget-checks] [data-check={}]", check["id"].as_str().expect("an id"));
        let verdict = attribute(&window, &row, "data-verdict").await?;
        assert_eq!(verdict, text(&check["verdict"]), "budget: {}", check["id"]);
        assert_eq!(amount(&window, &row).await?, text(&check["computed"]), "budget: {}", check["id"]);
    }

    choose(&window, "placement").await?;
    let plan = alf.json(&["placement", "blekinge-2024", "--scenario", FOCUS]).expect("alf tells the plan");
    let both = |range: &Value| {
        let end = |name: &str| range[name].as_str().expect("a number").to_owned();
        Some(format!("{} {}", end("low"), end("high")))
    };
    for block in plan["blocks"].as_array().expect("blocks") {
        let cell = format!("[data-block={}] [data-weeks]", block["id"].as_str().expect("an id"));
        let weeks = attribute(&window, &cell, "data-weeks").await?;
        assert_eq!(weeks, both(&block["load"]["weeks"]), "placement: {}", block["id"]);
    }
    let share = attribute(&window, "[data-testid=placement-shares] [data-share]", "data-share").await?;
    assert_eq!(share, both(&plan["shares"][0]["share"]), "placement: the share");
    window.close().await
}

/// What `alf compare` prints with some options, as amounts by row and scenario.
fn compared(alf: &Alf, options: &[&str]) -> Value {
    let scenarios = ["dagens-avtal", "promemorian", "region-stockholm", FOCUS];
    let given = ["compare"].iter().chain(&scenarios).chain(&["--unit", "mnkr"]).chain(options);
    alf.json(&given.copied().collect::<Vec<_>>()).expect("alf compares")
}

#[tokio::test]
async fn spans_prices_and_components_are_those_of_alf() -> Result<(), WindowError> {
    let alf = Alf::build().expect("alf can be built");
    let window = open("spans").await;
    window.choose("year", "2026-2027").await?;
    window.choose("price", "2024").await?;
    window.settle().await?;
    same(
        &window.table().await?,
        &compared(&alf, &["--year", "2026", "--through", "2027", "--price", "2024"]),
    );
    window.choose("measure", "component:research_quality").await?;
    window.choose("price", "").await?;
    window.settle().await?;
    let options = ["--year", "2026", "--through", "2027", "--component", "research_quality"];
    same(&window.table().await?, &compared(&alf, &options));
    window.close().await
}

/// Every region's and the state's amounts in the window are those printed.
fn same(table: &Table, printed: &Value) {
    let rows = printed["rows"].as_array().expect("rows").iter().chain([&printed["state"]]);
    let mut seen = 0;
    for row in rows {
        let region = row["region"].as_str().expect("a region");
        let shown = table.row(&format!("row-{region}")).expect("the row is in the table");
        for (cell, printed) in shown.cells.iter().zip(row["cells"].as_array().expect("cells")) {
            assert_eq!(cell.amount, text(&printed["amount"]), "{region} in {}", cell.scenario);
            seen += 1;
        }
    }
    assert_eq!(seen, 22 * 4, "every region and the state, for four scenarios");
}

#[tokio::test]
async fn axe_finds_nothing_in_any_tab() -> Result<(), WindowError> {
    let window = open("axe").await;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        window.choose("theme", theme).await?;
        for tab in window.tabs().await? {
            let tab = tab.trim_start_matches("tab-");
            choose(&window, tab).await?;
            window.settle().await?;
            for violation in window.violations().await? {
                let places = violation.places.iter().take(3).cloned().collect::<Vec<_>>().join("\n    ");
                found.push(format!("{tab}, {theme}: {} ({})\n    {places}", violation.id, violation.help));
            }
        }
    }
    let bare = "document.body.append(document.createElement('img')); return true";
    window.ask::<bool>(bare, &[]).await?;
    let heard = window.violations().await?.iter().any(|violation| violation.id == "image-alt");
    window.close().await?;
    assert!(heard, "axe-core speaks of a picture without words");
    assert!(found.is_empty(), "axe-core has something to say:\n{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn a_figure_is_traced_and_tabs_are_changed_by_keyboard_alone() -> Result<(), WindowError> {
    let window = open("trace-keys").await;
    let enter = "document.querySelector('[data-testid=row-10] button').focus(); return true";
    window.ask::<bool>(enter, &[]).await?;
    // Into the row, to the third scenario beside the base, and open.
    window.type_keys(&[Key::Right, Key::Right, Key::Right, Key::Right, Key::Enter]).await?;
    window
        .until(
            "the trace of the cell is shown",
            "return document.querySelector('[data-testid=trace-figure] [data-amount]') !== null",
        )
        .await?;
    let picked = "return [...document.querySelectorAll('[data-testid=trace-scenario], [data-testid=trace-region]')]\
        .map((list) => list.value).join(' ')";
    assert_eq!(window.ask::<String>(picked, &[]).await?, format!("{FOCUS} 10"), "the cell that was left");
    let sourced = "return document.querySelectorAll('[data-testid=trace] [data-status]').length > 0 \
        && document.querySelectorAll('[data-testid=trace] [data-source]').length > 0 \
        && document.querySelectorAll('[data-testid=trace] [data-layer]').length > 0";
    assert!(window.ask::<bool>(sourced, &[]).await?, "status, source and layer stand beside the formula");

    let strip = "document.querySelector('[data-testid=tab-trace]').focus(); return true";
    window.ask::<bool>(strip, &[]).await?;
    window.type_keys(&[Key::Right]).await?;
    window
        .until(
            "the arrow opens the next tab",
            "return document.querySelector('[data-testid=panel-reconciliation]') !== null",
        )
        .await?;
    let focused = "return document.activeElement.dataset.testid";
    assert_eq!(window.ask::<String>(focused, &[]).await?, "tab-reconciliation", "the focus goes with it");
    window.close().await
}

#[tokio::test]
async fn a_region_is_chosen_by_keys_in_the_list_beside_the_map() -> Result<(), WindowError> {
    let window = open("ranked").await;
    choose(&window, "map").await?;
    let enter = "document.querySelector('[data-testid=map-ranked] [tabindex=\"0\"]').focus(); \
        return document.activeElement.dataset.region";
    assert_eq!(window.ask::<String>(enter, &[]).await?, "10", "Tab comes to the region chosen");
    window.type_keys(&[Key::Home, Key::Enter]).await?;
    let chosen = "const first = document.querySelector('[data-testid=map-ranked] [data-region]'); \
        const row = document.querySelector('[data-testid=row-' + first.dataset.region + '] button'); \
        return first.ariaCurrent === 'true' && row.ariaPressed === 'true'";
    window.until("the region that gains most is chosen, in list and table", chosen).await?;
    window.close().await
}
