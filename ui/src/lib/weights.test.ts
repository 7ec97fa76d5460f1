import { describe, expect, it } from "vitest";

import { shiftDecimal } from "./decimal";
import { type Weights, withWeight } from "./weights";

function sum(weights: Weights): bigint {
  return Object.values(weights).reduce((total, one) => total + BigInt(shiftDecimal(one, 6)), 0n);
}

const THIRDS: Weights = { students: "0.34", articles: "0.33", population: "0.33", equal: "0" };

describe("weights", () => {
  it("sum to exactly one whatever one of them is set to", () => {
    let weights = THIRDS;
    for (const to of ["0.1", "0.333333", "1", "0", "0.000001", "0.7"]) {
      for (const name of Object.keys(THIRDS)) {
        weights = withWeight(weights, name, to);
        expect(sum(weights)).toBe(1_000_000n);
        expect(Number(weights[name])).toBe(Number(to));
      }
    }
  });

  it("leave the rest shared as it was", () => {
    expect(withWeight({ a: "0.5", b: "0.3", c: "0.2" }, "a", "0.75")).toEqual({ a: "0.75", b: "0.15", c: "0.1" });
  });

  it("share alike where the others had nothing", () => {
    expect(withWeight({ a: "1", b: "0", c: "0" }, "a", "0.5")).toEqual({ a: "0.5", b: "0.25", c: "0.25" });
  });

  it("leave those held alone and go no further than they allow", () => {
    expect(withWeight({ a: "0.5", b: "0.3", c: "0.2" }, "a", "0.9", ["b"])).toEqual({ a: "0.7", b: "0.3", c: "0" });
    expect(withWeight({ a: "0.5", b: "0.3", c: "0.2" }, "a", "0.1", ["b", "c"])).toEqual({ a: "0.5", b: "0.3", c: "0.2" });
  });
});
