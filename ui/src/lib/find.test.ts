import { describe, expect, it } from "vitest";

import { matching } from "./find";

describe("matching", () => {
  it("finds every word in any order and case", () => {
    expect(matching("ÖREBRO avtal", ["Avtal med Örebro", "not"])).toBe(true);
    expect(matching("örebro skåne", ["Avtal med Örebro"])).toBe(false);
  });

  it("finds all when nothing is sought", () => {
    expect(matching("  ", ["a"])).toBe(true);
  });
});
