/** What the tabs that are drawings have in common. */

import { text } from "../../i18n/index.svelte";
import { problemText } from "../../i18n/problem";
import type { Failure } from "../../ipc";

/** What a drawing shows of its scenario. */
export type Shown = "difference" | "amount";

/** Why there is no drawing, in words; null where there is one. */
export function drawnProblem(problem: Failure | "unreachable" | null): string | null {
  if (!problem) return null;
  const cramped = problem !== "unreachable" && problem.code === "drawing";
  return cramped ? text().views.drawn.failed : problemText(problem);
}
