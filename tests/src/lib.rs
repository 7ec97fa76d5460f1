//! What the tests of the whole program stand on: the program `alf` as it is built, the form of an expected
//! outcome, the drawings of the example, and the built window on a screen that nobody sees.
//!
//! The tests themselves lie beside this folder; the binary `rig` does what `cargo xtask` needs the program's own
//! crates for. Nothing here computes an amount.

pub mod alf;
pub mod drawings;
pub mod expected;
pub mod licences;
pub mod replay;
pub mod window;
