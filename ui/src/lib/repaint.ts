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

/** Asked for in a frame's callback, it comes when the frame is painted; a message between ports would wait for the hand. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** How far a repaint had come, in milliseconds after the hand moved. */
export interface Stages {
  /** The figures came. */
  answered: number;
  /** They stood in the document. */
  updated: number;
  /** The frame that paints them began. */
  frame: number;
  /** That frame was laid out and painted; what is left is to put it on the screen. */
  painted: number;
}

/**
 * Resolves when the frame that paints the present changes begins, and enters the time since `start` once the frame
 * after it has come, with the stages as detail.
 */
export async function measureRepaint(start: number): Promise<void> {
  const since = () => performance.now() - start;
  const answered = since();
  await tick();
  const updated = since();
  await nextFrame();
  void enter(start, { answered, updated, frame: since() });
}

async function enter(start: number, before: Omit<Stages, "painted">): Promise<void> {
  const since = () => performance.now() - start;
  const afterPaint = nextTask().then(since);
  await nextFrame();
  const duration = since();
  const stages: Stages = { ...before, painted: await afterPaint };
  if (++measured % KEPT === 0) forget();
  performance.measure(REPAINT, { start, duration, detail: stages });
}

function forget(): void {
  performance.clearMarks(`${REPAINT}-input`);
  performance.clearMeasures(REPAINT);
}
