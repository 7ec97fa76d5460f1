//! Step 3: where the students are trained.

use alf_engine::Key;

use super::Calculation;
use super::students::Students;
use super::write::{HELP, Labels, product, total_where};
use crate::workbook::parameters::{CODE, LABEL, PROGRAMME};
use crate::workbook::sheet::{Block, Role, Row, Shape, Tab};
use crate::workbook::words::UNKNOWN;
use crate::workbook::years::At;

/// The list of places: a programme at its host, at each other region, and empty rows.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// HST paid for at each place, hosts first. Its labels name region and host.
    pub(super) paid: Block,
    /// HST trained at each place.
    pub(super) trained: Block,
    /// How many of the places are hosts.
    pub(super) hosts: u32,
    /// The hosts' shares of their programmes.
    pub(super) host_shares: Block,
    /// HST trained by region.
    pub(super) in_region: Block,
    pub(super) paid_total: Row,
}

impl Places {
    /// The rows of places outside the hosts.
    pub(super) fn away(&self, block: Block) -> Block {
        let first = Row { at: block.first.at + self.hosts, ..block.first };
        Block { first, rows: block.rows - self.hosts }
    }
}

impl Calculation<'_> {
    pub(super) fn places(&mut self, students: &Students) -> Places {
        let how = "Värdregionen har resten av programmets studenter. Hjälptal: värdregionen.";
        self.heading("3", "Utbildningsplatser: andel av programmets helårsstudenter", how);
        let hosts = u32::try_from(self.dataset.programmes.len()).unwrap_or(0);
        let shares = self.place_list();
        let away =
            Block { first: Row { at: shares.first.at + hosts, ..shares.first }, rows: shares.rows - hosts };
        self.shares(shares, away);
        let how = "Ersatta helårsstudenter × andel";
        self.heading("3", "Ersatta helårsstudenter per utbildningsplats", how);
        let paid = self.at_places(students.paid, shares);
        let paid_total = self.sum("Summa ersatta helårsstudenter", "HST", (paid, Shape::Students));
        self.heading(
            "3",
            "Utbildade helårsstudenter per utbildningsplats",
            "Utbildade helårsstudenter × andel",
        );
        let trained = self.at_places(students.trained, shares);
        self.heading("3", "Utbildade helårsstudenter per region", "Summan av regionens utbildningsplatser");
        let in_region = self.by_region(trained, "HST");
        let host_shares = Block { first: shares.first, rows: hosts };
        Places { paid, trained, hosts, host_shares, in_region, paid_total }
    }

    /// The sum over places by region.
    pub(super) fn by_region(&mut self, places: Block, unit: &str) -> Block {
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let shape = if unit == "HST" { Shape::Students } else { Shape::Öre };
        let labels = places.labels(LABEL);
        self.per_region(unit, shape, |region, at| {
            let own = Row { at: first.at + u32::try_from(region).unwrap_or(0), ..first };
            total_where(&labels, &own.fixed(LABEL), &places.col(at.col))
        })
    }

    /// Labels of all places; those of the empty rows follow what a reader writes.
    pub(super) fn place_list(&mut self) -> Block {
        let dataset = self.dataset;
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let known = self.parameters.places.known.clone();
        let hosts = dataset.programmes.iter().enumerate();
        let hosts = hosts.map(|(at, programme)| (at, programme.host.0));
        let away = known.iter().map(|(programme, region)| (programme.0, region.0));
        for (programme, region) in hosts.chain(away) {
            let (programme, region) = (&dataset.programmes[programme], &dataset.regions[region]);
            let labels = Labels {
                label: &region.file.name,
                programme: programme.id.as_str(),
                code: region.code.as_str(),
                unit: "",
            };
            let row = self.labels(&labels);
            let host = dataset.regions[programme.host.0].file.name.clone();
            self.sheet.put((row.at, HELP), host, (Role::Note, Shape::Text));
        }
        let inputs = self.parameters.places.rows;
        for spare in known.len()..inputs.rows as usize {
            self.spare_place(first, inputs.row(spare));
        }
        let hosts = u32::try_from(dataset.programmes.len()).unwrap_or(0);
        Block { first, rows: hosts + inputs.rows }
    }

    fn spare_place(&mut self, first: Row, input: Row) {
        let row = self.labels(&Labels::default());
        let (programme, code) = (input.fixed(PROGRAMME), input.fixed(CODE));
        let regions = self.parameters.regions(Key::InclusionMode);
        let hosts = Block { first, rows: u32::try_from(self.dataset.programmes.len()).unwrap_or(1) };
        let look = (Role::Note, Shape::Text);
        let name = format!("INDEX({},MATCH({code},{},0))", regions.labels(LABEL), regions.labels(CODE));
        let host = format!("INDEX({},MATCH({programme},{},0))", hosts.labels(LABEL), hosts.labels(PROGRAMME));
        self.put((row, LABEL), &format!("IFERROR({name},\"(ledig rad)\")"), look);
        self.put((row, PROGRAMME), &format!("IF({programme}=\"\",\"\",{programme})"), look);
        self.put((row, CODE), &format!("IF({code}=\"\",\"\",{code})"), look);
        self.put((row, HELP), &format!("IFERROR({host},\"\")"), look);
    }

    fn shares(&mut self, shares: Block, away: Block) {
        for place in 0..shares.rows as usize {
            let row = shares.row(place);
            let input = place.checked_sub(self.dataset.programmes.len());
            let input = input.map(|at| self.parameters.places.rows.row(at));
            self.fill(row, (Role::Plain, Shape::Share), |at| match input {
                Some(input) => input.cell(at.col),
                None => {
                    let (names, own) = (away.labels(PROGRAMME), row.fixed(PROGRAMME));
                    format!("IFERROR(1-{},\"{UNKNOWN}\")", total_where(&names, &own, &away.col(at.col)))
                }
            });
        }
    }

    /// Students of the place's programme times its share.
    fn at_places(&mut self, students: Block, shares: Block) -> Block {
        let block = self.place_list();
        let known = self.parameters.places.known.clone();
        let hosts = self.dataset.programmes.len();
        for place in 0..block.rows as usize {
            let programme = match place.checked_sub(hosts) {
                None => Some(place),
                Some(away) => known.get(away).map(|(programme, _)| programme.0),
            };
            let own = block.row(place).fixed(PROGRAMME);
            self.fill(block.row(place), (Role::Plain, Shape::Students), |at| {
                let number = match programme {
                    Some(programme) => students.row(programme).cell(at.col),
                    None => or_zero(&students.col(at.col), &own, &students.labels(PROGRAMME)),
                };
                product(&[&number, &shares.row(place).cell(at.col)])
            });
        }
        block
    }

    /// A region's cell in a block of regions, for a place.
    pub(super) fn of_place(&self, (places, place): (Block, usize), regions: Block, at: At) -> String {
        let known = &self.parameters.places.known;
        match place.checked_sub(self.dataset.programmes.len()).map(|away| known.get(away)) {
            Some(Some((_, region))) => regions.row(region.0).cell(at.col),
            _ => or_zero(&regions.col(at.col), &places.row(place).fixed(LABEL), &regions.labels(LABEL)),
        }
    }
}

/// The value beside a name; zero where the name is empty or not found.
fn or_zero(values: &str, name: &str, names: &str) -> String {
    format!("IFERROR(INDEX({values},MATCH({name},{names},0)),0)")
}
