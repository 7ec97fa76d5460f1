import { describe, expect, it } from "vitest";

import type { Draft } from "../ipc";
import { Gestures } from "./gestures";

const step = (year: number, value: string): Draft => ({ kind: "rate_step", scenario: "a", year, value });

describe("Gestures", () => {
  it("takes quick changes of the same control as one movement", () => {
    let now = 0;
    const gestures = new Gestures(() => now);
    const first = gestures.of([step(2026, "1")]);
    now = 1_000;
    expect(gestures.of([step(2026, "2")])).toBe(first);
    now = 2_400;
    expect(gestures.of([step(2026, "3")])).toBe(first);
    now = 4_000;
    expect(gestures.of([step(2026, "4")])).not.toBe(first);
  });

  it("takes another control, and what comes after an end, as another movement", () => {
    const gestures = new Gestures(() => 0);
    const first = gestures.of([step(2026, "1")]);
    const second = gestures.of([step(2027, "1")]);
    expect(second).not.toBe(first);
    gestures.end();
    expect(gestures.of([step(2027, "1")])).not.toBe(second);
  });
});
