//! The bridge's tab: taken apart shared, alone and in an order, to the krona as `alf bridge` does it.

use alf_tests::alf::Alf;
use alf_tests::window::{Window, WindowError};
use fantoccini::key::Key;
use serde_json::Value;

use crate::{BASE, FOCUS, open};

/// The groups in the table and what they change, whole kronor.
type Steps = Vec<(String, String)>;

async fn steps(window: &Window) -> Result<Steps, WindowError> {
    let script = "return [...document.querySelectorAll('[data-testid=bridge-steps] tr[data-group]')]\
        .map((row) => [row.dataset.group, row.dataset.contribution])";
    window.ask(script, &[]).await
}

/// Waits until the figures are those of a way and stand in an order.
async fn shown(window: &Window, mode: &str, first: &str) -> Result<Steps, WindowError> {
    let script = format!(
        "const table = document.querySelector('[data-testid=bridge-steps]'); \
         return table?.dataset.mode === '{mode}' && table.querySelector('tr[data-group]').dataset.group === '{first}'"
    );
    window.until(&format!("the bridge is {mode}, from {first}"), &script).await?;
    steps(window).await
}

/// What `alf bridge` prints for Blekinge in 2027.
fn printed(alf: &Alf, more: &[&str]) -> Value {
    let asked = [&["bridge", BASE, FOCUS, "--region", "10", "--year", "2027"], more].concat();
    alf.json(&asked).expect("alf bridges")["rows"][0].clone()
}

fn figures(stages: &Value, figure: &str) -> Steps {
    let stages = stages.as_array().expect("a list").iter();
    stages.map(|stage| (text(&stage["group"]), text(&stage[figure]))).collect()
}

/// What `alf bridge --group` prints, and what the window shows of the same contribution.
async fn same_grounds(window: &Window, printed: &Value, says: &str) -> Result<(), WindowError> {
    window.says("trace-title", says).await?;
    let figure = "document.querySelector('[data-testid=trace-figure] [data-amount]')?.dataset.amount";
    let exact = printed["figure"]["amount"].as_str().expect("an amount");
    window.until(&format!("{says}: {exact}"), &format!("return {figure} === {exact:?}")).await?;
    let reckoned = printed["reckoned"].as_str().expect("words");
    window.says("reckoned", reckoned).await?;
    let lines = printed["lines"].as_array().expect("a tree").iter();
    let above = lines.filter(|line| line["depth"].as_u64().is_some_and(|depth| depth <= 2));
    let above: Vec<(String, String)> =
        above.map(|line| (text(&line["name"]), text(&line["value"]["amount"]))).collect();
    let script = "return [...document.querySelectorAll('[data-testid=trace] tbody tr')]\
        .map((row) => [row.dataset.node, row.querySelector('[data-amount]').dataset.amount])";
    let shown: Vec<(String, String)> = window.ask(script, &[]).await?;
    assert_eq!(shown, above, "{says}: window, then alf bridge --group");
    let terms = printed["parameters"].as_array().expect("a list").iter();
    let terms: Vec<String> = terms.map(|sides| text(&sides["key"])).collect();
    let script = "return [...document.querySelectorAll('[data-testid=contribution-terms] tr[data-key]')]\
        .map((row) => row.dataset.key)";
    let shown: Vec<String> = window.ask(script, &[]).await?;
    assert_eq!(shown, terms, "{says}: the terms that differ");
    Ok(())
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

async fn press(window: &Window, place: &str) -> Result<(), WindowError> {
    window.until(place, &format!("return document.querySelector({place:?}) !== null")).await?;
    window.ask::<bool>(&format!("document.querySelector({place:?}).click(); return true"), &[]).await?;
    Ok(())
}

#[tokio::test]
async fn a_contribution_leads_to_what_it_is_made_of_as_alf_prints_it() -> Result<(), WindowError> {
    let alf = Alf::build().expect("alf can be built");
    let window = open("bridge-grounds").await;
    let grounds = |more: &[&str]| {
        let asked = ["bridge", BASE, FOCUS, "--region", "10", "--year", "2027", "--group"];
        alf.json(&[&asked[..], more].concat()).expect("alf traces the contribution")
    };
    window.click("tab-bridge").await?;
    shown(&window, "shared", "price").await?;
    press(&window, "[data-testid=bridge-steps] tr[data-group=housing] td [data-traced]").await?;
    let shared = grounds(&["housing"]);
    same_grounds(&window, &shared, "Bidrag: Boende").await?;

    // A part is unfolded to its mixtures, down to the last digit those of alf.
    let rows = "document.querySelectorAll('[data-testid=trace] tbody tr')";
    press(&window, "[data-testid=trace] tr[data-node=partial] button").await?;
    let mixed = format!("return [...{rows}].filter((row) => row.dataset.node === 'mixture').length === 2");
    window.until("the mixtures of the first part", &mixed).await?;
    let script = format!(
        "return [...{rows}].filter((row) => row.dataset.node === 'mixture')\
         .map((row) => row.querySelector('[data-amount]').dataset.amount)"
    );
    let mixtures: Vec<String> = window.ask(&script, &[]).await?;
    let lines = shared["lines"].as_array().expect("a tree").iter();
    let printed =
        lines.filter(|line| line["name"] == "mixture").take(2).map(|line| text(&line["value"]["amount"]));
    assert_eq!(mixtures, printed.collect::<Vec<_>>(), "with the group, and without");

    // Another group and another way, chosen here; a term's source is one press away.
    press(&window, "[data-testid=part-price]").await?;
    same_grounds(&window, &grounds(&["price"]), "Bidrag: Pris").await?;
    window.until(
        "few terms tell where they come from",
        "return document.querySelectorAll('[data-testid=contribution-terms] [data-testid=value-story] [data-layer]').length === 2",
    ).await?;
    press(&window, "[data-testid=panel-trace] [data-testid=show-alone]").await?;
    same_grounds(&window, &grounds(&["price", "--alone"]), "Ensam effekt: Pris").await?;
    press(&window, "[data-testid=part-together]").await?;
    same_grounds(&window, &grounds(&["together", "--alone"]), "Samspel, Region Blekinge").await?;

    // In an order, from the bar of the drawing and from the pane to the right.
    press(&window, "[data-testid=to-bridge]").await?;
    shown(&window, "alone", "price").await?;
    press(&window, "[data-testid=up-volume]").await?;
    let order = shown(&window, "order", "volume").await?;
    let order = order.iter().map(|(group, _)| group.as_str()).collect::<Vec<_>>().join(",");
    let printed = grounds(&["price", "--order", &order]);
    let bars = "[data-testid=panel-bridge] [data-testid=bridge] [role=listbox]";
    window.ask::<bool>(&format!("document.querySelector({bars:?}).focus(); return true"), &[]).await?;
    window.type_keys(&[Key::Home, Key::Right, Key::Right, Key::Enter]).await?;
    same_grounds(&window, &printed, "I vald ordning: Pris").await?;
    press(&window, "[data-testid=bridge-table] tr[data-group=breadth] [data-traced]").await?;
    same_grounds(&window, &grounds(&["breadth", "--order", &order]), "I vald ordning: Breddforskning")
        .await?;
    window.close().await
}

async fn focused(window: &Window) -> Result<String, WindowError> {
    window.ask("return document.activeElement.dataset.testid ?? ''", &[]).await
}

#[tokio::test]
async fn groups_are_put_in_order_by_keyboard_and_give_what_alf_prints() -> Result<(), WindowError> {
    let alf = Alf::build().expect("alf can be built");
    let window = open("bridge-keys").await;
    window.click("tab-bridge").await?;
    let shared = shown(&window, "shared", "price").await?;
    assert_eq!(shared, figures(&printed(&alf, &[])["groups"], "rounded"), "shared: window, then alf");

    let enter = "document.querySelector('[data-testid=grip-price]').focus(); return true";
    window.ask::<bool>(enter, &[]).await?;
    window.type_keys(&[Key::Down; 5]).await?;
    assert_eq!(focused(&window).await?, "grip-breadth", "the arrows go from group to group");
    // Faster than the answers come.
    let up: String = [char::from(Key::Alt)].into_iter().chain([char::from(Key::Up); 5]).collect();
    window.type_text(&up).await?;
    let moved = shown(&window, "order", "breadth").await?;
    window.says("bridge-said", "plats 1 av 6").await?;
    assert_eq!(focused(&window).await?, "grip-breadth", "the focus goes with the row");
    let order = moved.iter().map(|(group, _)| group.as_str()).collect::<Vec<_>>().join(",");
    assert_eq!(order, "breadth,price,volume,inclusion,housing,reinforcement");
    let asked = printed(&alf, &["--order", &order]);
    assert_eq!(moved, figures(&asked["order"], "rounded"), "in order: window, then alf bridge --order");
    assert_ne!(moved.last().map(|(_, kronor)| kronor), shared.last().map(|(_, kronor)| kronor));
    let total = "return document.querySelector('[data-testid=bridge-steps] [data-total]').dataset.total";
    let whole: String = window.ask(total, &[]).await?;
    assert_eq!(Some(whole.as_str()), asked["difference"].as_str(), "the whole is the same in every order");
    window.says("bridge-sentence", "först 0 kr genom breddforskningen, sedan").await?;

    window.click("down-breadth").await?;
    shown(&window, "order", "price").await?;
    assert_eq!(focused(&window).await?, "down-breadth", "the button keeps the focus where its row ends up");
    window.close().await
}

#[tokio::test]
async fn a_dragged_group_and_a_way_are_kept_and_alone_is_what_alf_prints() -> Result<(), WindowError> {
    let alf = Alf::build().expect("alf can be built");
    let window = open("bridge-drag").await;
    window.click("tab-bridge").await?;
    shown(&window, "shared", "price").await?;
    let drag = "const grip = document.querySelector('[data-testid=grip-housing]'); \
        const top = document.querySelector('tr[data-group=price]').getBoundingClientRect(); \
        const hand = (kind, target) => target.dispatchEvent(new PointerEvent(kind, \
            { button: 0, bubbles: true, clientX: top.left + 9, clientY: top.top + 2 })); \
        hand('pointerdown', grip); \
        const done = arguments[arguments.length - 1]; \
        requestAnimationFrame(() => { hand('pointermove', window); hand('pointerup', window); done(true); });";
    window.ask_later::<bool>(drag, &[]).await?;
    let dragged = shown(&window, "order", "housing").await?;
    let order = dragged.iter().map(|(group, _)| group.as_str()).collect::<Vec<_>>().join(",");
    assert_eq!(
        dragged,
        figures(&printed(&alf, &["--order", &order])["order"], "rounded"),
        "dragged: {order}"
    );

    let alone = "document.querySelector('[data-testid=show-alone]').click(); return true";
    window.ask::<bool>(alone, &[]).await?;
    let apart = shown(&window, "alone", "housing").await?;
    let sum: i64 = apart.iter().map(|(_, kronor)| kronor.parse::<i64>().expect("whole kronor")).sum();
    assert_eq!(sum, 1_312_298, "with what they do together it is the whole: {apart:?}");
    assert_eq!(apart.last().map(|(group, _)| group.as_str()), Some("together"));
    let isolated = figures(&printed(&alf, &[])["groups"], "isolated");
    for (group, kronor) in apart.iter().filter(|(group, _)| group != "together") {
        let exact = isolated.iter().find(|(other, _)| other == group).map(|(_, exact)| exact.as_str());
        let exact: f64 = exact.and_then(|text| text.parse().ok()).expect("an amount");
        let kronor: f64 = kronor.parse().expect("whole kronor");
        assert!((kronor - exact).abs() < 1.0, "{group} alone: {kronor} in the window, {exact} by alf");
    }

    window.click("usual-order").await?;
    let usual = shown(&window, "alone", "price").await?;
    assert_eq!(usual.len(), apart.len(), "the same groups in their usual order");
    window.close().await
}
