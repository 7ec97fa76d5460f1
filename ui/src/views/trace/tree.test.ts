import { describe, expect, it } from "vitest";

import type { TraceLine } from "../../ipc";
import { branches, fold, isFolded, visible } from "./tree";

function line(id: string, parts = 0): TraceLine {
  return { id, parts } as TraceLine;
}

const LINES = [line("", 3), line("0", 1), line("0.0"), line("1"), line("c0")];

function ids(lines: readonly TraceLine[], folds = {}) {
  return visible(branches(lines), folds).map((branch) => branch.line.id);
}

describe("trace tree", () => {
  it("shows parts under what they are parts of", () => {
    expect(ids(LINES)).toEqual(["", "0", "0.0", "1", "c0"]);
    expect(branches(LINES)[0]?.below.map((branch) => branch.depth)).toEqual([1, 1, 1]);
  });

  it("folds and unfolds one branch", () => {
    const [root] = branches(LINES);
    const branch = root?.below[0];
    if (!branch) throw new Error("the root has parts");
    const folded = fold({}, branch);
    expect(ids(LINES, folded)).toEqual(["", "0", "1", "c0"]);
    expect(ids(LINES, fold(folded, branch))).toEqual(["", "0", "0.0", "1", "c0"]);
  });

  it("folds long sums and what has not been sent", () => {
    const long = [line("", 9), ...Array.from({ length: 9 }, (_, at) => line(String(at)))];
    expect(ids(long)).toEqual([""]);
    const [unsent] = branches([line("", 2)]);
    if (!unsent) throw new Error("there is a root");
    expect(isFolded(unsent, {})).toBe(true);
    // What was unfolded before and comes anew without its parts can be unfolded again.
    expect(isFolded(unsent, { "": false })).toBe(true);
    expect(fold({ "": false }, unsent)).toEqual({ "": false });
  });
});
