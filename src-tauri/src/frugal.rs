//! The web view's settings on Linux.

use tauri::{App, Manager};
use webkit2gtk::{CacheModel, HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt};

/// Settles the windows before their page is there; afterwards the way of painting can no longer be chosen.
///
/// The page is text, lines and areas. To paint what changed on the processor takes half the time of composing the whole
/// window anew, where the graphics are computed too; and a page that is never left needs no cache of others.
pub(crate) fn settle(app: &App) -> tauri::Result<()> {
    for window in app.webview_windows().values() {
        window.with_webview(|view| {
            let view = view.inner();
            if let Some(context) = view.context() {
                context.set_cache_model(CacheModel::DocumentViewer);
            }
            if let Some(settings) = WebViewExt::settings(&view) {
                settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            }
        })?;
    }
    Ok(())
}
