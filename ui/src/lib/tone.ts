/** Which way a figure points. */

import { isZero } from "./decimal";

export type Tone = "plain" | "gain" | "loss" | "faint";

/** Above zero, below zero, or nothing to tell. */
export function toneOf(amount: string | null): Tone {
  if (amount === null || isZero(amount)) return "faint";
  return amount.startsWith("-") ? "loss" : "gain";
}
