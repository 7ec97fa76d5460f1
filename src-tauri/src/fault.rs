//! A fault in the program: its place goes into the log, and the user is told in a dialog of the system, because the page
//! may be what is at fault. Every edit is in the document's file before the page sees it, so nothing is lost.

use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, ThreadId};

use alf_app::log::{Event, Log};
use rfd::{AsyncMessageDialog, MessageLevel};

// Here and not in the page's texts, since the page may not be there to say it.
const TITLE: &str = "Ett fel i ALF-bordet";
const TEXT: &str = "Något i programmet gick fel. Dokumentet är sparat med allt som är ändrat.\n\n\
    Fungerar fönstret inte som det ska: stäng det och öppna dokumentet igen. Under Om finns en rapport som inte \
    innehåller några belopp eller namn.";
const LAST_TEXT: &str = "Något i programmet gick fel, och fönstret måste stängas. Dokumentet är sparat med allt som är \
    ändrat.\n\nÖppna programmet igen för att fortsätta. Under Om finns en rapport som inte innehåller några belopp \
    eller namn.";

/// Whether the user has a dialog to close: one fault is often followed by others.
static TOLD: AtomicBool = AtomicBool::new(false);

/// Notes every fault and tells the user of it.
pub(crate) fn watch(log: Arc<Log>) {
    let window_thread = thread::current().id();
    note(log, move || tell(window_thread));
}

/// Notes every fault in the log and then calls `told`. What the fault says is not kept: it can hold what the user wrote.
fn note(log: Arc<Log>, told: impl Fn() + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |fault| {
        let place = fault.location();
        let (file, line) = place.map_or(("?", 0), |place| (place.file(), place.line()));
        log.write(Event::Panicked { file, line });
        eprintln!("alf-bordet: a fault at {file}:{line}");
        told();
    }));
}

/// Shows the dialog: at once on the window's own thread, which the fault is about to end, else from that thread.
fn tell(window_thread: ThreadId) {
    if std::env::var_os(crate::AUTOMATION).is_some() || TOLD.swap(true, Ordering::SeqCst) {
        return;
    }
    if thread::current().id() == window_thread {
        // The program ends after this: a second fault, of the ending itself, is not told.
        last_words();
        return;
    }
    let dialog =
        AsyncMessageDialog::new().set_level(MessageLevel::Error).set_title(TITLE).set_description(TEXT);
    tauri::async_runtime::spawn(async move {
        dialog.show().await;
        TOLD.store(false, Ordering::SeqCst);
    });
}

/// The dialog of the window's own thread. It runs a loop of its own: `rfd` would leave it to the window's loop, which stands
/// still in the fault, and wait for ever.
#[cfg(target_os = "linux")]
fn last_words() {
    use gtk::prelude::{DialogExt, GtkWindowExt, MessageDialogExt};

    if !gtk::is_initialized_main_thread() {
        return;
    }
    let dialog = gtk::MessageDialog::new(
        None::<&gtk::Window>,
        gtk::DialogFlags::MODAL,
        gtk::MessageType::Error,
        gtk::ButtonsType::Ok,
        TITLE,
    );
    dialog.set_title(TITLE);
    dialog.set_secondary_text(Some(LAST_TEXT));
    dialog.run();
    dialog.close();
}

#[cfg(not(target_os = "linux"))]
fn last_words() {
    let dialog = rfd::MessageDialog::new().set_level(MessageLevel::Error).set_title(TITLE);
    dialog.set_description(LAST_TEXT).show();
}

/// A fault on the window's own thread (`window`) or beside it (`beside`), where a debug build is asked for one: there is
/// no sound way to one, and the dialog must be seen.
#[cfg(debug_assertions)]
pub(crate) fn provoke(app: &tauri::AppHandle) {
    #[expect(clippy::panic, reason = "the fault that was asked for")]
    fn fault() {
        panic!("a fault that was asked for");
    }
    let Some(asked) = std::env::var_os("ALF_BORDET_FAULT") else { return };
    let app = app.clone();
    thread::spawn(move || {
        thread::sleep(std::time::Duration::from_secs(3));
        if asked == "window" {
            drop(app.run_on_main_thread(fault));
        } else {
            fault();
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn a_fault_leaves_its_place_and_not_its_words() {
        let folder = tempfile::tempdir().unwrap();
        let log = Arc::new(Log::new(folder.path()));
        let told = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&told);
        let before = panic::take_hook();
        note(Arc::clone(&log), move || {
            counted.fetch_add(1, Ordering::SeqCst);
        });
        let ended = thread::spawn(|| panic!("Region Blekinge får 91 mnkr")).join();
        panic::set_hook(before);
        assert!(ended.is_err(), "the thread ended by its fault");
        assert_eq!(told.load(Ordering::SeqCst), 1, "the user is told once");
        let text = log.text();
        assert!(text.contains("panicked src-tauri/src/fault.rs"), "the place is noted: {text}");
        assert!(!text.contains("Blekinge") && !text.contains("91"), "the words are not: {text}");
    }
}
