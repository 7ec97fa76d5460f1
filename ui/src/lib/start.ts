/** When the first table is painted: the mark that `cargo xtask bench` reads. */

export const FIRST_PICTURE = "first-picture";

/** Marks when the page says that it is ready, which it does once the frame is painted. */
export function markFirstPicture(): void {
  const seen = new MutationObserver(() => {
    seen.disconnect();
    performance.mark(FIRST_PICTURE);
  });
  seen.observe(document.body, { attributes: true, attributeFilter: ["ready"] });
}
