/**
 * How long it takes from a hand on the slider to the painted picture, kept among the page's performance entries under
 * the name `repaint`.
 */

import { tick } from "svelte";

export const REPAINT = "repaint";
const KEPT = 2_000;

let measured = 0;

/** Call in the input event; gives the moment to measure from. */
export function inputMoment(): number {
  return performance.mark(`${REPAINT}-input`).startTime;
}

/** Resolves at the first frame after the one in which the present changes were painted. */
export async function painted(): Promise<void> {
  await tick();
  await nextFrame();
  await nextFrame();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** How far a repaint had come, in milliseconds after the hand moved. */
export interface Stages {
  /** The figures came. */
  answered: number;
  /** They stood in the document. */
  updated: number;
  /** The frame that paints them began. */
  frame: number;
}

/** Waits for the paint and enters the time since `start`, with its stages as detail. */
export async function measureRepaint(start: number): Promise<void> {
  const since = () => performance.now() - start;
  const answered = since();
  await tick();
  const updated = since();
  await nextFrame();
  const stages: Stages = { answered, updated, frame: since() };
  await nextFrame();
  if (++measured % KEPT === 0) forget();
  performance.measure(REPAINT, { start, end: performance.now(), detail: stages });
}

function forget(): void {
  performance.clearMarks(`${REPAINT}-input`);
  performance.clearMeasures(REPAINT);
}
