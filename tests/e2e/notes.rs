//! The document's notes in the window: written, there when it opens again, and taken back.

use alf_tests::window::{Window, WindowError};
use fantoccini::key::Key;

use crate::fresh;

async fn open_notes(window: &Window) -> Result<(), WindowError> {
    window.type_text(&format!("{}k", char::from(Key::Control))).await?;
    window.write("palette-input", "anteckningar").await?;
    window.type_keys(&[Key::Enter]).await?;
    window.says("note-write", "Lägg till").await
}

#[tokio::test]
async fn a_note_is_written_and_there_when_the_program_opens_again() -> Result<(), WindowError> {
    let opening = fresh("notes");
    let window = Window::open(&opening).await?;
    open_notes(&window).await?;
    window.write("note-text", "Departementet återkommer i mars").await?;
    window.click("note-private").await?;
    window.click("note-write").await?;
    window.says("notes", "Departementet återkommer i mars").await?;
    window.says("notes", "privat").await?;
    let said: Vec<String> = window.violations().await?.into_iter().map(|one| one.id).collect();
    assert!(said.is_empty(), "axe-core on the notes: {said:?}");
    window.type_keys(&[Key::Escape]).await?;
    window.says("done", "Departementet").await?;
    window.close().await?;

    let window = Window::open(&opening).await?;
    open_notes(&window).await?;
    window.says("notes", "Departementet återkommer i mars").await?;
    window.type_keys(&[Key::Escape]).await?;
    window.click("undo").await?;
    window.says("happened", "Departementet").await?;
    open_notes(&window).await?;
    let none = "return document.querySelector('[data-testid=notes]') === null";
    assert!(window.ask::<bool>(none, &[]).await?, "it is taken back");
    window.close().await
}
