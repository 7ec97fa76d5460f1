//! Placement plans (MODEL 8): the built-in ones, what one comes to, and what it changes in a scenario.

use std::sync::Arc;

use alf_engine::file::{EntryFile, SCENARIO_FORMAT, ScenarioFile, ValueFile};
use alf_engine::ids::ProgrammeAt;
use alf_engine::layer::Index;
use alf_engine::placement_plan::file::{LengthFile, RangeFile};
use alf_engine::placement_plan::{Block, LengthUnit, Load, PlacementShare, Plan, PlanFile, SumCheck, Within};
use alf_engine::{Key, Model, Num, Outcome, ScenarioId, Status};

use crate::documents::{self, Document, Kind};
use crate::library::Library;
use crate::look::drafts::Drafted;
use crate::session::Session;
use crate::simulate::text;
use crate::stated::{self, range};
use crate::wire::{
    Code, Failure, LengthIn, PlacementBlock, PlacementChange, PlacementCheck, PlacementInfo, PlacementLoad,
    PlacementRequest, PlacementShareRow, PlacementTry, PlacementView, RangeEnd,
};
use crate::{assets, failure};

const PLANS: Kind = Kind { name: "placement", built_in: assets::PLACEMENTS };

/// The built-in plans.
///
/// # Errors
/// None in a program whose tests pass, unless the library's data set is another.
pub fn placements(library: &Library) -> Result<Vec<PlacementInfo>, Failure> {
    assets::PLACEMENTS.iter().map(|(id, _)| Ok(info(&open(library, id)?.file))).collect()
}

/// A plan beside a scenario of the library.
///
/// # Errors
/// What is wrong with the file, the scenario or the request, and where.
pub fn placement(library: &Library, request: &PlacementRequest) -> Result<PlacementView, Failure> {
    let scenario = scenario_of(library, request)?;
    let model = library.model(&[&scenario])?;
    let outcome = simulate(library, &model, &scenario)?;
    view(library, request, (&model, &outcome))
}

/// A scenario file that stands on the request's scenario and has the plan's changes.
///
/// # Errors
/// As [`placement`].
pub fn scenario(library: &Library, request: &PlacementRequest) -> Result<ScenarioFile, Failure> {
    let parent = scenario_of(library, request)?;
    let model = library.model(&[&parent])?;
    let outcome = simulate(library, &model, &parent)?;
    let computed = compute(library, request, &outcome)?;
    Ok(ScenarioFile {
        format: SCENARIO_FORMAT.to_owned(),
        id: format!("{parent}-{}", computed.plan.id),
        name: format!("{}: {}", library.name(&parent), computed.plan.name),
        dataset: library.dataset().id.to_string(),
        note: computed.plan.note.clone(),
        source: computed.plan.source.as_ref().map(ToString::to_string),
        changes: computed.changes,
        parent: Some(parent),
    })
}

impl Session {
    /// A built-in plan beside a scenario, with what is being tried out.
    ///
    /// # Errors
    /// As [`placement`], and a plan that is not built in.
    pub fn placement(&self, request: &PlacementRequest) -> Result<PlacementView, Failure> {
        documents::built_in(&PLANS, &request.plan)?;
        let drafted = Drafted::new(self, &request.drafts)?;
        let outcome: Arc<Outcome> = drafted.outcome(&scenario_of(&self.library, request)?)?;
        view(&self.library, request, (drafted.model(), &outcome))
    }

    /// The built-in plans.
    ///
    /// # Errors
    /// As [`placements`].
    pub fn placements(&self) -> Result<Vec<PlacementInfo>, Failure> {
        placements(&self.library)
    }
}

fn scenario_of(library: &Library, request: &PlacementRequest) -> Result<String, Failure> {
    request.scenario.clone().map_or_else(|| library.root(), Ok)
}

fn simulate(library: &Library, model: &Model, id: &str) -> Result<Outcome, Failure> {
    model.simulate(&ScenarioId::new(id)).map_err(|error| library.explain(error))
}

/// A judged plan and its file.
pub(crate) fn open(library: &Library, name: &str) -> Result<Document<Plan>, Failure> {
    opened(library, name, &[])
}

/// A judged plan in which some blocks have other numbers.
fn opened(library: &Library, name: &str, tried: &[PlacementTry]) -> Result<Document<Plan>, Failure> {
    let Document { origin, mut file } = documents::find::<PlanFile>(&PLANS, name)?;
    for one in tried {
        try_out(&mut file, one, &origin)?;
    }
    let plan = Plan::new(&file, library.dataset()).map_err(|error| failure::stated(error, &origin))?;
    let total = plan.total(|_| true);
    let figures = [total.present, total.weeks, total.days, total.hst];
    if figures.iter().any(|figure| figure.high == Num::TooLarge) {
        let params = [("file", origin), ("place", "blocks".into()), ("found", plan.name)];
        return Err(failure::with(Code::TooLarge, params));
    }
    Ok(Document { origin, file: plan })
}

/// Puts the numbers of a block that are tried in place of the plan's; nobody but the user stands behind them.
fn try_out(file: &mut PlanFile, tried: &PlacementTry, origin: &str) -> Result<(), Failure> {
    let known = || file.blocks.iter().map(|block| block.id.as_str()).collect::<Vec<_>>().join(", ");
    let unknown = || {
        let params = [
            ("kind", "block".to_owned()),
            ("found", tried.block.clone()),
            ("expected", known()),
            ("file", origin.to_owned()),
        ];
        failure::with(Code::UnknownName, params)
    };
    let at = file.blocks.iter().position(|block| block.id == tried.block).ok_or_else(unknown)?;
    let block = &mut file.blocks[at];
    if let Some(students) = &tried.students {
        block.students = RangeFile {
            value: ValueFile::Text(students.clone()),
            to: None,
            status: Status::Assumed,
            source: None,
            note: String::new(),
        };
    }
    if let Some(length) = &tried.length {
        block.length = LengthFile {
            value: ValueFile::Text(length.clone()),
            unit: block.length.unit,
            status: Status::Assumed,
            source: None,
            note: String::new(),
        };
    }
    Ok(())
}

struct Computed {
    plan: Plan,
    /// Position of the plan's first year.
    year: usize,
    shares: Vec<PlacementShare>,
    changes: Vec<EntryFile>,
}

fn compute(library: &Library, request: &PlacementRequest, outcome: &Outcome) -> Result<Computed, Failure> {
    let dataset = library.dataset();
    let Document { origin, file: plan } = opened(library, &request.plan, &request.tried)?;
    let year = documents::year_at(library, plan.from, (&origin, "from"))?;
    let shares = plan.shares(dataset, |programme| outcome.trained_of(programme, year).0);
    let changes = plan.entries(dataset, &shares, within(request));
    Ok(Computed { plan, year, shares, changes })
}

fn within(request: &PlacementRequest) -> Within {
    match request.within.unwrap_or_default() {
        RangeEnd::Low => Within::Low,
        RangeEnd::Middle => Within::Middle,
        RangeEnd::High => Within::High,
    }
}

fn view(
    library: &Library,
    request: &PlacementRequest,
    (model, outcome): (&Model, &Outcome),
) -> Result<PlacementView, Failure> {
    let computed = compute(library, request, outcome)?;
    let plan = &computed.plan;
    let chain = model.chain(&outcome.scenario).map_err(|error| library.explain(error))?;
    let in_scenario = |share: &PlacementShare| {
        let index = Index::Placement(share.programme, share.region);
        let found = chain.effective(Key::PlacementShare, index, plan.from)?;
        found.entry.value.number().and_then(text)
    };
    let students = |programme: ProgrammeAt| text(outcome.trained_of(programme, computed.year).0);
    let shares = computed.shares.iter().map(|share| PlacementShareRow {
        programme: library.dataset().programmes[share.programme.0].id.to_string(),
        region: library.dataset().regions[share.region.0].code.to_string(),
        region_name: library.dataset().regions[share.region.0].file.name.clone(),
        host: share.host,
        hst: range(share.hst),
        programme_students: students(share.programme),
        share: range(share.share),
        in_scenario: in_scenario(share),
    });
    Ok(PlacementView {
        info: info(plan),
        scenario: outcome.scenario.to_string(),
        full_time_weeks: stated::figure(&plan.weeks),
        days_per_week: stated::figure(&plan.days_per_week),
        terms_per_year: stated::figure(&plan.terms_per_year),
        blocks: plan.blocks.iter().map(|b| block(library, plan, b)).collect(),
        total: load(&plan.total(|_| true)),
        shares: shares.collect(),
        checks: plan.checks().iter().map(check).collect(),
        within: request.within.unwrap_or_default(),
        changes: computed.changes.iter().map(change).collect(),
    })
}

fn info(plan: &Plan) -> PlacementInfo {
    PlacementInfo {
        id: plan.id.clone(),
        name: plan.name.clone(),
        from: plan.from.0,
        source: plan.source.as_ref().map(ToString::to_string),
        note: plan.note.clone(),
    }
}

fn load(load: &Load) -> PlacementLoad {
    PlacementLoad {
        students: range(load.students),
        present: range(load.present),
        weeks: range(load.weeks),
        days: range(load.days),
        hst: range(load.hst),
    }
}

fn block(library: &Library, plan: &Plan, block: &Block) -> PlacementBlock {
    let region = &library.dataset().regions[block.region.0];
    PlacementBlock {
        id: block.id.clone(),
        region: region.code.to_string(),
        region_name: region.file.name.clone(),
        site: block.site.clone(),
        programme: library.dataset().programmes[block.programme.0].id.to_string(),
        term: block.terms.0,
        last_term: block.terms.1,
        subject: block.subject.clone(),
        students: stated::stated_range(&block.students),
        length: stated::figure(&block.length),
        unit: match block.unit {
            LengthUnit::Weeks => LengthIn::Weeks,
            LengthUnit::Days => LengthIn::Days,
        },
        groups: block.groups,
        per_group: block.per_group().map(range),
        load: load(&plan.load(block)),
    }
}

fn check(check: &SumCheck<'_>) -> PlacementCheck {
    let (verdict, off) = stated::verdict(check.verdict);
    PlacementCheck {
        id: check.stated.id.clone(),
        name: check.stated.name.clone(),
        of: check.stated.of.name().to_owned(),
        computed: range(check.computed),
        stated: stated::stated_range(&check.stated.stated),
        verdict,
        difference: off.map(|off| off.to_string()),
    }
}

fn change(entry: &EntryFile) -> PlacementChange {
    PlacementChange {
        parameter: entry.key.clone(),
        programme: entry.programme.clone().unwrap_or_default(),
        region: entry.region.clone().unwrap_or_default(),
        from: entry.from.unwrap_or_default(),
        value: match &entry.value {
            ValueFile::Text(text) => Some(text.clone()),
            ValueFile::Unknown | ValueFile::Steps(_) => None,
        },
        status: entry.status.name().to_owned(),
        source: entry.source.clone(),
        note: entry.note.clone(),
    }
}
