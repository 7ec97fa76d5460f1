import { describe, expect, it } from "vitest";

import type { Datum } from "../ipc";
import { datumAt, stepTo } from "./navigate";
import { byYear } from "./years";

function datum(series: string, year: number, x: number, y: number): Datum {
  return { id: `${series}-${String(year)}`, series, label: "", value: "1", x, y, width: 8, height: 8, outline: null };
}

const lines = [
  datum("a", 2024, 0, 100),
  datum("a", 2025, 50, 90),
  datum("a", 2026, 100, 80),
  datum("b", 2025, 50, 20),
  datum("b", 2026, 100, 10),
];

describe("stepTo", () => {
  it("reads in order with left and right", () => {
    expect(stepTo(lines, -1, "ArrowRight")).toBe(0);
    expect(stepTo(lines, 2, "ArrowRight")).toBe(3);
    expect(stepTo(lines, 4, "ArrowRight")).toBe(4);
    expect(stepTo(lines, 0, "ArrowLeft")).toBe(0);
    expect(stepTo(lines, 0, "End")).toBe(4);
    expect(stepTo(lines, 4, "Home")).toBe(0);
  });

  it("crosses to the same year of the next series with up and down", () => {
    expect(stepTo(lines, 2, "ArrowDown")).toBe(4);
    expect(stepTo(lines, 4, "ArrowUp")).toBe(2);
    expect(stepTo(lines, 4, "ArrowDown")).toBe(4);
  });

  it("leaves other keys alone", () => {
    expect(stepTo(lines, 0, "a")).toBeNull();
  });
});

describe("datumAt", () => {
  it("finds what is under the pointer or near it", () => {
    expect(datumAt(lines, { x: 54, y: 24 }, 10)).toBe(3);
    expect(datumAt(lines, { x: 54, y: 33 }, 10)).toBe(3);
    expect(datumAt(lines, { x: 54, y: 55 }, 10)).toBeNull();
  });
});

describe("byYear", () => {
  it("makes a table of years, and holes where a series has none", () => {
    expect(byYear(lines)).toEqual({
      series: ["a", "b"],
      rows: [
        { year: "2024", values: ["1", undefined] },
        { year: "2025", values: ["1", "1"] },
        { year: "2026", values: ["1", "1"] },
      ],
    });
  });

  it("makes none of data without years", () => {
    expect(byYear([{ ...datum("step", 0, 0, 0), id: "housing" }])).toBeNull();
  });
});
