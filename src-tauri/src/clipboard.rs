//! Pictures on the clipboard of the system.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use alf_app::export::picture::Pixels;
use alf_app::wire::{Code, Failure};
use arboard::{Error, ImageData};

/// The clipboard from the first copy until the program ends: under X11 the program itself hands out what it copied.
#[derive(Default)]
pub(crate) struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Puts a picture there in the place of what there was.
    ///
    /// # Errors
    /// [`Code::ClipboardClosed`], on a system without one or while another program holds it.
    pub(crate) fn take(&self, picture: Pixels) -> Result<(), Failure> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut clipboard =
            held.take().map_or_else(arboard::Clipboard::new, Ok).map_err(|error| closed(&error))?;
        let Pixels { width, height, rgba } = picture;
        let image = ImageData { width: width as usize, height: height as usize, bytes: Cow::Owned(rgba) };
        let taken = clipboard.set_image(image);
        *held = Some(clipboard);
        taken.map_err(|error| closed(&error))
    }
}

fn closed(error: &Error) -> Failure {
    Failure { code: Code::ClipboardClosed, params: [("found".to_owned(), error.to_string())].into() }
}
