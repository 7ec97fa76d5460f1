/** For what may come a little later than the rest: the newest value, at most once in a while. */

export interface Trailing<Value> {
  /** Hands the value over when the while is up; one that is waiting is forgotten for it. */
  put: (value: Value) => void;
  /** Hands over what is waiting now. */
  flush: () => void;
  /** Forgets what is waiting. */
  stop: () => void;
}

export function trailing<Value>(milliseconds: number, take: (value: Value) => void): Trailing<Value> {
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
