/**
 * How numbers look. Takes decimal strings and gives them thousands, decimal sign and minus; the only file that does.
 */

import { parts, roundForDisplay } from "./decimal";

/** Narrow no-break space, between thousands. */
export const THOUSANDS = "\u202f";
/** The minus sign, as wide as a plus. */
export const MINUS = "\u2212";
/** Where a measure has no meaning. */
export const NOT_APPLICABLE = "\u2013";
/** Not zero, but too small for the unit. */
export const NEARLY_ZERO = "≈\u00a00";

/** Between whole and fraction, in either language: figures in words, tables, drawings and files look alike. */
const DECIMAL_SIGN = ",";

/** The words and signs that differ between languages. */
export interface NumberStyle {
  /** Between whole and fraction for a spreadsheet, which reads numbers as its own language writes them. */
  decimalSign: "," | ".";
  /** In place of a number nobody knows. */
  unknown: string;
}

export interface NumberOptions {
  /** A plus in front of what is above zero. */
  signed?: boolean;
  /** Number of decimals; as many as the string has when left out. */
  decimals?: number;
  /** For a spreadsheet to read as a number: no spaces between thousands, and a hyphen for minus. */
  bare?: boolean;
}

/** `"-685.3"` → `"−685,3"`; `null` → the word for unknown. */
export function formatNumber(decimal: string | null, style: NumberStyle, options: NumberOptions = {}): string {
  if (decimal === null) return style.unknown;
  const text = options.decimals === undefined ? decimal : roundForDisplay(decimal, options.decimals);
  const { negative, whole, fraction } = parts(text);
  const zero = /^0*$/.test(whole + fraction);
  const bare = options.bare === true;
  const sign = negative ? (bare ? "-" : MINUS) : options.signed === true && !zero ? "+" : "";
  const decimalSign = bare ? style.decimalSign : DECIMAL_SIGN;
  return `${sign}${bare ? whole : groupThousands(whole)}${fraction === "" ? "" : decimalSign + fraction}`;
}

function groupThousands(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS);
}

/** Text in which no number is broken at the end of a line: `128 492 kr` keeps its digits together. */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, THOUSANDS);
}

/** A count the program made itself, such as the number of statements. */
export function formatCount(count: number, style: NumberStyle): string {
  return formatNumber(String(count), style);
}

/** Years as ranges: 2027, 2028, 2029, 2031 → `2027–2029, 2031`. */
export function formatYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const year of sorted) {
    const last = ranges.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** A moment by the calendar and the clock on the wall: `2026-11-23 14:05`. */
export function formatMoment(iso: string): string {
  const at = new Date(iso);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return `${day} ${formatTime(iso)}`;
}

/** The time of day of a moment, as the clock on the wall has it: `14:05`. */
export function formatTime(iso: string): string {
  const at = new Date(iso);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
