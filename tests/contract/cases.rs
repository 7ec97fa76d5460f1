//! Bad input, one case after the other, and what the message must name.

/// What the program is given.
pub(crate) enum Content {
    /// A scenario file that is good but for these changes.
    Scenario(&'static str),
    /// A scenario file with this text in it.
    Text(&'static str),
    /// A scenario file of bytes.
    Bytes(&'static [u8]),
    /// A scenario file with much of the same: what it begins with, and what is repeated.
    Deep(&'static str, usize),
    /// Scenario files: name, id and parent, changes; `a` is asked for.
    Family(&'static [(&'static str, &'static str, &'static str)]),
    /// A file without changes, `a`, and its parent with these.
    Parent(&'static str),
    /// The built-in data set with a text replaced by another.
    DataSet(&'static str, &'static str),
    /// A built-in budget with a text replaced by another.
    Budget(&'static str, &'static str),
    /// A built-in placement plan with a text replaced by another.
    Placement(&'static str, &'static str),
    /// A folder where a file should be.
    Folder,
    /// No file at all.
    Nothing,
    /// Arguments without files.
    Arguments(&'static [&'static str]),
}

/// A case.
pub(crate) struct Case {
    /// What is bad about it.
    pub(crate) about: &'static str,
    /// What the program is given.
    pub(crate) content: Content,
    /// What the message must contain.
    pub(crate) names: &'static [&'static str],
}

/// The file that all others deviate from.
pub(crate) const GOOD: Case = Case {
    about: "a good file",
    content: Content::Scenario(
        r#"{ "parameter": "rate.base", "from": 2026, "value": "90000.50", "status": "assumed" }"#,
    ),
    names: &[],
};

const fn scenario(about: &'static str, changes: &'static str, names: &'static [&'static str]) -> Case {
    Case { about, content: Content::Scenario(changes), names }
}

const fn text(about: &'static str, text: &'static str, names: &'static [&'static str]) -> Case {
    Case { about, content: Content::Text(text), names }
}

const fn dataset(
    about: &'static str,
    (from, to): (&'static str, &'static str),
    names: &'static [&'static str],
) -> Case {
    Case { about, content: Content::DataSet(from, to), names }
}

const fn arguments(
    about: &'static str,
    given: &'static [&'static str],
    names: &'static [&'static str],
) -> Case {
    Case { about, content: Content::Arguments(given), names }
}

const fn budget(
    about: &'static str,
    (from, to): (&'static str, &'static str),
    names: &'static [&'static str],
) -> Case {
    Case { about, content: Content::Budget(from, to), names }
}

const fn placement(
    about: &'static str,
    (from, to): (&'static str, &'static str),
    names: &'static [&'static str],
) -> Case {
    Case { about, content: Content::Placement(from, to), names }
}

/// A child without changes of a parent with these.
const fn family(about: &'static str, changes: &'static str, names: &'static [&'static str]) -> Case {
    Case { about, content: Content::Parent(changes), names }
}

const FILE: &str = "scenario.json";

/// All cases.
pub(crate) const CASES: &[Case] = &[
    // Files that are none.
    Case { about: "no such file", content: Content::Nothing, names: &[FILE, "finns inte"] },
    Case { about: "a folder for a file", content: Content::Folder, names: &[FILE, "mapp"] },
    Case { about: "not UTF-8", content: Content::Bytes(&[0x7b, 0xff, 0xfe, 0x00]), names: &[FILE, "UTF-8"] },
    Case { about: "brackets without end", content: Content::Deep("[", 200_000), names: &[FILE, "1:"] },
    Case { about: "objects without end", content: Content::Deep("{\"a\":", 200_000), names: &[FILE] },
    text("an empty file", "", &[FILE, "1:0", "JSON"]),
    text("no JSON", "format: alf-scenario/1", &[FILE, "1:", "JSON"]),
    text("two documents", "{} {}", &[FILE]),
    text("a list for an object", "[]", &[FILE, "1:"]),
    text("a byte order mark", "\u{feff}{}", &[FILE, "1:"]),
    text(
        "another format",
        r#"{ "format": "alf-scenario/2", "id": "x", "name": "x", "dataset": "rakneexempel-2026", "changes": [] }"#,
        &[FILE, "format", "alf-scenario/2", "alf-scenario/1"],
    ),
    text(
        "a field too many",
        r#"{ "format": "alf-scenario/1", "id": "x", "name": "x", "dataset": "rakneexempel-2026", "changes": [], "extra": 1 }"#,
        &[FILE, "extra"],
    ),
    text(
        "a field too few",
        r#"{ "format": "alf-scenario/1", "id": "x", "dataset": "rakneexempel-2026", "changes": [] }"#,
        &[FILE, "name"],
    ),
    text(
        "another data set",
        r#"{ "format": "alf-scenario/1", "id": "x", "name": "x", "dataset": "annat", "changes": [] }"#,
        &[FILE, "dataset", "annat", "rakneexempel-2026"],
    ),
    text(
        "an unknown parent",
        r#"{ "format": "alf-scenario/1", "id": "x", "name": "x", "parent": "ingen", "dataset": "rakneexempel-2026", "changes": [] }"#,
        &[FILE, "parent", "föräldern \"ingen\" finns inte", "väntade något av", "dagens-avtal"],
    ),
    text(
        "its own parent",
        r#"{ "format": "alf-scenario/1", "id": "x", "name": "x", "parent": "x", "dataset": "rakneexempel-2026", "changes": [] }"#,
        &[FILE, "parent", "cirkel", "utan förälder"],
    ),
    // Keys and indices.
    scenario(
        "an unknown key",
        r#"{ "parameter": "rate.bas", "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "rate.bas", "rate.base"],
    ),
    scenario(
        "a misspelt field",
        r#"{ "parameter": "rate.base", "form": 2026, "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "form"],
    ),
    scenario(
        "an unknown region",
        r#"{ "parameter": "inclusion.mode", "region": "99", "value": "via", "status": "assumed" }"#,
        &[FILE, "changes[0]", "99"],
    ),
    scenario(
        "an unknown programme",
        r#"{ "parameter": "students.agreed", "programme": "XX", "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "XX"],
    ),
    scenario(
        "an unknown indicator",
        r#"{ "parameter": "reinforcement.weight", "indicator": "fame", "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "fame"],
    ),
    scenario(
        "a region where none is taken",
        r#"{ "parameter": "rate.base", "region": "10", "from": 2026, "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "region"],
    ),
    scenario(
        "no region where one is needed",
        r#"{ "parameter": "inclusion.mode", "value": "via", "status": "assumed" }"#,
        &[FILE, "changes[0]", "region"],
    ),
    scenario(
        "an unknown status",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "1", "status": "guessed" }"#,
        &[FILE, "changes[0]", "guessed"],
    ),
    scenario(
        "a share for the host",
        r#"{ "parameter": "placement.share", "programme": "LU", "region": "12", "value": "0.1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "placement.share"],
    ),
    scenario(
        "the same entry twice",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "1", "status": "assumed" }, { "parameter": "rate.base", "from": 2026, "value": "2", "status": "assumed" }"#,
        &[FILE, "changes[1]", "rate.base"],
    ),
    scenario(
        "a year out of range",
        r#"{ "parameter": "rate.base", "from": 20260, "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "20260"],
    ),
    scenario(
        "a year as text",
        r#"{ "parameter": "rate.base", "from": "2026", "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0].from", "2026"],
    ),
    scenario(
        "an indexed level without a year",
        r#"{ "parameter": "rate.base", "value": "1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "rate.base", "fältet from saknas", "index.rate"],
    ),
    // Values.
    scenario(
        "a JSON number",
        r#"{ "parameter": "rate.base", "from": 2026, "value": 90000.5, "status": "assumed" }"#,
        &[FILE, "changes[0].value", "90000.5"],
    ),
    scenario(
        "a decimal comma",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "90000,50", "status": "assumed" }"#,
        &[FILE, "changes[0]", "90000,50"],
    ),
    scenario(
        "a space among digits",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "90 000", "status": "assumed" }"#,
        &[FILE, "changes[0]", "90 000"],
    ),
    scenario(
        "an empty value",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "", "status": "assumed" }"#,
        &[FILE, "changes[0]", "rate.base"],
    ),
    scenario(
        "an exponent",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "9e4", "status": "assumed" }"#,
        &[FILE, "changes[0]", "9e4"],
    ),
    scenario(
        "no number",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "NaN", "status": "assumed" }"#,
        &[FILE, "changes[0]", "NaN"],
    ),
    scenario(
        "more digits than a decimal holds",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "99999999999999999999999999999999999999", "status": "assumed" }"#,
        &[FILE, "changes[0]", "rate.base"],
    ),
    scenario(
        "an amount beyond exactness",
        r#"{ "parameter": "national.amount", "from": 2026, "value": "10000000000000000000000000", "status": "assumed" }"#,
        &[FILE],
    ),
    scenario(
        "a rate beyond exactness",
        r#"{ "parameter": "rate.base", "from": 2026, "value": "10000000000000000000000000", "status": "assumed" }"#,
        &[FILE],
    ),
    scenario(
        "a word that is none of the choices",
        r#"{ "parameter": "students.basis", "value": "guess", "status": "assumed" }"#,
        &[FILE, "changes[0]", "guess", "agreed"],
    ),
    scenario(
        "an unknown choice",
        r#"{ "parameter": "students.basis", "value": null, "status": "assumed" }"#,
        &[FILE, "changes[0]", "students.basis"],
    ),
    scenario(
        "a negative count",
        r#"{ "parameter": "students.agreed", "programme": "LU", "value": "-1", "status": "assumed" }"#,
        &[FILE, "changes[0]", "-1"],
    ),
    scenario(
        "a share above one",
        r#"{ "parameter": "placement.share", "programme": "LU", "region": "10", "value": "1.01", "status": "assumed" }"#,
        &[FILE, "changes[0]", "1.01"],
    ),
    scenario(
        "a list for a number",
        r#"{ "parameter": "rate.base", "from": 2026, "value": [], "status": "assumed" }"#,
        &[FILE, "changes[0]", "rate.base"],
    ),
    scenario(
        "a number for a list",
        r#"{ "parameter": "rate.steps", "value": "1000", "status": "assumed" }"#,
        &[FILE, "changes[0]", "rate.steps"],
    ),
    scenario(
        "a step of unknown kind",
        r#"{ "parameter": "rate.steps", "value": [{ "year": 2026, "kind": "plus", "value": "1", "phase": ["1"] }], "status": "assumed" }"#,
        &[FILE, "changes[0]", "value[0]", "plus"],
    ),
    scenario(
        "a step without phase",
        r#"{ "parameter": "rate.steps", "value": [{ "year": 2026, "kind": "add", "value": "1", "phase": [] }], "status": "assumed" }"#,
        &[FILE, "changes[0]", "value[0]", "phase"],
    ),
    scenario(
        "a real step without price year",
        r#"{ "parameter": "rate.steps", "value": [{ "year": 2026, "kind": "set_real", "value": "1", "phase": ["1"] }], "status": "assumed" }"#,
        &[FILE, "changes[0]", "value[0]", "price_year"],
    ),
    // Values that do not go together.
    scenario(
        "weights that are not one",
        r#"{ "parameter": "reinforcement.weight", "indicator": "students", "from": 2026, "value": "0.6", "status": "assumed" }"#,
        &[FILE, "reinforcement.weight", "1.1"],
    ),
    scenario(
        "shares above one together",
        r#"{ "parameter": "placement.share", "programme": "LU", "region": "10", "from": 2026, "value": "0.6", "status": "assumed" }, { "parameter": "placement.share", "programme": "LU", "region": "07", "from": 2026, "value": "0.6", "status": "assumed" }"#,
        &[FILE, "placement.share", "LU"],
    ),
    scenario(
        "students and no mode",
        r#"{ "parameter": "inclusion.mode", "region": "10", "from": 2026, "value": "none", "status": "assumed" }"#,
        &[FILE, "10"],
    ),
    scenario(
        "a reference that is no ancestor",
        r#"{ "parameter": "limits.reference", "value": "kohort", "status": "assumed" }"#,
        &[FILE, "limits.reference", "kohort"],
    ),
    // Families.
    Case {
        about: "parents in a circle",
        content: Content::Family(&[("scenario.json", "a b", ""), ("other.json", "b a", "")]),
        names: &["scenario.json", "parent", "cirkel"],
    },
    Case {
        about: "two files of one id",
        content: Content::Family(&[
            ("scenario.json", "a dagens-avtal", ""),
            ("other.json", "a dagens-avtal", ""),
        ]),
        names: &["scenario.json", "other.json", "id"],
    },
    family(
        "a parent's reference that is no ancestor",
        r#"{ "parameter": "limits.reference", "value": "zzz", "status": "assumed" }"#,
        &["parent.json", "scenariot", "changes[0]", "limits.reference", "zzz", "root"],
    ),
    family(
        "a parent's weights that are not one",
        r#"{ "parameter": "breadth.amount", "from": 2026, "value": "0", "status": "assumed" }, { "parameter": "reinforcement.weight", "indicator": "students", "from": 2026, "value": "0.6", "status": "assumed" }"#,
        &["parent.json", "changes[1]", "reinforcement.weight", "1.1", "väntade 1"],
    ),
    family(
        "a parent's region with students and no mode",
        r#"{ "parameter": "inclusion.mode", "region": "10", "from": 2026, "value": "none", "status": "assumed" }"#,
        &["parent.json", "changes[0]", "inclusion.mode", "10", "via eller direct"],
    ),
    family(
        "a parent's shares above one",
        r#"{ "parameter": "placement.share", "programme": "LU", "region": "10", "from": 2026, "value": "0.6", "status": "assumed" }, { "parameter": "placement.share", "programme": "LU", "region": "07", "from": 2026, "value": "0.6", "status": "assumed" }"#,
        &["parent.json", "changes[", "placement.share", "LU", "1.2", "≤ 1"],
    ),
    family(
        "a parent's key of nothing",
        r#"{ "parameter": "research.base_share", "region": "01", "value": "0", "status": "assumed" }, { "parameter": "research.base_share", "region": "03", "value": "0", "status": "assumed" }, { "parameter": "research.base_share", "region": "05", "value": "0", "status": "assumed" }, { "parameter": "research.base_share", "region": "12", "value": "0", "status": "assumed" }, { "parameter": "research.base_share", "region": "14", "value": "0", "status": "assumed" }, { "parameter": "research.base_share", "region": "18", "value": "0", "status": "assumed" }, { "parameter": "research.base_share", "region": "24", "value": "0", "status": "assumed" }"#,
        &["parent.json", "changes[", "research.base_share", "väntade minst ett värde över noll"],
    ),
    // Data sets.
    dataset(
        "a region twice",
        (r#""code": "03""#, r#""code": "01""#),
        &["dataset.json", "regions", "region \"01\" står två gånger"],
    ),
    dataset(
        "a programme twice",
        (r#""id": "KI""#, r#""id": "LU""#),
        &["dataset.json", "programmes", "program \"LU\" står två gånger"],
    ),
    dataset(
        "a programme of no terms",
        (r#""terms_before": 11"#, r#""terms_before": 0"#),
        &["dataset.json", "programmes", "0 terminer", "1–40 terminer"],
    ),
    dataset(
        "a key without value",
        (r#""key": "inclusion.pass_through""#, r#""region": "01", "key": "housing.lodging_share""#),
        &["dagens-avtal.json", "inclusion.pass_through", "saknar värde", "väntade ett värde som gäller"],
    ),
    dataset(
        "a data set of another format",
        ("alf-dataset/1", "alf-dataset/9"),
        &["dataset.json", "format", "alf-dataset/9"],
    ),
    dataset(
        "a data set without years",
        (r#""last_year": 2035"#, r#""last_year": 2001"#),
        &["dataset.json", "last_year", "väntade 1–100 år i följd"],
    ),
    dataset(
        "a data set with an unknown host",
        (r#""host_region": "01""#, r#""host_region": "98""#),
        &["dataset.json", "host_region", "region \"98\" finns inte"],
    ),
    dataset(
        "a data set with an unknown key",
        (r#""key": "rate.base""#, r#""key": "rate.bas""#),
        &["dataset.json", "parameters[", "rate.bas"],
    ),
    dataset(
        "a data set with a number",
        (r#""value": "79547""#, r#""value": 79547"#),
        &["dataset.json", "parameters[", "79547"],
    ),
    // Budgets.
    budget(
        "a budget of another format",
        ("alf-budget/1", "alf-budget/2"),
        &["budget.json", "format", "alf-budget/2", "alf-budget/1"],
    ),
    budget(
        "a budget with a field too many",
        (r#""year": 2026"#, r#""year": 2026, "extra": 1"#),
        &["budget.json", "extra"],
    ),
    budget(
        "a budget without own funds",
        (r#""own_funds""#, r#""egna_medel""#),
        &["budget.json", "egna_medel"],
    ),
    budget(
        "a budget for another data set",
        ("rakneexempel-2026", "annat"),
        &["budget.json", "dataset", "annat"],
    ),
    budget(
        "a budget of no region",
        (r#""region": "01""#, r#""region": "99""#),
        &["budget.json", "region", "99", "01"],
    ),
    budget(
        "a budget of a year outside the data set",
        (r#""year": 2026"#, r#""year": 2050"#),
        &["budget.json", "year", "2050", "2035"],
    ),
    budget(
        "an amount as a JSON number",
        (r#""value": "374.3""#, r#""value": 374.3"#),
        &["budget.json", "own_funds.value", "374.3"],
    ),
    budget(
        "an amount with a comma",
        (r#""value": "374.3""#, r#""value": "374,3""#),
        &["budget.json", "own_funds", "374,3", "79547.50"],
    ),
    budget(
        "an amount in another unit",
        (r#""unit": "mnkr""#, r#""unit": "mdkr""#),
        &["budget.json", "unit", "mdkr", "mnkr"],
    ),
    budget(
        "an amount beyond exactness",
        (r#""value": "374.3""#, r#""value": "37430000000.0""#),
        &["budget.json", "own_funds", "37430000000.0"],
    ),
    budget(
        "an unknown amount that claims to be decided",
        (r#""value": "374.3""#, r#""value": null"#),
        &["budget.json", "own_funds", "unknown"],
    ),
    budget(
        "a source that is none",
        (r#""source": "D4""#, r#""source": "D9""#),
        &["budget.json", "source", "D9", "D4"],
    ),
    budget(
        "a line of no council",
        (r#""council": "utbildningsradet""#, r#""council": "ingen""#),
        &["budget.json", "lines[0].council", "ingen", "forskningsradet"],
    ),
    budget(
        "two councils of one id",
        (r#""id": "forskningsradet""#, r#""id": "utbildningsradet""#),
        &["budget.json", "councils[1].id", "utbildningsradet"],
    ),
    // Placement plans.
    placement(
        "a plan of another format",
        ("alf-placement/1", "alf-placement/2"),
        &["placement.json", "format", "alf-placement/2", "alf-placement/1"],
    ),
    placement(
        "a plan with a field too many",
        (r#""groups": 2"#, r#""groups": 2, "extra": 1"#),
        &["placement.json", "blocks[0]", "extra"],
    ),
    placement(
        "a plan from a year outside the data set",
        (r#""from": 2024"#, r#""from": 1999"#),
        &["placement.json", "from", "1999", "2021"],
    ),
    placement(
        "a block in no region",
        (r#""region": "10""#, r#""region": "99""#),
        &["placement.json", "blocks[0].region", "99"],
    ),
    placement(
        "a block of no programme",
        (r#""programme": "LU""#, r#""programme": "XX""#),
        &["placement.json", "blocks[0].programme", "XX", "LU"],
    ),
    placement(
        "a range that ends before it begins",
        (r#""to": "5""#, r#""to": "0""#),
        &["placement.json", "blocks[2].students", "1–0"],
    ),
    placement(
        "fewer than no students",
        (r#""value": "16""#, r#""value": "-16""#),
        &["placement.json", "blocks[1].students", "-16", "≥ 0"],
    ),
    placement(
        "a length in hours",
        (r#""unit": "weeks""#, r#""unit": "hours""#),
        &["placement.json", "blocks[0].length.unit", "hours"],
    ),
    placement(
        "no groups",
        (r#""groups": 2"#, r#""groups": 0"#),
        &["placement.json", "blocks[0].groups", "0"],
    ),
    placement(
        "a term no programme has",
        (r#""term": 6"#, r#""term": 60"#),
        &["placement.json", "blocks[0].term", "60", "1–40"],
    ),
    placement(
        "a year of no weeks",
        (r#""value": "40""#, r#""value": "0""#),
        &["placement.json", "full_time.weeks", "> 0"],
    ),
    placement(
        "more students than can be computed",
        (r#""value": "10""#, r#""value": "99999999999999999999999999""#),
        &["placement.json", "blocks[0].students"],
    ),
    // Arguments.
    arguments("an unknown budget", &["budget", "finns-inte"], &["finns-inte", "stockholm-2026"]),
    arguments("a budget file that is not there", &["budget", "ingen.json"], &["ingen.json", "finns inte"]),
    arguments(
        "a budget under an unknown scenario",
        &["budget", "stockholm-2026", "--scenario", "ingen"],
        &["ingen", "dagens-avtal"],
    ),
    arguments(
        "a frame the budget does not state",
        &["budget", "stockholm-2025", "--frame", "preliminary"],
        &["stockholm-2025.json", "frame.preliminary", "preliminary"],
    ),
    arguments(
        "all to no council",
        &["budget", "stockholm-2026", "--rule", "one-council"],
        &["council", "utbildningsradet"],
    ),
    arguments(
        "all to an unknown council",
        &["budget", "stockholm-2026", "--rule", "one-council", "--council", "ingen"],
        &["council", "ingen", "utbildningsradet"],
    ),
    arguments("an unknown placement plan", &["placement", "finns-inte"], &["finns-inte", "blekinge-2024"]),
    arguments("an unknown scenario", &["simulate", "finns-inte"], &["finns-inte", "dagens-avtal"]),
    arguments(
        "a year outside the data set",
        &["compare", "dagens-avtal", "promemorian", "--year", "1999"],
        &["1999", "2021", "2035"],
    ),
    arguments(
        "an unknown region in a bridge",
        &["bridge", "dagens-avtal", "promemorian", "--year", "2027", "--region", "99"],
        &["99"],
    ),
    arguments(
        "an unknown measure in a bridge",
        &["bridge", "dagens-avtal", "promemorian", "--year", "2027", "--measure", "luck"],
        &["luck"],
    ),
    arguments(
        "an unknown group in the order of a bridge",
        &["bridge", "dagens-avtal", "region-blekinge", "--year", "2027", "--order", "price,luck"],
        &["luck", "price, volume"],
    ),
    arguments(
        "a group left out of the order of a bridge",
        &["bridge", "dagens-avtal", "region-blekinge", "--year", "2027", "--order", "price,volume,inclusion"],
        &["saknar housing, reinforcement, breadth", "price, volume, inclusion, housing"],
    ),
    arguments(
        "a group twice in the order of a bridge",
        &["bridge", "dagens-avtal", "region-blekinge", "--year", "2027", "--order", "price,volume,price"],
        &["price", "housing"],
    ),
    arguments(
        "a group that a bridge has no part of",
        &[
            "bridge",
            "dagens-avtal",
            "region-blekinge",
            "--year",
            "2027",
            "--region",
            "10",
            "--group",
            "national",
        ],
        &["national", "price, volume, inclusion, housing"],
    ),
    arguments(
        "what groups do together where they are not alone",
        &[
            "bridge",
            "dagens-avtal",
            "region-blekinge",
            "--year",
            "2027",
            "--region",
            "10",
            "--group",
            "together",
        ],
        &["together", "price, volume, inclusion, housing"],
    ),
    arguments(
        "a group of the bridges of all regions",
        &["bridge", "dagens-avtal", "region-blekinge", "--year", "2027", "--group", "price"],
        &["all"],
    ),
    arguments(
        "a way to take a bridge apart for another file than its picture",
        &["export", "region-blekinge", "--what", "pptx", "--order", "price,volume", "--out", "bilder.pptx"],
        &["--order", "price,volume", "--chart bridge"],
    ),
    arguments(
        "a group left out of the order of a picture",
        &[
            "export",
            "region-blekinge",
            "--what",
            "svg",
            "--chart",
            "bridge",
            "--order",
            "price,volume",
            "--out",
            "brygga.svg",
        ],
        &["saknar", "price, volume"],
    ),
    arguments(
        "an unknown component in a trace",
        &["trace", "dagens-avtal", "--year", "2027", "--region", "10", "--component", "luck"],
        &["luck"],
    ),
    arguments(
        "a template for a file without slides",
        &["export", "promemorian", "--what", "csv", "--template", "mall.potx", "--out", "rader.csv"],
        &["--template", "mall.potx", "--what pptx"],
    ),
    arguments(
        "an unknown region in a trace",
        &["trace", "dagens-avtal", "--year", "2027", "--region", "99", "--component", "base"],
        &["99"],
    ),
];
