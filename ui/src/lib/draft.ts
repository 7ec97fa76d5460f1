/** Values that are tried and not saved. */

import type { Draft, EntryPlace } from "../ipc";

/** Whether two drafts try the same thing; the later one holds. */
export function isSamePlace(a: Draft, b: Draft): boolean {
  if (a.scenario !== b.scenario) return false;
  if (a.kind === "rate_step") return b.kind === "rate_step" && a.year === b.year;
  return b.kind === "entry" && placeText(a.entry.place) === placeText(b.entry.place);
}

function placeText({ key, programme, region, indicator, from }: EntryPlace): string {
  return [key, programme, region, indicator, from].map((part) => part ?? "").join(" ");
}
