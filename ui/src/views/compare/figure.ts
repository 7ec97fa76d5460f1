/** What a cell says: its text, its direction, and the whole story for whoever points at it. */

import { text } from "../../i18n/index.svelte";
import type { Cell } from "../../ipc";
import { isZero } from "../../lib/decimal";
import { formatNumber, NEARLY_ZERO, NOT_APPLICABLE } from "../../lib/format";
import type { Show } from "./compare.svelte";

/** How a figure is toned: by direction, or held back because there is little to say. */
export type Tone = "plain" | "gain" | "loss" | "faint";

export interface Figure {
  text: string;
  tone: Tone;
}

/** The amount of a cell. */
export function amountFigure(cell: Cell): Figure {
  if (!cell.applies) return { text: NOT_APPLICABLE, tone: "faint" };
  const faint = cell.shown === null || isZero(cell.shown);
  return { text: formatNumber(cell.shown, text().number), tone: faint ? "faint" : "plain" };
}

/** The difference of a cell to the base, in its unit. */
export function differenceFigure(cell: Cell): Figure {
  return signed(cell, cell.difference_shown);
}

/** The difference of a cell in per cent of the base. */
export function percentFigure(cell: Cell): Figure {
  if (cell.difference_percent === null && cell.sign !== "unknown") return { text: NOT_APPLICABLE, tone: "faint" };
  return signed(cell, cell.difference_percent);
}

/** What a column shows: the base its amount, the others as chosen. */
export function figure(cell: Cell, base: boolean, show: Show): Figure {
  if (base || show === "amount") return amountFigure(cell);
  return show === "percent" ? percentFigure(cell) : differenceFigure(cell);
}

function signed(cell: Cell, decimal: string | null): Figure {
  const { number } = text();
  switch (cell.sign) {
    case "gain":
    case "loss":
      return { text: formatNumber(decimal, number, { signed: true }), tone: cell.sign };
    case "same":
      return { text: formatNumber(decimal, number), tone: "faint" };
    case "small":
      return { text: NEARLY_ZERO, tone: "faint" };
    case "unknown":
      return { text: number.unknown, tone: "faint" };
    case "none":
      return { text: NOT_APPLICABLE, tone: "faint" };
  }
}

/** Amount, difference and per cent in one line. */
export function story(cell: Cell, base: Cell | undefined, unit: string): string | undefined {
  if (!cell.applies) return undefined;
  const words = text().compare;
  const amount = amountFigure(cell).text;
  if (base === undefined) return words.detail(amount, unit);
  return words.detailAgainst(
    amountFigure(base).text,
    amount,
    differenceFigure(cell).text,
    cell.difference_percent === null ? NOT_APPLICABLE : words.percentOf(percentFigure(cell).text),
    unit,
  );
}
