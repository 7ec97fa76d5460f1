//! Which regions border on each other, read from the map: those whose outlines share a stretch.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Number;

use crate::assets;
use crate::library::parse;
use crate::wire::Failure;

#[derive(Deserialize)]
struct Map {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
}

type Ring = Vec<[Number; 2]>;

#[derive(Deserialize)]
struct Geometry {
    coordinates: Vec<Vec<Ring>>,
}

/// Pairs of county codes, both ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Borders(BTreeSet<(String, String)>);

impl Borders {
    /// Reads the map the program carries.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub(super) fn read() -> Result<Self, Failure> {
        let map: Map = parse("regions.geojson", assets::REGIONS)?;
        let mut stretches: BTreeMap<[String; 2], BTreeSet<&str>> = BTreeMap::new();
        for feature in &map.features {
            for ring in feature.geometry.coordinates.iter().flatten() {
                for pair in ring.windows(2) {
                    let owners = stretches.entry(stretch(&pair[0], &pair[1])).or_default();
                    owners.insert(&feature.properties.code);
                }
            }
        }
        let mut found = BTreeSet::new();
        for owners in stretches.values() {
            for a in owners {
                for b in owners.iter().filter(|b| *b != a) {
                    found.insert(((*a).to_owned(), (*b).to_owned()));
                }
            }
        }
        Ok(Self(found))
    }

    /// Whether two regions border on each other.
    pub(super) fn meet(&self, a: &str, b: &str) -> bool {
        self.0.contains(&(a.to_owned(), b.to_owned()))
    }
}

/// A stretch of an outline, the same in both directions.
fn stretch(from: &[Number; 2], to: &[Number; 2]) -> [String; 2] {
    let point = |point: &[Number; 2]| format!("{} {}", point[0], point[1]);
    let mut ends = [point(from), point(to)];
    ends.sort();
    ends
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

    use super::*;

    #[test]
    fn borders_are_those_of_the_map() {
        let borders = Borders::read().expect("the map holds");
        for (a, b) in [("10", "12"), ("10", "07"), ("10", "08"), ("12", "13"), ("24", "25")] {
            assert!(borders.meet(a, b) && borders.meet(b, a), "{a} and {b} border on each other");
        }
        assert!(!borders.meet("10", "13"), "Blekinge and Halland do not meet");
        assert!(!borders.meet("19", "21"), "a single point is no border");
        assert!(borders.0.iter().all(|(a, b)| a != "09" && b != "09"), "an island has none");
    }
}
