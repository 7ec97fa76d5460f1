/** Which way a figure points. */

import { isZero } from "./decimal";

/** Above zero, below zero, or nothing to tell. */
export function toneOf(amount: string | null): "gain" | "loss" | "faint" {
  if (amount === null || isZero(amount)) return "faint";
  return amount.startsWith("-") ? "loss" : "gain";
}
