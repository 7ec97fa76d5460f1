import { describe, expect, it, vi } from "vitest";

import { latest } from "./latest";

/** A backend whose answers the test gives by hand. */
function byHand(overtaken?: (milliseconds: number) => boolean) {
  const open: { request: number; answer: (text: string) => void; fail: (reason: unknown) => void }[] = [];
  const answered: [number, string][] = [];
  const failed: [number, unknown][] = [];
  const asking = latest<number, string>({
    send: (request) =>
      new Promise((resolve, reject) => {
        open.push({ request, answer: resolve, fail: reject });
      }),
    answered: (request, answer) => {
      answered.push([request, answer]);
    },
    failed: (request, reason) => failed.push([request, reason]),
    ...(overtaken && { overtaken }),
  });
  return { open, answered, failed, asking };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("latest", () => {
  it("has at most one request under way and lets the newest win", async () => {
    const { open, answered, asking } = byHand();
    for (const request of [1, 2, 3, 4]) asking.submit(request);
    expect(open.map(({ request }) => request)).toEqual([1]);

    open[0]?.answer("first");
    await settled();
    expect(open.map(({ request }) => request)).toEqual([1, 4]);

    open[1]?.answer("last");
    await settled();
    expect(answered).toEqual([
      [1, "first"],
      [4, "last"],
    ]);
    expect(asking.busy()).toBe(false);
  });

  it("goes on with the newest after a failure", async () => {
    const { open, answered, failed, asking } = byHand();
    asking.submit(1);
    asking.submit(2);
    open[0]?.fail("refused");
    await settled();
    open[1]?.answer("well");
    await settled();
    expect(failed).toEqual([[1, "refused"]]);
    expect(answered).toEqual([[2, "well"]]);
  });

  it("sends at once when nothing is under way", async () => {
    const { open, asking } = byHand();
    asking.submit(1);
    open[0]?.answer("first");
    await settled();
    asking.submit(2);
    expect(open).toHaveLength(2);
  });

  it("drops an answer that a newer request has overtaken, but never two in a row", async () => {
    const { open, answered, asking } = byHand(() => true);
    asking.submit(1);
    for (const next of [2, 3, 4]) {
      asking.submit(next);
      open.at(-1)?.answer(`answer ${next - 1}`);
      await settled();
    }
    open.at(-1)?.answer("answer 4");
    await settled();
    expect(answered).toEqual([
      [2, "answer 2"],
      [4, "answer 4"],
    ]);
    expect(asking.busy()).toBe(false);
  });

  it("delivers an answer that nothing waits behind, or that is not to be dropped", async () => {
    const alone = byHand(() => true);
    alone.asking.submit(1);
    alone.open[0]?.answer("alone");
    await settled();
    expect(alone.answered).toEqual([[1, "alone"]]);

    const kept = byHand(() => false);
    kept.asking.submit(1);
    kept.asking.submit(2);
    kept.open[0]?.answer("first");
    await settled();
    expect(kept.answered).toEqual([[1, "first"]]);
  });

  it("judges by the quickest of the last answers: a slow one may have waited for the page", async () => {
    vi.useFakeTimers();
    const times: number[] = [];
    const { open, asking } = byHand((milliseconds) => {
      times.push(milliseconds);
      return false;
    });
    asking.submit(0);
    for (const [at, milliseconds] of [30, 8, 40, 50, 50, 50, 50, 50, 50, 50].entries()) {
      asking.submit(at + 1);
      await vi.advanceTimersByTimeAsync(milliseconds);
      open.at(-1)?.answer("an answer");
      await vi.advanceTimersByTimeAsync(0);
    }
    vi.useRealTimers();
    expect(times).toEqual([30, 8, 8, 8, 8, 8, 8, 8, 8, 40]);
  });

  it("tells of a failure that a newer request waits behind", async () => {
    const { open, failed, asking } = byHand(() => true);
    asking.submit(1);
    asking.submit(2);
    open[0]?.fail("refused");
    await settled();
    expect(failed).toEqual([[1, "refused"]]);
  });
});
