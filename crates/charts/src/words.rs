//! The few words a drawing adds itself.

use crate::drawing::Language;
use crate::number::{self, Scale};

impl Language {
    const fn pick(self, swedish: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Swedish => swedish,
            Self::English => english,
        }
    }

    /// What an unknown figure reads.
    #[must_use]
    pub const fn unknown(self) -> &'static str {
        self.pick(number::UNKNOWN, "unknown")
    }

    /// What figures are told in, empty for bare numbers: "mnkr", "SEK m".
    #[must_use]
    pub const fn unit(self, scale: Scale) -> &'static str {
        match (self, scale) {
            (Self::Swedish, _) | (Self::English, Scale::Percent | Scale::Count(_)) => scale.unit(),
            (Self::English, Scale::Kr) => "SEK",
            (Self::English, Scale::Tkr) => "SEK k",
            (Self::English, Scale::Mnkr) => "SEK m",
        }
    }

    /// A figure that is written already, with its unit: "+53,9 mnkr", "SEK +53,9 m".
    #[must_use]
    pub fn amount(self, figure: &str, scale: Scale) -> String {
        match (self, scale) {
            (Self::English, Scale::Kr) => format!("SEK {figure}"),
            (Self::English, Scale::Tkr) => format!("SEK {figure} k"),
            (Self::English, Scale::Mnkr) => format!("SEK {figure} m"),
            _ => format!("{figure} {}", scale.unit()).trim_end().to_owned(),
        }
    }

    pub(crate) const fn cut_axis(self) -> &'static str {
        self.pick("avkortad axel", "cut axis")
    }

    pub(crate) const fn rest(self) -> &'static str {
        self.pick("Övrigt", "Other")
    }

    pub(crate) const fn thinner(self) -> &'static str {
        self.pick("Tunnare linje: härlett.", "Thinner line: derived.")
    }

    pub(crate) const fn dashed(self) -> &'static str {
        self.pick("Streckad linje: föreslaget.", "Dashed line: proposed.")
    }

    pub(crate) const fn dotted(self) -> &'static str {
        self.pick("Prickad linje: antaget.", "Dotted line: assumed.")
    }

    pub(crate) const fn lighter(self) -> &'static str {
        self.pick("Ljusare: härlett.", "Lighter: derived.")
    }

    pub(crate) const fn outlined(self) -> &'static str {
        self.pick("Kontur: föreslaget.", "Outlined: proposed.")
    }

    pub(crate) const fn hatched(self) -> &'static str {
        self.pick("Snedstreckat: antaget.", "Hatched: assumed.")
    }

    pub(crate) const fn assumed(self) -> &'static str {
        self.pick("Antaget", "Assumed")
    }

    pub(crate) const fn difference(self) -> &'static str {
        self.pick("Skillnad", "Difference")
    }

    pub(crate) const fn against(self) -> &'static str {
        self.pick("mot", "against")
    }

    pub(crate) const fn axis_is_cut(self) -> &'static str {
        self.pick("Axeln är avkortad.", "The axis is cut.")
    }

    pub(crate) const fn hollow(self) -> &'static str {
        self.pick("Ihålig: föreslaget eller antaget.", "Hollow: proposed or assumed.")
    }

    pub(crate) const fn first_row(self) -> &'static str {
        self.pick("Överst", "First")
    }

    pub(crate) const fn last_row(self) -> &'static str {
        self.pick("Nederst", "Last")
    }

    pub(crate) const fn hatched_unknown(self) -> &'static str {
        self.pick("Snedstreckat: okänt.", "Hatched: unknown.")
    }

    pub(crate) const fn gap_is_unknown(self) -> &'static str {
        self.pick("Lucka: okänt.", "Gap: unknown.")
    }

    pub(crate) const fn figure_is(self) -> &'static str {
        self.pick("Siffran", "The figure")
    }

    pub(crate) const fn to(self) -> &'static str {
        self.pick("till", "to")
    }

    pub(crate) const fn dotted_edge(self) -> &'static str {
        self.pick("Prickad kant: antaget.", "Dotted edge: assumed.")
    }

    pub(crate) const fn dashed_unknown(self) -> &'static str {
        self.pick("Streckat: okänt.", "Dashed: unknown.")
    }

    pub(crate) const fn not_concerned(self) -> &'static str {
        self.pick("berörs inte", "not concerned")
    }

    pub(crate) const fn kept(self) -> &'static str {
        self.pick("kvar", "kept")
    }

    pub(crate) const fn own_money(self) -> &'static str {
        self.pick("eget", "own")
    }

    pub(crate) const fn largest(self) -> &'static str {
        self.pick("Störst", "Largest")
    }

    pub(crate) const fn smallest(self) -> &'static str {
        self.pick("Minst", "Smallest")
    }

    pub(crate) const fn loose_levels(self) -> &'static str {
        self.pick(
            "Nivån efter okänt är inte känd; stegen är ritade utan det.",
            "The level after an unknown is not known; the steps are drawn without it.",
        )
    }

    pub(crate) const fn by_order(self) -> &'static str {
        self.pick("Beroende på ordningen", "Depending on the order")
    }

    pub(crate) const fn bracket(self) -> &'static str {
        self.pick(
            "Klammer: minst till störst, beroende på ordningen.",
            "Bracket: smallest to largest, depending on the order.",
        )
    }

    pub(crate) const fn steps(self) -> &'static str {
        self.pick("steg", "steps")
    }

    pub(crate) const fn largest_step(self) -> &'static str {
        self.pick("Största steg", "Largest step")
    }
}
