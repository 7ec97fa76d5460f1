/**
 * Asks for the newest only. At most one request is under way; while it is, later ones replace each other, and an answer
 * that is older than one already delivered is dropped. So is, but never two times in a row, one that a newer request has
 * overtaken.
 */

export interface Latest<Request> {
  /** Sends the request now, or as soon as the one under way is answered, unless a newer one comes first. */
  submit: (request: Request) => void;
  /** Whether a request is under way. */
  busy: () => boolean;
}

export interface LatestHandlers<Request, Answer> {
  send: (request: Request) => Promise<Answer>;
  /** A promise holds the next request back until it is kept: a page that cannot keep up falls no further behind. */
  answered: (request: Request, answer: Answer) => void | Promise<void>;
  /** Whether an answer is dropped because a newer request waits behind it, which may be answered in so many milliseconds. */
  overtaken?: (milliseconds: number) => boolean;
  failed: (request: Request, reason: unknown) => void;
}

/** Of so many answers the quickest tells how long one takes; the others also waited for the page. */
const TIMED = 8;

export function latest<Request, Answer>(handlers: LatestHandlers<Request, Answer>): Latest<Request> {
  let underWay = false;
  let waiting: { request: Request } | null = null;
  let sent = 0;
  let delivered = 0;
  let dropped = false;
  let took: number[] = [];

  function arrive(number: number, milliseconds: number, act: () => void | Promise<void>): void {
    took = [...took.slice(1 - TIMED), milliseconds];
    dropped = !dropped && waiting !== null && (handlers.overtaken?.(Math.min(...took)) ?? false);
    if (dropped) goOn();
    else deliver(number, act);
  }

  function deliver(number: number, act: () => void | Promise<void>): void {
    let held: void | Promise<void> = undefined;
    if (number > delivered) {
      delivered = number;
      held = act();
    }
    if (held instanceof Promise) void held.then(goOn, goOn);
    else goOn();
  }

  function goOn(): void {
    underWay = false;
    if (waiting === null) return;
    const { request } = waiting;
    waiting = null;
    start(request);
  }

  function start(request: Request): void {
    const number = ++sent;
    const from = performance.now();
    underWay = true;
    handlers.send(request).then(
      (answer) => {
        arrive(number, performance.now() - from, () => handlers.answered(request, answer));
      },
      (reason: unknown) => {
        deliver(number, () => {
          handlers.failed(request, reason);
        });
      },
    );
  }

  return {
    submit(request) {
      if (underWay) waiting = { request };
      else start(request);
    },
    busy: () => underWay,
  };
}
