/** Weights that sum to exactly one, whichever is moved: the others that are not held share the rest as before. */

import { shiftDecimal } from "./decimal";

/** A weight by name; decimal strings. */
export type Weights = Readonly<Record<string, string>>;

/** Weights are kept in millionths. */
const PLACES = 6;
const WHOLE = 10n ** BigInt(PLACES);

/** In millionths; what is finer than that is cut off. */
function units(weight: string): bigint {
  return BigInt(shiftDecimal(weight, PLACES).replace(/\..*$/, ""));
}

function decimal(count: bigint): string {
  return shiftDecimal(String(count), -PLACES);
}

/**
 * The weights with one of them set. The others share what is left as they shared it before, or alike where they had
 * nothing, the last millionths by largest remainder; those in `held` stay. The one that is set goes no further than
 * what the held ones leave it.
 */
export function withWeight(weights: Weights, moved: string, to: string, held: readonly string[] = []): Weights {
  const names = Object.keys(weights);
  const of = (name: string) => units(weights[name] ?? "0");
  const fixed = names.filter((name) => name !== moved && held.includes(name));
  const free = names.filter((name) => name !== moved && !held.includes(name));
  const most = WHOLE - fixed.map(of).reduce((sum, one) => sum + one, 0n);
  const asked = units(to) < 0n ? 0n : units(to);
  // With nobody free to take the rest, there is only one value that sums.
  const taken = free.length === 0 || asked > most ? most : asked;
  const shares = divided(most - taken, free.map(of));
  const set = new Map<string, bigint>([
    ...fixed.map((name) => [name, of(name)] as const),
    ...free.map((name, at) => [name, shares[at] ?? 0n] as const),
    [moved, taken],
  ]);
  return Object.fromEntries(names.map((name) => [name, decimal(set.get(name) ?? 0n)]));
}

/** A whole divided in proportion to `by`, alike where all of it is zero; the parts sum to the whole. */
function divided(whole: bigint, by: readonly bigint[]): bigint[] {
  const sum = by.reduce((total, one) => total + one, 0n);
  const keys = sum === 0n ? by.map(() => 1n) : by;
  const total = sum === 0n ? BigInt(by.length) : sum;
  if (total === 0n) return [];
  const parts = keys.map((key) => (whole * key) / total);
  const left = Number(whole - parts.reduce((given, one) => given + one, 0n));
  const remainders = keys.map((key, at) => ({ at, rest: (whole * key) % total }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1));
  for (const { at } of remainders.slice(0, left)) parts[at] = (parts[at] ?? 0n) + 1n;
  return parts;
}
