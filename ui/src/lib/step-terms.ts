/** A step's value as people say it: a share is spoken of in per cent, money in kronor. */

import type { StepControl } from "../ipc";
import { shiftDecimal } from "./decimal";
import { formatNumber, type NumberStyle } from "./format";

const PERCENT = 2;

/** From the wire's decimal to the one people read and type. */
export function spoken({ kind }: StepControl, value: string): string {
  return kind === "percent" ? shiftDecimal(value, PERCENT) : value;
}

/** Back from what people type to the wire's decimal. */
export function wired({ kind }: StepControl, typed: string): string {
  return kind === "percent" ? shiftDecimal(typed, -PERCENT) : typed;
}

/** The value as text; a change has its sign, a level has not. */
export function stepText(control: StepControl, value: string | null, style: NumberStyle): string {
  if (value === null) return style.unknown;
  const change = control.kind === "add" || control.kind === "percent";
  return formatNumber(spoken(control, value), style, { signed: change });
}
