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

    /// Asks all to end, waits a little for the first of them to clean up, and ends what is left.
    #[cfg(unix)]
    fn end_all(&mut self) {
        use rustix::process::{Pid, Signal, kill_process_group};
        use std::time::{Duration, Instant};

        const GRACE: Duration = Duration::from_secs(2);
        let group = Pid::from_child(&self.child);
        let _already_ended = kill_process_group(group, Signal::TERM);
        let start = Instant::now();
        while matches!(self.child.try_wait(), Ok(None)) && start.elapsed() < GRACE {
            std::thread::sleep(Duration::from_millis(10));
        }
        let _already_ended = kill_process_group(group, Signal::KILL);
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        #[cfg(unix)]
        self.end_all();
        let _already_ended = self.child.kill();
        let _already_ended = self.child.wait();
    }
}
