//! What a document promises, seen from outside.

#![expect(clippy::expect_used, reason = "a test says what it expected")]

mod killed;
mod support;
