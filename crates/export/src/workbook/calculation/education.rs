//! Step 5: education money, from the state and from host to region.

use alf_engine::{Component, Key};

use super::places::Places;
use super::write::{HELP, known, product, total_where};
use super::{Calculation, Frame, Lines};
use crate::workbook::parameters::LABEL;
use crate::workbook::sheet::{Block, Role, Row, Shape, Tab};
use crate::workbook::words::quoted;

impl Calculation<'_> {
    /// The lines of education; answers the sum of what the state pays.
    pub(super) fn education(&mut self, frame: &Frame, places: &Places, lines: &mut Lines) -> Row {
        let how = "Regionen själv där den är värd eller ersätts direkt, annars värdregionen";
        self.heading("5", "Statens ersättning går till", how);
        let receivers = self.receivers(places);
        let how = "Summan av de platser vars ersättning går till regionen";
        self.heading("5", "Ersatta helårsstudenter per mottagare", how);
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let paid = self.per_region("HST", Shape::Students, |region, at| {
            let own = Row { at: first.at + u32::try_from(region).unwrap_or(0), ..first }.fixed(LABEL);
            total_where(&receivers.col(at.col), &own, &places.paid.col(at.col))
        });
        let how = "Ersatta helårsstudenter × ersättningen per helårsstudent efter ram";
        self.heading("5", "Utbildning från staten (rad i resultatet)", how);
        let amounts = self.per_region("kr", Shape::Öre, |region, at| {
            product(&[&paid.row(region).cell(at.col), &frame.paid.cell(at.col)])
        });
        lines.set(Component::EducationState, amounts);
        let sum = self.sum("Summa utbildning från staten", "kr", (amounts, Shape::Öre));
        self.transfers(frame, places, lines);
        sum
    }

    fn receivers(&mut self, places: &Places) -> Block {
        let list = self.place_list();
        let modes = self.parameters.regions(Key::InclusionMode);
        let direct = quoted(Key::InclusionMode, "direct");
        for place in 0..list.rows as usize {
            let row = list.row(place);
            let host = place < places.hosts as usize;
            for at in self.years.all() {
                let (own, through) = (row.fixed(LABEL), row.fixed(HELP));
                let formula = if host {
                    own
                } else {
                    let mode = self.of_place((list, place), modes, at);
                    format!("IF({mode}={direct},{own},{through})")
                };
                self.put((row, at.col), &formula, (Role::Plain, Shape::Text));
            }
        }
        list
    }

    /// What hosts owe for a year, and what they pay in it.
    fn transfers(&mut self, frame: &Frame, places: &Places, lines: &mut Lines) {
        let how = "För platser som ersätts via värden: helårsstudenter × ersättning × vidareförmedlad andel";
        self.heading("5", "Värdens skuld för årets utbildning", how);
        let modes = self.parameters.regions(Key::InclusionMode);
        let pass = self.parameters.regions(Key::InclusionPassThrough);
        let lags = self.parameters.regions(Key::InclusionLag);
        let via = quoted(Key::InclusionMode, "via");
        let debts = self.place_rows(places, |this, place, at| {
            let of = |regions: Block| this.of_place((places.paid, place), regions, at);
            let students = places.paid.row(place).cell(at.col);
            let debt = product(&[&students, &frame.paid.cell(at.col), &of(pass)]);
            format!("IF({}={via},{debt},0)", of(modes))
        });
        let how = "Årets skuld utan eftersläpning och fjolårets med. Första året antas fjolårets skuld vara lika stor.";
        self.heading("5", "Värdens betalning under året", how);
        let years = self.years;
        let payments = self.place_rows(places, |this, place, at| {
            let debt = debts.row(place - places.hosts as usize);
            if at.at == 0 {
                return debt.cell(at.col);
            }
            let before = years.all().nth(at.at - 1).unwrap_or(at);
            let lag = |at| this.of_place((places.paid, place), lags, at);
            let now = format!("IF({}=1,0,{})", lag(at), debt.cell(at.col));
            let late = format!("IF({}=1,{},0)", lag(before), debt.cell(before.col));
            known(&format!("{now}+{late}"))
        });
        self.heading(
            "5",
            "Utbildning, vidareförmedlad (rad i resultatet)",
            "Plus hos regionen, minus hos värden",
        );
        let transfer = self.between("kr", payments);
        lines.set(Component::EducationTransfer, transfer);
    }
}
