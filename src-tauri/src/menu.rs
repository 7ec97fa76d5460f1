//! The native menu. Its words and its commands come from the page, which has them in the user's language and runs them;
//! here they are only laid out, and a choice is passed back.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]

use std::sync::{Mutex, PoisonError};

use serde::Deserialize;
use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager, State, Wry};

/// The event that carries the id of a chosen command to the page.
const CHOSEN: &str = "menu";

/// One menu as the page describes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Described {
    title: String,
    /// Groups, with a line between them.
    groups: Vec<Vec<Item>>,
    /// Whether the system's own commands for text stand last in it: cut, copy, paste.
    text: bool,
}

/// One command as the page describes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Item {
    id: String,
    label: String,
    /// Accelerator, e.g. `CmdOrCtrl+N`; none where the page alone listens, as for undo in a text field.
    keys: Option<String>,
    enabled: bool,
}

/// The window's menu as it was last laid out.
#[derive(Default)]
pub(crate) struct Laid(Mutex<Bar>);

#[derive(Default)]
struct Bar {
    /// Titles of the menus, in order.
    titles: Vec<String>,
    /// Their items, in order.
    items: Vec<(Item, MenuItem<Wry>)>,
}

/// Lays the menu out, or changes words and states where the same commands stand in it already.
#[tauri::command]
pub(crate) fn lay_menu(app: AppHandle, laid: State<'_, Laid>, menus: Vec<Described>) -> tauri::Result<()> {
    let mut bar = laid.0.lock().unwrap_or_else(PoisonError::into_inner);
    let titles = menus.iter().map(|menu| &menu.title);
    let wanted: Vec<&Item> = menus.iter().flat_map(|menu| menu.groups.iter().flatten()).collect();
    let same = titles.clone().eq(&bar.titles)
        && wanted.len() == bar.items.len()
        && wanted.iter().zip(&bar.items).all(|(new, (old, _))| new.id == old.id);
    if same {
        return change(&mut bar.items, &wanted);
    }
    *bar = Bar { titles: titles.cloned().collect(), items: lay(&app, &menus)? };
    Ok(())
}

fn change(items: &mut [(Item, MenuItem<Wry>)], wanted: &[&Item]) -> tauri::Result<()> {
    for ((present, item), new) in items.iter_mut().zip(wanted) {
        if present.label != new.label {
            item.set_text(&new.label)?;
        }
        if present.enabled != new.enabled {
            item.set_enabled(new.enabled)?;
        }
        present.clone_from(new);
    }
    Ok(())
}

fn lay(app: &AppHandle, menus: &[Described]) -> tauri::Result<Vec<(Item, MenuItem<Wry>)>> {
    let menu = Menu::new(app)?;
    let mut items = Vec::new();
    for described in menus {
        let submenu = Submenu::new(app, &described.title, true)?;
        for (at, group) in described.groups.iter().enumerate() {
            if at > 0 {
                submenu.append(&PredefinedMenuItem::separator(app)?)?;
            }
            for item in group {
                let made = MenuItem::with_id(app, &item.id, &item.label, item.enabled, item.keys.as_deref())?;
                submenu.append(&made)?;
                items.push((item.clone(), made));
            }
        }
        if described.text {
            for own in text_commands(app)? {
                submenu.append(own.as_ref())?;
            }
        }
        menu.append(&submenu)?;
    }
    app.set_menu(menu)?;
    Ok(items)
}

/// On a Mac cut, copy and paste work in a page only when they stand in the menu.
fn text_commands(app: &AppHandle) -> tauri::Result<Vec<Box<dyn IsMenuItem<Wry>>>> {
    if !cfg!(target_os = "macos") {
        return Ok(Vec::new());
    }
    Ok(vec![
        Box::new(PredefinedMenuItem::separator(app)?),
        Box::new(PredefinedMenuItem::cut(app, None)?),
        Box::new(PredefinedMenuItem::copy(app, None)?),
        Box::new(PredefinedMenuItem::paste(app, None)?),
        Box::new(PredefinedMenuItem::select_all(app, None)?),
    ])
}

/// Tells the page which command was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    // A page that is gone cannot be told, and has nothing to run.
    drop(app.emit_to("main", CHOSEN, id));
}

/// The whole screen for the comparison, or the window again.
#[tauri::command]
pub(crate) fn full_screen(app: AppHandle, on: bool) -> tauri::Result<()> {
    let Some(window) = app.get_webview_window("main") else { return Ok(()) };
    window.set_fullscreen(on)
}
