//! What is copied in the window, as another program on the same screen gets it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use alf_app::Session;
use alf_app::export::picture::{Ask, Chart, Detail, Magnification, pixels};
use alf_app::wire::{Language, Measure, PixelSize, TimelineFigure, Unit};
use alf_tests::window::{Table, Window, WindowError};
use fantoccini::key::Key;

use crate::views::choose;
use crate::{BASE, FOCUS, fresh};

/// Runs the command that the palette finds for these words.
async fn run(window: &Window, words: &str) -> Result<(), WindowError> {
    window.type_text(&format!("{}k", char::from(Key::Control))).await?;
    window.write("palette-input", words).await?;
    window.type_keys(&[Key::Enter]).await
}

/// Reads the clipboard of the window's screen into a folder of files.
fn read(window: &Window, logs: &Path) -> PathBuf {
    let folder = logs.join("clipboard");
    // There is none the first time.
    drop(fs::remove_dir_all(&folder));
    let mut reader = Command::new(env!("CARGO_BIN_EXE_rig"));
    reader.arg("clipboard").arg(&folder).env("DISPLAY", window.display()).env_remove("WAYLAND_DISPLAY");
    assert!(reader.status().expect("the reader starts").success(), "another program reads the clipboard");
    folder
}

fn usual(unit: Unit) -> Ask {
    Ask {
        scenario: FOCUS.to_owned(),
        base: BASE.to_owned(),
        region: "10".to_owned(),
        year: 2027,
        measure: Measure::Received,
        unit,
        language: Language::Sv,
        detail: Detail::default(),
    }
}

#[tokio::test]
async fn a_copied_picture_is_the_picture_that_alf_draws() -> Result<(), WindowError> {
    let opening = fresh("copy-picture");
    let window = Window::open(&opening).await?;
    let session = Session::example().expect("the example opens");
    let size = PixelSize { width: 960, height: 640 };
    let unit: String =
        window.ask("return document.querySelector('[data-testid=\"unit\"]').value", &[]).await?;
    let unit = serde_json::from_value(unit.into()).expect("a unit");
    for (words, chart, said) in [
        ("kopiera bild tornado", Chart::Tornado, "tornado"),
        ("kopiera bild prisyta", Chart::Area, "prisyta"),
        ("kopiera bild brygga", Chart::Bridge, "brygga"),
    ] {
        run(&window, words).await?;
        window.says("happened", said).await?;
        let folder = read(&window, &opening.logs);
        let text = fs::read_to_string(folder.join("size")).expect("there is a picture");
        assert_eq!(text, "1920 1280", "two pixels to a CSS pixel");
        let ask = usual(unit);
        let drawn = pixels(&session, &ask, (chart, Magnification::Two), size).expect("drawn");
        let copied = fs::read(folder.join("pixels")).expect("its pixels");
        assert!(
            copied == drawn.rgba,
            "{chart:?} on the clipboard is the picture that is drawn, pixel by pixel"
        );
    }
    // Of the timeline what is shown: the state's cost of every scenario of the table.
    choose(&window, "timeline").await?;
    let choose_state = "document.querySelector('[data-testid=show-state]').click(); return true";
    let _chosen: bool = window.ask(choose_state, &[]).await?;
    let shown =
        "return document.querySelector('[data-testid=years] h3').textContent.includes('Statens kostnad')";
    window.until("the state's cost goes through the years", shown).await?;
    run(&window, "kopiera bild tidslinje").await?;
    window.says("happened", "tidslinje").await?;
    let pinned = session.workspace().expect("a workspace").settings.pinned;
    let detail = Detail { figure: Some(TimelineFigure::State), pinned, ..Detail::default() };
    let ask = Ask { detail, ..usual(unit) };
    let drawn = pixels(&session, &ask, (Chart::Timeline, Magnification::Two), size).expect("drawn");
    let copied = fs::read(read(&window, &opening.logs).join("pixels")).expect("its pixels");
    assert!(copied == drawn.rgba, "the timeline on the clipboard is of the figure that is shown");
    window.close().await
}

#[tokio::test]
async fn a_copied_table_has_what_the_table_shows_with_tabs_and_commas() -> Result<(), WindowError> {
    let opening = fresh("copy-table");
    let window = Window::open(&opening).await?;
    let table: Table = window.table().await?;
    run(&window, "kopiera tabellen").await?;
    window.says("happened", "urklipp").await?;
    let text = fs::read_to_string(read(&window, &opening.logs).join("text")).expect("there is text");
    let plain =
        |text: &str| text.replace(['\u{a0}', '\u{202f}', ' ', '+', '▲', '▼'], "").replace('\u{2212}', "-");
    assert!(!text.contains(['\u{202f}', '\u{2212}']), "numbers are as a spreadsheet reads them: {text}");
    let lines: Vec<Vec<String>> = text.lines().map(|line| line.split('\t').map(plain).collect()).collect();
    let own = lines.iter().find(|line| line[0].ends_with("Blekinge")).expect("the region has its line");
    for scenario in [BASE, FOCUS] {
        let cells = &table.row("row-10").expect("the row").cells;
        let cell = cells.iter().find(|cell| cell.scenario == scenario).expect("the cell");
        for shown in cell.text.split(['\n', '\t']).map(plain).filter(|shown| !shown.is_empty()) {
            assert!(own.contains(&shown), "{scenario}: {shown} is in {own:?}");
        }
    }
    assert!(own.iter().skip(1).any(|cell| cell.contains(',')), "Swedish decimals: {own:?}");
    let width = lines[1].len();
    assert!(lines.iter().skip(1).all(|line| line.len() == width), "every line has as many cells: {text}");
    window.close().await
}
