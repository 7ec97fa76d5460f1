/** What the user has chosen, what is asked for, and what is shown. */

import { currentLanguage } from "../../i18n/index.svelte";
import {
  type Backend,
  type Draft,
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
  type WorkspaceView,
} from "../../ipc";
import { compareDecimals } from "../../lib/decimal";
import { type Latest, latest } from "../../lib/latest";
import { type Choice, makeBase, pinAt, togglePin } from "../../lib/pins";
import { inputMoment, measureRepaint, painted } from "../../lib/repaint";
import { theme } from "../../lib/theme.svelte";

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

interface Asked {
  request: ViewRequest;
  /** When the hand moved, if a slider or a number field is behind the request. */
  moved: number | null;
}

export class Compare {
  base = $state("");
  pinned = $state.raw<readonly string[]>([]);
  focus = $state("");
  year = $state(0);
  measure = $state<Measure>("received");
  unit = $state<Unit>("mnkr");
  show = $state<Show>("difference");
  /** The region whose eyes we look with; none is the neutral view. */
  own = $state<string | null>(null);
  /** The region of the bridge. */
  region = $state("");
  drafts = $state.raw<readonly Draft[]>([]);
  timeline = $state.raw<PixelSize | null>(null);
  bridge = $state.raw<PixelSize | null>(null);

  /** How much larger than shown the drawings are asked for. */
  #room = $state(1);

  shown = $state.raw<Shown | null>(null);
  problem = $state.raw<Problem | null>(null);

  /** What the present choices ask for; nothing until both drawings know their size. */
  readonly request = $derived.by<ViewRequest | null>(() => {
    if (!this.timeline || !this.bridge) return null;
    return {
      base: this.base,
      pinned: [...this.pinned],
      focus: this.focus,
      year: this.year,
      measure: this.measure,
      unit: this.unit,
      region: this.region,
      drafts: [...this.drafts],
      theme: theme(),
      language: currentLanguage(),
      timeline: scaled(this.timeline, this.#room),
      bridge: scaled(this.bridge, this.#room),
    };
  });

  readonly workspace: WorkspaceView;
  /** The use cases of the tabs. */
  readonly panels: Panels;
  readonly #latest: Latest<Asked>;
  #moved: number | null = null;

  constructor(backend: Backend, workspace: WorkspaceView) {
    this.workspace = workspace;
    this.panels = backend.panels;
    // The settings name the same choices.
    Object.assign(this, workspace.settings);
    this.own = workspace.settings.region;
    this.#latest = latest<Asked, View>({
      send: ({ request }) => backend.view(request),
      answered: (asked, view) => this.#answered(asked, view),
      failed: ({ request }, reason) => {
        this.#failed(request, reason);
      },
    });
  }

  /** Asks for what the choices say; call whenever they change. */
  ask(request: ViewRequest): void {
    this.#latest.submit({ request, moved: this.#moved });
    this.#moved = null;
  }

  retry(): void {
    if (this.request) this.ask(this.request);
  }

  /** While the hand is on the slider, the next look is asked for when this one is being painted. */
  #answered({ request, moved }: Asked, view: View): void | Promise<void> {
    const first = this.shown === null;
    this.problem = null;
    this.shown = { request, view };
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

  /** The value tried for a step, if any. */
  draftOf({ scenario, year }: StepControl): string | null {
    return this.drafts.find((draft) => draft.scenario === scenario && draft.year === year)?.value ?? null;
  }

  /** Tries a value for a step; the saved value again is no draft. */
  tryStep(control: StepControl, value: string): void {
    this.#moved = inputMoment();
    const others = this.#draftsBeside(control);
    const asSaved = control.saved !== null && compareDecimals(control.saved, value) === 0;
    const draft: Draft = { kind: "rate_step", scenario: control.scenario, year: control.year, value };
    this.drafts = asSaved ? others : [...others, draft];
  }

  resetStep(control: StepControl): void {
    this.drafts = this.#draftsBeside(control);
  }

  resetAll(): void {
    this.drafts = [];
  }

  #draftsBeside({ scenario, year }: StepControl): Draft[] {
    return this.drafts.filter((draft) => draft.scenario !== scenario || draft.year !== year);
  }
}

function scaled({ width, height }: PixelSize, by: number): PixelSize {
  return { width: Math.round(width * by), height: Math.round(height * by) };
}
