//! `alf budget`.

use std::process::ExitCode;

use alf_app::budget;
use alf_app::library::Library;
use alf_app::wire::{
    BudgetCheck, BudgetRequest, BudgetTerm, BudgetView, DivisionRule, Failure, FrameStage, StatedAmount,
    StatedVerdict, Unit, VfuPayment,
};
use alf_charts::number::Scale;

use crate::args::{Budget, Format};
use crate::output::{self, Columns};
use crate::prose::{UNKNOWN, grouped, number, signed, status, verdict};

pub(crate) fn run(mut library: Library, wanted: &Budget) -> Result<ExitCode, Failure> {
    let Some(name) = &wanted.budget else { return list(&library, wanted.format) };
    let mut find = |scenario: &Option<String>| scenario.as_ref().map(|id| library.find(id)).transpose();
    let (base, scenario) = (find(&wanted.base)?, find(&wanted.scenario)?);
    let request = BudgetRequest {
        budget: name.clone(),
        base,
        scenario,
        frame: wanted.frame.map(Into::into),
        rule: wanted.rule.map(Into::into),
        council: wanted.council.clone(),
        vfu: wanted.vfu.map(Into::into),
        ..BudgetRequest::default()
    };
    let view = budget::budget(&library, &request)?;
    match wanted.format {
        Format::Json => output::json(&view),
        Format::Table => output::print(&text(&library, &view)),
    }
}

fn list(library: &Library, format: Format) -> Result<ExitCode, Failure> {
    let budgets = budget::budgets(library)?;
    if format == Format::Json {
        return output::json(&budgets);
    }
    let mut columns = Columns::new(5, &["Id", "Namn", "År", "Region", "Källa"]);
    for budget in budgets {
        let source = budget.source.unwrap_or_else(|| "–".to_owned());
        columns.row([budget.id, budget.name, budget.year.to_string(), budget.region_name, source]);
    }
    output::print(&columns.text())
}

fn text(library: &Library, view: &BudgetView) -> String {
    let info = &view.info;
    let mut text = format!("{} ({})\n{} {}", info.name, info.id, info.region_name, info.year);
    if !info.note.is_empty() {
        text.push_str(&format!(". {}", info.note));
    }
    text.push_str(&format!("\n\n{}\n{}", frame(library, view), councils(view)));
    if !view.lines.is_empty() {
        text.push_str(&format!("\n{}", lines(view)));
    }
    if !view.increases.is_empty() {
        text.push_str(&format!("\n{}", increases(view)));
    }
    if !view.earmarks.is_empty() {
        text.push_str(&format!("\n{}", earmarks(view)));
    }
    text.push_str(&vfu(view));
    text.push_str(&format!("\n{}", checks(view)));
    text
}

fn kronor(amount: Option<&String>) -> String {
    number(amount.map(String::as_str), Scale::Kr)
}

fn change(amount: Option<&String>) -> String {
    signed(amount.map(String::as_str), Scale::Kr)
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Kr => "kr",
        Unit::Tkr => "tkr",
        Unit::Mnkr => "mnkr",
    }
}

fn stated(amount: &StatedAmount) -> String {
    amount.value.as_ref().map_or_else(
        || UNKNOWN.to_owned(),
        |value| format!("{}\u{a0}{}", grouped(value, false), unit(amount.unit)),
    )
}

/// Status and source of a figure: "beslutad, D4".
fn firmness(amount: &StatedAmount) -> String {
    let source = amount.source.as_ref().map_or_else(String::new, |source| format!(", {source}"));
    format!("{}{source}", status(&amount.status))
}

fn frame(library: &Library, view: &BudgetView) -> String {
    let frame = &view.frame;
    let name = match frame.stage {
        FrameStage::Preliminary => "preliminära",
        FrameStage::Decided => "fastställda",
        FrameStage::Scenario => "basens netto",
    };
    let mut columns = Columns::new(1, &["Ram, kr", "Utgångsläge", "Ändring", "Efter"]);
    columns.row([
        format!("ALF-medel ({name})"),
        kronor(frame.alf.as_ref()),
        change(frame.change.as_ref()),
        kronor(frame.alf_after.as_ref()),
    ]);
    let own = kronor(frame.own_funds.kronor.as_ref());
    columns.row(["Egna medel (FoUU)".to_owned(), own.clone(), "0".to_owned(), own]);
    columns.row([
        "Summa".to_owned(),
        kronor(frame.total.as_ref()),
        change(frame.change.as_ref()),
        kronor(frame.total_after.as_ref()),
    ]);
    let (base, net) = (library.name(&view.base), kronor(frame.base_net.as_ref()));
    let compared = if view.scenario == view.base {
        format!("Regionens netto i {base} är {net} kr; inget annat scenario är valt.")
    } else {
        let scenario = library.name(&view.scenario);
        let own = kronor(frame.scenario_net.as_ref());
        format!("Ändringen är regionens netto i {scenario} ({own} kr) mot {base} ({net} kr).")
    };
    let gap = match &frame.model_gap {
        Some(gap) => format!(" Modellens netto mot ramen: {} kr.", change(Some(gap))),
        None => String::new(),
    };
    format!("{}{compared}{gap}\n", columns.text())
}

fn councils(view: &BudgetView) -> String {
    let mut columns = Columns::new(1, &["Råd, kr", "Rader", "Del av ändringen", "Efter"]);
    for council in &view.councils {
        columns.row([
            council.name.clone(),
            kronor(council.lines.as_ref()),
            change(council.change.as_ref()),
            kronor(council.after.as_ref()),
        ]);
    }
    columns.row(["Utanför raderna".to_owned(), kronor(view.off_lines.as_ref())]);
    let rule = match view.rule {
        DivisionRule::AsDecided => "som ökningen av ALF-medlen fördelades",
        DivisionRule::Proportional => "i proportion till rådens rader",
        DivisionRule::OneCouncil => "allt till ett råd",
    };
    let warning = if view.divided { "" } else { "; regeln har inget att fördela efter" };
    format!("{}Fördelning: {rule}{warning}.\n", columns.text())
}

fn lines(view: &BudgetView) -> String {
    let mut columns = Columns::new(2, &["Rad", "Råd", "Belopp", "Status"]);
    for line in &view.lines {
        let (name, council) = (line.name.clone(), line.council.clone());
        columns.row([name, council, stated(&line.amount), firmness(&line.amount)]);
    }
    columns.text()
}

fn increases(view: &BudgetView) -> String {
    let mut columns = Columns::new(2, &["Ökning", "Råd", "Belopp", "Status", "Per tjänst", "Tjänster"]);
    for increase in &view.increases {
        let amount = increase.amount.as_ref();
        columns.row([
            increase.name.clone(),
            String::new(),
            amount.map_or_else(String::new, stated),
            amount.map_or_else(String::new, firmness),
        ]);
        for part in &increase.parts {
            let level = part.position.as_ref();
            let count = |position: &alf_app::wire::BudgetPosition| {
                position.count.value.as_deref().map_or_else(|| UNKNOWN.to_owned(), |n| grouped(n, false))
            };
            columns.row([
                format!("  {}", part.name),
                part.council.clone(),
                stated(&part.amount),
                firmness(&part.amount),
                level.map_or_else(String::new, |position| stated(&position.amount)),
                level.map_or_else(String::new, count),
            ]);
        }
    }
    columns.text()
}

fn earmarks(view: &BudgetView) -> String {
    let mut columns =
        Columns::new(2, &["Öronmärkt", "Råd", "Reserverat", "Använt till", "Belopp", "Kvar, kr"]);
    for earmark in &view.earmarks {
        let (name, council) = (earmark.name.clone(), earmark.council.clone());
        let blank = || [String::new(), String::new()];
        let first = earmark.used.first().map_or_else(blank, use_of);
        let [what, amount] = first;
        columns.row([name, council, stated(&earmark.reserved), what, amount, kronor(earmark.left.as_ref())]);
        for used in earmark.used.iter().skip(1) {
            let [what, amount] = use_of(used);
            columns.row([String::new(), String::new(), String::new(), what, amount]);
        }
    }
    columns.text()
}

fn use_of(used: &BudgetTerm) -> [String; 2] {
    [used.name.clone(), stated(&used.amount)]
}

fn vfu(view: &BudgetView) -> String {
    let Some(vfu) = &view.vfu else { return String::new() };
    let mut columns = Columns::new(1, &["Verksamhetsförlagd utbildning (VFU)", "kr"]);
    for invoice in &vfu.invoices {
        columns.row([format!("  {}", invoice.name), kronor(invoice.amount.kronor.as_ref())]);
    }
    columns.row(["Summa fakturor".to_owned(), kronor(vfu.invoices_total.as_ref())]);
    columns.row(["Klumpsumma per år".to_owned(), kronor(vfu.lump_sum_total.as_ref())]);
    columns.row(["Klumpsumma mot fakturor".to_owned(), change(vfu.difference.as_ref())]);
    let chosen = match vfu.payment {
        VfuPayment::Invoices => "Gäller: fakturor",
        VfuPayment::LumpSum => "Gäller: klumpsumma",
    };
    columns.row([chosen.to_owned(), kronor(vfu.chosen.as_ref())]);
    format!("\n{}", columns.text())
}

fn checks(view: &BudgetView) -> String {
    let head = ["Utfall", "Summa", "Delar", "Delarna ger", "Angivet", "Skillnad", "Enhet"];
    let mut columns = Columns::new(3, &head);
    for check in &view.checks {
        let shown = |text: Option<&String>| text.map_or_else(|| UNKNOWN.to_owned(), |t| grouped(t, false));
        let difference = match check.verdict {
            StatedVerdict::Agrees => "–".to_owned(),
            StatedVerdict::Unknown => UNKNOWN.to_owned(),
            StatedVerdict::WithinRounding | StatedVerdict::Deviates => {
                check.difference.as_ref().map_or_else(|| UNKNOWN.to_owned(), |text| grouped(text, true))
            }
        };
        columns.row([
            verdict(check.verdict).to_owned(),
            title(check),
            check.parts.iter().enumerate().map(term).collect::<String>(),
            shown(check.computed.as_ref()),
            shown(check.stated.as_ref()),
            difference,
            unit(check.unit).to_owned(),
        ]);
    }
    columns.text()
}

fn title(check: &BudgetCheck) -> String {
    match check.kind.as_str() {
        "preliminary_total" => "Preliminär ram".to_owned(),
        "decided_total" => "Fastställd ram".to_owned(),
        "lines" => "Raderna".to_owned(),
        "earmark" => format!("Återstår av {}", check.name),
        _ => check.name.clone(),
    }
}

fn term((at, term): (usize, &BudgetTerm)) -> String {
    let sign = match (at, term.minus) {
        (0, false) => "",
        (_, false) => " + ",
        (_, true) => " \u{2212} ",
    };
    format!("{sign}{}", stated(&term.amount))
}
