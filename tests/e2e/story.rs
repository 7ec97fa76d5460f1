//! The negotiator's own afternoon: first run, an own line on the memorandum, its terms set one by one, the bridge read
//! and a figure traced, all taken back, and the same document when the program opens again.

use std::fs;
use std::path::Path;

use alf_app::Session;
use alf_app::wire::{Language, Measure, PanelRequest, Unit};
use alf_tests::alf::{Alf, Printed};
use alf_tests::window::{Window, WindowError};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::prediction::YEAR;
use crate::{BASE, fresh, shown, shows};

const OWN: &str = "Vår linje";
const PARENT: &str = "promemorian";
const KEY_OF: &str = "region-stockholm";
/// Regions that are to be paid directly, with housing paid by the state.
const INCLUDED: [&str; 2] = ["10", "13"];

/// The key in force in another scenario as changes of one's own.
fn key_in_force() -> Vec<Value> {
    let request = PanelRequest {
        base: BASE.into(),
        scenario: KEY_OF.into(),
        year: YEAR,
        region: INCLUDED[0].into(),
        measure: Measure::Received,
        unit: Unit::Kr,
        language: Language::Sv,
        through: None,
        component: None,
        price: None,
        drafts: Vec::new(),
    };
    let key = Session::example().expect("the example opens").key_panel(&request).expect("its key");
    let change = |parameter: &str, indicator: Option<&str>, value: &Option<String>| {
        let mut change = json!({ "parameter": parameter, "from": YEAR, "value": value, "status": "assumed" });
        if let Some(indicator) = indicator {
            change["indicator"] = indicator.into();
        }
        change
    };
    let weight = |one: &alf_app::wire::KeyIndicator| {
        change("reinforcement.weight", Some(&one.indicator), &one.weight.value)
    };
    let words = [&key.counting, &key.reading, &key.students_of];
    let word = |(choice, value): (&alf_app::wire::KeyChoice, &&alf_app::wire::ParameterValue)| {
        change(&choice.key, None, &value.value)
    };
    key.indicators.iter().map(weight).chain(key.choices.iter().zip(&words).map(word)).collect()
}

/// The scenario that the window is led to, written by hand, as `alf` computes it.
fn intended(alf: &Alf, folder: &Path) -> Printed {
    let step = json!({ "year": 2026, "kind": "add", "value": "15000", "phase": ["0.5", "1"] });
    let mut changes = vec![json!({ "parameter": "rate.steps", "value": [step], "status": "assumed" })];
    for region in INCLUDED {
        for (parameter, value) in [("inclusion.mode", "direct"), ("housing.payer", "state")] {
            changes.push(json!({
                "parameter": parameter, "region": region, "from": YEAR, "value": value, "status": "assumed"
            }));
        }
    }
    changes.extend(key_in_force());
    let scenario = json!({
        "format": "alf-scenario/1", "id": "intended", "name": "Avsett", "parent": PARENT,
        "dataset": "rakneexempel-2026", "changes": changes
    });
    let path = folder.join("avsett.json");
    fs::write(&path, scenario.to_string()).expect("a file can be written");
    alf.simulate(&path).expect("alf simulates what was intended")
}

async fn press(window: &Window, selector: &str) -> Result<(), WindowError> {
    let there = format!("return document.querySelector('{selector}') !== null");
    window.until(selector, &there).await?;
    let script = "document.querySelector(arguments[0]).click(); return true";
    window.ask::<bool>(script, &[selector.into()]).await.map(|_| ())
}

/// How many things can be undone in a row is counted by what the button says.
async fn saved(window: &Window, says: &str) -> Result<(), WindowError> {
    let script = format!("return document.querySelector('[data-testid=undo]').title.includes('{says}')");
    window.until(&format!("undo says {says}"), &script).await
}

async fn set_terms(window: &Window) -> Result<(), WindowError> {
    // The rate: fifteen thousand kronor in 2026, phased over two years.
    press(window, "[data-testid=group-price]").await?;
    press(window, "[data-key=\"rate.steps\"] [data-testid=clause]").await?;
    window.write("step-amount-0", "15 000").await?;
    window.type_keys(&[Key::Tab]).await?;
    window.choose("phase-in-0", "2").await?;
    let said = window
        .violations()
        .await?
        .iter()
        .map(|one| format!("{}: {:?}", one.id, one.places))
        .collect::<Vec<_>>();
    assert!(said.is_empty(), "axe-core on a clause being edited: {said:?}");
    press(window, "[data-testid=clause-save]").await?;
    saved(window, "2026").await?;

    // Blekinge and Halland directly from 2027 on, painted with the keyboard.
    window.click("tab-inclusion").await?;
    for region in INCLUDED {
        let cell = format!("[data-testid=inclusion] [data-region=\"{region}\"] [data-year=\"{YEAR}\"]");
        window.until("the grid", &format!("return document.querySelector('{cell}') !== null")).await?;
        let focus = "document.querySelector(arguments[0]).focus(); return true";
        window.ask::<bool>(focus, &[cell.clone().into()]).await?;
        window.type_text(&format!("{}{}", char::from(Key::Shift), char::from(Key::End))).await?;
        window.type_text(" ").await?;
        let painted = format!("return document.querySelector('{cell}').dataset.mode === 'direct'");
        window.until("the cell is direct", &painted).await?;
    }
    saved(window, "Halland").await?;

    // Their housing is paid by the state.
    press(window, "[data-testid=group-housing]").await?;
    for (region, name) in INCLUDED.iter().zip(["Blekinge", "Halland"]) {
        let there = "return document.querySelector('[data-testid=\"add-housing.payer\"]') !== null";
        window.until("the group is open", there).await?;
        window.choose("add-housing.payer", region).await?;
        window.choose("clause-choice", "state").await?;
        press(window, "[data-testid=clause-save]").await?;
        saved(window, name).await?;
    }

    // The research key is Region Stockholm's.
    window.click("tab-key").await?;
    window.until("the key", "return document.querySelector('[data-testid=take-key]') !== null").await?;
    window.choose("take-key", KEY_OF).await?;
    saved(window, "9 värden").await
}

#[tokio::test]
async fn an_own_line_is_set_read_traced_taken_back_and_found_again() -> Result<(), WindowError> {
    let alf = Alf::build().expect("alf can be built");
    let opening = fresh("story");
    let window = Window::open_first(&opening).await?;
    window.choose("start-region", INCLUDED[0]).await?;
    window.click("dialog-accept").await?;
    window.settle().await?;

    window.click(&format!("scenario-{PARENT}")).await?;
    window.click("scenario-branch").await?;
    window.write("scenario-name", OWN).await?;
    window.click("dialog-accept").await?;
    window.says("done", OWN).await?;
    window.settle().await?;
    let own: String = window
        .ask("return document.querySelector('[role=treeitem][aria-selected=true]').dataset.testid", &[])
        .await?;
    let own = own.trim_start_matches("scenario-").to_owned();

    set_terms(&window).await?;
    window.settle().await?;
    let predicted = crate::prediction::read(&intended(&alf, &opening.logs));
    shows(&window, &own, &predicted).await?;

    // The bridge in the window is the bridge of the saved document.
    let document = opening.data.join("se.alfbordet.app/Räkneexempel.alf");
    let document = document.to_str().expect("a path in UTF-8");
    let year = YEAR.to_string();
    let asked = ["bridge", BASE, &own, "--region", "10", "--year", &year, "--document", document];
    let bridge = alf.json(&asked).expect("alf bridges in the document");
    for group in bridge["rows"][0]["groups"].as_array().expect("groups") {
        let script = "const row = document.querySelector(`[data-testid=bridge-table] [data-group=\"${arguments[0]}\"]`); \
            return row === null ? 'no row' : row.dataset.contribution";
        let contribution: Option<String> = window.ask(script, &[group["group"].clone()]).await?;
        assert_eq!(contribution.as_deref(), group["rounded"].as_str(), "bridge: {}", group["group"]);
    }

    // One figure to its source, by keyboard.
    let enter = "document.querySelector('[data-testid=row-10] button').focus(); return true";
    window.ask::<bool>(enter, &[]).await?;
    window.type_keys(&[Key::Right, Key::Enter]).await?;
    let sourced = "return document.querySelector('[data-testid=trace] [data-source]') !== null";
    window.until("the figure stands beside its sources", sourced).await?;

    // All taken back, and the program closed.
    let mut steps = 0;
    while window.ask::<bool>("return !document.querySelector('[data-testid=undo]').disabled", &[]).await? {
        let before =
            window.ask::<String>("return document.querySelector('[data-testid=undo]').title", &[]).await?;
        window.click("undo").await?;
        let script = "return document.querySelector('[data-testid=undo]').title";
        for _ in 0..500 {
            if window.ask::<String>(script, &[]).await? != before {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        steps += 1;
        assert!(steps <= 10, "there is an end to what can be undone");
    }
    assert_eq!(steps, 7, "branch, rate, two strokes, two payers and a key");
    window.settle().await?;
    let built_in = crate::prediction::read(&alf.simulate(PARENT.as_ref()).expect("simulated"));
    assert_eq!(shown(&window.table().await?, PARENT), built_in, "the memorandum is as it was");
    window.close().await?;

    let window = Window::open(&opening).await?;
    let gone = format!("return document.querySelector('[data-testid=\"scenario-{own}\"]') === null");
    assert!(window.ask::<bool>(&gone, &[]).await?, "the branch is taken back after a restart too");
    window.close().await
}

/// Types with the palette open: the command, scenario or region of that name.
async fn by_name(window: &Window, name: &str) -> Result<(), WindowError> {
    window.type_text(&format!("{}k", char::from(Key::Control))).await?;
    window
        .until("the palette listens", "return document.activeElement?.dataset.testid === 'palette-input'")
        .await?;
    window.type_text(name).await?;
    window.type_keys(&[Key::Enter]).await?;
    window
        .until("the palette is closed", "return document.querySelector('[data-testid=palette]') === null")
        .await
}

async fn focused(window: &Window, what: &str, script: &str) -> Result<(), WindowError> {
    window.until(what, &format!("const at = document.activeElement; return {script}")).await
}

#[tokio::test]
async fn the_main_job_is_done_without_a_mouse() -> Result<(), WindowError> {
    let predictor = crate::prediction::Predictor::new();
    let opening = fresh("keyboard");
    let window = Window::open_first(&opening).await?;
    focused(&window, "the first question has the focus", "at.dataset.testid === 'start-region'").await?;
    // Past unit and language to the button.
    for _ in 0..6 {
        if window.ask("return document.activeElement?.dataset.testid === 'dialog-accept'", &[]).await? {
            break;
        }
        window.strike(&[Key::Tab]).await?;
    }
    focused(&window, "Tab leads to the button", "at.dataset.testid === 'dialog-accept'").await?;
    window.strike(&[Key::Enter]).await?;
    window.until("the first run is over", "return document.querySelector('dialog') === null").await?;
    window.settle().await?;

    // An own line on the memorandum.
    by_name(&window, "scenario promemorian u2024").await?;
    window.type_text(&format!("{}d", char::from(Key::Control))).await?;
    focused(&window, "the name is asked for", "at.dataset.testid === 'scenario-name'").await?;
    window.type_text(&format!("{}a", char::from(Key::Control))).await?;
    window.type_text(OWN).await?;
    window.type_keys(&[Key::Enter]).await?;
    window.says("done", OWN).await?;
    window.settle().await?;
    let chosen = "return document.querySelector('[role=treeitem][aria-selected=true]').dataset.testid";
    let own: String = window.ask(chosen, &[]).await?;
    let own = own.trim_start_matches("scenario-").to_owned();

    // Its rate, with the arrows on the slider of the terms.
    for _ in 0..3 {
        if window.ask("return document.activeElement?.dataset.testid === 'slider'", &[]).await? {
            break;
        }
        window.type_keys(&[Key::F6]).await?;
    }
    focused(&window, "F6 leads to the slider", "at.dataset.testid === 'slider'").await?;
    window.type_keys(&[Key::Right; 5]).await?;
    saved(&window, "2026").await?;
    window.settle().await?;
    let moved = window.slider().await?;
    assert_ne!(moved.value, "10000", "the arrows move the step");
    let document = opening.data.join("se.alfbordet.app/Räkneexempel.alf");
    shows(&window, &own, &predictor.in_document(&own, &document)).await?;

    // A figure of it, traced; then the reconciliation.
    by_name(&window, "halland region").await?;
    window.says("bridge-title", "Halland").await?;
    for _ in 0..4 {
        if window.ask("return document.activeElement?.closest('main') !== null", &[]).await? {
            break;
        }
        window.type_keys(&[Key::F6]).await?;
    }
    window.type_keys(&[Key::Right, Key::Right, Key::Enter]).await?;
    let traced = "return document.querySelector('[data-testid=trace-figure] [data-amount]') !== null";
    window.until("the figure is traced", traced).await?;
    window.type_keys(&[Key::F9]).await?;
    let open = "return document.querySelector('[data-testid=panel-reconciliation]') !== null";
    window.until("the reconciliation is open", open).await?;

    // Taken back: the slide of the thumb is one thing, the branch another.
    let nothing = "return document.querySelector('[data-testid=undo]').disabled";
    for expected in ["2026", OWN] {
        window.type_text(&format!("{}z", char::from(Key::Control))).await?;
        window.says("happened", expected).await?;
    }
    window.until("there is nothing more to undo", nothing).await?;
    window.close().await
}
