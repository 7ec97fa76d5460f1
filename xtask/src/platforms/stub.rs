//! What stands in for the C compilers that are not here: it writes empty files, so that Rust can be checked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::place;

/// Answers which compiler it is, and makes whatever file it is told to make.
const COMPILER: &str = r#"#!/bin/sh
case " $* " in
  *" -E "*|*" /E "*|*" -EP "*) echo clang; exit 0 ;;
  *" --version "*) echo "clang version 19.0.0"; exit 0 ;;
esac
next=
for word in "$@"; do
  if [ -n "$next" ]; then : > "$word"; next=; continue; fi
  case "$word" in
    -o|-Fo|/Fo) next=yes ;;
    -out:*|/out:*|-OUT:*|/OUT:*) : > "${word#?????}" ;;
    -Fo*|/Fo*) : > "${word#?Fo}" ;;
    -o?*) : > "${word#-o}" ;;
    *.a|*.lib) : > "$word" ;;
  esac
done
exit 0
"#;

/// The programs that stand in.
pub(super) struct Stubs {
    program: PathBuf,
}

impl Stubs {
    pub(super) fn write() -> Result<Self, Error> {
        let stubs = Self { program: place::target().join("platforms/stand-in") };
        program(&stubs.program, COMPILER)?;
        // Windows' resource compiler is found by its name; the host's `cc` must not be.
        program(&place::target().join("platforms/llvm-rc"), COMPILER)?;
        Ok(stubs)
    }

    /// Puts them in the place of a target's compiler and archiver.
    pub(super) fn stand_in(&self, command: &mut Command, target: &str) {
        let target = target.replace('-', "_");
        for tool in ["CC", "CXX", "AR", "RANLIB"] {
            command.env(format!("{tool}_{target}"), &self.program);
        }
        let folders = self.program.parent().into_iter().map(Path::to_path_buf);
        let path = std::env::var_os("PATH").unwrap_or_default();
        if let Ok(path) = std::env::join_paths(folders.chain(std::env::split_paths(&path))) {
            command.env("PATH", path);
        }
    }
}

/// Writes a program that can be run.
pub(super) fn program(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(Error::file(path))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).map_err(Error::file(path))?;
    }
    Ok(())
}
