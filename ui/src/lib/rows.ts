/** The order of the table's rows. */

import type { Cell, Row } from "../ipc";
import { compareDecimals } from "./decimal";

export type Direction = "ascending" | "descending";

/** By region name, or by the figure in a column; `null` is the order of code. */
export type Sorting = { by: "name" | number; direction: Direction } | null;

export interface Order {
  sorting: Sorting;
  /** Sort columns by their difference rather than by their amount. */
  byDifference: boolean;
  /** The region that stays on top. */
  own: string | null;
}

const NAMES = new Intl.Collator("sv");

/** The rows in order: the own region first, unknown and meaningless figures last whatever the direction. */
export function ordered(rows: readonly Row[], { sorting, byDifference, own }: Order): Row[] {
  const sorted = sorting === null ? [...rows] : rows.toSorted(comparison(sorting, byDifference));
  const pinned = sorted.filter((row) => row.region === own);
  return [...pinned, ...sorted.filter((row) => row.region !== own)];
}

function comparison(sorting: NonNullable<Sorting>, byDifference: boolean): (a: Row, b: Row) => number {
  const turn = sorting.direction === "ascending" ? 1 : -1;
  const { by } = sorting;
  if (by === "name") return (a, b) => turn * NAMES.compare(a.name, b.name);
  const figure = (row: Row) => figureOf(row.cells[by], byDifference && by > 0);
  return (a, b) => {
    const left = figure(a);
    const right = figure(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * compareDecimals(left, right);
  };
}

function figureOf(cell: Cell | undefined, difference: boolean): string | null {
  if (!cell?.applies) return null;
  return difference ? cell.difference : cell.amount;
}

/** The sorting after a click on a heading: the other direction, or this column's first one. */
export function nextSorting(present: Sorting, by: "name" | number): Sorting {
  const first: Direction = by === "name" ? "ascending" : "descending";
  const second: Direction = by === "name" ? "descending" : "ascending";
  if (present?.by !== by) return { by, direction: first };
  return present.direction === first ? { by, direction: second } : null;
}
