//! `alf document export`, `import` and `share`.

use std::path::Path;
use std::process::ExitCode;

use alf_app::desk::HandedOver;
use alf_app::library::Library;
use alf_app::wire::{Failure, ImportPreview, ImportedScenario};
use alf_app::{Desk, desk, export as files};
use serde::Serialize;

use crate::args::{ConflictName, Format, Import};
use crate::output::{self, Columns};

pub(crate) fn export(
    file: &Path,
    (scenario, private): (&str, bool),
    (out, force): (&Path, bool),
) -> Result<ExitCode, Failure> {
    let library = Library::of_document(file)?;
    let id = library.find_held(scenario)?;
    let HandedOver { text, left_out } = desk::scenario_to_hand_over(&library, &id, private)?;
    files::write(out, text.as_bytes(), force)?;
    let less = match left_out {
        0 => String::new(),
        _ => {
            format!("Utan privata värden: {left_out}; filen kan visa andra tal. --with-private tar med dem\n")
        }
    };
    output::print(&format!("Skrev {} till {}\n{less}", library.name(&id), out.display()))
}

/// What came in, beside what was there.
#[derive(Serialize)]
struct Imported {
    preview: ImportPreview,
    /// Names of the scenarios that are in the document now and were not before.
    added: Vec<String>,
}

pub(crate) fn import(wanted: &Import) -> Result<ExitCode, Failure> {
    let desk = if wanted.dry_run { Desk::open(&wanted.file)? } else { super::open(&wanted.file)? };
    let preview = desk.preview_import(&wanted.scenarios)?;
    let names = || -> Result<Vec<String>, Failure> {
        Ok(desk.workspace()?.scenarios.into_iter().map(|scenario| scenario.name).collect())
    };
    let before = names()?;
    if !wanted.dry_run {
        desk.import(&wanted.scenarios, wanted.on_conflict.into())?;
    }
    let added = names()?.into_iter().filter(|name| !before.contains(name)).collect();
    match wanted.format {
        Format::Json => output::json(&Imported { preview, added }),
        Format::Table => output::print(&table(&preview, &added, wanted)),
    }
}

fn table(preview: &ImportPreview, added: &[String], wanted: &Import) -> String {
    let mut columns = Columns::new(3, &["Id", "Namn", "Utfall", "Värden"]);
    for scenario in &preview.scenarios {
        let became = became(scenario, wanted.on_conflict);
        columns.row([scenario.id.clone(), scenario.name.clone(), became, scenario.values.to_string()]);
    }
    let end = match (wanted.dry_run, added) {
        (true, _) => "Inget ändrades".to_owned(),
        (false, []) => "Inga nya scenarier".to_owned(),
        (false, added) => format!("Nya scenarier: {}", added.join(", ")),
    };
    format!("{}\n{end}\n", columns.text())
}

fn became(scenario: &ImportedScenario, choice: ConflictName) -> String {
    match (&scenario.taken_by, choice) {
        (None, _) => "nytt".to_owned(),
        (Some(own), ConflictName::Both) => format!("kommer in bredvid {own}"),
        (Some(_), _) if scenario.same => "finns redan, likadant".to_owned(),
        (Some(own), ConflictName::Skip) => format!("hoppas över, {own} står kvar"),
        (Some(own), ConflictName::Replace) => format!("ersätter {own}"),
    }
}

pub(crate) fn share(file: &Path, (out, force): (&Path, bool), format: Format) -> Result<ExitCode, Failure> {
    let copy = desk::share(file, out, force)?;
    if format == Format::Json {
        return output::json(&copy);
    }
    let mut text = format!("Skrev {}\n", copy.path);
    let mut tell = |what: &str, names: &[String]| {
        if !names.is_empty() {
            text.push_str(&format!("{what}: {}\n", names.join(", ")));
        }
    };
    tell("Privata scenarier som inte följde med", &copy.private);
    tell("Står på privata scenarier och följde inte med", &copy.orphaned);
    tell("Saknar privata värden och kan visa andra tal", &copy.thinned);
    if copy.dataset > 0 {
        text.push_str(&format!("Privata värden i underlaget som är okända i kopian: {}\n", copy.dataset));
    }
    for (count, what) in [(copy.notes, "privata anteckningar"), (copy.snapshots, "ögonblicksbilder")] {
        if count > 0 {
            text.push_str(&format!("Utan {count} {what}\n"));
        }
    }
    output::print(&text)
}
