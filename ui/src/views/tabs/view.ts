/** What every tab is given. */

import type { Compare } from "../compare/compare.svelte";
import type { Tabs } from "./tabs.svelte";

export interface ViewProps {
  compare: Compare;
  tabs: Tabs;
}
