/** For what may come a little later than the rest: the newest value, when no more come. */

export interface Resting<Value> {
  /** Hands the value over when it is time; one that is waiting is forgotten for it. */
  put: (value: Value) => void;
  /** Hands over what is waiting now. */
  flush: () => void;
  /** Forgets what is waiting. */
  stop: () => void;
}

/**
 * The last of a stream of values is taken when none has come for so many milliseconds; under a stream that does not
 * end, the newest is taken at least once in `atLeastEvery` milliseconds.
 */
export function resting<Value>(
  milliseconds: number,
  take: (value: Value) => void,
  atLeastEvery = Infinity,
): Resting<Value> {
  let waiting: { value: Value; since: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    if (waiting === null) return;
    const { value } = waiting;
    stop();
    take(value);
  }

  function stop() {
    clearTimeout(timer);
    waiting = null;
  }

  return {
    put(value) {
      const now = performance.now();
      const since = waiting?.since ?? now;
      waiting = { value, since };
      clearTimeout(timer);
      timer = setTimeout(flush, Math.min(milliseconds, since + atLeastEvery - now));
    },
    flush,
    stop,
  };
}
