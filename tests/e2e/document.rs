//! The document in the real window: what is made, changed and taken back there is there when the program opens again.

use alf_tests::window::{Opening, Table, Window, WindowError};
use fantoccini::key::Key;

use crate::prediction::Predictor;
use crate::{FOCUS, PACE, fresh, shown, shows};

const BRANCH: &str = "Vår linje å, ä och ö";

async fn open(opening: &Opening) -> Window {
    Window::open(opening).await.expect("the window opens")
}

/// The scenario whose name stands as given in the tree.
async fn scenario(window: &Window, name: &str) -> Result<Option<String>, WindowError> {
    let script = "for (const item of document.querySelectorAll('[role=treeitem]')) \
        if (item.querySelector('.name').firstChild.textContent.trim() === arguments[0]) \
        return item.dataset.testid.replace('scenario-', ''); return null";
    window.ask(script, &[name.into()]).await
}

fn amounts(table: &Table, scenario: &str) -> Vec<Option<String>> {
    table.rows.iter().map(|row| table.amount(&row.id, scenario).map(str::to_owned)).collect()
}

#[tokio::test]
async fn what_is_made_and_changed_is_there_when_the_program_opens_again() -> Result<(), WindowError> {
    let predictor = Predictor::new();
    let opening = fresh("document");
    let window = open(&opening).await;
    window.says("standing", "allt är sparat").await?;

    // A branch of the scenario in focus gives its figures.
    window.click("scenario-branch").await?;
    window.write("scenario-name", BRANCH).await?;
    window.click("dialog-accept").await?;
    window.says("done", BRANCH).await?;
    window.settle().await?;
    let branch = scenario(&window, BRANCH).await?.expect("the branch stands in the tree");
    let table = window.table().await?;
    assert_eq!(amounts(&table, &branch), amounts(&table, FOCUS), "a branch begins as its parent");

    // One drag is one operation.
    window.drag(&[0.3, 0.35, 0.4, 0.45, 0.5], PACE).await?;
    let dragged = window.slider().await?;
    window
        .until(
            "the drag is saved",
            "return document.querySelector('[data-testid=undo]').title.includes('2026')",
        )
        .await?;
    let predicted = predictor.with_step(FOCUS, &dragged.value);
    shows(&window, &branch, &predicted).await?;
    shows(&window, FOCUS, &predictor.built_in(FOCUS)).await?;

    // Undo says what, and takes back the whole drag; the parent was never touched.
    window.click("undo").await?;
    window.says("happened", "Ångrat").await?;
    shows(&window, &branch, &predictor.built_in(FOCUS)).await?;
    window.click("redo").await?;
    shows(&window, &branch, &predicted).await?;

    // A name that is taken is refused in the dialog, where what was typed stays to be changed.
    window.type_keys(&[Key::F2]).await?;
    window.write("scenario-name", "Dagens avtal").await?;
    window.type_keys(&[Key::Enter]).await?;
    window.says("dialog-refused", "Dagens avtal").await?;
    let kept = "const at = document.activeElement; \
                return at.dataset.testid === 'scenario-name' && at.value === 'Dagens avtal'";
    window.until("the field has the focus and what was typed", kept).await?;

    // Rename and mark, by keyboard.
    window.write("scenario-name", "Vår linje").await?;
    window.type_keys(&[Key::Enter]).await?;
    window.says("done", "Vår linje").await?;
    window.click("scenario-private").await?;
    window.says("done", "privat").await?;
    window.settle().await?;
    let before = window.table().await?;
    window.close().await?;

    let window = open(&opening).await;
    assert_eq!(
        scenario(&window, "Vår linje").await?.as_deref(),
        Some(branch.as_str()),
        "the branch is there by its name"
    );
    let after = window.table().await?;
    assert_eq!(shown(&after, &branch), predicted, "with the figures it had");
    assert_eq!(after, before, "the table opens as it was left");

    // Everything can be undone, step by step, after the restart too.
    for expected in ["privat", "Vår linje", "2026", BRANCH] {
        window
            .until(
                "there is something to undo",
                "return !document.querySelector('[data-testid=undo]').disabled",
            )
            .await?;
        window.click("undo").await?;
        window.says("happened", expected).await?;
    }
    window.settle().await?;
    assert_eq!(scenario(&window, BRANCH).await?, None, "the branch is gone");
    let nothing = "return document.querySelector('[data-testid=undo]').disabled";
    assert!(window.ask::<bool>(nothing, &[]).await?, "there is nothing more to undo");
    window.close().await
}

#[tokio::test]
async fn a_document_open_elsewhere_can_be_read_and_says_who_has_it() -> Result<(), WindowError> {
    let opening = fresh("held");
    let first = open(&opening).await;
    first.says("standing", "allt är sparat").await?;
    let second = open(&Opening { logs: opening.logs.join("second"), ..opening.clone() }).await;
    second.says("standing", "enbart läsning").await?;
    let disabled = "return document.querySelector('[data-testid=scenario-branch]').disabled";
    assert!(second.ask::<bool>(disabled, &[]).await?, "nothing is edited that another window has");
    second.close().await?;
    first.close().await
}

#[tokio::test]
async fn a_pasted_block_is_looked_through_taken_in_and_undone() -> Result<(), WindowError> {
    let predictor = Predictor::new();
    let opening = fresh("intake");
    let window = open(&opening).await;
    window.type_text(&format!("{}k", char::from(Key::Control))).await?;
    window.write("palette-input", "tabell").await?;
    window.type_keys(&[Key::Enter]).await?;
    window.says("dialog-accept", "0").await?;

    // One row cannot be read, and one is tenfold what holds: both are said, and nothing comes in before that is settled.
    window.choose("intake-parameter", "housing.cost_per_week").await?;
    let block =
        "Region\tVärde\nBlekinge\t1\u{a0}300\nHalland\t1350,50\nKronoberg\tcirka tusen\nKalmar län\t14 000";
    let paste = "const field = document.querySelector('[data-testid=intake-text]'); field.value = arguments[0]; \
        field.dispatchEvent(new Event('input', { bubbles: true })); return true";
    window.ask::<bool>(paste, &[block.into()]).await?;
    window.click("intake-read").await?;
    let parsed = "return [...document.querySelectorAll('[data-testid=intake-rows] [data-parsed]')]\
        .map((cell) => cell.dataset.parsed).join(' ')";
    window.until("the rows are read", "return document.querySelectorAll('[data-row]').length === 4").await?;
    assert_eq!(window.ask::<String>(parsed, &[]).await?, "1300 1350.5 14000", "as the numbers were meant");
    let refused = "return document.querySelector('[data-testid=dialog-accept]').disabled";
    assert!(window.ask::<bool>(refused, &[]).await?, "a row that cannot be read stops the rest");
    let said = window.violations().await?.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert!(said.is_empty(), "axe-core on the table being looked through: {said:?}");
    let untick = "document.querySelector('[data-row=\"4\"] input').click(); return true";
    window.ask::<bool>(untick, &[]).await?;
    assert!(window.ask::<bool>(refused, &[]).await?, "tenfold is asked about");
    window.click("intake-despite").await?;
    window.click("dialog-accept").await?;
    window.says("done", "3 värden").await?;
    window.settle().await?;

    let document = opening.data.join("se.alfbordet.app/Räkneexempel.alf");
    shows(&window, FOCUS, &predictor.in_document(FOCUS, &document)).await?;
    assert_ne!(
        predictor.in_document(FOCUS, &document),
        predictor.built_in(FOCUS),
        "the values changed something"
    );
    window.click("undo").await?;
    shows(&window, FOCUS, &predictor.built_in(FOCUS)).await?;
    window.close().await
}
