/** Amounts of a budget that are tried: the page hands them over with each question, and nothing else keeps them. */

import type { BudgetPlace, BudgetTry } from "../ipc";
import { compareDecimals } from "./decimal";

/** Whether two places are the same. */
export function isSpot(a: BudgetPlace, b: BudgetPlace): boolean {
  return spotText(a) === spotText(b);
}

function spotText(place: BudgetPlace): string {
  const within = "within" in place ? place.within : "";
  const at = "at" in place ? place.at : "";
  return [place.of, within, at].join(" ");
}

/**
 * Tries an amount at a place instead of what was tried there before; the budget's own amount is no trial.
 * `published` is the budget's own, null where it is unknown, in the same unit.
 */
export function withTry(tries: readonly BudgetTry[], one: BudgetTry, published: string | null): BudgetTry[] {
  const others = withoutTry(tries, one.place);
  const own = published !== null && compareDecimals(one.amount, published) === 0;
  return own ? others : [...others, one];
}

/** Tries nothing more at a place. */
export function withoutTry(tries: readonly BudgetTry[], place: BudgetPlace): BudgetTry[] {
  return tries.filter((one) => !isSpot(one.place, place));
}
