import { describe, expect, it } from "vitest";

import { inOrder, placeAt, placed } from "./order";

const GROUPS = ["price", "volume", "housing", "breadth"];

describe("an order", () => {
  it("moves one item and keeps the others as they stand", () => {
    expect(placed(GROUPS, "housing", 0)).toEqual(["housing", "price", "volume", "breadth"]);
    expect(placed(GROUPS, "price", 2)).toEqual(["volume", "housing", "price", "breadth"]);
  });

  it("stops at its ends, and is the same list where nothing moves", () => {
    expect(placed(GROUPS, "price", -1)).toBe(GROUPS);
    expect(placed(GROUPS, "breadth", 9)).toBe(GROUPS);
    expect(placed(GROUPS, "luck", 0)).toBe(GROUPS);
  });

  it("takes what is wished for first, each once, and nothing that is not there", () => {
    expect(inOrder(GROUPS, ["breadth", "luck", "price", "breadth"])).toEqual(["breadth", "price", "volume", "housing"]);
    expect(inOrder(GROUPS, [])).toEqual(GROUPS);
  });
});

describe("a row that is dragged", () => {
  const middles = [10, 30, 50, 70];

  it("takes the place of a row whose middle it has passed", () => {
    expect(placeAt(middles, 31, 0)).toBe(1);
    expect(placeAt(middles, 29, 0)).toBe(0);
    expect(placeAt(middles, 9, 3)).toBe(0);
    expect(placeAt(middles, 500, 1)).toBe(3);
  });
});
