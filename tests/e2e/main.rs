//! The built program in a real window: read, dragged, and compared with what `alf` prints.
//!
//! `cargo xtask test e2e` builds the window and names it in `ALF_E2E_BINARY`; without it there is nothing to test, and
//! the tests say so instead of passing.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

mod bridge;
#[cfg(target_os = "linux")]
mod clipboard;
#[cfg(target_os = "linux")]
mod closed;
mod divided;
mod document;
mod notes;
mod prediction;
mod program;
mod returned;
mod room;
mod story;
mod traced;
mod views;
mod walk;

use std::path::PathBuf;
use std::time::Duration;

use alf_tests::window::{Opening, Table, Window, WindowError};
use fantoccini::key::Key;

use crate::prediction::{Prediction, Predictor, YEAR};

const BASE: &str = "dagens-avtal";
const FOCUS: &str = "region-blekinge";
/// One time at 60 frames a second, a little more.
const PACE: Duration = Duration::from_millis(20);

/// The built window.
fn binary() -> PathBuf {
    let named = std::env::var_os("ALF_E2E_BINARY");
    named.expect("run cargo xtask test e2e, which builds and names the window").into()
}

/// Where what the screen, the driver and the program say is kept.
fn logs() -> PathBuf {
    std::env::var_os("ALF_E2E_LOGS").map_or_else(std::env::temp_dir, PathBuf::from)
}

/// A window for a user who has no documents yet.
fn fresh(folder: &str) -> Opening {
    Opening::fresh(&binary(), &logs().join(folder), (1600, 1000)).expect("the folder can be made empty")
}

async fn open(folder: &str) -> Window {
    Window::open(&fresh(folder)).await.expect("the window opens")
}

/// The cells that a prediction speaks of, as the window shows them.
fn shown(table: &Table, scenario: &str) -> Prediction {
    let amount = |row: &str| table.amount(row, scenario).map(str::to_owned);
    Prediction { region: amount("row-10"), state: amount("row-00"), rate: amount("headline-rate-2027") }
}

/// Waits until the window shows what is predicted for a scenario.
async fn shows(window: &Window, scenario: &str, predicted: &Prediction) -> Result<Table, WindowError> {
    let mut table = window.table().await?;
    for _ in 0..200 {
        if shown(&table, scenario) == *predicted {
            break;
        }
        tokio::time::sleep(PACE).await;
        table = window.table().await?;
    }
    assert_eq!(
        shown(&table, scenario),
        *predicted,
        "{scenario} in the window (left) and by alf simulate (right)"
    );
    Ok(table)
}

#[tokio::test]
async fn window_opens_on_the_comparison_that_alf_prints() -> Result<(), WindowError> {
    let predictor = Predictor::new();
    let window = open("opens").await;
    let table = window.table().await?;

    let regions: Vec<&str> = table.rows.iter().filter_map(|row| row.id.strip_prefix("row-")).collect();
    assert_eq!(regions.len(), 22, "21 regions and the state: {regions:?}");
    assert_eq!(regions.last(), Some(&"00"), "the state's row is the last");
    for row in &table.rows {
        let columns: Vec<&str> = row.cells.iter().map(|cell| cell.scenario.as_str()).collect();
        let opening = ["dagens-avtal", "promemorian", "region-stockholm", "region-blekinge"];
        assert_eq!(columns, opening, "{} has the base and three scenarios", row.id);
        assert!(!row.name.is_empty(), "{} has a name", row.id);
        let silent = row.cells.iter().find(|cell| cell.text.is_empty());
        assert_eq!(silent, None, "every cell of {} says something", row.id);
    }
    for scenario in [BASE, FOCUS] {
        assert_eq!(
            shown(&table, scenario),
            predictor.built_in(scenario),
            "{scenario} {YEAR}: window, then alf simulate"
        );
    }
    for drawing in ["timeline", "bridge"] {
        let picture = window.drawing(drawing).await?;
        assert!(picture.len() > 2_000, "{drawing} is drawn: {picture}");
    }
    window.close().await
}

#[tokio::test]
async fn dragging_the_step_repaints_table_and_drawings() -> Result<(), WindowError> {
    let predictor = Predictor::new();
    let window = open("drag").await;
    let (table, slider) = (window.table().await?, window.slider().await?);
    let (timeline, bridge) = (window.drawing("timeline").await?, window.drawing("bridge").await?);

    window.drag(&[0.2, 0.25, 0.3, 0.35, 0.4], PACE).await?;
    let dragged = window.slider().await?;
    assert_ne!(dragged.value, slider.value, "the thumb follows the pointer");
    let predicted = predictor.with_step(FOCUS, &dragged.value);
    assert_ne!(predicted, shown(&table, FOCUS), "another step gives other amounts");

    let after = shows(&window, FOCUS, &predicted).await?;
    assert_eq!(shown(&after, BASE), shown(&table, BASE), "the base is not touched");
    // The value is saved by now, and the button below it says so and stands still.
    window.settle().await?;
    // Not assert_ne: nobody reads two drawings as text.
    assert!(window.drawing("timeline").await? != timeline, "the timeline is drawn anew");
    assert!(window.drawing("bridge").await? != bridge, "the bridge is drawn anew");

    window.click("reset").await?;
    shows(&window, FOCUS, &predictor.built_in(FOCUS)).await?;
    window.settle().await?;
    let back = window.drawing("timeline").await? == timeline && window.drawing("bridge").await? == bridge;
    assert!(back, "at the saved value both drawings are the same again");
    window.close().await
}

#[tokio::test]
async fn arrow_keys_move_the_step() -> Result<(), WindowError> {
    let predictor = Predictor::new();
    let window = open("keys").await;
    let before = window.slider().await?;
    window.press(Key::Right, 3).await?;
    let after = window.slider().await?;
    assert_eq!(
        whole(&after.value),
        whole(&before.value) + 3 * whole(&before.step),
        "three presses are three steps"
    );
    shows(&window, FOCUS, &predictor.with_step(FOCUS, &after.value)).await?;
    window.close().await
}

/// The step of the example is counted in whole kronor.
fn whole(text: &str) -> i64 {
    text.parse().expect("whole kronor")
}
