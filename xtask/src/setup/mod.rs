//! What a machine must have, installed where that can be done and named where it cannot.

mod debian;
mod node;

use crate::call;
use crate::error::Error;

/// What a command is about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Build and open the window.
    Window,
    /// Also drive it on a screen that nobody sees.
    DriveWindow,
}

/// Whether the window can be driven here.
pub(crate) fn can_drive_window() -> bool {
    cfg!(target_os = "linux")
}

/// Makes the machine ready. Does and downloads nothing where everything is there.
pub(crate) fn prepare(purpose: Purpose) -> Result<(), Error> {
    match std::env::consts::OS {
        "linux" => debian::prepare(purpose)?,
        "macos" => macos()?,
        // The linker of the MSVC build tools is there, or this program would not be; WebView2 is part of Windows 11.
        _ => {}
    }
    node::prepare()
}

/// What the tests of the workbook recalculate it with. Elsewhere than on Debian they run where it is installed.
pub(crate) fn prepare_spreadsheet() -> Result<(), Error> {
    if cfg!(target_os = "linux") { debian::spreadsheet() } else { Ok(()) }
}

/// What a desktop has that opens a file by its type.
pub(crate) fn prepare_desktop() -> Result<(), Error> {
    debian::desktop()
}

/// What compiles and runs a program of Windows here.
pub(crate) fn prepare_platforms() -> Result<(), Error> {
    debian::platforms()
}

/// What makes a Python of its own. Elsewhere than on Debian it is there or the test of the decks says it did not run.
pub(crate) fn prepare_python() -> Result<(), Error> {
    if cfg!(target_os = "linux") { debian::python() } else { Ok(()) }
}

/// LibreOffice with its module for Python, and what makes a Python of its own.
pub(crate) fn prepare_peers() -> Result<(), Error> {
    debian::peers()
}

fn macos() -> Result<(), Error> {
    if call::succeeds("xcode-select", &["-p"]) {
        return Ok(());
    }
    Err(Error::Lacking {
        what: "Apple's command line tools".to_owned(),
        cure: "Install them with: xcode-select --install".to_owned(),
    })
}
