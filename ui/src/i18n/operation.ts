/** What an operation did, in a few words. */

import type { OperationLabel, RegionInfo } from "../ipc";
import { isDecimal } from "../lib/decimal";
import { formatNumber } from "../lib/format";
import { text } from "./index.svelte";

/** An operation in words; regions are called by name. */
export function operationText(label: OperationLabel, regions: readonly RegionInfo[]): string {
  const { operation, operationUnit, parameter, valueWords, number } = text();
  const term = lowered(parameter[label.parameter] ?? label.parameter);
  const unit = operationUnit[label.unit];
  const amount = () => formatNumber(label.value, number) + (unit === undefined ? "" : `\u00a0${unit}`);
  const value = isDecimal(label.value) ? amount() : (valueWords[label.value] ?? label.value);
  const named = (code: string) => regions.find((region) => region.code === code)?.short_name ?? code;
  const place = label.place.split(" ").map(named).join(" ");
  return operation[label.code]?.({ ...label, place, term, value }) ?? label.code;
}

/** As in the middle of a sentence. */
function lowered(term: string): string {
  return term.charAt(0).toLowerCase() + term.slice(1);
}
