/** Which datum with an outline of its own, such as a county on the map, lies under a point. */

import type { Datum } from "../ipc";

let pen: CanvasRenderingContext2D | null | undefined;

/** The datum whose outline holds the point, in the drawing's own units. */
export function outlineAt(data: readonly Datum[], { x, y }: { x: number; y: number }): number | null {
  if (!data.some(({ outline }) => outline !== null)) return null;
  pen ??= document.createElement("canvas").getContext("2d");
  const found = data.findIndex(({ outline }) => outline !== null && pen?.isPointInPath(new Path2D(outline), x, y));
  return found < 0 ? null : found;
}
