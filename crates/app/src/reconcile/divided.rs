//! The statements of MODEL 9 that need budgets and placement plans: the sums of MODEL 7 and 8.

use alf_engine::Num;

use super::statements::{ONE, Published, Statement, Subject, THOUSANDTH, fact};
use crate::library::Library;
use crate::wire::Failure;
use crate::{budget, placement};

/// What the parts of a check give, mnkr; unknown where the budget has no such check.
pub(super) fn budget_sum(library: &Library, id: &str, check: &str) -> Result<Num, Failure> {
    let checks = budget::open(library, id)?.file.checks();
    let found = checks.iter().find(|found| found.id == check);
    Ok(found.map_or(Num::Unknown, |check| super::millions(check.computed.value)))
}

/// What the blocks of a stated sum give, one number; unknown where the plan has no such sum.
pub(super) fn plan_sum(library: &Library, id: &str, sum: &str) -> Result<Num, Failure> {
    let plan = placement::open(library, id)?.file;
    let checks = plan.checks();
    let found = checks.iter().find(|check| check.stated.id == sum && check.computed.is_one());
    Ok(found.map_or(Num::Unknown, |check| check.computed.low))
}

const fn money(
    about: (&'static str, &'static str),
    (budget, check): (&'static str, &'static str),
    published: &'static str,
) -> Statement {
    fact(about, Subject::BudgetSum { budget, check }, (published, 1, "mnkr"))
}

const fn students(
    (id, text): (&'static str, &'static str),
    (plan, sum): (&'static str, &'static str),
    published: Published,
    unit: &'static str,
) -> Statement {
    Statement { id, text, subject: Subject::PlanSum { plan, sum }, published, decimals: 0, unit }
}

const fn site(
    about: (&'static str, &'static str),
    sum: &'static str,
    published: (&'static str, usize),
    unit: &'static str,
) -> Statement {
    students(about, (TABLE, sum), Published::Part(published.0, published.1), unit)
}

const TABLE: &str = "sydost-fem-terminer";

/// The statements, in the order they are shown.
pub(super) const ALL: &[Statement] = &[
    money(
        ("frame-preliminary", "Stockholm 2026, preliminärt: ALF 727,1 + FoUU 374,3"),
        ("stockholm-2026", "preliminary_total"),
        "D4-01",
    ),
    money(
        ("frame-decided", "Stockholm 2026, fastställt: ALF 727,5 + FoUU 374,3"),
        ("stockholm-2026", "decided_total"),
        "D4-07",
    ),
    fact(
        ("frame-increase", "Stockholm 2026: preliminärt belopp + 65 tkr + 350 tkr"),
        Subject::Sum(&[("D4-02", ONE), ("D4-05", THOUSANDTH), ("D4-06", THOUSANDTH)]),
        ("D4-04", 1, "mnkr"),
    ),
    money(
        ("fouu-2025", "Stockholm 2025: tjänster 4 600 tkr + konferens 200 tkr"),
        ("stockholm-2025", "fouu-upprakning"),
        "D3-01",
    ),
    money(
        ("reserved-2025", "Stockholm 2025: reserverat 8,5 − använt 3,5 mot protokollets återstod"),
        ("stockholm-2025", "datainfrastruktur"),
        "D3-07",
    ),
    students(
        ("primary-care-15", "Blekinges primärvård: 7 studenter × 15 dagar"),
        ("blekinge-primarvard-i-dag", "dagar"),
        Published::Part("D1-26", 0),
        "studentdagar",
    ),
    students(
        ("primary-care-50", "Blekinges primärvård: 7 studenter × 50 dagar"),
        ("blekinge-primarvard-nya", "dagar"),
        Published::Part("D1-26", 1),
        "studentdagar",
    ),
    site(
        ("south-east-term", "Sydost: 34 + 20 + 24 + 30 per termin"),
        "per-termin",
        ("D2-11", 0),
        "studenter",
    ),
    site(("south-east-share-05", "Sydost: Linköpings 34 av 108"), "andel-linkoping", ("D2-07", 2), "procent"),
    site(("south-east-share-08", "Sydost: Kalmars 20 av 108"), "andel-kalmar", ("D2-08", 2), "procent"),
    site(
        ("south-east-share-05n", "Sydost: Norrköpings 24 av 108"),
        "andel-norrkoping",
        ("D2-09", 2),
        "procent",
    ),
    site(("south-east-share-06", "Sydost: Jönköpings 30 av 108"), "andel-jonkoping", ("D2-10", 2), "procent"),
    site(("south-east-five", "Sydost: 108 per termin i fem terminer"), "totalt", ("D2-11", 3), "studenter"),
    students(
        ("south-east-six-06", "Jönköping: 30 per termin i sex terminer"),
        ("sydost-sex-terminer", "jonkoping-2019"),
        Published::Fact("X104"),
        "studenter",
    ),
    students(
        ("south-east-six", "Sydost: 108 per termin i sex terminer (termin 6–11) mot tabellens total"),
        ("sydost-sex-terminer", "totalt"),
        Published::Part("D2-11", 3),
        "studenter",
    ),
    students(
        ("south-east-seven", "Sydost: 108 per termin i sju terminer (termin 6–12) mot tabellens total"),
        ("sydost-sju-terminer", "totalt"),
        Published::Part("D2-11", 3),
        "studenter",
    ),
];
