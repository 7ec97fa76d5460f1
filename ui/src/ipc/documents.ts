/** Documents: edits, undo, copies, exchange and snapshots. Files are chosen in dialogs of the program, never here. */

import type { BackupRow } from "./bindings/BackupRow";
import type { BroughtBack } from "./bindings/BroughtBack";
import type { Chart } from "./bindings/Chart";
import type { DatasetPreview } from "./bindings/DatasetPreview";
import type { Edit } from "./bindings/Edit";
import type { Edited } from "./bindings/Edited";
import type { ExportAsk } from "./bindings/ExportAsk";
import type { ExportKind } from "./bindings/ExportKind";
import type { Failure } from "./bindings/Failure";
import type { ImportChoice } from "./bindings/ImportChoice";
import type { ImportPreview } from "./bindings/ImportPreview";
import type { IntakePreview } from "./bindings/IntakePreview";
import type { IntakeWanted } from "./bindings/IntakeWanted";
import type { Progress } from "./bindings/Progress";
import type { ScenarioCopy } from "./bindings/ScenarioCopy";
import type { SharedCopy } from "./bindings/SharedCopy";
import type { SnapshotInfo } from "./bindings/SnapshotInfo";
import type { SnapshotView } from "./bindings/SnapshotView";
import type { ViewSettings } from "./bindings/ViewSettings";
import type { WorkspaceView } from "./bindings/WorkspaceView";
import { invoke } from "./invoke";

/** Words of a dialog in the user's language, and the name proposed for a new file. */
export interface DialogWords {
  title: string;
  kind: string;
  name?: string;
}

/** A file for the meeting; the chart counts where it is a picture. */
export interface FileWanted {
  kind: ExportKind;
  chart: Chart;
  ask: ExportAsk;
}

/** A picture for the clipboard. */
export type PictureWanted = Omit<FileWanted, "kind">;

/** What the page asks of the open document. Nothing comes back where the user thought better of it. */
export interface Documents {
  startProblem: () => Promise<Failure | null>;
  edit: (edit: Edit, gesture?: string) => Promise<Edited>;
  undo: () => Promise<Edited>;
  redo: () => Promise<Edited>;
  keepSettings: (settings: ViewSettings) => Promise<void>;
  create: (words: DialogWords) => Promise<WorkspaceView | null>;
  open: (words: DialogWords) => Promise<WorkspaceView | null>;
  recent: () => Promise<string[]>;
  openRecent: (at: number) => Promise<WorkspaceView | null>;
  saveAs: (words: DialogWords) => Promise<WorkspaceView | null>;
  share: (words: DialogWords) => Promise<SharedCopy | null>;
  chooseImport: (words: DialogWords) => Promise<ImportPreview | null>;
  importChosen: (choice: ImportChoice) => Promise<Edited>;
  /** Writes a scenario for others, with its private values only where that is chosen. */
  exportScenario: (scenario: string, withPrivate: boolean, words: DialogWords) => Promise<ScenarioCopy | null>;
  /** Writes a scenario for the meeting; the path, or nothing where the user thought better of it. */
  exportFile: (file: FileWanted, words: DialogWords) => Promise<string | null>;
  /** Puts a chart on the clipboard. */
  copyPicture: (picture: PictureWanted) => Promise<void>;
  /** How far the file that is being made has come. */
  exportProgress: () => Promise<Progress>;
  /** Ends the making of a file: nothing is written. */
  stopExport: () => Promise<void>;
  /** What a table would bring: one that is chosen, one that is pasted, or the last one read otherwise. */
  chooseValues: (words: DialogWords, wanted: IntakeWanted) => Promise<IntakePreview | null>;
  pasteValues: (text: string, wanted: IntakeWanted) => Promise<IntakePreview>;
  readValues: (sheet: string | null, wanted: IntakeWanted) => Promise<IntakePreview | null>;
  importValues: (wanted: IntakeWanted) => Promise<Edited | null>;
  /** What a data set that is chosen would change, and that it takes the place of the document's. */
  chooseDataset: (words: DialogWords) => Promise<DatasetPreview | null>;
  importDataset: () => Promise<Edited | null>;
  /** The backups of the document, and going back to one of them. */
  backups: () => Promise<BackupRow[]>;
  restoreBackup: (number: number) => Promise<BroughtBack>;
  takeSnapshot: (name: string, scenario: string, base: string) => Promise<SnapshotInfo>;
  showSnapshot: (id: string) => Promise<SnapshotView>;
}

export const shellDocuments: Documents = {
  startProblem: () => invoke("start_problem"),
  edit: (edit, gesture) => invoke("edit", { edit, gesture: gesture ?? null }),
  undo: () => invoke("undo"),
  redo: () => invoke("redo"),
  keepSettings: (settings) => invoke("keep_settings", { settings }),
  create: (words) => invoke("new_document", { words }),
  open: (words) => invoke("open_document", { words }),
  recent: () => invoke("recent_documents"),
  openRecent: (at) => invoke("open_recent", { at }),
  saveAs: (words) => invoke("save_as", { words }),
  share: (words) => invoke("share_copy", { words }),
  chooseImport: (words) => invoke("choose_import", { words }),
  importChosen: (choice) => invoke("import_chosen", { choice }),
  exportScenario: (scenario, withPrivate, words) => invoke("export_scenario", { scenario, private: withPrivate, words }),
  exportFile: (file, words) => invoke("export_file", { file, words }),
  copyPicture: (picture) => invoke("copy_picture", { picture }),
  exportProgress: () => invoke("export_progress"),
  stopExport: () => invoke("stop_export"),
  chooseValues: (words, wanted) => invoke("choose_values", { words, wanted }),
  pasteValues: (text, wanted) => invoke("paste_values", { text, wanted }),
  readValues: (sheet, wanted) => invoke("read_values", { sheet, wanted }),
  importValues: (wanted) => invoke("import_values", { wanted }),
  chooseDataset: (words) => invoke("choose_dataset", { words }),
  importDataset: () => invoke("import_dataset"),
  backups: () => invoke("backups"),
  restoreBackup: (number) => invoke("restore_backup", { number }),
  takeSnapshot: (name, scenario, base) => invoke("take_snapshot", { name, scenario, base }),
  showSnapshot: (id) => invoke("show_snapshot", { id }),
};
