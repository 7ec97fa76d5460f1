/** Which datum the arrow keys and the pointer lead to. */

import type { Datum } from "../ipc";

interface Point {
  x: number;
  y: number;
}

/** The index after a key, or null when the key means nothing here. */
export function stepTo(data: readonly Datum[], present: number, key: string): number | null {
  const last = data.length - 1;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowRight":
      return present < 0 ? 0 : Math.min(present + 1, last);
    case "ArrowLeft":
      return present < 0 ? last : Math.max(present - 1, 0);
    case "ArrowDown":
      return acrossSeries(data, present, 1);
    case "ArrowUp":
      return acrossSeries(data, present, -1);
    default:
      return null;
  }
}

/** The datum nearest in x of the next or previous series; within a single series, the next or previous datum. */
function acrossSeries(data: readonly Datum[], present: number, step: 1 | -1): number {
  const from = data[present];
  if (!from) return step === 1 ? 0 : data.length - 1;
  const series = [...new Set(data.map((datum) => datum.series))];
  const alone = series.length === 1 || series.length === data.length;
  if (alone) return Math.min(Math.max(present + step, 0), data.length - 1);
  const wanted = series[series.indexOf(from.series) + step];
  if (wanted === undefined) return present;
  return nearest(data, centre(from), (datum) => datum.series === wanted, ({ x }, at) => Math.abs(at.x - x)) ?? present;
}

/** The datum under or nearest the point, not further away than `reach`, in the drawing's own units. */
export function datumAt(data: readonly Datum[], point: Point, reach: number): number | null {
  const index = nearest(data, point, () => true, distance);
  const datum = index === null ? undefined : data[index];
  return datum && outside(datum, point) <= reach ? index : null;
}

function nearest(
  data: readonly Datum[],
  point: Point,
  wanted: (datum: Datum) => boolean,
  measure: (point: Point, at: Point, datum: Datum) => number,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  data.forEach((datum, index) => {
    if (!wanted(datum)) return;
    const away = measure(point, centre(datum), datum);
    if (away < least) {
      least = away;
      best = index;
    }
  });
  return best;
}

function centre({ x, y, width, height }: Datum): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Inside beats near; among those inside, the nearest centre. */
function distance(point: Point, at: Point, datum: Datum): number {
  const away = outside(datum, point);
  const toCentre = Math.hypot(at.x - point.x, at.y - point.y);
  return away * 1_000 + toCentre;
}

function outside({ x, y, width, height }: Datum, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - (x + width));
  const dy = Math.max(y - point.y, 0, point.y - (y + height));
  return Math.hypot(dx, dy);
}
