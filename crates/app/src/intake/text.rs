//! The text of a file of any of the encodings that spreadsheet programs write.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of some bytes: by their byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where
/// that fits, else Windows-1252, in which every byte is a letter.
pub(crate) fn text(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    let encoding = wide(bytes).unwrap_or(UTF_8);
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text.into_owned(),
        None => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// UTF-16 without a mark: text in Latin letters has a zero in every other byte.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let most = bytes.len() / 4;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > most => Some(UTF_16LE),
        (even, 0) if even > most => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::text;

    const WORDS: &str = "Ersättning;Öland;1\u{a0}234,5";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let little: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let latin: Vec<u8> = WORDS.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin")).collect();
        let marked = |mark: &[u8], body: &[u8]| [mark, body].concat();
        let cases = [
            ("UTF-8", WORDS.as_bytes().to_vec()),
            ("UTF-8 with a mark", marked(b"\xef\xbb\xbf", WORDS.as_bytes())),
            ("Windows-1252", latin),
            ("UTF-16 little end first", little.clone()),
            ("UTF-16 big end first", big.clone()),
            ("UTF-16 with a mark", marked(b"\xff\xfe", &little)),
            ("UTF-16 with the other mark", marked(b"\xfe\xff", &big)),
        ];
        for (name, bytes) in cases {
            assert_eq!(text(&bytes), WORDS, "{name} is read");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>()) {
            let _text = text(&bytes);
        }
    }
}
