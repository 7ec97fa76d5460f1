/**
 * How long it takes from a hand on the slider to the painted picture, kept among the page's performance entries under
 * the names `repaint`, and `tab-repaint` for the open tab.
 */

import { tick } from "svelte";

export const REPAINT = "repaint";
/** The same of the tab that is open. */
export const TAB_REPAINT = "tab-repaint";
const KEPT = 2_000;

let measured = 0;

/** When the hand moved, while what follows from it is asked for. */
let hand: number | null = null;

/** Call in the input event; gives the moment to measure from. */
export function inputMoment(): number {
  const start = performance.mark(`${REPAINT}-input`).startTime;
  hand = start;
  void nextTask().then(() => {
    if (hand === start) hand = null;
  });
  return start;
}

/** The movement of the hand that is being answered, null where something else asks. */
export function handMoment(): number | null {
  return hand;
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

/** A page that takes longer from an answer to its painted frame cannot keep up with a hand that hurries. */
const SLOW_MS = 25;
/** How much of what was the mean forgets with each frame. */
const FORGOTTEN = 0.25;

/** What the last frames took from their answer until they were painted, in milliseconds: their mean, and before the first a guess. */
let taken = 16;

/**
 * Whether a look that is computed in so many milliseconds is there before one that has come would be painted: a hand that
 * has moved on sees the newer one sooner when the page does not paint the older.
 */
export function isOvertaken(milliseconds: number): boolean {
  return milliseconds < taken;
}

/**
 * Enters the time since `start` once the frame after the one that paints the present changes has come, with the stages as
 * detail. Resolves when the page can take the next changes: at once, so that they are computed while these are painted,
 * or, where that is slow, when the frame is on the screen. There what comes before that waits for this frame, and is
 * old when its own turn comes.
 */
export async function measureRepaint(start: number, name = REPAINT): Promise<void> {
  const entered = enteredWhenShown(start, name);
  if (taken > SLOW_MS) await entered;
}

async function enteredWhenShown(start: number, name: string): Promise<void> {
  const since = () => performance.now() - start;
  const answered = since();
  await tick();
  const updated = since();
  await nextFrame();
  const frame = since();
  const afterPaint = nextTask().then(since);
  await nextFrame();
  const shown = since();
  const painted = await afterPaint;
  taken += FORGOTTEN * (painted - answered - taken);
  enter(name, start, shown, { answered, updated, frame, painted });
}

function enter(name: string, start: number, duration: number, detail: Stages): void {
  if (++measured % KEPT === 0) forget();
  performance.measure(name, { start, duration, detail });
}

function forget(): void {
  performance.clearMarks(`${REPAINT}-input`);
  performance.clearMeasures(REPAINT);
  performance.clearMeasures(TAB_REPAINT);
}
