//! The files the program carries: data set, scenarios, published facts, glossary.

/// The data set of the example.
pub const DATASET: &str = include_str!("../../../assets/data/dataset.json");

/// What is built into the program, with licences; written by `cargo xtask licences`.
pub const LICENCES: &str = include_str!("../../../assets/licences.json");

/// Published figures with source and grade.
pub const FACTS: &str = include_str!("../../../assets/data/facts.json");

/// Which words of the facts concern which clause of the agreement, and the scenario that expresses them.
pub const POSITIONS: &str = include_str!("../../../assets/data/positions.json");

/// The counties' outlines in SWEREF 99 TM metres.
pub const REGIONS: &str = include_str!("../../../assets/data/regions.geojson");

/// The glossary: Swedish term, English name, code name, meaning.
pub const GLOSSARY: &str = include_str!("../../../docs/glossary.md");

/// Files of a folder of `assets/data` by their ids.
macro_rules! files {
    ($folder:literal: $($id:literal)*) => {
        &[$(($id, include_str!(concat!("../../../assets/data/", $folder, "/", $id, ".json"))),)*]
    };
}

/// The scenarios of the example with their file names, parents before children.
pub const SCENARIOS: &[(&str, &str)] = files! { "scenarios":
    "dagens-avtal"
    "promemorian"
    "region-stockholm"
    "region-blekinge"
    "decentraliserad"
    "kohort"
    "promemorian-2025"
    "promemorian-kant"
    "regionernas-krav"
    "regionernas-krav-infasat"
    "alla-regioner-kostnadsneutralt"
};

/// Regional budgets, by id.
pub const BUDGETS: &[(&str, &str)] = files! { "budgets":
    "stockholm-2026"
    "stockholm-2025"
    "stockholm-2026-antagande"
};

/// Placement plans, by id.
pub const PLACEMENTS: &[(&str, &str)] = files! { "placements":
    "blekinge-2024"
    "blekinge-primarvard-i-dag"
    "blekinge-primarvard-nya"
    "sydost-fem-terminer"
    "sydost-sex-terminer"
    "sydost-sju-terminer"
};

/// What the example opens on: base, pinned scenarios, focus, region and years of the timeline.
pub const OPENING: &str = include_str!("../../../assets/data/opening.json");
