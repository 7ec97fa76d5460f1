/** One stop for Tab in a list of alike controls; the arrows, Home and End move within. */

const STEPS: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Svelte action: moves the focus among the descendants that match the selector. */
export function roving(list: HTMLElement, selector: string): { destroy: () => void } {
  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    const items = [...list.querySelectorAll<HTMLElement>(selector)];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[step(at, items.length - 1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  list.addEventListener("keydown", move);
  return {
    destroy() {
      list.removeEventListener("keydown", move);
    },
  };
}
