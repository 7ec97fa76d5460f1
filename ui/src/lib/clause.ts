/** A clause (villkor) as people say it, and the entry that an edit of it comes to. */

import type { Clause, EntryEdit, EntryPlace, EntryValue, StepEntry, StepValue } from "../ipc";
import { shiftDecimal } from "./decimal";
import { formatNumber, type NumberStyle } from "./format";

const PERCENT = 2;

/** How far the decimal point moves between the wire and the mouth: shares are spoken of in per cent. */
function places(unit: string): number {
  return unit === "share" ? PERCENT : 0;
}

/** From the wire's decimal to text without unit. */
export function sayNumber(unit: string, value: string | null, style: NumberStyle): string {
  return value === null ? style.unknown : formatNumber(shiftDecimal(value, places(unit)), style);
}

/** Back from what people type to the wire's decimal. */
export function wireNumber(unit: string, typed: string): string {
  return shiftDecimal(typed, -places(unit));
}

/** What is edited of a clause: one entry. */
export interface Form {
  value: EntryValue;
  /** First year it holds; none: all years. */
  from: number | null;
  /** Last year it holds; none: until further notice. */
  through: number | null;
  status: string;
  source: string | null;
  note: string;
  private: boolean;
}

/** The form as it stands when a clause is opened in a year: its own entry, or a new one with the value in force. */
export function formOf({ value, domain }: Clause, year: number, note: string): Form {
  if (value.own) {
    return {
      value: valueOf(domain.kind, value.value, value.steps),
      from: value.from,
      through: null,
      status: value.status ?? "assumed",
      source: value.source?.id ?? null,
      note: value.note,
      private: value.private,
    };
  }
  return {
    value: valueOf(domain.kind, value.carried ?? value.value, value.steps),
    // A list of steps stands in place of the parent's whole list; it has its years in itself.
    from: domain.kind === "steps" ? null : year,
    through: null,
    status: "assumed",
    source: null,
    note,
    private: false,
  };
}

function valueOf(kind: string, value: string | null, steps: readonly StepValue[]): EntryValue {
  return kind === "steps" ? steps.map(stepEntry) : value;
}

function stepEntry({ year, kind, value, phase, price_year }: StepValue): StepEntry {
  return { year, kind, value, phase: [...phase], ...(price_year === null ? {} : { price_year }) };
}

/** Where an edit of a clause stands. */
export function placeOf({ key, programme, region, indicator }: Clause, from: number | null): EntryPlace {
  return { key, programme, region, indicator, from };
}

/** The entry that a form comes to. */
export function entryOf(clause: Clause, form: Form): EntryEdit {
  const { value, through, status, source, note } = form;
  return { place: placeOf(clause, form.from), through, value, status, source, note, private: form.private };
}

/** The same form with another value, which is no longer what the source said. */
export function withValue(form: Form, value: EntryValue, note: string): Form {
  return { ...form, value, status: "assumed", source: null, note: form.note === "" ? note : form.note };
}

/** Whether a form can be saved: what is assumed needs a reason. */
export function isReady({ status, note }: Form): boolean {
  return status !== "assumed" || note.trim() !== "";
}
