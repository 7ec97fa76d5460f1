//! The regional budget and the placement plan in the window: they follow what is tried, show what deviates, and lead
//! to the scenario's figures.

use alf_tests::alf::Alf;
use alf_tests::window::{Window, WindowError};
use fantoccini::key::Key;
use serde_json::Value;

use crate::views::{amount, attribute, choose, text};
use crate::{BASE, FOCUS, open};

const BUDGET: &str = "stockholm-2026-antagande";
const PLAN: &str = "sydost-sex-terminer";

/// A list in what `alf` printed.
fn list<'a>(printed: &'a Value, name: &str) -> &'a Vec<Value> {
    printed[name].as_array().expect("a list")
}

/// A word in what `alf` printed.
fn word<'a>(printed: &'a Value, name: &str) -> &'a str {
    printed[name].as_str().expect("a word")
}

/// Chooses in the open tab and waits until its heading is that of the choice.
async fn pick(window: &Window, list: &str, id: &str, name: &str) -> Result<(), WindowError> {
    window.choose(list, id).await?;
    let shown = format!("return document.querySelector('#{list}-title')?.innerText.trim() === {name:?}");
    window.until("the choice is shown", &shown).await
}

#[tokio::test]
async fn the_budget_shows_what_alf_prints_and_leads_to_the_scenarios_net() -> Result<(), WindowError> {
    let printed = Alf::build().expect("alf can be built");
    let printed = printed.json(&["budget", BUDGET, "--base", BASE, "--scenario", FOCUS]);
    let printed = printed.expect("alf prints the budget");
    let window = open("budget").await;
    choose(&window, "budget").await?;
    pick(&window, "budget", BUDGET, word(&printed["info"], "name")).await?;

    let frame = &printed["frame"];
    for (row, figure) in [("alf", "alf_after"), ("total", "total_after")] {
        let shown = amount(&window, &format!("[data-row={row}]")).await?;
        assert_eq!(shown, text(&frame[figure]), "the frame's {figure}");
        assert!(shown.is_some(), "{figure} of this budget is known");
    }
    assert_eq!(amount(&window, "[data-row=off-lines]").await?, text(&printed["off_lines"]), "off the lines");

    let before = amount(&window, "[data-row=alf]").await?;
    window.press(Key::Right, 5).await?;
    let is = |sign: &str| {
        let before = before.clone().unwrap_or_default();
        format!(
            "return document.querySelector('[data-row=alf] [data-amount]').dataset.amount {sign} {before:?}"
        )
    };
    window.until("the frame follows the step that is tried", &is("!==")).await?;
    // The step is saved by then, the button says so and stands still; and it is undone after that.
    window.settle().await?;
    window.click("reset").await?;
    window.until("the frame is what it was", &is("===")).await?;
    window.settle().await?;

    // A table of one component is not what the budget speaks of.
    window.choose("measure", "component:research_quality").await?;
    window.settle().await?;
    window.click("budget-trace").await?;
    let traced = "return document.querySelector('[data-testid=trace-figure] [data-amount]')?.dataset.amount";
    window.until("the net is traced", &format!("{traced} !== undefined")).await?;
    assert_eq!(window.ask::<Option<String>>(traced, &[]).await?, text(&frame["scenario_net"]), "the net");
    let part = attribute(&window, "[data-testid=part-research_quality]", "aria-pressed").await?;
    assert_eq!(part.as_deref(), Some("false"), "the net is unfolded at its largest part, not the table's");
    window.close().await
}

#[tokio::test]
async fn deviations_of_the_minutes_stand_in_the_window_with_sign_and_word() -> Result<(), WindowError> {
    let printed = Alf::build().expect("alf can be built").json(&["budget", "stockholm-2025"]);
    let printed = printed.expect("alf prints the budget");
    let window = open("minutes").await;
    choose(&window, "budget").await?;
    pick(&window, "budget", "stockholm-2025", word(&printed["info"], "name")).await?;
    let script = "return [...document.querySelectorAll('[data-testid=budget-checks] tbody [data-verdict=deviates]')]\
        .filter((row) => row.tagName === 'TR').map((row) => row.innerText)";
    let told: Vec<String> = window.ask(script, &[]).await?;
    assert_eq!(told.len(), 1, "one sum of the minutes deviates: {told:?}");
    for said in ["≠ avviker", "Återstår av Datainfrastruktur", "8,5", "3,5", "5,0", "5,5", "−0,5"] {
        assert!(told[0].contains(said), "{said} stands in the row: {}", told[0]);
    }
    window.close().await
}

/// Types in a field and has it taken.
async fn type_in(window: &Window, field: &str, typed: &str) -> Result<(), WindowError> {
    window.write(field, typed).await?;
    window.type_keys(&[Key::Enter]).await
}

#[tokio::test]
async fn an_amount_of_the_budget_is_tried_and_sum_and_check_follow_until_it_is_taken_back()
-> Result<(), WindowError> {
    let printed = Alf::build().expect("alf can be built").json(&["budget", BUDGET]);
    let printed = printed.expect("alf prints the budget");
    let window = open("budget-tried").await;
    choose(&window, "budget").await?;
    pick(&window, "budget", BUDGET, word(&printed["info"], "name")).await?;

    let lines = "[data-testid=budget-checks] tr[data-check=lines]";
    let verdict = format!("{lines}[data-verdict]");
    let off_lines = text(&printed["off_lines"]).expect("off the lines is known");
    let lies_off = |amount: &str| {
        format!(
            "return document.querySelector('[data-row=off-lines] [data-amount]').dataset.amount === {amount:?}"
        )
    };
    assert!(window.ask::<bool>(&lies_off(&off_lines), &[]).await?, "the window opens on the budget's own");
    assert_eq!(attribute(&window, &verdict, "data-verdict").await?.as_deref(), Some("agrees"));
    assert_eq!(window.reads("budget-tried").await?, None, "nothing is tried");

    // 120,0 mnkr instead of 114,0 mnkr: six millions more on the lines, six less off them.
    type_in(&window, "try-line-0", "120").await?;
    let less: i64 = off_lines.parse::<i64>().expect("whole kronor") - 6_000_000;
    window.until("off the lines follows", &lies_off(&less.to_string())).await?;
    assert_eq!(attribute(&window, &verdict, "data-verdict").await?.as_deref(), Some("deviates"));
    let difference = attribute(&window, &format!("{lines} [data-difference]"), "data-difference").await?;
    assert_eq!(difference.as_deref(), Some("6.0"), "the sum is held against what the budget states");
    let told = window.reads("budget-tried").await?.expect("what is tried is told");
    for said in ["Utbildningsrådets del av ALF-medlen", "120,0", "114,0", "+6,0", "sparas inte"] {
        assert!(told.contains(said), "{said} is told: {told}");
    }

    type_in(&window, "try-own_funds", "400,3").await?;
    window.until("off the lines follows own funds", &lies_off(&(less + 26_000_000).to_string())).await?;
    // Tracing a figure and coming back takes nothing back.
    choose(&window, "placement").await?;
    choose(&window, "budget").await?;
    window.until("what is tried is still tried", &lies_off(&(less + 26_000_000).to_string())).await?;

    window.click("untry-line-0").await?;
    let own_funds = off_lines.parse::<i64>().expect("whole kronor") + 26_000_000;
    window.until("one amount is the budget's again", &lies_off(&own_funds.to_string())).await?;
    assert_eq!(attribute(&window, &verdict, "data-verdict").await?.as_deref(), Some("agrees"));
    window.click("budget-untry").await?;
    window.until("all amounts are the budget's again", &lies_off(&off_lines)).await?;
    assert_eq!(window.reads("budget-tried").await?, None, "nothing is tried any more");
    window.close().await
}

#[tokio::test]
async fn the_placement_plan_shows_what_alf_prints_and_leads_to_the_students() -> Result<(), WindowError> {
    let printed = Alf::build().expect("alf can be built");
    let printed = printed.json(&["placement", PLAN, "--scenario", FOCUS]);
    let printed = printed.expect("alf prints the plan");
    let window = open("placement").await;
    choose(&window, "placement").await?;
    pick(&window, "placement", PLAN, word(&printed["info"], "name")).await?;

    for share in list(&printed, "shares") {
        let row = format!("[data-testid=placement-shares] [data-region='{}']", word(share, "region"));
        let students = attribute(&window, &format!("{row} [data-students]"), "data-students").await?;
        assert_eq!(students, text(&share["programme_students"]), "{}", share["region_name"]);
    }
    for check in list(&printed, "checks") {
        let row = format!("[data-testid=placement-checks] [data-check={}]", word(check, "id"));
        assert_eq!(attribute(&window, &row, "data-verdict").await?, text(&check["verdict"]));
        let computed = attribute(&window, &format!("{row} [data-computed]"), "data-computed").await?;
        assert_eq!(computed, text(&check["computed"]["low"]), "{}", check["name"]);
    }

    let unsaid = "return [...document.querySelectorAll('[data-testid=placement-checks] tbody tr')]\
        .filter((row) => row.dataset.verdict !== 'unknown' && row.innerText.includes('okänt')).length";
    assert_eq!(window.ask::<u32>(unsaid, &[]).await?, 0, "a sum that agrees has no unknown difference");

    window.click("placement-trace").await?;
    let sourced = "return document.querySelectorAll('[data-testid=trace] [data-status]').length > 0";
    window.until("the students are traced to values with a status", sourced).await?;
    window.close().await
}
