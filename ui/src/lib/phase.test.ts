import { describe, expect, it } from "vitest";

import { equalParts, parsePhase, phaseText } from "./phase";

const style = { decimalSign: ",", unknown: "okänt" } as const;

describe("a step's phase", () => {
  it("is said in per cent and read back the same", () => {
    for (const phase of [["1"], ["0.3", "0.7", "1"], ["0.125", "1"], ["0", "1"]]) {
      expect(parsePhase(phaseText(phase, style))).toEqual(phase);
    }
    expect(parsePhase("33 67 100 %")).toEqual(["0.33", "0.67", "1"]);
  });

  it("refuses what is no share", () => {
    for (const text of ["", "a", "50; 101", "-1; 100", "50;;x"]) expect(parsePhase(text)).toBeNull();
  });

  it("ends at the whole in any number of years", () => {
    expect(equalParts(1)).toEqual(["1"]);
    expect(equalParts(3)).toEqual(["0.33", "0.67", "1"]);
    expect(equalParts(4)).toEqual(["0.25", "0.5", "0.75", "1"]);
  });
});
