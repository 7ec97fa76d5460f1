//! Another data set in the document's place, and going back to a backup: looked through, done, and nothing lost.

use alf_tests::window::{Opening, Window, WindowError};
use fantoccini::key::Key;
use serde_json::Value;

use crate::prediction::Predictor;
use crate::{FOCUS, fresh, shown, shows};

/// Runs a command of the palette.
async fn run(window: &Window, sought: &str) -> Result<(), WindowError> {
    window.type_text(&format!("{}k", char::from(Key::Control))).await?;
    window.write("palette-input", sought).await?;
    window.type_keys(&[Key::Enter]).await
}

/// The built-in data set with another price of a week of housing, as a file.
fn dearer(opening: &Opening) -> std::path::PathBuf {
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/data/dataset.json");
    let text = std::fs::read_to_string(built_in).expect("the data set is there");
    let mut dataset: Value = serde_json::from_str(&text).expect("JSON");
    let parameters = dataset["parameters"].as_array_mut().expect("parameters");
    let price = parameters.iter_mut().find(|entry| entry["key"] == "housing.cost_per_week");
    price.expect("housing has a price")["value"] = "1650".into();
    std::fs::create_dir_all(&opening.logs).expect("a folder");
    let path = opening.logs.join("dyrare boende.json");
    std::fs::write(&path, dataset.to_string()).expect("written");
    path
}

#[tokio::test]
async fn a_data_set_is_looked_through_put_in_place_and_a_backup_brings_the_old_back()
-> Result<(), WindowError> {
    let predictor = Predictor::new();
    let mut opening = fresh("returned");
    opening.chosen = Some(dearer(&opening));
    let window = Window::open(&opening).await?;
    let before = predictor.built_in(FOCUS);
    shows(&window, FOCUS, &before).await?;

    run(&window, "byt underlag").await?;
    window.says("dataset-counts", "1 värden ändras").await?;
    window.says("dataset-changes", "1 650").await?;
    let said: Vec<String> = window.violations().await?.into_iter().map(|one| one.id).collect();
    assert!(said.is_empty(), "axe-core on the data set being looked through: {said:?}");
    window.click("dialog-accept").await?;
    window.says("done", "underlaget").await?;
    window.settle().await?;
    let document = opening.data.join("se.alfbordet.app/Räkneexempel.alf");
    let after = predictor.in_document(FOCUS, &document);
    assert_ne!(after, before, "a dearer week changes something");
    shows(&window, FOCUS, &after).await?;
    window.click("undo").await?;
    shows(&window, FOCUS, &before).await?;
    window.click("redo").await?;
    shows(&window, FOCUS, &after).await?;

    // The backup was taken before the first edit.
    run(&window, "säkerhetskopia").await?;
    window.says("backups", "kB").await?;
    let said: Vec<String> = window.violations().await?.into_iter().map(|one| one.id).collect();
    assert!(said.is_empty(), "axe-core on the backups: {said:?}");
    window.click("dialog-accept").await?;
    window.says("happened", "ligger kvar").await?;
    window.settle().await?;
    let table = shows(&window, FOCUS, &before).await?;
    assert_eq!(shown(&table, FOCUS), predictor.in_document(FOCUS, &document), "so is the document");

    let folder = std::fs::read_dir(opening.data.join("se.alfbordet.app")).expect("the folder");
    let kept: Vec<_> = folder
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.to_string_lossy().contains("(ersatt "))
        .collect();
    assert_eq!(kept.len(), 1, "what was replaced lies beside it: {kept:?}");
    assert_eq!(predictor.in_document(FOCUS, &kept[0]), after, "as it was");
    window.close().await
}
