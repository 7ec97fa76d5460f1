//! The regions' borders as given: GeoJSON in a plane grid of metres, north up.

use serde_json::Value;
use thiserror::Error;

/// The borders of all regions, read once and drawn many times.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlines {
    all: Vec<Outline>,
    /// West, south, east, north.
    bounds: [f64; 4],
}

/// The border of one region.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// What the data calls it: the region's code.
    pub code: String,
    /// Its outer rings of (east, north) in metres, each without its repeated last point.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// Why borders could not be read.
#[derive(Debug, Error)]
pub enum MapError {
    /// The text is no JSON.
    #[error("the map is no JSON")]
    Json(#[source] serde_json::Error),
    /// A feature lacks its code, or its geometry is no polygon of pairs of numbers.
    #[error("feature {index} of the map has no code or no polygon")]
    Feature {
        /// Its place, from 0.
        index: usize,
    },
    /// There is no list of features.
    #[error("the map has no features")]
    NoFeatures,
}

impl Outlines {
    /// Borders that are already read.
    pub fn new(all: Vec<Outline>) -> Self {
        let points = || all.iter().flat_map(|outline| outline.rings.iter().flatten());
        let start = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        let bounds = points().fold(start, |[west, south, east, north], (x, y)| {
            [west.min(*x), south.min(*y), east.max(*x), north.max(*y)]
        });
        Self { all, bounds }
    }

    /// Borders from a GeoJSON `FeatureCollection` whose features have a property `code` and a `Polygon` or
    /// `MultiPolygon` in a plane grid (SWEREF 99 TM). Holes are left out.
    ///
    /// # Errors
    /// [`MapError`] when the text is not that.
    pub fn from_geojson(text: &str) -> Result<Self, MapError> {
        let file: Value = serde_json::from_str(text).map_err(MapError::Json)?;
        let features = file["features"].as_array().ok_or(MapError::NoFeatures)?;
        let outline = |(index, feature)| outline(feature).ok_or(MapError::Feature { index });
        features.iter().enumerate().map(outline).collect::<Result<_, _>>().map(Self::new)
    }

    /// Every outline, in the order of the data.
    pub fn all(&self) -> &[Outline] {
        &self.all
    }

    /// West, south, east and north, in metres.
    pub(crate) const fn bounds(&self) -> [f64; 4] {
        self.bounds
    }
}

fn outline(feature: &Value) -> Option<Outline> {
    let code = feature["properties"]["code"].as_str()?.to_owned();
    let coordinates = &feature["geometry"]["coordinates"];
    let rings = match feature["geometry"]["type"].as_str()? {
        "Polygon" => vec![ring(&coordinates[0])?],
        "MultiPolygon" => {
            coordinates.as_array()?.iter().map(|polygon| ring(&polygon[0])).collect::<Option<_>>()?
        }
        _ => return None,
    };
    Some(Outline { code, rings })
}

fn ring(points: &Value) -> Option<Vec<(f64, f64)>> {
    let pair = |point: &Value| Some((point[0].as_f64()?, point[1].as_f64()?));
    let mut ring: Vec<_> = points.as_array()?.iter().map(pair).collect::<Option<_>>()?;
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    (ring.len() > 2).then_some(ring)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_of_the_program_has_every_region_once() {
        let map = Outlines::from_geojson(include_str!("../../../../assets/data/regions.geojson")).unwrap();
        let codes: std::collections::BTreeSet<_> = map.all().iter().map(|outline| &outline.code).collect();
        assert_eq!((map.all().len(), codes.len()), (21, 21), "twenty-one counties");
        let [west, south, east, north] = map.bounds();
        let size = ((east - west).round(), (north - south).round());
        assert!(size.0 > 600_000.0 && size.1 > 1_400_000.0, "Sweden in metres, found {size:?}");
    }

    #[test]
    fn what_is_no_map_is_refused() {
        assert!(matches!(Outlines::from_geojson("{"), Err(MapError::Json(_))), "no JSON");
        assert!(matches!(Outlines::from_geojson("{}"), Err(MapError::NoFeatures)), "no features");
        let point =
            r#"{"features":[{"properties":{"code":"01"},"geometry":{"type":"Point","coordinates":[1,2]}}]}"#;
        assert!(matches!(Outlines::from_geojson(point), Err(MapError::Feature { index: 0 })), "a point");
    }
}
