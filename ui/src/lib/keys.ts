/** A command's key, as one presses it, as the native menu wants it, and as one reads it. */

import { isCommand, isPlain } from "./shortcut";

export interface Keys {
  /** Key in lower case, or the name of a function key. */
  key: string;
  /** With Ctrl, or Cmd on a Mac. */
  command: boolean;
  shift?: boolean;
}

export function pressed(event: KeyboardEvent, { key, command, shift = false }: Keys): boolean {
  return command ? isCommand(event, key, { shift }) : isPlain(event, key);
}

/** As native menus name it, e.g. `CmdOrCtrl+Shift+S`. */
export function accelerator({ key, command, shift = false }: Keys): string {
  return [command ? "CmdOrCtrl" : "", shift ? "Shift" : "", upper(key)].filter((part) => part !== "").join("+");
}

/** As one reads it, e.g. `Ctrl+Skift+S`. */
export function keysText({ key, command, shift = false }: Keys, words: { command: string; shift: string }): string {
  return [command ? words.command : "", shift ? words.shift : "", upper(key)].filter((part) => part !== "").join("+");
}

function upper(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
