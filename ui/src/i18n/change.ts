/** What is no longer as in a snapshot, in a few words. */

import type { WorkspaceView } from "../ipc";
import { text } from "./index.svelte";

/** `dataset`, `ancestor <id>`, or an amount as `scenario <year> <region> <component>`. */
export function changeText(what: string, { regions, scenarios }: Pick<WorkspaceView, "regions" | "scenarios">): string {
  const words = text().changed;
  const [kind = "", first, region, component] = what.split(" ");
  const name = words[kind] ?? kind;
  if (first === undefined) return name;
  if (region === undefined) return `${name} ${scenarios.find(({ id }) => id === first)?.name ?? first}`;
  const place = regions.find(({ code }) => code === region)?.short_name ?? region;
  return `${name} ${first} ${place} ${(text().component[component ?? ""] ?? component ?? "").toLowerCase()}`;
}
