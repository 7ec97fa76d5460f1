//! The contract of the command line on bad input: exit code 2, nothing on standard output, and one line on standard
//! error that names file and place; never a panic, never a zero in place of what could not be read.

#![allow(clippy::expect_used, reason = "a helper of a test that cannot go on says so")]

mod cases;
mod scratch;

use std::process::Output;

use alf_tests::alf::Alf;

use crate::cases::{CASES, Case, Content};
use crate::scratch::Scratch;

/// What `alf` said about a case, and what is wrong with it.
fn judge(case: &Case, output: &Output) -> Vec<String> {
    let error = String::from_utf8_lossy(&output.stderr);
    let mut wrong = Vec::new();
    let mut demand = |holds: bool, sentence: &str| {
        if !holds {
            wrong.push(sentence.to_owned());
        }
    };
    demand(output.status.code() == Some(2), "the exit code must be 2");
    demand(output.stdout.is_empty(), "standard output must be empty");
    demand(error.lines().count() == 1, "there must be one line on standard error");
    demand(!error.contains("panicked"), "a panic is no message");
    for name in case.names {
        demand(error.contains(name), &format!("the message must name {name}"));
    }
    wrong
}

#[test]
fn bad_input_is_refused_with_one_message_that_names_file_and_place() {
    let alf = Alf::build().expect("alf can be built");
    let mut failures = String::new();
    for case in CASES {
        let scratch = Scratch::of(case);
        let output = alf.call(&scratch.arguments(case)).expect("alf can be started");
        for sentence in judge(case, &output) {
            let (code, said) = (output.status.code(), String::from_utf8_lossy(&output.stderr));
            failures.push_str(&format!("\n{}: {sentence}\n  exit code {code:?}\n  {said}", case.about));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn bad_files_of_every_kind_are_among_the_cases() {
    let kinds = |wanted: fn(&Content) -> bool| CASES.iter().filter(|case| wanted(&case.content)).count();
    assert!(kinds(|content| matches!(content, Content::Scenario(_))) > 20, "scenarios are the common input");
    assert!(kinds(|content| matches!(content, Content::DataSet(..))) > 4, "data sets are input too");
    assert!(kinds(|content| matches!(content, Content::Budget(..))) > 9, "budgets are input too");
    assert!(kinds(|content| matches!(content, Content::Placement(..))) > 9, "placement plans are input too");
}

#[test]
fn a_good_scenario_file_is_computed() {
    let alf = Alf::build().expect("alf can be built");
    let scratch = Scratch::of(&cases::GOOD);
    let output = alf.call(&scratch.arguments(&cases::GOOD)).expect("alf can be started");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "the file that the bad ones are made from is good: {said}");
    assert!(said.is_empty(), "nothing is wrong, so nothing is said: {said}");
}

#[test]
fn help_and_version_are_no_errors() {
    let alf = Alf::build().expect("alf can be built");
    for question in ["--help", "--version"] {
        let output = alf.call(&[question]).expect("alf can be started");
        assert_eq!(output.status.code(), Some(0), "alf {question} answers");
    }
}
