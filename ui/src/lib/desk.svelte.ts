/** The open document as the page knows it, and what may be done to it. */

import {
  type Backend,
  type Documents,
  type Edit,
  type Edited,
  type Failure,
  isFailure,
  type OperationLabel,
  type ViewSettings,
  type WorkspaceView,
} from "../ipc";

/** What happened last, told for a while. */
export type Happened =
  | { kind: "done" | "undone" | "redone"; label: OperationLabel }
  | { kind: "told"; text: string }
  | { kind: "failed"; problem: Failure | "unreachable" };

/** What came of an attempt: what it gave, or why it was refused. */
export type Attempted<T> = { given: T } | { refused: Failure | "unreachable" };

export class Desk {
  workspace = $state.raw<WorkspaceView>() as WorkspaceView;
  /** Grows with every change of the document: what was computed from it before no longer holds. */
  revision = $state(0);
  happened = $state.raw<Happened | null>(null);
  /** Whether an edit is on its way to the disk. */
  busy = $state(false);

  /** Called when another state of the document has been put on the desk. */
  onlaid: () => void = () => undefined;

  readonly documents: Documents;
  readonly #backend: Backend;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(backend: Backend, workspace: WorkspaceView) {
    this.#backend = backend;
    this.documents = backend.documents;
    this.workspace = workspace;
  }

  /** Whether the document can be edited. */
  readonly writable = $derived.by(() => this.workspace.document?.access === "write");

  /** Does an edit; gives what came of it, or nothing where it was refused, which is told. */
  edit(edit: Edit, gesture?: string): Promise<Edited | null> {
    return this.attempt(() => this.#laid(this.documents.edit(edit, gesture), "done"));
  }

  /** Does an edit that was asked for in a dialog, which tells itself where it is refused. */
  answer(edit: Edit): Promise<Attempted<Edited>> {
    return this.venture(() => this.#laid(this.documents.edit(edit), "done"));
  }

  undo(): Promise<Edited | null> {
    return this.attempt(() => this.#laid(this.documents.undo(), "undone"));
  }

  redo(): Promise<Edited | null> {
    return this.attempt(() => this.#laid(this.documents.redo(), "redone"));
  }

  /** Puts an edited document on the desk and tells what was done. */
  async #laid(work: Promise<Edited>, kind: "done" | "undone" | "redone"): Promise<Edited> {
    const edited = await work;
    const known = this.workspace.document?.problem?.code;
    this.lay(edited.workspace);
    const problem = edited.workspace.document?.problem;
    // What came up is told once; what was done is told otherwise.
    this.happened = problem && problem.code !== known ? { kind: "failed", problem } : { kind, label: edited.label };
    return edited;
  }

  /** Puts a document on the desk. */
  lay(workspace: WorkspaceView): void {
    this.workspace = workspace;
    this.revision += 1;
    this.onlaid();
  }

  /** Remembers what is looked at; no operation. */
  async keepSettings(settings: ViewSettings): Promise<void> {
    if (this.writable) await this.attempt(() => this.documents.keepSettings(settings));
  }

  /** Tells what came up when the document was opened. */
  async begin(): Promise<void> {
    const problem = await this.documents.startProblem();
    if (problem) this.happened = { kind: "failed", problem };
  }

  /** Asks anew what the document holds. */
  async refresh(): Promise<void> {
    this.lay(await this.#backend.workspace());
  }

  /** Does something after what is under way; what fails is told. */
  async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    const attempted = await this.venture(work);
    if ("given" in attempted) return attempted.given;
    this.happened = { kind: "failed", problem: attempted.refused };
    return null;
  }

  /** Does something after what is under way; what fails is for the caller to tell. One at a time, in order. */
  venture<T>(work: () => Promise<T>): Promise<Attempted<T>> {
    const run = async (): Promise<Attempted<T>> => {
      this.busy = true;
      try {
        return { given: await work() };
      } catch (reason) {
        return { refused: isFailure(reason) ? reason : "unreachable" };
      } finally {
        this.busy = false;
      }
    };
    const next = this.#queue.then(run);
    this.#queue = next;
    return next;
  }
}
