/** The unit a measure is shown in. */

import { text } from "../../i18n/index.svelte";
import type { Measure, Unit, ViewRequest } from "../../ipc";

/** What a table shows, and of when. */
export type Asked = Pick<ViewRequest, "measure" | "component" | "year" | "through" | "price" | "unit">;

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

/** "2027", or "2026–2028" for a span. */
export function yearsText({ year, through }: Pick<Asked, "year" | "through">): string {
  return through === null ? String(year) : `${String(year)}–${String(through)}`;
}

/** What the table is called. */
export function tableTitle(asked: Asked): string {
  const years = yearsText(asked);
  if (asked.component === null) return text().measureTitle[asked.measure](years);
  return text().compare.componentTitle(text().component[asked.component] ?? asked.component, years);
}

/** Unit of a table's amounts. */
export function tableUnit({ measure, component, unit }: Asked): string {
  return component === null ? amountUnit(measure, unit) : text().unit[unit];
}

/** Unit of a table's amounts or differences, with the price they are in. */
export function unitInPrice(asked: Asked, what: "amount" | "difference"): string {
  const unit = what === "difference" && asked.component === null ? differenceUnit(asked.measure, asked.unit) : tableUnit(asked);
  if (asked.price === null || asked.measure === "coverage") return unit;
  return text().compare.inPrice(unit, String(asked.price));
}
