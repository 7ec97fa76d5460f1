import { describe, expect, it } from "vitest";

import { problemText } from "./problem";

describe("problemText", () => {
  it("names the scenario whose value is at fault, the term as on the page, and what to do", () => {
    const params = { parameter: "research.base_share", scenario: "Mellansteget", place: "changes[3]", file: "a.alf", year: "2026" };
    const said = problemText({ code: "nothing_to_divide_by", params });
    expect(said).toContain("i scenariot Mellansteget år 2026");
    expect(said).not.toMatch(/research\.base_share|changes\[/);
    expect(said).toMatch(/Ge minst en region ett värde över noll\.$/);
  });

  it("says that years are counted, not valued", () => {
    const params = { kind: "years", found: "2021–2001", expected: "1–100", place: "first_year, last_year" };
    expect(problemText({ code: "wrong_value", params })).toContain("väntat var 1–100 år i följd");
  });

  it("says what stands twice", () => {
    const params = { kind: "region", found: "01", place: "regions", file: "underlag.json" };
    expect(problemText({ code: "duplicate_entry", params })).toBe("01 står två gånger i regions.");
  });

  it("tells a private scenario from a private value", () => {
    const scenario = problemText({ code: "private_value", params: { kind: "scenario", found: "Hemligt" } });
    expect(scenario).toContain("Scenariot Hemligt är privat");
    expect(problemText({ code: "private_value", params: { place: "Hemligt" } })).toContain("Värdet är privat");
  });
});
