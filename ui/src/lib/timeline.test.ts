import { expect, test } from "vitest";

import { phaseFill, pointOf, shortShare } from "./timeline";

test("a point is named by its scenario and its year", () => {
  expect(pointOf("region-blekinge-2027")).toEqual({ scenario: "region-blekinge", year: 2027 });
  expect(pointOf("s-2026-2031")).toEqual({ scenario: "s-2026", year: 2031 });
  expect(pointOf("region-blekinge")).toBeNull();
});

test("a fill is as high as the share in force", () => {
  expect(phaseFill("1")).toBe("100%");
  expect(phaseFill("0.5")).toBe("50%");
  expect(phaseFill("0.3333")).toBe("33.33%");
  expect(phaseFill("0")).toBe("0%");
  expect(phaseFill(null)).toBe("0%");
});

test("whole per cents have no decimals", () => {
  expect(shortShare("100.0")).toBe("100");
  expect(shortShare("33.3")).toBe("33.3");
  expect(shortShare(null)).toBeNull();
});
