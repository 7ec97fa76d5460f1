/** The table as text with tabs, for a spreadsheet or a letter: what is shown, in numbers that a Swedish or English spreadsheet reads. */

import { text } from "../../i18n/index.svelte";
import type { Cell, Row } from "../../ipc";
import { formatNumber } from "../../lib/format";
import type { Shown } from "./compare.svelte";
import { tableTitle, unitInPrice } from "./units";

export function tableText({ request, view }: Shown): string {
  const words = text().compare;
  const { columns, headline, rows, state } = view.table;
  const names = columns.flatMap(({ name, base }) => (base ? [name] : [name, `${name}, ${words.difference}`]));
  const title = `${tableTitle(request)}, ${unitInPrice(request, "amount")}`;
  const lines = [
    [title],
    [words.region, ...names],
    ...headline.map((row) => [words.headline[row.figure]?.(row.year) ?? row.figure, ...amounts(row.cells)]),
    ...rows.map((row) => [row.name, ...amounts(row.cells)]),
    [nameOfWhole(state), ...amounts(state.cells)],
  ];
  return lines.map((line) => line.join("\t")).join("\n");
}

function nameOfWhole({ name }: Row): string {
  return name === "" ? text().compare.nation : name;
}

/** Amount of the base, then amount and difference of each of the others. */
function amounts(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell, at) => (at === 0 ? [amount(cell)] : [amount(cell), said(cell, cell.difference_shown)]));
}

function amount(cell: Cell): string {
  return said(cell, cell.shown);
}

function said({ applies }: Cell, decimal: string | null): string {
  if (!applies) return "–";
  return formatNumber(decimal, text().number, { bare: true });
}
