/** What the tabs under the table ask of the program. */

import type { BudgetInfo } from "./bindings/BudgetInfo";
import type { BudgetRequest } from "./bindings/BudgetRequest";
import type { BudgetView } from "./bindings/BudgetView";
import type { ClausesPanel } from "./bindings/ClausesPanel";
import type { ContributionPanel } from "./bindings/ContributionPanel";
import type { ContributionPick } from "./bindings/ContributionPick";
import type { DifferencePanel } from "./bindings/DifferencePanel";
import type { DrawAsk } from "./bindings/DrawAsk";
import type { DrawingView } from "./bindings/DrawingView";
import type { FlowPanel } from "./bindings/FlowPanel";
import type { InclusionPanel } from "./bindings/InclusionPanel";
import type { KeyPanel } from "./bindings/KeyPanel";
import type { MapPanel } from "./bindings/MapPanel";
import type { Materiality } from "./bindings/Materiality";
import type { PanelRequest } from "./bindings/PanelRequest";
import type { PartiesPanel } from "./bindings/PartiesPanel";
import type { PlacementInfo } from "./bindings/PlacementInfo";
import type { PlacementRequest } from "./bindings/PlacementRequest";
import type { PlacementView } from "./bindings/PlacementView";
import type { ReconciliationPanel } from "./bindings/ReconciliationPanel";
import type { SourcesPanel } from "./bindings/SourcesPanel";
import type { TimelineAsk } from "./bindings/TimelineAsk";
import type { TimelinePanel } from "./bindings/TimelinePanel";
import type { TracePanel } from "./bindings/TracePanel";
import type { TracePick } from "./bindings/TracePick";
import type { WinnersPanel } from "./bindings/WinnersPanel";
import { invoke, type InvokeArgs } from "./invoke";

/** A tab that is a drawing. */
export type Draw = (asked: { request: PanelRequest; ask: DrawAsk }) => Promise<DrawingView>;

/** One use case for each tab. */
export interface Panels {
  trace: (asked: { request: PanelRequest; pick: TracePick }) => Promise<TracePanel>;
  /** A contribution of the bridge, as the trace of an amount. */
  contribution: (asked: { request: PanelRequest; pick: ContributionPick }) => Promise<ContributionPanel>;
  timeline: (asked: { request: PanelRequest; ask: TimelineAsk }) => Promise<TimelinePanel>;
  winners: (asked: { request: PanelRequest; material: Materiality }) => Promise<WinnersPanel>;
  clauses: (asked: { request: PanelRequest }) => Promise<ClausesPanel>;
  difference: (asked: { request: PanelRequest }) => Promise<DifferencePanel>;
  flow: (asked: { request: PanelRequest }) => Promise<FlowPanel>;
  inclusion: (asked: { request: PanelRequest }) => Promise<InclusionPanel>;
  key: (asked: { request: PanelRequest }) => Promise<KeyPanel>;
  parties: (asked: { request: PanelRequest }) => Promise<PartiesPanel>;
  reconciliation: (asked: { request: PanelRequest }) => Promise<ReconciliationPanel>;
  sources: (asked: { request: PanelRequest }) => Promise<SourcesPanel>;
  /** The map, and its figures in order; `listed` puts them into the drawing too. */
  map: (asked: { request: PanelRequest; ask: DrawAsk; listed: boolean }) => Promise<MapPanel>;
  regions: Draw;
  streams: Draw;
  /** The regions' own budgets of ALF money, and one of them under a scenario. */
  budgets: () => Promise<BudgetInfo[]>;
  budget: (asked: { request: BudgetRequest }) => Promise<BudgetView>;
  /** Plans of placements, and one of them beside a scenario. */
  placements: () => Promise<PlacementInfo[]>;
  placement: (asked: { request: PlacementRequest }) => Promise<PlacementView>;
}

function asking<Asked extends InvokeArgs, Answer>(command: string): (asked: Asked) => Promise<Answer> {
  return (asked) => invoke<Answer>(command, asked);
}

export const shellPanels: Panels = {
  trace: asking("trace_panel"),
  contribution: asking("contribution_panel"),
  timeline: asking("timeline_panel"),
  winners: asking("winners_panel"),
  clauses: asking("clauses_panel"),
  difference: asking("difference_panel"),
  flow: asking("flow_panel"),
  inclusion: asking("inclusion_panel"),
  key: asking("key_panel"),
  parties: asking("parties_panel"),
  reconciliation: asking("reconciliation_panel"),
  sources: asking("sources_panel"),
  map: asking("map_panel"),
  regions: asking("regions_panel"),
  streams: asking("streams_panel"),
  budgets: () => invoke<BudgetInfo[]>("budgets"),
  budget: asking("budget"),
  placements: () => invoke<PlacementInfo[]>("placements"),
  placement: asking("placement"),
};
