/**
 * Numbers as people write them: `79 547,50`, `79547.50`, `−3`, with any kind of space between thousands.
 * A text that can be read in two ways is not guessed at.
 */

export type Parsed =
  | { kind: "number"; value: string }
  | { kind: "ambiguous"; readings: readonly [string, string] }
  | { kind: "empty" }
  | { kind: "invalid" };

const SPACES = /[\s\u00a0\u2009\u202f]/g;
const MINUSES = /^[-\u2212\u2013]/;
const GROUPED = /^\d{1,3}(?:[\s\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const INVALID: Parsed = { kind: "invalid" };

/** Reads a number as typed; a decimal string, or the two readings of an ambiguous one. */
export function parseNumber(text: string): Parsed {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  const negative = MINUSES.test(trimmed);
  const body = trimmed.replace(MINUSES, "").replace(/^\+/, "").trim();
  const spaced = /[\s\u00a0\u2009\u202f]/.test(body);
  if (spaced && !GROUPED.test(body)) return INVALID;
  return read(body.replace(SPACES, ""), spaced, negative ? "-" : "");
}

function read(body: string, spaced: boolean, sign: "-" | ""): Parsed {
  if (/^\d+$/.test(body)) return number(sign, body, "");

  const single = /^(\d+)([.,])(\d+)$/.exec(body);
  if (single) {
    const [, whole = "", , fraction = ""] = single;
    const grouping = !spaced && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (!grouping) return number(sign, whole, fraction);
    return { kind: "ambiguous", readings: [canonical(sign, whole + fraction, ""), canonical(sign, whole, fraction)] };
  }
  if (spaced) return INVALID;

  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(body);
  if (!grouped) return INVALID;
  const [, whole = "", separator, point, fraction = ""] = grouped;
  if (separator === point) return INVALID;
  return number(sign, whole.replace(/[.,]/g, ""), fraction);
}

function number(sign: "-" | "", whole: string, fraction: string): Parsed {
  return { kind: "number", value: canonical(sign, whole, fraction) };
}

function canonical(sign: "-" | "", whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, "");
  const decimals = fraction.replace(/0+$/, "");
  const zero = digits === "0" && decimals === "";
  return `${zero ? "" : sign}${digits}${decimals === "" ? "" : `.${decimals}`}`;
}
