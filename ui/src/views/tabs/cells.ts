/**
 * Every figure of the comparison table leads to its trace: with a double click or from the context menu key on the
 * mouse's side, and with the right arrow from a row's name into its cells and Enter on the keyboard's.
 */

import type { Picked } from "./tabs.svelte";

const CELL = "td[data-scenario]";
const HEADLINE = /^headline-(\w+)-(\d+)$/;

/** What a cell shows, told by its row and column. */
export function figureOf(cell: HTMLElement): Picked | null {
  const row = cell.closest<HTMLElement>("tr[data-testid]")?.dataset.testid ?? "";
  const { scenario } = cell.dataset;
  if (scenario === undefined) return null;
  const headline = HEADLINE.exec(row);
  if (headline) {
    const [, figure = "", year = ""] = headline;
    const common = { scenario, region: "00", year: Number(year) };
    return figure === "rate" ? { ...common, measure: "rate" } : { ...common, component: figure };
  }
  return row.startsWith("row-") ? { scenario, region: row.slice("row-".length) } : null;
}

/** Svelte action on what holds the table. */
export function traceable(holder: HTMLElement, open: (figure: Picked) => void): { destroy: () => void } {
  function cellAt(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
  }

  function act(event: Event): void {
    const cell = cellAt(event.target);
    const figure = cell && figureOf(cell);
    if (!figure) return;
    event.preventDefault();
    open(figure);
  }

  function focusOn(cell: HTMLElement | null | undefined): void {
    if (!cell) return;
    cell.tabIndex = -1;
    cell.focus();
  }

  function move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const cell = cellAt(event.target);
    const row = event.target.closest<HTMLElement>("tr[data-testid]");
    if (cell && (event.key === "Enter" || event.key === " ")) {
      act(event);
      return;
    }
    const next = beside(row, cell, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next?.matches(CELL)) focusOn(next);
    else next?.focus();
  }

  holder.addEventListener("dblclick", act);
  holder.addEventListener("contextmenu", act);
  holder.addEventListener("keydown", move);
  return {
    destroy() {
      holder.removeEventListener("dblclick", act);
      holder.removeEventListener("contextmenu", act);
      holder.removeEventListener("keydown", move);
    },
  };
}

/** Where an arrow leads from a cell or from the name of its row; nothing where it is no arrow of the table's. */
function beside(row: HTMLElement | null, cell: HTMLElement | null, key: string): HTMLElement | null | undefined {
  if (!row) return undefined;
  const cells = [...row.querySelectorAll<HTMLElement>(CELL)];
  const at = cell ? cells.indexOf(cell) : -1;
  if (key === "ArrowRight") return cells[Math.min(at + 1, cells.length - 1)];
  if (!cell) return undefined;
  if (key === "ArrowLeft") return at > 0 ? cells[at - 1] : row.querySelector<HTMLElement>("th button");
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const rows = [...(row.closest("table")?.querySelectorAll<HTMLElement>("tr[data-testid]") ?? [])];
  const next = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
  return next?.querySelectorAll<HTMLElement>(CELL)[at] ?? cell;
}
