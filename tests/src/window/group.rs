//! A program in a process group of its own, ended with everything it started.

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use super::WindowError;

/// How long a program may take to clean up after itself.
const GRACE: Duration = Duration::from_secs(2);

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

    #[cfg(unix)]
    fn signal(&self, signal: rustix::process::Signal) {
        let group = rustix::process::Pid::from_child(&self.child);
        let _all_ended = rustix::process::kill_process_group(group, signal);
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        #[cfg(unix)]
        {
            self.signal(rustix::process::Signal::TERM);
            let start = Instant::now();
            while matches!(self.child.try_wait(), Ok(None)) && start.elapsed() < GRACE {
                std::thread::sleep(Duration::from_millis(10));
            }
            self.signal(rustix::process::Signal::KILL);
        }
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}
