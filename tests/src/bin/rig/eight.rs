//! The fullest table: eight scenarios beside each other.

use alf_tests::window::{Window, WindowError};
use serde_json::json;

/// Beside the base: all that a table takes, and one fewer than eight scenarios without it.
const EIGHT: [&str; 7] = [
    "promemorian",
    "region-stockholm",
    "region-blekinge",
    "promemorian-kant",
    "kohort",
    "decentraliserad",
    "regionernas-krav",
];

/// Pins as many scenarios as a table takes.
pub(crate) async fn pin(window: &Window) -> Result<(), WindowError> {
    let script = "const done = arguments[1], invoke = window.__TAURI_INTERNALS__.invoke;
        invoke('workspace')
            .then(({ settings }) => invoke('keep_settings', { settings: { ...settings, pinned: arguments[0] } }))
            .then(() => done(true), (failure) => done(JSON.stringify(failure)))";
    let _kept: bool = window.ask_later(script, &[json!(EIGHT)]).await?;
    window.reload().await
}
