import { describe, expect, it } from "vitest";

import { accelerator, keysText, pressed } from "./keys";

const save = { key: "s", command: true, shift: true };

describe("keys", () => {
  it("are named for menus and for readers", () => {
    expect(accelerator(save)).toBe("CmdOrCtrl+Shift+S");
    expect(accelerator({ key: "F9", command: false })).toBe("F9");
    expect(keysText(save, { command: "Ctrl", shift: "Skift" })).toBe("Ctrl+Skift+S");
  });

  it("are pressed with exactly their modifiers", () => {
    const event = (given: Partial<KeyboardEvent>) => ({ shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, target: null, ...given }) as KeyboardEvent;
    expect(pressed(event({ key: "S", ctrlKey: true, shiftKey: true }), save)).toBe(true);
    expect(pressed(event({ key: "s", ctrlKey: true }), save)).toBe(false);
    expect(pressed(event({ key: "s", ctrlKey: true, altKey: true, shiftKey: true }), save)).toBe(false);
    expect(pressed(event({ key: "F9" }), { key: "F9", command: false })).toBe(true);
  });
});
