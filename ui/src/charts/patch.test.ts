import { expect, test } from "vitest";

import { patch, type Patched, tags } from "./patch";

class Node implements Patched {
  readonly attributes = new Map<string, string>();
  readonly childNodes: { nodeType: number; nodeValue: string | null }[];

  constructor(text?: string) {
    this.childNodes = text === undefined ? [] : [{ nodeType: 3, nodeValue: text }];
  }

  setAttribute(name: string, value: string) {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string) {
    this.attributes.delete(name);
  }
}

const drawing = (y: string, label: string, more = "") =>
  `<svg width="10"><circle cy="${y}"${more}/><text x="1">${label}</text>\n</svg>`;

function patched(from: string, to: string) {
  const elements = [new Node(), new Node(), new Node("93 803")];
  return { done: patch(elements, tags(from), tags(to)), elements };
}

test("changed attributes and texts are set, the rest is not touched", () => {
  const { done, elements } = patched(drawing("4", "93 803"), drawing("5", "94 000", ' r="2"'));
  expect(done).toBe(true);
  expect([...(elements[0]?.attributes ?? [])]).toEqual([]);
  expect([...(elements[1]?.attributes ?? [])]).toEqual([
    ["cy", "5"],
    ["r", "2"],
  ]);
  expect(elements[2]?.childNodes[0]?.nodeValue).toBe("94 000");
});

test("an attribute that is gone is removed", () => {
  const { done, elements } = patched(drawing("4", "a", ' r="2"'), drawing("4", "a"));
  expect(done).toBe(true);
  expect(elements[1]?.attributes.has("r")).toBe(false);
});

test.each([
  ["another number of elements", drawing("4", "a"), "<svg></svg>"],
  ["another element", drawing("4", "a"), drawing("4", "a").replace("circle", "rect")],
  ["a handler", drawing("4", "a"), drawing("4", "a", ' onclick="x()"')],
  ["a link", drawing("4", "a"), drawing("4", "a", ' href="x"')],
  ["an entity", drawing("4", "a"), drawing("4", "a &amp; b")],
  ["text that becomes empty", drawing("4", "a"), drawing("4", "")],
])("%s is not patched, and nothing is changed", (_, from, to) => {
  const { done, elements } = patched(from, to);
  expect(done).toBe(false);
  expect(elements.every(({ attributes }) => attributes.size === 0)).toBe(true);
});
