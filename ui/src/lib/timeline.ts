/** Points and phases of the timeline. */

import { compareDecimals, shiftDecimal } from "./decimal";

/** The scenario and year that a datum of the timeline is named by, e.g. `promemorian-2027`. */
export function pointOf(datum: string): { scenario: string; year: number } | null {
  const found = /^(.+)-(\d{4})$/.exec(datum);
  return found ? { scenario: found[1] ?? "", year: Number(found[2]) } : null;
}

/** A share of a step as the height of its fill; nothing where it is not in force or not known. */
export function phaseFill(share: string | null): string {
  if (share === null) return "0%";
  if (compareDecimals(share, "1") >= 0) return "100%";
  return `${shiftDecimal(share, 2)}%`;
}

/** Per cent as it is read in a narrow column: `100` for `100.0`, `33.3` as it is. */
export function shortShare(percent: string | null): string | null {
  return percent?.replace(/\.0+$/, "") ?? null;
}
