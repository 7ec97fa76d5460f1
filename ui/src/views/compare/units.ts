/** The unit a measure is shown in. */

import { text } from "../../i18n/index.svelte";
import type { Measure, Unit } from "../../ipc";

/** Whether kr, tkr and mnkr are a choice: only where the amounts are large. */
export function hasUnit(measure: Measure): boolean {
  return measure === "received" || measure === "net" || measure === "state";
}

/** Unit of the amounts of a measure. */
export function amountUnit(measure: Measure, unit: Unit): string {
  const words = text().measureUnit;
  if (measure === "coverage") return words.percent;
  return hasUnit(measure) ? text().unit[unit] : words.kr;
}

/** Unit of the differences of a measure. */
export function differenceUnit(measure: Measure, unit: Unit): string {
  return measure === "coverage" ? text().measureUnit.points : amountUnit(measure, unit);
}
