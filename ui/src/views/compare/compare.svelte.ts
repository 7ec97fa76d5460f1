/** What the user has chosen, what is asked for, and what is shown. */

import { currentLanguage } from "../../i18n/index.svelte";
import {
  type Backend,
  type BridgeMode,
  type Draft,
  type Edit,
  type EntryEdit,
  type Failure,
  isFailure,
  type Measure,
  type Panels,
  type PixelSize,
  type ScenarioInfo,
  type StepControl,
  type Unit,
  type View,
  type ViewRequest,
  type ViewSettings,
  type WorkspaceView,
} from "../../ipc";
import { compareDecimals } from "../../lib/decimal";
import type { Desk } from "../../lib/desk.svelte";
import { isSamePlace } from "../../lib/draft";
import { Gestures } from "../../lib/gestures";
import { type Latest, latest } from "../../lib/latest";
import { type Choice, makeBase, MOST_PINNED, pinAt, remaining, togglePin } from "../../lib/pins";
import { inputMoment, isOvertaken, measureRepaint, painted } from "../../lib/repaint";
import { resting } from "../../lib/resting";
import { theme } from "../../lib/theme.svelte";
import { together } from "../../lib/together";
import { hasUnit } from "./units";

/** An answer together with what it answers, so that headings and figures never disagree. */
export interface Shown {
  request: ViewRequest;
  view: View;
}

/** What went wrong: one of the program's failures, or no answer at all. */
export type Problem = Failure | "unreachable";

/** What the columns beside the base show. */
export type Show = "difference" | "percent" | "amount";

/** A drawing whose texts do not fit is asked for larger and shown smaller, at most this much. */
const MOST_ROOM = 2;
const MORE_ROOM = 1.2;
/** What stands beside table and drawings follows when the hand has rested for so long, */
const REST_MS = 120;
/** or, while it moves, so seldom that it does not slow down what it is about. */
const SELDOM_MS = 600;

interface Asked {
  request: ViewRequest;
  /** When the hand moved, if a slider or a number field is behind the request. */
  moved: number | null;
  /** Revision of the document it is asked of. */
  revision: number;
}

/** Drafts on their way to the disk, until the first answer that knows of it. */
interface Kept {
  drafts: readonly Draft[];
  /** Revision of the document that has them; none: not saved yet. */
  revision: number | null;
}

export class Compare {
  base = $state("");
  pinned = $state.raw<readonly string[]>([]);
  focus = $state("");
  year = $state(0);
  /** Last year of a span whose amounts are summed. */
  through = $state<number | null>(null);
  measure = $state<Measure>("received");
  /** One component of the amounts. */
  component = $state<string | null>(null);
  /** The year in whose price kronor are shown. */
  price = $state<number | null>(null);
  unit = $state<Unit>("mnkr");
  show = $state<Show>("difference");
  /** The region whose eyes we look with; none is the neutral view. */
  own = $state<string | null>(null);
  /** The region of the bridge. */
  region = $state("");
  /** How the bridge is taken apart. */
  mode = $state<BridgeMode>("shared");
  /** Groups in the order chosen for the bridge; none: the usual one. */
  order = $state.raw<readonly string[]>([]);
  drafts = $state.raw<readonly Draft[]>([]);
  timeline = $state.raw<PixelSize | null>(null);
  bridge = $state.raw<PixelSize | null>(null);

  /** How much larger than shown the drawings are asked for. */
  #room = $state(1);

  shown = $state.raw<Shown | null>(null);
  /** The same for what stands beside table and drawings: while a hand moves, it follows a little later. */
  rested = $state.raw<Shown | null>(null);
  problem = $state.raw<Problem | null>(null);

  /** What the present choices ask for; nothing until both drawings know their size. */
  readonly request = $derived.by<ViewRequest | null>(() => {
    // Another revision gives other figures to the same question: the request is a new one.
    void this.desk.revision;
    if (!this.timeline || !this.bridge) return null;
    return {
      base: this.base,
      pinned: [...this.pinned],
      focus: this.focus,
      year: this.year,
      through: this.summed ? this.through : null,
      measure: this.measure,
      component: this.component,
      price: this.price,
      unit: this.unit,
      region: this.region,
      drafts: [...this.drafts],
      theme: theme(),
      language: currentLanguage(),
      timeline: scaled(this.timeline, this.#room),
      bridge: scaled(this.bridge, this.#room),
      mode: this.mode,
      order: [...this.order],
    };
  });

  /** Whether the figures are amounts, which have a unit and a sum over years. */
  get summed(): boolean {
    return this.component !== null || hasUnit(this.measure);
  }

  /** What is remembered with the document. */
  readonly settings = $derived.by<ViewSettings>(() => ({
    base: this.base,
    pinned: [...this.pinned],
    focus: this.focus,
    year: this.year,
    through: this.through,
    measure: this.measure,
    component: this.component,
    price: this.price,
    unit: this.unit,
    region: this.region,
    own: this.own,
    mode: this.mode,
    order: [...this.order],
  }));

  /** The open document. */
  readonly desk: Desk;
  /** The use cases of the tabs. */
  readonly panels: Panels;
  readonly #latest: Latest<Asked>;
  readonly #gestures = new Gestures();
  readonly #later = resting<Shown>(
    REST_MS,
    (shown) => {
      this.rested = shown;
    },
    SELDOM_MS,
  );
  #moved: number | null = null;
  #kept: readonly Kept[] = [];

  constructor(backend: Backend, desk: Desk) {
    this.desk = desk;
    this.panels = backend.panels;
    this.start(desk.workspace.settings);
    desk.onlaid = () => {
      this.#forget();
    };
    this.#latest = latest<Asked, View>({
      send: ({ request, moved }) => together(moved, backend.view(request)),
      answered: (asked, view) => this.#answered(asked, view),
      overtaken: isOvertaken,
      failed: ({ request }, reason) => {
        this.#failed(request, reason);
      },
    });
  }

  get workspace(): WorkspaceView {
    return this.desk.workspace;
  }

  /** Looks at a document as it was last looked at. */
  start(settings: ViewSettings): void {
    // The settings name the same choices.
    Object.assign(this, settings);
    this.drafts = [];
    this.#kept = [];
    this.#room = 1;
  }

  /** Asks for what the choices say; call whenever they change. */
  ask(request: ViewRequest): void {
    this.#latest.submit({ request, moved: this.#moved, revision: this.desk.revision });
    this.#moved = null;
  }

  retry(): void {
    if (this.request) this.ask(this.request);
  }

  /** While the hand is on the slider, the next look is asked for when the page can take it. */
  #answered({ request, moved, revision }: Asked, view: View): void | Promise<void> {
    const first = this.shown === null;
    this.problem = null;
    this.shown = { request, view };
    this.#later.put(this.shown);
    if (moved === null) this.#later.flush();
    this.#settle(revision);
    const framed = moved === null ? undefined : measureRepaint(moved);
    if (first) {
      void painted().then(() => {
        document.body.setAttribute("ready", "");
      });
    }
    return framed;
  }

  #failed(request: ViewRequest, reason: unknown): void {
    const problem = isFailure(reason) ? reason : "unreachable";
    const larger = this.#room * MORE_ROOM;
    const cramped = problem !== "unreachable" && problem.code === "drawing" && request.base !== request.focus;
    if (cramped && larger <= MOST_ROOM) this.#room = larger;
    else this.problem = problem;
  }

  /** The size of a stage; whatever was cramped before may fit now. */
  measured(drawing: "timeline" | "bridge", size: PixelSize): void {
    this[drawing] = size;
    this.#room = 1;
  }

  scenario(id: string): ScenarioInfo | undefined {
    return this.workspace.scenarios.find((scenario) => scenario.id === id);
  }

  nameOf(id: string): string {
    return this.scenario(id)?.name ?? id;
  }

  /** Looks at a region; the bridge follows. */
  selectRegion(code: string): void {
    this.region = code;
  }

  /** Looks with a region's eyes, or with none's. */
  choosePerspective(code: string | null): void {
    this.own = code;
    if (code !== null) this.region = code;
  }

  togglePin(scenario: string): void {
    this.#choose(togglePin(this.#choice(), scenario));
  }

  pinAt(scenario: string, place: number): void {
    this.#choose(pinAt(this.#choice(), scenario, place));
  }

  makeBase(scenario: string): void {
    const former = this.base;
    this.#choose(makeBase(this.#choice(), scenario));
    if (this.focus === scenario) this.focus = former;
  }

  #choice(): Choice {
    return { base: this.base, pinned: this.pinned };
  }

  #choose({ base, pinned }: Choice): void {
    this.base = base;
    this.pinned = pinned;
    this.#room = 1;
  }

  /** Brings a new scenario into the table, where there is room, and looks at it. */
  bringIn(scenario: string): void {
    if (!this.pinned.includes(scenario) && this.base !== scenario && this.pinned.length < MOST_PINNED) {
      this.togglePin(scenario);
    }
    this.focus = scenario;
  }

  /** Lets go of scenarios that the document no longer has. */
  #forget(): void {
    const ids = this.workspace.scenarios.map(({ id }) => id);
    const has = (id: string) => ids.includes(id);
    const left = remaining(this.#choice(), ids);
    if (left.base !== this.base || left.pinned.length < this.pinned.length) this.#choose(left);
    if (!has(this.focus)) this.focus = this.pinned[0] ?? this.base;
    if (!this.drafts.every(({ scenario }) => has(scenario))) {
      this.drafts = this.drafts.filter(({ scenario }) => has(scenario));
    }
  }

  /** The value tried for a step, if any. */
  draftOf({ scenario, year }: StepControl): string | null {
    for (const draft of this.drafts) {
      if (draft.kind === "rate_step" && draft.scenario === scenario && draft.year === year) return draft.value;
    }
    return null;
  }

  /** Tries a value for a step; the saved value again is no draft. */
  tryStep(control: StepControl, value: string): void {
    const { scenario, year } = control;
    const asSaved = control.saved !== null && compareDecimals(control.saved, value) === 0;
    this.try({ kind: "rate_step", scenario, year, value }, asSaved);
  }

  /** Tries a value out. */
  try(draft: Draft, asSaved = false): void {
    this.#moved = inputMoment();
    const others = this.drafts.filter((other) => !isSamePlace(other, draft));
    // While another value is on its way to the disk, what was saved before is a new value.
    const onItsWay = this.#kept.some(({ drafts }) => drafts.some((other) => isSamePlace(other, draft)));
    this.drafts = asSaved && !onItsWay ? others : [...others, draft];
  }

  /** Tries values in place of others that were tried. */
  swap(former: readonly Draft[], next: readonly Draft[]): void {
    this.#moved = inputMoment();
    const others = this.drafts.filter((draft) => !former.includes(draft) && !next.some((other) => isSamePlace(other, draft)));
    this.drafts = [...others, ...next];
  }

  /** Saves what is tried: one operation to undo. Without a document to write in it stays a trial. */
  async keep(note: string, which: (draft: Draft) => boolean): Promise<void> {
    const waiting = this.drafts.filter((draft) => !this.#kept.some((kept) => kept.drafts.includes(draft)));
    const drafts = waiting.filter(which);
    if (!this.desk.writable || drafts.length === 0) return;
    await this.#save(drafts, { kind: "keep", drafts, note }, this.#gestures.of(drafts));
  }

  /** Saves values of a scenario with status, source and note of their own; whether it could be done. */
  set(scenario: string, entries: readonly EntryEdit[]): Promise<boolean> {
    const saved = entries.map<Draft>((entry) => ({ kind: "entry", scenario, entry }));
    const drafts = this.drafts.filter((draft) => saved.some((other) => isSamePlace(other, draft)));
    return this.#save(drafts, { kind: "set", scenario, entries: [...entries] });
  }

  async #save(drafts: readonly Draft[], edit: Edit, gesture?: string): Promise<boolean> {
    const kept: Kept = { drafts, revision: null };
    this.#kept = [...this.#kept, kept];
    const edited = await this.desk.edit(edit, gesture);
    if (edited) kept.revision = this.desk.revision;
    else this.#kept = this.#kept.filter((other) => other !== kept);
    return edited !== null;
  }

  /** Saved drafts go when the answer that holds them as saved has come, so that nothing jumps in between. */
  #settle(revision: number): void {
    const known = this.#kept.filter((kept) => kept.revision !== null && kept.revision <= revision);
    if (known.length === 0) return;
    this.#kept = this.#kept.filter((kept) => !known.includes(kept));
    const saved = known.flatMap(({ drafts }) => drafts);
    const left = this.drafts.filter((draft) => !saved.includes(draft));
    if (left.length < this.drafts.length) this.drafts = left;
  }

  resetStep({ scenario, year }: StepControl): void {
    this.drafts = this.drafts.filter((draft) => draft.kind !== "rate_step" || draft.scenario !== scenario || draft.year !== year);
  }

  /** Takes back what was tried for a step, or what was done last where it is saved or on its way to the disk. */
  takeBack(control: StepControl): void {
    const tried = this.draftOf(control) !== null;
    const saving = this.#kept.some(({ drafts }) => drafts.some((draft) => this.drafts.includes(draft)));
    this.resetStep(control);
    this.#gestures.end();
    if (!tried || saving) void this.desk.undo();
  }

  resetAll(): void {
    this.drafts = [];
  }
}

function scaled({ width, height }: PixelSize, by: number): PixelSize {
  return { width: Math.round(width * by), height: Math.round(height * by) };
}
