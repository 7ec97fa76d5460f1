import { expect, test } from "vitest";

import { scopeOf } from "./scope";

const nothing = { through: false, price: false };

test("a table of one year in its own price is what the tabs show", () => {
  for (const tab of ["drawings", "timeline", "winners", "trace", "sources"]) {
    expect(scopeOf(tab, { through: null, price: null })).toEqual(nothing);
  }
});

test("a sum over years is not what one year shows, but a drawing of all years may", () => {
  const chosen = { through: 2032, price: null };
  expect(scopeOf("flow", chosen)).toEqual({ ...nothing, through: true });
  expect(scopeOf("timeline", chosen)).toEqual(nothing);
});

test("a fixed price concerns every figure, and no text", () => {
  const chosen = { through: null, price: 2024 };
  expect(scopeOf("flow", chosen)).toEqual({ ...nothing, price: true });
  expect(scopeOf("parties", chosen)).toEqual(nothing);
});

test("map, winners, difference and small multiples are of what the table shows", () => {
  for (const tab of ["map", "winners", "difference", "regions"]) {
    expect(scopeOf(tab, { through: 2032, price: 2024 })).toEqual(nothing);
  }
});
