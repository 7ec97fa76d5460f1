//! Names of things: each its own type, text on every wire.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! text_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps the text as it stands.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

text_id! {
    /// County code of a region, two digits.
    RegionCode;
    /// Id of a medical programme.
    ProgrammeId;
    /// Id of a scenario.
    ScenarioId;
    /// Id of a data set.
    DataSetId;
    /// Id of a source in the data set.
    SourceId;
}

/// A calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(pub i32);

impl Year {
    /// Earliest year an entry may carry.
    pub const EARLIEST: Self = Self(1900);
    /// Latest year an entry may carry.
    pub const LATEST: Self = Self(2200);

    /// The years from this one to `last`, both included.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self)
    }

    /// The year so many years later.
    #[must_use]
    pub fn after(self, years: usize) -> Self {
        Self(self.0 + i32::try_from(years).unwrap_or(i32::MAX - Self::LATEST.0))
    }

    /// The year after.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Position of a region in the data set, which is ordered by code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RegionAt(pub usize);

/// Position of a programme in the data set, which is ordered by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProgrammeAt(pub usize);
