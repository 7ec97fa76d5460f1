/** Which value it is, and what it is, in a few words. */

import type { EntryPlace, RegionInfo } from "../ipc";
import { isDecimal } from "../lib/decimal";
import { formatNumber } from "../lib/format";
import { text } from "./index.svelte";

/** A parameter, what it is for, and from when; regions are called by name. */
export function placeText({ key, programme, region, indicator, from }: EntryPlace, regions: readonly RegionInfo[]): string {
  const named = regions.find(({ code }) => code === region)?.short_name ?? region;
  const parts = [text().parameter[key] ?? key, programme, named, indicator, from === null ? null : String(from)];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

/** A number as one reads it, or the word for what is no number. */
export function valueText(value: string | null): string {
  return value !== null && !isDecimal(value) ? (text().valueWords[value] ?? value) : formatNumber(value, text().number);
}
