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
        for theme in THEMES {
            // A window of its own: the driver waits in vain for a picture after a theme that follows another's pictures.
            let opening = Opening::fresh(binary, logs, size)?;
            runtime.block_on(tabs(&opening, theme, folder))?;
        }
    }
    Ok(())
}

async fn tabs(opening: &Opening, theme: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let window = Window::open(opening).await?;
    window.choose("theme", theme).await?;
    window.settle().await?;
    let (width, height) = opening.size;
    for tab in window.tabs().await? {
        window.click(&tab).await?;
        window.settle().await?;
        let path = folder.join(format!("{}-{width}x{height}-{theme}.png", tab.trim_start_matches("tab-")));
        fs::write(&path, window.picture().await?)?;
        println!("{}", path.display());
    }
    window.close().await?;
    Ok(())
}
