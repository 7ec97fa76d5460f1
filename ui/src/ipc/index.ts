/** The way to the program's use cases; the only place that knows how a call is carried. */

import type { Failure } from "./bindings/Failure";
import type { View } from "./bindings/View";
import type { ViewRequest } from "./bindings/ViewRequest";
import type { WorkspaceView } from "./bindings/WorkspaceView";
import { type Documents, shellDocuments } from "./documents";
import { invoke } from "./invoke";
import { type Panels, shellPanels } from "./panels";
import { shellSupport, type Support } from "./support";
import { shellUser, type User } from "./user";

export type { About } from "./bindings/About";
export type { BackupRow } from "./bindings/BackupRow";
export type { Behind } from "./bindings/Behind";
export type { BridgeMode } from "./bindings/BridgeMode";
export type { BridgeStep } from "./bindings/BridgeStep";
export type { BudgetCheck } from "./bindings/BudgetCheck";
export type { BudgetInfo } from "./bindings/BudgetInfo";
export type { BudgetPlace } from "./bindings/BudgetPlace";
export type { BudgetRequest } from "./bindings/BudgetRequest";
export type { BudgetTerm } from "./bindings/BudgetTerm";
export type { BudgetTried } from "./bindings/BudgetTried";
export type { BudgetTry } from "./bindings/BudgetTry";
export type { BudgetView } from "./bindings/BudgetView";
export type { Cell } from "./bindings/Cell";
export type { Chart } from "./bindings/Chart";
export type { Children } from "./bindings/Children";
export type { Clause } from "./bindings/Clause";
export type { ClauseGroup } from "./bindings/ClauseGroup";
export type { ClausesPanel } from "./bindings/ClausesPanel";
export type { Code } from "./bindings/Code";
export type { Column } from "./bindings/Column";
export type { DatasetPreview } from "./bindings/DatasetPreview";
export type { Datum } from "./bindings/Datum";
export type { DifferenceGroup } from "./bindings/DifferenceGroup";
export type { DifferencePanel } from "./bindings/DifferencePanel";
export type { ContributionPanel } from "./bindings/ContributionPanel";
export type { ContributionPick } from "./bindings/ContributionPick";
export type { DifferenceRow } from "./bindings/DifferenceRow";
export type { DocumentInfo } from "./bindings/DocumentInfo";
export type { Domain } from "./bindings/Domain";
export type { Draft } from "./bindings/Draft";
export type { DrawAsk } from "./bindings/DrawAsk";
export type { DrawingView } from "./bindings/DrawingView";
export type { Edit } from "./bindings/Edit";
export type { Edited } from "./bindings/Edited";
export type { EntryEdit } from "./bindings/EntryEdit";
export type { EntryPlace } from "./bindings/EntryPlace";
export type { EntryValue } from "./bindings/EntryValue";
export type { FactRow } from "./bindings/FactRow";
export type { Failure } from "./bindings/Failure";
export type { Figure } from "./bindings/Figure";
export type { ExportAsk } from "./bindings/ExportAsk";
export type { ExportDetail } from "./bindings/ExportDetail";
export type { ExportKind } from "./bindings/ExportKind";
export type { FlowPanel } from "./bindings/FlowPanel";
export type { FlowProof } from "./bindings/FlowProof";
export type { HeadlineRow } from "./bindings/HeadlineRow";
export type { HolderInfo } from "./bindings/HolderInfo";
export type { ImportChoice } from "./bindings/ImportChoice";
export type { ImportPreview } from "./bindings/ImportPreview";
export type { ImportedScenario } from "./bindings/ImportedScenario";
export type { InclusionCell } from "./bindings/InclusionCell";
export type { InclusionPanel } from "./bindings/InclusionPanel";
export type { InclusionRow } from "./bindings/InclusionRow";
export type { Inconsistency } from "./bindings/Inconsistency";
export type { IntakeField } from "./bindings/IntakeField";
export type { IntakePreview } from "./bindings/IntakePreview";
export type { IntakeRow } from "./bindings/IntakeRow";
export type { IntakeWanted } from "./bindings/IntakeWanted";
export type { KeyIndicator } from "./bindings/KeyIndicator";
export type { KeyPanel } from "./bindings/KeyPanel";
export type { KeyRow } from "./bindings/KeyRow";
export type { KeyVariant } from "./bindings/KeyVariant";
export type { Language } from "./bindings/Language";
export type { LedgerRow } from "./bindings/LedgerRow";
export type { MapPanel } from "./bindings/MapPanel";
export type { MapRow } from "./bindings/MapRow";
export type { Materiality } from "./bindings/Materiality";
export type { Measure } from "./bindings/Measure";
export type { Missing } from "./bindings/Missing";
export type { NotFound } from "./bindings/NotFound";
export type { Notice } from "./bindings/Notice";
export type { NoteInfo } from "./bindings/NoteInfo";
export type { OperationLabel } from "./bindings/OperationLabel";
export type { PanelRequest } from "./bindings/PanelRequest";
export type { ParameterValue } from "./bindings/ParameterValue";
export type { PartiesPanel } from "./bindings/PartiesPanel";
export type { Party } from "./bindings/Party";
export type { PartKind } from "./bindings/PartKind";
export type { PartyClause } from "./bindings/PartyClause";
export type { PixelSize } from "./bindings/PixelSize";
export type { Preferences } from "./bindings/Preferences";
export type { Progress } from "./bindings/Progress";
export type { ReconciliationPanel } from "./bindings/ReconciliationPanel";
export type { ReconciliationRow } from "./bindings/ReconciliationRow";
export type { RegionInfo } from "./bindings/RegionInfo";
export type { Row } from "./bindings/Row";
export type { ScenarioInfo } from "./bindings/ScenarioInfo";
export type { SharedCopy } from "./bindings/SharedCopy";
export type { SnapshotInfo } from "./bindings/SnapshotInfo";
export type { SnapshotView } from "./bindings/SnapshotView";
export type { SourceEntry } from "./bindings/SourceEntry";
export type { SourceRef } from "./bindings/SourceRef";
export type { SourcesPanel } from "./bindings/SourcesPanel";
export type { Stance } from "./bindings/Stance";
export type { StepControl } from "./bindings/StepControl";
export type { StepEntry } from "./bindings/StepEntry";
export type { StepValue } from "./bindings/StepValue";
export type { Template } from "./bindings/Template";
export type { Theme } from "./bindings/Theme";
export type { ThemeChoice } from "./bindings/ThemeChoice";
export type { TimelineAsk } from "./bindings/TimelineAsk";
export type { TimelineFigure } from "./bindings/TimelineFigure";
export type { TimelinePanel } from "./bindings/TimelinePanel";
export type { TimelineStep } from "./bindings/TimelineStep";
export type { TraceLine } from "./bindings/TraceLine";
export type { TracePanel } from "./bindings/TracePanel";
export type { ParameterSides } from "./bindings/ParameterSides";
export type { TraceComponent } from "./bindings/TraceComponent";
export type { TracePick } from "./bindings/TracePick";
export type { TransferRow } from "./bindings/TransferRow";
export type { Unit } from "./bindings/Unit";
export type { View } from "./bindings/View";
export type { ViewRequest } from "./bindings/ViewRequest";
export type { ViewSettings } from "./bindings/ViewSettings";
export type { WinnerCount } from "./bindings/WinnerCount";
export type { WinnerRow } from "./bindings/WinnerRow";
export type { WinnersPanel } from "./bindings/WinnersPanel";
export type { DivisionRule } from "./bindings/DivisionRule";
export type { FrameStage } from "./bindings/FrameStage";
export type { PlacementCheck } from "./bindings/PlacementCheck";
export type { PlacementInfo } from "./bindings/PlacementInfo";
export type { PlacementLoad } from "./bindings/PlacementLoad";
export type { PlacementBlock } from "./bindings/PlacementBlock";
export type { PlacementTry } from "./bindings/PlacementTry";
export type { PlacementRequest } from "./bindings/PlacementRequest";
export type { PlacementView } from "./bindings/PlacementView";
export type { RangeEnd } from "./bindings/RangeEnd";
export type { RangeFigure } from "./bindings/RangeFigure";
export type { StatedAmount } from "./bindings/StatedAmount";
export type { StatedNumber } from "./bindings/StatedNumber";
export type { StatedVerdict } from "./bindings/StatedVerdict";
export type { VfuPayment } from "./bindings/VfuPayment";
export type { LengthIn } from "./bindings/LengthIn";
export type { WorkspaceView } from "./bindings/WorkspaceView";
export type { DialogWords, Documents } from "./documents";
export type { Draw, Panels } from "./panels";
export type { Support } from "./support";
export type { Dropped, Menu, MenuItem, Term, User } from "./user";

/** What the page asks of the program. */
export interface Backend {
  /** What the window needs once. */
  workspace: () => Promise<WorkspaceView>;
  /** One look at the workspace. */
  view: (request: ViewRequest) => Promise<View>;
  /** The tabs under the table. */
  panels: Panels;
  /** The open document. */
  documents: Documents;
  /** The user and the window. */
  user: User;
  /** What helps when something is wrong, and what the program is. */
  support: Support;
}

/** The program behind the page. */
export const backend: Backend = {
  workspace: () => invoke<WorkspaceView>("workspace"),
  view: (request) => invoke<View>("view", { request }),
  panels: shellPanels,
  documents: shellDocuments,
  user: shellUser,
  support: shellSupport,
};

/** Whether what a call was refused with is one of the program's own failures. */
export function isFailure(reason: unknown): reason is Failure {
  return typeof reason === "object" && reason !== null && "code" in reason && "params" in reason;
}
