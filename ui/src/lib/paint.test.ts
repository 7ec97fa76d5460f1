import { describe, expect, it } from "vitest";

import type { InclusionPanel } from "../ipc";
import { areaOf, covers, ofTemplate, painted } from "./paint";

const cell = (needed: boolean) => ({
  mode: "via", own: false, holder: null, default: false, status: null, trained: null, needed,
});
const panel: InclusionPanel = {
  years: [2026, 2027, 2028],
  rows: [
    { region: "07", name: "Kronoberg", host: false, cells: [cell(true), cell(true), cell(true)] },
    { region: "09", name: "Gotland", host: false, cells: [cell(false), cell(false), cell(false)] },
  ],
  templates: [],
};

describe("painting", () => {
  it("covers the rectangle between two cells, in whatever direction the hand went", () => {
    const area = areaOf({ row: 1, column: 2 }, { row: 0, column: 1 });
    expect(area).toEqual({ top: 0, bottom: 1, left: 1, right: 2 });
    expect(covers(area, { row: 1, column: 1 })).toBe(true);
    expect(covers(area, { row: 1, column: 0 })).toBe(false);
  });

  it("gives each region one value for the years painted", () => {
    const { entries, kept } = painted(panel, { top: 0, bottom: 1, left: 1, right: 2 }, "direct");
    expect(entries.map(({ place, through, value }) => [place.region, place.from, through, value])).toEqual([
      ["07", 2027, 2028, "direct"],
      ["09", 2027, 2028, "direct"],
    ]);
    expect(kept).toEqual([]);
  });

  it("leaves no region out that has students from elsewhere, and says which", () => {
    const { entries, kept } = painted(panel, { top: 0, bottom: 1, left: 0, right: 0 }, "none");
    expect(entries.map(({ place }) => place.region)).toEqual(["09"]);
    expect(kept).toEqual(["Kronoberg"]);
  });

  it("takes what a template changes, to the last year", () => {
    const template = {
      id: "everyone",
      from: 2027,
      changes: 1,
      entries: [
        { region: "07", mode: "via", changes: false },
        { region: "09", mode: "direct", changes: true },
      ],
    };
    const [only, ...rest] = ofTemplate(template, panel.years);
    expect(only).toMatchObject({ place: { region: "09", from: 2027 }, through: 2028, value: "direct" });
    expect(rest).toEqual([]);
  });
});
