//! What is said on the way. A reader who has seen enough (`| head`) ends nothing.

use std::fmt::Arguments;
use std::io::{Write, stdout};

/// Prints a line.
pub(crate) fn line(text: Arguments<'_>) {
    let _the_reader_may_have_left = writeln!(stdout(), "{text}");
}

/// Prints a line as `println!` does, for readers that may leave.
macro_rules! say {
    ($($text:tt)*) => { $crate::say::line(format_args!($($text)*)) };
}

pub(crate) use say;
