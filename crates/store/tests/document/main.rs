//! What a document promises, seen from outside.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

mod backups;
mod damage;
mod killed;
mod lock;
mod migrations;
mod places;
mod rules;
mod share;
mod snapshots;
mod support;
mod undo;
mod verified;
