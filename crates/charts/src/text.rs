//! Fitting text into a measured width: shortening, wrapping and hyphenating.

use crate::ChartError;
use crate::font::{Weight, width};

/// Where a word may be broken if need be; written nowhere else.
pub(crate) const SOFT_HYPHEN: char = '\u{AD}';
/// Where a text was shortened.
pub(crate) const ELLIPSIS: char = '…';

/// The size and weight a text is set in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
}

impl Type {
    pub(crate) const fn regular(size: f64) -> Self {
        Self { size, weight: Weight::Regular }
    }

    pub(crate) const fn semibold(size: f64) -> Self {
        Self { size, weight: Weight::SemiBold }
    }

    /// The width a text is given, a hundredth more than its glyphs, for renderers that kern.
    pub(crate) fn width(self, text: &str) -> Result<f64, ChartError> {
        Ok(width(text, self.size, self.weight)? * 1.01)
    }

    /// From one line to the next.
    pub(crate) fn line(self) -> f64 {
        self.size * 1.25
    }

    /// From the upper edge of a line's box to its baseline.
    pub(crate) fn ascent(self) -> f64 {
        self.size * 0.96
    }

    /// From the middle of figures and capitals to their baseline.
    pub(crate) fn half_cap(self) -> f64 {
        self.size * 0.36
    }
}

/// A text as it can stand in a document: control characters become spaces, soft hyphens go.
pub(crate) fn clean(text: &str) -> String {
    spaced(text).replace(SOFT_HYPHEN, "")
}

fn spaced(text: &str) -> String {
    let printable = |c: char| if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') { ' ' } else { c };
    text.chars().map(printable).collect::<String>().trim().to_owned()
}

/// The text itself, or as much of it as fits with an ellipsis after.
pub(crate) fn shorten(text: &str, room: f64, kind: Type) -> Result<String, ChartError> {
    let text = clean(text);
    if kind.width(&text)? <= room {
        return Ok(text);
    }
    let ends: Vec<usize> = text.char_indices().map(|(index, _)| index).collect();
    let cut = |end: usize| format!("{}{ELLIPSIS}", text[..end].trim_end());
    // A longer text is never narrower: the longest that fits is found by halving.
    let (mut fits, mut wide) = (None, ends.len());
    let mut low = 0;
    while low < wide {
        let middle = (low + wide) / 2;
        let short = cut(ends[middle]);
        if kind.width(&short)? <= room {
            fits = Some(short);
            low = middle + 1;
        } else {
            wide = middle;
        }
    }
    Ok(fits.unwrap_or_default())
}

/// The text on at most `lines` lines, none wider than `room`; what does not fit ends in an ellipsis.
pub(crate) fn wrap(text: &str, room: f64, lines: usize, kind: Type) -> Result<Vec<String>, ChartError> {
    let mut rest = spaced(text);
    let mut wrapped = Vec::new();
    while !rest.is_empty() && wrapped.len() + 1 < lines {
        if kind.width(&clean(&rest))? <= room {
            break;
        }
        let Some((line, after)) = break_line(&rest, room, kind)? else { break };
        wrapped.push(line);
        rest = after;
    }
    if !rest.is_empty() {
        wrapped.push(shorten(&rest, room, kind)?);
    }
    Ok(wrapped)
}

/// The text on at most `lines` lines of a place outside a drawing, as [`width`] measures it: a line each, none wider
/// than `room` at `size`; what does not fit ends in an ellipsis. Size and room are in the same unit.
///
/// # Errors
/// [`ChartError::Font`] when the bundled font cannot be read.
pub fn fitted(
    text: &str,
    (size, weight): (u32, Weight),
    room: u32,
    lines: usize,
) -> Result<Vec<String>, ChartError> {
    wrap(text, f64::from(room), lines, Type { size: f64::from(size), weight })
}

/// How wide a text is on one line, in whole units of its size, rounded up.
///
/// # Errors
/// [`ChartError::Font`] when the bundled font cannot be read.
pub fn natural(text: &str, (size, weight): (u32, Weight)) -> Result<u32, ChartError> {
    let width = Type { size: f64::from(size), weight }.width(&clean(text))?;
    // Far below what a whole number of 32 bits holds, and never below nothing.
    Ok(width.ceil() as u32)
}

/// The longest first line that fits and what is left, by spaces, then hyphens, then within a word.
fn break_line(text: &str, room: f64, kind: Type) -> Result<Option<(String, String)>, ChartError> {
    let mut best = None;
    for (index, c) in text.char_indices() {
        let after = &text[index + c.len_utf8()..];
        let line = match c {
            ' ' => clean(&text[..index]),
            '-' | '/' | '–' => clean(&text[..index + c.len_utf8()]),
            SOFT_HYPHEN => format!("{}-", clean(&text[..index])),
            _ => continue,
        };
        if kind.width(&line)? > room {
            // A longer line is wider still; only a hyphen may be what was too much.
            if c == SOFT_HYPHEN {
                continue;
            }
            break;
        }
        // A number as 2024/01035 or 2026–2027 is kept whole where the line can break before it.
        let within = best.is_some() && text[..index].ends_with(is_digit) && after.starts_with(is_digit);
        if !after.is_empty() && !within {
            best = Some((line, after.to_owned()));
        }
    }
    if best.is_some() { Ok(best) } else { hyphenate(text, room, kind) }
}

/// Breaks the first word before a consonant that a vowel follows, as Swedish does.
fn hyphenate(text: &str, room: f64, kind: Type) -> Result<Option<(String, String)>, ChartError> {
    let word: Vec<char> = clean(text).chars().collect();
    let end = word.iter().position(|c| *c == ' ').unwrap_or(word.len());
    for split in (3..end.saturating_sub(2)).rev() {
        if is_vowel(word[split]) || !is_vowel(word[split + 1]) {
            continue;
        }
        // Not "förs-tärkning".
        let joined = word[split - 1] == 's' && "kpt".contains(word[split]) && !is_vowel(word[split - 2]);
        let split = if joined { split - 1 } else { split };
        let line = format!("{}-", word[..split].iter().collect::<String>());
        if kind.width(&line)? <= room {
            return Ok(Some((line, word[split..].iter().collect())));
        }
    }
    Ok(None)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_vowel(c: char) -> bool {
    "aeiouyåäöé".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWELVE: Type = Type::regular(12.0);

    fn wrapped(text: &str, room: f64) -> Vec<String> {
        wrap(text, room, 2, TWELVE).unwrap()
    }

    #[test]
    fn words_break_where_swedish_breaks_them() {
        assert_eq!(wrapped("Region Blekinge", 60.0), ["Region", "Blekinge"]);
        assert_eq!(wrapped("Breddforskning", 60.0), ["Bredd-", "forskning"]);
        assert_eq!(wrapped("Förstärkning", 60.0), ["Förstärk-", "ning"]);
        assert_eq!(wrap("Förstärkning", 45.0, 3, TWELVE).unwrap(), ["För-", "stärk-", "ning"]);
        assert_eq!(wrapped("Boende\u{AD}ersättning", 70.0), ["Boende-", "ersättning"]);
        assert_eq!(wrapped("Pris", 60.0), ["Pris"], "a short word stays whole");
        assert_eq!(wrapped("", 60.0), Vec::<String>::new(), "nothing takes no line");
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let short = shorten("Regionernas krav, infasat till 2028", 100.0, TWELVE).unwrap();
        assert!(short.ends_with(ELLIPSIS) && TWELVE.width(&short).unwrap() <= 100.0, "{short}");
        assert_eq!(shorten("Krav", 100.0, TWELVE).unwrap(), "Krav");
    }

    #[test]
    fn what_a_document_cannot_hold_becomes_space() {
        assert_eq!(clean(" a\u{0}b\nc\u{AD}d "), "a b cd");
    }
}
