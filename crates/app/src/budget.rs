//! Regional budgets (MODEL 7): the built-in ones, and one of them under a scenario.

use alf_engine::budget::{
    Budget, BudgetFile, Check, Choice, FrameUse, Funds, Outlook, Part, Place, Rule, VfuMode,
};
use alf_engine::stated::StatedError;
use alf_engine::{Num, Outcome, ScenarioId};

use crate::documents::{self, Document, Kind};
use crate::library::Library;
use crate::look::drafts::Drafted;
use crate::session::Session;
use crate::simulate::text;
use crate::stated::{self, amount, in_unit, unit};
use crate::wire::{
    BudgetCheck, BudgetCouncil, BudgetEarmark, BudgetFrame, BudgetIncrease, BudgetInfo, BudgetLine,
    BudgetPart, BudgetPlace, BudgetPosition, BudgetRequest, BudgetTerm, BudgetTried, BudgetTry, BudgetVfu,
    BudgetView, Code, DivisionRule, Failure, FrameStage, VfuPayment,
};
use crate::{assets, failure};

const BUDGETS: Kind = Kind { name: "budget", built_in: assets::BUDGETS };

/// The built-in budgets.
///
/// # Errors
/// None in a program whose tests pass, unless the library's data set is another.
pub fn budgets(library: &Library) -> Result<Vec<BudgetInfo>, Failure> {
    assets::BUDGETS.iter().map(|(id, _)| Ok(info(library, &open(library, id)?.file))).collect()
}

/// A budget under a scenario of the library.
///
/// # Errors
/// What is wrong with the file, the scenarios or the request, and where.
pub fn budget(library: &Library, request: &BudgetRequest) -> Result<BudgetView, Failure> {
    let simulate = |id: &str, net: &dyn Fn(&Outcome) -> Num| {
        let model = library.model(&[id])?;
        let outcome = model.simulate(&ScenarioId::new(id)).map_err(|error| library.explain(error))?;
        Ok(net(&outcome))
    };
    view(library, request, simulate)
}

impl Session {
    /// A built-in budget under a scenario, with what is being tried out.
    ///
    /// # Errors
    /// As [`budget`], and a budget that is not built in.
    pub fn budget(&self, request: &BudgetRequest) -> Result<BudgetView, Failure> {
        documents::built_in(&BUDGETS, &request.budget)?;
        let drafted = Drafted::new(self, &request.drafts)?;
        view(&self.library, request, |id: &str, net: &dyn Fn(&Outcome) -> Num| {
            Ok(net(&*drafted.outcome(id)?))
        })
    }

    /// The built-in budgets.
    ///
    /// # Errors
    /// As [`budgets`].
    pub fn budgets(&self) -> Result<Vec<BudgetInfo>, Failure> {
        budgets(&self.library)
    }
}

/// A judged budget and its file.
pub(crate) fn open(library: &Library, name: &str) -> Result<Document<Budget>, Failure> {
    let Document { origin, file } = documents::find::<BudgetFile>(&BUDGETS, name)?;
    let judged = Budget::new(&file, library.dataset());
    judged.map(|file| Document { origin: origin.clone(), file }).map_err(|e| failure::stated(e, &origin))
}

fn info(library: &Library, budget: &Budget) -> BudgetInfo {
    let region = &library.dataset().regions[budget.region.0];
    BudgetInfo {
        id: budget.id.clone(),
        name: budget.name.clone(),
        year: budget.year.0,
        region: region.code.to_string(),
        region_name: region.file.name.clone(),
        source: budget.source.as_ref().map(ToString::to_string),
        note: budget.note.clone(),
    }
}

fn view(
    library: &Library,
    request: &BudgetRequest,
    simulate: impl Fn(&str, &dyn Fn(&Outcome) -> Num) -> Result<Num, Failure>,
) -> Result<BudgetView, Failure> {
    let Document { origin, file: mut budget } = open(library, &request.budget)?;
    let tried = try_out(&mut budget, &request.tried).map_err(|error| failure::stated(error, &origin))?;
    let base = match &request.base {
        Some(base) => base.clone(),
        None => library.root()?,
    };
    let scenario = request.scenario.clone().unwrap_or_else(|| base.clone());
    let year = documents::year_at(library, budget.year, (&origin, "year"))?;
    let net = |outcome: &Outcome| outcome.net(budget.region, year).0;
    let nets = (simulate(&base, &net)?, simulate(&scenario, &net)?);
    let stages = stages(&budget);
    let stage = request.frame.or_else(|| stages.first().copied()).unwrap_or(FrameStage::Scenario);
    let rule = request.rule.unwrap_or_else(|| usual_rule(&budget));
    let choice = Choice {
        frame: match stage {
            FrameStage::Preliminary => FrameUse::Preliminary,
            FrameStage::Decided => FrameUse::Decided,
            FrameStage::Scenario => FrameUse::Scenario,
        },
        nets,
        rule: engine_rule(&budget, rule, request.council.as_deref())?,
        vfu: request.vfu.map(|payment| match payment {
            VfuPayment::Invoices => VfuMode::Invoices,
            VfuPayment::LumpSum => VfuMode::LumpSum,
        }),
    };
    let outlook = budget.outlook(&choice).map_err(|error| failure::stated(error, &origin))?;
    Ok(BudgetView {
        info: info(library, &budget),
        base,
        scenario,
        frame: frame(&budget, &outlook, (stage, stages, nets)),
        rule,
        council: request.council.clone().filter(|_| rule == DivisionRule::OneCouncil),
        divided: outlook.divided,
        councils: councils(&budget, &outlook),
        lines: lines(&budget),
        off_lines: text(outlook.off_lines),
        increases: increases(&budget),
        earmarks: earmarks(&budget, &outlook),
        vfu: vfu(&budget, &outlook),
        checks: budget.checks().iter().map(check).collect(),
        tried,
    })
}

/// Puts amounts that are tried in place of the budget's own.
fn try_out(budget: &mut Budget, tries: &[BudgetTry]) -> Result<Vec<BudgetTried>, StatedError> {
    // Of two at one place the later holds, so that what stood there is the budget's own.
    let holds = |at: &usize| tries[at + 1..].iter().all(|later| later.place != tries[*at].place);
    let tries = (0..tries.len()).filter(holds).map(|at| &tries[at]);
    let tried = tries.map(|one| {
        let tried = budget.try_amount(engine_place(one.place), &one.amount)?;
        Ok(BudgetTried {
            place: one.place,
            difference: in_unit(tried.difference, tried.amount.unit, tried.amount.decimals),
            amount: amount(&tried.amount),
            published: amount(&tried.published),
            name: tried.name,
        })
    });
    tried.collect()
}

fn engine_place(place: BudgetPlace) -> Place {
    match place {
        BudgetPlace::Preliminary => Place::Preliminary,
        BudgetPlace::Decided => Place::Decided,
        BudgetPlace::OwnFunds => Place::OwnFunds,
        BudgetPlace::Line { at } => Place::Line(at),
        BudgetPlace::Part { within, at } => Place::Part(within, at),
        BudgetPlace::Reserved { at } => Place::Reserved(at),
        BudgetPlace::Use { within, at } => Place::Use(within, at),
        BudgetPlace::Invoice { at } => Place::Invoice(at),
        BudgetPlace::LumpSum => Place::LumpSum,
    }
}

/// The frames a budget can stand on, the firmest first.
fn stages(budget: &Budget) -> Vec<FrameStage> {
    let stated = [
        (FrameStage::Decided, budget.decided.is_some()),
        (FrameStage::Preliminary, budget.preliminary.is_some()),
        (FrameStage::Scenario, true),
    ];
    stated.into_iter().filter(|(_, there)| *there).map(|(stage, _)| stage).collect()
}

fn usual_rule(budget: &Budget) -> DivisionRule {
    let split = budget.increases.iter().any(|increase| increase.of == Funds::Alf);
    if split { DivisionRule::AsDecided } else { DivisionRule::Proportional }
}

fn engine_rule(budget: &Budget, rule: DivisionRule, council: Option<&str>) -> Result<Rule, Failure> {
    let known = || {
        let ids: Vec<&str> = budget.councils.iter().map(|council| council.id.as_str()).collect();
        ids.join(", ")
    };
    match (rule, council) {
        (DivisionRule::AsDecided, _) => Ok(Rule::AsDecided),
        (DivisionRule::Proportional, _) => Ok(Rule::Proportional),
        (DivisionRule::OneCouncil, None) => {
            Err(failure::with(Code::MissingValue, [("place", "council".into()), ("expected", known())]))
        }
        (DivisionRule::OneCouncil, Some(id)) => budget.council_at(id).map(Rule::One).ok_or_else(|| {
            let params = [("place", "council".into()), ("found", id.to_owned()), ("expected", known())];
            failure::with(Code::WrongValue, params)
        }),
    }
}

fn frame(
    budget: &Budget,
    outlook: &Outlook,
    (stage, stages, nets): (FrameStage, Vec<FrameStage>, (Num, Num)),
) -> BudgetFrame {
    let figures = &outlook.frame;
    let stated = |stage: &Option<alf_engine::budget::Stage>| stage.as_ref().map(|stage| amount(&stage.alf));
    BudgetFrame {
        stage,
        stages,
        preliminary: stated(&budget.preliminary),
        decided: stated(&budget.decided),
        own_funds: amount(&budget.own_funds),
        base_net: text(nets.0),
        scenario_net: text(nets.1),
        alf: text(figures.alf),
        change: text(figures.change),
        alf_after: text(figures.alf_after),
        total: text(figures.total),
        total_after: text(figures.total_after),
        model_gap: text(figures.model_gap),
    }
}

fn councils(budget: &Budget, outlook: &Outlook) -> Vec<BudgetCouncil> {
    let rows = budget.councils.iter().zip(&outlook.councils).map(|(council, figures)| BudgetCouncil {
        id: council.id.clone(),
        name: council.name.clone(),
        lines: text(figures.lines),
        change: text(figures.change),
        after: text(figures.after),
    });
    rows.collect()
}

fn lines(budget: &Budget) -> Vec<BudgetLine> {
    let rows = budget.lines.iter().map(|line| BudgetLine {
        name: line.name.clone(),
        council: budget.councils[line.council].name.clone(),
        amount: amount(&line.amount),
    });
    rows.collect()
}

fn increases(budget: &Budget) -> Vec<BudgetIncrease> {
    let part = |part: &alf_engine::budget::Line| BudgetPart {
        name: part.name.clone(),
        council: budget.councils[part.council].name.clone(),
        amount: amount(&part.amount),
        position: part.position.as_ref().map(|position| BudgetPosition {
            amount: amount(&position.amount),
            count: stated::figure(&position.count),
        }),
    };
    let rows = budget.increases.iter().map(|increase| BudgetIncrease {
        id: increase.id.clone(),
        name: increase.name.clone(),
        alf: increase.of == Funds::Alf,
        amount: increase.amount.as_ref().map(amount),
        parts: increase.parts.iter().map(part).collect(),
    });
    rows.collect()
}

fn named(named: &alf_engine::budget::Named) -> BudgetTerm {
    let what = "named".to_owned();
    BudgetTerm { what, name: named.name.clone(), minus: false, amount: amount(&named.amount) }
}

fn earmarks(budget: &Budget, outlook: &Outlook) -> Vec<BudgetEarmark> {
    let rows = budget.earmarks.iter().zip(&outlook.remaining).map(|(earmark, left)| BudgetEarmark {
        id: earmark.id.clone(),
        name: earmark.name.clone(),
        council: budget.councils[earmark.council].name.clone(),
        reserved: amount(&earmark.reserved),
        used: earmark.used.iter().map(|used| BudgetTerm { minus: true, ..named(used) }).collect(),
        left: text(*left),
        remaining: earmark.remaining.as_ref().map(amount),
    });
    rows.collect()
}

fn vfu(budget: &Budget, outlook: &Outlook) -> Option<BudgetVfu> {
    let (stated, figures) = (budget.vfu.as_ref()?, outlook.vfu.as_ref()?);
    Some(BudgetVfu {
        payment: match figures.mode {
            VfuMode::Invoices => VfuPayment::Invoices,
            VfuMode::LumpSum => VfuPayment::LumpSum,
        },
        invoices: stated.invoices.iter().map(named).collect(),
        lump_sum: amount(&stated.lump_sum),
        invoices_total: text(figures.invoices),
        lump_sum_total: text(figures.lump_sum),
        chosen: text(figures.chosen),
        difference: text(figures.difference),
    })
}

fn check(check: &Check) -> BudgetCheck {
    let term = |part: &Part| BudgetTerm {
        what: part.label.name().to_owned(),
        name: match &part.label {
            alf_engine::budget::Label::Named(name) => name.clone(),
            _ => String::new(),
        },
        minus: part.minus,
        amount: amount(&part.amount),
    };
    let shown = |kronor: Num| in_unit(kronor, check.unit, check.decimals);
    let rounding = Num::Known(check.computed.half + check.stated.half) / Num::Known(check.unit.kronor());
    BudgetCheck {
        id: check.id.clone(),
        kind: check.kind.name().to_owned(),
        name: check.name.clone(),
        parts: check.parts.iter().map(term).collect(),
        against: check.against.iter().map(term).collect(),
        computed: shown(check.computed.value),
        stated: shown(check.stated.value),
        unit: unit(check.unit),
        verdict: stated::verdict(check.verdict).0,
        difference: shown(check.computed.value - check.stated.value),
        rounding: text(rounding).unwrap_or_default(),
    }
}
