/** How a step of the rate comes into force: shares of it, year by year, the last one for good. */

import { compareDecimals, shiftDecimal } from "./decimal";
import { formatNumber, type NumberStyle } from "./format";
import { parseNumber } from "./parse-number";

const PERCENT = 2;
/** What stands between the shares; a comma may be a decimal sign. */
const BETWEEN = /[;/\s]+/;

/** `["0.3", "1"]` → `30; 100`, in per cent. */
export function phaseText(phase: readonly string[], style: NumberStyle): string {
  return phase.map((share) => formatNumber(shiftDecimal(share, PERCENT), style)).join("; ");
}

/** Reads per cent by year; nothing where it is no list of numbers from 0 to 100. */
export function parsePhase(text: string): string[] | null {
  const shares = text.trim().replace(/%/g, "").split(BETWEEN).filter((part) => part !== "").map(share);
  const known = shares.filter((one) => one !== null);
  return known.length > 0 && known.length === shares.length ? known : null;
}

function share(text: string): string | null {
  const parsed = parseNumber(text);
  if (parsed.kind !== "number") return null;
  const value = shiftDecimal(parsed.value, -PERCENT);
  return compareDecimals(value, "0") >= 0 && compareDecimals(value, "1") <= 0 ? value : null;
}

/** In how many equal parts, rounded to whole per cent; one is at once. */
export function equalParts(years: number): string[] {
  const part = (at: number) => shiftDecimal(String(Math.round((100 * at) / years)), -PERCENT);
  return Array.from({ length: years }, (_, at) => part(at + 1));
}
