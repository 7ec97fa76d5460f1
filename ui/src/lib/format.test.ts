import { describe, expect, it } from "vitest";

import { formatNumber, formatYears, type NumberStyle, unbroken } from "./format";

const sv: NumberStyle = { decimalSign: ",", unknown: "okänt" };
const en: NumberStyle = { decimalSign: ".", unknown: "unknown" };

describe("formatNumber", () => {
  it.each([
    ["-685.3", "−685,3"],
    ["128492", "128\u202f492"],
    ["2711000373", "2\u202f711\u202f000\u202f373"],
    ["0", "0"],
    ["999", "999"],
    ["1000", "1\u202f000"],
    ["-1000.50", "−1\u202f000,50"],
    ["-0.0", "0,0"],
    ["0007", "7"],
  ])("writes %s as %s in Swedish", (decimal, written) => {
    expect(formatNumber(decimal, sv)).toBe(written);
  });

  it("keeps every digit of a number no binary number can hold", () => {
    expect(formatNumber("123456789012345678.123456789", sv)).toBe(
      "123\u202f456\u202f789\u202f012\u202f345\u202f678,123456789",
    );
  });

  it("puts a plus before gains only", () => {
    expect(formatNumber("51.4", sv, { signed: true })).toBe("+51,4");
    expect(formatNumber("-51.4", sv, { signed: true })).toBe("−51,4");
    expect(formatNumber("0.0", sv, { signed: true })).toBe("0,0");
  });

  it("is read as a number by a spreadsheet when it is bare", () => {
    expect(formatNumber("-2992470561.5", sv, { bare: true })).toBe("-2992470561,5");
    expect(formatNumber("-2992470561.5", en, { bare: true })).toBe("-2992470561.5");
    expect(formatNumber(null, sv, { bare: true })).toBe("okänt");
  });

  it("says unknown for unknown, never zero", () => {
    expect(formatNumber(null, sv)).toBe("okänt");
    expect(formatNumber(null, en)).toBe("unknown");
  });

  it("has the same decimal sign in either language", () => {
    expect(formatNumber("79547.5", en)).toBe("79\u202f547,5");
  });

  it.each([
    ["82297.47", 0, "82\u202f297"],
    ["82297.5", 0, "82\u202f298"],
    ["-82297.5", 0, "−82\u202f298"],
    ["999.95", 1, "1\u202f000,0"],
    ["0.04", 1, "0,0"],
    ["-0.4", 0, "0"],
    ["9.99", 1, "10,0"],
    ["5", 2, "5,00"],
    ["0.9", 0, "1"],
  ])("writes %s with %i decimals as %s", (decimal, decimals, written) => {
    expect(formatNumber(decimal, sv, { decimals })).toBe(written);
  });

  it.each(["", "okänt", "1,5", "NaN", "1e5", " 1", "."])("refuses %j rather than showing a zero", (text) => {
    expect(() => formatNumber(text, sv)).toThrow(TypeError);
  });
});

describe("formatYears", () => {
  it("joins years that follow each other", () => {
    expect(formatYears([2029, 2027, 2028, 2031, 2027])).toBe("2027–2029, 2031");
    expect(formatYears([2027])).toBe("2027");
    expect(formatYears([])).toBe("");
  });
});

describe("a text", () => {
  it("keeps the digits of a number on one line", () => {
    expect(unbroken("Regionernas krav 128 492 kr")).toBe("Regionernas krav 128\u202f492 kr");
    expect(unbroken("1 234 567 kr")).toBe("1\u202f234\u202f567 kr");
  });

  it("leaves years and other words as they are", () => {
    expect(unbroken("2026 2027, VT 2027, 8 procent, U2024/01035")).toBe("2026 2027, VT 2027, 8 procent, U2024/01035");
  });
});
