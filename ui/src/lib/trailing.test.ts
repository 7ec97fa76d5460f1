import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { resting, trailing } from "./trailing";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("the newest comes when the while is up, and once", () => {
  const taken: number[] = [];
  const later = trailing<number>(100, (value) => taken.push(value));
  later.put(1);
  vi.advanceTimersByTime(60);
  later.put(2);
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(40);
  expect(taken).toEqual([2]);
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([2]);
});

test("under a steady stream it comes once in a while", () => {
  const taken: number[] = [];
  const later = trailing<number>(100, (value) => taken.push(value));
  for (let at = 0; at < 50; at++) {
    later.put(at);
    vi.advanceTimersByTime(10);
  }
  expect(taken).toEqual([9, 19, 29, 39, 49]);
});

test("what waits is handed over at once when asked for, and not again", () => {
  const taken: number[] = [];
  const later = trailing<number>(100, (value) => taken.push(value));
  later.flush();
  later.put(1);
  later.flush();
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([1]);
});

test("what waits is forgotten when it stops", () => {
  const taken: number[] = [];
  const later = trailing<number>(100, (value) => taken.push(value));
  later.put(1);
  later.stop();
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([]);
});

test("at rest: the last of a steady stream comes once, when no more come", () => {
  const taken: number[] = [];
  const later = resting<number>(100, (value) => taken.push(value));
  for (let at = 0; at < 50; at++) {
    later.put(at);
    vi.advanceTimersByTime(10);
  }
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(90);
  expect(taken).toEqual([49]);
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([49]);
});
