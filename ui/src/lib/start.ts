/** When the first table is painted: the mark that `cargo xtask bench` reads. */

export const FIRST_PICTURE = "first-picture";

/** Marks the frame after the one in which the page says that it is ready. */
export function markFirstPicture(): void {
  const seen = new MutationObserver(() => {
    seen.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark(FIRST_PICTURE);
      }),
    );
  });
  seen.observe(document.body, { attributes: true, attributeFilter: ["ready"] });
}
