/** A step's value as people say it: a share is spoken of in per cent, money in kronor. */

import type { StepControl, StepValue } from "../ipc";
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

type Said = (year: number, amount: string, price: number) => string;

/** How a step is put into words, by its kind. */
export interface StepWords {
  said: { step: Record<string, Said | undefined>; otherStep: (year: number, amount: string) => string };
  number: NumberStyle;
}

/** A step of the rate in words, without its phasing: `2026: +10 000 kr`, `2027: +5 %`. */
export function rateStepText(step: Pick<StepValue, "kind" | "year" | "value" | "price_year">, words: StepWords): string {
  const { kind, year, value, price_year: price } = step;
  if (value === null) return words.said.otherStep(year, words.number.unknown);
  const share = kind === "percent" ? shiftDecimal(value, PERCENT) : value;
  const amount = formatNumber(share, words.number, { signed: kind === "add" || kind === "percent" });
  return (words.said.step[kind] ?? words.said.otherStep)(year, amount, price ?? year);
}
