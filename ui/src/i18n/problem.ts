/** What went wrong, in a sentence. */

import type { Failure } from "../ipc";
import { text } from "./index.svelte";

/** Parameters are called as on the page. */
export function problemText(problem: Failure | "unreachable"): string {
  const { problem: { failure, unreachable }, parameter } = text();
  if (problem === "unreachable") {
    return unreachable;
  }
  const { code, params } = problem;
  const key = params.parameter;
  return failure[code](key === undefined ? params : { ...params, parameter: parameter[key] ?? key });
}
