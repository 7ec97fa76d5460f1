//! The colours of the program, light and dark, and nothing but them.
//!
//! A colour that has to be read as text has its own value: at least 4.5 : 1 against the ground, where a line
//! or a bar does with 3 : 1.

/// Which ground a drawing is to stand on. The drawing's own ground is transparent in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// On white.
    #[default]
    Light,
    /// On #16191D.
    Dark,
}

/// The colour of a series by its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SeriesColour {
    /// The scenario all others are compared with.
    #[default]
    Base,
    /// Series 1, also a gain.
    S1,
    /// Series 2, also a loss.
    S2,
    /// Series 3.
    S3,
    /// Series 4.
    S4,
    /// Everything that is only there for comparison.
    Neutral,
}

/// One colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rgb(pub(crate) u32);

impl Rgb {
    pub(crate) const fn parts(self) -> (u8, u8, u8) {
        let [_, red, green, blue] = self.0.to_be_bytes();
        (red, green, blue)
    }

    /// This colour with `percent` of itself left, the rest the ground's.
    pub(crate) const fn over(self, ground: Self, percent: u32) -> Self {
        let (a, b) = (self.0.to_be_bytes(), ground.0.to_be_bytes());
        let mut mixed = [0; 4];
        let mut part = 1;
        while part < 4 {
            mixed[part] = ((a[part] as u32 * percent + b[part] as u32 * (100 - percent)) / 100) as u8;
            part += 1;
        }
        Self(u32::from_be_bytes(mixed))
    }
}

impl Theme {
    const fn pick(self, light: u32, dark: u32) -> Rgb {
        Rgb(match self {
            Self::Light => light,
            Self::Dark => dark,
        })
    }

    pub(crate) const fn ground(self) -> Rgb {
        self.pick(0xFF_FFFF, 0x16_191D)
    }

    /// Titles and values.
    pub(crate) const fn ink(self) -> Rgb {
        self.pick(0x1B_2230, 0xE8_EBF0)
    }

    /// Axis texts, subtitles and sources.
    pub(crate) const fn soft(self) -> Rgb {
        self.pick(0x5A_6475, 0xA7_AFBA)
    }

    /// Grid lines.
    pub(crate) const fn grid(self) -> Rgb {
        self.pick(0xE4_E8ED, 0x2B_3038)
    }

    /// Axes, connectors and marks.
    pub(crate) const fn rule(self) -> Rgb {
        self.pick(0x9A_A0A6, 0x6B_727C)
    }

    /// The colour of a series' line or bar.
    pub(crate) const fn series(self, colour: SeriesColour) -> Rgb {
        match colour {
            SeriesColour::Base => self.pick(0x3B_4252, 0xD8_DEE9),
            SeriesColour::S1 => self.pick(0x00_72B2, 0x4F_B3E8),
            SeriesColour::S2 => self.pick(0xD5_5E00, 0xF2_8E4B),
            SeriesColour::S3 => self.pick(0x00_9E73, 0x3C_C79C),
            SeriesColour::S4 => self.pick(0xCC_79A7, 0xCC_79A7),
            SeriesColour::Neutral => self.pick(0x76_7676, 0x9A_A0A6),
        }
    }

    /// The colour of a series' name.
    pub(crate) const fn series_text(self, colour: SeriesColour) -> Rgb {
        match (self, colour) {
            (Self::Light, SeriesColour::S2) => Rgb(0xB8_4A00),
            (Self::Light, SeriesColour::S3) => Rgb(0x00_7A59),
            (Self::Light, SeriesColour::S4) => Rgb(0xA8_4F80),
            _ => self.series(colour),
        }
    }

    /// The lighter fill of a derived figure.
    pub(crate) const fn tint(self, colour: Rgb) -> Rgb {
        colour.over(self.ground(), 55)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use SeriesColour::{Base, Neutral, S1, S2, S3, S4};

    fn luminance(colour: Rgb) -> f64 {
        let (red, green, blue) = colour.parts();
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_is_readable_and_every_line_visible() {
        for theme in [Theme::Light, Theme::Dark] {
            for colour in [Base, S1, S2, S3, S4, Neutral] {
                let text = contrast(theme.series_text(colour), theme.ground());
                assert!(text >= 4.5, "{theme:?} {colour:?} as text has contrast {text:.2}");
                let line = contrast(theme.series(colour), theme.ground());
                assert!(line >= 3.0, "{theme:?} {colour:?} as a line has contrast {line:.2}");
            }
            for colour in [theme.ink(), theme.soft()] {
                let text = contrast(colour, theme.ground());
                assert!(text >= 4.5, "{theme:?} text {colour:?} has contrast {text:.2}");
            }
        }
    }
}
