import { describe, expect, it } from "vitest";

import * as en from "./en";
import * as sv from "./sv";

describe("what is wrong with a document", () => {
  it("is said in words and never in codes", () => {
    const found = ["header", "cut", "unreadable", "table value", "page 7", "value value note s1 rate.base", "value dataset text "];
    for (const { damage } of [sv, en]) {
      const said = found.map(damage);
      expect(new Set(said).size).toBe(found.length);
      for (const text of said) expect(text).not.toMatch(/header|unreadable|undefined/);
    }
    expect(sv.damage("value value note s1 rate.base")).toBe("i scenariernas värden går raden s1 rate.base inte att läsa");
  });

  it("says what was saved and lost, also where it cannot be counted", () => {
    const counts = { dataset_saved: "1", scenario_saved: "11", scenario_lost: "0", value_saved: "70", value_lost: "3", note_saved: "0", note_lost: "?" };
    expect(sv.rescued(counts)).toContain("11 scenarier, 70 värden (3 förlorade), 0 anteckningar (hur många");
    expect(en.rescued({ ...counts, dataset_saved: "0" })).toContain("not the data set");
  });

  it("names who has it as far as that is known", () => {
    expect(sv.holder({})).toBe("i ett annat fönster eller på en annan dator");
    expect(sv.holder({ user: "", host: "kansli" })).toBe("hos någon på kansli");
    expect(en.holder({ user: "Eva", host: "" })).toBe("with Eva");
  });

  it("says why a file cannot be read or written", () => {
    expect(sv.reason({ reason: "no_folder" })).toBe("mappen finns inte");
    expect(en.reason({})).toMatch(/disk or network drive/);
  });
});
