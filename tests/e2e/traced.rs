//! Figures of the tabs lead to their story in one press, by pointer and by keyboard, and the story is theirs.

use alf_tests::window::{Window, WindowError};
use fantoccini::key::Key;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::views::choose;
use crate::{FOCUS, open};

const FIGURE: &str = "document.querySelector('[data-testid=trace-figure] [data-amount]')?.dataset.amount";

/// Presses a figure, and finds it as what is traced.
async fn leads(window: &Window, tab: &str, cell: &str, says: &str) -> Result<(), WindowError> {
    choose(window, tab).await?;
    let there = format!("return document.querySelector({cell:?}) !== null");
    window.until("the figure is there", &there).await?;
    let amount =
        format!("return document.querySelector({cell:?}).querySelector('[data-amount]').dataset.amount");
    let amount: String = window.ask(&amount, &[]).await?;
    let press = format!("document.querySelector({cell:?}).querySelector('button').click(); return true");
    let _pressed: bool = window.ask(&press, &[]).await?;
    let traced = format!("return {FIGURE} === {amount:?}");
    window.until(&format!("{tab}: the figure {amount} is traced"), &traced).await?;
    window.says("trace-title", says).await
}

#[tokio::test]
async fn figures_of_the_tabs_lead_to_their_trace() -> Result<(), WindowError> {
    let window = open("traced").await;
    let row = "[data-region='08']";
    leads(&window, "winners", &format!("[data-testid=winners] {row} td:nth-of-type(2)"), "Kalmar").await?;
    let ledger = |column: &str| format!("[data-testid=ledger] {row} [data-column={column}]");
    leads(&window, "flow", &ledger("housing_cost"), "Boendekostnad").await?;
    leads(&window, "flow", &ledger("net"), "Netto efter boende").await?;
    leads(&window, "key", "[data-testid=key] [data-region='01'] [data-reported]", "Forskningsförstärkning")
        .await?;

    // A part of the amount is chosen beside the one that was pressed.
    let part = "[data-testid=part-education_state]";
    let press = format!("document.querySelector({part:?}).click(); return true");
    let _pressed: bool = window.ask(&press, &[]).await?;
    let chosen = format!("return document.querySelector({part:?}).getAttribute('aria-pressed') === 'true'");
    window.until("another part is unfolded", &chosen).await?;

    // By keyboard: one stop for Tab in the ledger, the arrows among its figures.
    choose(&window, "flow").await?;
    let stops =
        "return document.querySelectorAll('[data-testid=ledger] [data-traced][tabindex=\"0\"]').length === 1";
    window.until("Tab has one stop in the ledger", stops).await?;
    let enter =
        "document.querySelector('[data-testid=ledger] [data-traced][tabindex=\"0\"]').focus(); return true";
    let _entered: bool = window.ask(enter, &[]).await?;
    window.type_keys(&[Key::Down, Key::Right, Key::Enter]).await?;
    window.until("the figure under the arrows is traced", &format!("return {FIGURE} !== undefined")).await?;

    // A point of the timeline.
    choose(&window, "timeline").await?;
    let layer = "return document.querySelector('[data-testid=years] [role=listbox]') !== null";
    window.until("the timeline is drawn", layer).await?;
    let focus = "document.querySelector('[data-testid=years] [role=listbox]').focus(); return true";
    let _focused: bool = window.ask(focus, &[]).await?;
    window.type_keys(&[Key::End, Key::Enter]).await?;
    window.says("trace-title", "Ersättning per helårsstudent").await?;
    window.close().await
}

/// Presses what leads on, once it is there.
async fn press(window: &Window, place: &str) -> Result<(), WindowError> {
    window.until(place, &format!("return document.querySelector({place:?}) !== null")).await?;
    let press = format!("document.querySelector({place:?}).click(); return true");
    let _pressed: bool = window.ask(&press, &[]).await?;
    Ok(())
}

/// What is traced: the figure's exact amount.
async fn traced(window: &Window) -> Result<String, WindowError> {
    window.until("a figure is traced", &format!("return {FIGURE} !== undefined")).await?;
    window.ask(&format!("return {FIGURE}"), &[]).await
}

#[tokio::test]
async fn the_bridge_leads_to_the_amounts_at_its_ends() -> Result<(), WindowError> {
    let window = open("bridge-traced").await;
    choose(&window, "bridge").await?;
    let step = "[data-testid=bridge-steps] tbody tr";
    press(&window, "[data-testid=bridge-steps] tfoot [data-traced]").await?;
    window.says("trace-title", "Netto efter boende").await?;
    let end = traced(&window).await?;
    // The bars, by keyboard: the first is the base's amount, the last the scenario's.
    choose(&window, "bridge").await?;
    let bars = "[data-testid=panel-bridge] [data-testid=bridge] [role=listbox]";
    window.until("the bars", &format!("return document.querySelector({bars:?}) !== null")).await?;
    let enter = format!("document.querySelector({bars:?}).focus(); return true");
    let _entered: bool = window.ask(&enter, &[]).await?;
    window.type_keys(&[Key::Home, Key::Enter]).await?;
    let start = traced(&window).await?;
    window
        .until(
            "the base is chosen",
            &format!(
                "return document.querySelector('[data-testid=trace-scenario]').value === '{}'",
                crate::BASE
            ),
        )
        .await?;
    // They are the table's.
    window.choose("measure", "net").await?;
    window.settle().await?;
    let table = window.table().await?;
    let net = |scenario: &str| table.amount("row-10", scenario).map(str::to_owned);
    assert_eq!((Some(start), Some(end)), (net(crate::BASE), net(FOCUS)), "base and scenario");
    choose(&window, "bridge").await?;
    // What a group does alone is told parameter by parameter.
    press(&window, &format!("{step} td.alone [data-traced]")).await?;
    window
        .until("the difference", "return document.querySelector('[data-testid=difference]') !== null")
        .await?;
    // In the pane to the right too.
    press(&window, "[data-testid=bridge-table] tfoot [data-traced]").await?;
    window.says("trace-title", "Netto efter boende").await?;
    window.close().await
}

#[tokio::test]
async fn what_differs_leads_to_its_layers_and_to_the_amount() -> Result<(), WindowError> {
    let window = open("difference-traced").await;
    choose(&window, "difference").await?;
    let row = "[data-testid=difference] [data-key=\"rate.steps\"]";
    press(&window, &format!("{row} td [data-traced]")).await?;
    window
        .until(
            "the values are told",
            "return document.querySelectorAll('[data-testid=value-story] [data-layer]').length === 2",
        )
        .await?;
    let told = "return document.querySelector('[data-testid=value-story]').textContent";
    let told: String = window.ask(told, &[]).await?;
    assert!(told.contains("Scenariot "), "the layer is named: {told}");
    let folded = format!(
        "return document.querySelector({row:?}).querySelector('[data-traced]').ariaExpanded === 'true'"
    );
    window.until("it says that it is unfolded", &folded).await?;
    press(&window, &format!("{row} td.number [data-traced]")).await?;
    let amount = traced(&window).await?;
    assert!(!amount.is_empty());
    // By keyboard: the arrows go from the values to the effect of the same row.
    choose(&window, "difference").await?;
    let first =
        format!("document.querySelector({row:?}).querySelector('[data-traced]').focus(); return true");
    window.until("the rows", &format!("return document.querySelector({row:?}) !== null")).await?;
    let _focused: bool = window.ask(&first, &[]).await?;
    window.type_keys(&[Key::Right, Key::Right, Key::Enter]).await?;
    assert_eq!(traced(&window).await?, amount);
    window.close().await
}

#[tokio::test]
async fn the_reconciliation_leads_to_what_the_model_has() -> Result<(), WindowError> {
    let window = open("reconciliation-traced").await;
    let cell = |id: &str| format!("[data-testid=reconciliation] [data-statement={id}] td [data-traced]");
    choose(&window, "reconciliation").await?;
    let model = "[data-testid=reconciliation] [data-statement=total-2026-01] [data-amount]";
    window.until("the statements", &format!("return document.querySelector({model:?}) !== null")).await?;
    let model = format!("return document.querySelector({model:?}).dataset.amount");
    let model: String = window.ask(&model, &[]).await?;
    press(&window, &cell("total-2026-01")).await?;
    window.says("trace-title", "Stockholm").await?;
    window.says("trace-title", "2026").await?;
    let amount = traced(&window).await?;
    let kronor: Decimal = amount.parse().expect("an amount in kronor");
    let millions = (kronor / Decimal::from(1_000_000))
        .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero)
        .normalize();
    assert_eq!(millions.to_string(), model, "the amount traced is the statement's");
    choose(&window, "reconciliation").await?;
    press(&window, &cell("coverage-2021")).await?;
    window.says("trace-title", "täckning").await?;
    choose(&window, "reconciliation").await?;
    press(&window, &cell("quality-2019")).await?;
    window
        .until(
            "the value behind it",
            "return document.querySelector('[data-testid=behind] [data-layer]') !== null",
        )
        .await?;
    press(&window, &cell("sum-2020-05")).await?;
    window
        .until(
            "the parts",
            "return document.querySelectorAll('[data-testid=behind] [data-fact]').length === 2",
        )
        .await?;
    press(&window, &cell("frame-preliminary")).await?;
    window
        .until("the budget", "return document.querySelector('[data-testid=panel-budget]') !== null")
        .await?;
    window.close().await
}

#[tokio::test]
async fn keys_show_the_pinned_scenarios_and_change_the_base() -> Result<(), WindowError> {
    let window = open("keys").await;
    let chosen = "return document.querySelector('[role=treeitem][aria-selected=true]').dataset.testid";
    let control = char::from(Key::Control);
    window.type_text(&format!("{control}1")).await?;
    window
        .until("the first is shown", &chosen.replace(".testid", ".testid === 'scenario-promemorian'"))
        .await?;
    window.type_text(&format!("{control}3")).await?;
    let third = chosen.replace(".testid", &format!(".testid === 'scenario-{FOCUS}'"));
    window.until("the third is shown", &third).await?;
    window.type_text(&format!("{control}b")).await?;
    let base =
        format!("return document.querySelector('[data-testid=row-10] td').dataset.scenario === '{FOCUS}'");
    window.until("it is the base, leftmost", &base).await?;
    window.close().await
}

#[tokio::test]
async fn other_numbers_in_a_plan_are_tried_and_taken_back() -> Result<(), WindowError> {
    let window = open("tried").await;
    choose(&window, "placement").await?;
    window.click("large").await?;
    let weeks =
        "return document.querySelector('[data-testid=placement-blocks] tfoot [data-weeks]')?.dataset.weeks";
    window.until("the plan", &weeks.replace("?.dataset.weeks", "?.dataset.weeks === '155 167'")).await?;
    window.write("try-students-t11", "7").await?;
    window.type_keys(&[Key::Enter]).await?;
    window
        .until("seven are counted", &weeks.replace("?.dataset.weeks", "?.dataset.weeks === '173 173'"))
        .await?;
    // Tracing a figure and coming back takes nothing back.
    choose(&window, "trace").await?;
    choose(&window, "placement").await?;
    window
        .until("seven are still counted", &weeks.replace("?.dataset.weeks", "?.dataset.weeks === '173 173'"))
        .await?;
    window.click("placement-untry").await?;
    window
        .until("the plan again", &weeks.replace("?.dataset.weeks", "?.dataset.weeks === '155 167'"))
        .await?;
    window.close().await
}

#[tokio::test]
async fn a_tab_says_where_it_shows_something_else_than_the_table() -> Result<(), WindowError> {
    let window = open("scope").await;
    choose(&window, "winners").await?;
    assert_eq!(window.reads("scope").await?, None, "there is nothing to say at first");
    window.choose("year", "2026-2027").await?;
    window.choose("measure", "component:breadth").await?;
    window.choose("price", "2024").await?;
    window.settle().await?;
    // Winners are of what the table shows, to the krona: its component, its years and its price.
    let table = window.table().await?;
    for region in ["01", "12", "24"] {
        let amount = table.amount(&format!("row-{region}"), FOCUS);
        let row = format!("[data-testid=winners] [data-region='{region}'] td:nth-of-type(2) [data-amount]");
        let same = format!(
            "return document.querySelector({row:?})?.dataset.amount === {:?}",
            amount.expect("an amount")
        );
        window.until(&format!("{region} has {amount:?} in both"), &same).await?;
    }
    assert_eq!(window.reads("scope").await?, None, "and there is nothing to say");
    choose(&window, "map").await?;
    window.says("map", "Breddforskning").await?;
    window.says("map", "2026–2027").await?;
    window.says("map", "2024 års pris").await?;
    assert_eq!(window.reads("scope").await?, None, "the map too");
    choose(&window, "flow").await?;
    window
        .says("scope", "Här visas 2026, löpande pris. Tabellen visar Breddforskning, per region 2026–2027")
        .await?;
    window.says("scope", "2024 års pris").await?;
    window.close().await
}
