import { describe, expect, it } from "vitest";

import { makeBase, MOST_PINNED, pinAt, remaining, togglePin } from "./pins";

const choice = { base: "a", pinned: ["b", "c", "d"] };

describe("togglePin", () => {
  it("pins last and takes away", () => {
    expect(togglePin(choice, "e").pinned).toEqual(["b", "c", "d", "e"]);
    expect(togglePin(choice, "c").pinned).toEqual(["b", "d"]);
  });

  it("leaves the base and a full table as they are", () => {
    const full = { base: "a", pinned: Array.from({ length: MOST_PINNED }, (_, index) => `p${String(index)}`) };
    expect(togglePin(choice, "a")).toEqual(choice);
    expect(togglePin(full, "new")).toEqual(full);
    expect(pinAt(full, "new", 1)).toEqual(full);
  });
});

describe("pinAt", () => {
  it("puts a scenario in a place, moves it, and takes it away from there", () => {
    expect(pinAt(choice, "e", 1).pinned).toEqual(["e", "b", "c", "d"]);
    expect(pinAt(choice, "d", 1).pinned).toEqual(["d", "b", "c"]);
    expect(pinAt(choice, "b", 1).pinned).toEqual(["c", "d"]);
    expect(pinAt(choice, "e", 8).pinned).toEqual(["b", "c", "d", "e"]);
  });
});

describe("makeBase", () => {
  it("changes places with the old base", () => {
    expect(makeBase(choice, "c")).toEqual({ base: "c", pinned: ["b", "a", "d"] });
  });

  it("puts the old base last when the new one was not in the table", () => {
    expect(makeBase(choice, "e")).toEqual({ base: "e", pinned: ["b", "c", "d", "a"] });
  });
});

describe("remaining", () => {
  it("lets go of what is gone", () => {
    expect(remaining(choice, ["a", "b", "d"])).toEqual({ base: "a", pinned: ["b", "d"] });
  });

  it("makes the first in the table the base when the base is gone, or the first there is", () => {
    expect(remaining(choice, ["b", "c", "x"])).toEqual({ base: "b", pinned: ["c"] });
    expect(remaining(choice, ["x", "y"])).toEqual({ base: "x", pinned: [] });
  });
});
