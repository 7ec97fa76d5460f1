/** What can be done with the document and its scenarios, whoever asks for it: button, key, menu or palette. */

import { currentLanguage, text } from "../../i18n/index.svelte";
import {
  type Chart,
  type DatasetPreview,
  type Dropped,
  type Edit,
  type ExportAsk,
  type ExportDetail,
  type ExportKind,
  type ImportPreview,
  isFailure,
  type ScenarioInfo,
  type SnapshotInfo,
  type SnapshotView,
  type WorkspaceView,
} from "../../ipc";
import type { Desk } from "../../lib/desk.svelte";
import { formatMoment } from "../../lib/format";
import type { Compare } from "../compare/compare.svelte";
import { tableText } from "../compare/table-text";

/** What can be asked about a scenario in a dialog. */
export type ScenarioQuestion = "create" | "branch" | "rename" | "move" | "note" | "tags" | "delete";

/** Whole measures of one year, as decks and reports tell them. */
const WHOLE: ExportDetail = { figure: null, pinned: [], through: null, component: null, price: null, mode: "shared", order: [] };

export class Actions {
  /** Scenarios that wait for a yes to be imported. */
  preview = $state.raw<ImportPreview | null>(null);
  /** Whether a name for a snapshot is asked for. */
  snapshot = $state(false);
  /** A snapshot that no longer gives the same, with all that differs. */
  changes = $state.raw<SnapshotView | null>(null);
  /** Whether values from a table are being looked through. */
  intake = $state(false);
  /** A data set that waits for a yes to take the place of the document's. */
  dataset = $state.raw<DatasetPreview | null>(null);
  /** Whether the document's notes are open. */
  notes = $state(false);
  /** Whether a backup to go back to is being chosen. */
  backups = $state(false);
  /** Whether a file for the meeting is asked for or being made. */
  exporting = $state(false);
  /** What is asked about the chosen scenario. */
  question = $state<ScenarioQuestion | null>(null);

  readonly compare: Compare;
  readonly desk: Desk;

  constructor(compare: Compare) {
    this.compare = compare;
    this.desk = compare.desk;
  }

  /** The chosen scenario. */
  get focus(): ScenarioInfo | undefined {
    return this.compare.scenario(this.compare.focus);
  }

  create(): void {
    const { create, newName } = text().document;
    this.#lay(() => this.desk.documents.create(wanted(create, newName)));
  }

  open(): void {
    this.#lay(() => this.desk.documents.open(wanted(text().document.open)));
  }

  openRecent(at: number): void {
    this.#lay(() => this.desk.documents.openRecent(at));
  }

  saveAs(): void {
    const { saveAs, newName } = text().document;
    const name = this.desk.workspace.document?.name ?? newName;
    this.#lay(() => this.desk.documents.saveAs(wanted(saveAs, name)));
  }

  share(): void {
    void this.desk.attempt(async () => {
      const words = text().document;
      const name = words.sharedName(this.desk.workspace.document?.name ?? "");
      const shared = await this.desk.documents.share(wanted(words.share, name));
      if (!shared) return;
      const out = [...shared.private, ...shared.orphaned];
      const also = [
        shared.dataset > 0 ? words.leftOutDataset(shared.dataset) : "",
        shared.notes > 0 ? words.leftOutNotes(shared.notes) : "",
        shared.snapshots > 0 ? words.leftOutSnapshots(shared.snapshots) : "",
      ].filter((what) => what !== "");
      const less =
        (out.length > 0 ? words.leftOut(out.join(", ")) : "") +
        (shared.thinned.length > 0 ? words.thinned(shared.thinned.join(", ")) : "") +
        (also.length > 0 ? words.leftOutAlso(also.join(", ")) : "");
      this.#tell(words.shared(shared.path, less));
    });
  }

  importScenarios(): void {
    void this.desk.attempt(async () => {
      const { importScenario, scenarioKind } = text().document;
      this.preview = await this.desk.documents.chooseImport({ title: importScenario, kind: scenarioKind });
    });
  }

  chooseDataset(): void {
    void this.desk.attempt(async () => {
      const { command, kind } = text().dataset;
      this.dataset = await this.desk.documents.chooseDataset({ title: command, kind });
    });
  }

  /** Goes back to a backup. What is refused is told by who asked. */
  async bringBack(number: number): Promise<void> {
    const { restored, workspace } = await this.desk.documents.restoreBackup(number);
    this.#put(workspace);
    const words = text().backups;
    this.#tell(words.restored(formatMoment(restored.at), restored.kept));
  }

  /** Whether the chosen scenario or a value of it is private. */
  get holdsPrivate(): boolean {
    return this.focus !== undefined && (this.focus.private || this.focus.private_values > 0);
  }

  /** Writes the chosen scenario for others; what is private goes along only where that is chosen. */
  exportScenario(withPrivate = false): void {
    void this.desk.attempt(async () => {
      const words = text().document;
      const title = (withPrivate ? words.exportPrivate : words.exportScenario)(this.focus?.name ?? "");
      const proposed = { title, kind: words.scenarioKind, name: this.compare.focus };
      const copy = await this.desk.documents.exportScenario(this.compare.focus, withPrivate, proposed);
      if (copy !== null) this.#tell(words.exported(copy.path, copy.left_out));
    });
  }

  /** Writes the chosen scenario beside the base for the meeting; of the charts, the one given where it is a picture. */
  exportFile(kind: ExportKind, chart: Chart = "timeline", detail: ExportDetail = WHOLE): void {
    void this.desk.attempt(async () => {
      const words = text().document;
      const ask = this.#asked(detail);
      const name = this.focus?.name ?? ask.scenario;
      const proposed = { title: words.exportAs[kind](name), kind: words.fileKind[kind], name };
      try {
        this.exporting = true;
        const path = await this.desk.documents.exportFile({ kind, chart, ask }, proposed);
        if (path !== null) this.#tell(words.exportedFile(path));
      } catch (reason) {
        if (!isFailure(reason) || reason.code !== "cancelled") throw reason;
        this.#tell(words.exportStopped);
      } finally {
        this.exporting = false;
      }
    });
  }

  /** Puts a chart of the chosen scenario beside the base on the clipboard. */
  async copyPicture(chart: Chart, detail: ExportDetail): Promise<void> {
    const copied = await this.desk.attempt(() => this.desk.documents.copyPicture({ chart, ask: this.#asked(detail) }).then(() => true));
    if (copied === true) this.#tell(text().document.pictureCopied(text().document.charts[chart]));
  }

  /** Puts the table's figures on the clipboard, as a spreadsheet takes them. */
  async copyTable(): Promise<void> {
    const { shown } = this.compare;
    if (!shown) return;
    const copied = await this.desk.attempt(() => navigator.clipboard.writeText(tableText(shown)).then(() => true));
    if (copied === true) this.#tell(text().document.tableCopied);
  }

  /** What a file or picture shows: what the window does. */
  #asked(detail: ExportDetail): ExportAsk {
    const { base, focus, region, year, measure, unit } = this.compare;
    return { scenario: focus, base, region, year, measure, unit, language: currentLanguage(), detail };
  }

  takeSnapshot(): void {
    this.snapshot = this.desk.writable;
  }

  /** Tells whether a snapshot gives the same kronor still. */
  show(pinned: SnapshotInfo): void {
    void this.desk.attempt(async () => {
      const words = text().document;
      const view = await this.desk.documents.showSnapshot(pinned.id);
      if (view.same) this.#tell(words.snapshotSame(pinned.name));
      else this.changes = view;
    });
  }

  /** Asks about the chosen scenario. */
  ask(question: ScenarioQuestion): void {
    if (this.focus && this.desk.writable) this.question = question;
  }

  /** Changes the document without a question: it can be undone. */
  mark(change: Edit): void {
    void this.desk.edit(change);
  }

  togglePrivate(): void {
    const { focus } = this;
    if (focus) this.mark({ kind: "private", scenario: focus.id, private: !focus.private });
  }

  toggleArchived(): void {
    const { focus } = this;
    if (focus) this.mark({ kind: "archive", scenario: focus.id, archived: !focus.archived });
  }

  /** What came of files dropped on the window. */
  dropped(what: Dropped): void {
    if (what.kind === "document") this.#put(what.workspace);
    else if (what.kind === "failed") this.desk.happened = { kind: "failed", problem: what.problem };
    else if (this.desk.writable) this.preview = what.preview;
    else this.desk.happened = { kind: "failed", problem: { code: "document_read_only", params: {} } };
  }

  /** Puts another document on the table. */
  #lay(ask: () => Promise<WorkspaceView | null>): void {
    void this.desk.attempt(async () => {
      const workspace = await ask();
      if (workspace) this.#put(workspace);
    });
  }

  #put(workspace: WorkspaceView): void {
    this.desk.lay(workspace);
    this.compare.start(workspace.settings);
    const problem = workspace.document?.problem;
    if (problem) this.desk.happened = { kind: "failed", problem };
  }

  #tell(what: string): void {
    this.desk.happened = { kind: "told", text: what };
  }
}

function wanted(title: string, name = "") {
  return { title, kind: text().document.kind, name };
}
