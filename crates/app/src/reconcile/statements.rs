//! The statements of MODEL 9 about the agreement itself.

use alf_engine::dataset::DataSet;
use alf_engine::groups::Level;
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::{Component, Key, Num, RegionAt, Year};
use rust_decimal::Decimal;

use super::Facts;

/// A published statement and what it is held against.
pub(super) struct Statement {
    pub(super) id: &'static str,
    pub(super) text: &'static str,
    pub(super) subject: Subject,
    pub(super) published: Published,
    pub(super) decimals: u32,
    pub(super) unit: &'static str,
}

/// A factor between the units of published figures.
pub(crate) struct Factor(i64, u32);

impl Factor {
    pub(super) fn num(&self) -> Num {
        Num::Known(Decimal::new(self.0, self.1))
    }
}

pub(super) const ONE: Factor = Factor(1, 0);
pub(super) const THOUSANDTH: Factor = Factor(1, 3);

/// Where the figure beside the published one comes from.
pub(crate) enum Subject {
    /// Published figures, each times a factor, summed.
    Sum(&'static [(&'static str, Factor)]),
    /// What the parts of a budget's check give, mnkr.
    BudgetSum { budget: &'static str, check: &'static str },
    /// What the blocks of a plan's stated sum give.
    PlanSum { plan: &'static str, sum: &'static str },
    /// What a region receives, mnkr.
    Received { scenario: &'static str, region: &'static str, year: i32 },
    /// One component of a region, mnkr.
    Line { scenario: &'static str, region: &'static str, year: i32, component: Component },
    /// Coverage of the rate.
    Coverage { scenario: &'static str, year: i32 },
    /// Rate in a scenario less that in another, kr.
    RateIncrease { scenario: &'static str, base: &'static str, year: i32 },
    /// Students of a year over those of the year before.
    StudentRatio { scenario: &'static str, year: i32 },
    /// A parameter's value in force.
    Parameter { scenario: &'static str, key: Key, index: At, year: i32 },
    /// A region's part of the research total by base shares, mnkr.
    ResearchShare { scenario: &'static str, region: &'static str, year: i32 },
}

/// What a parameter is looked up for.
pub(crate) enum At {
    /// A parameter without index, in per cent.
    Percent,
    /// A programme.
    Programme(&'static str),
}

impl At {
    /// The index in the data set.
    pub(crate) fn index(&self, dataset: &DataSet) -> Option<Index> {
        match self {
            Self::Percent => Some(Index::All),
            Self::Programme(id) => dataset.programme_at(id).map(Index::Programme),
        }
    }

    pub(super) fn look(&self, chain: &Chain<'_>, key: Key, year: i32) -> Num {
        let found = self.index(chain.dataset).and_then(|index| chain.effective(key, index, Year(year)));
        let value = found.and_then(|found| found.entry.value.number()).unwrap_or(Num::Unknown);
        match self {
            Self::Percent => value * Num::Known(Decimal::ONE_HUNDRED),
            Self::Programme(_) => value,
        }
    }
}

/// A published figure.
pub(super) enum Published {
    /// A number.
    Fact(&'static str),
    /// The number at a place in a text such as "90/10".
    Part(&'static str, usize),
    /// A statement whose figure has not been found; the fact says what is known of it.
    NotFound(&'static str),
}

impl Published {
    pub(super) fn number(&self, facts: &Facts) -> Num {
        match self {
            Self::Fact(id) => facts.number(id),
            Self::Part(id, at) => facts.part(id, *at),
            Self::NotFound(_) => Num::Unknown,
        }
    }

    pub(super) const fn id(&self) -> &'static str {
        match self {
            Self::Fact(id) | Self::Part(id, _) | Self::NotFound(id) => id,
        }
    }
}

/// The research total of a year times a region's share of the base weights, before the quality part.
pub(super) fn base_amount(chain: &Chain<'_>, region: RegionAt, year: i32) -> Num {
    let year = Year(year);
    let weight = |at: usize| {
        let found = chain.effective(Key::ResearchBaseShare, Index::Region(RegionAt(at)), year);
        found.and_then(|found| found.entry.value.number()).unwrap_or(Num::ZERO)
    };
    let whole: Num = (0..chain.dataset.regions.len()).map(weight).sum();
    let total = chain.effective(Key::ResearchTotal, Index::All, year).and_then(|found| {
        let value = found.entry.value.number()?;
        let level = Level { value, from: found.entry.from? };
        (level.from == year).then_some(level.value)
    });
    total.unwrap_or(Num::Unknown) * weight(region.0) / whole
}

const BASE: &str = "dagens-avtal";

pub(super) const fn fact(
    (id, text): (&'static str, &'static str),
    subject: Subject,
    (published, decimals, unit): (&'static str, u32, &'static str),
) -> Statement {
    Statement { id, text, subject, published: Published::Fact(published), decimals, unit }
}

const fn quality(id: &'static str, text: &'static str, year: i32, published: &'static str) -> Statement {
    let subject =
        Subject::Parameter { scenario: BASE, key: Key::ResearchQualityPart, index: At::Percent, year };
    Statement { id, text, subject, published: Published::Part(published, 1), decimals: 0, unit: "procent" }
}

const fn education(
    (id, text): (&'static str, &'static str),
    (region, year): (&'static str, i32),
    published: &'static str,
) -> Statement {
    let component = Component::EducationState;
    let subject = Subject::Line { scenario: BASE, region, year, component };
    fact((id, text), subject, (published, 0, "mnkr"))
}

const fn research(
    (id, text): (&'static str, &'static str),
    region: &'static str,
    published: &'static str,
) -> Statement {
    fact((id, text), Subject::ResearchShare { scenario: BASE, region, year: 2015 }, (published, 0, "mnkr"))
}

const fn actual((id, text): (&'static str, &'static str), year: i32, published: &'static str) -> Statement {
    let index = At::Programme("LiU");
    let subject = Subject::Parameter { scenario: BASE, key: Key::StudentsActual, index, year };
    fact((id, text), subject, (published, 0, "HST"))
}

/// All statements, in the order they are shown.
pub(super) const ALL: &[Statement] = &[
    fact(
        ("coverage-2021", "Ersättningen 79 547 kr täcker omkring 60 procent av 128 492 kr (2021)"),
        Subject::Coverage { scenario: BASE, year: 2021 },
        ("X019", 1, "andel"),
    ),
    fact(
        ("coverage-2021-exact", "79 547 kr genom 128 492 kr (2021)"),
        Subject::Coverage { scenario: BASE, year: 2021 },
        ("X021", 4, "andel"),
    ),
    research(("research-2015-12", "Skånes forskningsersättning 2015 mot andelarna"), "12", "X010"),
    research(("research-2015-05", "Östergötlands forskningsersättning 2015 mot andelarna"), "05", "X011"),
    research(("research-2015-18", "Örebros forskningsersättning 2015 mot andelarna"), "18", "X009"),
    quality("quality-2016", "Forskningens kvalitetsdel 2016", 2016, "X012"),
    quality("quality-2017", "Forskningens kvalitetsdel 2017", 2017, "X012"),
    quality("quality-2018", "Forskningens kvalitetsdel 2018", 2018, "X013"),
    quality("quality-2019", "Forskningens kvalitetsdel från 2019", 2019, "X014"),
    fact(
        ("total-2026-01", "Region Stockholms ALF-ersättning 2026 mot räkneexemplet"),
        Subject::Received { scenario: BASE, region: "01", year: 2026 },
        ("X036", 1, "mnkr"),
    ),
    education(("education-2024-14", "Västra Götalands utbildningsersättning 2024"), ("14", 2024), "X041"),
    education(("education-2025-14", "Västra Götalands utbildningsersättning 2025"), ("14", 2025), "X042"),
    education(("education-2024-12", "Skånes utbildningsersättning 2024"), ("12", 2024), "X043"),
    education(
        ("education-2020-05", "Östergötlands utbildningsersättning 2020 (före underlagets första år)"),
        ("05", 2020),
        "X047",
    ),
    fact(
        ("sum-2020-05", "Östergötland 2020: utbildning 86 + forskning 141 mot summan 232"),
        Subject::Sum(&[("X047", ONE), ("X048", ONE)]),
        ("X046", 0, "mnkr"),
    ),
    actual(("students-liu-11", "Linköping: 108 studenter per termin i elva terminer"), 2026, "X056"),
    actual(("students-liu-12", "Linköping: 108 studenter per termin i tolv terminer"), 2027, "X057"),
    fact(
        ("step-2027", "Tolv elftedelar så många helårsstudenter från 2027 vid oförändrad antagning"),
        Subject::StudentRatio { scenario: "kohort", year: 2027 },
        ("X082", 5, "faktor"),
    ),
    Statement {
        id: "increase-2026",
        text: "Promemorians höjning per helårsstudent 2026 (beloppet är inte hittat)",
        subject: Subject::RateIncrease { scenario: "promemorian-kant", base: BASE, year: 2026 },
        published: Published::NotFound("X064"),
        decimals: 0,
        unit: "kr",
    },
];
