import { describe, expect, it } from "vitest";

import { en } from "./en";
import { sv } from "./sv";

/** Every leaf with its path. */
function leaves(messages: object, path = ""): [string, unknown][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? leaves(value, `${path}${key}/`) : [[`${path}${key}`, value]],
  ) as [string, unknown][];
}

describe("messages", () => {
  it("has the same keys in both languages", () => {
    const keys = (messages: object) => leaves(messages).map(([path]) => path);
    expect(keys(en)).toEqual(keys(sv));
  });

  it("has words behind every key", () => {
    for (const [path, value] of [...leaves(sv), ...leaves(en)]) {
      const written = typeof value === "function" ? (value as (...given: unknown[]) => string)({}, {}, {}, {}, {}) : value;
      expect(written, path).toEqual(expect.stringMatching(/\S/));
    }
  });
});
