/** What went wrong, in a sentence. */

import type { Failure } from "../ipc";
import { text } from "./index.svelte";

export function problemText(problem: Failure | "unreachable"): string {
  const { failure, unreachable } = text().problem;
  return problem === "unreachable" ? unreachable : failure[problem.code](problem.params);
}
