import { describe, expect, it } from "vitest";

import type { Clause } from "../ipc";
import { entryOf, formOf, isReady, sayNumber, wireNumber, withValue } from "./clause";

const style = { decimalSign: ",", unknown: "okänt" } as const;

function clause(value: Partial<Clause["value"]>, kind = "number"): Clause {
  return {
    key: "housing.lodging_share",
    term: "Andel",
    meaning: "",
    index: "Blekinge",
    programme: null,
    region: "10",
    indicator: null,
    value: {
      value: "0.5", term: null, steps: [], carried: null, from: 2025, place: null, private: false,
      status: "published", source: null, holder: null, own: false, default: false, note: "läst", ...value,
    },
    domain: {
      kind, unit: "share", minimum: "0", maximum: "1", choices: [], terms: [], unknown: true, dated: false,
      indexing: "region_or_all",
    },
  };
}

describe("an edited clause", () => {
  it("says shares in per cent and reads them back exactly", () => {
    expect(sayNumber("share", "0.125", style)).toBe("12,5");
    expect(wireNumber("share", "12.5")).toBe("0.125");
    expect(sayNumber("kr", "79547", style)).toBe("79\u202f547");
    expect(sayNumber("kr", null, style)).toBe("okänt");
  });

  it("is a new assumed entry from the year looked at where it is inherited", () => {
    const form = formOf(clause({}), 2027, "prövat");
    expect(form).toMatchObject({ value: "0.5", from: 2027, status: "assumed", note: "prövat", source: null });
    expect(entryOf(clause({}), form).place).toEqual({
      key: "housing.lodging_share", programme: null, region: "10", indicator: null, from: 2027,
    });
  });

  it("takes a carried level in the price of the year looked at", () => {
    expect(formOf(clause({ carried: "0.6" }), 2027, "").value).toBe("0.6");
  });

  it("is the scenario's own entry where there is one, in its own price", () => {
    const form = formOf(clause({ own: true, carried: "0.6" }), 2027, "prövat");
    expect(form).toMatchObject({ value: "0.5", from: 2025, status: "published", note: "läst" });
  });

  it("no longer rests on the source once the value is another, and then needs a note", () => {
    const form = withValue(formOf(clause({ own: true, note: "" }), 2027, ""), "0.7", "");
    expect(form).toMatchObject({ value: "0.7", status: "assumed", source: null });
    expect(isReady(form)).toBe(false);
    expect(isReady({ ...form, note: "därför" })).toBe(true);
  });
});
