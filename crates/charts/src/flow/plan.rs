//! Where the nodes and streams go.

use super::ledger::{Ledger, Sums};
use super::{Flow, describe};
use crate::ChartError;
use crate::check::coarse;
use crate::geometry::{Rect, to_f64};
use crate::page::Page;
use crate::shape::Edge;
use crate::text::{Type, shorten};
use rust_decimal::Decimal;

/// The width of a node.
const WIDE: f64 = 8.0;
/// The width of the bar streams leave from.
const THIN: f64 = 3.0;
/// Between a node and its text.
pub(super) const GAP: f64 = 5.0;
/// The thinnest stream.
const THINNEST: f64 = 0.75;

pub(super) struct Plan<'a> {
    pub(super) flow: &'a Flow,
    pub(super) ledger: Ledger,
    pub(super) page: Page,
    pub(super) kind: Type,
    /// The nodes' bars, in their order.
    pub(super) nodes: Vec<Rect>,
    /// The bars that streams leave from, beyond the texts; not drawn where nothing is paid.
    pub(super) payers: Vec<Rect>,
    /// Names and figures, in the nodes' order.
    pub(super) texts: Vec<(String, String)>,
    /// Where every stream leaves and arrives, in the links' order.
    pub(super) streams: Vec<(Edge, Edge)>,
    /// Below the headings of the stages.
    area: Rect,
    /// Pixels to a unit of the figures printed.
    scale: f64,
}

impl<'a> Plan<'a> {
    pub(super) fn new(flow: &'a Flow, ledger: Ledger) -> Result<Self, ChartError> {
        let page = Page::new(&flow.captions, flow.size, flow.theme, &describe::notes(flow))?;
        let (kind, mut area) = (page.text, page.inner);
        area.top += page.strong.line() + 6.0 * page.scale;
        let (nodes, payers, texts, streams) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut plan = Self { flow, ledger, page, kind, nodes, payers, texts, streams, area, scale: 0.0 };
        plan.measure()?;
        plan.columns()?;
        plan.streams();
        Ok(plan)
    }

    /// The largest texts, and the largest scale, at which every stage has room for its nodes, each at least a
    /// line of text high.
    fn measure(&mut self) -> Result<(), ChartError> {
        let px = self.page.scale;
        let most = (0..self.flow.stages.len()).map(|stage| self.of(stage).len()).max().unwrap_or(0);
        let sizes = [12.0, 11.0, 10.0, 9.0].map(|size| Type::regular(size * px));
        // A fifth of the height at least is left to tell large from small.
        let room = self.area.height() * 0.85;
        let found = sizes.into_iter().find(|kind| kind.line() * most as f64 <= room);
        self.page.require(found.is_some())?;
        self.kind = found.unwrap_or(self.kind);
        let scales = (0..self.flow.stages.len()).map(|stage| self.scale_of(stage));
        self.scale = scales.fold(f64::INFINITY, f64::min);
        if !self.scale.is_finite() {
            self.scale = 0.0;
        }
        Ok(())
    }

    fn of(&self, stage: usize) -> Vec<usize> {
        (0..self.flow.nodes.len()).filter(|index| self.flow.nodes[*index].stage == stage).collect()
    }

    fn printed(&self, amount: Decimal) -> f64 {
        to_f64(coarse(self.flow.scale.of(amount)))
    }

    fn size(&self, index: usize) -> f64 {
        self.printed(self.ledger.nodes[index].size())
    }

    /// The largest scale at which a stage's nodes, the small ones a line of text high, fill the height: the
    /// nodes that are larger than a line share what the others leave.
    fn scale_of(&self, stage: usize) -> f64 {
        let line = self.kind.line();
        let mut sizes: Vec<f64> = self.of(stage).into_iter().map(|index| self.size(index)).collect();
        sizes.sort_by(f64::total_cmp);
        let mut left = self.area.height();
        let mut sum: f64 = sizes.iter().sum();
        // Two pixels between large nodes.
        left -= self.between() * (sizes.len() as f64 - 1.0);
        for size in sizes {
            if sum <= 0.0 {
                return f64::INFINITY;
            }
            let scale = left / sum;
            if size * scale >= line {
                return scale;
            }
            left -= line;
            sum -= size;
        }
        f64::INFINITY
    }

    fn between(&self) -> f64 {
        2.0 * self.page.scale
    }

    /// The columns: a bar of what is received, the text, and where anything is paid on a bar of that, so that
    /// no stream runs through the text of its node. Names are shortened until the streams have room.
    fn columns(&mut self) -> Result<(), ChartError> {
        let px = self.page.scale;
        let stages = self.flow.stages.len();
        let whole = self.page.inner.width();
        for share in [0.3, 0.2, 0.16, 0.13, 0.1] {
            self.write(whole * share)?;
            let widths: Vec<f64> =
                (0..stages).map(|stage| self.column(stage)).collect::<Result<_, ChartError>>()?;
            let between = (whole - widths.iter().sum::<f64>()) / (stages as f64 - 1.0).max(1.0);
            if stages > 1 && between < 44.0 * px {
                continue;
            }
            let mut x = self.area.left;
            (self.nodes, self.payers) =
                (vec![self.area; self.texts.len()], vec![self.area; self.texts.len()]);
            for (stage, width) in widths.into_iter().enumerate() {
                self.stack(stage, x, width);
                x += width + between;
            }
            return Ok(());
        }
        self.page.require(false)
    }

    /// The name and figure of every node, the name no wider than `room`.
    fn write(&mut self, room: f64) -> Result<(), ChartError> {
        self.texts.clear();
        for (index, node) in self.flow.nodes.iter().enumerate() {
            let name = shorten(&node.label, room, self.weight(index))?;
            self.texts.push((name, describe::figure(self.flow, self.ledger.nodes[index].shown())));
        }
        Ok(())
    }

    /// The width of a stage's column.
    fn column(&self, stage: usize) -> Result<f64, ChartError> {
        let (px, mut widest): (f64, f64) = (self.page.scale, 0.0);
        for index in self.of(stage) {
            let (name, figure) = &self.texts[index];
            let text = self.weight(index).width(name)? + self.kind.width(figure)?;
            widest = widest.max(text + 2.0 * GAP * px);
        }
        let pays = self.of(stage).iter().any(|index| self.ledger.nodes[*index].has_out);
        Ok(WIDE * px + widest + if pays { (GAP + THIN) * px } else { 0.0 })
    }

    /// The nodes of a stage under each other, spread over the height.
    fn stack(&mut self, stage: usize, x: f64, width: f64) {
        let (nodes, px) = (self.of(stage), self.page.scale);
        let line = self.kind.line();
        let high = |amount: Decimal| (self.printed(amount) * self.scale).max(THINNEST * px);
        let sums: Vec<Sums> = nodes.iter().map(|index| self.ledger.nodes[*index]).collect();
        let slots: Vec<f64> = sums.iter().map(|sums| high(sums.size()).max(line)).collect();
        let spare = (self.area.height() - slots.iter().sum::<f64>()).max(0.0);
        let between = (spare / nodes.len() as f64).min(10.0 * px);
        let taken = slots.iter().sum::<f64>() + between * (nodes.len() as f64 - 1.0);
        let mut top = self.area.top + ((self.area.height() - taken) / 2.0).max(0.0);
        let mut bars = Vec::new();
        for (sums, slot) in sums.into_iter().zip(slots) {
            let middle = top + slot / 2.0;
            let bar = |left: f64, wide: f64, high: f64| Rect {
                left,
                right: left + wide,
                top: middle - high / 2.0,
                bottom: middle + high / 2.0,
            };
            let received = if sums.has_in { sums.received } else { sums.paid };
            bars.push((
                bar(x, WIDE * px, high(received)),
                bar(x + width - THIN * px, THIN * px, high(sums.paid)),
            ));
            top += slot + between;
        }
        for (index, (node, payer)) in nodes.into_iter().zip(bars) {
            (self.nodes[index], self.payers[index]) = (node, payer);
        }
    }

    /// Streams leave a node in the order of those they lead to, and arrive in the order they come from.
    fn streams(&mut self) {
        let mut streams = vec![None; self.flow.links.len()];
        let mut order: Vec<usize> = (0..self.flow.links.len()).collect();
        let middle = |rect: &Rect| (rect.top + rect.bottom) / 2.0;
        let mut leave: Vec<f64> = self.payers.iter().map(|node| node.top).collect();
        order.sort_by(|a, b| {
            middle(&self.nodes[self.ledger.ends[*a].1])
                .total_cmp(&middle(&self.nodes[self.ledger.ends[*b].1]))
        });
        for index in &order {
            let (from, _) = self.ledger.ends[*index];
            let high = self.thickness(*index);
            let (x, top) = (self.payers[from].right, leave[from]);
            streams[*index] = Some((Edge { x, top, bottom: top + high }, Edge { x, top, bottom: top }));
            leave[from] += high;
        }
        let mut arrive: Vec<f64> = self.nodes.iter().map(|node| node.top).collect();
        order.sort_by(|a, b| {
            middle(&self.nodes[self.ledger.ends[*a].0])
                .total_cmp(&middle(&self.nodes[self.ledger.ends[*b].0]))
        });
        for index in order {
            let (_, to) = self.ledger.ends[index];
            let high = self.thickness(index);
            let (x, top) = (self.nodes[to].left, arrive[to]);
            if let Some(stream) = &mut streams[index] {
                stream.1 = Edge { x, top, bottom: top + high };
            }
            arrive[to] += high;
        }
        self.streams = streams.into_iter().flatten().map(|stream| self.seen(stream)).collect();
    }

    /// A stream's exact height, nothing where it is unknown.
    fn thickness(&self, index: usize) -> f64 {
        self.flow.links[index].amount.known().map_or(0.0, |amount| self.printed(amount) * self.scale)
    }

    /// A stream no thinner than can be seen; its neighbours stay where they are.
    fn seen(&self, (from, to): (Edge, Edge)) -> (Edge, Edge) {
        let least = THINNEST * self.page.scale;
        let more = ((least - (from.bottom - from.top)) / 2.0).max(0.0);
        let grown = |edge: Edge| Edge { top: edge.top - more, bottom: edge.bottom + more, ..edge };
        (grown(from), grown(to))
    }

    pub(super) fn weight(&self, index: usize) -> Type {
        if self.flow.nodes[index].own {
            Type { weight: self.page.strong.weight, ..self.kind }
        } else {
            self.kind
        }
    }

    pub(super) fn left_of(&self, stage: usize) -> Option<f64> {
        self.of(stage).first().map(|index| self.nodes[*index].left)
    }
}
