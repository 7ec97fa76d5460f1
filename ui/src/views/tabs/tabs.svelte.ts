/** Which tab is open under the table, and what it is opened on. */

import { currentLanguage } from "../../i18n/index.svelte";
import type { BudgetTry, ExportDetail, Measure, PanelRequest, PlacementTry, TimelineFigure, ViewRequest } from "../../ipc";
import { pointOf } from "../../lib/timeline";
import type { Compare } from "../compare/compare.svelte";

export const TABS = [
  "drawings",
  "timeline",
  "bridge",
  "regions",
  "map",
  "flow",
  "inclusion",
  "key",
  "trace",
  "reconciliation",
  "parties",
  "sources",
  "difference",
  "winners",
  "budget",
  "placement",
] as const;

export type TabId = (typeof TABS)[number];

/** A figure of the table that somebody wants to know the story of. */
export interface Picked {
  scenario: string;
  /** County code; `00` is the whole. */
  region: string;
  year?: number;
  measure?: Measure;
  /** Headline figure or component. */
  component?: string;
  /** Group of the bridge whose contribution it is; `together` is what the groups do together. */
  group?: string;
}

export class Tabs {
  #open = $state<TabId>("drawings");
  /** Who has all the room: the tab, the table, or neither. */
  room = $state<"tab" | "table" | "both">("both");
  /** What goes through the years in the timeline. */
  figure = $state<TimelineFigure>("rate");
  /** The source whose figures are shown among the sources. */
  source = $state<string | null>(null);
  /** The regional budget that is shown; none: the own region's, or the first. */
  budget = $state<string | null>(null);
  /** Amounts that are tried in a regional budget, until another is chosen; no document keeps them. */
  triedAmounts = $state.raw<{ budget: string; amounts: readonly BudgetTry[] } | null>(null);
  /** The placement plan that is shown; none: the first. */
  plan = $state<string | null>(null);
  /** Numbers that are tried in the blocks of a placement plan, until another is chosen; no document keeps them. */
  triedBlocks = $state.raw<{ plan: string; blocks: readonly PlacementTry[] } | null>(null);

  #picked = $state.raw<{ figure: Picked; seen: string } | null>(null);
  readonly #compare: Compare;

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  get open(): TabId {
    return this.#open;
  }

  /** Who opens a tab wants to see it. */
  set open(tab: TabId) {
    this.#open = tab;
    if (this.room === "table") this.room = "both";
  }

  /** Gives one of them all the room, or both theirs again. */
  give(room: "tab" | "table"): void {
    this.room = this.room === room ? "both" : room;
  }

  /** The choices of the table, for the scenario in focus as it is saved: the same while a value is tried. */
  readonly saved = $derived.by<PanelRequest>(() => {
    const compare = this.#compare;
    // Another revision of the document gives other answers to the same question.
    void compare.desk.revision;
    return {
      base: compare.base,
      scenario: compare.focus,
      year: compare.year,
      region: compare.region,
      measure: compare.measure,
      through: compare.summed ? compare.through : null,
      component: compare.component,
      price: compare.price,
      unit: compare.unit,
      language: currentLanguage(),
      drafts: [],
    };
  });

  /** The same with what is tried. */
  readonly request = $derived.by<PanelRequest>(() => ({ ...this.saved, drafts: [...this.#compare.drafts] }));

  /** What a picture shows of what is shown here. */
  readonly detail = $derived.by<ExportDetail>(() => {
    const { through, component, price } = this.request;
    const { mode, order } = this.#compare;
    const timeline = this.open === "timeline";
    const pinned = timeline ? [...this.#compare.pinned] : [];
    return { figure: timeline ? this.figure : null, pinned, through, component, price, mode, order: [...order] };
  });

  /** The figure traced: the one picked, until another row or scenario is chosen in the table. */
  readonly traced = $derived.by<Picked>(() => {
    const { region, focus } = this.#compare;
    if (this.#picked?.seen === this.#seen()) return this.#picked.figure;
    return { scenario: focus, region };
  });

  /** What the trace asks on. */
  readonly traceRequest = $derived.by<PanelRequest>(() => {
    const { scenario, region, year, measure, component } = this.traced;
    // A line of the amounts stands among all of a region's lines.
    const lines = component === undefined ? this.request.measure : "net";
    // A trace is of one year in its own price; which component it tells is picked.
    const one = { through: null, price: null, component: null };
    return { ...this.request, ...one, scenario, region, year: year ?? this.request.year, measure: measure ?? lines };
  });

  /** Opens the trace of a figure. */
  trace(figure: Picked): void {
    const { component } = this.#compare;
    // A table of one component is traced to that component; a figure that names its measure is not of the table.
    const ofTable = figure.component === undefined && figure.measure === undefined;
    const traced = ofTable && component !== null ? { ...figure, component } : figure;
    this.#picked = { figure: traced, seen: this.#seen() };
    this.open = "trace";
  }

  /** The amount at an end of the bridge, or a group's contribution between them; what is merged leads to the end. */
  traceBridge({ base, focus, region, year }: ViewRequest, bar = "to"): void {
    const end = ["from", "to", "rest"].includes(bar);
    const scenario = bar === "from" ? base : focus;
    this.trace({ scenario, region, year, measure: "net", ...(end ? {} : { group: bar }) });
  }

  /** The rate at a point of a timeline of rates. */
  traceRate(datum: string): void {
    const point = pointOf(datum);
    if (point) this.trace({ ...point, region: "00", measure: "rate" });
  }

  #seen(): string {
    const { region, focus, measure, year } = this.#compare;
    return [region, focus, measure, year].join(" ");
  }
}
