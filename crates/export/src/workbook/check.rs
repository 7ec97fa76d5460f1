//! Avstämning: what must hold in the workbook, the workbook beside the program, published figures.

use alf_engine::key::Indicator;
use alf_engine::layer::Index;
use alf_engine::{Component, Key, Num, Outcome, RegionAt};

use super::basis::Basis;
use super::calculation::{Computed, total};
use super::parameters::{Parameters, StepTable};
use super::result::{Results, col};
use super::sheet::{Block, Content, Look, Role, Row, Shape, Sheet, Tab};
use super::words::{NO, UNKNOWN, quoted};
use super::years::{At, Years};
use super::{Finding, Source};

const OK: &str = "stämmer";
const WRONG: &str = "FEL";

/// What the checks look at.
pub(super) struct Subjects<'a> {
    pub(super) years: Years,
    pub(super) parameters: &'a Parameters,
    pub(super) basis: &'a Basis,
    pub(super) computed: &'a Computed,
    pub(super) results: &'a Results,
    pub(super) outcome: &'a Outcome,
}

/// The rows of checks, for the front page to count.
#[derive(Debug, Clone, Copy)]
pub(super) struct Checks {
    pub(super) rules: Block,
    pub(super) differences: Block,
    pub(super) last_col: u16,
}

/// Fills the sheet.
pub(super) fn build(source: &Source<'_>, subjects: &Subjects<'_>, sheet: &mut Sheet) -> Checks {
    sheet.line(["Avstämning"], (Role::Title, Shape::General));
    let rules = rules(subjects, sheet);
    let differences = against_the_program(subjects, sheet);
    published(&source.findings, sheet);
    let last_col = Tab::Check.first_year() + subjects.years.count() - 1;
    Checks { rules, differences, last_col }
}

fn section(subjects: &Subjects<'_>, sheet: &mut Sheet, (title, note): (&str, &str)) {
    sheet.skip();
    let row = sheet.next();
    for at in 0..Tab::Check.first_year() {
        sheet.put((row, at), "", (Role::Section, Shape::Text));
    }
    sheet.put((row, 0), title, (Role::Section, Shape::Text));
    for year in subjects.years.all() {
        sheet.put((row, col(year)), year.year, (Role::Section, Shape::Year));
    }
    sheet.line([note], (Role::Note, Shape::General));
}

fn fill(
    subjects: &Subjects<'_>,
    sheet: &mut Sheet,
    (label, look): (&str, Look),
    formula: impl Fn(At) -> Content,
) -> Row {
    let at = sheet.line([label], (Role::Plain, Shape::Text));
    for year in subjects.years.all() {
        sheet.put((at, col(year)), formula(year), look);
    }
    Row { tab: Tab::Check, at }
}

/// What must hold whatever the inputs are; the program refuses a scenario in which it does not.
fn rules(subjects: &Subjects<'_>, sheet: &mut Sheet) -> Block {
    let note =
        "Programmet avvisar ett scenario där någon av dessa inte stämmer. FEL: indata hänger inte ihop.";
    section(subjects, sheet, ("Indata och summor i arbetsboken", note));
    let first = Row { tab: Tab::Check, at: sheet.next() };
    let rules: [(&str, &dyn Fn(At) -> String); 6] = [
        ("Nyckelvikterna är tillsammans 1", &|at| weights(subjects, at)),
        ("Ett programs andelar på annat håll är högst 1", &|at| shares(subjects, at)),
        ("Den som utbildar har en roll", &|at| modes(subjects, at)),
        ("Ersättningsstegen står i årsordning", &|_| steps(subjects)),
        ("Överföringar mellan regioner är tillsammans noll", &|at| transfers(subjects, at)),
        ("Utbildning från staten = ersättning × helårsstudenter", &|at| education(subjects, at)),
    ];
    for (label, holds) in rules {
        fill(subjects, sheet, (label, (Role::Plain, Shape::General)), |at| {
            Content::Formula(format!("IFERROR(IF({},\"{OK}\",\"{WRONG}\"),\"{UNKNOWN}\")", holds(at)))
        });
    }
    Block { first, rows: 6 }
}

fn weights(subjects: &Subjects<'_>, at: At) -> String {
    let weight = |indicator| {
        subjects.parameters.row(Key::ReinforcementWeight, Index::Indicator(indicator)).cell(at.col)
    };
    let sum = Indicator::ALL.map(weight).join("+");
    format!("ROUND({sum}-1,9)=0")
}

fn shares(subjects: &Subjects<'_>, at: At) -> String {
    let hosts = subjects.computed.host_shares;
    format!("MIN({})>=0", hosts.col(at.col))
}

fn modes(subjects: &Subjects<'_>, at: At) -> String {
    let modes = subjects.parameters.regions(Key::InclusionMode);
    let none = quoted(Key::InclusionMode, "none");
    let (modes, trained) = (modes.col(at.col), subjects.computed.in_region.col(at.col));
    format!("COUNTIFS({modes},{none},{trained},\">0\",{},\"{NO}\")=0", subjects.basis.hosts())
}

fn steps(subjects: &Subjects<'_>) -> String {
    let rows = subjects.parameters.steps.rows;
    let cell = |at: usize, col: u16| rows.row(at).fixed(col);
    let pairs = 1..rows.rows as usize;
    let order = pairs.map(|at| {
        let (year, before) = (cell(at, StepTable::YEAR), cell(at - 1, StepTable::YEAR));
        let (list, other) = (cell(at, StepTable::FROM), cell(at - 1, StepTable::FROM));
        format!("OR({year}=\"\",{year}>={before},{list}<>{other})")
    });
    format!("AND({})", order.collect::<Vec<_>>().join(","))
}

fn transfers(subjects: &Subjects<'_>, at: At) -> String {
    let sum = |component: Component| subjects.results.sums[component.position()].cell(col(at));
    let (education, housing) = (sum(Component::EducationTransfer), sum(Component::HousingTransfer));
    format!("{education}+{housing}=0")
}

fn education(subjects: &Subjects<'_>, at: At) -> String {
    let sum = subjects.results.sums[Component::EducationState.position()].cell(col(at));
    let (rate, students) = (subjects.results.rate.cell(col(at)), subjects.results.students.cell(col(at)));
    let unit = subjects.computed.unit.cell(at.col);
    format!("ABS({sum}-{rate}*{students})<={unit}")
}

/// A figure's label, its formula here, and the program's value.
type Compared<'a> = (&'a str, &'a dyn Fn(At) -> String, &'a dyn Fn(At) -> Num);

/// The workbook's sums beside the program's, which tell whether an input has been changed.
fn against_the_program(subjects: &Subjects<'_>, sheet: &mut Sheet) -> Block {
    let note = "Skillnaden är 0 tills någon indata ändras. Programmets belopp är värden från exporten.";
    section(subjects, sheet, ("Arbetsboken mot programmet, kr", note));
    let (outcome, results) = (subjects.outcome, subjects.results);
    let regions = results.received.rows as usize;
    let sum =
        |pick: &dyn Fn(RegionAt) -> Num| -> Num { (0..regions).map(|region| pick(RegionAt(region))).sum() };
    let figures: [Compared<'_>; 3] = [
        ("Statens kostnad", &|at| results.state_cost.cell(col(at)), &|at| outcome.years[at.at].state_cost.0),
        ("Mottaget, alla regioner", &|at| total(&results.received.col(col(at))), &|at| {
            sum(&|region| outcome.received(region, at.at).0)
        }),
        ("Netto, alla regioner", &|at| total(&results.net.col(col(at))), &|at| {
            sum(&|region| outcome.net(region, at.at).0)
        }),
    ];
    let mut rows = Vec::new();
    for (label, formula, value) in figures {
        let calculated = (Role::Plain, Shape::Kronor);
        let here = format!("{label}, arbetsboken");
        let here = fill(subjects, sheet, (&here, calculated), |at| Content::Formula(formula(at)));
        let there = format!("{label}, programmet");
        let there = fill(subjects, sheet, (&there, (Role::Fixed, Shape::Kronor)), |at| {
            value(at).known().map_or(UNKNOWN.into(), Content::from)
        });
        rows.push((label, here, there));
    }
    let first = Row { tab: Tab::Check, at: sheet.next() };
    for (label, here, there) in rows {
        let label = format!("{label}, skillnad");
        fill(subjects, sheet, (&label, (Role::Total, Shape::Kronor)), |at| {
            let (here, there) = (here.cell(col(at)), there.cell(col(at)));
            let own = format!("{}!", Tab::Check.name());
            let formula = format!("IF({here}={there},0,IFERROR({here}-{there},\"{UNKNOWN}\"))");
            Content::Formula(formula.replace(&own, ""))
        });
    }
    Block { first, rows: 3 }
}

/// The program's reconciliation, as it stood.
fn published(findings: &[Finding], sheet: &mut Sheet) {
    if findings.is_empty() {
        return;
    }
    sheet.skip();
    let row = sheet.next();
    sheet.put((row, 0), "Publicerade uppgifter", (Role::Section, Shape::Text));
    let note = "Programmets avstämning av underlaget och de inbyggda scenarierna vid exporten. Talen är värden; skillnaden är en formel.";
    sheet.line([note], (Role::Note, Shape::General));
    let heads = ["Uppgift", "Källa", "Enhet", "Modellen", "Publicerat", "Skillnad", "Utfall"];
    for (col, head) in (0..).zip(heads) {
        let shape = if (3..6).contains(&col) { Shape::General } else { Shape::Text };
        sheet.put((sheet.next() - u32::from(col > 0), col), head, (Role::Head, shape));
    }
    for finding in findings {
        let row = sheet.next();
        let texts = [finding.statement.as_str(), finding.source.as_str(), finding.unit.as_str()];
        for (col, text) in (0..).zip(texts) {
            sheet.put((row, col), text, (Role::Plain, Shape::Text));
        }
        let number = |number: Num| number.known().map_or(UNKNOWN.into(), Content::from);
        sheet.put((row, 3), number(finding.model), (Role::Fixed, Shape::General));
        sheet.put((row, 4), number(finding.published), (Role::Fixed, Shape::General));
        let difference =
            format!("IFERROR(ROUND(D{at}-E{at},{}),\"{UNKNOWN}\")", finding.decimals, at = row + 1);
        sheet.put((row, 5), Content::Formula(difference), (Role::Total, Shape::General));
        sheet.put((row, 6), finding.verdict.as_str(), (Role::Note, Shape::Text));
    }
}
