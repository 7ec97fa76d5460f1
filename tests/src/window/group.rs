//! A program in a process group of its own, ended with everything it started.

use std::process::{Child, Command};

use super::WindowError;

/// A running program and what it started.
#[derive(Debug)]
pub(super) struct Group {
    child: Child,
}

impl Group {
    /// Starts a program.
    pub(super) fn start(command: &mut Command, program: &'static str) -> Result<Self, WindowError> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.spawn().map_err(|source| WindowError::NotStarted { program, source })?;
        Ok(Self { child })
    }

    pub(super) fn child(&mut self) -> &mut Child {
        &mut self.child
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        #[cfg(unix)]
        let _already_ended = {
            use rustix::process::{Pid, Signal, kill_process_group};
            kill_process_group(Pid::from_child(&self.child), Signal::KILL)
        };
        #[cfg(not(unix))]
        let _already_ended = self.child.kill();
        let _already_ended = self.child.wait();
    }
}
