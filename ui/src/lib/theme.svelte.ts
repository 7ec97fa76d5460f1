/** Light, dark, or what the system says. */

import type { Theme, ThemeChoice } from "../ipc";

export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

let choice = $state<ThemeChoice>("system");
let system = $state<Theme>("light");

/** The theme shown. */
export function theme(): Theme {
  return choice === "system" ? system : choice;
}

export function themeChoice(): ThemeChoice {
  return choice;
}

export function chooseTheme(chosen: ThemeChoice): void {
  choice = chosen;
  show();
}

/** Follows the system's theme from now on; call once, before the first paint. */
export function followSystemTheme(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const read = () => {
    system = dark.matches ? "dark" : "light";
    show();
  };
  dark.addEventListener("change", read);
  read();
}

function show(): void {
  document.documentElement.dataset.theme = theme();
}
