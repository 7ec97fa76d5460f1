//! Names as they are compared.

use unicode_normalization::UnicodeNormalization;

/// A name composed, in lower case, its spaces single: two names with the same key are the same to a reader.
#[must_use]
pub fn name_key(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").nfkc().collect::<String>().to_lowercase().nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn case_composition_and_spaces_make_no_difference() {
        for same in
            ["Åtgärd för Örebro", "åtgärd FÖR örebro", "A\u{30a}tga\u{308}rd  fo\u{308}r\u{a0}Örebro "]
        {
            assert_eq!(name_key(same), name_key("Åtgärd för Örebro"), "{same}");
        }
        assert_ne!(name_key("Förslag A"), name_key("Forslag A"), "ö is a letter of its own");
    }
}
