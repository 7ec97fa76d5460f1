/** What an operation did, in a few words. */

import type { OperationLabel } from "../ipc";
import { isDecimal } from "../lib/decimal";
import { formatNumber } from "../lib/format";
import { text } from "./index.svelte";

export function operationText(label: OperationLabel): string {
  const { operation, parameterNames, number } = text();
  const term = parameterNames[label.parameter] ?? label.parameter;
  const value = isDecimal(label.value) ? formatNumber(label.value, number) : label.value;
  return operation[label.code]?.({ ...label, term, value }) ?? label.code;
}
