//! The page fills the window in every size and at twice the size of its text, and nothing lies over anything else.

use alf_tests::window::{Opening, Window, WindowError};
use serde::Deserialize;

use crate::{binary, logs};

/// Where the window's parts lie, in pixels of the page; a scrollbar of the page is none of them.
#[derive(Debug, Deserialize)]
struct Laid {
    width: f64,
    header: Part,
    compare: Part,
    /// Parts of the header that reach below it.
    below: Vec<String>,
    /// How much wider than the room beside its scrollbar the page is.
    over: f64,
    /// The rightmost edge of any part.
    right: f64,
}

#[derive(Debug, Deserialize)]
struct Part {
    top: f64,
    bottom: f64,
    left: f64,
    right: f64,
}

const LAID: &str = "
    const part = (element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        return { top, bottom, left, right };
    };
    const header = document.querySelector('header');
    const within = part(header);
    const parts = [...document.querySelectorAll('header, nav, main, aside, footer')].map(part);
    return {
        width: document.documentElement.clientWidth,
        header: within,
        compare: part(document.querySelector('main')),
        below: [...header.querySelectorAll('*')]
            .filter((one) => one.getBoundingClientRect().bottom > within.bottom + 1)
            .map((one) => one.outerHTML.slice(0, 80)),
        over: document.scrollingElement.scrollWidth - document.documentElement.clientWidth,
        right: Math.max(...parts.map(({ right }) => right)),
    };";

async fn fills(window: &Window, how: &str) -> Result<(), WindowError> {
    window.settle().await?;
    let laid: Laid = window.ask(LAID, &[]).await?;
    assert!(
        laid.header.left <= 0.5 && laid.header.right >= laid.width - 0.5,
        "{how}: the header is as wide: {laid:?}"
    );
    assert!(laid.right >= laid.width - 0.5, "{how}: no strip at the right stays empty: {laid:?}");
    assert!(laid.over < 1.0, "{how}: nothing reaches beyond the window: {laid:?}");
    assert_eq!(laid.below, Vec::<String>::new(), "{how}: the header holds what is in it");
    assert!(
        laid.compare.top >= laid.header.bottom - 0.5,
        "{how}: the table begins below the header: {laid:?}"
    );
    assert!(laid.compare.bottom > laid.compare.top, "{how}: there is a table");
    Ok(())
}

/// Presses Ctrl and plus as the program's own zoom hears it; five times are twice the size.
async fn enlarge(window: &Window, times: usize) -> Result<(), WindowError> {
    let script = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true })); \
        return true";
    for _ in 0..times {
        let _pressed: bool = window.ask(script, &[]).await?;
        window.two_frames().await?;
    }
    window.until("the page is enlarged", "return innerWidth <= 1000").await
}

#[tokio::test]
async fn the_page_fills_the_window_in_every_size_and_when_enlarged() -> Result<(), WindowError> {
    for (width, height) in [(1920, 1080), (1366, 768), (1100, 768)] {
        let size = (width, height);
        let opening =
            Opening::fresh(&binary(), &logs().join("room"), size).expect("the folder can be made empty");
        let window = Window::open(&opening).await?;
        fills(&window, &format!("{width} × {height}")).await?;
        if width > 1100 {
            enlarge(&window, 5).await?;
            fills(&window, &format!("{width} × {height} at twice the size")).await?;
        }
        window.close().await?;
    }
    Ok(())
}

/// Regions that are whole between the table's head and the state's row.
const WHOLE: &str = "
    const { top, bottom } = document.querySelector('tbody.regions').getBoundingClientRect();
    return [...document.querySelectorAll('tbody.regions tr')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= top - 0.5 && box.bottom <= bottom + 0.5;
    }).length;";

#[tokio::test]
async fn the_table_shows_every_region_or_takes_the_room_of_the_tab() -> Result<(), WindowError> {
    let opening = |size| Opening::fresh(&binary(), &logs().join("rows"), size).expect("an empty folder");
    let window = Window::open(&opening((1920, 1080))).await?;
    let rows = window.table().await?.rows;
    let regions = rows.iter().filter(|row| row.id.starts_with("row-") && row.id != "row-00").count();
    assert_eq!(window.ask::<usize>(WHOLE, &[]).await?, regions, "every region at 1920 × 1080");
    window.close().await?;

    let window = Window::open(&opening((1366, 768))).await?;
    let beside: usize = window.ask(WHOLE, &[]).await?;
    window.click("table-alone").await?;
    window.settle().await?;
    let alone: usize = window.ask(WHOLE, &[]).await?;
    assert!(alone >= beside + 10, "the table takes the tab's room: {beside} regions, then {alone}");
    window.click("tab-bridge").await?;
    window
        .until(
            "a tab that is chosen is seen",
            "return document.querySelector('[data-testid=panel-bridge]') !== null",
        )
        .await?;
    window.close().await
}
