import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { resting } from "./resting";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Fifty values, one every ten milliseconds. */
function stream(put: (value: number) => void) {
  for (let at = 0; at < 50; at++) {
    put(at);
    vi.advanceTimersByTime(10);
  }
}

test("the last of a stream comes once, when no more come", () => {
  const taken: number[] = [];
  const later = resting<number>(100, (value) => taken.push(value));
  stream(later.put);
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(90);
  expect(taken).toEqual([49]);
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([49]);
});

test("under a stream that does not end the newest comes once in a while", () => {
  const taken: number[] = [];
  const later = resting<number>(100, (value) => taken.push(value), 200);
  stream(later.put);
  expect(taken).toEqual([19, 39]);
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([19, 39, 49]);
});

test("the while begins anew with the first value after one was taken", () => {
  const taken: number[] = [];
  const later = resting<number>(100, (value) => taken.push(value), 200);
  later.put(1);
  vi.advanceTimersByTime(100);
  expect(taken).toEqual([1]);
  vi.advanceTimersByTime(500);
  later.put(2);
  vi.advanceTimersByTime(90);
  expect(taken).toEqual([1]);
  vi.advanceTimersByTime(10);
  expect(taken).toEqual([1, 2]);
});

test("what waits is handed over at once when asked for, and not again", () => {
  const taken: number[] = [];
  const later = resting<number>(100, (value) => taken.push(value));
  later.flush();
  later.put(1);
  later.flush();
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([1]);
});

test("what waits is forgotten when it stops", () => {
  const taken: number[] = [];
  const later = resting<number>(100, (value) => taken.push(value));
  later.put(1);
  later.stop();
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([]);
});
