import { describe, expect, it } from "vitest";

import { parseNumber } from "./parse-number";

describe("parseNumber", () => {
  it.each([
    ["79 547,50", "79547.5"],
    ["79547.50", "79547.5"],
    ["79\u00a0547,5", "79547.5"],
    ["128\u202f492", "128492"],
    ["\u22123", "-3"],
    ["-3", "-3"],
    ["+10 000", "10000"],
    ["10000", "10000"],
    ["0,345", "0.345"],
    ["0.345", "0.345"],
    ["12,5", "12.5"],
    ["1 234,567", "1234.567"],
    ["1.234.567", "1234567"],
    ["1.234,50", "1234.5"],
    ["1,234.50", "1234.5"],
    ["1234,567", "1234.567"],
    ["007", "7"],
    ["-0", "0"],
    ["  42  ", "42"],
  ])("reads %j as %s", (typed, value) => {
    expect(parseNumber(typed)).toEqual({ kind: "number", value });
  });

  it.each([
    ["1.234", "1234", "1.234"],
    ["1,234", "1234", "1.234"],
    ["10.000", "10000", "10"],
    ["\u2212128.492", "-128492", "-128.492"],
  ])("asks about %j", (typed, grouped, decimal) => {
    expect(parseNumber(typed)).toEqual({ kind: "ambiguous", readings: [grouped, decimal] });
  });

  it.each(["tusen", "1 23", "1..2", "1.234.56", "12 34 567", "1e5", "--3", ",5", "5,"])("refuses %j", (typed) => {
    expect(parseNumber(typed)).toEqual({ kind: "invalid" });
  });

  it("tells an empty field from a wrong one", () => {
    expect(parseNumber("  ")).toEqual({ kind: "empty" });
  });
});
