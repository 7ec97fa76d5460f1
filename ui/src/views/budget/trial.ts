/** What the fields of a budget need to try amounts in it. */

import type { BudgetPlace, BudgetTried, BudgetTry, StatedAmount } from "../../ipc";
import { isSpot } from "../../lib/tries";

export interface Trial {
  /** What the budget was answered with. */
  tried: readonly BudgetTried[];
  /** Tries an amount; `published` is the budget's own in the same unit. */
  attempt: (one: BudgetTry, published: string | null) => void;
  untry: (place: BudgetPlace) => void;
}

/** What is tried at a place; nothing where the budget's own amount stands. */
export function triedAt(tried: readonly BudgetTried[], place: BudgetPlace): BudgetTried | undefined {
  return tried.find((one) => isSpot(one.place, place));
}

/** The budget's own amount at a place, whatever is tried there. */
export function publishedAt(tried: readonly BudgetTried[], place: BudgetPlace, stands: StatedAmount): StatedAmount {
  return triedAt(tried, place)?.published ?? stands;
}
