//! A desktop program: the first run, the palette, help, and what is remembered; axe-core finds nothing in what is asked.

use alf_tests::alf::Alf;
use alf_tests::window::{Window, WindowError};
use fantoccini::key::Key;

use crate::{BASE, FOCUS, fresh};

/// The value of a list in the page.
async fn chosen(window: &Window, testid: &str) -> Result<String, WindowError> {
    let script = format!("return document.querySelector('[data-testid=\"{testid}\"]').value");
    window.ask(&script, &[]).await
}

/// Presses a key together with Ctrl.
async fn command(window: &Window, key: char) -> Result<(), WindowError> {
    window.type_text(&format!("{}{key}", char::from(Key::Control))).await
}

async fn closed(window: &Window) -> Result<(), WindowError> {
    window.type_keys(&[Key::Escape]).await?;
    window.until("the dialog is closed", "return document.querySelector('dialog') === null").await
}

#[tokio::test]
async fn the_first_run_asks_three_things_and_never_again() -> Result<(), WindowError> {
    let opening = fresh("first-run");
    let window = Window::open_first(&opening).await?;
    let regions: usize = window
        .ask("return document.querySelectorAll('[data-testid=start-region] option').length", &[])
        .await?;
    assert_eq!(regions, 22, "21 regions and the neutral view");
    window.choose("start-region", "13").await?;
    window.choose("start-unit", "tkr").await?;
    window.choose("start-language", "en").await?;
    window.click("dialog-accept").await?;
    window.settle().await?;
    assert_eq!(chosen(&window, "perspective").await?, "13", "the region is looked with");
    window.says("standing", "everything is saved").await?;
    // What is looked at is remembered a little after it was chosen.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    window.close().await?;

    let window = Window::open_first(&opening).await?;
    assert_eq!(window.reads("start-region").await?, None, "nothing is asked again");
    for (list, value) in [("perspective", "13"), ("unit", "tkr"), ("language", "en")] {
        assert_eq!(chosen(&window, list).await?, value, "{list} is remembered");
    }
    window.close().await
}

#[tokio::test]
async fn the_palette_finds_commands_scenarios_and_regions() -> Result<(), WindowError> {
    let window = Window::open(&fresh("palette")).await?;
    command(&window, 'k').await?;
    window.write("palette-input", "halland region").await?;
    window.type_keys(&[Key::Enter]).await?;
    window.says("bridge-title", "Halland").await?;

    command(&window, 'k').await?;
    window.write("palette-input", "visa karta").await?;
    window.type_keys(&[Key::Enter]).await?;
    window.until("the map is open", "return !!document.querySelector('[data-testid=panel-map] svg')").await?;

    window.type_keys(&[Key::F9]).await?;
    let open = "return !!document.querySelector('[data-testid=panel-reconciliation]')";
    window.until("the reconciliation is open", open).await?;

    command(&window, 'd').await?;
    window.says("scenario-parent", "Blekinge").await?;
    closed(&window).await?;
    window.close().await
}

#[tokio::test]
async fn the_workbook_of_the_window_is_that_of_alf() -> Result<(), WindowError> {
    let mut opening = fresh("workbook");
    std::fs::create_dir_all(&opening.logs).expect("a folder");
    let (ours, printed) = (opening.logs.join("fönstret.xlsx"), opening.logs.join("alf.xlsx"));
    for old in [&ours, &printed] {
        // There is none the first time.
        drop(std::fs::remove_file(old));
    }
    opening.chosen = Some(ours.clone());
    let window = Window::open(&opening).await?;
    command(&window, 'k').await?;
    window.write("palette-input", "arbetsbok").await?;
    window.type_keys(&[Key::Enter]).await?;
    window.says("happened", "fönstret.xlsx").await?;
    window.close().await?;

    let alf = Alf::build().expect("alf can be built");
    let out = printed.to_str().expect("a path as text");
    let given = ["export", FOCUS, "--what", "xlsx", "--base", BASE, "--out", out];
    assert!(alf.call(&given).expect("alf is called").status.success(), "alf exports");
    let read = |path| std::fs::read(path).expect("the file is there");
    assert!(read(&ours) == read(&printed), "the same scenario gives the same bytes by both ways");
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_in_what_is_asked() -> Result<(), WindowError> {
    let window = Window::open_first(&fresh("axe-dialogs")).await?;
    let mut found = Vec::new();
    let mut look = async |what: &str| -> Result<(), WindowError> {
        window.settle().await?;
        for violation in window.violations().await? {
            found.push(format!("{what}: {} ({}) {:?}", violation.id, violation.help, violation.places));
        }
        Ok(())
    };
    look("first run").await?;
    window.click("dialog-accept").await?;
    for theme in ["light", "dark"] {
        window.choose("theme", theme).await?;
        command(&window, 'k').await?;
        look(&format!("palette, {theme}")).await?;
        closed(&window).await?;
        window.type_keys(&[Key::F1]).await?;
        window
            .until(
                "the glossary is read",
                "return document.querySelectorAll('[data-testid=help] dt').length > 50",
            )
            .await?;
        look(&format!("help, {theme}")).await?;
        closed(&window).await?;
        for (asked, sign) in [("om alf", "about-parts"), ("felrapport", "diagnostics")] {
            command(&window, 'k').await?;
            window.write("palette-input", asked).await?;
            window.type_keys(&[Key::Enter]).await?;
            window.says(sign, "").await?;
            look(&format!("{asked}, {theme}")).await?;
            closed(&window).await?;
        }
        for button in ["scenario-branch", "scenario-note", "scenario-delete"] {
            window.click(button).await?;
            look(&format!("{button}, {theme}")).await?;
            closed(&window).await?;
        }
        window.click("document-menu").await?;
        look(&format!("document menu, {theme}")).await?;
        window.click("document-menu").await?;
    }
    window.close().await?;
    assert!(found.is_empty(), "axe-core has something to say:\n{}", found.join("\n"));
    Ok(())
}
