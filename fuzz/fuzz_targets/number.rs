//! A number as it is written in a field or a file: refused, or the same number again when it is written out.

#![no_main]

use alf_engine::value::decimal;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(value) = decimal(text) {
        let again = decimal(&value.to_string()).expect("what was read can be written and read");
        assert_eq!(value, again, "{text} is one number");
    }
});
