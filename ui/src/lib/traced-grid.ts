/** A table whose figures lead on: one stop for Tab, and the arrows, Home and End move among the figures. */

import { moved } from "./grid-keys";

const FIGURE = "[data-traced]";

/** Svelte action on the table. */
export function tracedGrid(table: HTMLElement): { destroy: () => void } {
  function rows(): HTMLElement[][] {
    const found = [...table.querySelectorAll<HTMLElement>("tr")];
    return found.map((row) => [...row.querySelectorAll<HTMLElement>(FIGURE)]).filter((row) => row.length > 0);
  }

  function stops(): HTMLElement[] {
    return [...table.querySelectorAll<HTMLElement>(FIGURE)];
  }

  /** Tab enters where it last was, or at the first figure. */
  function settle(): void {
    const all = stops();
    if (all.some((figure) => figure.tabIndex === 0)) return;
    const [first] = all;
    if (first) first.tabIndex = 0;
  }

  function enter(next: HTMLElement): void {
    for (const figure of stops()) figure.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  function move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
    const present = event.target.closest<HTMLElement>(FIGURE);
    const lines = rows();
    const row = lines.findIndex((line) => line.some((figure) => figure === present));
    if (!present || row < 0) return;
    const at = { row, column: lines[row]?.indexOf(present) ?? 0 };
    const last = { row: lines.length - 1, column: (lines[row]?.length ?? 1) - 1 };
    const to = moved(event.key, at, last);
    const line = to && lines[to.row];
    const next = line?.[to?.column ?? 0] ?? line?.at(-1);
    if (!next) return;
    event.preventDefault();
    enter(next);
  }

  const watched = new MutationObserver(settle);
  watched.observe(table, { childList: true, subtree: true });
  settle();
  table.addEventListener("keydown", move);
  return {
    destroy() {
      watched.disconnect();
      table.removeEventListener("keydown", move);
    },
  };
}
