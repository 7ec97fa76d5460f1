import { describe, expect, it } from "vitest";

import type { Cell, Row } from "../ipc";
import { nextSorting, ordered } from "./rows";

function cell(amount: string | null, difference: string | null, applies = true): Cell {
  return {
    amount,
    shown: amount,
    difference,
    difference_shown: difference,
    difference_percent: null,
    sign: "same",
    applies,
  };
}

const rows: Row[] = [
  { region: "01", name: "Stockholm", cells: [cell("685300000", null), cell("736700000", "51400000")] },
  { region: "04", name: "Sörmland", cells: [cell(null, null, false), cell(null, null, false)] },
  { region: "10", name: "Blekinge", cells: [cell("600000", null), cell(null, null)] },
  { region: "18", name: "Örebro län", cells: [cell("90700000", null), cell("150700000", "60000000")] },
  { region: "20", name: "Dalarna", cells: [cell("4700000", null), cell("4600000", "-100000")] },
];

const names = (sorted: Row[]) => sorted.map(({ region }) => region);

describe("ordered", () => {
  it("keeps the order of code without a sorting, own region first", () => {
    expect(names(ordered(rows, { sorting: null, byDifference: true, own: "18" }))).toEqual([
      "18",
      "01",
      "04",
      "10",
      "20",
    ]);
  });

  it("sorts the base by amount and the others as they are shown", () => {
    const largest = { by: 0, direction: "descending" } as const;
    expect(names(ordered(rows, { sorting: largest, byDifference: true, own: null }))).toEqual([
      "01",
      "18",
      "20",
      "10",
      "04",
    ]);
    const least = { by: 1, direction: "ascending" } as const;
    expect(names(ordered(rows, { sorting: least, byDifference: true, own: null }))).toEqual([
      "20",
      "01",
      "18",
      "04",
      "10",
    ]);
    expect(names(ordered(rows, { sorting: least, byDifference: false, own: null }))).toEqual([
      "20",
      "18",
      "01",
      "04",
      "10",
    ]);
  });

  it("sorts names the Swedish way", () => {
    const byName = { by: "name", direction: "ascending" } as const;
    expect(names(ordered(rows, { sorting: byName, byDifference: true, own: null }))).toEqual([
      "10",
      "20",
      "01",
      "04",
      "18",
    ]);
  });
});

describe("nextSorting", () => {
  it("goes from largest to smallest to the order of code", () => {
    const first = nextSorting(null, 2);
    expect(first).toEqual({ by: 2, direction: "descending" });
    const second = nextSorting(first, 2);
    expect(second).toEqual({ by: 2, direction: "ascending" });
    expect(nextSorting(second, 2)).toBeNull();
    expect(nextSorting(second, "name")).toEqual({ by: "name", direction: "ascending" });
  });
});
