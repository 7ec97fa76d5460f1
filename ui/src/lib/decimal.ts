/**
 * Decimal strings as they cross the wire: `-685.3`, `0`, `128492`. They are taken apart and put together as text;
 * nothing here adds, multiplies or goes through a binary number.
 */

/** A decimal string taken apart, without leading or trailing zeros. */
export interface Parts {
  negative: boolean;
  /** Digits before the point, at least one. */
  whole: string;
  /** Digits after the point, as many as were written. */
  fraction: string;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Takes a decimal string apart; throws on anything else, because a silent zero would be read as a figure. */
export function parts(decimal: string): Parts {
  const match = DECIMAL.exec(decimal);
  if (!match) throw new TypeError(`not a decimal string: ${JSON.stringify(decimal)}`);
  const whole = (match[2] ?? "").replace(/^0+(?=\d)/, "");
  const fraction = match[3] ?? "";
  const zero = /^0*$/.test(whole + fraction);
  return { negative: match[1] === "-" && !zero, whole, fraction };
}

function join({ negative, whole, fraction }: Parts): string {
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Whether the text is a decimal string. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Order of two decimal strings: negative, zero or positive, as for `Array.sort`. */
export function compareDecimals(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  if (left.negative !== right.negative) return left.negative ? -1 : 1;
  const order = compareMagnitudes(left, right);
  return left.negative ? -order : order;
}

function compareMagnitudes(a: Parts, b: Parts): number {
  if (a.whole.length !== b.whole.length) return a.whole.length - b.whole.length;
  const length = Math.max(a.fraction.length, b.fraction.length);
  const left = a.whole + a.fraction.padEnd(length, "0");
  const right = b.whole + b.fraction.padEnd(length, "0");
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Moves the decimal point `places` to the right, or to the left when negative: a share becomes per cent with 2. */
export function shiftDecimal(decimal: string, places: number): string {
  const { negative, whole, fraction } = parts(decimal);
  if (places < 0) {
    const padded = whole.padStart(1 - places, "0");
    const cut = padded.length + places;
    return tidy({ negative, whole: padded.slice(0, cut), fraction: padded.slice(cut) + fraction });
  }
  const padded = fraction.padEnd(places, "0");
  return tidy({ negative, whole: whole + padded.slice(0, places), fraction: padded.slice(places) });
}

function tidy({ negative, whole, fraction }: Parts): string {
  return join({
    negative,
    whole: whole.replace(/^0+(?=\d)/, ""),
    fraction: fraction.replace(/0+$/, ""),
  });
}

/** Whether `value` is more than ten times `reference` in size, or less than a tenth of it; never against zero. */
export function isTenfold(value: string, reference: string): boolean {
  const a = { ...parts(value), negative: false };
  const b = { ...parts(reference), negative: false };
  if (isNothing(a) || isNothing(b)) return false;
  const tenfold = (p: Parts) => parts(shiftDecimal(join(p), 1));
  return compareMagnitudes(a, tenfold(b)) > 0 || compareMagnitudes(b, tenfold(a)) > 0;
}

function isNothing({ whole, fraction }: Parts): boolean {
  return /^0*$/.test(whole + fraction);
}

/** Whether a decimal string stands for zero. */
export function isZero(decimal: string): boolean {
  return isNothing(parts(decimal));
}

/** Written with `places` decimals, half away from zero; for the eye only, the exact string stays what it was. */
export function roundForDisplay(decimal: string, places: number): string {
  const { negative, whole, fraction } = parts(decimal);
  const padded = fraction.padEnd(places + 1, "0");
  const kept = whole + padded.slice(0, places);
  const digits = padded.charAt(places) >= "5" ? increment(kept) : kept;
  const cut = digits.length - places;
  const rounded = { negative, whole: digits.slice(0, cut), fraction: digits.slice(cut) };
  return join({ ...rounded, negative: negative && !isNothing(rounded) });
}

function increment(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const last = head.at(-1);
  const raised = last === undefined ? "1" : head.slice(0, -1) + "123456789".charAt("012345678".indexOf(last));
  return raised + "0".repeat(nines);
}
