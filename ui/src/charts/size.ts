/** The size of an element as it really is, once it has settled. */

import type { PixelSize } from "../ipc";

const SETTLED_MS = 120;

/** Svelte action: reports the size at once, and again when it has changed and come to rest. */
export function size(element: HTMLElement, report: (size: PixelSize) => void): { destroy: () => void } {
  let last: PixelSize | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle() {
    const { width, height } = element.getBoundingClientRect();
    const next = { width: Math.round(width), height: Math.round(height) };
    if (next.width < 1 || next.height < 1) return;
    if (last?.width === next.width && last.height === next.height) return;
    last = next;
    report(next);
  }

  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    if (last === null) settle();
    else timer = setTimeout(settle, SETTLED_MS);
  });
  observer.observe(element);

  return {
    destroy() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
