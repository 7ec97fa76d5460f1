import { describe, expect, it } from "vitest";

import type { StepControl } from "../ipc";
import { spoken, stepText, wired } from "./step-terms";

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
