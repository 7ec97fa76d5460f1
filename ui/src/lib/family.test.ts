import { describe, expect, it } from "vitest";

import { outside } from "./family";

describe("what a scenario can stand on", () => {
  // The grandchild comes before its parent: order is the user's.
  const all = [
    { id: "grandchild", parent: "child" },
    { id: "root", parent: null },
    { id: "child", parent: "root" },
    { id: "other", parent: null },
  ];

  it("is neither itself nor what stands on it", () => {
    expect(outside(all, "root").map(({ id }) => id)).toEqual(["other"]);
    expect(outside(all, "child").map(({ id }) => id)).toEqual(["root", "other"]);
    expect(outside(all, "grandchild").map(({ id }) => id)).toEqual(["root", "child", "other"]);
  });

  it("ends where parents go in a circle", () => {
    expect(outside([{ id: "a", parent: "b" }, { id: "b", parent: "a" }], "a")).toEqual([]);
  });
});
