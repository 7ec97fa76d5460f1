/** Which edits are one movement of the hand, and so one thing to undo. */

import type { Draft } from "../ipc";
import { isSamePlace } from "./draft";

/** Presses of a key on the same control within this many milliseconds are one movement. */
const ONE_MOVEMENT = 1_500;

export class Gestures {
  #last: { drafts: readonly Draft[]; at: number; id: string } | null = null;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The id of the movement that gave these drafts. */
  of(drafts: readonly Draft[]): string {
    const at = this.#now();
    const last = this.#last;
    const goesOn = last !== null && at - last.at <= ONE_MOVEMENT && areSamePlaces(last.drafts, drafts);
    const id = goesOn ? last.id : crypto.randomUUID();
    this.#last = { drafts, at, id };
    return id;
  }

  /** What comes next is another movement. */
  end(): void {
    this.#last = null;
  }
}

function areSamePlaces(before: readonly Draft[], now: readonly Draft[]): boolean {
  return before.length === now.length && now.every((draft) => before.some((other) => isSamePlace(other, draft)));
}
