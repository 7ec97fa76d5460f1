import { describe, expect, it } from "vitest";

import type { BudgetTry } from "../ipc";
import { parseNumber } from "./parse-number";
import { isSpot, withoutTry, withTry } from "./tries";

const line = (at: number, amount: string): BudgetTry => ({ place: { of: "line", at }, amount });
const part = (within: number, at: number, amount: string): BudgetTry => ({ place: { of: "part", within, at }, amount });
const ownFunds: BudgetTry = { place: { of: "own_funds" }, amount: "400" };

describe("a place of a budget", () => {
  it("is another where the kind, the list or the position is another", () => {
    const places = [line(0, ""), line(1, ""), part(0, 1, ""), part(1, 0, ""), ownFunds].map(({ place }) => place);
    for (const [at, place] of places.entries()) {
      expect(places.findIndex((other) => isSpot(place, { ...other }))).toBe(at);
    }
    expect(isSpot({ of: "reserved", at: 0 }, { of: "line", at: 0 })).toBe(false);
  });
});

describe("withTry", () => {
  it("tries another amount in place of the one that was tried there", () => {
    const tries = withTry([line(0, "120"), ownFunds], line(0, "125"), "114.0");
    expect(tries).toEqual([ownFunds, line(0, "125")]);
  });

  it("takes the budget's own amount for no trial, however it is written", () => {
    const typed = parseNumber("114,00");
    expect(typed).toEqual({ kind: "number", value: "114" });
    expect(withTry([line(0, "120"), ownFunds], line(0, "114"), "114.0")).toEqual([ownFunds]);
  });

  it("tries nought where the budget's own amount is unknown: unknown is not zero", () => {
    expect(withTry([], line(0, "0"), null)).toEqual([line(0, "0")]);
  });

  it("leaves the list it was given as it is", () => {
    const tries = [line(0, "120")];
    withTry(tries, line(0, "1"), null);
    expect(tries).toEqual([line(0, "120")]);
  });
});

describe("withoutTry", () => {
  it("takes back one place and leaves the others", () => {
    expect(withoutTry([part(0, 0, "65"), part(0, 1, "350"), ownFunds], { of: "part", within: 0, at: 0 })).toEqual([
      part(0, 1, "350"),
      ownFunds,
    ]);
  });
});
