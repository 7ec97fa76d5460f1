//! The parameters of MODEL 3: their names, what indexes them, what values they take, and their group.

use serde::Serialize;

/// The eleven groups a bridge splits a difference over, and the yardstick that has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Price and wage indices (uppräkning).
    Index,
    /// The rate per full-time student (pris).
    Price,
    /// Numbers of students (volym).
    Volume,
    /// Where students are trained (placering).
    Placement,
    /// How regions take part (inkludering).
    Inclusion,
    /// Housing during placements (boende).
    Housing,
    /// The research pot (forskning).
    Research,
    /// The proposed research reinforcement (förstärkning).
    Reinforcement,
    /// Research outside the university hospitals (breddforskning).
    Breadth,
    /// National cooperation (nationell samverkan).
    National,
    /// Frame, guarantee, reference and rounding (ram och garanti).
    Limits,
}

impl Group {
    /// All groups, in the order of MODEL 3.
    pub const ALL: [Self; 11] = [
        Self::Index,
        Self::Price,
        Self::Volume,
        Self::Placement,
        Self::Inclusion,
        Self::Housing,
        Self::Research,
        Self::Reinforcement,
        Self::Breadth,
        Self::National,
        Self::Limits,
    ];

    /// Name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Price => "price",
            Self::Volume => "volume",
            Self::Placement => "placement",
            Self::Inclusion => "inclusion",
            Self::Housing => "housing",
            Self::Research => "research",
            Self::Reinforcement => "reinforcement",
            Self::Breadth => "breadth",
            Self::National => "national",
            Self::Limits => "limits",
        }
    }

    /// The group of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }

    /// Position in [`Group::ALL`].
    #[must_use]
    pub const fn position(self) -> usize {
        self as usize
    }
}

/// What indexes a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indexing {
    /// One value.
    None,
    /// One per programme.
    Programme,
    /// One per region.
    Region,
    /// One per region, or one entry without index for all.
    RegionOrAll,
    /// One per programme and region.
    ProgrammeRegion,
    /// One per indicator of the reinforcement key.
    Indicator,
}

/// What values a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domain {
    /// Any decimal, or unknown.
    Number,
    /// A decimal of at least zero, or unknown.
    NonNegative,
    /// A decimal from 0 to 1, or unknown.
    UnitShare,
    /// `0` or `1`.
    Lag,
    /// `true` or `false`.
    Bool,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A decimal from 0 to 1, unknown, or `none`.
    ShareOrNone,
    /// Kronor, unknown, `neutral` or `none`.
    Cap,
    /// `root` or a scenario id.
    Reference,
    /// A list of rate steps.
    Steps,
}

macro_rules! keys {
    ($($variant:ident $name:literal $index:ident $domain:expr, $group:expr, $level:expr;)*) => {
        /// A parameter's key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Key {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl Key {
            /// All keys, in the order of MODEL 3.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The key in files and on the command line.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What indexes it.
            #[must_use]
            pub const fn indexing(self) -> Indexing {
                match self { $(Self::$variant => Indexing::$index,)* }
            }

            /// What values it takes.
            #[must_use]
            pub const fn domain(self) -> Domain {
                match self { $(Self::$variant => $domain,)* }
            }

            /// Its group; the yardstick has none.
            #[must_use]
            pub const fn group(self) -> Option<Group> {
                match self { $(Self::$variant => $group,)* }
            }

            /// For an indexed level, the index that carries it forward.
            #[must_use]
            pub const fn carried_by(self) -> Option<Key> {
                match self { $(Self::$variant => $level,)* }
            }
        }
    };
}

use Domain::{Bool, Cap, Choice, Lag, NonNegative, Number, Reference, ShareOrNone, Steps, UnitShare};

keys! {
    IndexRate "index.rate" None Number, Some(Group::Index), None;
    IndexResearch "index.research" None Number, Some(Group::Index), None;
    IndexHousing "index.housing" None Number, Some(Group::Index), None;
    RateBase "rate.base" None Number, Some(Group::Price), Some(Key::IndexRate);
    RateSteps "rate.steps" None Steps, Some(Group::Price), None;
    RateRounding "rate.rounding" None Choice(&["kr", "none"]), Some(Group::Price), None;
    StudentsBasis "students.basis" None Choice(&["agreed", "actual", "cohort"]), Some(Group::Volume), None;
    StudentsTrained "students.trained" None Choice(&["actual", "cohort"]), Some(Group::Volume), None;
    StudentsAgreed "students.agreed" Programme NonNegative, Some(Group::Volume), None;
    StudentsActual "students.actual" Programme NonNegative, Some(Group::Volume), None;
    CohortIntake "cohort.intake" Programme NonNegative, Some(Group::Volume), None;
    CohortRetention "cohort.retention" Programme UnitShare, Some(Group::Volume), None;
    PlacementShare "placement.share" ProgrammeRegion UnitShare, Some(Group::Placement), None;
    InclusionMode "inclusion.mode" Region Choice(&["none", "via", "direct"]), Some(Group::Inclusion), None;
    InclusionPassThrough "inclusion.pass_through" RegionOrAll UnitShare, Some(Group::Inclusion), None;
    InclusionLag "inclusion.lag" RegionOrAll Lag, Some(Group::Inclusion), None;
    HousingWeeks "housing.weeks_per_student" RegionOrAll NonNegative, Some(Group::Housing), None;
    HousingLodging "housing.lodging_share" RegionOrAll UnitShare, Some(Group::Housing), None;
    HousingCost "housing.cost_per_week" RegionOrAll NonNegative, Some(Group::Housing), Some(Key::IndexHousing);
    HousingPayer "housing.payer" RegionOrAll Choice(&["region", "host", "state"]), Some(Group::Housing), None;
    ResearchTotal "research.total" None Number, Some(Group::Research), Some(Key::IndexResearch);
    ResearchQualityPart "research.quality_part" None UnitShare, Some(Group::Research), None;
    ResearchBaseShare "research.base_share" Region NonNegative, Some(Group::Research), None;
    ResearchQualityWeight "research.quality_weight" Region NonNegative, Some(Group::Research), None;
    ReinforcementAmount "reinforcement.amount" None Number, Some(Group::Reinforcement), Some(Key::IndexResearch);
    ReinforcementCounting "reinforcement.counting" None Choice(&["fractional", "whole"]), Some(Group::Reinforcement), None;
    ReinforcementStudentsOf "reinforcement.students_of" None Choice(&["programme", "region"]), Some(Group::Reinforcement), None;
    ReinforcementHighlyCitedAs "reinforcement.highly_cited_as" None Choice(&["share", "count"]), Some(Group::Reinforcement), None;
    ReinforcementWeight "reinforcement.weight" Indicator NonNegative, Some(Group::Reinforcement), None;
    ReinforcementEligible "reinforcement.eligible" Region Bool, Some(Group::Reinforcement), None;
    HighlyCitedFractional "indicator.highly_cited_fractional" Region NonNegative, Some(Group::Reinforcement), None;
    HighlyCitedWhole "indicator.highly_cited_whole" Region NonNegative, Some(Group::Reinforcement), None;
    ArticlesFractional "indicator.articles_fractional" Region NonNegative, Some(Group::Reinforcement), None;
    ArticlesWhole "indicator.articles_whole" Region NonNegative, Some(Group::Reinforcement), None;
    LeadArticles "indicator.lead_articles" Region NonNegative, Some(Group::Reinforcement), None;
    BreadthAmount "breadth.amount" None Number, Some(Group::Breadth), Some(Key::IndexResearch);
    BreadthKey "breadth.key" None Choice(&["trained", "population", "equal"]), Some(Group::Breadth), None;
    NationalAmount "national.amount" None Number, Some(Group::National), Some(Key::IndexResearch);
    GuaranteeLossLimit "guarantee.loss_limit" None ShareOrNone, Some(Group::Limits), None;
    GuaranteeFinancing "guarantee.financing" None Choice(&["state", "gaining_hosts", "gainers"]), Some(Group::Limits), None;
    FrameCap "frame.cap" None Cap, Some(Group::Limits), None;
    FrameLever "frame.lever" None Choice(&["rate", "reinforcement"]), Some(Group::Limits), None;
    LimitsReference "limits.reference" None Reference, Some(Group::Limits), None;
    RoundingUnit "rounding.unit" None Choice(&["kr", "tkr"]), Some(Group::Limits), None;
    CostReported "cost.reported_per_student" None NonNegative, None, Some(Key::IndexRate);
}

impl Key {
    /// The key of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.name() == name)
    }
}

/// The indicators of the reinforcement key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Indicator {
    /// Full-time students.
    Students,
    /// Highly cited articles, as a share or in number.
    HighlyCited,
    /// Number of articles.
    Articles,
    /// Articles with a leading author.
    LeadArticles,
    /// Inhabitants.
    Population,
    /// The same for every eligible region.
    Equal,
}

impl Indicator {
    /// All indicators.
    pub const ALL: [Self; 6] = [
        Self::Students,
        Self::HighlyCited,
        Self::Articles,
        Self::LeadArticles,
        Self::Population,
        Self::Equal,
    ];

    /// Name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Students => "students",
            Self::HighlyCited => "highly_cited",
            Self::Articles => "articles",
            Self::LeadArticles => "lead_articles",
            Self::Population => "population",
            Self::Equal => "equal",
        }
    }

    /// The indicator of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|indicator| indicator.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_by_its_name_and_every_group_has_a_key() {
        for key in Key::ALL {
            assert_eq!(Key::parse(key.name()), Some(*key));
        }
        for group in Group::ALL {
            assert!(Key::ALL.iter().any(|key| key.group() == Some(group)), "{} has no key", group.name());
            assert_eq!(Group::ALL[group.position()], group);
        }
    }
}
