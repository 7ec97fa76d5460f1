import { describe, expect, it } from "vitest";

import { compareDecimals, isTenfold, shiftDecimal } from "./decimal";

describe("compareDecimals", () => {
  it("orders by value, whatever the length", () => {
    const decimals = ["10", "9.99", "-0.1", "0", "-12", "9.990001", "123456789012345678901", "-2"];
    expect(decimals.toSorted(compareDecimals)).toEqual([
      "-12",
      "-2",
      "-0.1",
      "0",
      "9.99",
      "9.990001",
      "10",
      "123456789012345678901",
    ]);
  });

  it.each([
    ["1.50", "1.5"],
    ["-0", "0"],
    ["007", "7"],
  ])("holds %s and %s for equal", (a, b) => {
    expect(compareDecimals(a, b)).toBe(0);
  });
});

describe("shiftDecimal", () => {
  it.each([
    ["0.34", 2, "34"],
    ["12.5", -2, "0.125"],
    ["-0.005", 2, "-0.5"],
    ["3", -2, "0.03"],
    ["0", 2, "0"],
    ["-0.1", 1, "-1"],
    ["100", -2, "1"],
  ])("moves the point of %s by %i to give %s", (decimal, places, shifted) => {
    expect(shiftDecimal(decimal, places)).toBe(shifted);
  });
});

describe("isTenfold", () => {
  it("asks about more than ten times as much and less than a tenth", () => {
    expect(isTenfold("100001", "10000")).toBe(true);
    expect(isTenfold("100000", "10000")).toBe(false);
    expect(isTenfold("999.9", "10000")).toBe(true);
    expect(isTenfold("-120000", "10000")).toBe(true);
  });

  it("has nothing to say against zero", () => {
    expect(isTenfold("10000", "0")).toBe(false);
    expect(isTenfold("0", "10000")).toBe(false);
  });
});
