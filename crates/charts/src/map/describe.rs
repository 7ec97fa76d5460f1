//! What a map says to those who do not see it.

use super::plan::figure;
use super::{Map, MapRegion};
use crate::text::clean;

/// "Blekinge: +4,6 mnkr", "Gotland: berörs inte".
pub(super) fn region(map: &Map<'_>, region: &MapRegion) -> String {
    if region.figure.is_none() {
        return clean(&format!("{}: {}", region.name, map.captions.language.not_concerned()));
    }
    let mut figure = figure(map, region.figure);
    if region.figure.known().is_some() {
        figure = map.captions.language.amount(&figure, map.scale);
    }
    clean(&format!("{}: {figure}", region.name))
}

/// The caption's description, or the largest and the smallest; and every region that is unknown.
pub(super) fn describe(map: &Map<'_>) -> String {
    let words = map.captions.language;
    let mut parts = Vec::new();
    if map.captions.description.trim().is_empty() {
        let known = || map.regions.iter().filter(|region| region.figure.known().is_some());
        let largest = known().max_by_key(|region| region.figure.known());
        let smallest = known().min_by_key(|region| region.figure.known());
        parts.extend(largest.map(|found| format!("{}: {}.", words.largest(), region(map, found))));
        parts.extend(smallest.map(|found| format!("{}: {}.", words.smallest(), region(map, found))));
        parts.extend(map.selected.iter().filter_map(|code| map.region(code)).map(|it| region(map, it) + "."));
    } else {
        parts.push(map.captions.description.trim().to_owned());
    }
    let unknown = |it: &&MapRegion| !it.figure.is_none() && it.figure.known().is_none();
    parts.extend(map.regions.iter().filter(unknown).map(|it| region(map, it) + "."));
    let none: Vec<&str> =
        map.regions.iter().filter(|it| it.figure.is_none()).map(|it| it.name.as_str()).collect();
    if !none.is_empty() {
        parts.push(format!("{}, {}.", none.join(", "), words.not_concerned()));
    }
    parts.join(" ")
}
