/**
 * Asks for the newest only. At most one request is under way; while it is, later ones replace each other, and an answer
 * that is older than one already delivered is dropped.
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
  failed: (request: Request, reason: unknown) => void;
}

export function latest<Request, Answer>(handlers: LatestHandlers<Request, Answer>): Latest<Request> {
  let underWay = false;
  let waiting: { request: Request } | null = null;
  let sent = 0;
  let delivered = 0;

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
    underWay = true;
    handlers.send(request).then(
      (answer) => {
        deliver(number, () => handlers.answered(request, answer));
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
