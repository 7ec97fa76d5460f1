import { describe, expect, it } from "vitest";

import type { StepControl } from "../ipc";
import { sv as messages } from "../i18n/sv";
import { rateStepText, spoken, stepText, wired } from "./step-terms";

const control: StepControl = {
  scenario: "promemorian",
  year: 2026,
  kind: "add",
  value: "10000",
  saved: "10000",
  minimum: "0",
  maximum: "80000",
  step: "100",
  status: "assumed",
  source: null,
  note: "",
  inherited_from: null,
  price_year: null,
};
const sv = { decimalSign: ",", unknown: "okänt" } as const;

describe("a step", () => {
  it("is spoken of in kronor with a sign when it adds", () => {
    expect(stepText(control, "10000", sv)).toBe("+10\u202f000");
    expect(stepText(control, "-500", sv)).toBe("−500");
  });

  it("is spoken of in per cent when it is a share, and goes back exactly", () => {
    const share = { ...control, kind: "percent" };
    expect(stepText(share, "0.125", sv)).toBe("+12,5");
    expect(wired(share, spoken(share, "0.125"))).toBe("0.125");
    expect(wired(share, "7")).toBe("0.07");
  });

  it("has no sign when it is a level", () => {
    expect(stepText({ ...control, kind: "set_real" }, "128492", sv)).toBe("128\u202f492");
  });

  it("says unknown for unknown", () => {
    expect(stepText(control, null, sv)).toBe("okänt");
  });
});

describe("a step of the rate in words", () => {
  const words = { said: messages.views.parameter, number: messages.number };
  const told = (kind: string, value: string | null, price_year: number | null = null) =>
    rateStepText({ kind, year: 2027, value, price_year }, words);

  it("has its unit, and a sign where it is a change", () => {
    expect(told("add", "10000")).toBe("2027: +10\u202f000 kr");
    expect(told("percent", "0.05")).toBe("2027: +5\u00a0%");
    expect(told("set", "128492")).toBe("2027: nivå 128\u202f492 kr");
    expect(told("set_real", "128492", 2021)).toBe("2027: nivå 128\u202f492 kr i 2021 års pris");
  });

  it("says that its value is unknown", () => {
    expect(told("add", null)).toBe("2027: okänt");
  });
});
