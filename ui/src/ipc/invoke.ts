/** Calls a command of the program; that it was refused is noted in the log, by its code and nothing else. */

import { invoke as call, type InvokeArgs } from "@tauri-apps/api/core";

import type { Failure } from "./bindings/Failure";

export type { InvokeArgs };

export async function invoke<Answer>(command: string, asked?: InvokeArgs): Promise<Answer> {
  try {
    return await call<Answer>(command, asked);
  } catch (failure) {
    const { code } = failure as Partial<Failure>;
    // A log that cannot be written is no reason to say more than the failure does.
    if (code !== undefined) void call("note_refusal", { command, code }).catch(() => undefined);
    throw failure;
  }
}
