/** One stop for Tab in a grid; the arrows, Home and End move among its cells. */

const CELL = "[role=gridcell]";

/** Where a key leads from a cell, as steps down and to the right. */
const MOVES: Partial<Record<string, (at: Place, last: Place) => Place>> = {
  ArrowRight: ({ row, column }, last) => ({ row, column: Math.min(column + 1, last.column) }),
  ArrowLeft: ({ row, column }) => ({ row, column: Math.max(column - 1, 0) }),
  ArrowDown: ({ row, column }, last) => ({ row: Math.min(row + 1, last.row), column }),
  ArrowUp: ({ row, column }) => ({ row: Math.max(row - 1, 0), column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
};

export interface Place {
  row: number;
  column: number;
}

/** The place a key leads to; nothing where it is no key of the grid's. */
export function moved(key: string, at: Place, last: Place): Place | null {
  return MOVES[key]?.(at, last) ?? null;
}

/** Svelte action: moves the focus among the grid's cells. */
export function gridKeys(grid: HTMLElement): { destroy: () => void } {
  function rows(): HTMLElement[][] {
    const found = [...grid.querySelectorAll<HTMLElement>("tr")];
    return found.map((row) => [...row.querySelectorAll<HTMLElement>(CELL)]).filter((cells) => cells.length > 0);
  }

  function move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
    const present = event.target.closest<HTMLElement>(CELL);
    const cells = rows();
    const row = cells.findIndex((line) => line.some((cell) => cell === present));
    if (!present || row < 0) return;
    const at = { row, column: cells[row]?.indexOf(present) ?? 0 };
    const last = { row: cells.length - 1, column: (cells[row]?.length ?? 1) - 1 };
    const to = moved(event.key, at, last);
    const next = to && cells[to.row]?.[to.column];
    if (!next) return;
    event.preventDefault();
    present.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  grid.addEventListener("keydown", move);
  return {
    destroy() {
      grid.removeEventListener("keydown", move);
    },
  };
}
