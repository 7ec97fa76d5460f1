/** For what may come a little later than the rest: the newest value, once in a while or when no more come. */

export interface Trailing<Value> {
  /** Hands the value over when the while is up; one that is waiting is forgotten for it. */
  put: (value: Value) => void;
  /** Hands over what is waiting now. */
  flush: () => void;
  /** Forgets what is waiting. */
  stop: () => void;
}

/** Under a steady stream of values: the newest is taken at most once in that many milliseconds. */
export function trailing<Value>(milliseconds: number, take: (value: Value) => void): Trailing<Value> {
  return later(milliseconds, take, false);
}

/** Under a steady stream of values none is taken; the last is when none has come for that many milliseconds. */
export function resting<Value>(milliseconds: number, take: (value: Value) => void): Trailing<Value> {
  return later(milliseconds, take, true);
}

function later<Value>(milliseconds: number, take: (value: Value) => void, atRest: boolean): Trailing<Value> {
  let waiting: { value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    take(value);
  }

  return {
    put(value) {
      waiting = { value };
      if (atRest) {
        clearTimeout(timer);
        timer = undefined;
      }
      timer ??= setTimeout(flush, milliseconds);
    },
    flush,
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
    },
  };
}
