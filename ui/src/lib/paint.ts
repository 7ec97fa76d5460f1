/** An area of a grid under a brush, and the values that painting it comes to. */

import type { EntryEdit, InclusionPanel, Template } from "../ipc";

/** A cell of a grid. */
export interface Spot {
  row: number;
  column: number;
}

/** A rectangle of cells, first and last included. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The rectangle between two cells, whichever comes first. */
export function areaOf(from: Spot, to: Spot): Area {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

export function covers({ top, bottom, left, right }: Area, { row, column }: Spot): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const KEY = "inclusion.mode";
/** Nobody: refused where students from elsewhere are placed. */
const NONE = "none";

/** What painting comes to: the values, and the regions that cannot be left out. */
export interface Painted {
  entries: EntryEdit[];
  kept: string[];
}

/** The modes of the regions of an area in its years; one value a region, and all other years as they were. */
export function painted({ years, rows }: InclusionPanel, { top, bottom, left, right }: Area, mode: string): Painted {
  const under = rows.slice(top, bottom + 1);
  const stays = under.filter(({ cells }) => mode === NONE && cells.slice(left, right + 1).some(({ needed }) => needed));
  const entries = under
    .filter((row) => !stays.includes(row))
    .map(({ region }) => entry(region, { from: years[left] ?? 0, through: years[right] ?? 0 }, mode));
  return { entries, kept: stays.map(({ name }) => name) };
}

/** The values that a ready-made choice comes to, from its year to the last. */
export function ofTemplate({ from, entries }: Template, years: readonly number[]): EntryEdit[] {
  const through = years.at(-1) ?? from;
  return entries.filter(({ changes }) => changes).map(({ region, mode }) => entry(region, { from, through }, mode));
}

function entry(region: string, { from, through }: { from: number; through: number }, mode: string): EntryEdit {
  const place = { key: KEY, programme: null, region, indicator: null, from };
  return { place, through, value: mode, status: "assumed", source: null, note: "", private: false };
}
