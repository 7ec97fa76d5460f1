//! Pictures of the window.

use std::error::Error;
use std::fs;
use std::path::Path;

use alf_tests::window::{Opening, Window};

const SIZES: [(u32, u32); 2] = [(1920, 1080), (1366, 768)];
const THEMES: [&str; 2] = ["light", "dark"];

/// Takes a picture of every tab in every size and theme.
pub(crate) fn take(binary: &Path, logs: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for size in SIZES {
        let opening = Opening::fresh(binary, logs, size)?;
        runtime.block_on(themes(&opening, folder))?;
    }
    Ok(())
}

async fn themes(opening: &Opening, folder: &Path) -> Result<(), Box<dyn Error>> {
    let window = Window::open(opening).await?;
    for theme in THEMES {
        window.choose("theme", theme).await?;
        window.settle().await?;
        tabs(&window, opening.size, theme, folder).await?;
    }
    window.close().await?;
    Ok(())
}

async fn tabs(
    window: &Window,
    (width, height): (u32, u32),
    theme: &str,
    folder: &Path,
) -> Result<(), Box<dyn Error>> {
    for tab in window.tabs().await? {
        window.click(&tab).await?;
        window.settle().await?;
        let path = folder.join(format!("{}-{width}x{height}-{theme}.png", tab.trim_start_matches("tab-")));
        fs::write(&path, window.picture().await?)?;
        println!("{}", path.display());
    }
    Ok(())
}
