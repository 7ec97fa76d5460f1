import { describe, expect, it } from "vitest";

import { moved } from "./grid-keys";

const LAST = { row: 20, column: 14 };

describe("grid keys", () => {
  it("move one step and stop at the edges", () => {
    expect(moved("ArrowRight", { row: 3, column: 13 }, LAST)).toEqual({ row: 3, column: 14 });
    expect(moved("ArrowRight", { row: 3, column: 14 }, LAST)).toEqual({ row: 3, column: 14 });
    expect(moved("ArrowUp", { row: 0, column: 2 }, LAST)).toEqual({ row: 0, column: 2 });
    expect(moved("ArrowDown", { row: 20, column: 2 }, LAST)).toEqual({ row: 20, column: 2 });
  });

  it("go to the ends of the row, and leave other keys alone", () => {
    expect(moved("End", { row: 5, column: 2 }, LAST)).toEqual({ row: 5, column: 14 });
    expect(moved("Home", { row: 5, column: 2 }, LAST)).toEqual({ row: 5, column: 0 });
    expect(moved("a", { row: 5, column: 2 }, LAST)).toBeNull();
  });
});
