/** Every command of the window, once: for the menu, the keys and the palette. */

import { chooseLanguage, currentLanguage, text } from "../../i18n/index.svelte";
import { operationText } from "../../i18n/operation";
import type { Chart, ExportKind, Menu, User } from "../../ipc";
import { accelerator, type Keys, pressed } from "../../lib/keys";
import { chooseTheme, THEME_CHOICES, themeChoice } from "../../lib/theme.svelte";
import type { Compare } from "../compare/compare.svelte";
import type { Actions } from "../document/actions.svelte";
import { type TabId, TABS, type Tabs } from "../tabs/tabs.svelte";

export interface Command {
  id: string;
  label: string;
  /** Menu it stands in. */
  menu: "document" | "edit" | "scenario" | "chart" | "view" | "help";
  /** Group in the menu. */
  group: number;
  keys?: Keys;
  /** The page alone listens to the key: a text field has the same one. */
  own?: boolean;
  enabled?: boolean;
  run: () => unknown;
}

const MENUS = ["document", "edit", "scenario", "chart", "view", "help"] as const;
/** The files for the meeting. */
const FILES: readonly { kind: ExportKind; keys?: Keys }[] = [
  { kind: "png", keys: { key: "e", command: true } },
  { kind: "svg" },
  { kind: "pdf" },
  { kind: "pptx" },
  { kind: "pptx_template" },
  { kind: "xlsx" },
  { kind: "csv" },
  { kind: "csv_plain" },
  { kind: "report" },
  { kind: "pack", keys: { key: "e", command: true, shift: true } },
];
const PICTURES: readonly ExportKind[] = ["png", "svg", "pdf"];
/** The charts in the order of their menu. */
const CHARTS: readonly Chart[] = [
  "timeline",
  "bridge",
  "map",
  "regions",
  "difference",
  "dots",
  "slope",
  "multiples",
  "flow",
  "tornado",
  "area",
];
/** Charts of the difference to a base: there is none where the scenario is the base itself. */
const BETWEEN: readonly Chart[] = ["bridge", "difference"];
/** The chart that a tab shows; of others the rate by year. */
const SHOWN: Partial<Record<TabId, Chart>> = {
  timeline: "timeline",
  bridge: "bridge",
  regions: "multiples",
  map: "map",
  flow: "flow",
  difference: "difference",
  winners: "difference",
};
/** A key that reaches both menu and page is one press. */
const ONE_PRESS_MS = 150;

export class Commands {
  palette = $state(false);
  help = $state(false);
  about = $state(false);
  diagnostics = $state(false);
  meeting = $state(false);

  readonly compare: Compare;
  readonly tabs: Tabs;
  readonly actions: Actions;
  readonly #user: User;
  #last: { id: string; at: number; from: string } | null = null;

  constructor(compare: Compare, tabs: Tabs, actions: Actions, user: User) {
    this.compare = compare;
    this.tabs = tabs;
    this.actions = actions;
    this.#user = user;
  }

  readonly all = $derived.by<readonly Command[]>(() => [
    ...this.#document(),
    ...this.#edit(),
    ...this.#scenario(),
    ...this.#chart(),
    ...this.#view(),
    ...this.#help(),
  ]);

  /** The commands as native menus. */
  readonly menus = $derived.by<Menu[]>(() =>
    MENUS.map((menu) => {
      const commands = this.all.filter((command) => command.menu === menu);
      const groups = commands.map(({ group }) => group).filter((group, at, all) => all.indexOf(group) === at);
      return {
        title: text().commands.menus[menu],
        text: menu === "edit",
        groups: groups.map((group) =>
          commands
            .filter((command) => command.group === group)
            .map(({ id, label, keys, own = false, enabled = true }) => ({
              id,
              label,
              keys: keys && !own ? accelerator(keys) : null,
              enabled,
            })),
        ),
      };
    }),
  );

  /** Runs the command of that id, unless the same press has run it by another way. */
  run(id: string, from: "menu" | "key" | "palette"): void {
    const command = this.all.find((one) => one.id === id);
    if (!command || command.enabled === false) return;
    const at = performance.now();
    const again = this.#last?.id === id && this.#last.from !== from && at - this.#last.at < ONE_PRESS_MS;
    this.#last = { id, at, from };
    if (!again) void command.run();
  }

  /** Runs the command that the key is for, if any. */
  press(event: KeyboardEvent): void {
    const command = this.all.find(({ keys }) => keys && pressed(event, keys));
    if (!command) return;
    event.preventDefault();
    if (document.querySelector("dialog[open]") === null) this.run(command.id, "key");
  }

  /** The whole screen for the comparison, in larger letters, or the window again. */
  meet(on: boolean): void {
    this.meeting = on;
    void this.#user.fullScreen(on);
  }

  #document(): Command[] {
    const { actions } = this;
    const words = text().document;
    const { writable, workspace } = actions.desk;
    const closed = workspace.document === null;
    const menu = "document";
    return [
      { id: "document-new", label: words.create, menu, group: 0, run: () => { actions.create(); } },
      { id: "document-open", label: words.open, menu, group: 0, keys: { key: "o", command: true }, run: () => { actions.open(); } },
      {
        id: "document-save-as",
        label: words.saveAs,
        menu,
        group: 1,
        keys: { key: "s", command: true, shift: true },
        enabled: !closed,
        run: () => { actions.saveAs(); },
      },
      { id: "document-share", label: words.share, menu, group: 1, enabled: !closed, run: () => { actions.share(); } },
      {
        id: "document-snapshot",
        label: words.snapshot,
        menu,
        group: 1,
        keys: { key: "s", command: true },
        enabled: writable,
        run: () => { actions.takeSnapshot(); },
      },
      { id: "document-notes", label: text().notes.command, menu, group: 1, enabled: !closed, run: () => { actions.notes = true; } },
      { id: "document-backups", label: text().backups.command, menu, group: 1, enabled: !closed, run: () => { actions.backups = true; } },
      { id: "document-import", label: words.importScenario, menu, group: 2, enabled: writable, run: () => { actions.importScenarios(); } },
      {
        id: "document-values",
        label: text().intake.command,
        menu,
        group: 2,
        enabled: writable,
        run: () => { actions.intake = true; },
      },
      { id: "document-dataset", label: text().dataset.command, menu, group: 2, enabled: writable, run: () => { actions.chooseDataset(); } },
      {
        id: "document-export",
        label: words.exportScenario(actions.focus?.name ?? ""),
        menu,
        group: 2,
        run: () => { actions.exportScenario(); },
      },
      {
        id: "document-export-private",
        label: words.exportPrivate(actions.focus?.name ?? ""),
        menu,
        group: 2,
        enabled: actions.holdsPrivate,
        run: () => { actions.exportScenario(true); },
      },
      ...FILES.map<Command>(({ kind, keys }) => ({
        id: `export-${kind}`,
        label: words.exportAs[kind](actions.focus?.name ?? ""),
        menu,
        group: 3,
        ...(keys ? { keys } : {}),
        run: () => {
          if (PICTURES.includes(kind)) actions.exportFile(kind, SHOWN[this.tabs.open] ?? "timeline", this.tabs.detail);
          else actions.exportFile(kind);
        },
      })),
      {
        id: "print",
        label: text().commands.print,
        menu,
        group: 4,
        keys: { key: "p", command: true },
        run: () => { window.print(); },
      },
    ];
  }

  #edit(): Command[] {
    const { actions } = this;
    const { desk } = actions;
    const words = text().document;
    const { undo = null, redo = null } = desk.workspace.document ?? {};
    const menu = "edit";
    return [
      {
        id: "undo",
        label: undo ? words.undo(operationText(undo, desk.workspace.regions)) : words.nothingToUndo,
        menu,
        group: 0,
        keys: { key: "z", command: true },
        own: true,
        enabled: desk.writable && undo !== null,
        run: () => desk.undo(),
      },
      {
        id: "redo",
        label: redo ? words.redo(operationText(redo, desk.workspace.regions)) : words.nothingToRedo,
        menu,
        group: 0,
        keys: { key: "z", command: true, shift: true },
        own: true,
        enabled: desk.writable && redo !== null,
        run: () => desk.redo(),
      },
      { id: "copy-table", label: words.copyTable, menu, group: 1, run: () => actions.copyTable() },
      {
        id: "find",
        label: text().commands.find,
        menu,
        group: 1,
        keys: { key: "f", command: true },
        run: () => { focusOn("find-scenario"); },
      },
      {
        id: "palette",
        label: text().commands.palette,
        menu,
        group: 1,
        keys: { key: "k", command: true },
        run: () => { this.palette = true; },
      },
    ];
  }

  #scenario(): Command[] {
    const { actions, compare } = this;
    const { desk, focus } = actions;
    const words = text().scenarioActions;
    const enabled = desk.writable && focus !== undefined;
    const menu = "scenario";
    const keys = (key: string) => ({ keys: { key, command: true } });
    const asking = { menu, group: 0, enabled } as const;
    const pinned = compare.pinned.includes(compare.focus);
    const isBase = compare.base === compare.focus;
    return [
      { id: "scenario-create", label: words.createTitle, ...asking, ...keys("n"), run: () => { actions.ask("create"); } },
      { id: "scenario-branch", label: words.branchTitle(focus?.name ?? ""), ...asking, ...keys("d"), run: () => { actions.ask("branch"); } },
      { id: "scenario-rename", label: `${words.rename}…`, ...asking, keys: { key: "F2", command: false }, run: () => { actions.ask("rename"); } },
      { id: "scenario-move", label: `${words.move}…`, ...asking, run: () => { actions.ask("move"); } },
      { id: "scenario-note", label: `${words.note}…`, ...asking, run: () => { actions.ask("note"); } },
      { id: "scenario-tags", label: `${words.tags}…`, ...asking, run: () => { actions.ask("tags"); } },
      {
        id: "scenario-private",
        label: focus?.private === true ? words.open : words.private,
        menu,
        group: 1,
        enabled,
        run: () => { actions.togglePrivate(); },
      },
      {
        id: "scenario-archive",
        label: focus?.archived === true ? words.unarchive : words.archive,
        menu,
        group: 1,
        enabled,
        run: () => { actions.toggleArchived(); },
      },
      { id: "scenario-delete", label: `${words.delete}…`, menu, group: 1, enabled, run: () => { actions.ask("delete"); } },
      {
        id: "scenario-pin",
        label: pinned ? text().scenarios.unpin : text().scenarios.pin,
        menu,
        group: 2,
        enabled: !isBase,
        run: () => { compare.togglePin(compare.focus); },
      },
      {
        id: "scenario-base",
        label: text().scenarios.makeBase,
        menu,
        group: 2,
        ...keys("b"),
        enabled: !isBase,
        run: () => { compare.makeBase(compare.focus); },
      },
      ...compare.pinned.map<Command>((id, at) => ({
        id: `scenario-show-${String(at + 1)}`,
        label: text().scenarios.show(at + 1, compare.nameOf(id)),
        menu,
        group: 3,
        ...keys(String(at + 1)),
        enabled: id !== compare.focus,
        run: () => { compare.focus = id; },
      })),
    ];
  }

  #chart(): Command[] {
    const { actions, compare, tabs } = this;
    const words = text().document;
    const menu = "chart";
    const shows = (chart: Chart) => compare.base !== compare.focus || !BETWEEN.includes(chart);
    const shown = SHOWN[tabs.open] ?? "timeline";
    return [
      {
        id: "copy-picture",
        label: words.copyPicture(words.charts[shown]),
        menu,
        group: 0,
        keys: { key: "c", command: true, shift: true },
        enabled: shows(shown),
        run: () => actions.copyPicture(shown, tabs.detail),
      },
      ...CHARTS.map<Command>((chart) => ({
        id: `copy-${chart}`,
        label: words.copyPicture(words.charts[chart]),
        menu,
        group: 1,
        enabled: shows(chart),
        run: () => actions.copyPicture(chart, tabs.detail),
      })),
      ...CHARTS.map<Command>((chart) => ({
        id: `picture-${chart}`,
        label: words.exportPicture(words.charts[chart]),
        menu,
        group: 2,
        enabled: shows(chart),
        run: () => { actions.exportFile("png", chart, tabs.detail); },
      })),
    ];
  }

  #view(): Command[] {
    const words = text().commands;
    const menu = "view";
    const tabs = TABS.map<Command>((tab) => ({
      id: `tab-${tab}`,
      label: text().views.tabs[tab],
      menu,
      group: 0,
      ...(tab === "reconciliation" ? { keys: { key: "F9", command: false } } : {}),
      run: () => {
        this.tabs.open = tab;
        focusOn(`tab-${tab}`);
      },
    }));
    const themes = THEME_CHOICES.map<Command>((theme) => ({
      id: `theme-${theme}`,
      label: words.theme(text().header.themes[theme]),
      menu,
      group: 2,
      enabled: themeChoice() !== theme,
      run: () => { chooseTheme(theme); },
    }));
    return [
      ...tabs,
      {
        id: "large",
        label: this.tabs.room === "tab" ? text().views.smaller : text().views.larger,
        menu,
        group: 1,
        run: () => { this.tabs.give("tab"); },
      },
      {
        id: "table-alone",
        label: this.tabs.room === "table" ? text().views.showTab : text().views.hideTab,
        menu,
        group: 1,
        run: () => { this.tabs.give("table"); },
      },
      {
        id: "meeting",
        label: this.meeting ? words.meetingEnd : words.meeting,
        menu,
        group: 1,
        keys: { key: "F11", command: false },
        run: () => { this.meet(!this.meeting); },
      },
      ...themes,
      ...(["sv", "en"] as const).map<Command>((language) => ({
        id: `language-${language}`,
        label: text().header.languages[language],
        menu,
        group: 3,
        enabled: currentLanguage() !== language,
        run: () => { chooseLanguage(language); },
      })),
    ];
  }

  #help(): Command[] {
    return [
      {
        id: "help",
        label: text().commands.help,
        menu: "help",
        group: 0,
        keys: { key: "F1", command: false },
        run: () => { this.help = true; },
      },
      {
        id: "diagnostics",
        label: text().commands.diagnostics,
        menu: "help",
        group: 1,
        run: () => { this.diagnostics = true; },
      },
      { id: "about", label: text().commands.about, menu: "help", group: 1, run: () => { this.about = true; } },
    ];
  }
}

/** Brings an element of the page into sight and the keyboard to it. */
function focusOn(testid: string): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
    found?.scrollIntoView({ block: "nearest" });
    found?.focus();
  });
}
