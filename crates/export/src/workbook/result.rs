//! Resultat: rounded amounts by region, component and year, and their sums.

use alf_engine::Component;
use alf_engine::groups::longer_programme_full;

use super::calculation::{Computed, Rounding, total};
use super::parameters::Parameters;
use super::sheet::{Block, Choice, Content, Look, Role, Row, Shape, Sheet, Tab};
use super::words::{INFEASIBLE, UNKNOWN, quoted};
use super::years::{At, Years};
use alf_engine::Key;
use alf_engine::dataset::DataSet;

/// Name of a component on the sheets.
pub(crate) const fn name(component: Component) -> &'static str {
    match component {
        Component::EducationState => "Utbildning från staten",
        Component::EducationTransfer => "Utbildning, vidareförmedlad",
        Component::HousingCost => "Boendekostnad",
        Component::HousingState => "Boende från staten",
        Component::HousingTransfer => "Boende från värdregionen",
        Component::ResearchBase => "Forskning, basdel",
        Component::ResearchQuality => "Forskning, kvalitetsdel",
        Component::Reinforcement => "Forskningsförstärkning",
        Component::Breadth => "Breddforskning",
        Component::National => "Nationell samverkan",
        Component::Guarantee => "Förlustgaranti",
    }
}

/// Where the results stand.
pub(super) struct Results {
    pub(super) rate: Row,
    pub(super) students: Row,
    pub(super) state_cost: Row,
    pub(super) received: Block,
    pub(super) net: Block,
    /// By component, in the order of [`Component::ALL`].
    pub(super) components: Vec<Block>,
    /// Sums of the components.
    pub(super) sums: Vec<Row>,
}

/// The sheet under way.
struct Writer<'a> {
    dataset: &'a DataSet,
    years: Years,
    sheet: &'a mut Sheet,
    parameters: &'a Parameters,
    computed: &'a Computed,
}

/// A year's column on the sheet.
pub(super) fn col(at: At) -> u16 {
    Tab::Result.first_year() + u16::try_from(at.at).unwrap_or(0)
}

/// Rows above the components: title, note, the overview of one year, heads and the figures of the years.
const OVERVIEW: u32 = 3;

impl Results {
    /// Fills the sheet.
    pub(super) fn build(
        dataset: &DataSet,
        years: Years,
        (parameters, computed): (&Parameters, &Computed),
        sheet: &mut Sheet,
    ) -> Self {
        let mut writer = Writer { dataset, years, sheet, parameters, computed };
        let after = writer.head();
        let figures = after;
        let regions = u32::try_from(dataset.regions.len()).unwrap_or(1);
        let (first, blocks) = (figures + 12, regions + 2);
        let place =
            |at: u32| Block { first: Row { tab: Tab::Result, at: first + at * blocks }, rows: regions };
        let [received, net, from_state] = [0, 1, 2].map(place);
        let lines = from_state.first.at + regions + 1;
        let (components, sums) = writer.components(lines);
        writer.totals([received, net, from_state], &components);
        let rows = writer.figures(figures, (&sums, from_state));
        writer.overview([received, net, from_state], &components, after);
        let [rate, students, state_cost] = rows;
        Self { rate, students, state_cost, received, net, components, sums }
    }
}

impl Writer<'_> {
    fn head(&mut self) -> u32 {
        self.sheet.line(["Resultat"], (Role::Title, Shape::General));
        let note = "Alla belopp i hela utbetalningsenheter. Mottaget: regionens alla rader utom egen boendekostnad. \
                    Netto: alla rader; det är inte regionens ALF-intäkt.";
        self.sheet.line([note], (Role::Note, Shape::General));
        let rows = u32::try_from(self.dataset.regions.len()).unwrap_or(1);
        // Chosen at first: the year in which the longer programme is full.
        let full =
            self.dataset.programmes.iter().map(|programme| longer_programme_full(programme).year.0).max();
        let year = full.unwrap_or(self.years.last).clamp(self.years.first, self.years.last);
        self.sheet.put((OVERVIEW, 1), "Översikt över ett år (välj år):", (Role::Section, Shape::Text));
        self.sheet.put((OVERVIEW, 2), year, (Role::Input, Shape::Year));
        let words = self.years.all().map(|at| at.year.to_string()).collect();
        self.sheet.choices.push(Choice { first: (OVERVIEW, 2), last: (OVERVIEW, 2), words });
        OVERVIEW + 2 + rows + 2
    }

    fn section(&mut self, at: u32, title: &str) {
        for col in 0..Tab::Result.first_year() + self.years.count() {
            self.sheet.put((at, col), "", (Role::Section, Shape::Text));
        }
        self.sheet.put((at, 0), title, (Role::Section, Shape::Text));
        for year in self.years.all() {
            self.sheet.put((at, col(year)), year.year, (Role::Section, Shape::Year));
        }
    }

    fn labels(&mut self, at: u32, (code, name, unit): (&str, &str, &str)) -> Row {
        let plain = (Role::Plain, Shape::Text);
        self.sheet.put((at, 0), code, plain);
        self.sheet.put((at, 1), name, plain);
        self.sheet.put((at, 2), unit, (Role::Note, Shape::Text));
        Row { tab: Tab::Result, at }
    }

    fn fill(&mut self, row: Row, look: Look, formula: impl Fn(At) -> String) {
        for at in self.years.all() {
            let own = format!("{}!", Tab::Result.name());
            let formula = formula(at).replace(&own, "");
            self.sheet.put((row.at, col(at)), Content::Formula(formula), look);
        }
    }

    /// The rounded amounts of every component, from a row on.
    fn components(&mut self, first: u32) -> (Vec<Block>, Vec<Row>) {
        let (mut blocks, mut sums) = (Vec::new(), Vec::new());
        let mut at = first;
        for (component, rounding) in Component::ALL.into_iter().zip(self.computed.rounding.clone()) {
            self.section(at, name(component));
            let block = Block { first: Row { tab: Tab::Result, at: at + 1 }, rows: rounding.whole.rows };
            for row in 0..block.rows as usize {
                self.line(component, (row, block), &rounding);
            }
            at = block.first.at + block.rows;
            let sum = self.labels(at, ("", "Summa", "kr"));
            self.fill(sum, (Role::Total, Shape::Kronor), |year| total(&block.col(col(year))));
            blocks.push(block);
            sums.push(sum);
            at += 2;
        }
        (blocks, sums)
    }

    fn line(&mut self, component: Component, (row, block): (usize, Block), rounding: &Rounding) {
        let regions = &self.dataset.regions;
        let national = ("00", name(component));
        let named = |at: usize| (regions[at].code.as_str(), regions[at].file.name.as_str());
        let (code, label) = if component == Component::National { national } else { named(row) };
        let own = self.labels(block.row(row).at, (code, label, "kr"));
        let unit = self.computed.unit;
        self.fill(own, (Role::Result, Shape::Kronor), |at| {
            let (whole, rest) = (rounding.whole.row(row).cell(at.col), rounding.rest.row(row).cell(at.col));
            let above = rounding.rest.part(at.col, u32::try_from(row + 1).unwrap_or(1));
            // The first row is fixed in the range above, so that ties go to the lower code.
            let place = format!("RANK({rest},{})+COUNTIF({above},{rest})-1", rounding.rest.col(at.col));
            let more = format!("IF({place}<={},1,0)", rounding.missing.cell(at.col));
            format!("IF(ISNUMBER({rest}),({whole}+{more})*{},\"{UNKNOWN}\")", unit.cell(at.col))
        });
    }

    /// Received, net and from the state by region.
    fn totals(&mut self, blocks: [Block; 3], components: &[Block]) {
        let titles = ["Mottaget per region", "Netto per region", "Från staten per region"];
        let counts: [fn(Component) -> bool; 3] = [Component::received, |_| true, Component::from_state];
        let state = quoted(Key::GuaranteeFinancing, "state");
        let financing = self.parameters.one(Key::GuaranteeFinancing);
        for ((block, title), counts) in blocks.into_iter().zip(titles).zip(counts) {
            self.section(block.first.at - 1, title);
            let with_guarantee = counts(Component::Guarantee);
            for region in 0..block.rows as usize {
                let names = &self.dataset.regions[region];
                let row = self.labels(block.row(region).at, (names.code.as_str(), &names.file.name, "kr"));
                self.fill(row, (Role::Result, Shape::Kronor), |at| {
                    let counted = Component::ALL
                        .into_iter()
                        .filter(|component| counts(*component) && *component != Component::National);
                    let cell =
                        |component: Component| components[component.position()].row(region).cell(col(at));
                    let mut cells: Vec<String> = counted.map(cell).collect();
                    if !with_guarantee {
                        let guarantee = cell(Component::Guarantee);
                        cells.push(format!("IF({}={state},{guarantee},0)", financing.cell(at.col)));
                    }
                    format!("IFERROR({},\"{UNKNOWN}\")", cells.join("+"))
                });
            }
        }
    }

    /// Rate, students, the state's cost and coverage of every year.
    fn figures(&mut self, first: u32, (sums, from_state): (&[Row], Block)) -> [Row; 3] {
        self.section(first, "Nyckeltal");
        let computed = self.computed;
        let frame = computed.frame;
        let calculated = [
            ("Ersättning per helårsstudent", "kr per HST", Shape::Öre, frame.paid),
            ("Ersättning före ram", "kr per HST", Shape::Öre, computed.before_frame),
            ("Ersatta helårsstudenter", "HST", Shape::Students, computed.paid),
            ("Utbildade helårsstudenter", "HST", Shape::Students, computed.trained),
            ("Ramfaktor", "faktor", Shape::Factor, frame.factor),
        ];
        let mut rows = Vec::new();
        for (at, (label, unit, shape, from)) in (first + 1..).zip(calculated) {
            let row = self.labels(at, ("", label, unit));
            self.fill(row, (Role::Result, shape), |year| from.cell(year.col));
            rows.push(row);
        }
        let at = first + 6;
        let cost = self.labels(at, ("00", "Statens kostnad", "kr"));
        let national = sums[Component::National.position()];
        self.fill(cost, (Role::Result, Shape::Kronor), |year| {
            let sum = total(&from_state.col(col(year)));
            format!("IFERROR({sum}+{},\"{UNKNOWN}\")", national.cell(col(year)))
        });
        let guarantee = self.labels(at + 1, ("00", "därav förlustgaranti", "kr"));
        let (sum, financing) =
            (sums[Component::Guarantee.position()], self.parameters.one(Key::GuaranteeFinancing));
        let state = quoted(Key::GuaranteeFinancing, "state");
        // A year that is infeasible has no amounts, whoever would have paid.
        self.fill(guarantee, (Role::Result, Shape::Kronor), |year| {
            let (payer, factor) = (financing.cell(year.col), frame.factor.cell(year.col));
            let counts = format!("OR({payer}={state},{factor}=\"{INFEASIBLE}\")");
            format!("IF({counts},{},0)", sum.cell(col(year)))
        });
        self.coverage(at + 2);
        [rows[0], rows[2], cost]
    }

    fn coverage(&mut self, at: u32) {
        let computed = self.computed;
        let row = self.labels(at, ("", "Täckning: ersättning × ramfaktor / rapporterad kostnad", "procent"));
        self.fill(row, (Role::Result, Shape::Percent), |year| {
            let factor = computed.frame.factor.cell(year.col);
            let (rate, cost) = (computed.unrounded.cell(year.col), computed.reported.cell(year.col));
            format!("IFERROR({rate}*{factor}/{cost},\"{UNKNOWN}\")")
        });
        let row =
            self.labels(at + 1, ("", "Täckning: utbildning / kostnad för alla som utbildas", "procent"));
        self.fill(row, (Role::Result, Shape::Percent), |year| {
            let (education, cost) = (computed.education.cell(year.col), computed.reported.cell(year.col));
            format!("IFERROR({education}/({}*{cost}),\"{UNKNOWN}\")", computed.trained.cell(year.col))
        });
    }

    /// All components of the regions in one year that the reader chooses.
    fn overview(&mut self, totals: [Block; 3], components: &[Block], years: u32) {
        let head = OVERVIEW + 1;
        for (col, text) in (0..).zip(["Kod", "Region", "Enhet"]) {
            self.sheet.put((head, col), text, (Role::Head, Shape::Text));
        }
        let titles = ["Mottaget", "Netto", "Från staten"].into_iter();
        let shown = Component::ALL.into_iter().filter(|component| *component != Component::National);
        let titles: Vec<&str> = titles.chain(shown.clone().map(name)).collect();
        let blocks: Vec<Block> =
            totals.into_iter().chain(shown.map(|component| components[component.position()])).collect();
        let first_col = Tab::Result.first_year();
        let last_col = first_col + self.years.count() - 1;
        self.sheet.lines.push((head, 2));
        let heads = Row { tab: Tab::Result, at: years };
        for (to, (title, block)) in (first_col..).zip(titles.iter().zip(&blocks)) {
            self.sheet.put((head, to), *title, (Role::Head, Shape::General));
            for region in 0..block.rows as usize {
                let at = head + 1 + u32::try_from(region).unwrap_or(0);
                let span = block.row(region).span(first_col, last_col);
                let formula =
                    format!("INDEX({span},MATCH($C${},{},0))", OVERVIEW + 1, heads.span(first_col, last_col));
                let own = format!("{}!", Tab::Result.name());
                let content = Content::Formula(formula.replace(&own, ""));
                self.sheet.put((at, to), content, (Role::Plain, Shape::Kronor));
            }
        }
        for (region, names) in (head + 1..).zip(&self.dataset.regions) {
            self.labels(region, (names.code.as_str(), &names.file.name, "kr"));
        }
        let rows = u32::try_from(self.dataset.regions.len()).unwrap_or(1);
        let sum = head + 1 + rows;
        self.labels(sum, ("", "Summa", "kr"));
        for to in (first_col..).take(titles.len()) {
            let block = Block { first: Row { tab: Tab::Result, at: head + 1 }, rows };
            let own = format!("{}!", Tab::Result.name());
            let content = Content::Formula(total(&block.col(to)).replace(&own, ""));
            self.sheet.put((sum, to), content, (Role::Total, Shape::Kronor));
        }
    }
}
