/** What belongs to the user and the window: preferences, glossary, native menu, full screen, dropped files. */

import { listen } from "@tauri-apps/api/event";

import type { Failure } from "./bindings/Failure";
import type { ImportPreview } from "./bindings/ImportPreview";
import type { Preferences } from "./bindings/Preferences";
import type { WorkspaceView } from "./bindings/WorkspaceView";
import { invoke } from "./invoke";

/** A term of the field. */
export interface Term {
  swedish: string;
  english: string;
  code: string;
  meaning: string;
  source: string;
}

/** A command in the native menu. */
export interface MenuItem {
  id: string;
  label: string;
  /** Accelerator, e.g. `CmdOrCtrl+N`. */
  keys: string | null;
  enabled: boolean;
}

/** A native menu: groups with a line between them. */
export interface Menu {
  title: string;
  groups: MenuItem[][];
  /** Whether the system's commands for text stand last in it. */
  text: boolean;
}

/** What came of files dropped on the window. */
export type Dropped =
  | { kind: "document"; workspace: WorkspaceView }
  | { kind: "scenarios"; preview: ImportPreview }
  | { kind: "failed"; problem: Failure };

export interface User {
  preferences: () => Promise<Preferences>;
  keepPreferences: (preferences: Preferences) => Promise<void>;
  glossary: () => Promise<Term[]>;
  layMenu: (menus: Menu[]) => Promise<void>;
  fullScreen: (on: boolean) => Promise<void>;
  /** Calls back with the id of each command chosen in the native menu. */
  onMenu: (chosen: (id: string) => void) => Promise<unknown>;
  onDropped: (dropped: (what: Dropped) => void) => Promise<unknown>;
}

export const shellUser: User = {
  preferences: () => invoke("preferences"),
  keepPreferences: (preferences) => invoke("keep_preferences", { preferences }),
  glossary: () => invoke("glossary"),
  layMenu: (menus) => invoke("lay_menu", { menus }),
  fullScreen: (on) => invoke("full_screen", { on }),
  onMenu: (chosen) =>
    listen<string>("menu", ({ payload }) => {
      chosen(payload);
    }),
  onDropped: (dropped) =>
    listen<Dropped>("dropped", ({ payload }) => {
      dropped(payload);
    }),
};
