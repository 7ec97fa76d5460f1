import { expect, test } from "vitest";

import { scopeOf } from "./scope";

const nothing = { through: false, price: false, component: false };

test("a table of one year in its own price is what the tabs show", () => {
  for (const tab of ["drawings", "timeline", "winners", "trace", "sources"]) {
    expect(scopeOf(tab, { through: null, price: null, component: null })).toEqual(nothing);
  }
});

test("a sum over years is not what one year shows, but a drawing of all years may", () => {
  const chosen = { through: 2032, price: null, component: null };
  expect(scopeOf("winners", chosen)).toEqual({ ...nothing, through: true });
  expect(scopeOf("timeline", chosen)).toEqual(nothing);
});

test("a fixed price concerns every figure, and no text", () => {
  const chosen = { through: null, price: 2024, component: null };
  expect(scopeOf("flow", chosen)).toEqual({ ...nothing, price: true });
  expect(scopeOf("parties", chosen)).toEqual(nothing);
});

test("one component is followed by the trace, and not by what compares whole measures", () => {
  const chosen = { through: null, price: null, component: "breadth" };
  expect(scopeOf("map", chosen)).toEqual({ ...nothing, component: true });
  expect(scopeOf("trace", chosen)).toEqual(nothing);
});
