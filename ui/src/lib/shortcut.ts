/** Keys with Ctrl, or Cmd on a Mac; never with Alt, which is half of AltGr on Swedish keyboards. */

interface With {
  shift?: boolean;
}

/** Whether the event is a command key, e.g. Ctrl+Z; `key` in lower case. */
export function isCommand(event: KeyboardEvent, key: string, { shift = false }: With = {}): boolean {
  const command = event.ctrlKey !== event.metaKey && !event.altKey && event.shiftKey === shift;
  return command && event.key.toLowerCase() === key && !isTyping(event, key);
}

/** Whether the event is a bare key, e.g. F2. */
export function isPlain(event: KeyboardEvent, key: string): boolean {
  return event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
}

/** In a text field, undo and redo are the field's own. */
function isTyping(event: KeyboardEvent, key: string): boolean {
  const { target } = event;
  if (key !== "z" && key !== "y") return false;
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== "range" && target.type !== "radio";
}
