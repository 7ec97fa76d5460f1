//! Step 6: students' housing away from the host.

use alf_engine::layer::Index;
use alf_engine::{Component, Key, RegionAt};

use super::index::Growth;
use super::places::Places;
use super::write::{HELP, known, product, total_where};
use super::{Calculation, Lines};
use crate::workbook::parameters::{CODE, LABEL, PROGRAMME};
use crate::workbook::sheet::{Block, Role, Row, Shape, Tab};
use crate::workbook::words::quoted;

impl Calculation<'_> {
    pub(super) fn housing(&mut self, growth: &Growth, places: &Places, lines: &mut Lines) {
        let how = "Veckor per student × andel bortom pendelavstånd × kostnad per vecka i årets pris";
        self.heading("6", "Boendekostnad per helårsstudent och region", how);
        let parameters = self.parameters;
        let weeks = parameters.regions(Key::HousingWeeks);
        let lodging = parameters.regions(Key::HousingLodging);
        let payer = parameters.regions(Key::HousingPayer);
        let levels = |region: usize| parameters.level(Key::HousingCost, Index::Region(RegionAt(region)));
        let growth = *growth;
        let per_student = self.per_region("kr per HST", Shape::Öre, |region, at| {
            let cost = growth.carried(growth.housing, levels(region))(at);
            let (weeks, lodging) = (weeks.row(region).cell(at.col), lodging.row(region).cell(at.col));
            format!("IF(OR({lodging}=0,{weeks}=0),0,{})", known(&format!("{weeks}*{lodging}*{cost}")))
        });
        let how = "Utbildade helårsstudenter på platsen × regionens boendekostnad per helårsstudent. Hjälptal: värdregionen.";
        self.heading("6", "Boendekostnad per utbildningsplats utanför värdregionen", how);
        let costs = self.place_rows(places, |this, place, at| {
            let per_student = this.of_place((places.trained, place), per_student, at);
            product(&[&places.trained.row(place).cell(at.col), &per_student])
        });
        self.heading("6", "Därav betalar värdregionen", "Boendekostnaden där värden är betalare, annars 0");
        let by_host = self.place_rows(places, |this, place, at| {
            let payer = this.of_place((places.trained, place), payer, at);
            let away = place - places.hosts as usize;
            let cost = costs.row(away).cell(at.col);
            format!("IF({payer}={},{cost},0)", quoted(Key::HousingPayer, "host"))
        });
        self.housing_lines((costs, by_host), payer, lines);
    }

    fn housing_lines(&mut self, (costs, by_host): (Block, Block), payer: Block, lines: &mut Lines) {
        let how = "Summan av regionens platser, minus hos regionen";
        self.heading("6", "Boendekostnad (rad i resultatet)", how);
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let row = |region: usize| Row { at: first.at + u32::try_from(region).unwrap_or(0), ..first };
        let cost = self.per_region("kr", Shape::Öre, |region, at| {
            let own = row(region).fixed(LABEL);
            known(&format!("-{}", total_where(&costs.labels(LABEL), &own, &costs.col(at.col))))
        });
        lines.set(Component::HousingCost, cost);
        let how = "Regionens boendekostnad där staten är betalare, annars 0";
        self.heading("6", "Boende från staten (rad i resultatet)", how);
        let state = self.per_region("kr", Shape::Öre, |region, at| {
            let (payer, cost) = (payer.row(region).cell(at.col), cost.row(region).cell(at.col));
            format!("IF({payer}={},{},0)", quoted(Key::HousingPayer, "state"), known(&format!("-{cost}")))
        });
        lines.set(Component::HousingState, state);
        self.heading(
            "6",
            "Boende från värdregionen (rad i resultatet)",
            "Plus hos regionen, minus hos värden",
        );
        let transfer = self.between("kr", by_host);
        lines.set(Component::HousingTransfer, transfer);
    }

    /// A row for every place outside the hosts.
    pub(super) fn place_rows(
        &mut self,
        places: &Places,
        formula: impl Fn(&Self, usize, crate::workbook::years::At) -> String,
    ) -> Block {
        let list = self.away_list(places);
        for away in 0..list.rows as usize {
            let place = away + places.hosts as usize;
            for at in self.years.all() {
                let text = formula(self, place, at);
                self.put((list.row(away), at.col), &text, (Role::Plain, Shape::Öre));
            }
        }
        list
    }

    /// Labels of the places outside the hosts, as in the list of students.
    fn away_list(&mut self, places: &Places) -> Block {
        let from = places.away(places.trained);
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let (dataset, known) = (self.dataset, self.parameters.places.known.clone());
        for away in 0..from.rows as usize {
            let Some((programme, region)) = known.get(away) else {
                let row = self.labels(&super::Labels { unit: "kr", ..super::Labels::default() });
                for col in [LABEL, PROGRAMME, CODE, HELP] {
                    self.put((row, col), &from.row(away).fixed(col), (Role::Note, Shape::Text));
                }
                continue;
            };
            let (programme, region) = (&dataset.programmes[programme.0], &dataset.regions[region.0]);
            let labels = super::Labels {
                label: &region.file.name,
                programme: programme.id.as_str(),
                code: region.code.as_str(),
                unit: "kr",
            };
            let row = self.labels(&labels);
            let host = dataset.regions[programme.host.0].file.name.clone();
            self.sheet.put((row.at, HELP), host, (Role::Note, Shape::Text));
        }
        Block { first, rows: from.rows }
    }

    /// What is moved between host and region: plus at the region, minus at the host.
    pub(super) fn between(&mut self, unit: &str, amounts: Block) -> Block {
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let (regions, hosts) = (amounts.labels(LABEL), amounts.labels(HELP));
        self.per_region(unit, Shape::Öre, |region, at| {
            let own = Row { at: first.at + u32::try_from(region).unwrap_or(0), ..first }.fixed(LABEL);
            let values = amounts.col(at.col);
            let (got, paid) = (total_where(&regions, &own, &values), total_where(&hosts, &own, &values));
            known(&format!("{got}-{paid}"))
        })
    }
}
