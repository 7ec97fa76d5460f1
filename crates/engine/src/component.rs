//! The components of an outcome: what each line of money is.

use serde::Serialize;

/// A kind of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Component {
    /// Education, from the state (utbildning från staten).
    EducationState,
    /// Education, between host and region (utbildning, vidareförmedlad).
    EducationTransfer,
    /// The region's cost of students' housing (boendekostnad).
    HousingCost,
    /// Housing paid by the state (boende från staten).
    HousingState,
    /// Housing paid by the host (boende från värdregionen).
    HousingTransfer,
    /// Research, fixed part (forskning, basdel).
    ResearchBase,
    /// Research, quality part (forskning, kvalitetsdel).
    ResearchQuality,
    /// Research reinforcement (forskningsförstärkning).
    Reinforcement,
    /// Research outside the university hospitals (breddforskning).
    Breadth,
    /// National cooperation (nationell samverkan).
    National,
    /// Guarantee against loss (förlustgaranti).
    Guarantee,
}

impl Component {
    /// All components, in the order lines are reported.
    pub const ALL: [Self; 11] = [
        Self::EducationState,
        Self::EducationTransfer,
        Self::HousingCost,
        Self::HousingState,
        Self::HousingTransfer,
        Self::ResearchBase,
        Self::ResearchQuality,
        Self::Reinforcement,
        Self::Breadth,
        Self::National,
        Self::Guarantee,
    ];

    /// Name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EducationState => "education_state",
            Self::EducationTransfer => "education_transfer",
            Self::HousingCost => "housing_cost",
            Self::HousingState => "housing_state",
            Self::HousingTransfer => "housing_transfer",
            Self::ResearchBase => "research_base",
            Self::ResearchQuality => "research_quality",
            Self::Reinforcement => "reinforcement",
            Self::Breadth => "breadth",
            Self::National => "national",
            Self::Guarantee => "guarantee",
        }
    }

    /// The component of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|component| component.name() == name)
    }

    /// Whether the state pays it; the guarantee depends on its financing and is told apart.
    #[must_use]
    pub const fn from_state(self) -> bool {
        matches!(
            self,
            Self::EducationState
                | Self::HousingState
                | Self::ResearchBase
                | Self::ResearchQuality
                | Self::Reinforcement
                | Self::Breadth
                | Self::National
        )
    }

    /// Whether it counts into what a region receives: all lines but its own housing cost.
    #[must_use]
    pub const fn received(self) -> bool {
        !matches!(self, Self::HousingCost)
    }

    /// Position in [`Component::ALL`].
    #[must_use]
    pub const fn position(self) -> usize {
        self as usize
    }
}
