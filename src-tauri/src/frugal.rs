//! The web view's settings on Linux.

use gtk::prelude::ObjectExt;
use tauri::{App, Manager};
use webkit2gtk::{CacheModel, HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt};

/// GTK's property, since its 3.24.9.
const OVERLAY_SCROLLING: &str = "gtk-overlay-scrolling";

/// Settles the windows before their page is there; afterwards the way of painting can no longer be chosen.
///
/// The page is text, lines and areas. To paint what changed on the processor takes half the time of composing the whole
/// window anew, where the graphics are computed too; and a page that is never left needs no cache of others.
/// Scrollbars stand beside what they scroll: those that lie over it fade in and out for seconds after each movement of the
/// hand, sixty times a second, as high as their pane.
pub(crate) fn settle(app: &App) -> tauri::Result<()> {
    if let Some(settings) = gtk::Settings::default()
        && settings.has_property(OVERLAY_SCROLLING, None)
    {
        settings.set_property(OVERLAY_SCROLLING, false);
    }
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
