//! What lies on the clipboard of the screen in `DISPLAY`, as another program gets it.

use std::error::Error;
use std::fs;
use std::path::Path;

use arboard::{Clipboard, Error as Refused};

/// Writes the text as `text`, the pixels of the picture as `pixels` and its size as `size`; no file for what is not there.
pub(crate) fn read(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let mut clipboard = Clipboard::new()?;
    match clipboard.get_text() {
        Ok(text) => fs::write(folder.join("text"), text)?,
        Err(Refused::ContentNotAvailable) => {}
        Err(error) => return Err(error.into()),
    }
    match clipboard.get_image() {
        Ok(image) => {
            fs::write(folder.join("size"), format!("{} {}", image.width, image.height))?;
            fs::write(folder.join("pixels"), image.bytes)?;
        }
        Err(Refused::ContentNotAvailable) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
