//! Colours and fonts of a deck: a theme's.

/// The twelve colours of a theme, in the order of its file.
pub(super) const SLOTS: [&str; 12] = [
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
    "folHlink",
];

/// Colours and fonts of a deck. The usual ones are the program's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Six hexadecimal digits for each of a theme's colours: dark and light text and ground twice, six accents, link
    /// and followed link.
    pub(super) colours: [String; 12],
    /// Typeface of titles.
    pub(super) major: String,
    /// Typeface of everything else.
    pub(super) minor: String,
}

impl Default for Look {
    fn default() -> Self {
        let colours = [
            "1B2230", "FFFFFF", "3B4252", "E4E8ED", "0072B2", "D55E00", "009E73", "CC79A7", "767676",
            "3B4252", "0072B2", "5A6475",
        ];
        let font = "Arial".to_owned();
        Self { colours: colours.map(str::to_owned), major: font.clone(), minor: font }
    }
}

/// What a colour means in a chart; the theme says which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// What is compared with, and totals.
    Base,
    /// The scenario, and gains.
    First,
    /// Losses.
    Loss,
}

impl Tone {
    /// The colour's place in the theme.
    pub(super) const fn slot(self) -> &'static str {
        match self {
            Self::Base => "tx2",
            Self::First => "accent1",
            Self::Loss => "accent2",
        }
    }
}
