//! A screen that nobody sees.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::group::Group;
use super::{WindowError, log};

/// An X server with one screen in memory.
#[derive(Debug)]
pub(super) struct Display {
    /// ":7", as in the variable `DISPLAY`.
    pub(super) name: String,
    _server: Group,
}

impl Display {
    /// Starts a server on a display that is free.
    pub(super) fn start((width, height): (u32, u32), logs: &Path) -> Result<Self, WindowError> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"]);
        command.arg(format!("{width}x{height}x24"));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log(logs, "xvfb.log")?);
        let mut server = Group::start(&mut command, "Xvfb")?;
        let mut number = String::new();
        // The server writes the number once it listens, or ends and closes the pipe.
        if let Some(said) = server.child().stdout.take() {
            let _unreadable = BufReader::new(said).read_line(&mut number);
        }
        match number.trim() {
            "" => Err(WindowError::NoDisplay { log: logs.join("xvfb.log") }),
            number => Ok(Self { name: format!(":{number}"), _server: server }),
        }
    }
}
