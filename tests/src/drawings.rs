//! The drawings that the window opens on, as files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use alf_app::Session;
use alf_app::wire::{DrawingView, Failure, PixelSize, ViewRequest};

/// Why there are no drawings.
#[derive(Debug, thiserror::Error)]
pub enum DrawingsError {
    /// The example cannot be shown.
    #[error("the example cannot be drawn: {0:?}")]
    Refused(Failure),
    /// A file could not be written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A drawing that has been written.
#[derive(Debug)]
pub struct Written {
    /// Its file.
    pub path: PathBuf,
    /// Its sentence.
    pub title: String,
    /// Measure, geography, year and unit.
    pub subtitle: String,
}

/// Writes timeline and bridge of the example into a folder.
///
/// # Errors
/// An example that cannot be shown, or a folder that cannot be written.
pub fn write(folder: &Path) -> Result<Vec<Written>, DrawingsError> {
    let session = Session::example().map_err(DrawingsError::Refused)?;
    let request = opening(&session).map_err(DrawingsError::Refused)?;
    let view = session.view(&request).map_err(DrawingsError::Refused)?;
    fs::create_dir_all(folder).map_err(file(folder))?;
    let drawings = [("timeline.svg", view.timeline), ("bridge.svg", view.bridge.drawing)];
    drawings.into_iter().map(|(name, drawing)| save(&folder.join(name), drawing)).collect()
}

fn save(path: &Path, drawing: DrawingView) -> Result<Written, DrawingsError> {
    fs::write(path, drawing.svg).map_err(file(path))?;
    Ok(Written { path: path.to_owned(), title: drawing.title, subtitle: drawing.subtitle })
}

fn file(path: &Path) -> impl FnOnce(io::Error) -> DrawingsError {
    move |source| DrawingsError::File { path: path.to_owned(), source }
}

/// What the window asks for when it opens.
///
/// # Errors
/// An example that cannot be opened.
pub fn opening(session: &Session) -> Result<ViewRequest, Failure> {
    let settings = session.workspace()?.settings;
    Ok(ViewRequest::opening(settings, PixelSize { width: 960, height: 420 }))
}
