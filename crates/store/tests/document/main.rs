//! What a document promises, seen from outside.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so"
)]

mod damage;
mod killed;
mod migrations;
mod places;
mod share;
mod support;
mod undo;
