/** F6 moves between the panes, Shift+F6 back: each element with `data-pane`, in page order. */

/** Handles the key; true when it moved the focus. */
export function movePane(event: KeyboardEvent, root: ParentNode = document): boolean {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return false;
  const panes = [...root.querySelectorAll<HTMLElement>("[data-pane]")];
  if (panes.length === 0) return false;
  const present = panes.findIndex((pane) => pane.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  const from = present < 0 && event.shiftKey ? 0 : present;
  const next = panes[(from + step + panes.length) % panes.length];
  if (!next) return false;
  event.preventDefault();
  entry(next).focus();
  return true;
}

/** Where the keyboard enters a pane: what is marked as its entry, or the pane itself. */
function entry(pane: HTMLElement): HTMLElement {
  return pane.querySelector<HTMLElement>("[data-pane-entry]:not([disabled])") ?? pane;
}
