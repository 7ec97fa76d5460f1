import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { together } from "./together";

/** An answer that the test gives. */
function byHand() {
  let give: (text: string) => void = () => undefined;
  let refuse: (reason: Error) => void = () => undefined;
  const answer = new Promise<string>((resolve, reject) => {
    give = resolve;
    refuse = reject;
  });
  return { answer, give, refuse };
}

/** What has been handed over, in order. */
function handedOver(...answers: Promise<string>[]): string[] {
  const came: string[] = [];
  for (const answer of answers) {
    answer.then(
      (text) => came.push(text),
      (reason: unknown) => came.push(String(reason)),
    );
  }
  return came;
}

describe("together", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("hands the answers to one movement over when all have come", async () => {
    const [table, tab] = [byHand(), byHand()];
    const came = handedOver(together(1, table.answer), together(1, tab.answer));
    table.give("table");
    await vi.advanceTimersByTimeAsync(5);
    expect(came).toEqual([]);
    tab.give("tab");
    await vi.advanceTimersByTimeAsync(0);
    expect(came.toSorted()).toEqual(["tab", "table"]);
  });

  it("does not wait long for the last", async () => {
    const [table, tab] = [byHand(), byHand()];
    const came = handedOver(together(2, table.answer), together(2, tab.answer));
    table.give("table");
    await vi.advanceTimersByTimeAsync(100);
    expect(came).toEqual(["table"]);
    tab.give("tab");
    await vi.advanceTimersByTimeAsync(0);
    expect(came).toEqual(["table", "tab"]);
  });

  it("does not let a refused answer keep the others waiting, and tells of it", async () => {
    const [table, tab] = [byHand(), byHand()];
    const came = handedOver(together(3, table.answer), together(3, tab.answer));
    tab.refuse(new Error("refused"));
    table.give("table");
    await vi.advanceTimersByTimeAsync(0);
    expect(came.toSorted()).toEqual(["Error: refused", "table"]);
  });

  it("waits neither for another movement nor for what no hand asked for", async () => {
    const [one, other, none] = [byHand(), byHand(), byHand()];
    const came = handedOver(together(4, one.answer), together(5, other.answer), together(null, none.answer));
    one.give("one");
    none.give("none");
    await vi.advanceTimersByTimeAsync(0);
    expect(came.toSorted()).toEqual(["none", "one"]);
  });
});
