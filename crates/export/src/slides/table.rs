//! Tables of texts. Where there are more rows than the slide is high, the rest is counted in the last one.

use std::iter;

use alf_charts::font::Weight;
use alf_charts::{Language, fitted, natural};

use super::slide::{HIGH, LEFT, POINT, WIDE, for_any_font, frame, in_any_font};
use super::xml::escape;
use super::{DeckError, words};

/// Size of its texts, height of a line and what a row has beside its lines, in points.
const SIZE: u32 = 14;
const LINE: u32 = 17;
const AIR: u32 = 8;
/// Between a column's edge and its texts, both edges together.
const MARGIN: u32 = 8;
/// Most lines of a cell.
const LINES: usize = 2;
/// Most lines of a header, which holds names of scenarios.
const HEADER_LINES: usize = 4;
/// Between two blocks.
const GAP: u32 = 24;

/// Rows of texts under a header.
#[derive(Debug, Clone)]
pub struct Table {
    /// One text a column.
    pub header: Vec<String>,
    /// One text a column each.
    pub rows: Vec<Vec<String>>,
    /// How many values each row stands for; one where nothing is said.
    pub counts: Vec<usize>,
    /// How wide the columns are beside each other; none: as their texts need.
    pub widths: Vec<u32>,
    /// Whether all columns but the first hold figures.
    pub figures: bool,
    /// How many blocks the rows are in, side by side.
    pub blocks: u32,
}

/// Lines of the texts of a row, cell by cell.
type Row = Vec<Vec<String>>;

impl Table {
    /// The blocks, each in a frame.
    pub(super) fn frames(&self, title: &str, language: Language) -> Result<String, DeckError> {
        let blocks = self.blocks.max(1);
        let share = self.rows.len().div_ceil(blocks as usize).max(1);
        let wide = (WIDE - (blocks - 1) * GAP) / blocks;
        let widths = self.columns(wide)?;
        let header = cut(&self.header, &widths, (Weight::SemiBold, HEADER_LINES))?;
        let mut xml = String::new();
        let counted = self.counts.iter().copied().chain(iter::repeat(1));
        let rows: Vec<(&Vec<String>, usize)> = self.rows.iter().zip(counted).collect();
        for (at, rows) in (0..).zip(rows.chunks(share)) {
            let mut block = vec![header.clone()];
            block.extend(fit(rows, &widths, (HIGH - height(&header), language))?);
            let high = block.iter().map(height).sum();
            let data = self.block(&block, &widths, language);
            let left = LEFT + at * (wide + GAP);
            xml.push_str(&frame((5 + at, words::table(language), title), (left, wide, high), &data));
        }
        Ok(xml)
    }

    /// Widths of the columns in points.
    fn columns(&self, wide: u32) -> Result<Vec<u32>, DeckError> {
        if !self.widths.is_empty() {
            return Ok(shared(wide, &self.widths));
        }
        let columns = 0..self.header.len();
        let needed =
            columns.map(|column| self.needed(column)).collect::<Result<Vec<[u32; 2]>, DeckError>>()?;
        let least: Vec<u32> = needed.iter().map(|[cells, _]| *cells).collect();
        let all: Vec<u32> = needed.iter().map(|[cells, head]| *cells.max(head)).collect();
        if let Some(spare) = wide.checked_sub(all.iter().sum()) {
            // What is over goes to the columns of figures, whose headers are names.
            let figures = u32::try_from(all.len()).unwrap_or(1).saturating_sub(1).max(1);
            let more =
                |(column, width): (usize, u32)| if column == 0 { width } else { width + spare / figures };
            return Ok(all.into_iter().enumerate().map(more).collect());
        }
        let Some(spare) = wide.checked_sub(least.iter().sum()) else { return Ok(shared(wide, &least)) };
        // Headers may break within a word, figures may not.
        let lacking: Vec<u32> = all.iter().zip(&least).map(|(all, least)| all - least).collect();
        Ok(least.iter().zip(shared(spare, &lacking)).map(|(least, more)| least + more).collect())
    }

    /// What a column needs for its texts on one line, and for the longest word of its header.
    fn needed(&self, column: usize) -> Result<[u32; 2], DeckError> {
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
        let words = self.header.get(column).into_iter().flat_map(|header| header.split(' '));
        Ok([widest(cells, Weight::Regular)?, widest(words, Weight::SemiBold)?])
    }

    fn block(&self, rows: &[Row], widths: &[u32], language: Language) -> String {
        let grid: String =
            widths.iter().map(|width| format!("<a:gridCol w=\"{}\"/>", width * POINT)).collect();
        let tag = words::tag(language);
        let mut body = String::new();
        for (at, row) in rows.iter().enumerate() {
            let cells = row.iter().enumerate();
            let cells: String = cells.map(|(column, lines)| self.cell((at, column), lines, tag)).collect();
            body.push_str(&format!("<a:tr h=\"{}\">{cells}</a:tr>", height(row) * POINT));
        }
        format!(
            "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>\
             <a:tblPr firstRow=\"1\"/><a:tblGrid>{grid}</a:tblGrid>{body}</a:tbl></a:graphicData>"
        )
    }

    fn cell(&self, (row, column): (usize, usize), lines: &[String], tag: &str) -> String {
        let side = if self.figures && column > 0 { "r" } else { "l" };
        let properties = format!("lang=\"{tag}\" sz=\"{}\" b=\"{}\"", SIZE * 100, u8::from(row == 0));
        let run = |line: &String| {
            format!(
                "<a:r><a:rPr {properties}><a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>{}</a:t></a:r>",
                escape(line)
            )
        };
        let runs: Vec<String> = lines.iter().map(run).collect();
        let broken = runs.join(&format!("<a:br><a:rPr {properties}/></a:br>"));
        format!(
            "<a:tc><a:txBody><a:bodyPr/><a:p><a:pPr algn=\"{side}\"/>{broken}<a:endParaRPr {properties}/></a:p>\
             </a:txBody><a:tcPr marL=\"45720\" marR=\"45720\" marT=\"0\" marB=\"0\" anchor=\"ctr\">\
             <a:lnB w=\"6350\"><a:solidFill><a:schemeClr val=\"bg2\"/></a:solidFill></a:lnB></a:tcPr></a:tc>"
        )
    }
}

/// The room that the widest of some texts needs on one line.
fn widest<'a>(texts: impl Iterator<Item = &'a str>, weight: Weight) -> Result<u32, DeckError> {
    let mut most = 0;
    for text in texts {
        most = most.max(natural(text, (SIZE, weight))?);
    }
    Ok(for_any_font(most) + MARGIN)
}

/// A width in parts that are to each other as those.
fn shared(wide: u32, parts: &[u32]) -> Vec<u32> {
    let all: u32 = parts.iter().sum::<u32>().max(1);
    parts.iter().map(|part| wide * part / all).collect()
}

/// As many rows as there is room for in a height, the last one counting what the others stand for.
fn fit(
    rows: &[(&Vec<String>, usize)],
    widths: &[u32],
    (room, language): (u32, Language),
) -> Result<Vec<Row>, DeckError> {
    let (mut fitting, mut used) = (Vec::new(), 0);
    for (row, count) in rows {
        let row = cut(row, widths, (Weight::Regular, LINES))?;
        used += height(&row);
        fitting.push((row, used, *count));
    }
    let all: usize = rows.iter().map(|(_, count)| count).sum();
    let mut last = None;
    if used > room {
        fitting.retain(|(_, used, _)| used + LINE + AIR <= room);
        let told: usize = fitting.iter().map(|(_, _, count)| count).sum();
        last = Some(words::more(language, all - told));
    }
    let mut shown: Vec<Row> = fitting.into_iter().map(|(row, _, _)| row).collect();
    if let Some(last) = last {
        let empty = iter::repeat_n(Vec::new(), widths.len().saturating_sub(1));
        shown.push(iter::once(vec![last]).chain(empty).collect());
    }
    Ok(shown)
}

/// The lines of every cell, what does not fit ending in an ellipsis.
fn cut(row: &[String], widths: &[u32], (weight, most): (Weight, usize)) -> Result<Row, DeckError> {
    let lines = |(text, width): (&String, &u32)| {
        Ok(fitted(text, (SIZE, weight), in_any_font(width.saturating_sub(MARGIN)), most)?)
    };
    row.iter().zip(widths).map(lines).collect()
}

/// Height of a row in points.
fn height(row: &Row) -> u32 {
    let lines = row.iter().map(Vec::len).max().unwrap_or_default().max(1);
    LINE * u32::try_from(lines).unwrap_or(1) + AIR
}
